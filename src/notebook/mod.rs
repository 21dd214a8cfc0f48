//! The reader's own record of tasks: how far each has come, and a note.
//!
//! It is kept apart from what the texts say: it names tasks by the key of their plan and their
//! id, and nothing of the engine knows it. `docs/notebook.md` describes its file.

mod file;
mod store;

pub use file::{read, write};
pub use gangmu_plan::json::records::Fault;
pub use store::{Notes, use_notes};

/// What a reader has written down, by plan and task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notebook {
    /// In the order of [`Record::place`], so that it can be searched.
    records: Vec<Record>,
}

/// What a reader has written down about one task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The key of the plan.
    pub plan: String,
    /// The id of the measure.
    pub task: String,
    /// The title of the measure, by which it is known again when its text has moved.
    pub title: String,
    /// How far it has come, if the reader has said so.
    pub mark: Option<Mark>,
    /// A note; empty for none.
    pub note: String,
    /// When this was written: `2026-11-22T08:00:00.000Z`. Of two records the later one counts.
    pub changed: String,
}

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// 未启动.
    NotStarted,
    /// 推进中.
    InProgress,
    /// 已完成.
    Done,
}

/// What came of merging one notebook into another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// Records that were not there before.
    pub added: usize,
    /// Records in the place of older ones.
    pub replaced: usize,
    /// Records that were not taken, because what was there is as new or newer.
    pub kept: usize,
}

impl Mark {
    /// All of them, from nothing to everything.
    pub const ALL: [Self; 3] = [Self::NotStarted, Self::InProgress, Self::Done];

    /// The name in files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Done => "done",
        }
    }

    /// The mark of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.name() == name)
    }
}

impl Record {
    /// Whether nothing is written down.
    fn is_empty(&self) -> bool {
        self.mark.is_none() && self.note.is_empty()
    }

    fn place(&self) -> (&str, &str, &str) {
        (&self.plan, &self.task, &self.title)
    }
}

impl Notebook {
    /// The records, by plan and task.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The record of a task.
    pub fn find(&self, plan: &str, task: &str, title: &str) -> Option<&Record> {
        self.records.get(self.search((plan, task, title)).ok()?)
    }

    /// Writes a record in the place of the one that its task has; an empty one removes that.
    pub fn put(&mut self, record: Record) {
        match (self.search(record.place()), record.is_empty()) {
            (Ok(at), true) => {
                self.records.remove(at);
            }
            (Ok(at), false) => {
                self.records.splice(at..=at, [record]);
            }
            (Err(_), true) => {}
            (Err(at), false) => self.records.insert(at, record),
        }
    }

    /// Takes in the records of another notebook that are newer than what is here.
    pub fn merge(&mut self, other: Self) -> Merged {
        let mut merged = Merged::default();
        for record in other.records {
            match self.find(&record.plan, &record.task, &record.title) {
                None => merged.added += 1,
                Some(here) if here.changed < record.changed => merged.replaced += 1,
                Some(_) => {
                    merged.kept += 1;
                    continue;
                }
            }
            self.put(record);
        }
        merged
    }

    /// Takes records along with tasks of a plan, ids and titles, that stand elsewhere since the
    /// text was edited: to the only task of the same title that has no record yet. Says whether
    /// there were any.
    pub fn follow(&mut self, plan: &str, tasks: &[(&str, &str)]) -> bool {
        let mut moved = Vec::new();
        for record in self.records.iter().filter(|record| record.plan == plan) {
            if tasks.contains(&(&*record.task, &*record.title)) {
                continue;
            }
            let mut free = tasks.iter().filter(|(task, title)| {
                *title == record.title && self.find(plan, task, title).is_none()
            });
            if let (Some((task, _)), None) = (free.next(), free.next()) {
                moved.push((record.clone(), (*task).to_owned()));
            }
        }
        let any = !moved.is_empty();
        for (mut record, task) in moved {
            if let Ok(at) = self.search(record.place()) {
                self.records.remove(at);
            }
            record.task = task;
            self.put(record);
        }
        any
    }

    fn search(&self, place: (&str, &str, &str)) -> Result<usize, usize> {
        self.records
            .binary_search_by(|record| record.place().cmp(&place))
    }
}

