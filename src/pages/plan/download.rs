//! The plan as a file: the same bytes as the command line prints.

use crate::components::link_button;
use crate::dossier::Desk;
use crate::download;
use crate::later::{Missing, plan_json};
use crate::strings::say;
use crate::task::Task;
use crate::view::{Kept, use_kept};
use std::rc::Rc;
use yew::prelude::{Html, hook};

/// What came of saving a plan, and what is being saved.
#[derive(Clone)]
pub struct Saving {
    said: Kept<String>,
    task: Kept<Option<Rc<Task>>>,
}

/// Nothing is saved at first.
#[hook]
pub fn use_saving() -> Saving {
    Saving {
        said: use_kept(String::new),
        task: use_kept(|| None),
    }
}

impl Saving {
    /// What there is to say of it.
    pub fn said(&self) -> String {
        self.said.get()
    }

    /// Saves the plan on the desk.
    fn begin(&self, desk: &Desk) {
        let (said, reading, language) = (
            self.said.clone(),
            desk.dossier.reading.clone(),
            desk.language,
        );
        let task = Task::spawn(async move {
            said.set(match plan_json().await {
                Ok(write) => {
                    let file = download::file(&write(&reading.plan).into(), "application/json");
                    let name = format!("{}.json", reading.key);
                    download::hand_over(language, &name, file)
                }
                Err(Missing) => say(language, "failure.part").to_owned(),
            });
        });
        self.task.put(Some(Rc::new(task)));
    }
}

/// A button that saves the plan as JSON.
pub fn download(desk: &Desk, saving: &Saving) -> Html {
    let (words, advice) = (desk.say("plan.download"), desk.say("plan.download_advice"));
    let (desk, saving) = (desk.clone(), saving.clone());
    link_button(words, move || saving.begin(&desk))
        .attribute("title", advice)
        .into()
}
