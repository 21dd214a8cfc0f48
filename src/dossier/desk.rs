//! What every part of the page works with.

use super::Dossier;
use crate::components::figure::Selection;
use crate::components::link_button;
use crate::reader::Shared;
use crate::strings;
use gangmu_chart::scene::Language;
use std::fmt::Display;
use std::rc::Rc;
use yew::prelude::{Callback, Html};

/// The plan, what is selected of it, and where another selection goes. Comparing two of them
/// costs nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    /// The plan and what is looked up in it.
    pub dossier: Shared<Dossier>,
    /// What is selected.
    pub selection: Rc<Selection>,
    /// Where the item goes that the reader wants selected, or none.
    pub pick: Callback<Option<String>>,
    /// Where the item goes that the reader wants to put right, where the page offers that.
    pub correct: Option<Callback<String>>,
    /// The language of the interface.
    pub language: Language,
}

impl Desk {
    /// Selects an item, or none.
    pub fn select(&self, item: Option<String>) {
        self.pick.emit(item);
    }

    /// A button that looks like a link and selects an item.
    pub fn link(&self, words: &str, item: &str) -> Html {
        let (pick, item) = (self.pick.clone(), item.to_owned());
        link_button(words.to_owned(), move || pick.emit(Some(item.clone()))).into()
    }

    /// Says what was selected.
    pub fn news(&self) -> String {
        let item = self.selection.item();
        let title = item.and_then(|item| self.dossier.title(item));
        title.map_or_else(String::new, |title| self.fill("plan.selected", &[&title]))
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
