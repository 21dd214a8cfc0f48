//! Where a text comes from: who published it, when, and where it can be looked up.

use crate::strings::{fill, say};
use crate::view::{Element, element, text};
use crate::wording;
use gangmu_catalog::{Entry, Source};
use gangmu_chart::scene::Language;
use yew::prelude::Html;

/// How much of an address is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Its host; a link leads to the rest.
    Host,
    /// All of it, to be read on paper.
    Whole,
}

/// Publisher, date and address, as far as the catalogue gives them; nothing where it gives none.
pub fn source_line(entry: &Entry, extent: Extent, language: Language) -> Option<Element> {
    let publisher = entry.publisher.clone().map(of_the_text);
    let date = entry.date.as_ref();
    let date = date.map(|date| text(wording::date(language, date)));
    let source = entry.source.as_ref();
    let source = source.map(|source| place(source, extent, language));
    let parts: Vec<Html> = [publisher, date, source].into_iter().flatten().collect();
    if parts.is_empty() {
        return None;
    }
    let parts = parts.into_iter().enumerate().map(|(at, part)| {
        let part = element("span").key(at).class("origin-part").child(part);
        Html::from(part)
    });
    let label = element("span")
        .class("origin-label")
        .text(say(language, "source.label"));
    let line = element("span").class("origin");
    Some(line.child(label).children(parts))
}

/// A link where there is an address, words where not.
fn place(source: &Source, extent: Extent, language: Language) -> Html {
    if let Source::Device(name) = source {
        return text(fill(language, "source.device", &[name]));
    }
    let Some(host) = source.host() else {
        return of_the_text(source.text().to_owned());
    };
    let words = match extent {
        Extent::Host => host,
        Extent::Whole => source.text(),
    };
    element("a")
        .attribute("href", source.text().to_owned())
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .attribute("title", fill(language, "source.visit", &[&source.text()]))
        .text(words.to_owned())
        .into()
}

/// Words that stay Chinese in every language of the interface.
fn of_the_text(words: String) -> Html {
    let words = element("span").attribute("lang", "zh-CN").text(words);
    words.into()
}
