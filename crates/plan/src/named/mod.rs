//! Numbers that are no quantities, named for what they are.
//!
//! Each class has rules that a reader can check, tried in the order of [`RULES`]; the first
//! that holds names the number. What stands in a claim is a claim, whatever else it looks like.
//! A number that no rule names is left to the quantities.

mod codes;
mod dates;
mod enclosures;
mod markers;
mod ordinals;
mod site;
mod sizes;
mod words;

use crate::model::NameClass;
use crate::numbers::Number;
use crate::outline::Outline;
use crate::units;
use enclosures::Enclosures;
use gangmu_document::turns::Turns;
use gangmu_document::{Document, LineKind, TextRange};
pub(crate) use ordinals::{RANK_SCOPE, is_leading, is_rank, moves};
use site::Site;

/// A number that is no quantity, in the clean text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The number with the words that make it what it is; it may hold several numbers.
    pub range: TextRange,
    /// What it is.
    pub class: NameClass,
}

/// Naming a number is so much work, in bytes of text that are looked through.
const NUMBER: usize = 64;

/// A rule names a number or leaves it to the next.
type Rule = fn(&Site) -> Option<Named>;

/// The rules in the order in which they are tried.
const RULES: [Rule; 26] = [
    codes::contact,
    markers::list_marker,
    dates::date,
    dates::period,
    dates::year,
    enclosures::slogan,
    sizes::great,
    ordinals::ordinal,
    codes::document_number,
    codes::joined,
    codes::with_letters,
    codes::version,
    words::vague,
    words::listed,
    words::pointing,
    words::contributed_to,
    enclosures::title,
    codes::name_ending,
    sizes::class,
    sizes::capacity,
    sizes::threshold,
    sizes::grade,
    sizes::per_thousand,
    sizes::frequency,
    sizes::duration,
    words::parts_of_a_text,
];

/// Names each number, or gives none for it.
pub(crate) async fn read(
    document: &Document,
    outline: &Outline,
    claims: &[TextRange],
    numbers: &[Number],
    turns: &Turns<'_>,
) -> Vec<Option<Named>> {
    let text = &document.text;
    let enclosures = Enclosures::read(text, turns).await;
    turns.take().await;
    let marks = markers::ranges(outline);
    turns.take().await;
    let mut lines = document.lines.iter().peekable();
    let mut claims = claims.iter().peekable();
    let mut names = Vec::with_capacity(numbers.len());
    for (index, number) in numbers.iter().enumerate() {
        let start = number.range.start;
        turns.passed(NUMBER).await;
        while lines.next_if(|line| line.range.end <= start).is_some() {}
        while claims.next_if(|claim| claim.end <= start).is_some() {}
        let line = lines.peek().copied();
        if let Some(claim) = claims.peek().filter(|claim| claim.contains(start)) {
            names.push(Some(Named {
                range: **claim,
                class: NameClass::Claim,
            }));
            continue;
        }
        let last: Option<Named> = names.last().copied().flatten();
        if let Some(name) = last.filter(|name| name.range.covers(number.range)) {
            names.push(Some(name));
            continue;
        }
        let site = Site {
            text,
            number,
            previous: index.checked_sub(1).and_then(|at| numbers.get(at)),
            next: numbers.get(index + 1),
            unit: units::read(text, number.range.end),
            line: line.map_or(number.range, |line| line.range),
            enclosures: &enclosures,
            marks: &marks,
        };
        let page = line.is_some_and(|line| line.kind == LineKind::Boilerplate);
        let name = RULES.iter().find_map(|rule| rule(&site));
        names.push(match name {
            None if page => Some(site.whole(NameClass::Page)),
            Some(name) if page && name.class != NameClass::Contact => {
                Some(site.whole(NameClass::Page))
            }
            name => name,
        });
    }
    names
}

/// Names a number that is neither named nor part of a quantity, by the rules that would be
/// too wide for a first look.
pub(crate) fn read_left_over(text: &str, number: &Number) -> Option<Named> {
    match units::read(text, number.range.end) {
        Some(unit) => words::article(text, number, &unit),
        None => words::without_measure_word(number).or_else(|| codes::inside_name(text, number)),
    }
}
