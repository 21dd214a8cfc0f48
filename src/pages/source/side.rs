//! What stands beside the text: the legend, and what is known of the selected item.

use super::Page;
use crate::components::facts;
use crate::route::{PlanView, Route};
use crate::view::{Element, On, button, element};
use yew::prelude::{Html, KeyboardEvent};

/// The column beside the text.
pub fn side(page: &Page, legend: Html) -> Html {
    let desk = &page.desk;
    let heading = element("h2")
        .attribute("id", "facts")
        .text(desk.say("text.selected"));
    let nothing = || {
        let words = desk.say("text.nothing_selected");
        element("p").class("facts-none").text(words).into()
    };
    let facts = match desk.selection.item() {
        Some(_) => facts(desk),
        None => nothing(),
    };
    let selected = element("section")
        .attribute("aria-labelledby", "facts")
        .child(heading)
        .child(facts)
        .maybe(in_plan(page));
    element("aside")
        .class("plan-side")
        .attribute("aria-label", desk.say("text.side"))
        .attribute("data-scrolls", "true")
        .child(legend)
        .child(selected)
        .into()
}

/// The same where there is no column for it: a sheet from below.
pub fn sheet(page: &Page) -> Html {
    let desk = &page.desk;
    let (close, escape) = (desk.clone(), desk.clone());
    let close = button(move || close.select(None))
        .class("close")
        .text(desk.say("plan.close"));
    let heading = element("h2")
        .attribute("id", "facts")
        .text(desk.say("text.selected"));
    let head = element("div")
        .class("source-head")
        .child(heading)
        .child(close);
    element("section")
        .class("source-panel")
        .class("sheet")
        .attribute("aria-labelledby", "facts")
        .attribute("data-scrolls", "true")
        .on(On::KeyDown, move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                escape.select(None);
            }
        })
        .child(head)
        .child(facts(desk))
        .maybe(in_plan(page))
        .into()
}

/// The way to the selected item among the charts.
fn in_plan(page: &Page) -> Option<Element> {
    let item = page.desk.selection.item()?;
    let words = page.desk.say("text.in_charts").to_owned();
    Some(
        element("p")
            .class("in-charts")
            .child(plan_link(page, Some(item), words)),
    )
}

/// A link to the plan page, with an item selected there.
pub fn plan_link(page: &Page, item: Option<&str>, words: String) -> Element {
    let view = PlanView {
        selected: item.map(str::to_owned),
        ..PlanView::default()
    };
    let route = Route::Plan(page.desk.dossier.reading.key.clone(), view);
    element("a").attribute("href", route.to_hash()).text(words)
}
