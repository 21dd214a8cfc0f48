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

/// Names one after the other, as the language writes that.
pub fn names(language: Language, names: &[&str]) -> String {
    names.join(match language {
        Language::Chinese => "、",
        Language::English => ", ",
    })
}

/// So many bytes in units that files are counted in: `820 B`, `64 KB`, `1.5 MB`.
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", (bytes + 500) / 1_000),
        // Whole megabytes without a fraction, others to the next tenth.
        _ if bytes.is_multiple_of(1_000_000) => format!("{} MB", bytes / 1_000_000),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// The name of a kind of text.
pub fn kind(language: Language, kind: DocumentKind) -> &'static str {
    say(language, kind.key())
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
    fn sizes_are_rounded() {
        let cases = [
            (0, "0 B"),
            (999, "999 B"),
            (1_500, "2 KB"),
            (64_000, "64 KB"),
            (1_450_000, "1.5 MB"),
            (50_000_000, "50 MB"),
            // More than a limit never looks like the limit.
            (50_000_001, "50.1 MB"),
        ];
        for (bytes, words) in cases {
            assert_eq!(size(bytes), words);
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
