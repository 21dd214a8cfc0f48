//! Finding items by id and by place, and what belongs together.
//!
//! One selection is shared by every chart, the outline and the text. Whoever shows a plan asks
//! here which item stands at a place, where an item stands, and what lies around and inside it.

use crate::model::{OutlineNode, Plan};
use gangmu_document::Span;
use gangmu_document::turns::{self, Turns, at_once};

/// Fewest characters that a target and a measure must share to be called kindred.
const SHARED_CHARACTERS: usize = 4;

/// The items of one plan by id and by place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// Every item, ordered by start, longer ones first.
    entries: Vec<Entry>,
    /// Places among the entries, ordered by id.
    by_id: Vec<usize>,
    measures: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    id: String,
    kind: Kind,
    span: Span,
}

/// What an item is; where two items have the same span, the later kind is the more telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A node of the outline.
    Outline,
    /// A part of a review.
    Review,
    /// A principle.
    Principle,
    /// A safeguard.
    Safeguard,
    /// An area of work.
    Area,
    /// A goal.
    Goal,
    /// A measure.
    Measure,
    /// A cadence of review.
    Cadence,
    /// A quantity.
    Quantity,
    /// A declared count.
    Claim,
}

/// A measure that names what a target measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kindred {
    /// Id of the measure.
    pub measure: String,
    /// The words both share.
    pub words: String,
}

impl Index {
    /// Reads the items of a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        at_once(Self::by_turns(plan, &Turns::new(turns::NONE)))
    }

    /// The same with pauses.
    pub async fn by_turns(plan: &Plan, turns: &Turns<'_>) -> Self {
        let mut entries = Vec::new();
        let mut measures = Vec::new();
        let mut add = |kind: Kind, id: &str, span: Span| {
            entries.push(Entry {
                id: id.to_owned(),
                kind,
                span,
            });
        };
        for node in &plan.outline {
            add_outline(node, &mut add);
        }
        for (kind, items) in [
            (Kind::Review, &plan.review),
            (Kind::Principle, &plan.principles),
            (Kind::Safeguard, &plan.safeguards),
        ] {
            for item in items {
                add(kind, &item.id, item.span);
            }
        }
        for area in &plan.areas {
            add(Kind::Area, &area.id, area.span);
            for measure in &area.measures {
                add(Kind::Measure, &measure.id, measure.span);
                measures.push((measure.id.clone(), measure.title.clone()));
            }
        }
        for goal in &plan.goals {
            add(Kind::Goal, &goal.id, goal.span);
        }
        for cadence in &plan.cadence {
            add(Kind::Cadence, &cadence.id, cadence.span);
        }
        for quantity in &plan.quantities {
            add(
                Kind::Quantity,
                &quantity.id,
                quantity.number_span.unwrap_or(quantity.span),
            );
        }
        for claim in &plan.claims {
            add(Kind::Claim, &claim.id, claim.span);
        }
        turns.take().await;
        entries.sort_by(|a, b| {
            let key = |entry: &Entry| (entry.span.start, usize::MAX - entry.span.end, entry.kind);
            key(a).cmp(&key(b))
        });
        turns.take().await;
        let mut index = Self {
            by_id: (0..entries.len()).collect(),
            entries,
            measures,
        };
        let id = |at: &usize| index.entries.get(*at).map(|entry| &entry.id);
        index.by_id.sort_unstable_by(|a, b| id(a).cmp(&id(b)));
        index
    }

    /// Where an item stands; for a quantity, its number.
    #[must_use]
    pub fn span(&self, id: &str) -> Option<Span> {
        self.entry(id).map(|entry| entry.span)
    }

    /// What an item is.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<Kind> {
        self.entry(id).map(|entry| entry.kind)
    }

    /// The smallest item at a byte of the source.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&str> {
        let until = self
            .entries
            .partition_point(|entry| entry.span.start <= position);
        self.entries
            .iter()
            .take(until)
            .filter(|entry| entry.span.contains(position))
            .min_by_key(|entry| (entry.span.len(), std::cmp::Reverse(entry.kind)))
            .map(|entry| entry.id.as_str())
    }

    /// The items around an item, innermost first; those with the same span are among them.
    #[must_use]
    pub fn around(&self, id: &str) -> Vec<&str> {
        let Some(inner) = self.entry(id) else {
            return Vec::new();
        };
        let mut around: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|outer| outer.id != id && outer.span.covers(inner.span))
            .collect();
        around.sort_by_key(|outer| (outer.span.len(), std::cmp::Reverse(outer.kind)));
        around.into_iter().map(|entry| entry.id.as_str()).collect()
    }

    /// The items inside an item, in the order of the text.
    #[must_use]
    pub fn inside(&self, id: &str) -> Vec<&str> {
        let Some(outer) = self.entry(id) else {
            return Vec::new();
        };
        self.entries
            .iter()
            .filter(|inner| inner.id != id && outer.span.covers(inner.span))
            .map(|entry| entry.id.as_str())
            .collect()
    }

    /// The measure that names what is measured: the one whose title shares the longest run of
    /// characters with the indicator.
    ///
    /// A run counts from four characters, or from three where it is at least half of the
    /// indicator (进出口总额 and 综合施策扩大进出口).
    #[must_use]
    pub fn kindred(&self, indicator: &str) -> Option<Kindred> {
        let wanted = indicator.chars().count();
        let mut best: Option<(usize, Kindred)> = None;
        for (measure, title) in &self.measures {
            let words = longest_shared_run(indicator, title);
            let length = words.chars().count();
            let enough = length >= SHARED_CHARACTERS
                || (length >= SHARED_CHARACTERS - 1 && 2 * length >= wanted);
            if enough && best.as_ref().is_none_or(|(longest, _)| length > *longest) {
                best = Some((
                    length,
                    Kindred {
                        measure: measure.clone(),
                        words,
                    },
                ));
            }
        }
        best.map(|(_, kindred)| kindred)
    }

    fn entry(&self, id: &str) -> Option<&Entry> {
        let before = |at: &usize| self.entries.get(*at).is_some_and(|entry| *entry.id < *id);
        let place = self.by_id.get(self.by_id.partition_point(before))?;
        self.entries.get(*place).filter(|entry| entry.id == id)
    }
}

