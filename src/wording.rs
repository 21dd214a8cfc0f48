//! Values of the model in words.

use crate::strings::{fill, say};
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

/// A date such as `2023-02-24` or `2023-02` in words; anything else as it is written.
pub fn date(language: Language, written: &str) -> String {
    let mut numbers = written.split('-').map(|part| part.parse().ok());
    let mut next = || numbers.next().flatten();
    let (year, month, day): (Option<usize>, Option<usize>, Option<usize>) =
        (next(), next(), next());
    let names = say(language, "date.months");
    let month = month.and_then(|month| names.split(' ').nth(month.checked_sub(1)?));
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => fill(language, "date.day", &[&year, &month, &day]),
        (Some(year), Some(month), None) => fill(language, "date.month", &[&year, &month]),
        _ => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_in_the_language() {
        use Language::{Chinese, English};
        assert_eq!(date(Chinese, "2023-02-24"), "2023 年 2 月 24 日");
        assert_eq!(date(English, "2023-02-24"), "24 February 2023");
        assert_eq!(date(English, "2023-12"), "December 2023");
        for other in ["", "2023", "2023年春", "2023-13-01", "2023-00-01"] {
            assert_eq!(date(Chinese, other), other);
        }
    }

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
