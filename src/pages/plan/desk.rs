//! What every part of the page works with.

use super::dossier::Dossier;
use crate::components::figure::Selection;
use crate::components::link_button;
use crate::reader::Shared;
use crate::route::PlanAction;
use crate::strings;
use gangmu_chart::scene::Language;
use std::fmt::Display;
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The plan, what is selected of it, and where the reader's actions go. Comparing two of them
/// costs nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// The plan and what is looked up in it.
    pub dossier: Shared<Dossier>,
    /// What is selected.
    pub selection: Rc<Selection>,
    /// Where actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

impl Desk {
    /// Selects an item, or none.
    pub fn select(&self, item: Option<String>) {
        self.act.emit(PlanAction::Select(item));
    }

    /// A button that looks like a link and does something.
    pub fn action(&self, words: &str, action: PlanAction) -> Html {
        let act = self.act.clone();
        link_button(words.to_owned(), move || act.emit(action.clone())).into()
    }

    /// What the interface says for a key.
    pub fn say(&self, key: &'static str) -> &'static str {
        strings::say(self.language, key)
    }

    /// The same with values in it.
    pub fn fill(&self, key: &str, values: &[&dyn Display]) -> String {
        strings::fill(self.language, key, values)
    }
}
