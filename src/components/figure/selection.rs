//! What is selected on a page, and what belongs to it.

use gangmu_chart::scene::Scene;

/// The one selection of a page, shared by all that it shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    item: Option<String>,
    kin: Vec<String>,
    /// In order, so that it can be searched.
    related: Vec<String>,
}

/// How an item stands to the selection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// It has nothing to do with it.
    #[default]
    Apart,
    /// It lies around or inside the selected item, or is its kin.
    Related,
    /// It is the selected item.
    Selected,
}

impl Selection {
    /// An item, the kin that stands for it where a chart does not show it, and what is related
    /// to it.
    pub fn new(item: String, kin: Vec<String>, mut related: Vec<String>) -> Self {
        related.sort_unstable();
        Self {
            item: Some(item),
            kin,
            related,
        }
    }

    /// Id of the selected item.
    pub fn item(&self) -> Option<&str> {
        self.item.as_deref()
    }

    /// The selected item, or else its kin, whichever a scene shows.
    pub fn shown_in(&self, scene: &Scene) -> Option<&str> {
        let candidates = self.item.iter().chain(&self.kin);
        let mut shown = candidates.filter(|item| scene.mark(item).is_some());
        shown.next().map(String::as_str)
    }

    /// Whether this item is the selected one.
    pub fn is(&self, item: &str) -> bool {
        self.item() == Some(item)
    }

    /// How an item stands to the selection.
    pub fn standing(&self, item: &str) -> Standing {
        if self.is(item) {
            Standing::Selected
        } else if self
            .related
            .binary_search_by(|other| other.as_str().cmp(item))
            .is_ok()
        {
            Standing::Related
        } else {
            Standing::Apart
        }
    }
}

impl Standing {
    /// Its class in the style sheets.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Apart => None,
            Self::Related => Some("is-related"),
            Self::Selected => Some("is-selected"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_selected_related_or_apart() {
        let selection = Selection::new("m3".into(), Vec::new(), vec!["q9".into(), "a1".into()]);
        assert_eq!(selection.standing("m3"), Standing::Selected);
        assert_eq!(selection.standing("a1"), Standing::Related);
        assert_eq!(selection.standing("q9"), Standing::Related);
        assert_eq!(selection.standing("m4"), Standing::Apart);
        assert_eq!(Selection::default().item(), None);
    }
}
