//! What the reader has given the page to open, in the order in which it is read.

use super::{LibraryAction, Progress};
use crate::reader::{Cause, Content, Failure, OwnFile, Reading, Shared};

/// Something that the reader has given.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Its number; no other one ever gets it.
    pub number: usize,
    /// The file.
    pub file: OwnFile,
    /// How far it has been read.
    pub progress: Progress,
    /// How much of the reading is done, in parts of a hundred.
    pub done: u32,
    /// The key under which the browser keeps it, if it does.
    pub kept: Option<String>,
    /// Whether it is too long for the other pages, and is shown there only if the reader wants it.
    pub is_aside: bool,
}

impl Given {
    /// The key of the text, once it is read.
    pub fn key(&self) -> Option<&String> {
        match &self.progress {
            Progress::Ready(reading) => Some(&reading.key),
            _ => None,
        }
    }

    /// Whether it is still to be read.
    pub fn is_pending(&self) -> bool {
        matches!(self.progress, Progress::Waiting | Progress::Reading)
    }
}

/// All that was given and not put away, in order.
#[derive(Debug, Default)]
pub struct Queue {
    given: Vec<Given>,
    /// How many have been given so far.
    count: usize,
}

impl Queue {
    /// All that was given and not put away, in order.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// Takes files in. A page that is opened again asks for its link again; once is enough.
    pub fn take(&mut self, files: Vec<OwnFile>) {
        // Corrections are taken in once the texts that they came with are open.
        let (corrections, texts): (Vec<_>, Vec<_>) =
            files.into_iter().partition(OwnFile::is_corrections);
        for file in texts.into_iter().chain(corrections) {
            let is_link = matches!(file.content, Content::Address(_));
            if is_link && self.given.iter().any(|it| it.file == file) {
                continue;
            }
            self.add(file, None);
        }
    }

    /// Takes in what the browser keeps, with the key of each.
    pub fn recall(&mut self, kept: Vec<(String, OwnFile)>) {
        for (key, file) in kept {
            self.add(file, Some(key));
        }
    }

    fn add(&mut self, file: OwnFile, kept: Option<String>) {
        self.given.push(Given {
            number: self.count,
            file,
            progress: Progress::Waiting,
            done: 0,
            kept,
            is_aside: false,
        });
        self.count += 1;
    }

    /// Begins with the next file, unless one is being read.
    pub fn begin(&mut self) -> Option<(usize, OwnFile)> {
        let mut given = self.given.iter_mut();
        let next = given.find(|it| it.is_pending())?;
        if next.progress == Progress::Reading {
            return None;
        }
        next.progress = Progress::Reading;
        Some((next.number, next.file.clone()))
    }

    /// Writes down how much of a file has been read.
    pub fn step(&mut self, number: usize, done: u32) {
        if let Some(given) = self.given.iter_mut().find(|it| it.number == number) {
            given.done = done;
        }
    }

    /// Writes down what came of reading a file, and says what the library must know of it. The
    /// same text is open once: of two, the earlier.
    pub fn settle(
        &mut self,
        number: usize,
        read: Result<Reading, Failure>,
    ) -> Option<LibraryAction> {
        let mut is_aside = false;
        let (progress, action) = match read {
            Ok(reading) if self.given.iter().any(|it| it.key() == Some(&reading.key)) => {
                let failure = Failure {
                    cause: Cause::Twice(reading.entry.title),
                    file: reading.entry.file,
                };
                (Progress::Failed(failure), None)
            }
            Ok(reading) => {
                is_aside = reading.is_long();
                let reading = Shared::new(reading);
                let action = (!is_aside).then(|| LibraryAction::Added(reading.clone()));
                (Progress::Ready(reading), action)
            }
            Err(failure) => (Progress::Failed(failure), None),
        };
        let given = self.given.iter_mut().find(|it| it.number == number)?;
        given.progress = progress;
        given.is_aside = is_aside;
        action
    }

    /// The file of a text that was read.
    pub fn file(&self, key: &str) -> Option<OwnFile> {
        let mut given = self.given.iter();
        let given = given.find(|it| it.key().is_some_and(|it| it == key))?;
        Some(given.file.clone())
    }

    /// Puts a text that was read again in the place of what was read before.
    pub fn replace(&mut self, reading: &Shared<Reading>) {
        let mut given = self.given.iter_mut();
        if let Some(given) = given.find(|it| it.key() == Some(&reading.key)) {
            given.progress = Progress::Ready(reading.clone());
        }
    }

    /// Shows a long text on the other pages too, and says what the library must know of that.
    pub fn show(&mut self, number: usize) -> Option<LibraryAction> {
        let given = self.given.iter_mut().find(|it| it.number == number)?;
        let Progress::Ready(reading) = &given.progress else {
            return None;
        };
        given.is_aside = false;
        Some(LibraryAction::Added(reading.clone()))
    }

    /// The key and the file of a text that is to be kept and is not yet, or is kept and is not to
    /// be.
    pub fn change_of_keeping(&self, number: usize, is_wanted: bool) -> Option<(String, OwnFile)> {
        let given = self.given.iter().find(|it| it.number == number)?;
        let key = match is_wanted {
            true => given.key().filter(|_| given.kept.is_none()),
            false => given.kept.as_ref(),
        };
        Some((key?.clone(), given.file.clone()))
    }

