//! The plan as a file: the same bytes as the command line prints.

use crate::components::link_button;
use crate::dossier::Desk;
use crate::download;
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::Plan;
use yew::prelude::Html;

/// A button that saves the plan as JSON.
pub fn download(desk: &Desk) -> Html {
    let reading = desk.dossier.reading.clone();
    let save = move || {
        // A browser that lets nothing be saved leaves the page as it is.
        let file = download::file(&json(&reading.plan).into(), "application/json");
        let _ = file.and_then(|file| download::save(&format!("{}.json", reading.key), &file));
    };
    link_button(desk.say("plan.download"), save)
        .attribute("title", desk.say("plan.download_advice"))
        .into()
}

/// The contract as `gangmu parse --format json` prints it.
fn json(plan: &Plan) -> String {
    let mut text = json::write(plan, Layout::Indented);
    text.push('\n');
    text
}
