//! What a reader takes away: from a figure, and a whole plan.

use super::{Coming, Later, Missing};
use crate::components::figure::{Sharing, SharingProps};
use crate::strings;
use crate::view::component;
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::Plan;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;
use yew::prelude::Html;

type Draw = fn(&SharingProps) -> Html;

thread_local! {
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

impl Later for SharingProps {
    fn part(&self) -> &'static str {
        "sharing"
    }

    fn draw(&self) -> Option<Html> {
        DRAW.get().map(|draw| draw(self))
    }

    fn is_page(&self) -> bool {
        false
    }

    fn fetch(&self) -> Coming {
        Box::pin(async {
            DRAW.set(Some(sharing().await?));
            Ok(())
        })
    }
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(sharing, fallible)]
fn sharing() -> Result<Draw, Missing> {
    strings::learn_later();
    Ok(|props| component::<Sharing>(props.clone()))
}

/// Writes a plan as a file of JSON.
pub type WritePlan = fn(&Plan) -> String;

/// Has what writes a plan come.
#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(sharing, fallible)]
pub fn plan_json() -> Result<WritePlan, Missing> {
    Ok(|plan| json::write(plan, Layout::Indented) + "\n")
}
