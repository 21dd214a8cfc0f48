//! The order of tasks by a column. Tasks that have nothing there come last either way.

use super::rows::{Row, Task};
use crate::notebook::Notebook;
use crate::route::{Column, Sorting};
use gangmu_plan::domains;
use gangmu_plan::model::Deadline;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;
use web_sys::js_sys::{Array, Intl, Object};

/// How words are ordered.
pub type Collate<'a> = &'a Collator;
type Collator = dyn Fn(&str, &str) -> Ordering;

/// The order of Chinese words that the browser knows, by their sound.
pub fn collator() -> Box<Collator> {
    let language = Array::of1(&"zh-CN".into());
    let compare = Intl::Collator::new(&language, &Object::new()).compare();
    Box::new(move |one, other| {
        let order = compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into());
        let order = order.ok().and_then(|order| order.as_f64());
        order.map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    })
}

/// What a task is ordered by.
enum Key<'a> {
    Rank(i32),
    Words(&'a str),
}

/// Puts the numbers of rows in order; those that are equal keep theirs.
pub fn sort(
    shown: &mut Vec<usize>,
    rows: &[Row],
    sorting: Sorting,
    notebook: &Notebook,
    collate: Collate,
) {
    let domains: Vec<&str> = domains::all().map(|domain| domain.id).collect();
    let key = |at: &usize| {
        let task = rows.get(*at)?.task()?;
        key(task, sorting.column, &domains, notebook)
    };
    let mut keyed: Vec<(Option<Key>, usize)> = shown.iter().map(|at| (key(at), *at)).collect();
    keyed.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) => {
            let order = compare(one, other, collate);
            if sorting.descending {
                order.reverse()
            } else {
                order
            }
        }
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (None, None) => Ordering::Equal,
    });
    *shown = keyed.into_iter().map(|(_, at)| at).collect();
}

fn compare(one: &Key, other: &Key, collate: Collate) -> Ordering {
    match (one, other) {
        (Key::Rank(one), Key::Rank(other)) => one.cmp(other),
        (Key::Words(one), Key::Words(other)) => collate(one, other),
        // One column has one kind of key.
        _ => Ordering::Equal,
    }
}

fn key<'a>(
    task: Task<'a>,
    column: Column,
    domains: &[&str],
    notebook: &'a Notebook,
) -> Option<Key<'a>> {
    let measure = task.measure;
    let record = || notebook.find(task.plan(), &measure.id, &measure.title);
    let rank = |rank: usize| Key::Rank(rank as i32);
    Some(match column {
        Column::Task => Key::Words(&measure.title),
        Column::Plan => rank(task.source.rank),
        Column::Domain => {
            let domain = measure.domain.as_deref()?;
            rank(domains.iter().position(|known| *known == domain)?)
        }
        Column::Numbers => match measure.quantities.len() {
            0 => return None,
            count => rank(count),
        },
        Column::Bodies => Key::Words(task.bodies().next()?),
        Column::Deadline => Key::Rank(day(measure.deadline.as_ref()?)),
        Column::Mark => rank(record()?.mark? as usize),
        Column::Note => Key::Words(Some(&*record()?.note).filter(|note| !note.is_empty())?),
    })
}

/// A day as a number that grows with time: what is due in a year or a month is so at its end.
fn day(deadline: &Deadline) -> i32 {
    let part = |part: Option<u8>| part.map_or(99, i32::from);
    let year = deadline.year.map_or(9999, |year| year.clamp(0, 9999));
    (year * 100 + part(deadline.month)) * 100 + part(deadline.day)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::rows;
    use super::*;
    use crate::notebook::{Mark, Record};

    fn check(sorting: &str, expected: [usize; 6]) {
        let rows = rows();
        let record = |at: usize, mark, note: &str| {
            let task = rows[at].task().unwrap();
            Record {
                plan: task.plan().to_owned(),
                task: task.measure.id.clone(),
                title: task.measure.title.clone(),
                mark: Some(mark),
                note: note.to_owned(),
                ..Record::default()
            }
        };
        let notebook = [
            record(1, Mark::Done, ""),
            record(4, Mark::NotStarted, "乙"),
            record(5, Mark::InProgress, "丁"),
        ];
        let notebook: Notebook = notebook.into_iter().collect();
        let mut shown: Vec<usize> = (0..rows.len()).collect();
        let sorting = Sorting::parse(sorting).unwrap();
        sort(&mut shown, &rows, sorting, &notebook, &|a, b| a.cmp(b));
        assert_eq!(shown, expected, "{sorting:?}");
    }

    #[test]
    fn equal_rows_keep_the_order_of_the_text() {
        check("plan", [0, 1, 2, 3, 4, 5]);
        check("-plan", [4, 5, 0, 1, 2, 3]);
        check("task", [2, 5, 1, 3, 0, 4]);
    }

    #[test]
    fn rows_without_a_value_come_last_either_way() {
        check("deadline", [1, 0, 2, 3, 4, 5]);
        check("-deadline", [0, 1, 2, 3, 4, 5]);
        check("mark", [4, 5, 1, 0, 2, 3]);
        check("-mark", [1, 5, 4, 0, 2, 3]);
        check("note", [5, 4, 0, 1, 2, 3]);
        check("numbers", [0, 2, 5, 1, 3, 4]);
        check("-body", [5, 0, 4, 1, 2, 3]);
    }

    #[test]
    fn a_whole_year_ends_after_its_months() {
        let deadline = |year, month| Deadline {
            text: String::new(),
            year,
            month,
            day: None,
        };
        let june = day(&deadline(Some(2024), Some(6)));
        assert!(june < day(&deadline(Some(2024), None)));
        assert!(day(&deadline(Some(2024), None)) < day(&deadline(Some(2025), Some(1))));
        assert!(day(&deadline(Some(2025), None)) < day(&deadline(None, None)));
    }
}
