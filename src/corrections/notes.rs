//! Says what was corrected.

use super::words;
use crate::reader::Reading;
use crate::view::element;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// What was corrected of an item and of the heading it was made from; of the whole text where no
/// item is named.
pub fn notes(reading: &Reading, items: Option<&[String]>, language: Language) -> Html {
    let corrections = reading
        .plan
        .corrections
        .iter()
        .filter(|one| items.is_none_or(|items| items.contains(&one.target)));
    let mut rows: Vec<_> = corrections
        .enumerate()
        .map(|(at, one)| {
            let item = (items.is_none() && !one.item.is_empty()).then(|| {
                element("span")
                    .class("correction-item")
                    .attribute("lang", "zh-CN")
                    .text(one.item.clone())
            });
            let change = element("span").text(words::change(language, one));
            element("li").key(at).maybe(item).child(change)
        })
        .collect();
    if rows.is_empty() {
        rows.push(element("li").text(words::say(language, "follows")));
    }
    element("ul")
        .class("correction-notes")
        .children(rows)
        .into()
}
