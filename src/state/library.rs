//! The texts of the catalogue and how far each has been read.

use super::loading::load;
use crate::catalog::{Catalog, Entry};
use crate::reader::{Failure, Reader, Reading, Shared};
use crate::task::Task;
use crate::view::use_held;
use gangmu_plan::model::{DocumentKind, Period};
use std::rc::Rc;
use yew::prelude::*;

/// The bundled texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Library {
    /// The catalogue is on its way.
    #[default]
    Opening,
    /// The catalogue could not be had.
    Closed(Failure),
    /// The catalogue is there; its texts, in its order.
    Open(Vec<Volume>),
}

/// One text of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// What the catalogue says of it.
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
}

/// The library, filled from a reader once; the wanted text is read first.
#[hook]
pub fn use_library<R: Reader + 'static>(
    reader: R,
    wanted: Option<String>,
) -> UseReducerHandle<Library> {
    let library = use_reducer(Library::default);
    let dispatcher = library.dispatcher();
    use_held(move || {
        let tell = move |action| dispatcher.dispatch(action);
        Task::spawn(load(reader, wanted, tell))
    });
    library
}

impl Library {
    /// The text with a key.
    pub fn find(&self, key: &str) -> Option<&Volume> {
        self.volumes().iter().find(|volume| volume.entry.id == key)
    }

    /// The texts, none before the catalogue is there.
    pub fn volumes(&self) -> &[Volume] {
        match self {
            Self::Open(volumes) => volumes,
            Self::Opening | Self::Closed(_) => &[],
        }
    }

    /// How many texts need no more waiting for, and how many there are.
    pub fn settled(&self) -> (usize, usize) {
        let volumes = self.volumes();
        let settled =
            |volume: &&Volume| matches!(volume.progress, Progress::Ready(_) | Progress::Failed(_));
        (volumes.iter().filter(settled).count(), volumes.len())
    }

    /// How many texts could not be had.
    pub fn failed(&self) -> usize {
        let failed = |volume: &&Volume| matches!(volume.progress, Progress::Failed(_));
        self.volumes().iter().filter(failed).count()
    }

    fn set(&mut self, key: &str, progress: Progress) {
        if let Self::Open(volumes) = self
            && let Some(volume) = volumes.iter_mut().find(|volume| volume.entry.id == key)
        {
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
            LibraryAction::Opened(Ok(catalog)) => {
                let volume = |entry| Volume {
                    entry,
                    progress: Progress::Waiting,
                };
                *library = Self::Open(catalog.documents.into_iter().map(volume).collect());
            }
            LibraryAction::Opened(Err(failure)) => *library = Self::Closed(failure),
            LibraryAction::Started(key) => library.set(&key, Progress::Reading),
            LibraryAction::Finished(key, Ok(reading)) => {
                library.set(&key, Progress::Ready(reading));
            }
            LibraryAction::Finished(key, Err(failure)) => {
                library.set(&key, Progress::Failed(failure));
            }
        }
        self
    }
}