impl FromIterator<Record> for Notebook {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut notebook = Self::default();
        for record in records {
            notebook.put(record);
        }
        notebook
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(task: &str, title: &str, mark: Option<Mark>, changed: &str) -> Record {
        Record {
            plan: "a".to_owned(),
            task: task.to_owned(),
            title: title.to_owned(),
            mark,
            changed: changed.to_owned(),
            ..Record::default()
        }
    }

    fn mark(notebook: &Notebook, task: &str, title: &str) -> Option<Mark> {
        notebook.find("a", task, title)?.mark
    }

    #[test]
    fn a_task_has_one_record() {
        let mut notebook = Notebook::default();
        notebook.put(record("m1", "甲", Some(Mark::NotStarted), "1"));
        notebook.put(record("m2", "乙", Some(Mark::Done), "1"));
        notebook.put(record("m1", "甲", Some(Mark::InProgress), "2"));
        assert_eq!(notebook.records().len(), 2);
        assert_eq!(mark(&notebook, "m1", "甲"), Some(Mark::InProgress));
        notebook.put(record("m1", "甲", None, "3"));
        assert_eq!(mark(&notebook, "m1", "甲"), None);
        assert_eq!(notebook.find("b", "m2", "乙"), None);
    }

    #[test]
    fn a_record_follows_its_task_through_an_edited_text() {
        let records = [
            record("m1", "甲", Some(Mark::Done), "1"),
            record("m2", "乙", Some(Mark::NotStarted), "1"),
            record("m3", "丙", Some(Mark::InProgress), "1"),
        ];
        let mut notebook: Notebook = records.into_iter().collect();
        let tasks = [("m2", "乙"), ("m9", "甲"), ("m12", "丁"), ("m3", "戊")];
        assert!(notebook.follow("a", &tasks));
        assert!(!notebook.follow("a", &tasks));
        assert_eq!(mark(&notebook, "m9", "甲"), Some(Mark::Done));
        assert_eq!(mark(&notebook, "m1", "甲"), None);
        assert_eq!(mark(&notebook, "m2", "乙"), Some(Mark::NotStarted));
        // Nothing of that title is left: the record stays, and is no other task's.
        assert_eq!(mark(&notebook, "m3", "丙"), Some(Mark::InProgress));
        assert_eq!(mark(&notebook, "m3", "戊"), None);
    }

    #[test]
    fn titles_that_stand_twice_are_told_apart_by_their_ids() {
        let records = [record("m1", "甲", Some(Mark::Done), "1")];
        let mut notebook: Notebook = records.into_iter().collect();
        assert!(!notebook.follow("a", &[("m1", "甲"), ("m5", "甲")]));
        assert_eq!(mark(&notebook, "m5", "甲"), None);
        assert!(!notebook.follow("a", &[("m4", "甲"), ("m5", "甲")]));
        assert_eq!(mark(&notebook, "m1", "甲"), Some(Mark::Done));
    }

    #[test]
    fn of_two_records_the_later_one_counts() {
        let mut here: Notebook = [
            record("m1", "甲", Some(Mark::NotStarted), "2026-01-02"),
            record("m2", "乙", Some(Mark::NotStarted), "2026-01-02"),
        ]
        .into_iter()
        .collect();
        let there = [
            record("m1", "甲", Some(Mark::Done), "2026-01-03"),
            record("m2", "乙", Some(Mark::Done), "2026-01-01"),
            record("m3", "丙", Some(Mark::Done), ""),
        ];
        let merged = here.merge(there.into_iter().collect());
        let expected = Merged {
            added: 1,
            replaced: 1,
            kept: 1,
        };
        assert_eq!(merged, expected);
        assert_eq!(mark(&here, "m1", "甲"), Some(Mark::Done));
        assert_eq!(mark(&here, "m2", "乙"), Some(Mark::NotStarted));
        assert_eq!(mark(&here, "m3", "丙"), Some(Mark::Done));
    }

    #[test]
    fn names_are_read_as_written() {
        for mark in Mark::ALL {
            assert_eq!(Mark::parse(mark.name()), Some(mark));
        }
        assert_eq!(Mark::parse("some"), None);
    }
}
