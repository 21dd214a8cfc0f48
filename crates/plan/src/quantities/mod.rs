//! The quantities of a text: what is measured, how much, how bound, for when.
//!
//! Every number is looked at once. What [`named`](crate::named) does not claim is read with its
//! unit (`measure`), grouped with its neighbours (`groups`), told apart from the words around it
//! (`frame`) and given its subject (`grammar`, `subject`, `counted`, `parts`). Targets without a number are
//! read from their own patterns (`relative`). Status, year and whether a quantity is a headline
//! come from the sentence and the outline around it (`context`).

mod baseline;
mod context;
mod counted;
pub(crate) mod frame;
mod grammar;
mod groups;
mod measure;
mod parts;
mod relative;
mod sentence;
mod subject;
mod tenses;
mod values;
mod years;

use crate::metadata::Setting;
use crate::model::{Basis, Comparator, NameClass, QuantityKind, Status};
use crate::named::{self, Named};
use crate::numbers::Number;
use crate::outline::Outline;
use context::Context;
use gangmu_document::turns::{self, Turns, at_once};
use gangmu_document::{Document, TextRange};
use grammar::Grammar;
use measure::Measure;
use years::Mentions;

/// A measured value or a target without a number, in the clean text. The fields are those of
/// [`crate::model::Quantity`].
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the contract documents them")]
pub struct Quantity {
    pub indicator: String,
    pub indicator_id: Option<&'static str>,
    pub number: Option<f64>,
    pub upper: Option<f64>,
    pub unit: Option<String>,
    pub value: Option<f64>,
    pub base_unit: Option<String>,
    pub kind: QuantityKind,
    pub comparator: Option<Comparator>,
    pub basis: Option<Basis>,
    pub status: Status,
    pub year: Option<i32>,
    pub baseline: Option<String>,
    pub reference: Option<String>,
    pub stretch: bool,
    pub headline: bool,
    /// The first of two values (从…增长到…), whose year is another.
    pub from: bool,
    /// The clause.
    pub range: TextRange,
    /// The number with its unit.
    pub number_range: Option<TextRange>,
}

impl Default for Quantity {
    fn default() -> Self {
        Self {
            indicator: String::new(),
            indicator_id: None,
            number: None,
            upper: None,
            unit: None,
            value: None,
            base_unit: None,
            kind: QuantityKind::Level,
            comparator: None,
            basis: None,
            status: Status::Target,
            year: None,
            baseline: None,
            reference: None,
            stretch: false,
            headline: false,
            from: false,
            range: TextRange::default(),
            number_range: None,
        }
    }
}

/// Everything that was read from the numbers of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The quantities, in the order of the text.
    pub quantities: Vec<Quantity>,
    /// The numbers that are no quantities, in the order of the text.
    pub named: Vec<Named>,
    /// The numbers that no rule explains.
    pub unexplained: Vec<TextRange>,
    /// How many numbers the text has, and how many of them are in quantities and in names.
    pub numbers: Numbers,
}

/// How the numbers of a text are accounted for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    /// All numbers of the text.
    pub all: usize,
    /// Those in quantities.
    pub measured: usize,
    /// Those in names.
    pub named: usize,
}

/// Reads the quantities of a document and names its other numbers. `numbers` are all there are,
/// `claims` the ranges of the counts of parts that the text declares.
#[must_use]
pub fn read(
    document: &Document,
    outline: &Outline,
    setting: &Setting,
    numbers: &[Number],
    claims: &[TextRange],
) -> Reading {
    let turns = &Turns::new(turns::NONE);
    at_once(read_by_turns(
        document, outline, setting, numbers, claims, turns,
    ))
}

/// The same with pauses.
pub(crate) async fn read_by_turns(
    document: &Document,
    outline: &Outline,
    setting: &Setting,
    numbers: &[Number],
    claims: &[TextRange],
    turns: &Turns<'_>,
) -> Reading {
    let text = &document.text;
    let names = named::read(document, outline, claims, numbers, turns).await;
    let mentions = Mentions::read(text, numbers, turns).await;
    let mut context = Context::new(text, mentions, outline, setting);
    let mut grammar = Grammar::new(text);
    let mut quantities = Vec::new();
    let mut rest = Slots {
        numbers,
        names: &names,
    };
    turns.take().await;
    let sentences = sentence::sentences(document, turns).await;
    turns.take().await;
    for sentence in sentences {
        let slots = rest.take_until(sentence.end);
        context.enter(sentence);
        grammar.forget();
        for clause in sentence::clauses(text, sentence, slots.numbers) {
            let clause = slots.without_marker(text, clause);
            let measures = slots.measures(text, clause);
            let mut found = if measures.is_empty() {
                grammar.pass(clause);
                relative::read(text, clause, &context)
            } else {
                grammar.clause(clause, measures)
            };
            context.complete(&mut found);
            quantities.extend(found);
        }
        context.leave(&mut quantities);
        turns.passed(sentence.len()).await;
    }
    account(text, quantities, numbers, &names, turns).await
}

/// A number with its unit in base units, and which unit that is.
pub(crate) fn in_base_unit(number: f64, unit: &str, is_rank: bool) -> (f64, Option<String>) {
    values::in_base_unit(number, unit, is_rank)
}

/// How many numbers a measure can hold: the parts of a proportion.
const LONGEST_RUN: usize = 8;

