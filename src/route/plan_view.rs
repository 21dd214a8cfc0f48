//! What the plan page shows, and what a reader can do there.

use super::query::Query;

/// The state of the plan page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanView {
    /// Id of the selected item, the same in charts, outline and source text.
    pub selected: Option<String>,
    /// Id of the area that the task chart is opened at.
    pub opened: Option<String>,
    /// What the targets are grouped by.
    pub targets: TargetGrouping,
    /// How the tasks are drawn.
    pub tasks: TaskChart,
    /// The charts shown as tables, in order and without repeats.
    pub tables: Vec<Chart>,
}

/// What the targets are grouped by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TargetGrouping {
    /// Growth, share, amount.
    #[default]
    Kind,
    /// The goal they stand under.
    Goal,
}

/// How the tasks are drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TaskChart {
    /// Nested bars.
    #[default]
    Icicle,
}

/// A chart of the plan page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// Targets as bullets.
    Targets,
    /// Areas and measures.
    Tasks,
    /// Declared counts against found ones.
    Audit,
}

/// Something the reader does on the plan page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanAction {
    /// Selects an item, or none.
    Select(Option<String>),
    /// Opens an area in the task chart, or goes back to the whole plan.
    Open(Option<String>),
    /// Groups the targets.
    GroupTargets(TargetGrouping),
    /// Shows or hides the table of a chart.
    ShowTable(Chart, bool),
}

impl PlanView {
    /// The state after an action.
    #[must_use]
    pub fn reduce(&self, action: PlanAction) -> Self {
        let mut next = self.clone();
        match action {
            PlanAction::Select(item) => next.selected = item,
            PlanAction::Open(area) => next.opened = area,
            PlanAction::GroupTargets(grouping) => next.targets = grouping,
            PlanAction::ShowTable(chart, shown) => {
                next.tables.retain(|shown| *shown != chart);
                if shown {
                    next.tables.push(chart);
                    next.tables.sort_unstable();
                }
            }
        }
        next
    }

    /// Whether a chart is shown as a table.
    pub fn shows_table(&self, chart: Chart) -> bool {
        self.tables.contains(&chart)
    }

    pub(super) fn read(query: &Query) -> Self {
        let tables = query.get("tables").unwrap_or_default();
        let mut tables: Vec<Chart> = tables.split(',').filter_map(Chart::parse).collect();
        tables.sort_unstable();
        tables.dedup();
        Self {
            selected: query.get("item").map(str::to_owned),
            opened: query.get("open").map(str::to_owned),
            targets: match query.get("targets") {
                Some("goal") => TargetGrouping::Goal,
                _ => TargetGrouping::Kind,
            },
            tasks: TaskChart::Icicle,
            tables,
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        if let Some(item) = &self.selected {
            query.set("item", item);
        }
        if let Some(area) = &self.opened {
            query.set("open", area);
        }
        if self.targets == TargetGrouping::Goal {
            query.set("targets", "goal");
        }
        if !self.tables.is_empty() {
            let names: Vec<&str> = self.tables.iter().map(|chart| chart.name()).collect();
            query.set("tables", &names.join(","));
        }
    }
}

impl Chart {
    const ALL: [Self; 3] = [Self::Targets, Self::Tasks, Self::Audit];

    /// Its name in addresses and class names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Targets => "targets",
            Self::Tasks => "tasks",
            Self::Audit => "audit",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }
}