fn add_outline(node: &OutlineNode, add: &mut dyn FnMut(Kind, &str, Span)) {
    add(Kind::Outline, &node.id, node.span);
    for child in &node.children {
        add_outline(child, add);
    }
}

/// The longest run of characters that two short texts share; the first of equals.
fn longest_shared_run(left: &str, right: &str) -> String {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let mut previous = vec![0_usize; right.len() + 1];
    let (mut longest, mut end) = (0, 0);
    for (at, a) in left.iter().enumerate() {
        let mut current = vec![0_usize; right.len() + 1];
        for (column, b) in right.iter().enumerate() {
            if a == b {
                let run = previous.get(column).copied().unwrap_or(0) + 1;
                if let Some(cell) = current.get_mut(column + 1) {
                    *cell = run;
                }
                if run > longest {
                    (longest, end) = (run, at + 1);
                }
            }
        }
        previous = current;
    }
    left.get(end - longest..end)
        .map(|run| run.iter().collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Coverage, DocumentKind, Measure, Responsible, Role, SCHEMA};

    fn measure(start: usize, end: usize, title: &str) -> Measure {
        Measure {
            id: format!("m{start}"),
            ordinal: 1,
            title: title.to_owned(),
            text: title.to_owned(),
            span: Span::new(start, end),
            quantities: Vec::new(),
            responsible: Responsible::default(),
            deadline: None,
            domain: None,
            domain_words: Vec::new(),
        }
    }

    fn plan() -> Plan {
        Plan {
            schema: SCHEMA.to_owned(),
            document: "plan.txt".to_owned(),
            title: String::new(),
            plan_title: None,
            place: None,
            issuer: None,
            kind: DocumentKind::ActionPlan,
            period: None,
            date: None,
            outline: vec![OutlineNode {
                id: "o0".to_owned(),
                level: 0,
                marker: String::new(),
                title: String::new(),
                role: Role::Tasks,
                span: Span::new(0, 100),
                children: Vec::new(),
            }],
            goals: Vec::new(),
            areas: vec![Area {
                id: "a10".to_owned(),
                ordinal: 1,
                title: String::new(),
                text: String::new(),
                span: Span::new(10, 90),
                domain: None,
                domain_words: Vec::new(),
                measures: vec![
                    measure(20, 40, "综合施策扩大进出口"),
                    measure(40, 60, "发展壮大战略性新兴产业"),
                ],
            }],
            principles: Vec::new(),
            safeguards: Vec::new(),
            review: Vec::new(),
            cadence: Vec::new(),
            quantities: Vec::new(),
            named: Vec::new(),
            claims: Vec::new(),
            actors: Vec::new(),
            diagnostics: Vec::new(),
            coverage: Coverage::default(),
            corrections: Vec::new(),
            corrected: Vec::new(),
        }
    }

    #[test]
    fn the_smallest_item_at_a_place_is_found() {
        let index = Index::new(&plan());
        assert_eq!(index.at(25), Some("m20"));
        assert_eq!(index.at(40), Some("m40"));
        assert_eq!(index.at(12), Some("a10"));
        assert_eq!(index.at(95), Some("o0"));
        assert_eq!(index.at(100), None);
    }

    #[test]
    fn items_around_come_innermost_first_and_items_inside_in_order() {
        let index = Index::new(&plan());
        assert_eq!(index.around("m20"), ["a10", "o0"]);
        assert_eq!(index.inside("a10"), ["m20", "m40"]);
        assert_eq!(index.around("absent"), Vec::<&str>::new());
    }

    #[test]
    fn a_target_finds_the_measure_that_names_it() {
        let index = Index::new(&plan());
        let words = |indicator: &str| index.kindred(indicator).map(|kindred| kindred.words);
        assert_eq!(
            words("战略性新兴产业增加值").as_deref(),
            Some("战略性新兴产业")
        );
        assert_eq!(words("进出口总额").as_deref(), Some("进出口"));
        assert_eq!(words("研发经费投入"), None);
        assert_eq!(words("城镇登记失业率和进出口"), None);
    }
}
