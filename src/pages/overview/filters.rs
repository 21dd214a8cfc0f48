//! Place, year and order of the list.

use crate::components::Choice;
use crate::route::{Order, OverviewView};
use crate::strings::say;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// What can be chosen, and what is.
#[derive(Debug, PartialEq, Properties)]
pub struct FiltersProps {
    /// The places there are.
    pub places: Vec<String>,
    /// The years there are.
    pub years: Vec<i32>,
    /// What is chosen.
    pub view: OverviewView,
    /// Where another choice goes.
    pub arrange: Callback<OverviewView>,
    /// The language of the interface.
    pub language: Language,
}

/// Three choices.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let language = props.language;
    let all = || {
        (
            AttrValue::from(""),
            AttrValue::from(say(language, "overview.all")),
        )
    };
    let places = props
        .places
        .iter()
        .map(|place| (place.clone().into(), place.clone().into()));
    let years = props
        .years
        .iter()
        .map(|year| (year.to_string().into(), year.to_string().into()));
    let orders = vec![
        (
            Order::Place.name().into(),
            say(language, "overview.by_place").into(),
        ),
        (
            Order::Year.name().into(),
            say(language, "overview.by_year").into(),
        ),
    ];
    let place = props.view.place.clone().unwrap_or_default();
    let year = props
        .view
        .year
        .map(|year| year.to_string())
        .unwrap_or_default();
    let chosen = |change: fn(&mut OverviewView, String)| {
        let (view, arrange) = (props.view.clone(), props.arrange.clone());
        Callback::from(move |value: String| {
            let mut view = view.clone();
            change(&mut view, value);
            arrange.emit(view);
        })
    };
    html! {
        <div class="filters" role="group" aria-label={say(language, "overview.filters")}>
            <Choice
                label={say(language, "overview.place")}
                options={std::iter::once(all()).chain(places).collect::<Vec<_>>()}
                chosen={place}
                choose={chosen(|view, place| view.place = Some(place).filter(|place| !place.is_empty()))}
            />
            <Choice
                label={say(language, "overview.year")}
                options={std::iter::once(all()).chain(years).collect::<Vec<_>>()}
                chosen={year}
                choose={chosen(|view, year| view.year = year.parse().ok())}
            />
            <Choice
                label={say(language, "overview.order")}
                options={orders}
                chosen={props.view.order.name()}
                choose={chosen(|view, order| view.order = Order::parse(&order))}
            />
        </div>
    }
}
