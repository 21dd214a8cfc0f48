//! The plan page: one plan as charts, outline and text.

use crate::reader::{Reading, Shared};
use crate::route::{PlanAction, PlanView};
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What the plan page is given.
#[derive(Debug, PartialEq, Properties)]
pub struct PlanPageProps {
    /// The plan and its text.
    pub reading: Shared<Reading>,
    /// What of it is shown.
    pub view: PlanView,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// The plan page.
#[component]
pub fn PlanPage(props: &PlanPageProps) -> Html {
    html! { <h1>{ props.reading.plan.title.clone() }</h1> }
}
