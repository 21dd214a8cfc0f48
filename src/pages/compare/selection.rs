//! What is selected, and what belongs to it in the other charts of the page.

use super::cell::Cell;
use super::compared_plans::{ComparedPlans, measure, measures};
use crate::components::figure::Selection;
use crate::route::CompareView;
use gangmu_chart::joint::Shared as Pair;

/// The selection of the view, or none where no plan has such an item. The partner of a measure
/// is related to it, and the cell that counts it stands for it in the coverage; to a cell all that
/// it counts is related.
pub fn selection(plans: &ComparedPlans, view: &CompareView) -> Selection {
    let Some(item) = view
        .selected
        .as_deref()
        .filter(|item| plans.title(item).is_some())
    else {
        return Selection::default();
    };
    let cell = Cell::of(plans, item);
    let kin: Vec<String> = cell.iter().map(Cell::item).collect();
    let related = match &cell {
        Some(cell) if cell.item() == item => cell.items().collect(),
        _ => {
            let partner = partner(plans, view, item);
            partner.into_iter().map(|(_, partner)| partner).collect()
        }
    };
    Selection::new(item.to_owned(), kin, related)
}

/// The measure on the other side that a measure belongs to, and why.
pub fn partner<'a>(
    plans: &'a ComparedPlans,
    view: &CompareView,
    item: &str,
) -> Option<(&'a Pair, String)> {
    let (at, reading, id) = plans.find(item)?;
    let (place, _) = measure(&reading.plan, id)?;
    let (left, right) = plans.pair;
    let is_left = at == left;
    if !is_left && at != right {
        return None;
    }
    let pair = plans.aligned.pairs.iter().find(|pair| {
        let here = if is_left { pair.left } else { pair.right };
        here == place && pair.percent() >= view.threshold
    })?;
    let (other, there) = if is_left {
        (right, pair.right)
    } else {
        (left, pair.left)
    };
    let other = plans.readings.get(other)?;
    let measure = measures(&other.plan).nth(there)?;
    Some((pair, format!("{}/{}", other.key, measure.id)))
}
