//! Fills the library: first the catalogue, then its texts, a few at a time.

use super::LibraryAction;
use crate::catalog::Entry;
use crate::reader::{Reader, Shared};
use futures_util::future::join4;
use std::cell::RefCell;

/// Reads the catalogue and every text of it, the wanted one first or alone, and tells what
/// happens.
pub async fn load(
    reader: impl Reader,
    wanted: Option<String>,
    is_alone: bool,
    tell: impl Fn(LibraryAction),
) {
    let catalog = reader.catalog().await;
    let mut entries = match &catalog {
        Ok(catalog) => catalog.documents.clone(),
        Err(_) => Vec::new(),
    };
    tell(LibraryAction::Opened(catalog));
    let is_wanted = |entry: &Entry| Some(&entry.id) == wanted.as_ref();
    entries.retain(|entry| !is_alone || is_wanted(entry));
    entries.sort_by_key(|entry| !is_wanted(entry));
    let waiting = RefCell::new(entries.into_iter());
    let read = || async {
        loop {
            let next: Option<Entry> = waiting.borrow_mut().next();
            let Some(entry) = next else { break };
            let key = entry.id.clone();
            tell(LibraryAction::Started(key.clone()));
            let reading = reader.read(entry).await.map(Shared::new);
            tell(LibraryAction::Finished(key, reading));
        }
    };
    // So many texts are on their way at the same time.
    join4(read(), read(), read(), read()).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::reader::{Cause, Failure, OwnFile, Reading};
    use crate::state::{Access, Library, Progress};
    use std::cell::RefCell;
    use std::pin::pin;
    use std::rc::Rc;
    use std::task::{Context, Poll, Waker};
    use yew::Reducible;

    /// Reads from memory; a text called `missing` is missing.
    struct Memory(&'static str);

    impl Reader for Memory {
        async fn catalog(&self) -> Result<Catalog, Failure> {
            Catalog::parse(self.0).map_err(|fault| Failure {
                cause: Cause::Malformed(fault),
                file: "catalog".to_owned(),
            })
        }

        async fn read(&self, entry: Entry) -> Result<Reading, Failure> {
            if entry.id == "missing" {
                return Err(Failure {
                    cause: Cause::Missing,
                    file: entry.file,
                });
            }
            Ok(Reading::new(entry, "目标".as_bytes(), &|_, _| None))
        }

        async fn open(&self, file: OwnFile, _: &dyn Fn(u32)) -> Result<Reading, Failure> {
            Err(Failure {
                cause: Cause::Missing,
                file: file.name,
            })
        }
    }

    /// The library at the end, and the keys in the order in which they were begun.
    fn fill(catalog: &'static str, wanted: Option<&str>) -> (Rc<Library>, Vec<String>) {
        filled(catalog, wanted, false)
    }

    fn filled(
        catalog: &'static str,
        wanted: Option<&str>,
        is_alone: bool,
    ) -> (Rc<Library>, Vec<String>) {
        let library = RefCell::new(Rc::new(Library::default()));
        let begun = RefCell::new(Vec::new());
        let tell = |action: LibraryAction| {
            if let LibraryAction::Started(key) = &action {
                begun.borrow_mut().push(key.clone());
            }
            library.replace_with(|library| library.clone().reduce(action));
        };
        let wanted = wanted.map(str::to_owned);
        let work = pin!(load(Memory(catalog), wanted, is_alone, tell));
        let done = work.poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(done, Poll::Ready(()));
        (library.take(), begun.take())
    }

    const THREE: &str = r#"{"schema": "gangmu.catalog/1", "documents": [
        {"id": "a", "file": "a.txt", "title": "甲"},
        {"id": "missing", "file": "b.txt", "title": "乙"},
        {"id": "c", "file": "c.txt", "title": "丙"}]}"#;

    #[test]
    fn one_missing_text_leaves_the_others_alone() {
        let (library, _) = fill(THREE, None);
        let progress = |key: &str| library.find(key).map(|volume| volume.progress.clone());
        assert!(matches!(progress("a"), Some(Progress::Ready(_))));
        assert!(matches!(progress("missing"), Some(Progress::Failed(_))));
        assert!(matches!(progress("c"), Some(Progress::Ready(_))));
        assert_eq!(library.settled(), (3, 3));
    }

    #[test]
    fn the_wanted_text_is_read_first() {
        assert_eq!(fill(THREE, Some("c")).1, ["c", "a", "missing"]);
        assert_eq!(fill(THREE, Some("unknown")).1, ["a", "missing", "c"]);
    }

    #[test]
    fn a_text_that_is_wanted_alone_is_read_alone() {
        assert_eq!(filled(THREE, Some("c"), true).1, ["c"]);
        assert!(filled(THREE, Some("unknown"), true).1.is_empty());
    }

    #[test]
    fn a_broken_catalogue_closes_the_library() {
        let (library, begun) = fill("{", None);
        assert!(matches!(library.access(), Access::Closed(_)));
        assert!(begun.is_empty());
    }
}
