//! What the targets say in one sentence.

use super::target::{Form, Targets};
use crate::words::Words;
use gangmu_plan::model::Plan;

/// `到 2025 年，16 项量化目标，其中 9 项是下限；2 项相对目标；2 项文字目标。`
pub(super) fn of(plan: &Plan, targets: &Targets, words: Words) -> String {
    let (mut numbered, mut lower, mut relative, mut in_words) = (0, 0, 0, 0);
    for target in &targets.main {
        match target.form() {
            Form::Relative => relative += 1,
            Form::Words => in_words += 1,
            _ => {
                numbered += 1;
                lower += usize::from(target.is_lower_bound());
            }
        }
    }
    let mut parts = Vec::new();
    match (numbered, lower) {
        (0, _) => {}
        (_, 0) => parts.push(words.fill("takeaway.numbered", &[&numbered])),
        _ => parts.push(words.fill("takeaway.numbered_bounds", &[&numbered, &lower])),
    }
    let others = [
        (relative, "takeaway.relative"),
        (in_words, "takeaway.in_words"),
        (targets.counted.len(), "takeaway.counted"),
    ];
    for (count, key) in others {
        if count > 0 {
            parts.push(words.fill(key, &[&count]));
        }
    }
    let listed = words.listed(&parts);
    if listed.is_empty() {
        return listed;
    }
    let key = match plan.period {
        Some(period) if period.start < period.end => "takeaway.by_year",
        Some(_) => "takeaway.in_year",
        None => "takeaway.no_year",
    };
    let year = plan.period.map_or(0, |period| period.end);
    words.fill(key, &[&listed, &year])
}
