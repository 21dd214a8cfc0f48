//! The charts of one plan, by name.

use crate::page::Page;
use crate::scene::{Frame, Scene};
use crate::structure;
use crate::{audit, bullet, corrected, responsibility, timeline};
use gangmu_plan::model::Plan;

/// A chart of one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Targets, and what was reached where the text says so.
    Bullet,
    /// Plan, areas, measures: as blocks.
    Icicle,
    /// The same as a tree.
    Tree,
    /// The same as rings.
    Sunburst,
    /// The same as a list.
    List,
    /// The years of the plan, what falls due in them, how often progress is reviewed.
    Timeline,
    /// Who leads and who helps with which measure.
    Responsibility,
    /// Declared counts against what is listed, and how much of the text is understood.
    Audit,
}

/// What a reader chose about a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options<'a> {
    /// Item whose inside is shown alone: an area of the structure.
    pub opened: Option<&'a str>,
    /// How targets are put together.
    pub grouping: Grouping,
    /// Whether a long chart draws every row and not only the first ones.
    pub every_row: bool,
    /// Whether the table is left out, which costs more than the picture where a text is long.
    pub without_table: bool,
}

/// How targets are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Grouping {
    /// Growth rates, shares, amounts, ranks.
    #[default]
    Kind,
    /// The goals of the plan; a text without goals is grouped by kind.
    Goal,
    /// Policy domains.
    Domain,
}

impl Chart {
    /// All of them, in the order of the plan page.
    pub const ALL: [Self; 8] = [
        Self::Bullet,
        Self::Icicle,
        Self::Tree,
        Self::Sunburst,
        Self::List,
        Self::Timeline,
        Self::Responsibility,
        Self::Audit,
    ];

    /// The forms of the structure: the same areas and measures, drawn in four ways.
    pub const STRUCTURE: [Self; 4] = [Self::Icicle, Self::Tree, Self::Sunburst, Self::List];

    /// The name in addresses, commands and style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bullet => "bullet",
            Self::Icicle => "icicle",
            Self::Tree => "tree",
            Self::Sunburst => "sunburst",
            Self::List => "list",
            Self::Timeline => "timeline",
            Self::Responsibility => "responsibility",
            Self::Audit => "audit",
        }
    }

    /// The chart of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }

    /// Whether a plan has what it shows, for those that few texts have: most name nobody who is
    /// responsible.
    #[must_use]
    pub fn fits(self, plan: &Plan) -> bool {
        self != Self::Responsibility || responsibility::is_stated(plan)
    }
}

impl Grouping {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Goal, Self::Domain];

    /// The name in addresses and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Goal => "goal",
            Self::Domain => "domain",
        }
    }

    /// The grouping of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|grouping| grouping.name() == name)
    }

    /// Whether a plan has what is grouped by: a report has targets but no goals.
    #[must_use]
    pub fn fits(self, plan: &Plan) -> bool {
        self != Self::Goal || !plan.goals.is_empty()
    }

    /// What it comes to for a plan.
    #[must_use]
    pub fn within(self, plan: &Plan) -> Self {
        if self.fits(plan) { self } else { Self::Kind }
    }
}

/// Lays a chart of a plan out for a frame.
#[must_use]
pub fn draw(chart: Chart, plan: &Plan, options: &Options, frame: Frame) -> Scene {
    match Form::of(chart) {
        Some(form) => draw_form(form, plan, options, frame),
        None => draw_first(chart, plan, options, frame),
    }
}

/// A form of the structure that is drawn where a reader chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// [`Chart::Tree`].
    Tree,
    /// [`Chart::Sunburst`].
    Sunburst,
    /// [`Chart::List`].
    List,
}

impl Form {
    /// The form that a chart is; none for the icicle, and for what is no structure.
    #[must_use]
    pub fn of(chart: Chart) -> Option<Self> {
        match chart {
            Chart::Tree => Some(Self::Tree),
            Chart::Sunburst => Some(Self::Sunburst),
            Chart::List => Some(Self::List),
            _ => None,
        }
    }
}

/// Lays out a chart that pages show from the start, so that a program can leave the forms of the
/// structure out until one is chosen. In the place of a form stands the icicle.
#[must_use]
pub fn draw_first(chart: Chart, plan: &Plan, options: &Options, frame: Frame) -> Scene {
    let mut page = Page::new(chart.name(), frame);
    match chart {
        Chart::Bullet => bullet::draw(&mut page, plan, options),
        Chart::Icicle | Chart::Tree | Chart::Sunburst | Chart::List => {
            structure::draw(&mut page, plan, options, None, structure::place_icicle);
        }
        Chart::Timeline => timeline::draw(&mut page, plan, options),
        Chart::Responsibility => responsibility::draw(&mut page, plan, options),
        Chart::Audit => audit::draw(&mut page, plan, options),
    }
    corrected::sign(&mut page, &|item| plan.is_corrected(item));
    page.finished()
}

/// Lays out a form of the structure.
#[must_use]
pub fn draw_form(form: Form, plan: &Plan, options: &Options, frame: Frame) -> Scene {
    let chart = match form {
        Form::Tree => Chart::Tree,
        Form::Sunburst => Chart::Sunburst,
        Form::List => Chart::List,
    };
    let mut page = Page::new(chart.name(), frame);
    let place = structure::placing(form);
    structure::draw(&mut page, plan, options, Some(form), place);
    corrected::sign(&mut page, &|item| plan.is_corrected(item));
    page.finished()
}
