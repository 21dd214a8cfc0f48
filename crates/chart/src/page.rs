//! A scene while it is laid out: what was placed so far, and how far down it reaches.

use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Frame, Scene, Shape};
use crate::sizes::Sizes;
use crate::words::Words;

/// Fills from top to bottom.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) frame: Frame,
    pub(crate) sizes: Sizes,
    pub(crate) words: Words,
    /// Where the next thing begins.
    pub(crate) y: f64,
    pub(crate) scene: Scene,
}

impl Page {
    pub(crate) fn new(name: &'static str, frame: Frame) -> Self {
        Self {
            frame,
            sizes: Sizes::of(frame),
            words: Words(frame.language),
            y: 0.0,
            scene: Scene {
                name,
                width: frame.width,
                ..Scene::default()
            },
        }
    }

    /// The scene, as high as it is filled.
    pub(crate) fn finished(self) -> Scene {
        Scene {
            height: self.y,
            ..self.scene
        }
    }

    /// Space between what stands above and a new group; none at the top.
    pub(crate) fn space(&mut self, height: f64) {
        if self.y > 0.0 {
            self.y += height;
        }
    }

    /// The heading of a group.
    pub(crate) fn heading(&mut self, content: &str) {
        self.space(1.25 * self.sizes.rem);
        self.paragraph(content, self.sizes.heading, "heading");
        self.y += 0.25 * self.sizes.rem;
    }

    /// A remark under what stands above.
    pub(crate) fn note(&mut self, content: &str) {
        self.space(0.5 * self.sizes.rem);
        self.paragraph(content, self.sizes.small, "note");
    }

    /// A hairline over the whole width.
    pub(crate) fn rule(&mut self) {
        self.scene.furniture.push(Shape::Line {
            x1: 0.0,
            y1: self.y,
            x2: self.frame.width,
            y2: self.y,
            class: "rule",
        });
    }

    fn paragraph(&mut self, content: &str, size: f64, class: &'static str) {
        let paragraph = Paragraph::wrapped(content, self.frame.width, size, class);
        let height = paragraph.height();
        paragraph.place(&mut self.scene.furniture, 0.0, self.y, Anchor::Start);
        self.y += height;
    }
}

/// What lights up behind a mark when it is pointed at or selected.
pub(crate) fn ground(bounds: Bounds, margin: f64) -> Shape {
    Shape::Rect {
        bounds: Bounds {
            x: bounds.x - margin,
            width: bounds.width + 2.0 * margin,
            ..bounds
        },
        class: "ground",
    }
}
