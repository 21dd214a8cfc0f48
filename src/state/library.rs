//! The texts that are open, and how far each has been read: those of the catalogue, and after
//! them those that the reader opened from this device.

use super::loading::load;
use crate::reader::{self, Failure, Reader, Reading, Shared};
use crate::task::Task;
use crate::view::{use_change, use_kept};
use gangmu_catalog::{Catalog, Entry};
use gangmu_plan::model::{DocumentKind, Period};
use std::mem;
use std::rc::Rc;
use yew::prelude::*;

/// The texts that are open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    catalog: CatalogState,
    /// Those of the catalogue in its order, then the reader's own.
    volumes: Vec<Volume>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum CatalogState {
    /// It is on its way.
    #[default]
    Opening,
    /// It could not be had.
    Closed(Failure),
    /// It is there.
    Open,
}

/// What a page can show of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access<'a> {
    /// The catalogue is on its way.
    Opening,
    /// The catalogue could not be had, and nothing else is open.
    Closed(&'a Failure),
    /// The texts.
    Open(&'a [Volume]),
}

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// What is known of it before it is read; for the reader's own, what reading told.
    pub entry: Entry,
    /// How far it has been read.
    pub progress: Progress,
}

/// How far a text has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Not begun.
    Waiting,
    /// Begun.
    Reading,
    /// Read.
    Ready(Shared<Reading>),
    /// Not to be had; the other texts are not touched by that.
    Failed(Failure),
}

/// Something that happened to the library.
#[derive(Debug)]
pub enum LibraryAction {
    /// The catalogue came, or did not.
    Opened(Result<Catalog, Failure>),
    /// Reading of the text with this key began.
    Started(String),
    /// Reading of the text with this key ended.
    Finished(String, Result<Shared<Reading>, Failure>),
    /// The reader opened a text.
    Added(Shared<Reading>),
    /// The reader put the text with this key away.
    Removed(String),
}

/// The library, filled from a reader. A page of one text has it read alone; the others are read
/// when the reader goes on to a page of many.
#[hook]
pub fn use_library<R: Reader + 'static>(
    reader: R,
    wanted: Option<String>,
) -> UseReducerHandle<Library> {
    let library = use_reducer(Library::default);
    let dispatcher = library.dispatcher();
    let task = use_kept(|| None);
    let known = library.clone();
    use_change(wanted.clone(), move || {
        let tell = move |action| dispatcher.dispatch(action);
        // Ends the work before, which may be in the midst of a text.
        task.put(None);
        let work = load(reader, Rc::new((*known).clone()), wanted, tell);
        task.put(Some(Task::spawn(work)));
    });
    library
}

impl Library {
    /// What a page can show. A catalogue that could not be had does not stand in the way of the
    /// reader's own texts.
    pub fn access(&self) -> Access<'_> {
        match &self.catalog {
            CatalogState::Opening => Access::Opening,
            CatalogState::Closed(failure) if self.volumes.is_empty() => Access::Closed(failure),
            CatalogState::Closed(_) | CatalogState::Open => Access::Open(&self.volumes),
        }
    }

    /// Why the catalogue could not be had, if it could not.
    pub fn failure(&self) -> Option<&Failure> {
        match &self.catalog {
            CatalogState::Closed(failure) => Some(failure),
            CatalogState::Opening | CatalogState::Open => None,
        }
    }

    /// Whether the catalogue is there.
    pub fn is_open(&self) -> bool {
        self.catalog == CatalogState::Open
    }

    /// The texts that are neither read nor failed.
    pub fn unread(&self) -> Vec<Entry> {
        let is_unread =
            |volume: &&Volume| matches!(volume.progress, Progress::Waiting | Progress::Reading);
        let unread = self.volumes.iter().filter(is_unread);
        unread.map(|volume| volume.entry.clone()).collect()
    }

    /// The text with a key.
    pub fn find(&self, key: &str) -> Option<&Volume> {
        self.volumes.iter().find(|volume| volume.entry.id == key)
    }

    /// The texts, none of the catalogue's before it is there.
    pub fn volumes(&self) -> &[Volume] {
        &self.volumes
    }

    /// How many texts need no more waiting for, and how many there are.
    pub fn settled(&self) -> (usize, usize) {
        let settled =
            |volume: &&Volume| matches!(volume.progress, Progress::Ready(_) | Progress::Failed(_));
        let volumes = &self.volumes;
        (volumes.iter().filter(settled).count(), volumes.len())
    }

    /// How many texts could not be had.
    pub fn failed(&self) -> usize {
        let failed = |volume: &&Volume| matches!(volume.progress, Progress::Failed(_));
        self.volumes.iter().filter(failed).count()
    }

    /// Puts the texts of a catalogue before the reader's own. It may come more than once, as work
    /// that is begun again reads it again; what was read stays.
    fn open(&mut self, catalog: Catalog) {
        self.catalog = CatalogState::Open;
        let volumes = mem::take(&mut self.volumes);
        let (own, mut known): (Vec<_>, Vec<_>) = volumes
            .into_iter()
            .partition(|volume| reader::is_key(&volume.entry.id));
        let volume = |entry: Entry| match known.iter().position(|it| it.entry.id == entry.id) {
            Some(at) => known.swap_remove(at),
            None => Volume {
                entry,
                progress: Progress::Waiting,
            },
        };
        self.volumes
            .extend(catalog.documents.into_iter().map(volume));
        self.volumes.extend(own);
    }

    fn set(&mut self, key: &str, progress: Progress) {
        let mut volumes = self.volumes.iter_mut();
        if let Some(volume) = volumes.find(|volume| volume.entry.id == key) {
            if let Progress::Ready(reading) = &progress {
                // What was corrected by hand is known only now.
                volume.entry = reading.entry.clone();
            }
            volume.progress = progress;
        }
    }
}

