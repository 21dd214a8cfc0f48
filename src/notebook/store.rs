//! The notebook in the browser's storage, and in memory where there is none.

use super::{Merged, Notebook, Record, file};
use crate::browser;
use crate::reader::Shared;
use crate::view::{Kept, use_held, use_kept};
use gloo::events::EventListener;
use yew::prelude::*;

const KEY: &str = "gangmu.notebook";
/// What stood in the storage and could not be read, by another version of the page say.
const UNREAD: &str = "gangmu.notebook.unread";

/// The notebook, and the ways to write in it.
#[derive(Debug, Clone)]
pub struct Notes {
    book: Kept<Shared<Notebook>>,
    /// Whether the browser keeps what is written.
    kept: Kept<bool>,
}

/// Recalls the notebook, and follows what other windows write in it.
#[hook]
pub fn use_notes() -> Notes {
    let notes = Notes {
        book: use_kept(|| Shared::new(recall().unwrap_or_default())),
        kept: use_kept(|| browser::storage().is_some()),
    };
    let followed = notes.book.clone();
    use_held(move || {
        let arrive = move |_: &Event| {
            if let Some(book) = recall().filter(|book| *book != *followed.get()) {
                followed.set(Shared::new(book));
            }
        };
        web_sys::window().map(|window| EventListener::new(&window, "storage", arrive))
    });
    notes
}

impl Notes {
    /// The notebook now.
    pub fn book(&self) -> Shared<Notebook> {
        self.book.get()
    }

    /// Whether the browser keeps what is written.
    pub fn are_kept(&self) -> bool {
        self.kept.get()
    }

    /// Writes down what the reader says of a task.
    pub fn put(&self, record: Record) {
        let mut book = self.latest();
        book.put(record);
        self.keep(book);
    }

    /// Takes in what a file holds.
    pub fn merge(&self, other: Notebook) -> Merged {
        let mut book = self.latest();
        let merged = book.merge(other);
        self.keep(book);
        merged
    }

    /// Takes records along with the tasks of a plan whose text was edited.
    pub fn follow(&self, plan: &str, tasks: &[(&str, &str)]) {
        // Most plans have no record, and there may be very many of them.
        if !self.book().records().iter().any(|it| it.plan == plan) {
            return;
        }
        let mut book = self.latest();
        if book.follow(plan, tasks) {
            self.keep(book);
        }
    }

    /// Another window may have written since; memory alone knows where nothing is kept.
    fn latest(&self) -> Notebook {
        let kept = self.are_kept().then(recall).flatten();
        kept.unwrap_or_else(|| (*self.book()).clone())
    }

    fn keep(&self, book: Notebook) {
        let text = file::write(&book);
        let stored = browser::storage().map(|storage| storage.set_item(KEY, &text));
        self.kept.set(matches!(stored, Some(Ok(()))));
        self.book.set(Shared::new(book));
    }
}

/// What the storage holds, if there is a storage and it holds a notebook.
fn recall() -> Option<Notebook> {
    let storage = browser::storage()?;
    let text = storage.get_item(KEY).ok()??;
    let book = file::read(&text).ok();
    if book.is_none() {
        let _ = storage.set_item(UNREAD, &text);
    }
    book
}
