//! Opens what the reader gives the page, one file after the other, whatever page is shown.

use super::{Given, Library, LibraryAction, Queue};
use crate::reader::{OwnFile, Reader};
use crate::task::Task;
use crate::view::{Kept, use_kept};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What the reader wishes.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// These files shall be opened.
    Open(Vec<OwnFile>),
    /// What has this number shall go: its reading ends, what was read is put away.
    PutAway(usize),
}

/// What was given, in order.
pub type AllGiven = Rc<Vec<Given>>;

/// What was given, and the way to wish for something.
#[hook]
pub fn use_intake<R: Reader + Clone + 'static>(
    reader: R,
    library: UseReducerDispatcher<Library>,
) -> (AllGiven, Callback<Wish>) {
    let given: Kept<AllGiven> = use_kept(Rc::default);
    let shown = given.clone();
    // Made once, so that what is given it is not drawn again for another callback.
    let way = use_memo((), |()| {
        let intake = Rc::new(Intake {
            reader,
            queue: RefCell::default(),
            work: RefCell::default(),
            show: Box::new(move |given| shown.set(given)),
            tell: Box::new(move |action| library.dispatch(action)),
        });
        Callback::from(move |wish| Intake::fulfil(&intake, wish))
    });
    (given.get(), (*way).clone())
}

struct Intake<R> {
    reader: R,
    queue: RefCell<Queue>,
    /// What is being read.
    work: RefCell<Option<(usize, Task)>>,
    show: Box<dyn Fn(AllGiven)>,
    tell: Box<dyn Fn(LibraryAction)>,
}

impl<R: Reader + Clone + 'static> Intake<R> {
    fn fulfil(this: &Rc<Self>, wish: Wish) {
        let action = match wish {
            Wish::Open(files) => {
                this.queue.borrow_mut().take(files);
                None
            }
            Wish::PutAway(number) => {
                let is_it = |work: &mut (usize, Task)| work.0 == number;
                drop(this.work.borrow_mut().take_if(is_it));
                this.queue.borrow_mut().put_away(number)
            }
        };
        Self::go_on(this, action);
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
                let read = reader.open(file).await;
                let action = intake.queue.borrow_mut().settle(number, read);
                Self::go_on(&intake, action);
            });
            this.work.replace(Some((number, task)));
        }
        (this.show)(Rc::new(this.queue.borrow().given().to_vec()));
    }
}
