//! Numbers as written, against `cases/numerals.txt`.

use gangmu_plan::numbers::{Number, Writing, scan};

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
