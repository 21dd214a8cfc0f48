//! Opens what the reader gives the page, one file after the other, whatever page is shown, and
//! keeps in the browser what the reader wants kept.

use super::{Given, Library, LibraryAction, Progress, Queue, Volume};
use crate::corrections::store as corrections;
use crate::reader::{Failure, OwnFile, Reader, Shared, store, take_in};
use crate::task::Task;
use crate::view::{use_change, use_kept};
use std::cell::{Cell, RefCell};
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

/// What was given, and the way to wish for something. What was kept is opened once `recalls` says
/// so.
#[hook]
pub fn use_intake<R: Reader + Clone + 'static>(
    reader: R,
    library: &UseReducerHandle<Library>,
    recalls: bool,
) -> (Rc<Opened>, Callback<Wish>) {
    let dispatcher = library.dispatcher();
    let latest = use_mut_ref(|| library.clone());
    latest.replace(library.clone());
    let opened = use_kept(Rc::<Opened>::default);
    let shown = opened.clone();
    // Made once, so that what is given it is not drawn again for another callback.
    let intake = use_memo((), |()| {
        Rc::new(Intake {
            reader,
            queue: RefCell::default(),
            work: RefCell::default(),
            is_recalling: Cell::new(false),
            is_refused: Cell::new(false),
            again: RefCell::default(),
            corrected: RefCell::default(),
            library: latest,
            show: Box::new(move |opened| shown.set(Rc::new(opened))),
            tell: Box::new(move |action| dispatcher.dispatch(action)),
        })
    });
    let wish = use_memo((), |()| {
        let intake = Rc::clone(&intake);
        Callback::from(move |wish| Intake::fulfil(&intake, wish))
    });
    let (has_recalled, recalling) = (use_kept(|| false), use_kept(|| None));
    if recalls && !has_recalled.get() {
        // The drawing that is being made says already that something may come.
        has_recalled.put(true);
        intake.is_recalling.set(true);
        opened.put(Rc::new(intake.opened()));
    }
    let recalls = has_recalled.get();
    use_change(recalls, move || {
        let recall = || Task::spawn(Intake::recall((*intake).clone()));
        recalling.put(recalls.then(recall));
    });
    (opened.get(), (*wish).clone())
}

struct Intake<R> {
    reader: R,
    queue: RefCell<Queue>,
    /// What is being read.
    work: RefCell<Option<(usize, Task)>>,
    is_recalling: Cell<bool>,
    is_refused: Cell<bool>,
    /// What is being read again, by the keys of the texts.
    again: RefCell<Vec<(String, Task)>>,
    corrected: RefCell<Option<String>>,
    library: Rc<RefCell<UseReducerHandle<Library>>>,
    show: Box<dyn Fn(Opened)>,
    tell: Box<dyn Fn(LibraryAction)>,
}

