//! What every part of the page is given.

use super::arrangement::{Arrangement, Line};
use super::rows::{Row, Task};
use crate::notebook::{Notes, Record};
use crate::reader::Shared;
use crate::route::{PlanView, Route, TasksView};
use crate::state::{Step, Visit};
use crate::strings;
use gangmu_chart::scene::Language;
use std::fmt::Display;
use yew::prelude::Callback;

/// The tasks, how they are shown, and what can be done with them.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// All tasks.
    pub rows: Shared<Vec<Row>>,
    /// Those that are shown, line by line.
    pub arrangement: Shared<Arrangement>,
    /// The view they are shown for.
    pub view: TasksView,
    /// What the reader has written down.
    pub notes: Notes,
    /// The way to another route.
    pub visit: Visit,
    /// Says what came of saving a file.
    pub tell: Callback<String>,
    /// The language of the interface.
    pub language: Language,
}

impl PartialEq for Ledger {
    /// Notes are left out: whoever holds them always reads the latest.
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.arrangement == other.arrangement
            && self.view == other.view
            && self.visit == other.visit
            && self.tell == other.tell
            && self.language == other.language
    }
}

impl Ledger {
    /// What the interface says for a key.
    pub fn say(&self, key: &'static str) -> &'static str {
        strings::say(self.language, key)
    }

    /// The same around values.
    pub fn fill(&self, key: &str, values: &[&dyn Display]) -> String {
        strings::fill(self.language, key, values)
    }

    /// The task of a row.
    pub fn task(&self, row: usize) -> Option<Task<'_>> {
        self.rows.get(row)?.task()
    }

    /// The task on a line; none on a heading.
    pub fn task_on(&self, line: usize) -> Option<Task<'_>> {
        match self.arrangement.lines.get(line)? {
            Line::Row(row) => self.task(*row),
            Line::Heading(_) => None,
        }
    }

    /// The line that the reader left for its sentence.
    pub fn left(&self) -> Option<Line> {
        let left = self.view.left.as_deref()?;
        let is_left = |row: &usize| self.task(*row).is_some_and(|task| task.is_named(left));
        let row = self.arrangement.shown.iter().find(|row| is_left(row))?;
        Some(Line::Row(*row))
    }

    /// What the reader has written down about a task, or a page to write on.
    pub fn record(&self, task: Task) -> Record {
        let (plan, measure) = (task.plan(), task.measure);
        let book = self.notes.book();
        let known = book.find(plan, &measure.id, &measure.title).cloned();
        known.unwrap_or_else(|| Record {
            plan: plan.to_owned(),
            task: measure.id.clone(),
            title: measure.title.clone(),
            ..Record::default()
        })
    }

    /// Shows another selection, order or grouping.
    pub fn show(&self, view: TasksView) {
        let view = TasksView { left: None, ..view };
        self.visit.emit((Route::Tasks(view), Step::Replace));
    }

    /// Goes to the sentence of a task; the way back leads to its row.
    pub fn open(&self, task: Task) {
        let here = TasksView {
            left: Some(task.name()),
            ..self.view.clone()
        };
        self.visit.emit((Route::Tasks(here), Step::Replace));
        self.visit.emit((sentence(task), Step::Push));
    }
}

/// The route to the sentence of a task.
pub fn sentence(task: Task) -> Route {
    let view = PlanView {
        selected: Some(task.measure.id.clone()),
        ..PlanView::default()
    };
    Route::Plan(task.plan().to_owned(), view)
}
