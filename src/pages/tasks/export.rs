//! The tasks that are shown, as files: what the texts say of them, then what the reader says.

use super::ledger::Ledger;
use super::line::mark_name;
use crate::components::link_button;
use crate::download;
use crate::view::element;
use gangmu_sheet::{Cell, Table, csv, markdown, tasks, xlsx};
use wasm_bindgen::JsValue;
use web_sys::js_sys::Uint8Array;
use yew::prelude::Html;

#[derive(Debug, Clone, Copy)]
enum Format {
    Csv,
    Xlsx,
    Markdown,
}

impl Format {
    /// Ending, name and media type.
    fn names(self) -> [&'static str; 3] {
        match self {
            Self::Csv => ["csv", "CSV", "text/csv;charset=utf-8"],
            Self::Xlsx => [
                "xlsx",
                "XLSX",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ],
            Self::Markdown => ["md", "Markdown", "text/markdown;charset=utf-8"],
        }
    }
}

/// A button for each format.
pub fn exports(ledger: &Ledger) -> Html {
    let label = ledger.say("tasks.export");
    let button = |format: Format| {
        let to = ledger.clone();
        let [ending, name, _] = format.names();
        link_button(name, move || save(&to, format)).key(ending)
    };
    element("div")
        .class("tasks-export")
        .attribute("role", "group")
        .attribute("aria-label", label)
        .child(element("span").class("choice-label").text(label))
        .children([Format::Csv, Format::Xlsx, Format::Markdown].map(button))
        .into()
}

fn save(ledger: &Ledger, format: Format) {
    let tables = [table(ledger)];
    let content: JsValue = match format {
        Format::Csv => csv::write(&tables).into(),
        Format::Xlsx => Uint8Array::from(xlsx::write(&tables).as_slice()).into(),
        Format::Markdown => markdown::write(&tables).into(),
    };
    let [ending, _, kind] = format.names();
    let name = download::file_name(ledger.say("tasks.title"), ending);
    let file = download::file(&content, kind);
    (ledger.tell).emit(download::hand_over(ledger.language, &name, file));
}

/// The list of the command line, with the plan and its place before, and what is the reader's
/// own after it.
fn table(ledger: &Ledger) -> Table {
    let say = |key| ledger.say(key).to_owned();
    let mut table = tasks::table(ledger.language);
    let plan = ["tasks.plan", "tasks.place"].map(say);
    table.header.splice(0..0, plan);
    let own = ["tasks.mark", "tasks.note"].map(say);
    table.header.extend(own);
    let shown = ledger.arrangement.shown.iter();
    let rows = shown.filter_map(|row| {
        let task = ledger.task(*row)?;
        let source = task.source;
        let record = ledger.record(task);
        let mut cells = vec![
            Cell::text(&*source.reading.entry.title),
            Cell::maybe(source.place.as_deref()),
        ];
        cells.extend(tasks::row(
            source.plan(),
            task.area,
            task.measure,
            ledger.language,
        ));
        let mark = record.mark.map(|mark| ledger.say(mark_name(Some(mark))));
        cells.extend([Cell::maybe(mark), Cell::text(record.note)]);
        let corrected = tasks::corrected(source.plan(), task.area, task.measure, ledger.language);
        Some((cells, corrected))
    });
    table.add(rows, ledger.language);
    table
}