impl Volume {
    /// What was read of it, if it was.
    pub fn reading(&self) -> Option<&Shared<Reading>> {
        match &self.progress {
            Progress::Ready(reading) => Some(reading),
            _ => None,
        }
    }

    /// The place it governs: as the catalogue says, else as the text does.
    pub fn place(&self) -> Option<&str> {
        let said = || self.reading()?.plan.place.as_deref();
        self.entry.place.as_deref().or_else(said)
    }

    /// The years it is for: as the catalogue says, else as the text does.
    pub fn period(&self) -> Option<Period> {
        self.entry.period.or_else(|| self.reading()?.plan.period)
    }

    /// What sort of text it is: as the catalogue says, else as the text does.
    pub fn kind(&self) -> Option<DocumentKind> {
        self.entry.kind.or_else(|| Some(self.reading()?.plan.kind))
    }
}

impl Reducible for Library {
    type Action = LibraryAction;

    fn reduce(mut self: Rc<Self>, action: LibraryAction) -> Rc<Self> {
        let library = Rc::make_mut(&mut self);
        match action {
            LibraryAction::Opened(Ok(catalog)) => library.open(catalog),
            LibraryAction::Opened(Err(failure)) => library.catalog = CatalogState::Closed(failure),
            LibraryAction::Started(key) => library.set(&key, Progress::Reading),
            LibraryAction::Finished(key, Ok(reading)) => {
                library.set(&key, Progress::Ready(reading));
            }
            LibraryAction::Finished(key, Err(failure)) => {
                library.set(&key, Progress::Failed(failure));
            }
            LibraryAction::Added(reading) => {
                if library.find(&reading.key).is_none() {
                    library.volumes.push(Volume {
                        entry: reading.entry.clone(),
                        progress: Progress::Ready(reading),
                    });
                }
            }
            LibraryAction::Removed(key) => {
                library.volumes.retain(|volume| volume.entry.id != key);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Cause;

    const ONE: &str = r#"{"schema": "gangmu.catalog/1", "documents": [
        {"id": "a", "file": "a.txt", "title": "甲"}]}"#;

    fn own(text: &str) -> Shared<Reading> {
        Shared::new(Reading::own("草案.txt", text.as_bytes(), &|_, _| None))
    }

    fn after(actions: impl IntoIterator<Item = LibraryAction>) -> Rc<Library> {
        let library = Rc::new(Library::default());
        actions.into_iter().fold(library, Reducible::reduce)
    }

    fn failure() -> Failure {
        Failure {
            cause: Cause::Missing,
            file: "documents/catalog.json".to_owned(),
        }
    }

    #[test]
    fn own_texts_stand_after_those_of_the_catalogue_whichever_comes_first() {
        let catalog = || LibraryAction::Opened(Ok(Catalog::parse(ONE).unwrap()));
        let text = own("目标");
        for library in [
            after([catalog(), LibraryAction::Added(text.clone())]),
            after([LibraryAction::Added(text.clone()), catalog()]),
        ] {
            let keys = library.volumes().iter().map(|volume| &volume.entry.id);
            assert!(keys.eq(["a", &text.key]));
            assert_eq!(library.settled(), (1, 2));
        }
    }

    #[test]
    fn a_catalogue_that_comes_again_changes_nothing_that_was_read() {
        let catalog = || LibraryAction::Opened(Ok(Catalog::parse(ONE).unwrap()));
        let mut reading = Reading::own("a.txt", "增长".as_bytes(), &|_, _| None);
        reading.entry.id = "a".to_owned();
        let read = LibraryAction::Finished("a".to_owned(), Ok(Shared::new(reading)));
        let text = own("目标");
        let library = after([
            catalog(),
            read,
            LibraryAction::Added(text.clone()),
            catalog(),
        ]);
        let keys = library.volumes().iter().map(|volume| &volume.entry.id);
        assert!(keys.eq(["a", &text.key]));
        assert_eq!(library.settled(), (2, 2));
    }

    #[test]
    fn a_text_is_there_once_until_it_is_put_away() {
        let text = own("目标");
        let twice = || [text.clone(), own("目标")].map(LibraryAction::Added);
        assert_eq!(after(twice()).volumes().len(), 1);
        let removed = LibraryAction::Removed(text.key.clone());
        assert_eq!(after(twice().into_iter().chain([removed])).volumes(), []);
    }

    #[test]
    fn own_texts_can_be_read_without_a_catalogue() {
        let closed = || LibraryAction::Opened(Err(failure()));
        assert_eq!(after([closed()]).access(), Access::Closed(&failure()));
        let library = after([closed(), LibraryAction::Added(own("目标"))]);
        assert!(matches!(library.access(), Access::Open([_])));
        assert_eq!(library.failure(), Some(&failure()));
    }
}
