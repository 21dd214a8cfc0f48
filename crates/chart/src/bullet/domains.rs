//! Targets under the policy domains they belong to: that of the indicator in the dictionary, else
//! the one that the words of the target tell, or the goal or measure it is set in.

use super::axis::Axes;
use super::columns::Columns;
use super::target::Target;
use super::{ledger, row, track};
use crate::page::Page;
use crate::places::Places;
use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::domains::{self, Domain};
use gangmu_plan::model::Plan;

/// What the targets of a plan are set in.
pub(super) struct Domains<'a> {
    /// Titles of goals and measures, one for each quantity inside.
    titles: Vec<&'a str>,
    places: Places<'a>,
}

impl<'a> Domains<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let goals = plan
            .goals
            .iter()
            .map(|goal| (&goal.title, &goal.quantities));
        let measures = plan.areas.iter().flat_map(|area| &area.measures);
        let measures = measures.map(|measure| (&measure.title, &measure.quantities));
        let mut titles = Vec::new();
        let mut ids = Vec::new();
        for (title, quantities) in goals.chain(measures) {
            titles.resize(titles.len() + quantities.len(), title.as_str());
            ids.extend(quantities.iter().map(String::as_str));
        }
        Self {
            titles,
            places: Places::of(&mut ids.into_iter()),
        }
    }

    /// The domain of a target; none where nothing tells it.
    pub(super) fn domain(&self, target: &Target) -> Option<Domain> {
        let quantity = target.quantity;
        let around = self.places.find(&quantity.id);
        let around = around.and_then(|at| self.titles.get(at));
        domains::of_target(
            quantity.indicator_id.as_deref(),
            &quantity.indicator,
            &quantity.text,
            around.copied().unwrap_or_default(),
        )
    }
}

/// The name of a domain in the reader's language.
pub(super) fn name(domain: Option<Domain>, words: Words) -> &'static str {
    match (domain, words.0) {
        (Some(domain), Language::Chinese) => domain.name,
        (Some(domain), Language::English) => domain.english,
        (None, _) => "",
    }
}

/// Places the domains at the page's cursor, each with its main targets and then those set inside
/// its tasks; last those without a domain.
pub(super) fn place(
    page: &mut Page,
    domains: &Domains,
    main: &[Target],
    counted: &[Target],
    columns: Columns,
) {
    let axes = Axes::of(page, main, columns);
    let told = |targets: &[Target]| -> Vec<Option<&str>> {
        let domain = |target| domains.domain(target).map(|domain| domain.id);
        targets.iter().map(domain).collect()
    };
    let (of_main, of_counted) = (told(main), told(counted));
    for domain in domains::all().map(Some).chain([None]) {
        let id = domain.map(|domain| domain.id);
        let main = of_one(main, &of_main, id);
        let counted = of_one(counted, &of_counted, id);
        if main.is_empty() && counted.is_empty() {
            continue;
        }
        match domain {
            Some(_) => page.heading(name(domain, page.words)),
            None => page.heading(page.words.say("group.other")),
        }
        for target in &main {
            row::place(page, target, &axes, columns, None);
        }
        ledger::place(page, &counted);
    }
    track::place_axes(page, &axes, columns);
}

fn of_one<'a>(
    targets: &[Target<'a>],
    told: &[Option<&str>],
    domain: Option<&str>,
) -> Vec<Target<'a>> {
    let of_each = targets.iter().zip(told);
    of_each
        .filter(|(_, told)| **told == domain)
        .map(|(target, _)| *target)
        .collect()
}
