//! Short names that tell plans apart.

use super::Member;
use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::model::Plan;

/// A name for each plan: its place, and as much more as others of the place make needful.
#[must_use]
pub fn names(members: &[Member], language: Language) -> Vec<String> {
    let words = Words(language);
    let forms = [with_subject, with_period];
    let mut names: Vec<String> = members.iter().map(|member| place(member.plan)).collect();
    for form in forms {
        for at in ambiguous(&names) {
            if let (Some(name), Some(member)) = (names.get_mut(at), members.get(at)) {
                *name = form(member.plan, words);
            }
        }
    }
    let mut same: Vec<(String, usize)> = Vec::new();
    for at in ambiguous(&names) {
        if let Some(name) = names.get_mut(at) {
            let count = 1 + same.iter().filter(|(known, _)| known == name).count();
            same.push((name.clone(), at));
            *name = words.fill("name.numbered", &[name, &count]);
        }
    }
    names
}

/// Where names stand that are not the only ones of their kind.
fn ambiguous(names: &[String]) -> Vec<usize> {
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    let is_shared = |name: &String| {
        let first = sorted.partition_point(|other| *other < name);
        sorted.get(first + 1) == Some(&name)
    };
    let places = names.iter().enumerate();
    places
        .filter(|(_, name)| is_shared(name))
        .map(|(at, _)| at)
        .collect()
}

/// The place, or the title of a text that names none.
pub(super) fn place(plan: &Plan) -> String {
    plan.place.clone().unwrap_or_else(|| plan.title.clone())
}

/// A text without a place has its title already.
fn with_subject(plan: &Plan, words: Words) -> String {
    if plan.place.is_none() {
        return place(plan);
    }
    let kind = words.say(plan.kind.key());
    let subject = plan.plan_title.as_deref().map_or(kind, |title| {
        let title = title.split(['(', '（']).next().unwrap_or(title);
        without_place(title, plan.place.as_deref().unwrap_or_default())
    });
    words.fill("name.of_place", &[&place(plan), &subject])
}

fn with_period(plan: &Plan, words: Words) -> String {
    let name = with_subject(plan, words);
    match plan.period {
        Some(period) if period.start == period.end => {
            words.fill("name.of_year", &[&name, &period.start])
        }
        Some(period) => words.fill("name.of_period", &[&name, &period.start, &period.end]),
        None => name,
    }
}

/// 盘锦全面振兴三年行动方案 of 盘锦市 without the place at its beginning.
fn without_place<'a>(title: &'a str, place: &str) -> &'a str {
    let mut bare = place.chars();
    bare.next_back();
    let rest = title
        .strip_prefix(place)
        .or_else(|| title.strip_prefix(bare.as_str()));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(title)
}
