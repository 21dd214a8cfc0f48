//! Numbers as written, against `cases/numerals.txt`.

use gangmu_plan::numbers::{Number, Writing, scan};
use gangmu_plan::numeral::digits;

/// A number in the notation of the case file.
fn notation(number: &Number) -> String {
    let Some(value) = number.value else {
        return "?".into();
    };
    match (number.upper, number.writing) {
        (Some(upper), _) => format!("{value}..{upper}"),
        (None, Writing::Share) => format!("{value}%"),
        (None, _) if number.factor > 1.0 => format!("{value}×{:e}", number.factor),
        (None, _) => value.to_string(),
    }
}

#[test]
fn numbers_are_read_as_written() {
    let mut wrong = Vec::new();
    for line in include_str!("cases/numerals.txt").lines() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, expected) = line.split_once(" → ").expect("text → values");
        let found: Vec<String> = scan(text).iter().map(notation).collect();
        let found = if found.is_empty() {
            "-".into()
        } else {
            found.join(" ")
        };
        if found != expected {
            wrong.push(format!("{text}: expected {expected}, found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn digits_are_as_few_as_say_the_value() {
    let cases = [
        (0.0, "0"),
        (-0.3, "-0.3"),
        (18.25, "18.25"),
        (0.000_07, "0.00007"),
        (1_372_500.4, "1372500.4"),
        (1e20, "100000000000000000000"),
        (33.333_333_333_333_33, "33.3333333333333"),
        (1.000_000_000_000_000_2, "1"),
        (28.000_000_000_000_004, "28"),
    ];
    for (value, expected) in cases {
        assert_eq!(digits(value), expected);
    }
    for hundredths in 0..20_000 {
        let value = f64::from(hundredths) / 100.0;
        assert_eq!(digits(value), value.to_string());
    }
}
