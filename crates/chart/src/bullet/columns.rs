//! The columns of the rows: name, track, value.

use super::target::Target;
use super::value;
use crate::scene::Frame;
use crate::sizes::Sizes;
use crate::words::Words;

/// Where the columns of every row stand, so that tracks and values align down the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Whether the name stands over the track.
    pub(super) stacked: bool,
    /// Room of the name, from the left edge.
    pub(super) name: f64,
    /// Both ends of the track.
    pub(super) track: (f64, f64),
    /// Room of the value, from the right edge.
    pub(super) value: f64,
    /// The right edge.
    pub(super) right: f64,
}

impl Columns {
    pub(super) fn of(frame: Frame, targets: &[Target], words: Words) -> Self {
        let sizes = Sizes::of(frame);
        let right = frame.width;
        let most = if frame.is_narrow() { 0.5 } else { 0.25 } * right;
        let natural = targets
            .iter()
            .map(|target| value::natural_width(target, sizes, words))
            .fold(4.0 * sizes.body, f64::max);
        let value = natural.min(most);
        let rest = right - value - sizes.gap;
        if frame.is_narrow() {
            return Self {
                stacked: true,
                name: rest,
                track: (0.0, right),
                value,
                right,
            };
        }
        let widest = targets
            .iter()
            .map(|target| value::name(target, f64::INFINITY, sizes.body, sizes, words))
            .map(|name| name.width())
            .fold(10.0 * sizes.body, f64::max);
        let name = (widest + 0.5).min(0.42 * (rest - sizes.gap));
        Self {
            stacked: false,
            name,
            track: (name + sizes.gap, rest),
            value,
            right,
        }
    }
}
