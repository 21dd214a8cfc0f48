//! The years of a timeline, each a column of equal width. Years in which nothing falls due and
//! which the plan is not for are left out, and a dashed line says where.

use crate::page::Page;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Shape};
use crate::sizes::Sizes;
use crate::text;
use crate::words::Words;
use gangmu_plan::model::{Period, Plan};

use super::due;

/// A period of more years than this is shown by its ends.
const MOST_YEARS: i32 = 15;

/// What a column stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// A year.
    Year(i32),
    /// Any year: for what is repeated in a text that names none.
    AnyYear,
    /// What falls due without a year.
    Undated,
}

/// The columns of a timeline, in their order.
#[derive(Debug, Clone)]
pub(super) struct Years {
    columns: Vec<Column>,
    /// Both ends of the columns.
    range: (f64, f64),
}

impl Column {
    /// The column of something that is due in a year, if the text says in which.
    pub(super) fn of(year: Option<i32>) -> Self {
        year.map_or(Self::Undated, Self::Year)
    }

    fn label(self, words: Words) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::AnyYear => words.say("year.any").to_owned(),
            Self::Undated => words.say("year.none").to_owned(),
        }
    }

    fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) => Some(year),
            Self::AnyYear | Self::Undated => None,
        }
    }
}

impl Years {
    /// The columns that a plan needs.
    pub(super) fn of(plan: &Plan, range: (f64, f64)) -> Self {
        let mut columns: Vec<Column> = plan.period.map_or_else(Vec::new, of_period);
        columns.extend(due::targets(plan).map(|target| Column::of(target.year)));
        columns.extend(due::measures(plan).map(|(_, deadline)| Column::of(deadline.year)));
        let has_year = columns.iter().any(|column| column.year().is_some());
        if !has_year && !plan.cadence.is_empty() {
            columns.push(Column::AnyYear);
        }
        columns.sort_unstable();
        columns.dedup();
        Self { columns, range }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Column> {
        self.columns.iter().copied()
    }

    /// The columns in which something is repeated: those of the plan's period, else all years.
    pub(super) fn repeating(&self, period: Option<Period>) -> impl Iterator<Item = Column> {
        self.iter().filter(move |column| match column {
            Column::Year(year) => {
                period.is_none_or(|period| (period.start..=period.end).contains(year))
            }
            Column::AnyYear => true,
            Column::Undated => false,
        })
    }

    /// The two ends of a column.
    pub(super) fn ends(&self, column: Column) -> (f64, f64) {
        let at = self.columns.partition_point(|other| *other < column);
        let start = self.start(at);
        (start, start + self.width())
    }

    /// Width of a column.
    pub(super) fn width(&self) -> f64 {
        let (start, end) = self.range;
        (end - start) / float(self.columns.len().max(1))
    }

    fn start(&self, at: usize) -> f64 {
        self.range.0 + float(at) * self.width()
    }

    /// Places the names of the columns at the page's cursor.
    pub(super) fn place_names(&self, page: &mut Page) {
        let (sizes, words) = (page.sizes, page.words);
        let every = self.named(sizes);
        let years = self.iter().filter_map(Column::year).count();
        let mut bottom = page.y;
        for (at, column) in self.iter().enumerate() {
            let is_named = match column {
                Column::Year(_) => at % every == 0 && (at == 0 || at + every <= years),
                Column::AnyYear | Column::Undated => true,
            };
            if !is_named {
                continue;
            }
            let room = match column {
                Column::Year(_) => f64::INFINITY,
                _ => self.width() - padding(sizes),
            };
            let name = Paragraph::wrapped(&column.label(words), room, sizes.small, "axis");
            bottom = f64::max(bottom, page.y + name.height());
            let x = self.start(at) + padding(sizes);
            name.place(&mut page.scene.furniture, x, page.y, Anchor::Start);
        }
        page.y = bottom + 0.125 * sizes.rem;
    }

    /// Every how many years are named, so that the names keep apart.
    fn named(&self, sizes: Sizes) -> usize {
        let name = text::width("0000 ", sizes.small) + padding(sizes);
        let fits = |every: &usize| float(*every) * self.width() >= name;
        (1..=self.columns.len())
            .find(fits)
            .unwrap_or(self.columns.len().max(1))
    }

    /// The lines between the columns, over a height.
    pub(super) fn guides(&self, top: f64, height: f64) -> Vec<Shape> {
        let line = |x: f64, class| Shape::Line {
            x1: x,
            y1: top,
            x2: x,
            y2: top + height,
            class,
        };
        let mut before: Option<Column> = None;
        let mut guides = Vec::new();
        for (at, column) in self.iter().enumerate() {
            let goes_on = match (before.and_then(Column::year), column.year()) {
                (Some(one), Some(other)) => one + 1 == other,
                _ => before.is_none(),
            };
            let class = if goes_on { "year" } else { "year gap" };
            guides.push(line(self.start(at), class));
            before = Some(column);
        }
        guides.push(line(self.range.1, "year"));
        guides
    }

    /// A bar over part of a column; the parts go from 0 to 1.
    pub(super) fn bar(&self, column: Column, (from, to): (f64, f64), y: f64, half: f64) -> Bounds {
        let (start, _) = self.ends(column);
        Bounds {
            x: start + from * self.width(),
            y: y - half,
            width: (to - from) * self.width(),
            height: 2.0 * half,
        }
    }
}

/// Room between a column's edge and what stands in it.
pub(super) fn padding(sizes: Sizes) -> f64 {
    0.25 * sizes.rem
}

fn of_period(period: Period) -> Vec<Column> {
    let (start, end) = (period.start.min(period.end), period.end.max(period.start));
    if end.saturating_sub(start) < MOST_YEARS {
        (start..=end).map(Column::Year).collect()
    } else {
        vec![Column::Year(start), Column::Year(end)]
    }
}

fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
