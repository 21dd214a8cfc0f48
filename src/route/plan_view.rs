//! What the plan page shows, and what a reader can do there.

use super::query::Query;
use gangmu_chart::{Chart, Grouping};

/// The state of the plan page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanView {
    /// Id of the selected item, the same in charts, outline and source text.
    pub selected: Option<String>,
    /// Id of the area that the task chart is opened at.
    pub opened: Option<String>,
    /// What the targets are grouped by.
    pub targets: Grouping,
    /// The form in which areas and measures are drawn.
    pub structure: Structure,
    /// The charts shown as tables.
    pub tables: Charts,
    /// The long charts shown with all their rows.
    pub whole: Charts,
}

/// Something the reader does on the plan page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanAction {
    /// Selects an item, or none.
    Select(Option<String>),
    /// Opens an area in the task chart, or goes back to the whole plan.
    Open(Option<String>),
    /// Groups the targets.
    GroupTargets(Grouping),
    /// Draws areas and measures in another form.
    DrawStructure(Structure),
    /// Shows or hides the table of a chart.
    ShowTable(Chart, bool),
    /// Shows all rows of a long chart, or only the first ones.
    ShowWhole(Chart, bool),
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
            PlanAction::DrawStructure(form) => next.structure = form,
            PlanAction::ShowTable(chart, shown) => next.tables.set(chart, shown),
            PlanAction::ShowWhole(chart, whole) => next.whole.set(chart, whole),
        }
        next
    }

    /// What of it is about one chart.
    pub(super) fn of(&self, chart: Chart) -> Self {
        let is_structure = Chart::STRUCTURE.contains(&chart);
        Self {
            selected: self.selected.clone(),
            opened: self.opened.clone().filter(|_| is_structure),
            targets: match chart {
                Chart::Bullet => self.targets,
                _ => Grouping::default(),
            },
            structure: self.structure,
            tables: self.tables.of(chart),
            whole: self.whole.of(chart),
        }
    }

    pub(super) fn read(query: &Query) -> Self {
        let grouping = query.get("targets").and_then(Grouping::named);
        let form = query.get("form").and_then(Structure::named);
        Self {
            selected: query.get("item").map(str::to_owned),
            opened: query.get("open").map(str::to_owned),
            targets: grouping.unwrap_or_default(),
            structure: form.unwrap_or_default(),
            tables: Charts::read(query, "tables"),
            whole: Charts::read(query, "whole"),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        if let Some(item) = &self.selected {
            query.set("item", item);
        }
        if let Some(area) = &self.opened {
            query.set("open", area);
        }
        if self.targets != Grouping::default() {
            query.set("targets", self.targets.name());
        }
        if self.structure != Structure::default() {
            query.set("form", self.structure.chart().name());
        }
        self.tables.write(query, "tables");
        self.whole.write(query, "whole");
    }
}

/// A chart of areas and measures, one of [`Chart::STRUCTURE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Structure(Chart);

impl Structure {
    /// The form of a name.
    pub fn named(name: &str) -> Option<Self> {
        let chart = Chart::named(name)?;
        Chart::STRUCTURE.contains(&chart).then_some(Self(chart))
    }

    /// The chart that draws it.
    pub fn chart(self) -> Chart {
        self.0
    }
}

impl Default for Structure {
    fn default() -> Self {
        Self(Chart::Icicle)
    }
}

/// A set of charts, in the order of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Charts(Vec<Chart>);

impl Charts {
    /// Whether a chart is among them.
    pub fn contains(&self, chart: Chart) -> bool {
        self.0.contains(&chart)
    }

    /// The chart alone, if it is among them.
    fn of(&self, chart: Chart) -> Self {
        Self(
            self.0
                .iter()
                .copied()
                .filter(|other| *other == chart)
                .collect(),
        )
    }

    fn set(&mut self, chart: Chart, is_in: bool) {
        let charts = Chart::ALL.into_iter();
        self.0 = charts
            .filter(|other| {
                if *other == chart {
                    is_in
                } else {
                    self.contains(*other)
                }
            })
            .collect();
    }

    fn read(query: &Query, name: &str) -> Self {
        let names = query.get(name).unwrap_or_default();
        names.split(',').filter_map(Chart::named).collect()
    }

    fn write(&self, query: &mut Query, name: &str) {
        if !self.0.is_empty() {
            let names: Vec<&str> = self.0.iter().map(|chart| chart.name()).collect();
            query.set(name, &names.join(","));
        }
    }
}

impl FromIterator<Chart> for Charts {
    fn from_iter<I: IntoIterator<Item = Chart>>(charts: I) -> Self {
        let mut set = Self::default();
        for chart in charts {
            set.set(chart, true);
        }
        set
    }
}
