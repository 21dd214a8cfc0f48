//! The page of one plan, with its charts.

use super::{Coming, Later, Missing};
use crate::pages::{PlanPage, PlanPageProps};
use crate::strings;
use crate::view::keyed_component;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;
use yew::prelude::Html;

/// The page, and what it is given.
#[derive(PartialEq)]
pub struct Plan(pub PlanPageProps);

type Draw = fn(&Plan) -> Html;

thread_local! {
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

impl Later for Plan {
    fn part(&self) -> &'static str {
        "plan"
    }

    fn draw(&self) -> Option<Html> {
        DRAW.get().map(|draw| draw(self))
    }

    fn is_page(&self) -> bool {
        true
    }

    fn fetch(&self) -> Coming {
        Box::pin(fetch_plan())
    }
}

/// Has it come.
pub async fn fetch_plan() -> Result<(), Missing> {
    DRAW.set(Some(plan().await?));
    Ok(())
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(plan, fallible)]
fn plan() -> Result<Draw, Missing> {
    strings::learn_reading();
    Ok(|Plan(props)| keyed_component::<PlanPage>(props.reading.key.clone(), props.clone()))
}
