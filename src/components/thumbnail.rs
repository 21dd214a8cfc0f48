//! A chart so small that it says only how much there is and how it is bound.

use super::shape;
use crate::reader::{Reading, Shared};
use crate::timing;
use gangmu_chart::thumbnail;
use yew::prelude::*;

/// What the thumbnail shows.
#[derive(Debug, PartialEq, Properties)]
pub struct ThumbnailProps {
    /// The plan.
    pub reading: Shared<Reading>,
}

/// The first main targets of a plan, as a decoration of the numbers beside them.
#[component]
pub fn Thumbnail(props: &ThumbnailProps) -> Html {
    let scene = use_memo(props.reading.clone(), |reading| {
        thumbnail::draw(&reading.plan)
    });
    use_effect_with((), |()| timing::reached(timing::FIRST_CHART));
    let view_box = format!("0 0 {} {}", scene.width, scene.height);
    html! {
        <svg class="chart thumbnail" viewBox={view_box} aria-hidden="true" focusable="false">
            { for scene.furniture.iter().map(shape::draw) }
        </svg>
    }
}
