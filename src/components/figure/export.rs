//! A figure as files that stand by themselves: title, takeaway, source and day are in them.

use super::figure::FigureProps;
use crate::browser;
use crate::strings::say;
use crate::wording;
use gangmu_chart::scene::{Frame, Scene};
use gangmu_chart::svg::{self, Source};
use gangmu_sheet::{Cell, Table, csv};

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The picture as shapes.
    Svg,
    /// The picture as dots.
    Png,
    /// The data.
    Csv,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Csv];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
            Self::Csv => "CSV",
        }
    }

    /// What the names of its files end in.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

/// The source of a figure, with its date and today's in words.
pub fn source(props: &FigureProps) -> Source {
    let day = |date: &str| wording::date(props.language, date);
    let source = props.drawing.source();
    Source {
        date: source.date.as_deref().map(day),
        exported: Some(day(&browser::today())),
        ..source
    }
}

/// The picture as an SVG document, as wide as it is on the page.
pub fn picture(props: &FigureProps, scene: &Scene, frame: Frame) -> String {
    let selected = props.selection.shown_in(scene);
    svg::write(scene, frame, &source(props), selected)
}

/// The data as CSV; under it, after an empty line, what they are and where they come from.
pub fn data(props: &FigureProps, frame: Frame) -> String {
    let scene = props.drawing.with_table(frame);
    let cells = |texts: &[String]| texts.iter().map(Cell::text).collect();
    let data = Table {
        title: scene.title.clone(),
        header: scene.table.columns.clone(),
        rows: scene
            .table
            .rows
            .iter()
            .map(|row| cells(&row.cells))
            .collect(),
    };
    let about = Table {
        title: String::new(),
        header: [say(props.language, "figure.cell_title"), &scene.title]
            .map(str::to_owned)
            .into(),
        rows: vec![
            cells(&[
                say(props.language, "figure.cell_takeaway").to_owned(),
                scene.takeaway.clone(),
            ]),
            cells(&[source(props).line(props.language)]),
        ],
    };
    csv::write(&[data, about])
}
