//! How a figure gets its scene, without knowing what it is a scene of.

use crate::later::Coming;
use crate::view::Comparable;
use gangmu_chart::scene::{Frame, Scene};
use gangmu_chart::svg::Source;
use std::fmt;
use std::rc::Rc;

/// What a figure is drawn from, and how. Two equal ones draw the same.
pub trait Drawing: PartialEq + 'static {
    /// The scene for a frame.
    fn scene(&self, frame: Frame) -> Scene;

    /// The scene with its table, where the other may be without.
    fn with_table(&self, frame: Frame) -> Scene {
        self.scene(frame)
    }

    /// Whether it is drawn from so much that it takes a turn of its own.
    fn is_long(&self) -> bool {
        false
    }

    /// Where the data comes from.
    fn source(&self) -> Source;

    /// Has the part of the program come that draws the scene; `None` where it is there.
    fn fetch(&self) -> Option<Coming> {
        None
    }

    /// The words of the text for an item, where its label does not say them already.
    fn quote(&self, _item: &str) -> Option<String> {
        None
    }
}

/// A drawing of any type.
#[derive(Clone)]
pub struct Drawn(Rc<dyn AnyDrawing>);

trait AnyDrawing: Comparable {
    fn scene(&self, frame: Frame) -> Scene;
    fn with_table(&self, frame: Frame) -> Scene;
    fn is_long(&self) -> bool;
    fn source(&self) -> Source;
    fn fetch(&self) -> Option<Coming>;
    fn quote(&self, item: &str) -> Option<String>;
}

impl<D: Drawing> AnyDrawing for D {
    fn scene(&self, frame: Frame) -> Scene {
        Drawing::scene(self, frame)
    }

    fn with_table(&self, frame: Frame) -> Scene {
        Drawing::with_table(self, frame)
    }

    fn is_long(&self) -> bool {
        Drawing::is_long(self)
    }

    fn source(&self) -> Source {
        Drawing::source(self)
    }

    fn fetch(&self) -> Option<Coming> {
        Drawing::fetch(self)
    }

    fn quote(&self, item: &str) -> Option<String> {
        Drawing::quote(self, item)
    }
}

impl Drawn {
    /// Forgets the type of a drawing.
    pub fn new(drawing: impl Drawing) -> Self {
        Self(Rc::new(drawing))
    }

    /// The scene for a frame.
    pub fn scene(&self, frame: Frame) -> Scene {
        self.0.scene(frame)
    }

    /// The scene with its table.
    pub fn with_table(&self, frame: Frame) -> Scene {
        self.0.with_table(frame)
    }

    /// Whether it takes a turn of its own.
    pub fn is_long(&self) -> bool {
        self.0.is_long()
    }

    /// Where the data comes from.
    pub fn source(&self) -> Source {
        self.0.source()
    }

    /// Has the part of the program come that draws the scene; `None` where it is there.
    pub fn fetch(&self) -> Option<Coming> {
        self.0.fetch()
    }

    /// The words of the text for an item.
    pub fn quote(&self, item: &str) -> Option<String> {
        self.0.quote(item)
    }
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.equals(&*other.0)
    }
}

impl fmt::Debug for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Drawing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(PartialEq)]
    struct Blank(&'static str);

    impl Drawing for Blank {
        fn scene(&self, frame: Frame) -> Scene {
            Scene {
                width: frame.width,
                title: self.0.to_owned(),
                ..Scene::default()
            }
        }

        fn source(&self) -> Source {
            Source::default()
        }
    }

    #[test]
    fn drawings_are_equal_when_what_they_draw_is() {
        assert!(Drawn::new(Blank("目标")) == Drawn::new(Blank("目标")));
        assert!(Drawn::new(Blank("目标")) != Drawn::new(Blank("任务")));
    }
}
