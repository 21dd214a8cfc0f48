//! One line of the table: a task, or the heading of a group.

use super::ledger::sentence;
use super::rows::{Row, Task};
use crate::components::corrected_item;
use crate::notebook::{Mark, Record};
use crate::strings::{fill, say};
use crate::view::{Element, Part, element};
use gangmu_chart::scene::Language;
use gangmu_plan::domains;
use gangmu_sheet::tasks::numbers;
use yew::prelude::Html;

/// Rows of headings above the first line.
pub const HEADINGS: usize = 2;

/// A task as it looks.
#[derive(Debug, PartialEq)]
pub struct TaskLine {
    /// The task.
    pub row: Row,
    /// What the reader has written down about it.
    pub record: Record,
    /// Its place among the lines.
    pub line: usize,
    /// Whether the Tab key stops here.
    pub is_stop: bool,
    /// The language of the interface.
    pub language: Language,
}

impl Part for TaskLine {
    fn draw(&self) -> Html {
        let Some(task) = self.row.task() else {
            return Html::default();
        };
        row(self.line, self.is_stop)
            .class("task")
            .child(name(task, self.language))
            .child(plan(task))
            .child(domain_cell(task, self.language))
            .child(of_the_text(
                "task-numbers",
                numbers(task.source.plan(), task.measure).join("；"),
            ))
            .child(of_the_text("task-bodies", bodies(task, self.language)))
            .child(of_the_text("task-deadline", deadline(task)))
            .child(mark(&self.record, self.language))
            .child(note(&self.record, self.language))
            .into()
    }
}

/// The heading of a group.
pub fn heading(line: usize, is_stop: bool, name: String, count: usize, language: Language) -> Html {
    let count = fill(language, "tasks.count", &[&count]);
    let cell = element("div")
        .attribute("role", "rowheader")
        .attribute("aria-colspan", "8")
        .child(element("b").text(name))
        .child(element("span").class("task-count").text(count));
    row(line, is_stop)
        .key(format!("heading-{line}"))
        .class("task-group")
        .child(cell)
        .into()
}

fn row(line: usize, is_stop: bool) -> Element {
    element("div")
        .attribute("role", "row")
        .attribute("aria-rowindex", (line + 1 + HEADINGS).to_string())
        .attribute("data-line", line.to_string())
        .attribute("tabindex", if is_stop { "0" } else { "-1" })
}

fn cell(class: &'static str) -> Element {
    element("div").attribute("role", "gridcell").class(class)
}

/// A cell of words from the text, whose whole is shown on pointing where it is cut.
fn of_the_text(class: &'static str, words: String) -> Element {
    if words.is_empty() {
        return cell(class);
    }
    let words = element("span")
        .class("task-words")
        .attribute("title", words.clone())
        .text(words);
    cell(class).attribute("lang", "zh-CN").child(words)
}

fn name(task: Task, language: Language) -> Element {
    let title = element("a")
        .class("task-link")
        .attribute("tabindex", "-1")
        .attribute("href", sentence(task).to_hash())
        .attribute("title", task.measure.text.clone())
        .text(task.measure.title.clone());
    let ordinal = element("span")
        .class("task-number")
        .text(task.measure.ordinal.to_string());
    let name = element("span")
        .class("task-words")
        .attribute("lang", "zh-CN")
        .child(ordinal)
        .child(title)
        .maybe(sign(task, language));
    let area = element("span")
        .class("task-area")
        .attribute("lang", "zh-CN")
        .attribute("title", task.area.title.clone())
        .text(task.area.title.clone());
    element("div")
        .attribute("role", "rowheader")
        .class("task-name")
        .child(name)
        .child(area)
}

/// The sign, where the task is one by a correction, or one of its numbers was corrected.
fn sign(task: Task, language: Language) -> Option<Element> {
    let own = [&task.area.id, &task.measure.id].into_iter();
    let mut items = own.chain(&task.measure.quantities);
    items.find_map(|item| corrected_item(task.source.plan(), item, language))
}

fn plan(task: Task) -> Element {
    let title = task.source.reading.entry.title.clone();
    let place = task.source.place.clone().unwrap_or_default();
    let title = element("span")
        .class("task-area")
        .attribute("title", title.clone())
        .text(title);
    let place = element("span").class("task-place").text(place);
    cell("task-plan")
        .attribute("lang", "zh-CN")
        .child(place)
        .child(title)
}

fn domain_cell(task: Task, language: Language) -> Element {
    let name = domain(task, language);
    cell("task-domain").attribute("title", name).text(name)
}

/// The name of a task's policy domain.
pub fn domain(task: Task, language: Language) -> &'static str {
    let domain = task.measure.domain.as_deref().and_then(domains::by_id);
    domain.map_or("", |domain| match language {
        Language::Chinese => domain.name,
        Language::English => domain.english,
    })
}

/// Who leads, then who helps.
fn bodies(task: Task, language: Language) -> String {
    let responsible = &task.measure.responsible;
    let lead = responsible.lead.join("、");
    match responsible.with.join("、") {
        with if with.is_empty() => lead,
        with => fill(language, "tasks.bodies", &[&lead, &with]),
    }
}

fn deadline(task: Task) -> String {
    let deadline = task.measure.deadline.as_ref();
    deadline.map_or_else(String::new, |deadline| deadline.text.clone())
}

/// The key of a mark's name; the one of no mark for none.
pub fn mark_name(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "tasks.unmarked",
        Some(Mark::NotStarted) => "tasks.not_started",
        Some(Mark::InProgress) => "tasks.in_progress",
        Some(Mark::Done) => "tasks.done",
    }
}

fn mark(record: &Record, language: Language) -> Element {
    let marks = [None].into_iter().chain(Mark::ALL.map(Some));
    let options = marks.map(|mark| {
        let name = mark.map(Mark::name).unwrap_or_default();
        element("option")
            .key(name)
            .property("selected", mark == record.mark)
            .attribute("value", name)
            .text(say(language, mark_name(mark)))
    });
    let choice = element("select")
        .attribute("tabindex", "-1")
        .attribute("aria-label", say(language, "tasks.mark"))
        .class(record.mark.map(Mark::name).unwrap_or_default())
        .children(options);
    let label = element("span")
        .class("task-own-label")
        .attribute("aria-hidden", "true")
        .text(say(language, "tasks.mark"));
    cell("task-mark").child(label).child(choice)
}

fn note(record: &Record, language: Language) -> Element {
    let label = say(language, "tasks.note");
    let field = element("input")
        .attribute("type", "text")
        .attribute("tabindex", "-1")
        .attribute("autocomplete", "off")
        .attribute("aria-label", label)
        .attribute("placeholder", label)
        .attribute("title", record.note.clone())
        .value(record.note.clone().into());
    cell("task-note").child(field)
}
