//! What was found: by plan, then by what it is.

use super::keys::HIT;
use crate::components::corrected_item;
use crate::route::{PlanView, Route, SearchView};
use crate::state::{Library, Volume};
use crate::strings::{fill, say};
use crate::view::{Element, element, list, text};
use gangmu_chart::scene::Language;
use gangmu_search::{Excerpt, Found, Group, Hit, PlanHits, Role};
use yew::prelude::Html;

/// The plans in which something was found. Of all hits, the current one is where the Tab key
/// stops.
pub fn results(
    found: &Found,
    library: &Library,
    view: &SearchView,
    current: usize,
    language: Language,
) -> Html {
    let mut writer = Writer {
        library,
        view,
        current,
        language,
        number: 0,
    };
    let plans: Vec<Element> = found.plans.iter().map(|plan| writer.plan(plan)).collect();
    let left = found.plan_count - found.plans.len();
    let more = (left > 0).then(|| {
        element("p")
            .class("search-more")
            .text(fill(language, "search.more_plans", &[&left]))
    });
    element("div")
        .class("search-results")
        .children(plans)
        .maybe(more)
        .into()
}

struct Writer<'a> {
    library: &'a Library,
    view: &'a SearchView,
    current: usize,
    language: Language,
    /// The number of the next hit.
    number: usize,
}

impl Writer<'_> {
    fn plan(&mut self, plan: &PlanHits) -> Element {
        let title = element("a")
            .attribute(
                "href",
                Route::Plan(plan.key.clone(), PlanView::default()).to_hash(),
            )
            .children(marked(&plan.title));
        let count = match plan.hit_count {
            0 => say(self.language, "search.title_only").to_owned(),
            count => fill(self.language, "search.hits", &[&count]),
        };
        let head = element("header")
            .child(element("h2").attribute("lang", "zh-CN").child(title))
            .child(element("p").text(count));
        let groups: Vec<Element> = plan
            .groups
            .iter()
            .map(|group| self.group(group, &plan.key))
            .collect();
        element("section")
            .key(plan.key.clone())
            .class("search-plan")
            .child(head)
            .child(element("div").class("search-groups").children(groups))
    }

    fn group(&mut self, group: &Group, key: &str) -> Element {
        let heading = element("h3")
            .text(say(self.language, name(group.role)))
            .child(
                element("span")
                    .class("search-count")
                    .text(group.count.to_string()),
            );
        let hits: Vec<Element> = group.hits.iter().map(|hit| self.hit(hit, key)).collect();
        let left = group.count - group.hits.len();
        let more = (left > 0).then(|| {
            let view = SearchView {
                within: Some(key.to_owned()),
                ..self.view.clone()
            };
            let words = fill(self.language, "search.more", &[&left]);
            element("a")
                .class("search-more")
                .attribute("href", Route::Search(view).to_hash())
                .text(words)
        });
        let hits = element("ul").attribute("lang", "zh-CN").children(hits);
        let hits = element("div").child(hits).maybe(more);
        element("div")
            .class("search-group")
            .child(heading)
            .child(hits)
    }

    /// A link to the place of a hit in its plan.
    fn hit(&mut self, hit: &Hit, key: &str) -> Element {
        let view = PlanView {
            selected: Some(hit.item.clone()),
            ..PlanView::default()
        };
        let number = self.number;
        self.number += 1;
        let line = |class, excerpt: &Excerpt| {
            let words = element("span").class(class).children(marked(excerpt));
            (!excerpt.text.is_empty()).then_some(words)
        };
        let reading = self.library.find(key).and_then(Volume::reading);
        let sign = reading.and_then(|it| corrected_item(&it.plan, &hit.item, self.language));
        let stop = if number == self.current { "0" } else { "-1" };
        let link = element("a")
            .class("hit")
            .attribute("href", Route::Plan(key.to_owned(), view).to_hash())
            .attribute("tabindex", stop)
            .attribute(HIT, number.to_string())
            .maybe(line("hit-title", &hit.title))
            .maybe(sign)
            .maybe(line("hit-text", &hit.text));
        element("li").child(link)
    }
}

/// The words of an excerpt, what was found set off.
fn marked(excerpt: &Excerpt) -> Vec<Html> {
    let cut = |is_cut: bool| text(if is_cut { "…" } else { "" });
    let words = |from: usize, to: usize| {
        let words = excerpt.text.get(from..to).unwrap_or_default();
        words.to_owned()
    };
    let mut parts = vec![cut(excerpt.is_cut_before)];
    let mut at = 0;
    for mark in &excerpt.marks {
        parts.push(text(words(at, mark.start)));
        let found = element("mark").text(words(mark.start, mark.end));
        parts.push(found.into());
        at = mark.end;
    }
    parts.push(text(words(at, excerpt.text.len())));
    parts.push(cut(excerpt.is_cut_after));
    vec![list(parts)]
}

/// The key of the name of what was found.
fn name(role: Role) -> &'static str {
    match role {
        Role::Goal => "search.goal",
        Role::Target => "search.target",
        Role::Area => "search.area",
        Role::Measure => "search.measure",
        Role::Actual => "search.actual",
        Role::Estimate => "search.estimate",
        Role::Review => "search.review",
        Role::Principle => "search.principle",
        Role::Safeguard => "search.safeguard",
        Role::Text => "search.text",
    }
}
