//! What the table shows and how: filters, groups, and the order where there are no headings.

use super::export::exports;
use super::filter::UNMARKED;
use super::heading::name;
use super::ledger::Ledger;
use super::line::mark_name;
use super::rows::{Row, Source, bodies, distinct};
use crate::components::choice;
use crate::notebook::Mark;
use crate::route::{Column, GroupBy, Sorting, TasksView};
use crate::view::{Element, On, Part, element, memo};
use gangmu_chart::scene::Language;
use gangmu_plan::domains;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::{Html, InputEvent, KeyboardEvent, TargetCast};

/// Values to choose from, each with its words.
type Options = Vec<(String, String)>;

/// Puts a chosen value, or none, into the view.
type Set = fn(&mut TasksView, Option<String>);

/// Words, filters, grouping, order, exports. Gathering what can be chosen takes a look at every
/// task, so it is done only when something of it has changed.
pub fn controls(ledger: &Ledger) -> Html {
    memo("controls", Controls(ledger.clone()))
}

#[derive(PartialEq)]
struct Controls(Ledger);

impl Part for Controls {
    fn draw(&self) -> Html {
        draw(&self.0)
    }
}

fn draw(ledger: &Ledger) -> Html {
    let filters = element("div")
        .class("filters")
        .attribute("role", "group")
        .attribute("aria-label", ledger.say("tasks.filters"))
        .child(words(ledger))
        .children(filters(ledger));
    let arrangement = element("div")
        .class("filters")
        .class("tasks-order")
        .attribute("role", "group")
        .attribute("aria-label", ledger.say("tasks.order"))
        .child(group(ledger))
        .child(element("div").class("tasks-sort").child(order(ledger)))
        .child(exports(ledger));
    element("div")
        .class("tasks-controls")
        .child(filters)
        .child(arrangement)
        .into()
}

/// The field for words; Escape empties it.
fn words(ledger: &Ledger) -> Element {
    let show = |words: String, ledger: &Ledger| {
        ledger.show(TasksView {
            words,
            ..ledger.view.clone()
        });
    };
    let (input, cleared) = (ledger.clone(), ledger.clone());
    let label = ledger.say("tasks.words");
    element("input")
        .attribute("type", "search")
        .class("tasks-words")
        .attribute("placeholder", label)
        .attribute("aria-label", label)
        .value(ledger.view.words.clone().into())
        .on(On::Input, move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            show(field.value(), &input);
        })
        .on(On::KeyDown, move |event: KeyboardEvent| {
            if event.key() == "Escape" && !cleared.view.words.is_empty() {
                show(String::new(), &cleared);
                event.prevent_default();
            }
        })
}

