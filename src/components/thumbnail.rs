//! A chart so small that it says only how much there is and how it is bound.

use super::shape::{draw, frame};
use crate::reader::{Reading, Shared};
use crate::view::{Part, memo};
use gangmu_chart::thumbnail as chart;
use yew::prelude::Html;

/// The first main targets of a plan, as a decoration of the numbers beside them.
pub fn thumbnail(reading: Shared<Reading>) -> Html {
    memo("thumbnail", Thumbnail { reading })
}

#[derive(PartialEq)]
struct Thumbnail {
    reading: Shared<Reading>,
}

impl Part for Thumbnail {
    fn draw(&self) -> Html {
        let scene = chart::draw(&self.reading.plan);
        frame(&scene)
            .attribute("aria-hidden", "true")
            .attribute("focusable", "false")
            .children(scene.furniture.iter().map(draw))
            .into()
    }
}