    /// Writes down whether the browser keeps a file, and says whether that is still here.
    pub fn set_kept(&mut self, number: usize, kept: Option<String>) -> bool {
        let given = self.given.iter_mut().find(|it| it.number == number);
        given.map(|given| given.kept = kept).is_some()
    }

    /// Writes down that the browser keeps nothing.
    pub fn keep_nothing(&mut self) {
        for given in &mut self.given {
            given.kept = None;
        }
    }

    /// Forgets a file, and says what the library must know of that.
    pub fn put_away(&mut self, number: usize) -> Option<LibraryAction> {
        let at = self.given.iter().position(|it| it.number == number)?;
        let gone = self.given.remove(at);
        gone.key().cloned().map(LibraryAction::Removed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(address: &str) -> OwnFile {
        OwnFile::linked(address.to_owned())
    }

    fn read(text: &str) -> Result<Reading, Failure> {
        Ok(Reading::own("a.txt", text.as_bytes(), &|_, _| None))
    }

    fn missing() -> Failure {
        Failure {
            cause: Cause::Missing,
            file: "b.txt".to_owned(),
        }
    }

    fn numbers(queue: &Queue) -> Vec<usize> {
        queue.given().iter().map(|it| it.number).collect()
    }

    #[test]
    fn files_are_read_one_after_the_other() {
        let mut queue = Queue::default();
        queue.take(vec![link("a"), link("b")]);
        assert_eq!(queue.begin(), Some((0, link("a"))));
        assert_eq!(queue.begin(), None);
        let action = queue.settle(0, read("目标"));
        assert!(matches!(action, Some(LibraryAction::Added(_))));
        assert_eq!(queue.begin(), Some((1, link("b"))));
        assert!(queue.settle(1, Err(missing())).is_none());
        assert_eq!(queue.given()[1].progress, Progress::Failed(missing()));
        assert_eq!(queue.begin(), None);
    }

    #[test]
    fn what_is_put_away_while_it_is_read_makes_room_for_the_next() {
        let mut queue = Queue::default();
        queue.take(vec![link("a"), link("b")]);
        queue.begin();
        assert!(queue.put_away(0).is_none());
        // What comes of it later is not taken in.
        assert!(queue.settle(0, read("目标")).is_none());
        assert_eq!(queue.begin(), Some((1, link("b"))));
        assert_eq!(numbers(&queue), [1]);
    }

    #[test]
    fn a_text_that_is_put_away_leaves_the_library() {
        let mut queue = Queue::default();
        queue.take(vec![link("a")]);
        queue.begin();
        queue.settle(0, read("目标"));
        let key = queue.given()[0].key().cloned().unwrap();
        let action = queue.put_away(0);
        assert!(matches!(action, Some(LibraryAction::Removed(gone)) if gone == key));
        queue.take(vec![link("a")]);
        assert_eq!(numbers(&queue), [1]);
    }

    #[test]
    fn what_is_read_can_be_kept_and_let_go() {
        let mut queue = Queue::default();
        queue.take(vec![link("a")]);
        queue.recall(vec![("t2".to_owned(), link("b"))]);
        assert_eq!(queue.change_of_keeping(0, true), None);
        assert_eq!(queue.change_of_keeping(1, true), None);
        let kept = Some(("t2".to_owned(), link("b")));
        assert_eq!(queue.change_of_keeping(1, false), kept);
        queue.settle(0, read("目标"));
        let (key, _) = queue.change_of_keeping(0, true).unwrap();
        assert_eq!(queue.given()[0].key(), Some(&key));
        assert!(queue.set_kept(0, Some(key)));
        assert_eq!(queue.change_of_keeping(0, true), None);
        queue.keep_nothing();
        assert!(queue.given().iter().all(|it| it.kept.is_none()));
    }

    #[test]
    fn what_is_put_away_while_it_is_written_is_not_kept() {
        let mut queue = Queue::default();
        queue.take(vec![link("a")]);
        queue.settle(0, read("目标"));
        let (key, _) = queue.change_of_keeping(0, true).unwrap();
        // Nothing is kept yet that could be let go.
        assert_eq!(queue.change_of_keeping(0, false), None);
        queue.put_away(0);
        assert!(!queue.set_kept(0, Some(key)));
    }

    #[test]
    fn a_long_text_stays_aside_until_it_is_wanted() {
        let mut queue = Queue::default();
        queue.take(vec![link("a")]);
        assert!(queue.settle(0, read(&"增长。\n".repeat(100_001))).is_none());
        assert!(queue.given()[0].is_aside);
        assert!(matches!(queue.show(0), Some(LibraryAction::Added(_))));
        assert!(!queue.given()[0].is_aside);
    }

    #[test]
    fn the_same_text_is_open_once() {
        let mut queue = Queue::default();
        queue.take(vec![link("a"), link("a"), link("b")]);
        assert_eq!(numbers(&queue), [0, 1]);
        queue.settle(0, read("目标"));
        assert!(queue.settle(1, read("目标")).is_none());
        let Progress::Failed(failure) = &queue.given()[1].progress else {
            panic!("it is open already");
        };
        assert!(matches!(failure.cause, Cause::Twice(_)));
    }
}
