//! The frame of every page.

use super::top_bar::top_bar;
use crate::browser;
use crate::preferences::Preferences;
use crate::route::Route;
use crate::strings::say;
use yew::prelude::*;

/// Way past the bar, the bar, the page, the foot.
pub fn shell(route: &Route, preferences: &Preferences, page: Html) -> Html {
    let language = preferences.language;
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ say(language, "shell.skip") }</a>
            { top_bar(route, preferences) }
            <main id="main" tabindex="-1">{ page }</main>
            <footer class="foot">{ say(language, "shell.footer") }</footer>
        </>
    }
}

/// The address's hash is the route, so the link cannot lead to the page by itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    browser::focus_main();
}
