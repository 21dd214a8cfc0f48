//! What can be looked for, each as an example to follow.

use crate::route::{Route, SearchView};
use crate::strings::say;
use crate::view::element;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// What one may type, and what it shows.
const EXAMPLES: [(&str, &str); 7] = [
    ("营商环境", "search.example_words"),
    ("盘锦 民生", "search.example_all"),
    ("12%", "search.example_number"),
    ("1330亿元", "search.example_amount"),
    ("GDP", "search.example_indicator"),
    ("優化營商環境", "search.example_script"),
    ("yhyshj", "search.example_initials"),
];

/// The examples as links.
pub fn examples(language: Language) -> Html {
    let rows = EXAMPLES.map(|(text, key)| {
        let link = element("a")
            .attribute("href", Route::Search(SearchView::of(text)).to_hash())
            .attribute("lang", "zh-CN")
            .text(text);
        element("div")
            .child(element("dt").child(link))
            .child(element("dd").text(say(language, key)))
    });
    let heading = element("h2").text(say(language, "search.examples"));
    element("section")
        .class("search-examples")
        .child(heading)
        .child(element("dl").children(rows))
        .into()
}
