//! What is selected, and what belongs to it.

use super::dossier::Dossier;
use gangmu_chart::scene::Scene;
use gangmu_plan::index::Kind;
use gangmu_plan::model::{Quantity, Status};

/// The one selection of the page, shared by charts, outline, tables and text.
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
    /// The selection of an item, or none where the plan has no such item.
    pub fn new(dossier: &Dossier, item: Option<&str>) -> Self {
        let Some(item) = item.filter(|item| dossier.index.span(item).is_some()) else {
            return Self::default();
        };
        let mut related: Vec<String> = dossier
            .index
            .around(item)
            .into_iter()
            .chain(dossier.index.inside(item))
            .map(str::to_owned)
            .collect();
        let kin = kin(dossier, item);
        for kin in &kin {
            related.extend(dossier.index.around(kin).into_iter().map(str::to_owned));
            related.push(kin.clone());
        }
        if let Some(claim) = dossier.claim(item) {
            related.extend(claim.items.iter().cloned());
        }
        related.sort_unstable();
        Self {
            item: Some(item.to_owned()),
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

/// The measure that names what a target measures; for a measure, the targets it serves.
pub fn kin(dossier: &Dossier, item: &str) -> Vec<String> {
    match dossier.index.kind(item) {
        Some(Kind::Quantity) => dossier
            .quantity(item)
            .filter(|quantity| is_target(quantity))
            .and_then(|quantity| dossier.index.kindred(&quantity.indicator))
            .map(|kindred| kindred.measure)
            .into_iter()
            .collect(),
        Some(Kind::Measure) => dossier
            .plan()
            .quantities
            .iter()
            .filter(|quantity| is_target(quantity))
            .filter(|quantity| {
                let kindred = dossier.index.kindred(&quantity.indicator);
                kindred.is_some_and(|kindred| kindred.measure == item)
            })
            .map(|quantity| quantity.id.clone())
            .collect(),
        _ => Vec::new(),
    }
}

fn is_target(quantity: &Quantity) -> bool {
    quantity.headline && quantity.status == Status::Target
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::plan::fixture;

    const TEXT: &str = "改革攻坚。进出口总额增长7%以上,研发投入增长10%。";

    #[test]
    fn what_lies_around_and_inside_is_related() {
        let dossier = fixture::dossier(TEXT);
        let ids: Vec<&str> = dossier
            .plan()
            .quantities
            .iter()
            .map(|q| q.id.as_str())
            .collect();
        let goal = Selection::new(&dossier, Some("g0"));
        assert_eq!(goal.standing("g0"), Standing::Selected);
        assert!(ids.iter().all(|id| goal.standing(id) == Standing::Related));
        let target = Selection::new(&dossier, Some(ids[0]));
        assert_eq!(target.standing("g0"), Standing::Related);
        assert_eq!(target.standing(ids[1]), Standing::Apart);
    }

    #[test]
    fn an_unknown_item_selects_nothing() {
        let dossier = fixture::dossier(TEXT);
        assert_eq!(Selection::new(&dossier, Some("m1")), Selection::default());
        assert_eq!(Selection::default().item(), None);
    }
}
