//! The keys of every page.

use crate::strings::say;
use crate::view::{Element, element};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// Where, which keys, what they do.
const KEYS: [(&str, &[(&str, &str)]); 8] = [
    (
        "help.keys_everywhere",
        &[("/", "help.key_search"), ("Tab", "help.key_tab")],
    ),
    (
        "help.keys_charts",
        &[
            ("← ↑ → ↓", "help.key_move"),
            ("Home End", "help.key_ends"),
            ("Enter", "help.key_open"),
            ("Esc", "help.key_back"),
        ],
    ),
    (
        "help.keys_outline",
        &[
            ("↑ ↓", "help.key_rows"),
            ("← →", "help.key_fold"),
            ("Enter", "help.key_select"),
            ("Esc", "help.key_let_go"),
        ],
    ),
    (
        "help.keys_compare",
        &[
            ("← →", "help.key_pairs"),
            ("← ↑ → ↓", "help.key_cells"),
            ("Enter", "help.key_sides"),
            ("Esc", "help.key_let_go"),
        ],
    ),
    (
        "help.keys_tasks",
        &[
            ("↑ ↓", "help.key_rows"),
            ("→", "help.key_record"),
            ("Enter", "help.key_task"),
        ],
    ),
    (
        "help.keys_search",
        &[
            ("↑ ↓", "help.key_hits"),
            ("Enter", "help.key_source"),
            ("Esc", "help.key_field"),
        ],
    ),
    (
        "help.keys_source",
        &[
            ("← ↑ → ↓", "help.key_places"),
            ("Home End", "help.key_ends"),
            ("Enter", "help.key_select_place"),
            ("Esc", "help.key_let_go"),
        ],
    ),
    ("help.keys_print", &[("Ctrl P", "help.key_print")]),
];

/// The keys, by where they work.
pub fn keys(language: Language) -> Html {
    let groups = KEYS.map(|(place, keys)| {
        let rows = keys.iter().map(|(keys, does)| {
            element("div")
                .child(element("dt").children(keys.split(' ').map(key)))
                .child(element("dd").text(say(language, does)))
        });
        element("div")
            .class("help-keys")
            .child(element("h3").text(say(language, place)))
            .child(element("dl").children(rows))
    });
    element("div").children(groups).into()
}

fn key(name: &'static str) -> Element {
    element("kbd").text(name)
}
