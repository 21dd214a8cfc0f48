//! Positions in the source and in the clean text.

use serde::{Deserialize, Serialize};

/// `[start, end)` in bytes of the source text: decoded to UTF-8, without byte order mark,
/// line ends and tags as they were. Written to JSON as `[start, end]`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// `[start, end)` in bytes of the clean text of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

macro_rules! interval {
    ($name:ident) => {
        impl $name {
            /// The interval `[start, end)`; an end before the start gives an empty one.
            #[must_use]
            pub fn new(start: usize, end: usize) -> Self {
                Self {
                    start,
                    end: end.max(start),
                }
            }

            /// Number of bytes.
            #[must_use]
            pub fn len(self) -> usize {
                self.end - self.start
            }

            /// Whether it holds no byte.
            #[must_use]
            pub fn is_empty(self) -> bool {
                self.start >= self.end
            }

            /// Whether a position lies inside.
            #[must_use]
            pub fn contains(self, position: usize) -> bool {
                self.start <= position && position < self.end
            }

            /// Whether the whole of another interval lies inside.
            #[must_use]
            pub fn covers(self, other: Self) -> bool {
                self.start <= other.start && other.end <= self.end
            }

            /// Whether the two share a byte.
            #[must_use]
            pub fn overlaps(self, other: Self) -> bool {
                self.start < other.end && other.start < self.end
            }

            /// The slice of a text, or the empty string where the interval does not fit it.
            #[must_use]
            pub fn of(self, text: &str) -> &str {
                text.get(self.start..self.end).unwrap_or_default()
            }
        }
    };
}

interval!(Span);
interval!(TextRange);
