//! What the compare page shows, and what a reader can do there.

use super::query::Query;
use gangmu_chart::joint::{Chart, Form, LEAST_SIMILAR};

/// The state of the compare page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompareView {
    /// Name of the selected item, the key of its text and its id.
    pub selected: Option<String>,
    /// Keys of the texts that take part; none for all of them.
    pub plans: Vec<String>,
    /// The one indicator that is compared; none for those that most texts share.
    pub subject: Option<String>,
    /// Keys of the two texts that are aligned; none for those that share most.
    pub left: Option<String>,
    /// The other of the two.
    pub right: Option<String>,
    /// How the alignment is drawn.
    pub form: Form,
    /// From how many percent on measures are called similar.
    pub threshold: u8,
    /// The charts shown as tables.
    pub tables: Vec<Chart>,
    /// Whether all indicators are drawn.
    pub every: bool,
}

impl Default for CompareView {
    fn default() -> Self {
        Self {
            selected: None,
            plans: Vec::new(),
            subject: None,
            left: None,
            right: None,
            form: Form::default(),
            threshold: LEAST_SIMILAR,
            tables: Vec::new(),
            every: false,
        }
    }
}

impl CompareView {
    /// Shows a chart as a table, or as a picture again.
    pub fn show_table(&mut self, chart: Chart, shown: bool) {
        let is_in = |other: &Chart| (*other == chart && shown) || self.tables.contains(other);
        let tables = Chart::ALL.into_iter().filter(is_in);
        self.tables = tables.filter(|other| shown || *other != chart).collect();
    }

    /// What of it is about one chart.
    pub(super) fn of(&self, chart: Chart) -> Self {
        let mut view = Self {
            selected: self.selected.clone(),
            plans: self.plans.clone(),
            ..Self::default()
        };
        match chart {
            Chart::Comparison => {
                view.subject = self.subject.clone();
                view.every = self.every;
            }
            Chart::Alignment => {
                view.left = self.left.clone();
                view.right = self.right.clone();
                view.form = self.form;
                view.threshold = self.threshold;
            }
            Chart::Coverage => {}
        }
        view.show_table(chart, self.tables.contains(&chart));
        view
    }

    pub(super) fn read(query: &Query) -> Self {
        let text = |name: &str| query.get(name).map(str::to_owned);
        let listed = |name: &str| {
            let listed = query.get(name).unwrap_or_default().split(',');
            listed.filter(|part| !part.is_empty())
        };
        let mut view = Self {
            selected: text("item"),
            plans: listed("plans").map(str::to_owned).collect(),
            subject: text("indicator"),
            left: text("left"),
            right: text("right"),
            form: query.get("form").and_then(Form::named).unwrap_or_default(),
            threshold: query
                .get("similar")
                .and_then(|percent| percent.parse().ok())
                .map_or(LEAST_SIMILAR, |percent: u8| {
                    percent.clamp(LEAST_SIMILAR, 100)
                }),
            every: query.get("whole") == Some(Chart::Comparison.name()),
            ..Self::default()
        };
        for chart in listed("tables").filter_map(Chart::named) {
            view.show_table(chart, true);
        }
        view
    }

    pub(super) fn write(&self, query: &mut Query) {
        let mut set = |name: &str, value: &Option<String>| {
            if let Some(value) = value {
                query.set(name, value);
            }
        };
        set("item", &self.selected);
        set("plans", &joined(&self.plans));
        set("indicator", &self.subject);
        set("left", &self.left);
        set("right", &self.right);
        if self.form != Form::default() {
            query.set("form", self.form.name());
        }
        if self.threshold != LEAST_SIMILAR {
            query.set("similar", &self.threshold.to_string());
        }
        let tables: Vec<String> = self
            .tables
            .iter()
            .map(|chart| chart.name().to_owned())
            .collect();
        if let Some(tables) = joined(&tables) {
            query.set("tables", &tables);
        }
        if self.every {
            query.set("whole", Chart::Comparison.name());
        }
    }
}

fn joined(parts: &[String]) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(","))
}
