//! The notebook in the browser's storage, and in memory where there is none.

use super::{Merged, Notebook, Record, file};
use crate::browser;
use crate::reader::Shared;
use crate::view::{Kept, use_held, use_kept};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
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
    let followed = notes.clone();
    use_held(move || {
        let arrive = move |event: &Event| {
            let event: &StorageEvent = event.unchecked_ref();
            if event.key().as_deref() == Some(KEY) {
                followed.arrive();
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

    /// Stores what the reader is still writing: it survives the end of the page, which looks the
    /// same until it is put.
    pub fn jot(&self, record: Record) {
        let mut book = self.latest();
        book.put(record);
        store(&book);
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

    /// Takes in what another window has written.
    fn arrive(&self) {
        let book = self.book();
        let stored = recall().map(|stored| beside(&book, stored, self.are_kept()));
        if let Some(latest) = stored.filter(|latest| *latest != *book) {
            self.book.set(Shared::new(latest));
        }
    }

    /// Another window may have written since; memory alone knows where nothing is kept.
    fn latest(&self) -> Notebook {
        let kept = self.are_kept().then(recall).flatten();
        kept.unwrap_or_else(|| (*self.book()).clone())
    }

    fn keep(&self, book: Notebook) {
        self.kept.set(store(&book));
        self.book.set(Shared::new(book));
    }
}

/// The notebook once another window has written `stored`. What is not kept stands in this window
/// alone, so it stays.
fn beside(book: &Notebook, stored: Notebook, is_kept: bool) -> Notebook {
    if is_kept {
        return stored;
    }
    let mut latest = book.clone();
    latest.merge(stored);
    latest
}

/// Writes into the storage, and says whether it took it.
fn store(book: &Notebook) -> bool {
    let text = file::write(book);
    let stored = browser::storage().map(|storage| storage.set_item(KEY, &text));
    matches!(stored, Some(Ok(())))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Mark;

    fn record(task: &str, changed: &str) -> Record {
        Record {
            plan: "a".to_owned(),
            task: task.to_owned(),
            mark: Some(Mark::Done),
            changed: changed.to_owned(),
            ..Record::default()
        }
    }

    fn book<const N: usize>(records: [(&str, &str); N]) -> Notebook {
        let records = records.map(|(task, changed)| record(task, changed));
        records.into_iter().collect()
    }

    #[test]
    fn what_is_not_kept_stays_when_another_window_writes() {
        let here = book([("m1", "2"), ("m2", "1")]);
        let stored = || book([("m1", "1"), ("m2", "3"), ("m3", "1")]);
        assert_eq!(beside(&here, stored(), true), stored());
        let both = book([("m1", "2"), ("m2", "3"), ("m3", "1")]);
        assert_eq!(beside(&here, stored(), false), both);
    }
}
