//! Which tasks the table shows.

use super::rows::Task;
use crate::notebook::{Mark, Notebook};
use crate::route::TasksView;

/// The name of the choice of tasks without a mark, beside those of the marks.
pub const UNMARKED: &str = "none";

/// Whether a task is one that a view asks for.
pub fn fits(task: Task, view: &TasksView, notebook: &Notebook) -> bool {
    let measure = task.measure;
    let record = || notebook.find(task.plan(), &measure.id, &measure.title);
    is(&view.plan, Some(task.plan()))
        && is(&view.place, task.source.place.as_deref())
        && is(&view.domain, measure.domain.as_deref())
        && view
            .body
            .as_deref()
            .is_none_or(|body| task.bodies().any(|it| it == body))
        && view
            .numbers
            .is_none_or(|has| has != measure.quantities.is_empty())
        && view.mark.as_deref().is_none_or(|mark| {
            let here = record().and_then(|record| record.mark);
            mark == here.map_or(UNMARKED, Mark::name)
        })
        && view.words.split_whitespace().all(|word| {
            let says = |text: &str| contains(text, word);
            says(&measure.text)
                || says(&task.area.title)
                || says(&task.source.reading.entry.title)
                || task.bodies().any(says)
                || record().is_some_and(|record| says(&record.note))
        })
}

/// Whether a choice is open or is this value.
fn is(choice: &Option<String>, value: Option<&str>) -> bool {
    choice.is_none() || choice.as_deref() == value
}

/// Whether a word stands in a text, whatever the case of Latin letters.
fn contains(text: &str, word: &str) -> bool {
    // A character's bytes are never a part of another's.
    let mut places = text.as_bytes().windows(word.len());
    places.any(|place| place.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::rows;
    use super::*;
    use crate::notebook::Record;

    fn check(view: TasksView, notebook: &Notebook, expected: &[&str]) {
        let rows = rows();
        let tasks = rows.iter().filter_map(|row| row.task());
        let shown: Vec<String> = tasks
            .filter(|task| fits(*task, &view, notebook))
            .map(|task| format!("{}/{}", task.plan(), task.measure.title))
            .collect();
        assert_eq!(shown, expected, "{view:?}");
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn filters_hold_together() {
        let none = Notebook::default();
        let view = TasksView {
            place: some("甲市"),
            ..TasksView::default()
        };
        let all = ["a/提振消费", "a/扩大投资", "a/做强装备", "a/招引人才"];
        check(view.clone(), &none, &all);
        let numbers = |has| TasksView {
            numbers: Some(has),
            ..view.clone()
        };
        check(numbers(true), &none, &["a/提振消费", "a/做强装备"]);
        check(numbers(false), &none, &["a/扩大投资", "a/招引人才"]);
        let view = TasksView {
            body: some("发展改革委"),
            ..view
        };
        check(view.clone(), &none, &["a/提振消费", "a/扩大投资"]);
        let view = TasksView {
            plan: some("b"),
            ..view
        };
        check(view, &none, &[]);
    }

    #[test]
    fn all_words_must_stand_somewhere() {
        let none = Notebook::default();
        let words = |words: &str| TasksView {
            words: words.to_owned(),
            ..TasksView::default()
        };
        check(words("消费"), &none, &["a/提振消费", "b/提振消费"]);
        check(words(" gdp "), &none, &["b/提振消费"]);
        check(words("消费 乙市"), &none, &["b/提振消费"]);
        check(words("消费 学校"), &none, &[]);
        check(words("教育局"), &none, &["b/办好学校"]);
    }

    #[test]
    fn the_readers_own_mark_and_note_are_found() {
        let rows = rows();
        let task = rows[2].task().unwrap();
        let record = Record {
            plan: "a".to_owned(),
            task: task.measure.id.clone(),
            title: task.measure.title.clone(),
            mark: Some(Mark::Done),
            note: "已报送".to_owned(),
            ..Record::default()
        };
        let notebook: Notebook = [record].into_iter().collect();
        let view = |mark: &str, words: &str| TasksView {
            plan: some("a"),
            mark: some(mark),
            words: words.to_owned(),
            ..TasksView::default()
        };
        check(view("done", ""), &notebook, &["a/做强装备"]);
        check(view("done", "报送"), &notebook, &["a/做强装备"]);
        check(view("in_progress", ""), &notebook, &[]);
        let others = ["a/提振消费", "a/扩大投资", "a/招引人才"];
        check(view(UNMARKED, ""), &notebook, &others);
    }
}
