//! The table: its headings, the lines in the window, and what mouse and keyboard do with them.

use super::arrangement::Line;
use super::heading::headings;
use super::ledger::Ledger;
use super::line::{HEADINGS, TaskLine, domain, heading};
use super::rows::Task;
use super::scrolling::{Setting, use_scrolling};
use super::window::{Layout, target};
use crate::dom;
use crate::notebook::{Mark, Record};
use crate::route::{Column, GroupBy};
use crate::view::{Kept, On, element, memo, use_change, use_kept};
use gangmu_chart::element::coordinate;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::js_sys::Date;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};
use yew::prelude::*;

/// The controls of a row that are the reader's own.
const CONTROLS: &str = "select, input";

/// The table, and where the reader is in it.
#[derive(Clone)]
struct Table {
    ledger: Ledger,
    /// The element around all lines.
    node: NodeRef,
    layout: Rc<Layout>,
    /// The line where the Tab key stops.
    stop: Kept<Option<Line>>,
    /// Counts how often the focus was sent to that line.
    sent: Kept<usize>,
}

/// The table, drawn; it is not seen before all texts are read.
#[hook]
pub fn use_table(ledger: &Ledger, is_seen: bool) -> Html {
    let node = use_node_ref();
    let scrolling = use_scrolling(&node, &ledger.arrangement);
    let table = Table {
        ledger: ledger.clone(),
        node,
        layout: scrolling.layout,
        stop: use_kept(|| None),
        sent: use_kept(|| 0),
    };
    let is_laid_out = !scrolling.shown.is_empty();
    use_return(&table, is_seen && is_laid_out);
    let sent = table.sent.get();
    let focused = table.clone();
    use_change(sent, move || {
        if sent > 0 {
            focused.focus();
        }
    });
    table.draw(scrolling.shown, scrolling.setting)
}

/// Leads back to the row that was left for its sentence, once it is there.
#[hook]
fn use_return(table: &Table, is_there: bool) {
    let left = table.ledger.left().filter(|_| is_there);
    let table = table.clone();
    use_change(left, move || {
        if left.is_some() {
            table.go(left);
        }
    });
}

impl Table {
    fn draw(&self, shown: Range<usize>, setting: Setting) -> Html {
        let ledger = &self.ledger;
        let count = self.layout.count();
        let stop = self.stop().unwrap_or_default();
        // The line that has the focus stays on the page, however far the reader scrolls.
        let before = (stop < shown.start).then_some(stop);
        let after = (stop >= shown.end && stop < count).then_some(stop);
        let mut lines = Vec::new();
        let mut at = 0;
        for line in before.into_iter().chain(shown).chain(after) {
            lines.extend(self.gap(at..line));
            lines.extend(self.line(line, line == stop));
            at = line + 1;
        }
        lines.extend(self.gap(at..count));
        let body = element("div")
            .class("tasks-body")
            .attribute("role", "rowgroup")
            .node(&self.node)
            .children(lines);
        let (click, press, focus) = (self.clone(), self.clone(), self.clone());
        let (change, input) = (self.clone(), self.clone());
        element("div")
            .class("tasks-table")
            .class(setting.class())
            .attribute("role", "grid")
            .attribute("aria-label", ledger.say("tasks.title"))
            .attribute("aria-rowcount", (count + HEADINGS).to_string())
            .attribute("aria-colcount", Column::ALL.len().to_string())
            .on(On::Click, move |event| click.click(&event))
            .on(On::KeyDown, move |event| press.press(&event))
            .on(On::Change, move |event| change.change(&event))
            .on(On::Input, move |event| input.input(&event))
            .on(On::FocusIn, move |event| focus.arrive(&event))
            .child(headings(ledger))
            .child(body)
            .into()
    }

    /// Room for lines that are not on the page.
    fn gap(&self, lines: Range<usize>) -> Option<Html> {
        let height = self.layout.start(lines.end) - self.layout.start(lines.start);
        (height > 0.0).then(|| {
            element("svg")
                .key(format!("gap-{}", lines.start))
                .attribute("aria-hidden", "true")
                .attribute("width", "1")
                .attribute("height", coordinate(height))
                .into()
        })
    }

    fn line(&self, line: usize, is_stop: bool) -> Option<Html> {
        let ledger = &self.ledger;
        match *ledger.arrangement.lines.get(line)? {
            Line::Row(row) => {
                let task = ledger.task(row)?;
                let view = TaskLine {
                    row: ledger.rows.get(row)?.clone(),
                    record: ledger.record(task),
                    line,
                    is_stop,
                    language: ledger.language,
                };
                Some(memo(task.name(), view))
            }
            Line::Heading(group) => {
                let group = ledger.arrangement.groups.get(group)?;
                let name = self.shared(ledger.task(group.of)?);
                Some(heading(line, is_stop, name, group.count, ledger.language))
            }
        }
    }

    /// What the tasks of a group share, in words.
    fn shared(&self, task: Task) -> String {
        let ledger = &self.ledger;
        let open = |name: Option<&str>| match name.unwrap_or_default() {
            "" => ledger.say("tasks.not_said").to_owned(),
            name => name.to_owned(),
        };
        let plan = &task.source.reading.entry.title;
        match ledger.view.group {
            GroupBy::Nothing | GroupBy::Plan => plan.clone(),
            GroupBy::Place => open(task.source.place.as_deref()),
            GroupBy::Domain => open(Some(domain(task, ledger.language))),
            GroupBy::Area => ledger.fill("tasks.area_of", &[&task.area.title, plan]),
            GroupBy::Body => open(task.bodies().next()),
        }
    }

