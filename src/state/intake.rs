//! What the reader gives the page to open, whatever page is shown. What opens it
//! ([`super::opening`]) is a part of the program, which comes when there is something to do.

use super::{Given, Library, LibraryAction, Progress};
use crate::later::file_reading;
use crate::reader::{Cause, Failure, OwnFile, store};
use crate::view::{use_change, use_kept};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What the reader wishes.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// These files shall be opened.
    Open(Vec<OwnFile>),
    /// What has this number shall go: its reading ends, what was read is put away, and what was
    /// kept of it is kept no more.
    PutAway(usize),
    /// The long text with this number shall be shown on the other pages too.
    Show(usize),
    /// What has this number shall be kept in the browser, or be kept no more.
    Keep(usize, bool),
    /// Nothing shall be kept any more.
    KeepNothing,
    /// The text with this key shall be read again, as its corrections have changed.
    ReadAgain(String),
    /// What was kept shall be opened.
    Recall,
}

/// What was given, and how things are with keeping it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opened {
    /// In order.
    pub given: Vec<Given>,
    /// Whether it is still unknown what was kept.
    pub is_recalling: bool,
    /// Whether the browser refused to keep something, or to let it go.
    pub is_refused: bool,
    /// The title of the text whose corrections were taken in last.
    pub corrected: Option<String>,
}

impl Opened {
    /// Whether something may still come.
    pub fn is_pending(&self) -> bool {
        self.is_recalling || self.given.iter().any(Given::is_pending)
    }
}

/// Fulfils wishes.
pub type Fulfil = Rc<dyn Fn(Wish)>;

/// The page around what opens files.
pub struct Surroundings {
    library: RefCell<UseReducerHandle<Library>>,
    /// Shows what was given.
    pub show: Box<dyn Fn(Opened)>,
}

impl Surroundings {
    /// The texts that are open now.
    pub fn library(&self) -> UseReducerHandle<Library> {
        self.library.borrow().clone()
    }

    /// Tells the library what has happened.
    pub fn tell(&self, action: LibraryAction) {
        self.library().dispatch(action);
    }
}

/// What was given, and the way to wish for something. What was kept is opened once `recalls` says
/// so.
#[hook]
pub fn use_intake(
    library: &UseReducerHandle<Library>,
    recalls: bool,
) -> (Rc<Opened>, Callback<Wish>) {
    let opened = use_kept(Rc::<Opened>::default);
    let shown = opened.clone();
    // Made once, so that what is given the way to wish is not drawn again for another one.
    let (intake, wish) = (*use_memo((), |()| {
        let intake = Rc::new(Intake {
            page: Rc::new(Surroundings {
                library: RefCell::new(library.clone()),
                show: Box::new(move |opened| shown.set(Rc::new(opened))),
            }),
            fulfil: RefCell::default(),
            waiting: RefCell::default(),
        });
        let taking = Rc::clone(&intake);
        let wish = Callback::from(move |wish| Intake::take(&taking, wish));
        (intake, wish)
    }))
    .clone();
    intake.page.library.replace(library.clone());
    let has_recalled = use_kept(|| false);
    if recalls && !has_recalled.get() {
        has_recalled.put(true);
        if store::keeps() {
            // The drawing that is being made says already that something may come.
            opened.put(Rc::new(Opened {
                is_recalling: true,
                ..Opened::default()
            }));
        }
    }
    let (is_recalling, recall) = (opened.get().is_recalling, wish.clone());
    use_change(has_recalled.get(), move || {
        if is_recalling {
            recall.emit(Wish::Recall);
        }
    });
    (opened.get(), wish)
}

struct Intake {
    page: Rc<Surroundings>,
    fulfil: RefCell<Option<Fulfil>>,
    /// What is wished for until what fulfils it has come.
    waiting: RefCell<Vec<Wish>>,
}

impl Intake {
    fn take(this: &Rc<Self>, wish: Wish) {
        let fulfil = this.fulfil.borrow().clone();
        if let Some(fulfil) = fulfil {
            return fulfil(wish);
        }
        this.waiting.borrow_mut().push(wish);
        if this.waiting.borrow().len() == 1 {
            let intake = Rc::clone(this);
            yew::platform::spawn_local(async move {
                let coming = file_reading().await;
                let wishes = intake.waiting.take();
                match coming {
                    Ok(part) => {
                        let fulfil = (part.opening)(Rc::clone(&intake.page));
                        intake.fulfil.replace(Some(Rc::clone(&fulfil)));
                        wishes.into_iter().for_each(|wish| fulfil(wish));
                    }
                    Err(_) => (intake.page.show)(unopened(wishes)),
                }
            });
        }
    }
}

/// What is said of files where the part of the program that opens them has not come.
fn unopened(wishes: Vec<Wish>) -> Opened {
    let files = wishes.into_iter().filter_map(|wish| match wish {
        Wish::Open(files) => Some(files),
        _ => None,
    });
    let given = files.flatten().enumerate().map(|(number, file)| Given {
        number,
        progress: Progress::Failed(Failure {
            cause: Cause::NoPart,
            file: file.name.clone(),
        }),
        file,
        done: 0,
        kept: None,
        is_aside: false,
    });
    Opened {
        given: given.collect(),
        ..Opened::default()
    }
}