/// How many bytes of a marker may stand before its number: 第 or a bracket.
const MARKER_LEAD: usize = 3;

/// Numbers and their names, side by side.
#[derive(Clone, Copy)]
struct Slots<'a> {
    numbers: &'a [Number],
    names: &'a [Option<Named>],
}

impl<'a> Slots<'a> {
    /// Takes the numbers that start before a position.
    fn take_until(&mut self, end: usize) -> Slots<'a> {
        let count = self
            .numbers
            .partition_point(|number| number.range.start < end);
        let (numbers, later_numbers) = self.numbers.split_at(count);
        let (names, later_names) = self.names.split_at(count);
        *self = Self {
            numbers: later_numbers,
            names: later_names,
        };
        Slots { numbers, names }
    }

    /// A clause without the list marker that it may begin with.
    fn without_marker(&self, text: &str, clause: TextRange) -> TextRange {
        let spaces = clause.len() - clause.of(text).trim_start().len();
        let start = clause.start + spaces;
        let first = self
            .numbers
            .partition_point(|number| number.range.end <= start);
        let marker = self.names.get(first).copied().flatten().filter(|name| {
            name.class == NameClass::ListMarker && name.range.start <= start + MARKER_LEAD
        });
        TextRange::new(marker.map_or(start, |marker| marker.range.end), clause.end)
    }

    /// The measures of a clause: numbers that have no name and say how much.
    fn measures<'t>(&self, text: &'t str, clause: TextRange) -> Vec<Measure<'t>> {
        let first = self
            .numbers
            .partition_point(|number| number.range.start < clause.start);
        let mut measures: Vec<(Measure, bool)> = Vec::new();
        let mut index = first;
        while let Some(number) = self
            .numbers
            .get(index)
            .filter(|number| clause.contains(number.range.start))
        {
            let names = self.names.get(index..).unwrap_or_default().iter();
            let free = names
                .take(LONGEST_RUN)
                .take_while(|name| name.is_none())
                .count();
            let run = self.numbers.get(index..index + free).unwrap_or_default();
            let measure = measure::read(text, clause, run);
            index += measure.as_ref().map_or(1, |measure| measure.numbers);
            measures.extend(measure.map(|measure| {
                let said = measure::says_how_much(text, clause, number, &measure);
                (measure, said)
            }));
        }
        keep_series(text, &mut measures);
        measures
            .into_iter()
            .filter_map(|(measure, said)| said.then_some(measure))
            .collect()
    }
}

/// Keeps numbers whose unit stands with a later one: 提高20.9、36.2、54个百分点.
fn keep_series(text: &str, measures: &mut [(Measure, bool)]) {
    for index in (1..measures.len()).rev() {
        let (head, tail) = measures.split_at_mut(index);
        if let (Some((earlier, said)), Some((later, true))) = (head.last_mut(), tail.first()) {
            let between = TextRange::new(earlier.whole.end, later.whole.start).of(text);
            *said |=
                earlier.sort.is_none() && matches!(between, "、" | "和" | "及" | "与" | "以及");
        }
    }
}

/// Sorting a number out is so much work, in bytes of text that are looked through.
const NUMBER: usize = 32;

/// Sorts out which number went where.
async fn account(
    text: &str,
    quantities: Vec<Quantity>,
    numbers: &[Number],
    names: &[Option<Named>],
    turns: &Turns<'_>,
) -> Reading {
    let measured: Vec<TextRange> = quantities
        .iter()
        .filter_map(|quantity| quantity.number_range)
        .collect();
    let mut reading = Reading {
        quantities,
        ..Reading::default()
    };
    let mut measured = measured.iter().peekable();
    let mut taken = 0;
    for (number, name) in numbers.iter().zip(names) {
        turns.passed(NUMBER).await;
        while let Some(range) = measured.next_if(|range| range.end <= number.range.start) {
            taken = taken.max(range.end);
        }
        reading.numbers.all += 1;
        if measured
            .peek()
            .is_some_and(|range| range.overlaps(number.range))
        {
            reading.numbers.measured += 1;
            continue;
        }
        match name.or_else(|| named::read_left_over(text, number)) {
            Some(name) => {
                reading.numbers.named += 1;
                let from = name.range.start.max(taken);
                let to = measured.peek().map_or(name.range.end, |next| next.start);
                let range = TextRange::new(from, name.range.end.min(to));
                add_name(&mut reading.named, Named { range, ..name }, number);
            }
            None => {
                end_last_name(&mut reading.named, number.range.start);
                taken = number.range.end;
                reading.unexplained.push(number.range);
            }
        }
    }
    reading
}

/// Adds the name of a number. Names may stand inside each other, a count in a title, say; each
/// number is then in its own alone, and the outer one is left with what is around it.
fn add_name(names: &mut Vec<Named>, mut name: Named, number: &Number) {
    if let Some(last) = names.last()
        && last.range.covers(number.range)
        && last.class == name.class
    {
        return;
    }
    end_last_name(names, number.range.start);
    if let Some(last) = names.last() {
        name.range.start = name.range.start.max(last.range.end);
    }
    names.push(name);
}

/// Cuts the last name off where a number begins that is not its own.
fn end_last_name(names: &mut [Named], end: usize) {
    if let Some(last) = names.last_mut() {
        last.range.end = last.range.end.min(end);
    }
}
