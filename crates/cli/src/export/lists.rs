//! The lists of a plan that can be exported.

use clap::ValueEnum;
use gangmu_chart::scene::Language;
use gangmu_plan::model::Plan;
use gangmu_sheet::{Cell, Table, targets, tasks};

/// A list of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum List {
    /// Measures: what is to be done, by whom, until when.
    Tasks,
    /// Targets: what is to be reached.
    Targets,
}

impl List {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tasks, Self::Targets];

    /// The name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Targets => "targets",
        }
    }

    /// The table without rows.
    pub fn table(self, language: Language) -> Table {
        match self {
            Self::Tasks => tasks::table(language),
            Self::Targets => targets::table(language),
        }
    }

    /// The rows of a plan, each with what was corrected of it.
    pub fn rows(self, plan: &Plan, language: Language) -> Vec<(Vec<Cell>, Cell)> {
        match self {
            Self::Tasks => tasks::rows(plan, language),
            Self::Targets => targets::rows(plan, language),
        }
    }
}
