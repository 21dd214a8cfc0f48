//! What a reader does in a figure, and what a page offers there to choose from.

use yew::prelude::{AttrValue, Callback};

/// Something the reader does in a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureAction {
    /// Selects an item, or none.
    Select(Option<String>),
    /// Opens an item of the chart, or goes back to the whole.
    Open(Option<String>),
    /// Shows the table in place of the picture, or the picture again.
    Table(bool),
    /// Shows all rows of a long chart, or only the first ones.
    Whole(bool),
    /// Takes the choice of this name.
    Choose(&'static str),
}

/// Where a page hears what is done in its figures: the name of the figure, and the action.
pub type Act = Callback<(&'static str, FigureAction)>;

/// One of the ways in which a page offers to draw a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toggle {
    /// What [`FigureAction::Choose`] says when the reader takes it.
    pub name: &'static str,
    /// What it is called.
    pub words: AttrValue,
    /// Whether the chart is drawn so.
    pub chosen: bool,
}