    /// The place of the line where the Tab key stops: visited last, or the first.
    fn stop(&self) -> Option<usize> {
        let lines = &self.ledger.arrangement.lines;
        let stop = self.stop.get()?;
        lines.iter().position(|line| *line == stop)
    }

    fn click(&self, event: &MouseEvent) {
        let with_key = event.ctrl_key() || event.meta_key() || event.shift_key();
        if with_key || dom::closest(event, ".task-link").is_none() {
            return;
        }
        if let Some(task) = line_of(event).and_then(|line| self.ledger.task_on(line)) {
            event.prevent_default();
            self.ledger.open(task);
        }
    }

    fn press(&self, event: &KeyboardEvent) {
        let Some(line) = line_of(event) else { return };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let is_done = match dom::closest(event, CONTROLS) {
            Some(control) => self.press_inside(&control, line, &key),
            None => self.press_on(line, &key),
        };
        if is_done {
            event.prevent_default();
        }
    }

    /// A key on a line. Says whether it did something.
    fn press_on(&self, line: usize, key: &str) -> bool {
        match key {
            "Enter" => {
                let task = self.ledger.task_on(line);
                task.map(|task| self.ledger.open(task)).is_some()
            }
            "ArrowRight" => self.enter(line, "select"),
            _ => {
                let lines = &self.ledger.arrangement.lines;
                let height = dom::window_size().map_or(0.0, |(_, height)| height);
                let page = self.layout.page(line, height - self.head_height());
                let to = target(key, line, lines.len(), page);
                to.map(|to| self.go(lines.get(to).copied())).is_some()
            }
        }
    }

    /// A key in a control of a row. Says whether it did something.
    fn press_inside(&self, control: &Element, line: usize, key: &str) -> bool {
        let field = control.dyn_ref::<HtmlInputElement>();
        match (key, field) {
            ("ArrowRight", None) => return self.enter(line, "input"),
            ("Escape", Some(field)) => {
                // The storage has what was typed, the ledger what was there before.
                if let Some(task) = self.ledger.task_on(line) {
                    let before = self.ledger.record(task);
                    field.set_value(&before.note);
                    self.ledger.notes.put(before);
                }
            }
            ("Escape" | "Enter", _) | ("ArrowLeft", None) => {}
            _ => return false,
        }
        // Leaving a field is what makes its change count.
        self.go(self.ledger.arrangement.lines.get(line).copied());
        true
    }

    /// Moves the focus to a control of a row.
    fn enter(&self, line: usize, control: &str) -> bool {
        let found = self.find(line);
        let found = found.and_then(|row| row.query_selector(control).ok()?);
        found.map(|control| dom::focus(&control)).is_some()
    }

    /// The reader has written something down.
    fn change(&self, event: &Event) {
        if let Some(record) = self.written(event) {
            self.ledger.notes.put(record);
        }
    }

    /// The reader is typing: nothing of it is lost, and the row stays where it is until it is done.
    fn input(&self, event: &Event) {
        if let Some(record) = self.written(event) {
            self.ledger.notes.jot(record);
        }
    }

    /// What the reader has written down where an event happened.
    fn written(&self, event: &Event) -> Option<Record> {
        let task = line_of(event).and_then(|line| self.ledger.task_on(line))?;
        let control = dom::closest(event, CONTROLS)?;
        let mut record = Record {
            changed: Date::new_0().to_iso_string().into(),
            ..self.ledger.record(task)
        };
        if let Some(choice) = control.dyn_ref::<HtmlSelectElement>() {
            record.mark = Mark::parse(&choice.value());
        } else if let Some(field) = control.dyn_ref::<HtmlInputElement>() {
            record.note = field.value().trim().to_owned();
        }
        Some(record)
    }

    /// The focus has come to a line, by mouse or by touch.
    fn arrive(&self, event: &Event) {
        if let Some(line) = line_of(event) {
            self.stop
                .set(self.ledger.arrangement.lines.get(line).copied());
        }
    }

    /// Sends the focus to a line, which is drawn first.
    fn go(&self, line: Option<Line>) {
        self.stop.put(line);
        self.sent.set(self.sent.get() + 1);
    }

    /// Brings the line where the Tab key stops between the headings and the end of the window,
    /// and focuses it.
    fn focus(&self) {
        let found = self.stop().and_then(|line| self.find(line));
        let (Some(row), Some(window)) = (found, web_sys::window()) else {
            return;
        };
        let place = row.get_bounding_client_rect();
        let (top, bottom) = (
            self.head_height(),
            dom::window_size().map_or(f64::INFINITY, |(_, height)| height),
        );
        let by = if place.top() < top {
            place.top() - top
        } else {
            (place.bottom() - bottom).max(0.0)
        };
        window.scroll_by_with_x_and_y(0.0, by);
        dom::focus(&row);
    }

    fn find(&self, line: usize) -> Option<Element> {
        let body = self.node.cast::<Element>()?;
        let selector = format!("[data-line='{line}']");
        body.query_selector(&selector).ok()?
    }

    /// The headings stay at the top of the window and cover what is under them.
    fn head_height(&self) -> f64 {
        let head = || {
            let body = self.node.cast::<Element>()?;
            body.previous_element_sibling()
        };
        head().map_or(0.0, |head| head.get_bounding_client_rect().height())
    }
}

/// The line that an event happened on.
fn line_of(event: &Event) -> Option<usize> {
    let line = dom::closest(event, "[data-line]")?;
    line.get_attribute("data-line")?.parse().ok()
}
