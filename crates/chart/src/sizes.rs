//! Sizes of type and space, all of them in proportion to one rem.

use crate::scene::Frame;

/// Sizes in CSS pixels for one frame.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    /// One rem.
    pub(crate) rem: f64,
    /// Names and values.
    pub(crate) body: f64,
    /// Group headings and names on tiles.
    pub(crate) heading: f64,
    /// What qualifies a name; units.
    pub(crate) small: f64,
    /// Axes and counts.
    pub(crate) tiny: f64,
    /// Large numbers.
    pub(crate) figure: f64,
    /// Space between columns.
    pub(crate) gap: f64,
}

impl Sizes {
    pub(crate) fn of(frame: Frame) -> Self {
        let rem = frame.rem;
        Self {
            rem,
            body: 0.875 * rem,
            heading: 0.8125 * rem,
            small: 0.75 * rem,
            tiny: 0.6875 * rem,
            figure: 1.5 * rem,
            gap: rem,
        }
    }
}
