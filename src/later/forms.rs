//! The forms of the structure that are drawn where a reader chooses them.

use super::Missing;
use gangmu_chart::scene::{Frame, Scene};
use gangmu_chart::{Form, Options, draw_form};
use gangmu_plan::model::Plan;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;

/// Lays a form out.
pub type DrawForm = fn(Form, &Plan, &Options, Frame) -> Scene;

thread_local! {
    static DRAW: Cell<Option<DrawForm>> = const { Cell::new(None) };
}

/// What lays forms out, once it is there.
pub fn form() -> Option<DrawForm> {
    DRAW.get()
}

/// Has it come.
pub async fn fetch_forms() -> Result<(), Missing> {
    DRAW.set(Some(forms().await?));
    Ok(())
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(forms, fallible)]
fn forms() -> Result<DrawForm, Missing> {
    Ok(draw_form)
}
