//! A scene: what a chart shows, as a value. No DOM, no colour, no language switch inside.

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

/// A chart laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What the chart is: 目标.
    pub title: String,
    /// One sentence that says what the data shows.
    pub takeaway: String,
    /// What is drawn, back to front; each mark is one thing a reader can point at.
    pub marks: Vec<Mark>,
    /// Drawn things that belong to no item: axes, group headings, guides.
    pub furniture: Vec<Shape>,
    /// The same data as a table.
    pub table: Table,
    /// Why there is nothing to draw, where there is nothing.
    pub empty: Option<String>,
}

/// One thing a reader can point at, focus and select.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Id of the item it stands for, the same in every chart, the outline and the text.
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

/// A drawn shape. `class` names its looks in the style sheet and in exported files.
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
    Text {
        x: f64,
        y: f64,
        content: String,
        size: f64,
        anchor: Anchor,
        class: &'static str,
    },
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
    /// Id of the item.
    pub item: String,
    /// As many as there are columns.
    pub cells: Vec<String>,
}
