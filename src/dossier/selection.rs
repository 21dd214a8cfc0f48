//! What is selected of the plan, and what belongs to it.

use super::Dossier;
use crate::components::figure::Selection;
use gangmu_plan::index::{Index, Kindred};
use gangmu_plan::model::{Plan, Quantity, Status};

/// The selection of an item, or none where the plan has no such item.
pub fn selection(dossier: &Dossier, item: Option<&str>) -> Selection {
    let Some(item) = item.filter(|item| dossier.index.span(item).is_some()) else {
        return Selection::default();
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
    Selection::new(item.to_owned(), kin, related)
}

/// A main target, and the measure that names what it measures.
#[derive(Debug)]
pub struct Pair {
    /// Id of the target.
    pub target: String,
    /// The measure, and the words that both share.
    pub kindred: Kindred,
}

/// The main targets that a measure names.
pub fn pairs(plan: &Plan, index: &Index) -> Vec<Pair> {
    let targets = plan.quantities.iter().filter(|one| is_target(one));
    let pair = |target: &Quantity| {
        let kindred = index.kindred(&target.indicator)?;
        let target = target.id.clone();
        Some(Pair { target, kindred })
    };
    targets.filter_map(pair).collect()
}

/// The measure that names what a target measures; for a measure, the targets it serves.
pub fn kin(dossier: &Dossier, item: &str) -> Vec<String> {
    let other = |pair: &Pair| {
        if pair.target == item {
            Some(pair.kindred.measure.clone())
        } else if pair.kindred.measure == item {
            Some(pair.target.clone())
        } else {
            None
        }
    };
    dossier.pairs().iter().filter_map(other).collect()
}

fn is_target(quantity: &Quantity) -> bool {
    quantity.headline && quantity.status == Status::Target
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::figure::Standing;
    use crate::dossier::fixture;

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
        let goal = selection(&dossier, Some("g0"));
        assert_eq!(goal.standing("g0"), Standing::Selected);
        assert!(ids.iter().all(|id| goal.standing(id) == Standing::Related));
        let target = selection(&dossier, Some(ids[0]));
        assert_eq!(target.standing("g0"), Standing::Related);
        assert_eq!(target.standing(ids[1]), Standing::Apart);
    }

    #[test]
    fn an_unknown_item_selects_nothing() {
        let dossier = fixture::dossier(TEXT);
        assert_eq!(selection(&dossier, Some("m1")), Selection::default());
        assert_eq!(Selection::default().item(), None);
    }
}
