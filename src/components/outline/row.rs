//! One row of the outline.

use crate::components::figure::Standing;
use crate::dossier::Dossier;
use crate::dossier::rows::Row;
use crate::reader::Shared;
use crate::strings::say;
use crate::view::{Part, element, list, text};
use gangmu_chart::scene::Language;
use gangmu_plan::model::Role;
use yew::prelude::Html;

/// What a row is drawn from.
#[derive(PartialEq)]
pub struct RowView {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// Number of the row.
    pub at: usize,
    /// Whether it is open; none for a row that has nothing under it.
    pub open: Option<bool>,
    /// How it stands to the selection.
    pub standing: Standing,
    /// Whether it is the row of the selected item, or the one around it.
    pub current: bool,
    /// Whether the Tab key stops here.
    pub stop: bool,
    /// The language of the interface.
    pub language: Language,
}

impl Part for RowView {
    fn draw(&self) -> Html {
        let Some(row) = self.dossier.rows.get(self.at) else {
            return Html::default();
        };
        let level = match row.level {
            0 => "level-0",
            1 => "level-1",
            2 => "level-2",
            3 => "level-3",
            _ => "level-4",
        };
        let toggle = match self.open {
            Some(true) => "is-open",
            Some(false) => "is-closed",
            None => "is-leaf",
        };
        let is_selected = self.standing == Standing::Selected;
        let toggle = element("span")
            .class("outline-toggle")
            .class(toggle)
            .attribute("aria-hidden", "true");
        let is_text = row.role != Role::Boilerplate;
        let label = element("span")
            .class("outline-label")
            .attribute_if("lang", is_text.then_some("zh-CN"))
            .child(name(row, self.language));
        let count = row.count.map(|count| {
            let count = count.to_string();
            element("span").class("outline-count").text(count)
        });
        element("li")
            .class("outline-row")
            .class(level)
            .class(self.standing.class().unwrap_or_default())
            .class_if(self.current, "is-current")
            .attribute("role", "treeitem")
            .attribute("aria-level", (row.level + 1).to_string())
            .attribute_if("aria-expanded", self.open.map(|open| open.to_string()))
            .attribute("aria-selected", is_selected.to_string())
            .attribute("tabindex", if self.stop { "0" } else { "-1" })
            .attribute("title", row.label.clone())
            .attribute("data-row", self.at.to_string())
            .child(toggle)
            .child(label)
            .maybe(count)
            .into()
    }
}

/// The row's name; page furniture is named for what it is.
fn name(row: &Row, language: Language) -> Html {
    if row.role == Role::Boilerplate {
        let words = say(language, "plan.boilerplate");
        return element("i").text(words).into();
    }
    let marker = (!row.marker.is_empty()).then(|| {
        let marker = row.marker.clone();
        element("span").class("outline-marker").text(marker).into()
    });
    list(marker.into_iter().chain([text(row.label.clone())]))
}
