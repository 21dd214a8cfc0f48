//! What the search page looks for, and where.

use super::query::Query;

/// The state of the search page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchView {
    /// What is looked for, as typed.
    pub text: String,
    /// Key of the one plan that is looked through; all of them without one.
    pub within: Option<String>,
}

impl SearchView {
    /// Looks for something in all plans.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            within: None,
        }
    }

    pub(super) fn read(query: &Query) -> Self {
        Self {
            text: query.get("q").unwrap_or_default().to_owned(),
            within: query.get("in").map(str::to_owned),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        if !self.text.is_empty() {
            query.set("q", &self.text);
        }
        if let Some(key) = &self.within {
            query.set("in", key);
        }
    }
}
