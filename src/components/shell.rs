//! The frame of every page.

use super::top_bar::top_bar;
use crate::dom;
use crate::preferences::Preferences;
use crate::route::Route;
use crate::strings::say;
use crate::view::{On, element, list};
use yew::prelude::{Html, MouseEvent};

/// Way past the bar, the bar, the page, the foot.
pub fn shell(route: &Route, preferences: &Preferences, page: Html) -> Html {
    let language = preferences.language;
    let skip = element("a")
        .class("skip")
        .attribute("href", "#main")
        .on(On::Click, skip)
        .text(say(language, "shell.skip"));
    let main = element("main")
        .attribute("id", "main")
        .attribute("tabindex", "-1")
        .child(page);
    let foot = element("footer")
        .class("foot")
        .text(say(language, "shell.footer"));
    list([
        skip.into(),
        top_bar(route, preferences),
        main.into(),
        foot.into(),
    ])
}

/// The address's hash is the route, so the link cannot lead to the page by itself.
fn skip(event: MouseEvent) {
    event.prevent_default();
    dom::focus_main();
}
