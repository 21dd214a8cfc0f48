//! A chart so small that it says only how much there is.

use crate::reader::{Reading, Shared};
use crate::timing;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the thumbnail shows.
#[derive(Debug, PartialEq, Properties)]
pub struct ThumbnailProps {
    /// The plan.
    pub reading: Shared<Reading>,
    /// The language of the interface.
    pub language: Language,
}

/// The main targets of a plan.
#[component]
pub fn Thumbnail(props: &ThumbnailProps) -> Html {
    let _ = props;
    use_effect_with((), |()| timing::reached("gangmu:first-chart"));
    html! { <div class="thumbnail" /> }
}
