//! What can be chosen: the plans that take part, the indicator, the two plans that are aligned.

use super::Page;
use super::compared_plans::member;
use crate::components::choice;
use crate::route::CompareView;
use crate::strings::say;
use crate::view::{button, element};
use gangmu_chart::joint::{LEAST_SIMILAR, subjects};
use yew::prelude::Html;

/// The steps between which the least similarity is chosen, in percent.
const THRESHOLDS: [u8; 5] = [LEAST_SIMILAR, 40, 60, 80, 100];

/// Which plans take part; at least two do.
pub fn plans(page: &Page) -> Html {
    let chosen = &page.plans.chosen;
    let toggles = page.plans.names.iter().enumerate().map(|(at, name)| {
        let is_in = chosen.contains(&at);
        let is_needed = is_in && chosen.len() <= 2;
        let mut next = chosen.clone();
        next.retain(|other| *other != at);
        if !is_in {
            next.push(at);
            next.sort_unstable();
        }
        let (change, view) = (page.change.clone(), with_plans(page, &next));
        button(move || change.emit(view.clone()))
            .key(at)
            .class("toggle")
            .attribute("lang", "zh-CN")
            .attribute("aria-pressed", is_in.to_string())
            .flag("disabled", is_needed)
            .text(name.clone())
    });
    element("div")
        .class("compare-plans")
        .attribute("role", "group")
        .attribute("aria-label", say(page.language, "compare.plans"))
        .child(
            element("span")
                .class("choice-label")
                .text(say(page.language, "compare.plans")),
        )
        .children(toggles)
        .into()
}

/// All of them are what the page shows without a word in its address. What is selected in a plan
/// goes with it.
fn with_plans(page: &Page, chosen: &[usize]) -> CompareView {
    let leaves = |at: usize| page.plans.chosen.contains(&at) && !chosen.contains(&at);
    let has_left = |item: &str| page.plans.find(item).is_some_and(|(at, ..)| leaves(at));
    let selected = page.view.selected.as_ref();
    let selected = selected.filter(|item| !has_left(item));
    let all = chosen.len() == page.plans.readings.len();
    let chosen = chosen.iter().filter(|_| !all);
    let keys = chosen.filter_map(|at| Some(page.plans.readings.get(*at)?.key.clone()));
    CompareView {
        plans: keys.collect(),
        selected: selected.cloned(),
        ..page.view.clone()
    }
}

/// The indicator that is compared.
pub fn indicator(page: &Page) -> Html {
    let readings = page.plans.taking_part();
    let members: Vec<_> = readings.iter().map(member).collect();
    let all = say(page.language, "compare.most_shared").to_owned();
    let mut options = vec![(String::new(), all)];
    for subject in subjects(&members) {
        options.push((subject.name(), subject.title(page.language)));
    }
    let chosen = page.view.subject.as_deref().unwrap_or_default();
    let choose = changing(page, |view, name| {
        view.subject = Some(name).filter(|name| !name.is_empty());
    });
    let label = say(page.language, "compare.indicator");
    element("div")
        .class("compare-choices")
        .child(choice(label, options, chosen, choose))
        .into()
}

/// The two plans that are aligned, and from when on measures are called similar.
pub fn pair(page: &Page) -> Html {
    let plans = page.plans;
    let options = |other: usize| -> Vec<(String, String)> {
        let readings = plans.readings.iter().zip(&plans.names).enumerate();
        readings
            .filter(|(at, _)| *at != other)
            .map(|(_, (reading, name))| (reading.key.clone(), name.clone()))
            .collect()
    };
    let key = |at: usize| {
        plans
            .readings
            .get(at)
            .map_or("", |reading| reading.key.as_str())
    };
    let (left, right) = plans.pair;
    let thresholds = THRESHOLDS.map(|percent| {
        let words = match percent {
            100 => say(page.language, "compare.same").to_owned(),
            _ => format!("{percent}%"),
        };
        (percent.to_string(), words)
    });
    let (left_key, right_key) = (key(left).to_owned(), key(right).to_owned());
    let choose_left = changing(page, move |view, key| {
        view.left = Some(key);
        view.right = Some(right_key.clone());
    });
    let choose_right = changing(page, move |view, key| {
        view.left = Some(left_key.clone());
        view.right = Some(key);
    });
    let choose_threshold = changing(page, |view, percent| {
        view.threshold = percent.parse().unwrap_or(LEAST_SIMILAR);
    });
    element("div")
        .class("compare-choices")
        .child(choice(
            say(page.language, "compare.left"),
            options(right),
            key(left),
            choose_left,
        ))
        .child(choice(
            say(page.language, "compare.right"),
            options(left),
            key(right),
            choose_right,
        ))
        .child(choice(
            say(page.language, "compare.similar"),
            with_own(thresholds.into(), page.view.threshold),
            &page.view.threshold.to_string(),
            choose_threshold,
        ))
        .into()
}

/// An address may have any threshold, so that one has a place among the others.
fn with_own(mut options: Vec<(String, String)>, threshold: u8) -> Vec<(String, String)> {
    if !THRESHOLDS.contains(&threshold) {
        let at = THRESHOLDS
            .iter()
            .filter(|known| **known < threshold)
            .count();
        options.insert(at, (threshold.to_string(), format!("{threshold}%")));
    }
    options
}

fn changing(page: &Page, set: impl Fn(&mut CompareView, String) + 'static) -> Box<dyn Fn(String)> {
    let (change, view) = (page.change.clone(), page.view.clone());
    Box::new(move |value| {
        let mut view = view.clone();
        set(&mut view, value);
        change.emit(view);
    })
}
