//! The sentences of both sides, each with the way to its place in its plan.

use super::Page;
use super::cell::Cell;
use super::compared_plans::{ComparedPlans, measure, quantity};
use super::selection::partner;
use crate::route::{PlanView, Route, TasksView};
use crate::strings::{fill, say};
use crate::view::{Element, element, list};
use gangmu_chart::joint::{NO_DOMAIN, subjects};
use yew::prelude::Html;

/// What is selected, set against what the others say; none where nothing is.
pub fn sides(page: &Page) -> Option<Html> {
    let item = page.view.selected.as_deref()?;
    let (_, reading, id) = page.plans.find(item)?;
    match measure(&reading.plan, id) {
        Some(_) => Some(of_measure(page, item)),
        None => {
            of_quantity(page, item).or_else(|| Some(of_cell(page, &Cell::of(page.plans, item)?)))
        }
    }
}

fn of_measure(page: &Page, item: &str) -> Html {
    let plans = page.plans;
    let partner = partner(plans, page.view, item);
    let relation = match &partner {
        Some((pair, _)) if pair.same => say(page.language, "compare.same").to_owned(),
        Some((pair, _)) if pair.words.is_empty() => {
            fill(page.language, "compare.similar_plain", &[&pair.percent()])
        }
        Some((pair, _)) => {
            let words = pair.words.join("、");
            fill(
                page.language,
                "compare.similar_by",
                &[&pair.percent(), &words],
            )
        }
        None if is_aligned(plans, item) => say(page.language, "compare.alone").to_owned(),
        None => String::new(),
    };
    let here = statement(plans, item);
    let there = partner.and_then(|(_, partner)| statement(plans, &partner));
    let relation =
        (!relation.is_empty()).then(|| element("p").class("side-relation").text(relation));
    let mut parts: Vec<Html> = Vec::new();
    parts.extend(here.map(Html::from));
    parts.extend(relation.map(Html::from));
    parts.extend(there.map(Html::from));
    parts.extend(Cell::of(plans, item).map(|cell| of_cell(page, &cell)));
    list(parts)
}

fn is_aligned(plans: &ComparedPlans, item: &str) -> bool {
    let (left, right) = plans.pair;
    plans
        .find(item)
        .is_some_and(|(at, _, _)| at == left || at == right)
}

/// The value that is selected, then what every plan says of the same indicator.
fn of_quantity(page: &Page, item: &str) -> Option<Html> {
    let plans = page.plans;
    let here = statement(plans, item)?;
    let (_, reading, id) = plans.find(item)?;
    let selected = quantity(&reading.plan, id)?;
    let readings = plans.taking_part();
    let members: Vec<_> = readings.iter().map(super::compared_plans::member).collect();
    let subjects = subjects(&members);
    let subject = subjects.iter().find(|subject| {
        let is_kind = subject.kind == selected.kind;
        is_kind && Some(subject.indicator) == selected.indicator_id.as_deref()
    });
    let others = subject.map(|subject| {
        let others = subject.values().filter_map(|(at, quantity)| {
            let other = format!("{}/{}", readings.get(at)?.key, quantity.id);
            (other != item).then(|| statement(plans, &other))?
        });
        let heading = element("h3").text(say(page.language, "compare.others"));
        let others: Vec<Html> = others.map(Html::from).collect();
        list([heading.into(), list(others)])
    });
    Some(list([here.into(), others.unwrap_or_default()]))
}

/// What a plan says, word by word, under its name and with the way to the place.
fn statement(plans: &ComparedPlans, item: &str) -> Option<Element> {
    let (at, reading, id) = plans.find(item)?;
    // The number before a title is no part of what it says.
    let (title, text) = match measure(&reading.plan, id) {
        Some((_, measure)) => {
            let rest = measure.text.split_once(&measure.title);
            (measure.title.as_str(), rest.map_or("", |(_, rest)| rest))
        }
        None => {
            let quantity = quantity(&reading.plan, id)?;
            (quantity.indicator.as_str(), quantity.text.as_str())
        }
    };
    let rest = text.trim_start_matches(['。', '.', '\n', ' ', '　']);
    let link = element("a")
        .attribute("href", way(&reading.key, id))
        .text(title.to_owned());
    let quote = (!rest.is_empty()).then(|| element("p").class("side-quote").text(rest.to_owned()));
    let section = element("section")
        .class("side")
        .key(item.to_owned())
        .attribute("lang", "zh-CN")
        .child(
            element("p")
                .class("side-plan")
                .text(plans.name(at).to_owned()),
        )
        .child(element("h3").child(link))
        .maybe(quote);
    Some(section)
}

/// The measures of a cell, with the way to them among all tasks.
fn of_cell(page: &Page, cell: &Cell) -> Html {
    let rows = cell.measures().map(|measure| {
        let link = element("a")
            .attribute("href", way(&cell.reading.key, &measure.id))
            .text(measure.title.clone());
        element("li").key(measure.id.clone()).child(link)
    });
    let count = cell.measures().count();
    let name = cell.name(page.language);
    let heading = fill(page.language, "compare.domain", &[&name, &count]);
    let tasks = (cell.domain != NO_DOMAIN).then(|| {
        let tasks = Route::Tasks(TasksView {
            plan: Some(cell.reading.key.clone()),
            domain: Some(cell.domain.to_owned()),
            ..TasksView::default()
        });
        let link = element("a")
            .attribute("href", tasks.to_hash())
            .text(say(page.language, "compare.tasks"));
        element("p").class("side-tasks").child(link)
    });
    let plan = element("p")
        .class("side-plan")
        .attribute("lang", "zh-CN")
        .text(page.plans.name(cell.at).to_owned());
    element("section")
        .class("side")
        .key("domain")
        .child(plan)
        .child(element("h3").text(heading))
        .maybe(tasks)
        .child(element("ul").attribute("lang", "zh-CN").children(rows))
        .into()
}

/// The address of an item in its plan.
fn way(key: &str, id: &str) -> String {
    let view = PlanView {
        selected: Some(id.to_owned()),
        ..PlanView::default()
    };
    Route::Plan(key.to_owned(), view).to_hash()
}
