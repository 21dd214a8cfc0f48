//! How many columns the page has room for.
//!
//! The page's own width counts, in rem: so a narrow frame and larger text lead to the same
//! layout as a small window.

use crate::dom;
use crate::room::{Room, use_room};
use yew::prelude::*;

/// Rem from which there is room for the outline beside the charts.
const THREE: f64 = 75.0;
/// Rem from which there is room for the source beside the charts.
const TWO: f64 = 52.0;

/// The columns of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Charts; the outline is a drawer, the source a sheet.
    One,
    /// Charts and source; the outline is a drawer.
    Two,
    /// Outline, charts and source.
    Three,
}

impl Columns {
    /// Its class in the style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Self::One => "has-one-column",
            Self::Two => "has-two-columns",
            Self::Three => "has-three-columns",
        }
    }

    fn fitting(room: Room) -> Self {
        let rems = room.width / room.rem;
        if rems >= THREE {
            Self::Three
        } else if rems >= TWO {
            Self::Two
        } else {
            Self::One
        }
    }
}

/// The columns that fit into an element; before it is on the page, those that fit the window.
#[hook]
pub fn use_columns(node: NodeRef) -> Columns {
    let room = use_room(node);
    let window = || Room {
        width: dom::window_size().map_or(0.0, |(width, _)| width),
        rem: dom::rem(),
    };
    Columns::fitting(room.unwrap_or_else(window))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_text_needs_a_wider_page() {
        let fitting = |width, rem| Columns::fitting(Room { width, rem });
        assert_eq!(fitting(1440.0, 16.0), Columns::Three);
        assert_eq!(fitting(1440.0, 24.0), Columns::Two);
        assert_eq!(fitting(1440.0, 32.0), Columns::One);
        assert_eq!(fitting(390.0, 16.0), Columns::One);
    }
}
