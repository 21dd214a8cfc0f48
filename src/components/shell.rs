//! The frame of every page.

use super::top_bar::TopBar;
use crate::browser;
use crate::preferences::Preferences;
use crate::route::Route;
use crate::strings::say;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the frame holds.
#[derive(Debug, PartialEq, Properties)]
pub struct ShellProps {
    /// The page inside.
    pub route: Route,
    /// What the reader prefers.
    pub preferences: Preferences,
    /// The page's content.
    pub children: Html,
}

/// Way past the bar, the bar, the page, the foot.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let language = props.preferences.language;
    let main = use_node_ref();
    // The address's hash is the route, so the link cannot lead there by itself.
    let skip = use_callback(main.clone(), |event: MouseEvent, main| {
        event.prevent_default();
        if let Some(main) = main.cast::<HtmlElement>() {
            browser::focus(&main);
        }
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ say(language, "shell.skip") }</a>
            <TopBar route={props.route.clone()} preferences={props.preferences.clone()} />
            <main id="main" tabindex="-1" ref={main}>{ props.children.clone() }</main>
            <footer class="foot">{ say(language, "shell.footer") }</footer>
        </>
    }
}
