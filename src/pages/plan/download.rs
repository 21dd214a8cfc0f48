//! The plan as a file: the same bytes as the command line prints.

use crate::components::link_button;
use crate::dossier::Desk;
use crate::download;
use crate::view::Kept;
use gangmu_plan::json::{self, Layout};
use gangmu_plan::model::Plan;
use yew::prelude::Html;

/// A button that saves the plan as JSON, and says what came of it.
pub fn download(desk: &Desk, said: &Kept<String>) -> Html {
    let reading = desk.dossier.reading.clone();
    let (said, language) = (said.clone(), desk.language);
    let save = move || {
        let file = download::file(&json(&reading.plan).into(), "application/json");
        let name = format!("{}.json", reading.key);
        said.set(download::hand_over(language, &name, file));
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
