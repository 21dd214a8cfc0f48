//! The words and numbers of a target, set for a row or a tile.

use super::target::{Form, Target};
use crate::number::{self, Written, is_percent};
use crate::paragraph::Paragraph;
use crate::scene::Run;
use crate::sizes::Sizes;
use crate::words::Words;
use gangmu_plan::model::{Comparator, Quantity};

/// What stands between subjects that share one clause.
const JOINING: &str = "、和与及";

/// How the three parts of a value are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) sign: f64,
    pub(super) number: f64,
    pub(super) unit: f64,
    /// Class of the number.
    pub(super) class: &'static str,
}

impl Setting {
    pub(super) fn of_tile(sizes: Sizes) -> Self {
        Self {
            sign: 0.75 * sizes.figure,
            number: sizes.figure,
            unit: sizes.small,
            class: "amount",
        }
    }

    pub(super) fn of_row(sizes: Sizes) -> Self {
        Self {
            sign: sizes.body,
            number: sizes.body,
            unit: sizes.small,
            class: "number",
        }
    }
}

/// The name of an indicator with what qualifies it.
pub(super) fn name(target: &Target, room: f64, size: f64, sizes: Sizes, words: Words) -> Paragraph {
    let indicator = &target.quantity.indicator;
    Paragraph::wrapped(indicator, room, size, "name").followed_by(
        Run::new(qualifier(target, words), sizes.small, "qualifier"),
        0.5 * sizes.rem,
        room,
    )
}

/// What a value is taken over and compared with, and who is ranked.
pub(super) fn qualifier(target: &Target, words: Words) -> String {
    let ranked = target.ladder.map(|ladder| ladder.in_words(words));
    words.clauses(&[
        number::qualifier(target.quantity, words.0),
        ranked.unwrap_or_default(),
    ])
}

/// The value of a target: its number, the level it is measured by, or its words.
pub(super) fn paragraph(quantity: &Quantity, room: f64, sizes: Sizes, words: Words) -> Paragraph {
    match Form::of(quantity) {
        Form::Relative => relative(quantity, room, sizes),
        Form::Words => Paragraph::wrapped(&in_words(quantity), room, sizes.body, "words"),
        _ => match number::written(quantity, words.0) {
            Some(written) => fitted(&written, Setting::of_row(sizes), room),
            None => Paragraph::default(),
        },
    }
}

/// The stretch value beside its target: `力争 +6%`; empty without one.
pub(super) fn of_stretch(target: &Target, room: f64, sizes: Sizes, words: Words) -> Paragraph {
    target.stretch.map_or_else(Paragraph::default, |quantity| {
        beside(words.say("status.stretch"), quantity, room, sizes, words)
    })
}

/// The actual value beside its target: `2022 年预计 +2.5%`; empty without one.
pub(super) fn of_actual(target: &Target, room: f64, sizes: Sizes, words: Words) -> Paragraph {
    target.actual.map_or_else(Paragraph::default, |quantity| {
        let label = status_label(quantity, words);
        beside(&label, quantity, room, sizes, words)
    })
}

/// What a value beside the target is: `2022 年预计`.
pub(super) fn status_label(quantity: &Quantity, words: Words) -> String {
    let status = words.say(number::status_key(quantity.status));
    match quantity.year {
        Some(year) => words.fill("status.of_year", &[&year, &status]),
        None => status.to_owned(),
    }
}

fn beside(label: &str, quantity: &Quantity, room: f64, sizes: Sizes, words: Words) -> Paragraph {
    let Some(written) = number::written(quantity, words.0) else {
        return Paragraph::default();
    };
    let content = format!("{label} {}", written.joined());
    Paragraph::wrapped(&content, room, sizes.small, "beside")
}

/// Room the value of a row would like to have.
pub(super) fn natural_width(target: &Target, sizes: Sizes, words: Words) -> f64 {
    let value = match target.form() {
        Form::Words => 0.0,
        Form::Relative => paragraph(target.quantity, 9.0 * sizes.body, sizes, words).width(),
        _ => paragraph(target.quantity, f64::INFINITY, sizes, words).width(),
    };
    let stretch = of_stretch(target, f64::INFINITY, sizes, words).width();
    let actual = of_actual(target, f64::INFINITY, sizes, words).width();
    // A hair more, so that what fits exactly is not broken by rounding.
    value.max(stretch).max(actual) + 0.5
}

/// Sign, number and unit in one line; on lines of their own where the room is too small.
pub(super) fn fitted(written: &Written, setting: Setting, room: f64) -> Paragraph {
    let Written {
        bound,
        number,
        unit,
    } = written;
    let gap = if is_percent(unit) { 0.06 } else { 0.15 };
    let line = Paragraph::default()
        .followed_by(Run::new(bound, setting.sign, "sign"), 0.0, f64::INFINITY)
        .followed_by(
            Run::new(number, setting.number, setting.class),
            0.15 * setting.number,
            f64::INFINITY,
        )
        .followed_by(
            Run::new(unit, setting.unit, "unit"),
            gap * setting.number,
            f64::INFINITY,
        );
    if line.width() <= room {
        return line;
    }
    let plain = format!("{bound}{number}");
    Paragraph::wrapped(&plain, room, setting.number, setting.class).over(Paragraph::wrapped(
        unit,
        room,
        setting.unit,
        "unit",
    ))
}

/// The words of a target without a number: what the clause says of its subject, which stands
/// as the name already. Where the words are about several subjects, or begin otherwise, they
/// are the whole clause.
pub(super) fn in_words(quantity: &Quantity) -> String {
    let clause = quantity.text.trim();
    let said_alone = || {
        let (before, after) = clause.split_once(quantity.indicator.as_str())?;
        let after = after.trim_start_matches([',', '，', ':', '：', ' ']);
        let joins = |side: Option<char>| side.is_some_and(|side| JOINING.contains(side));
        let begins = before.is_empty() || joins(before.chars().last());
        let goes_on = after.is_empty() || joins(after.chars().next());
        (begins && !goes_on).then_some(after)
    };
    said_alone().unwrap_or(clause).to_owned()
}

fn relative(quantity: &Quantity, room: f64, sizes: Sizes) -> Paragraph {
    let sign = match number::bound(quantity) {
        Some(Comparator::Eq) | None => "=",
        Some(comparator) => number::sign(comparator),
    };
    let reference = quantity.reference.as_deref().unwrap_or_default();
    let sign = Run::new(sign, sizes.body, "sign");
    let gap = 0.25 * sizes.body;
    let room = room - sign.width() - gap;
    Paragraph::wrapped(reference, room, sizes.small, "reference").led_by(sign, gap)
}
