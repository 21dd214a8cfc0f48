//! The page of tasks (任务台账): the measures of all texts that are open, in one table, beside
//! what the reader has written down about them.
//!
//! What the texts say and what the reader says never mix: they have columns, headings and
//! storage of their own. [`arrangement`] decides the lines, [`window`] which of them are drawn.

mod arrangement;
mod controls;
mod export;
mod filter;
#[cfg(test)]
mod fixture;
mod heading;
mod ledger;
mod line;
mod order;
mod own;
mod rows;
mod scrolling;
mod table;
mod window;

use crate::components::{link_button, loading, outcome};
use crate::notebook::{Notes, use_notes};
use crate::reader::{Reading, Shared};
use crate::route::TasksView;
use crate::state::{Library, Visit};
use crate::strings::{fill, say};
use crate::view::{element, use_change, use_kept};
use arrangement::arrange;
use controls::controls;
use gangmu_chart::scene::Language;
use ledger::Ledger;
use own::{own_record, use_news};
use rows::{Row, collect};
use table::use_table;
use yew::prelude::*;

/// What the page is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TasksPageProps {
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// Which tasks are shown, and how.
    pub view: TasksView,
    /// The way to another view, and to the sentence of a task.
    pub visit: Visit,
    /// The language of the interface.
    pub language: Language,
}

/// The page of tasks.
#[component]
pub fn TasksPage(props: &TasksPageProps) -> Html {
    let language = props.language;
    let notes = use_notes();
    let rows = use_rows(&props.library);
    let (settled, all) = props.library.settled();
    let is_reading = settled < all;
    use_followed(&rows, &notes, !is_reading);
    // Where the reader was does not matter for what is shown.
    let asked = TasksView {
        left: None,
        ..props.view.clone()
    };
    let arrangement = use_memo(
        (rows.clone(), asked, notes.book()),
        |(rows, view, notebook)| {
            let collate = order::collator();
            Shared::new(arrange(rows, view, notebook, &*collate))
        },
    );
    let said = use_kept(String::new);
    let told = said.clone();
    let ledger = Ledger {
        rows,
        arrangement: (*arrangement).clone(),
        view: props.view.clone(),
        notes,
        visit: props.visit.clone(),
        tell: use_callback((), move |words, ()| told.set(words)),
        language,
    };
    let loading = is_reading.then(|| {
        let label = fill(language, "loading.documents", &[&settled, &all]);
        loading(label, Some((settled, all)))
    });
    let news = use_news();
    let table = use_table(&ledger, !is_reading);
    let head = element("header")
        .class("tasks-title")
        .child(element("h1").text(say(language, "tasks.title")))
        .child(element("p").class("lede").text(say(language, "tasks.lede")));
    element("div")
        .class("tasks")
        .class_if(is_reading, "is-reading")
        .child(head)
        .maybe(loading)
        .child(controls(&ledger))
        .child(outcome(said.get()))
        .child(own_record(&ledger, &news))
        .child(standing(&ledger))
        .child(table)
        .into()
}

/// The rows of what has been read, collected anew when another text has been.
#[hook]
fn use_rows(library: &UseReducerHandle<Library>) -> Shared<Vec<Row>> {
    let read = library.volumes().iter();
    let read: Vec<Shared<Reading>> = read.filter_map(|it| it.reading().cloned()).collect();
    let library = library.clone();
    let rows = use_memo(read, move |_| Shared::new(collect(library.volumes())));
    (*rows).clone()
}

/// Takes what was written down along where texts were edited, once all have been read.
#[hook]
fn use_followed(rows: &Shared<Vec<Row>>, notes: &Notes, is_settled: bool) {
    let (followed, notes) = (rows.clone(), notes.clone());
    use_change((rows.clone(), is_settled), move || {
        if !is_settled {
            return;
        }
        let tasks: Vec<rows::Task> = followed.iter().filter_map(Row::task).collect();
        for tasks in tasks.chunk_by(|one, other| one.plan() == other.plan()) {
            let names = tasks.iter().map(|task| {
                let measure = task.measure;
                (measure.id.as_str(), measure.title.as_str())
            });
            let names: Vec<(&str, &str)> = names.collect();
            if let Some(first) = tasks.first() {
                notes.follow(first.plan(), &names);
            }
        }
    });
}

/// How many tasks are shown, and the way to all of them. Here it moves nothing when it comes.
fn standing(ledger: &Ledger) -> Html {
    let shown = ledger.arrangement.shown.len();
    let words = match ledger.rows.len() {
        0 => ledger.say("tasks.no_tasks").to_owned(),
        _ if shown == 0 => ledger.say("tasks.none").to_owned(),
        all => ledger.fill("tasks.shown", &[&shown, &all]),
    };
    let keys = element("span")
        .class("tasks-keys")
        .text(ledger.say("tasks.keys"));
    element("p")
        .class("standing")
        .child(element("span").attribute("role", "status").text(words))
        .child_if(ledger.view.is_filtered(), || clear(ledger))
        .child(keys)
        .into()
}

fn clear(ledger: &Ledger) -> Html {
    let to = ledger.clone();
    let show_all = move || to.show(to.view.unfiltered());
    let button = link_button(ledger.say("tasks.clear"), show_all);
    button.class("tasks-clear").into()
}
