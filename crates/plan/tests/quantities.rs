//! Quantities and named numbers of short texts, against `cases/quantities.txt` and
//! `cases/named.txt`.

use gangmu_document::{Document, TextRange};
use gangmu_plan::quantities::{self, Quantity, Reading};
use gangmu_plan::{metadata, model::Status, outline};
use std::fmt::Write;

/// Reads a text as a document of its own; ⏎ is a line end. A single line is no title.
fn read(text: &str) -> (Document, Reading) {
    let text = match text.contains('⏎') {
        true => text.replace('⏎', "\n"),
        false => format!("有关情况\n{text}"),
    };
    let document = Document::from_text("case.txt", &text);
    let outline = outline::read(&document);
    let setting = metadata::read(&document, &outline);
    let numbers = gangmu_plan::numbers::scan(&document.text);
    let reading = quantities::read(&document, &outline, &setting, &numbers, &[]);
    (document, reading)
}

/// The name that the contract gives a value.
fn name(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).expect("a name");
    json.as_str().expect("a string").to_owned()
}

/// A quantity in the notation of the case file.
fn notation(quantity: &Quantity) -> String {
    let mut text = quantity.indicator.clone();
    if let Some(number) = quantity.number {
        let unit = quantity.unit.as_deref().unwrap_or_default();
        let upper = quantity
            .upper
            .map_or_else(String::new, |upper| format!("..{upper}"));
        write!(text, " {number}{upper}{unit}").expect("text");
    }
    write!(text, " {}", name(&quantity.kind)).expect("text");
    if let Some(comparator) = &quantity.comparator {
        write!(text, " {}", name(comparator)).expect("text");
    }
    if let Some(basis) = &quantity.basis {
        write!(text, " {}", name(basis)).expect("text");
    }
    if quantity.status != Status::Target {
        write!(text, " {}", name(&quantity.status)).expect("text");
    }
    for (label, value) in [
        ("year", quantity.year.map(|year| year.to_string())),
        ("than", quantity.baseline.clone()),
        ("as", quantity.reference.clone()),
    ] {
        if let Some(value) = value {
            write!(text, " {label}:{value}").expect("text");
        }
    }
    for (flag, set) in [
        ("stretch", quantity.stretch),
        ("headline", quantity.headline),
    ] {
        if set {
            write!(text, " {flag}").expect("text");
        }
    }
    text
}

/// Holds each line `text → expected` of a file against what `found` says about the text.
fn check(file: &str, found: impl Fn(&str) -> Vec<String>) {
    let mut wrong = String::new();
    for line in file.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, expected) = line.split_once(" → ").expect("text → expected");
        let found = found(text);
        let found = if found.is_empty() {
            "-".to_owned()
        } else {
            found.join("; ")
        };
        if found != expected {
            write!(wrong, "\n{text}\n  expected {expected}\n  found    {found}").expect("text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn quantities_are_read_from_their_clauses() {
    check(include_str!("cases/quantities.txt"), |text| {
        read(text).1.quantities.iter().map(notation).collect()
    });
}

#[test]
fn numbers_that_measure_nothing_are_named() {
    check(include_str!("cases/named.txt"), |text| {
        let (document, reading) = read(text);
        let named = reading
            .named
            .iter()
            .map(|named| format!("{} {}", named.range.of(&document.text), name(&named.class)));
        let unexplained = reading.unexplained.iter();
        let unexplained = unexplained.map(|range| format!("{} ?", range.of(&document.text)));
        named.chain(unexplained).collect()
    });
}

/// Every number of a text is in exactly one of quantities, names and the unexplained.
fn check_account(text: &str) {
    let (document, reading) = read(text);
    let clean = &document.text;
    let measured: Vec<TextRange> = reading
        .quantities
        .iter()
        .filter_map(|quantity| quantity.number_range)
        .collect();
    for (at, character) in clean.char_indices() {
        if !character.is_ascii_digit() && !('０'..='９').contains(&character) {
            continue;
        }
        let inside =
            |ranges: &[TextRange]| ranges.iter().filter(|range| range.contains(at)).count();
        let named: Vec<TextRange> = reading.named.iter().map(|named| named.range).collect();
        let places = [
            inside(&measured),
            inside(&named),
            inside(&reading.unexplained),
        ];
        assert!(
            places.iter().any(|count| *count > 0),
            "{character} at {at} of {clean:?}"
        );
        assert!(
            places[0] <= 1,
            "{character} at {at} of {clean:?} is in two quantities"
        );
    }
    let numbers = reading.numbers;
    assert_eq!(
        numbers.all,
        numbers.measured + numbers.named + reading.unexplained.len()
    );
}

mod any_text {
    use super::check_account;
    use proptest::prelude::*;

    /// Pieces that plans are made of, in any order.
    const PIECES: [&str; 40] = [
        "地区生产总值",
        "增长",
        "下降",
        "达到",
        "5%",
        "3.5",
        "1200多",
        "亿元",
        "个",
        "以上",
        "左右",
        "、",
        ",",
        "。",
        "\n",
        "分别",
        "到2025年",
        "第",
        "前三",
        "“",
        "”",
        "《",
        "》",
        "(",
        ")",
        "一",
        "十四五",
        "百分之",
        "千万",
        "-",
        "—",
        "年",
        "项目",
        "同比",
        "力争",
        "从",
        "到",
        "12,345",
        "1:2",
        "①",
    ];

    proptest! {
        #[test]
        fn is_accounted_for(text in "\\PC{0,80}") {
            check_account(&text);
        }

        #[test]
        fn made_of_pieces_is_accounted_for(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)
        ) {
            check_account(&pieces.concat());
        }
    }
}
