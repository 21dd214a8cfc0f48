//! What the page of a whole text shows.

use super::query::Query;
use crate::dossier::text::numbers::Groups;

/// The state of the page of a whole text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceView {
    /// Id of the selected item, the same as on the plan page.
    pub selected: Option<String>,
    /// The numbers that are not underlined.
    pub hidden: Groups,
    /// Whether the words stand as they do in the source: traditional characters, pinyin.
    pub as_written: bool,
    /// The first lines of the blocks of page furniture that are opened, in order.
    pub opened: Vec<usize>,
}

impl SourceView {
    pub(super) fn read(query: &Query) -> Self {
        let opened = query.get("open").unwrap_or_default();
        let opened = opened.split(',').filter_map(|line| line.parse().ok());
        let mut opened: Vec<usize> = opened.collect();
        opened.sort_unstable();
        opened.dedup();
        Self {
            selected: query.get("item").map(str::to_owned),
            hidden: query.get("hide").map(Groups::parse).unwrap_or_default(),
            as_written: query.get("form") == Some("original"),
            opened,
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        if let Some(item) = &self.selected {
            query.set("item", item);
        }
        if self.hidden != Groups::default() {
            query.set("hide", &self.hidden.print());
        }
        if self.as_written {
            query.set("form", "original");
        }
        if !self.opened.is_empty() {
            let opened: Vec<String> = self.opened.iter().map(usize::to_string).collect();
            query.set("open", &opened.join(","));
        }
    }
}
