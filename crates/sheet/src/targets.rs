//! The targets of a plan: a row for each quantity that is one.

use crate::{Cell, Table, corrected};
use gangmu_chart::Strings;
use gangmu_chart::scene::Language;
use gangmu_plan::model::{Basis, Comparator, Plan, Quantity, QuantityKind, Status};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/data/targets.tsv"));

static WORDS: LazyLock<Strings> = LazyLock::new(|| Strings::read(STRINGS));

const COLUMNS: [&str; 16] = [
    "document",
    "indicator",
    "kind",
    "bound",
    "value",
    "upper",
    "unit",
    "basis",
    "year",
    "baseline",
    "reference",
    "stretch",
    "headline",
    "text",
    "task_id",
    "id",
];

/// The table without rows.
#[must_use]
pub fn table(language: Language) -> Table {
    Table::named(WORDS.say(language, "title"), &COLUMNS, &WORDS, language)
}

/// The rows of a plan, each with what was corrected of it.
#[must_use]
pub fn rows(plan: &Plan, language: Language) -> Vec<(Vec<Cell>, Cell)> {
    let tasks: BTreeMap<&str, &str> = plan
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .flat_map(|measure| {
            measure
                .quantities
                .iter()
                .map(|id| (id.as_str(), measure.id.as_str()))
        })
        .collect();
    let say = |key| WORDS.say(language, key);
    let yes = |is: bool| Cell::text(if is { say("yes") } else { "" });
    let row = |target: &Quantity| {
        let cells = vec![
            Cell::text(&*plan.document),
            Cell::text(&*target.indicator),
            Cell::text(say(kind(target.kind))),
            Cell::maybe(target.comparator.map(|comparator| say(bound(comparator)))),
            Cell::number(target.number),
            Cell::number(target.upper),
            Cell::maybe(target.unit.as_deref()),
            Cell::maybe(target.basis.map(|of| say(basis(of)))),
            Cell::number(target.year.map(f64::from)),
            Cell::maybe(target.baseline.as_deref()),
            Cell::maybe(target.reference.as_deref()),
            yes(target.stretch),
            yes(target.headline),
            Cell::text(&*target.text),
            Cell::maybe(tasks.get(target.id.as_str()).copied()),
            Cell::text(&*target.id),
        ];
        (cells, corrected::cell(plan, &[&target.id], language))
    };
    let targets = plan.quantities.iter();
    targets
        .filter(|quantity| quantity.status == Status::Target)
        .map(row)
        .collect()
}

fn kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Level => "kind.level",
        QuantityKind::Growth => "kind.growth",
        QuantityKind::Difference => "kind.difference",
        QuantityKind::Rank => "kind.rank",
        QuantityKind::Words => "kind.words",
    }
}

fn bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Eq => "bound.eq",
        Comparator::Ge => "bound.ge",
        Comparator::Gt => "bound.gt",
        Comparator::Le => "bound.le",
        Comparator::Lt => "bound.lt",
        Comparator::Approx => "bound.approx",
        Comparator::Range => "bound.range",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::AnnualAverage => "basis.annual_average",
        Basis::ThreeYearTotal => "basis.three_year_total",
        Basis::Total => "basis.total",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_whole() {
        assert_eq!(Strings::faults(STRINGS), [""; 0]);
        let keys: Vec<&str> = WORDS.keys().collect();
        for column in COLUMNS {
            assert!(keys.contains(&column), "{column}");
        }
        let code = include_str!("targets.rs");
        for key in keys {
            assert!(code.contains(&format!("\"{key}\"")), "{key} is not used");
        }
    }
}