fn filters(ledger: &Ledger) -> Vec<Html> {
    let rows = &ledger.rows;
    let view = &ledger.view;
    let same = |value: &str| (value.to_owned(), value.to_owned());
    let places = distinct(rows, |task| task.source.place.as_deref());
    let places: Options = places.into_iter().map(same).collect();
    let bodies: Options = bodies(rows).into_iter().map(same).collect();
    let numbers = [
        ("yes", "tasks.with_numbers"),
        ("no", "tasks.without_numbers"),
    ];
    let numbers = numbers.map(|(value, key)| (value.to_owned(), ledger.say(key).to_owned()));
    let has = view.numbers.map(|has| if has { "yes" } else { "no" });
    let filters: [(&'static str, Options, Option<&str>, Set); 6] = [
        (
            "tasks.plan",
            plans(rows),
            view.plan.as_deref(),
            |to, value| {
                to.plan = value;
            },
        ),
        ("tasks.place", places, view.place.as_deref(), |to, value| {
            to.place = value;
        }),
        (
            "tasks.domain",
            domains(ledger),
            view.domain.as_deref(),
            |to, value| {
                to.domain = value;
            },
        ),
        ("tasks.body", bodies, view.body.as_deref(), |to, value| {
            to.body = value;
        }),
        ("tasks.numbers", numbers.into(), has, |to, value| {
            to.numbers = value.map(|value| value == "yes");
        }),
        (
            "tasks.mark",
            marks(ledger),
            view.mark.as_deref(),
            |to, value| {
                to.mark = value;
            },
        ),
    ];
    let filters = filters.into_iter();
    filters
        .map(|(label, options, chosen, set)| filter(ledger, label, options, chosen, set))
        .collect()
}

/// A filter by one of a few values, or by none.
fn filter(
    ledger: &Ledger,
    label: &'static str,
    mut options: Options,
    chosen: Option<&str>,
    set: Set,
) -> Html {
    options.insert(0, (String::new(), ledger.say("tasks.all").to_owned()));
    let chosen = chosen.unwrap_or_default();
    // A value of an address that no task has is still what is asked for.
    if !options.iter().any(|(value, _)| value == chosen) {
        options.push((chosen.to_owned(), chosen.to_owned()));
    }
    choose(ledger, label, options, chosen, move |view, value| {
        set(view, Some(value).filter(|value| !value.is_empty()));
    })
}

fn choose(
    ledger: &Ledger,
    label: &'static str,
    options: Options,
    chosen: &str,
    set: impl Fn(&mut TasksView, String) + 'static,
) -> Html {
    let to = ledger.clone();
    let change = move |value| {
        let mut view = to.view.clone();
        set(&mut view, value);
        to.show(view);
    };
    choice(ledger.say(label), options, chosen, Box::new(change))
}

/// The plans with tasks, by key and title.
fn plans(rows: &[Row]) -> Options {
    let mut sources: Vec<&Rc<Source>> = rows.iter().map(|row| &row.source).collect();
    sources.dedup_by(|one, other| Rc::ptr_eq(one, other));
    let option = |source: &Rc<Source>| {
        let reading = &source.reading;
        (reading.key.clone(), reading.entry.title.clone())
    };
    sources.into_iter().map(option).collect()
}

/// The domains that tasks have, in the order of their table.
fn domains(ledger: &Ledger) -> Options {
    let there = distinct(&ledger.rows, |task| task.measure.domain.as_deref());
    let domains = domains::all().filter(|domain| there.contains(&domain.id));
    let option = |domain: domains::Domain| {
        let name = match ledger.language {
            Language::Chinese => domain.name,
            Language::English => domain.english,
        };
        (domain.id.to_owned(), name.to_owned())
    };
    domains.map(option).collect()
}

fn marks(ledger: &Ledger) -> Options {
    let option = |mark: Option<Mark>| {
        let value = mark.map_or(UNMARKED, Mark::name);
        (value.to_owned(), ledger.say(mark_name(mark)).to_owned())
    };
    let marks = Mark::ALL.map(Some).into_iter().chain([None]);
    marks.map(option).collect()
}

fn group(ledger: &Ledger) -> Html {
    let option = |by: GroupBy| {
        let key = match by {
            GroupBy::Nothing => "tasks.ungrouped",
            GroupBy::Plan => "tasks.plan",
            GroupBy::Place => "tasks.place",
            GroupBy::Domain => "tasks.domain",
            GroupBy::Area => "tasks.by_area",
            GroupBy::Body => "tasks.body",
        };
        (by.name().to_owned(), ledger.say(key).to_owned())
    };
    let options = GroupBy::ALL.map(option).into();
    let chosen = ledger.view.group.name();
    choose(ledger, "tasks.group", options, chosen, |view, name| {
        view.group = GroupBy::parse(&name);
    })
}

/// The order, for narrow windows, in which the table has no headings.
fn order(ledger: &Ledger) -> Html {
    let mut options = vec![(String::new(), ledger.say("tasks.by_text").to_owned())];
    for column in Column::ALL {
        for descending in [false, true] {
            let key = if descending {
                "tasks.last_first"
            } else {
                "tasks.first_first"
            };
            let sorting = Sorting { column, descending };
            let words = ledger.fill(key, &[&ledger.say(name(column))]);
            options.push((sorting.name(), words));
        }
    }
    let chosen = ledger.view.sorted.map(Sorting::name).unwrap_or_default();
    choose(ledger, "tasks.sort", options, &chosen, |view, name| {
        view.sorted = Sorting::parse(&name);
    })
}
