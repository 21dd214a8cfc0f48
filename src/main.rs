//! Gangmu (纲目) reads Chinese government plans in the browser and charts them.

#![deny(clippy::unwrap_used, clippy::expect_used)]

mod app;
mod breadth;
mod browser;
mod components;
mod corrections;
mod dom;
mod dossier;
mod download;
mod frame;
mod later;
mod look;
mod notebook;
mod page_columns;
mod pages;
mod preferences;
mod raster;
mod reader;
mod rest;
mod room;
mod route;
mod state;
mod strings;
mod summary;
mod task;
mod timing;
mod view;
mod wording;

use gangmu_chart::scene::Language;

/// The element of `index.html` that the app takes over.
const PLACE: &str = "app";

fn main() {
    if web_sys::window().is_none() {
        return reader::serve();
    }
    breadth::follow();
    let route = route::Route::parse(&browser::hash());
    match preferences::first_language(route.look()) {
        Language::Chinese => show(),
        // Its words come first, so that nothing is shown in another language.
        Language::English => yew::platform::spawn_local(async {
            let _ = later::english().await;
            show();
        }),
    }
}

fn show() {
    let place = browser::document().and_then(|document| document.get_element_by_id(PLACE));
    if let Some(place) = place {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
