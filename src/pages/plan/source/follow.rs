//! The window of the source panel, which follows the selection and which the reader can widen.

use super::window::Window;
use crate::components::figure::Selection;
use crate::dossier::Dossier;
use crate::dossier::rows;
use crate::reader::Shared;
use crate::view::{Kept, use_kept};
use gangmu_document::TextRange;
use yew::prelude::*;

/// What is shown of the text, and how to show something else.
pub struct Following {
    /// The lines shown now; setting others shows those.
    pub window: Kept<Window>,
    /// The lines that would be shown had the reader not widened the window.
    pub usual: Window,
}

/// The window around the selected item. It stays where it is as long as that item is in it, so
/// that a click in the text does not move the text.
#[hook]
pub fn use_window(
    dossier: &Shared<Dossier>,
    selection: &Selection,
    selected: Option<TextRange>,
) -> Following {
    let lines = &dossier.reading.document.lines;
    let usual = match selected {
        Some(selected) => {
            let part = part(dossier, selection).unwrap_or(selected);
            Window::around(lines, selected, part)
        }
        None => Window::opening(lines),
    };
    let window = use_kept(|| usual.clone());
    if selected.is_some_and(|selected| !window.get().shows(lines, selected)) {
        window.put(usual.clone());
    }
    Following { window, usual }
}

/// The part of the outline around the selected item.
fn part(dossier: &Dossier, selection: &Selection) -> Option<TextRange> {
    let item = selection.item()?;
    let row = rows::around(&dossier.rows, item, dossier.index.span(item))?;
    let row = dossier.rows.get(row)?;
    Some(dossier.reading.document.range(row.span))
}
