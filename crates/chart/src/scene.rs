//! A scene: what a chart shows, as a value. No DOM, no colour, no language switch inside.
//!
//! Looks are named by classes, and `data/chart.css` says what each class looks like: the page
//! links that sheet, an exported file carries it. Sizes of text stand in the scene, because
//! the layout depends on them.

use crate::text;

pub use crate::circle::Sector;

/// The room and the reader a scene is laid out for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width in CSS pixels.
    pub width: f64,
    /// Pixels of one rem: text and row heights grow with it.
    pub rem: f64,
    /// The language of what the interface says; the texts stay as they are.
    pub language: Language,
}

/// The language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Simplified Chinese.
    #[default]
    Chinese,
    /// English.
    English,
}

/// A chart laid out. Furniture is drawn first, then the marks in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// Name of the chart, also a class of the style sheet: `bullet`.
    pub name: &'static str,
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What the chart is: 目标.
    pub title: String,
    /// One sentence that says what the data shows.
    pub takeaway: String,
    /// The way from the whole to what is opened, the opened item last; empty when nothing is.
    pub trail: Vec<Crumb>,
    /// What is drawn, back to front and in reading order; each mark is one thing a reader can
    /// point at.
    pub marks: Vec<Mark>,
    /// Drawn things that belong to no item: axes, group headings, guides.
    pub furniture: Vec<Shape>,
    /// Whether the marks stand in rows and columns, along which the arrow keys go.
    pub grid: bool,
    /// The same data as a table, all of it even where the drawing leaves some out.
    pub table: Table,
    /// Why there is nothing to draw, where there is nothing.
    pub empty: Option<String>,
}

/// One step of the way to what is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// Id of the item to open; none for the whole.
    pub item: Option<String>,
    /// Its name.
    pub title: String,
}

/// One thing a reader can point at, focus and select.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Id of the item it stands for, the same in every chart, the outline and the text; once
    /// in a scene.
    pub item: String,
    /// What it says in words: the accessible name and the tooltip.
    pub label: String,
    /// Where it is for keyboard moves and hit tests.
    pub bounds: Bounds,
    /// Item of the mark it belongs under, for arrow keys that follow the structure.
    pub parent: Option<String>,
    /// What it is: a class of the style sheet (`area`, `measure`, `target`, `actual`).
    pub class: &'static str,
    /// Whether Enter opens it (drill-down).
    pub opens: bool,
    /// Its shapes, back to front.
    pub shapes: Vec<Shape>,
}

/// A rectangle in scene coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[allow(missing_docs, reason = "the names are the definitions")]
pub struct Bounds {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A drawn shape. `class` names its looks.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of SVG")]
pub enum Shape {
    Rect {
        bounds: Bounds,
        class: &'static str,
    },
    Line {
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
        class: &'static str,
    },
    Circle {
        x: f64,
        y: f64,
        radius: f64,
        class: &'static str,
    },
    /// An open or closed run of straight lines.
    Path {
        points: Vec<(f64, f64)>,
        closed: bool,
        class: &'static str,
    },
    /// A smooth line that leaves and arrives level.
    Link {
        x1: f64,
        y1: f64,
        x2: f64,
        y2: f64,
        class: &'static str,
    },
    /// Part of a ring.
    Sector(Sector),
    Text(Text),
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where the anchor stands.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// Which end of the line stands at `x`.
    pub anchor: Anchor,
    /// What it says; each run may look different (`tspan`).
    pub runs: Vec<Run>,
}

/// A stretch of text with one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The characters.
    pub content: String,
    /// Font size in CSS pixels.
    pub size: f64,
    /// Space before it in CSS pixels (`dx`).
    pub gap: f64,
    /// Names its looks.
    pub class: &'static str,
}

/// Which end of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of SVG")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The data of a chart as rows of text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Column headings.
    pub columns: Vec<String>,
    /// One row a datum: the item it stands for and its cells.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id of the item; empty for a row that stands for the whole document.
    pub item: String,
    /// As many as there are columns.
    pub cells: Vec<String>,
}

/// How a mark stands to the selected one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is the selected one.
    Selected,
    /// The selected one is under it.
    Parent,
    /// It is under the selected one.
    Child,
    /// Both are under the same mark.
    Sibling,
    /// None of these.
    Unrelated,
}

impl Relation {
    /// The class of the style sheet; empty for an unrelated mark.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Selected => "selected",
            Self::Parent => "parent-of-selected",
            Self::Child => "child-of-selected",
            Self::Sibling => "sibling-of-selected",
            Self::Unrelated => "",
        }
    }
}

impl Frame {
    /// Whether names stand over what they name, in one column.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.width < 35.0 * self.rem
    }
}

impl Scene {
    /// The mark of an item.
    #[must_use]
    pub fn mark(&self, item: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.item == item)
    }
}

impl Mark {
    /// How it stands to the mark that is selected, if one is.
    #[must_use]
    pub fn relation(&self, selected: Option<&Self>) -> Relation {
        let Some(selected) = selected else {
            return Relation::Unrelated;
        };
        let is_under = |lower: &Self, upper: &Self| lower.parent.as_ref() == Some(&upper.item);
        if self.item == selected.item {
            Relation::Selected
        } else if is_under(selected, self) {
            Relation::Parent
        } else if is_under(self, selected) {
            Relation::Child
        } else if self.parent.is_some() && self.parent == selected.parent {
            Relation::Sibling
        } else {
            Relation::Unrelated
        }
    }
}

impl Bounds {
    /// Whether both begin at the same height.
    #[must_use]
    pub fn shares_row(self, other: Self) -> bool {
        (self.y - other.y).abs() < 0.5
    }

    /// Whether both begin at the same distance from the left.
    #[must_use]
    pub fn shares_column(self, other: Self) -> bool {
        (self.x - other.x).abs() < 0.5
    }

    /// The right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
}

impl Text {
    /// A line of one run.
    #[must_use]
    pub fn new(x: f64, y: f64, content: impl Into<String>, size: f64, class: &'static str) -> Self {
        Self {
            x,
            y,
            anchor: Anchor::Start,
            runs: vec![Run::new(content, size, class)],
        }
    }

    /// The same line, anchored elsewhere.
    #[must_use]
    pub fn anchored(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    /// About how wide it is, as [`text::width`] estimates.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.runs.iter().map(Run::width).sum()
    }

    /// About where it is drawn.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let width = self.width();
        let size = self.runs.iter().map(|run| run.size).fold(0.0, f64::max);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Bounds {
            x,
            y: self.y - text::ASCENT * size,
            width,
            height: (text::ASCENT + text::DESCENT) * size,
        }
    }
}

impl Run {
    /// A run that follows the one before without a gap.
    #[must_use]
    pub fn new(content: impl Into<String>, size: f64, class: &'static str) -> Self {
        Self {
            content: content.into(),
            size,
            gap: 0.0,
            class,
        }
    }

    /// The same run with a space before it.
    #[must_use]
    pub fn after(mut self, gap: f64) -> Self {
        self.gap = gap;
        self
    }

    /// About how wide it is, the space before it included.
    #[must_use]
    pub fn width(&self) -> f64 {
        let slack = text::slack(&self.content, self.class);
        self.gap + text::width(&self.content, self.size) * slack
    }
}
