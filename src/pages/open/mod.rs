//! The page for the reader's own texts: the ways to open them, and what has been opened.

mod away;
mod row;
mod ways;

use crate::components::link_button;
use crate::reader::{Cause, OwnFile};
use crate::route::OpenView;
use crate::state::{Given, Opened, Progress, Wish};
use crate::strings::{fill, say};
use crate::view::{element, use_change, use_kept};
use crate::wording;
use gangmu_chart::scene::Language;
use row::row;
use std::rc::Rc;
use ways::{choose, paste};
use yew::prelude::*;

/// What the page is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct OpenPageProps {
    /// What the reader has given.
    pub opened: Rc<Opened>,
    /// The way to wish for something.
    pub wish: Callback<Wish>,
    /// What the address asks for.
    pub view: OpenView,
    /// The language of the interface.
    pub language: Language,
}

/// The page for the reader's own texts.
#[component]
pub fn OpenPage(props: &OpenPageProps) -> Html {
    let (language, given) = (props.language, &props.opened.given);
    let (from, wish) = (props.view.from.clone(), props.wish.clone());
    use_change(props.view.from.clone(), move || {
        if let Some(address) = from {
            wish.emit(Wish::Open(vec![OwnFile::linked(address)]));
        }
    });
    let field = use_node_ref();
    let asked = use_kept(|| None);
    let open = props.wish.reform(Wish::Open);
    let head = element("header")
        .child(element("h1").text(say(language, "shell.open_own")))
        .child(element("p").class("lede").text(say(language, "open.lede")));
    let ways = element("div")
        .class("open-ways")
        .child(choose(open.clone(), language))
        .child(paste(open, field, language));
    let corrected = props.opened.corrected.as_ref();
    let corrected = corrected.map(|title| fill(language, "open.corrected", &[title]));
    let rows = given.iter();
    let rows = rows.map(|given| row(given, &props.wish, &asked, language));
    let opened = element("section")
        .class("open-list")
        .child(element("h2").text(say(language, "open.opened")))
        .child(
            element("p")
                .class("standing")
                .attribute("role", "status")
                .text(standing(given, language)),
        )
        .child(
            element("p")
                .class("standing")
                .attribute("role", "status")
                .text(corrected.unwrap_or_default()),
        )
        .child(keeping(props))
        .child(element("ul").children(rows));
    element("div")
        .class("open")
        .child(head)
        .child(
            element("p")
                .class("open-privacy")
                .text(say(language, "open.privacy")),
        )
        .child(ways)
        .child(opened)
        .into()
}

/// What the browser keeps, and the way to have it keep nothing.
fn keeping(props: &OpenPageProps) -> Html {
    let language = props.language;
    let kept = props.opened.given.iter().filter(|it| it.kept.is_some());
    let sizes: Vec<u64> = kept.filter_map(|it| it.file.size()).collect();
    let words = match (props.opened.is_refused, sizes.len()) {
        (true, _) => say(language, "open.keep_refused").to_owned(),
        (_, 0) => String::new(),
        (_, count) => {
            let size = wording::size(sizes.iter().sum());
            fill(language, "open.kept", &[&count, &size])
        }
    };
    let wish = props.wish.clone();
    let nothing = || {
        let press = move || wish.emit(Wish::KeepNothing);
        link_button(say(language, "open.keep_nothing"), press).into()
    };
    element("div")
        .class("open-kept")
        .child(element("p").attribute("role", "status").text(words))
        .child_if(!sizes.is_empty(), nothing)
        .into()
}

/// How many have been opened, and how many are still to be.
fn standing(given: &[Given], language: Language) -> String {
    let count = |is: fn(&Progress) -> bool| given.iter().filter(|it| is(&it.progress)).count();
    let ready = count(|progress| matches!(progress, Progress::Ready(_)));
    let settled = count(|progress| matches!(progress, Progress::Ready(_) | Progress::Failed(_)));
    let twice = count(|progress| match progress {
        Progress::Failed(failure) => matches!(failure.cause, Cause::Twice(_)),
        _ => false,
    });
    let failed = settled - ready - twice;
    let opened = match given.len() {
        0 => say(language, "open.nothing").to_owned(),
        all if settled < all => return fill(language, "loading.documents", &[&settled, &all]),
        _ if failed > 0 => fill(language, "open.opened_but", &[&ready, &failed]),
        _ => fill(language, "open.opened_count", &[&ready]),
    };
    match twice {
        0 => opened,
        _ => fill(language, "open.opened_twice", &[&opened, &twice]),
    }
}
