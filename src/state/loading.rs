//! Fills the library: first the catalogue, then its texts, a few at a time.

use super::{Library, LibraryAction};
use crate::reader::{Reader, Shared};
use futures_util::future::join4;
use gangmu_catalog::Entry;
use std::cell::RefCell;
use std::rc::Rc;

/// Reads what is not read yet: the catalogue, and every text of it or the wanted one alone. Tells
/// what happens.
pub async fn load(
    reader: impl Reader,
    library: Rc<Library>,
    wanted: Option<String>,
    tell: impl Fn(LibraryAction),
) {
    let mut entries = library.unread();
    if !library.is_open() {
        let catalog = reader.catalog().await;
        if let Ok(catalog) = &catalog {
            entries.clone_from(&catalog.documents);
        }
        tell(LibraryAction::Opened(catalog));
    }
    entries.retain(|entry| wanted.as_ref().is_none_or(|wanted| entry.id == *wanted));
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
    use crate::reader::{Cause, Failure, Reading};
    use crate::state::{Access, Progress};
    use gangmu_catalog::Catalog;
    use std::pin::pin;
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
    }

    /// The library at the end, and the keys in the order in which they were begun.
    fn fill(catalog: &'static str, wanted: Option<&str>) -> (Rc<Library>, Vec<String>) {
        filled(Rc::default(), catalog, wanted)
    }

    fn filled(
        library: Rc<Library>,
        catalog: &'static str,
        wanted: Option<&str>,
    ) -> (Rc<Library>, Vec<String>) {
        let library = RefCell::new(library);
        let begun = RefCell::new(Vec::new());
        let tell = |action: LibraryAction| {
            if let LibraryAction::Started(key) = &action {
                begun.borrow_mut().push(key.clone());
            }
            library.replace_with(|library| library.clone().reduce(action));
        };
        let wanted = wanted.map(str::to_owned);
        let known = library.borrow().clone();
        let work = pin!(load(Memory(catalog), known, wanted, tell));
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
    fn a_wanted_text_is_read_alone() {
        assert_eq!(fill(THREE, Some("c")).1, ["c"]);
        assert!(fill(THREE, Some("unknown")).1.is_empty());
    }

    #[test]
    fn what_is_read_is_not_read_again() {
        let (library, _) = fill(THREE, Some("c"));
        let (library, begun) = filled(library, THREE, None);
        assert_eq!(begun, ["a", "missing"]);
        assert_eq!(library.settled(), (3, 3));
        assert!(filled(library, THREE, Some("a")).1.is_empty());
    }

    #[test]
    fn a_broken_catalogue_closes_the_library() {
        let (library, begun) = fill("{", None);
        assert!(matches!(library.access(), Access::Closed(_)));
        assert!(begun.is_empty());
    }
}
