//! The tasks of all texts that are open, in the order of the catalogue and of the texts.

use crate::reader::{Reading, Shared};
use crate::state::Volume;
use gangmu_plan::model::{Area, Measure, Plan};
use std::rc::Rc;

/// A text with tasks.
#[derive(Debug)]
pub struct Source {
    /// Its place in the catalogue.
    pub rank: usize,
    /// The text.
    pub reading: Shared<Reading>,
    /// The place it governs.
    pub place: Option<String>,
}

/// One task.
#[derive(Debug, Clone)]
pub struct Row {
    /// The text it stands in.
    pub source: Rc<Source>,
    area: usize,
    measure: usize,
}

/// What a text says of a task.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// The text it stands in.
    pub source: &'a Source,
    /// The area it belongs to.
    pub area: &'a Area,
    /// The task itself.
    pub measure: &'a Measure,
}

impl PartialEq for Row {
    /// The same task of the same reading.
    fn eq(&self, other: &Self) -> bool {
        let place = |row: &Self| (row.area, row.measure);
        Rc::ptr_eq(&self.source, &other.source) && place(self) == place(other)
    }
}

impl Row {
    /// What the text says of it.
    pub fn task(&self) -> Option<Task<'_>> {
        let area = self.source.plan().areas.get(self.area)?;
        Some(Task {
            source: &self.source,
            area,
            measure: area.measures.get(self.measure)?,
        })
    }
}

impl Source {
    /// The text, read.
    pub fn plan(&self) -> &Plan {
        &self.reading.plan
    }
}

impl<'a> Task<'a> {
    /// The key of its plan.
    pub fn plan(self) -> &'a str {
        &self.source.reading.key
    }

    /// Names it among the tasks of all plans: `KEY/ID`.
    pub fn name(self) -> String {
        format!("{}/{}", self.plan(), self.measure.id)
    }

    /// Whether that is its name.
    pub fn is_named(self, name: &str) -> bool {
        let id = name.strip_prefix(self.plan());
        id.and_then(|id| id.strip_prefix('/')) == Some(&self.measure.id)
    }

    /// Who leads, then who helps.
    pub fn bodies(self) -> impl Iterator<Item = &'a str> {
        let responsible = &self.measure.responsible;
        let all = responsible.lead.iter().chain(&responsible.with);
        all.map(String::as_str)
    }
}

/// The rows of the texts that have been read.
pub fn collect(volumes: &[Volume]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (rank, volume) in volumes.iter().enumerate() {
        let Some(reading) = volume.reading() else {
            continue;
        };
        let source = Rc::new(Source {
            rank,
            reading: reading.clone(),
            place: volume.place().map(str::to_owned),
        });
        for (area, within) in reading.plan.areas.iter().enumerate() {
            rows.extend((0..within.measures.len()).map(|measure| Row {
                source: Rc::clone(&source),
                area,
                measure,
            }));
        }
    }
    rows
}

/// Each value once, in the order in which it comes first.
pub fn distinct<'a>(rows: &'a [Row], value: impl Fn(Task<'a>) -> Option<&'a str>) -> Vec<&'a str> {
    let mut values = Vec::new();
    for value in rows.iter().filter_map(Row::task).filter_map(value) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// The bodies that have a part in tasks, those with the most tasks first.
pub fn bodies(rows: &[Row]) -> Vec<&str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for body in rows.iter().filter_map(Row::task).flat_map(Task::bodies) {
        match counts.iter_mut().find(|(known, _)| *known == body) {
            Some((_, count)) => *count += 1,
            None => counts.push((body, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| usize::MAX - count);
    counts.into_iter().map(|(body, _)| body).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::rows;
    use super::*;

    #[test]
    fn every_task_of_every_text_has_a_row() {
        let rows = rows();
        let names: Vec<String> = rows.iter().filter_map(Row::task).map(Task::name).collect();
        assert_eq!(names.len(), rows.len());
        let of = |key: &str| names.iter().filter(|name| name.starts_with(key)).count();
        assert_eq!((of("a/"), of("b/")), (4, 2));
        for (row, name) in rows.iter().zip(&names) {
            let is_named = |other: &&String| row.task().unwrap().is_named(other);
            assert_eq!(names.iter().filter(is_named).collect::<Vec<_>>(), [name]);
        }
        let titles: Vec<&str> = rows
            .iter()
            .filter_map(Row::task)
            .map(|task| &*task.measure.title)
            .collect();
        assert_eq!(
            titles,
            [
                "提振消费",
                "扩大投资",
                "做强装备",
                "招引人才",
                "提振消费",
                "办好学校"
            ]
        );
    }

    #[test]
    fn choices_are_what_there_is() {
        let rows = rows();
        let places = distinct(&rows, |task| task.source.place.as_deref());
        assert_eq!(places, ["甲市", "乙市"]);
        assert_eq!(bodies(&rows), ["商务局", "发展改革委", "教育局"]);
    }
}
