//! A plan in a few numbers: what lists and headers say of it.

use gangmu_plan::model::{ClaimStatus, Plan, Quantity, Status};

/// A plan in a few numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Areas of work.
    pub areas: usize,
    /// Measures in them.
    pub measures: usize,
    /// Main targets with a number; the value that one is to reach if things go well counts with it.
    pub quantified: usize,
    /// Main targets measured by a named level: not below the province's average.
    pub relative: usize,
    /// Safeguards.
    pub safeguards: usize,
    /// Declared counts that agree with what is listed.
    pub matching: usize,
    /// Declared counts that have a list to be checked against.
    pub checked: usize,
}

impl Summary {
    /// Counts a plan.
    pub fn of(plan: &Plan) -> Self {
        let targets = || {
            plan.quantities
                .iter()
                .filter(|quantity| is_main_target(quantity))
        };
        let claims = |wanted: &[ClaimStatus]| {
            let claims = plan.claims.iter();
            claims
                .filter(|claim| wanted.contains(&claim.status))
                .count()
        };
        Self {
            areas: plan.areas.len(),
            measures: plan.areas.iter().map(|area| area.measures.len()).sum(),
            quantified: targets()
                .filter(|target| target.number.is_some() && !target.stretch)
                .count(),
            relative: targets()
                .filter(|target| target.reference.is_some())
                .count(),
            safeguards: plan.safeguards.len(),
            matching: claims(&[ClaimStatus::Match]),
            checked: claims(&[ClaimStatus::Match, ClaimStatus::Short, ClaimStatus::Over]),
        }
    }
}

fn is_main_target(quantity: &Quantity) -> bool {
    quantity.headline && quantity.status == Status::Target
}