impl<R: Reader + Clone + 'static> Intake<R> {
    fn fulfil(this: &Rc<Self>, wish: Wish) {
        match wish {
            Wish::Open(files) => this.queue.borrow_mut().take(files),
            Wish::PutAway(number) => {
                Self::keep(this, number, false);
                let is_it = |work: &mut (usize, Task)| work.0 == number;
                drop(this.work.borrow_mut().take_if(is_it));
                let action = this.queue.borrow_mut().put_away(number);
                return Self::go_on(this, action);
            }
            Wish::Show(number) => {
                let action = this.queue.borrow_mut().show(number);
                return Self::go_on(this, action);
            }
            Wish::Keep(number, is_wanted) => return Self::keep(this, number, is_wanted),
            Wish::KeepNothing => {
                let intake = Rc::clone(this);
                corrections::forget_own_texts();
                return yew::platform::spawn_local(async move {
                    let is_done = store::forget_all().await.is_some();
                    if is_done {
                        intake.queue.borrow_mut().keep_nothing();
                    }
                    intake.is_refused.set(!is_done);
                    intake.show();
                });
            }
            Wish::ReadAgain(key) => return Self::read_again(this, key),
        }
        Self::go_on(this, None);
    }

    /// Reads a text again; until that is done, what was read before stays.
    fn read_again(this: &Rc<Self>, key: String) {
        let file = this.queue.borrow().file(&key);
        let library = this.library.borrow().clone();
        let known = library.find(&key).and_then(Volume::reading);
        let listed = known.map(|reading| reading.listed.clone());
        let (intake, wanted) = (Rc::clone(this), key.clone());
        let task = Task::spawn(async move {
            let read = match (file, listed) {
                (Some(file), _) => intake.reader.open(file, &|_| {}).await,
                (None, Some(listed)) => intake.reader.read(listed).await,
                (None, None) => return,
            };
            if let Ok(reading) = read.map(Shared::new) {
                intake.queue.borrow_mut().replace(&reading);
                (intake.tell)(LibraryAction::Finished(wanted, Ok(reading)));
                intake.show();
            }
        });
        let mut again = this.again.borrow_mut();
        // Of two readings of one text, the later one counts.
        again.retain(|(other, _)| *other != key);
        again.push((key, task));
    }

    /// Takes in corrections of a text that is open, and says what the text is called.
    async fn correct(this: &Rc<Self>, file: &OwnFile) -> Result<String, Failure> {
        let library = this.library.borrow().clone();
        let title = |key: &str| {
            let own = this
                .queue
                .borrow()
                .given()
                .iter()
                .find_map(|given| match &given.progress {
                    Progress::Ready(reading) if reading.key == key => {
                        Some(reading.entry.title.clone())
                    }
                    _ => None,
                });
            own.or_else(|| Some(library.find(key)?.entry.title.clone()))
        };
        let taken = take_in(file, &|key| title(key).is_some()).await;
        let key = taken.map_err(|cause| Failure {
            cause,
            file: file.name.clone(),
        })?;
        let title = title(&key).unwrap_or_default();
        Self::read_again(this, key);
        Ok(title)
    }

    /// Opens what was kept.
    async fn recall(this: Rc<Self>) {
        let kept = store::all().await.unwrap_or_default();
        this.is_recalling.set(false);
        this.queue.borrow_mut().recall(kept);
        Self::go_on(&this, None);
    }

    /// Keeps a text in the browser, or lets it go there.
    fn keep(this: &Rc<Self>, number: usize, is_wanted: bool) {
        let change = this.queue.borrow().change_of_keeping(number, is_wanted);
        let Some((key, file)) = change else {
            return;
        };
        let intake = Rc::clone(this);
        yew::platform::spawn_local(async move {
            let mut is_done = match is_wanted {
                true => store::keep(&key, &file).await,
                false => store::forget(&key).await,
            };
            if is_done.is_some() {
                let kept = is_wanted.then(|| key.clone());
                let is_there = intake.queue.borrow_mut().set_kept(number, kept);
                // It may have been put away while it was written.
                if is_wanted && !is_there {
                    is_done = store::forget(&key).await;
                }
            }
            intake.is_refused.set(is_done.is_none());
            intake.show();
        });
    }

    /// Tells what has happened, and reads on.
    fn go_on(this: &Rc<Self>, action: Option<LibraryAction>) {
        if let Some(action) = action {
            (this.tell)(action);
        }
        let next = this.queue.borrow_mut().begin();
        if let Some((number, file)) = next {
            let (reader, intake) = (this.reader.clone(), Rc::clone(this));
            let task = Task::spawn(async move {
                if file.is_corrections() {
                    let action = match Self::correct(&intake, &file).await {
                        Ok(title) => {
                            intake.corrected.replace(Some(title));
                            intake.queue.borrow_mut().put_away(number)
                        }
                        Err(failure) => intake.queue.borrow_mut().settle(number, Err(failure)),
                    };
                    return Self::go_on(&intake, action);
                }
                let tell = |done| {
                    intake.queue.borrow_mut().step(number, done);
                    intake.show();
                };
                let read = reader.open(file, &tell).await;
                let action = intake.queue.borrow_mut().settle(number, read);
                Self::go_on(&intake, action);
            });
            this.work.replace(Some((number, task)));
        }
        this.show();
    }

    fn show(&self) {
        (self.show)(self.opened());
    }

    fn opened(&self) -> Opened {
        Opened {
            given: self.queue.borrow().given().to_vec(),
            is_recalling: self.is_recalling.get(),
            is_refused: self.is_refused.get(),
            corrected: self.corrected.borrow().clone(),
        }
    }
}
