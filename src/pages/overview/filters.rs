//! Place, year and order of the list.

use super::arrangement::{places, years};
use crate::components::choice;
use crate::route::{Order, OverviewView, Route};
use crate::state::{Step, Visit, Volume};
use crate::strings::say;
use crate::view::element;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// Three choices.
pub fn filters(volumes: &[Volume], view: &OverviewView, visit: &Visit, language: Language) -> Html {
    let say = |key| say(language, key);
    let with_all = |values: Vec<String>| {
        let mut options = vec![(String::new(), say("overview.all").to_owned())];
        options.extend(values.into_iter().map(|value| (value.clone(), value)));
        options
    };
    let places = places(volumes).into_iter().map(str::to_owned).collect();
    let years = years(volumes).iter().map(i32::to_string).collect();
    let orders = [
        (Order::Place, "overview.by_place"),
        (Order::Year, "overview.by_year"),
    ];
    let place = view.place.as_deref().unwrap_or_default();
    let year = view.year.map(|year| year.to_string()).unwrap_or_default();
    let orders = orders.map(|(order, key)| (order.name().to_owned(), say(key).to_owned()));
    let change = |change: fn(&mut OverviewView, String)| -> Box<dyn Fn(String)> {
        let (view, visit) = (view.clone(), visit.clone());
        Box::new(move |value| {
            let mut view = view.clone();
            change(&mut view, value);
            visit.emit((Route::Overview(view), Step::Replace));
        })
    };
    element("div")
        .class("filters")
        .attribute("role", "group")
        .attribute("aria-label", say("overview.filters"))
        .child(choice(
            say("overview.place"),
            with_all(places),
            place,
            change(|view, place| view.place = Some(place).filter(|place| !place.is_empty())),
        ))
        .child(choice(
            say("overview.year"),
            with_all(years),
            &year,
            change(|view, year| view.year = year.parse().ok()),
        ))
        .child(choice(
            say("overview.order"),
            orders.into(),
            view.order.name(),
            change(|view, order| view.order = Order::parse(&order)),
        ))
        .into()
}
