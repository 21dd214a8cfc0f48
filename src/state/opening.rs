//! Opens what the reader gives the page, one file after the other, and keeps in the browser what the
//! reader wants kept. A part of the program: it comes with the first wish.

use super::intake::{Fulfil, Opened, Surroundings, Wish};
use super::{LibraryAction, Progress, Queue, Volume};
use crate::corrections::store as corrections;
use crate::reader::{Failure, OwnFile, PageReader, Reader, Shared, open, store, take_in};
use crate::task::Task;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What was given, and the work on it.
struct Opening {
    page: Rc<Surroundings>,
    queue: RefCell<Queue>,
    /// What is being read.
    work: RefCell<Option<(usize, Task)>>,
    is_recalling: Cell<bool>,
    is_refused: Cell<bool>,
    /// What is being read again, by the keys of the texts.
    again: RefCell<Vec<(String, Task)>>,
    corrected: RefCell<Option<String>>,
}

/// Begins with what was given so far being nothing, and gives the way to wish for something.
pub fn opening(page: Rc<Surroundings>) -> Fulfil {
    let opening = Rc::new(Opening {
        page,
        queue: RefCell::default(),
        work: RefCell::default(),
        is_recalling: Cell::new(false),
        is_refused: Cell::new(false),
        again: RefCell::default(),
        corrected: RefCell::default(),
    });
    Rc::new(move |wish| Opening::fulfil(&opening, wish))
}

impl Opening {
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
                let opening = Rc::clone(this);
                corrections::forget_own_texts();
                return yew::platform::spawn_local(async move {
                    let is_done = store::forget_all().await.is_some();
                    if is_done {
                        opening.queue.borrow_mut().keep_nothing();
                    }
                    opening.is_refused.set(!is_done);
                    opening.show();
                });
            }
            Wish::ReadAgain(key) => return Self::read_again(this, key),
            Wish::Recall => {
                this.is_recalling.set(true);
                return yew::platform::spawn_local(Self::recall(Rc::clone(this)));
            }
        }
        Self::go_on(this, None);
    }

    /// Reads a text again; until that is done, what was read before stays.
    fn read_again(this: &Rc<Self>, key: String) {
        let file = this.queue.borrow().file(&key);
        let library = this.page.library();
        let known = library.find(&key).and_then(Volume::reading);
        let listed = known.map(|reading| reading.listed.clone());
        let (opening, wanted) = (Rc::clone(this), key.clone());
        let task = Task::spawn(async move {
            let read = match (file, listed) {
                (Some(file), _) => open(file, &|_| {}).await,
                (None, Some(listed)) => PageReader.read(listed).await,
                (None, None) => return,
            };
            if let Ok(reading) = read.map(Shared::new) {
                opening.queue.borrow_mut().replace(&reading);
                opening
                    .page
                    .tell(LibraryAction::Finished(wanted, Ok(reading)));
                opening.show();
            }
        });
        let mut again = this.again.borrow_mut();
        // Of two readings of one text, the later one counts.
        again.retain(|(other, _)| *other != key);
        again.push((key, task));
    }

    /// Takes in corrections of a text that is open, and says what the text is called.
    async fn correct(this: &Rc<Self>, file: &OwnFile) -> Result<String, Failure> {
        let library = this.page.library();
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
        let opening = Rc::clone(this);
        yew::platform::spawn_local(async move {
            let mut is_done = match is_wanted {
                true => store::keep(&key, &file).await,
                false => store::forget(&key).await,
            };
            if is_done.is_some() {
                let kept = is_wanted.then(|| key.clone());
                let is_there = opening.queue.borrow_mut().set_kept(number, kept);
                // It may have been put away while it was written.
                if is_wanted && !is_there {
                    is_done = store::forget(&key).await;
                }
            }
            opening.is_refused.set(is_done.is_none());
            opening.show();
        });
    }

    /// Tells what has happened, and reads on.
    fn go_on(this: &Rc<Self>, action: Option<LibraryAction>) {
        if let Some(action) = action {
            this.page.tell(action);
        }
        let next = this.queue.borrow_mut().begin();
        if let Some((number, file)) = next {
            let opening = Rc::clone(this);
            let task = Task::spawn(async move {
                if file.is_corrections() {
                    let action = match Self::correct(&opening, &file).await {
                        Ok(title) => {
                            opening.corrected.replace(Some(title));
                            opening.queue.borrow_mut().put_away(number)
                        }
                        Err(failure) => opening.queue.borrow_mut().settle(number, Err(failure)),
                    };
                    return Self::go_on(&opening, action);
                }
                let tell = |done| {
                    opening.queue.borrow_mut().step(number, done);
                    opening.show();
                };
                let read = open(file, &tell).await;
                let action = opening.queue.borrow_mut().settle(number, read);
                Self::go_on(&opening, action);
            });
            this.work.replace(Some((number, task)));
        }
        this.show();
    }

    fn show(&self) {
        (self.page.show)(Opened {
            given: self.queue.borrow().given().to_vec(),
            is_recalling: self.is_recalling.get(),
            is_refused: self.is_refused.get(),
            corrected: self.corrected.borrow().clone(),
        });
    }
}
