//! What the page for the reader's own texts was asked to open.

use super::query::Query;

/// The state of the page for the reader's own texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenView {
    /// Address of a text on the page's own site that is opened when the page is.
    pub from: Option<String>,
}

impl OpenView {
    pub(super) fn read(query: &Query) -> Self {
        Self {
            from: query.get("from").map(str::to_owned),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        if let Some(from) = &self.from {
            query.set("from", from);
        }
    }
}
