//! What reads differently with corrections than without.

use crate::model::{Area, Claim, Plan, Quantity};

/// The ids, in order, of the items that were corrected, of those that are items only because
/// something was, and of the quantities and counts that came out differently.
pub(super) fn corrected(plain: &Plan, plan: &Plan) -> Vec<String> {
    let mut ids: Vec<&str> = plan
        .corrections
        .iter()
        .map(|one| one.target.as_str())
        .collect();
    let known = Known::of(plain);
    let goals = plan.goals.iter().map(|goal| goal.id.as_str());
    let items = [&plan.principles, &plan.safeguards, &plan.review];
    let items = items.into_iter().flatten().map(|item| item.id.as_str());
    ids.extend(goals.chain(items).filter(|id| !known.has(id)));
    for area in &plan.areas {
        if known.has(&area.id) {
            let measures = area.measures.iter().map(|measure| measure.id.as_str());
            ids.extend(measures.filter(|id| !known.has(id)));
        } else {
            ids.push(&area.id);
        }
    }
    let same = |a: &Quantity, b: &Quantity| a == b;
    differing(
        &plain.quantities,
        &plan.quantities,
        |one| &one.id,
        same,
        &mut ids,
    );
    let same = |a: &Claim, b: &Claim| {
        (a.found, a.status, &a.items, &a.scope) == (b.found, b.status, &b.items, &b.scope)
    };
    differing(&plain.claims, &plan.claims, |one| &one.id, same, &mut ids);
    let mut ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The ids of the items that a plan has by their roles.
struct Known<'a>(Vec<&'a str>);

impl<'a> Known<'a> {
    fn of(plan: &'a Plan) -> Self {
        let area = |area: &'a Area| {
            let measures = area.measures.iter().map(|measure| measure.id.as_str());
            measures.chain([area.id.as_str()])
        };
        let mut ids: Vec<&str> = plan.areas.iter().flat_map(area).collect();
        ids.extend(plan.goals.iter().map(|goal| goal.id.as_str()));
        let items = [&plan.principles, &plan.safeguards, &plan.review];
        ids.extend(items.into_iter().flatten().map(|item| item.id.as_str()));
        ids.sort_unstable();
        Self(ids)
    }

    fn has(&self, id: &str) -> bool {
        self.0.binary_search(&id).is_ok()
    }
}

/// Adds the ids of the items that are new or not the same as before.
fn differing<'a, T>(
    before: &'a [T],
    after: &'a [T],
    id: fn(&T) -> &str,
    same: impl Fn(&T, &T) -> bool,
    ids: &mut Vec<&'a str>,
) {
    let mut sorted: Vec<&T> = before.iter().collect();
    sorted.sort_by(|a, b| id(a).cmp(id(b)));
    for item in after {
        let found = sorted.binary_search_by(|one| id(one).cmp(id(item)));
        let before = found.ok().and_then(|at| sorted.get(at));
        if !before.is_some_and(|before| same(before, item)) {
            ids.push(id(item));
        }
    }
}
