//! The plan as a file: the same bytes as the command line prints.

use crate::dossier::Desk;
use crate::view::button;
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::Plan;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::Html;

/// A button that saves the plan as JSON.
pub fn download(desk: &Desk) -> Html {
    let reading = desk.dossier.reading.clone();
    let save = move || {
        // A browser that lets nothing be saved leaves the page as it is.
        let _ = save(&format!("{}.json", reading.key), &json(&reading.plan));
    };
    button(save)
        .class("link-button")
        .attribute("title", desk.say("plan.download_advice"))
        .text(desk.say("plan.download"))
        .into()
}

/// The contract as `gangmu parse --format json` prints it.
fn json(plan: &Plan) -> String {
    let mut text = json::write(plan, Layout::Indented);
    text.push('\n');
    text
}

fn save(name: &str, content: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = web_sys::js_sys::Array::of1(&content.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document {
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    Url::revoke_object_url(&address)
}
