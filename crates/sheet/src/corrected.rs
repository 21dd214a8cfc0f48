//! What was put right by hand: a column more, where a table has something of it.

use crate::{Cell, Table};
use gangmu_chart::Strings;
use gangmu_chart::scene::Language;
use gangmu_plan::corrections::Correction;
use gangmu_plan::model::Plan;
use std::sync::LazyLock;

const STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/data/corrected.tsv"));

static WORDS: LazyLock<Strings> = LazyLock::new(|| Strings::read(STRINGS));

/// What the column is called.
#[must_use]
pub fn column(language: Language) -> &'static str {
    WORDS.say(language, "column")
}

/// What was corrected of a row's items: each field with what was read and what is right, or just
/// that it follows from another correction.
#[must_use]
pub fn cell(plan: &Plan, items: &[&str], language: Language) -> Cell {
    if !items.iter().any(|item| plan.is_corrected(item)) {
        return Cell::Empty;
    }
    let said = items.iter().flat_map(|item| plan.corrections_of(item));
    let said: Vec<String> = said.map(|one| change(one, language)).collect();
    match said.as_slice() {
        [] => Cell::text(WORDS.say(language, "yes")),
        said => Cell::text(said.join(WORDS.say(language, "join"))),
    }
}

fn change(correction: &Correction, language: Language) -> String {
    let field = match language {
        Language::Chinese => correction.field.words(),
        Language::English => correction.field.name(),
    };
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "—".to_owned());
    let (was, right) = (value(&correction.was), value(&correction.value));
    WORDS.fill(language, "change", &[&field, &was, &right])
}

impl Table {
    /// Adds rows, each with what was corrected of it. The first that was makes the column, at the
    /// end.
    pub fn add(&mut self, rows: impl IntoIterator<Item = (Vec<Cell>, Cell)>, language: Language) {
        for (mut row, corrected) in rows {
            let has_column = self.header.len() > row.len();
            if corrected != Cell::Empty && !has_column {
                self.header.push(column(language).to_owned());
                for row in &mut self.rows {
                    row.push(Cell::Empty);
                }
            }
            if self.header.len() > row.len() {
                row.push(corrected);
            }
            self.rows.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::targets;
    use gangmu_document::Document;
    use gangmu_plan::corrections::{Field, present, read_corrected};

    const TEXT: &str = "某市行动方案\n一、总体目标\n生产总值增长6%，粮食产量达到14亿斤。\n";

    #[test]
    fn the_words_are_whole() {
        assert_eq!(Strings::faults(STRINGS), [""; 0]);
    }

    #[test]
    fn only_what_was_corrected_has_the_column() {
        let document = Document::from_text("a.txt", TEXT);
        let plain = gangmu_plan::read(&document);
        let target = plain
            .quantities
            .last()
            .map(|it| it.id.clone())
            .unwrap_or_default();
        let (item, was) = present(&plain, &target, Field::Number).unwrap_or_default();
        let correction = Correction {
            target,
            item,
            field: Field::Number,
            value: Some("15".to_owned()),
            was,
        };
        let plan = read_corrected(&document, &[correction]);
        let language = Language::Chinese;
        let mut table = targets::table(language);
        let columns = table.header.len();
        table.add(targets::rows(&plain, language), language);
        assert_eq!(table.header.len(), columns);
        table.add(targets::rows(&plan, language), language);
        assert_eq!(table.header.last().map(String::as_str), Some("更正"));
        assert!(table.rows.iter().all(|row| row.len() == columns + 1));
        let said: Vec<_> = table.rows.iter().filter_map(|row| row.last()).collect();
        let change = Cell::text("数值：14 → 15");
        assert_eq!(said, [&Cell::Empty, &Cell::Empty, &Cell::Empty, &change]);
    }
}
