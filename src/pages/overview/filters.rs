//! Place, year and order of the list.

use super::arrangement::{places, years};
use crate::components::choice;
use crate::route::{Order, OverviewView};
use crate::state::Volume;
use crate::strings::say;
use gangmu_chart::scene::Language;
use std::iter::once;
use yew::prelude::*;

/// Three choices.
pub fn filters(
    volumes: &[Volume],
    view: &OverviewView,
    arrange: &Callback<OverviewView>,
    language: Language,
) -> Html {
    let say = |key| say(language, key);
    let all = (String::new(), say("overview.all").to_owned());
    let same = |value: String| (value.clone(), value);
    let places = places(volumes)
        .into_iter()
        .map(|place| same(place.to_owned()));
    let years = years(volumes)
        .into_iter()
        .map(|year| same(year.to_string()));
    let orders = [
        (Order::Place, "overview.by_place"),
        (Order::Year, "overview.by_year"),
    ];
    let place = view.place.as_deref().unwrap_or_default();
    let year = view.year.map(|year| year.to_string()).unwrap_or_default();
    let change = |change: fn(&mut OverviewView, String)| {
        let (view, arrange) = (view.clone(), arrange.clone());
        move |value| {
            let mut view = view.clone();
            change(&mut view, value);
            arrange.emit(view);
        }
    };
    html! {
        <div class="filters" role="group" aria-label={say("overview.filters")}>
            { choice(
                say("overview.place"),
                once(all.clone()).chain(places),
                place,
                change(|view, place| view.place = Some(place).filter(|place| !place.is_empty())),
            ) }
            { choice(
                say("overview.year"),
                once(all).chain(years),
                &year,
                change(|view, year| view.year = year.parse().ok()),
            ) }
            { choice(
                say("overview.order"),
                orders.map(|(order, key)| (order.name().to_owned(), say(key).to_owned())),
                view.order.name(),
                change(|view, order| view.order = Order::parse(&order)),
            ) }
        </div>
    }
}
