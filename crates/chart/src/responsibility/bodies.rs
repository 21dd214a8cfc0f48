//! The bodies that measures name, those with most measures first.

use crate::words::Words;
use gangmu_plan::model::{Measure, Plan};

/// A body and how many measures name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Body<'a> {
    pub(super) name: &'a str,
    /// Measures it leads.
    pub(super) lead: usize,
    /// Measures it helps with.
    pub(super) with: usize,
}

impl Body<'_> {
    /// Measures that name it.
    pub(super) fn measures(&self) -> usize {
        self.lead + self.with
    }

    /// `牵头 4 项，配合 2 项`.
    pub(super) fn counts(&self, words: Words) -> String {
        let count = |key: &str, count: usize| match count {
            0 => String::new(),
            _ => words.fill(key, &[&count]),
        };
        words.clauses(&[
            count("responsibility.leads", self.lead),
            count("responsibility.helps", self.with),
        ])
    }
}

/// What a body does in a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Leads,
    Helps,
}

/// A measure that names bodies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task<'a> {
    pub(super) measure: &'a Measure,
}

impl<'a> Task<'a> {
    /// Every body with what it does; who leads does not help as well.
    pub(super) fn parts(self) -> impl Iterator<Item = (&'a str, Part)> {
        let responsible = &self.measure.responsible;
        let lead = responsible.lead.iter().map(|name| (name, Part::Leads));
        let with = responsible.with.iter().map(|name| (name, Part::Helps));
        let helps = with.filter(|(name, _)| !responsible.lead.contains(name));
        lead.chain(helps).map(|(name, part)| (name.as_str(), part))
    }

    /// Whether the measure names anybody.
    pub(super) fn is_stated(self) -> bool {
        self.parts().next().is_some()
    }

    /// What a body does; none where the measure does not name it.
    pub(super) fn part(self, body: &str) -> Option<Part> {
        let mut parts = self.parts();
        parts.find(|(name, _)| *name == body).map(|(_, part)| part)
    }
}

/// The measures that name bodies, in the order of the text.
pub(super) fn tasks(plan: &Plan) -> Vec<Task<'_>> {
    let measures = plan.areas.iter().flat_map(|area| &area.measures);
    let tasks = measures.map(|measure| Task { measure });
    tasks.filter(|task| task.is_stated()).collect()
}

/// All bodies; of those with as many measures, first who leads more, then who is named first.
pub(super) fn bodies<'a>(tasks: &[Task<'a>]) -> Vec<Body<'a>> {
    let named = tasks.iter().flat_map(|task| task.parts());
    let mut named: Vec<(&str, usize, Part)> = named
        .enumerate()
        .map(|(at, (name, part))| (name, at, part))
        .collect();
    named.sort_unstable();
    let mut bodies: Vec<(usize, Body)> = Vec::new();
    for (name, at, part) in named {
        if bodies.last().is_none_or(|(_, body)| body.name != name) {
            let body = Body {
                name,
                lead: 0,
                with: 0,
            };
            bodies.push((at, body));
        }
        if let Some((_, body)) = bodies.last_mut() {
            match part {
                Part::Leads => body.lead += 1,
                Part::Helps => body.with += 1,
            }
        }
    }
    bodies.sort_by_key(|(at, body)| {
        let most = |count: usize| std::cmp::Reverse(count);
        (most(body.measures()), most(body.lead), *at)
    });
    bodies.into_iter().map(|(_, body)| body).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_document::Document;

    #[test]
    fn those_with_most_measures_come_first() {
        let text = "重点任务\n(一)扩大内需\n1.扩大投资。牵头单位:甲局;配合单位:乙局、丙局\n\
            2.提振消费。牵头单位:乙局;配合单位:丙局\n3.稳定外贸。牵头单位:丁局";
        let plan = gangmu_plan::read(&Document::from_text("plan.txt", text));
        let tasks = tasks(&plan);
        let said: Vec<_> = bodies(&tasks)
            .iter()
            .map(|body| (body.name, body.lead, body.with))
            .collect();
        assert_eq!(
            said,
            [
                ("乙局", 1, 1),
                ("丙局", 0, 2),
                ("甲局", 1, 0),
                ("丁局", 1, 0)
            ]
        );
    }
}
