//! Values of the model in words.

use crate::strings::say;
use gangmu_chart::scene::Language;
use gangmu_plan::model::{DocumentKind, Period};

/// `2023—2025`, or `2023` for a single year.
pub fn period(period: Period) -> String {
    if period.start == period.end {
        period.start.to_string()
    } else {
        format!("{}—{}", period.start, period.end)
    }
}

/// The name of a kind of text.
pub fn kind(language: Language, kind: DocumentKind) -> &'static str {
    let key = match kind {
        DocumentKind::ActionPlan => "kind.action_plan",
        DocumentKind::Briefing => "kind.briefing",
        DocumentKind::PlanReport => "kind.plan_report",
        DocumentKind::WorkReport => "kind.work_report",
        DocumentKind::TaskAssignment => "kind.task_assignment",
        DocumentKind::Other => "kind.other",
    };
    say(language, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_year_stands_alone() {
        assert_eq!(
            period(Period {
                start: 2023,
                end: 2025
            }),
            "2023—2025"
        );
        assert_eq!(
            period(Period {
                start: 2025,
                end: 2025
            }),
            "2025"
        );
    }
}
