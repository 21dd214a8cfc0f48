//! What holds for any query.

#[path = "support/library.rs"]
mod library;

use gangmu_document::simplified;
use gangmu_plan::index::Index as Items;
use gangmu_search::{Excerpt, Found, Index, Limits, Query};
use library::{Opened, TEXTS, index};
use proptest::{collection::vec, prelude::*, sample::select};
use std::rc::Rc;

const ALL: Limits = Limits {
    plans: usize::MAX,
    hits: usize::MAX,
};

thread_local! {
    static PLANS: (Vec<Rc<Opened>>, Index) = {
        let plans = (0..).zip(TEXTS).map(|(at, text)| Opened::new(at.to_string(), text));
        let plans: Vec<_> = plans.collect();
        let index = index(plans.clone());
        (plans, index)
    };
}

/// Checks what was found for a query.
fn check(query: &str) -> Found {
    PLANS.with(|(plans, index)| {
        let found = index.find(&Query::new(query), ALL);
        assert_eq!(found.plan_count, found.plans.len());
        let mut hit_count = 0;
        for plan in &found.plans {
            let open = plans
                .iter()
                .find(|open| open.key == plan.key)
                .expect("it was added");
            let items = Items::new(&open.plan);
            check_excerpt(&plan.title, query);
            assert!(plan.hit_count > 0 || !plan.title.marks.is_empty() || place_is(open, query));
            for group in &plan.groups {
                assert_eq!(group.count, group.hits.len());
                hit_count += group.count;
                for hit in &group.hits {
                    assert!(items.span(&hit.item).is_some(), "{} is an item", hit.item);
                    check_excerpt(&hit.title, query);
                    check_excerpt(&hit.text, query);
                    let marks = hit.title.marks.len() + hit.text.marks.len();
                    assert!(marks > 0, "{query}: nothing is marked in {hit:?}");
                }
            }
        }
        assert_eq!(found.hit_count, hit_count);
        found
    })
}

fn place_is(open: &Opened, query: &str) -> bool {
    let place = open.plan.place.as_deref().unwrap_or_default();
    !place.is_empty() && query.split_whitespace().any(|word| place.contains(word))
}

/// Marks stand on borders of characters, in order, apart, and not over nothing.
fn check_excerpt(excerpt: &Excerpt, query: &str) {
    let mut last = 0;
    for mark in &excerpt.marks {
        let words = excerpt.text.get(mark.start..mark.end);
        assert!(
            words.is_some_and(|words| !words.is_empty()),
            "{query}: {mark:?} in {excerpt:?}"
        );
        assert!(mark.start >= last, "{query}: {excerpt:?}");
        last = mark.end;
    }
}

/// What of a text counts for a literal comparison.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    text.to_lowercase()
}

/// It stands between the title of an item and the rest, and is a part of neither.
#[test]
fn the_stop_after_a_title_is_found_too() {
    assert!(check(":").hit_count > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_query_is_answered(query in any::<String>()) {
        check(&query);
    }

    #[test]
    fn any_mixture_is_answered(
        pieces in vec(select(&[
            "增长", "12%", " ", "百分之", "十", "GDP", "fz", "亿元", "1330", "“", "、", "产业",
            "盘锦", "2023年", "優", "𠮷", "\u{0}", "%", ".", "-", "第一", "市", "万",
        ][..]), 0..6),
    ) {
        check(&pieces.concat());
    }

    /// What stands in a text is found there, and what is marked says it.
    #[test]
    fn pieces_of_the_texts_are_found(text in 0..TEXTS.len(), at in any::<prop::sample::Index>(), length in 2_usize..9) {
        let lines: Vec<Vec<char>> = PLANS.with(|(plans, _)| {
            let document = &plans[text].document;
            let body = document.lines.iter().filter(|line| line.kind == gangmu_document::LineKind::Body);
            body.map(|line| line.range.of(&document.text).chars().collect()).collect()
        });
        let line = at.get(&lines);
        let start = at.index(line.len());
        let piece: String = line.iter().skip(start).take(length).collect();
        // Words alone: numbers and letters are found in other ways too, which other tests check.
        prop_assume!(piece.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        prop_assume!(gangmu_plan::numbers::scan(&piece).is_empty());
        let found = check(&piece);
        let wanted = [plain(&piece), plain(&simplified(&piece))];
        let plan = found.plans.iter().find(|plan| plan.key == text.to_string());
        prop_assert!(plan.is_some(), "{piece} is not found");
        let known = gangmu_plan::indicators::find(&piece).is_some();
        for hit in found.plans.iter().flat_map(|plan| plan.groups.iter().flat_map(|group| &group.hits)) {
            for excerpt in [&hit.title, &hit.text] {
                for mark in &excerpt.marks {
                    let words = plain(mark.of(&excerpt.text));
                    // Where the piece overlaps itself or is cut by the end of a title, less or
                    // more than it is marked.
                    let says = wanted.iter().any(|wanted| words.contains(wanted) || wanted.contains(&words));
                    prop_assert!(says || known, "{piece}: {words}");
                }
            }
        }
    }
}
