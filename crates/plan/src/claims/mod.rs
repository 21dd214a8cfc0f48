//! Counts of parts that a text declares, checked against what it lists.
//!
//! Every mention is a claim of its own. What it is compared with, in this order:
//!
//! 1. a list in the same sentence, before or after the count;
//! 2. the items of its kind in the part of the text it stands in: an area's measures for a
//!    count inside the area, all measures for a count in the head of the text;
//! 3. whatever numbered parts follow it in its part of the text.
//!
//! A count about another document (国家6方面33项) is external; one without any list unlisted.

mod declared;
mod parts;
mod sentence;

use crate::{
    data,
    metadata::Setting,
    model::{ClaimStatus, Role},
    numbers::Number,
    outline::{Node, Outline, markers},
    structure::Structure,
};
use declared::{Counted, Declared};
use gangmu_document::TextRange;
pub(crate) use parts::Part;
use parts::Parts;

const VERBS: &str = include_str!("../../data/claims/verbs.txt");
/// Words right before a count that is about another document.
const OTHERS: [&str; 8] = [
    "国家",
    "中央",
    "国务院",
    "全国",
    "省",
    "省级",
    "自治区",
    "上级",
];
/// Titles of at most so many characters are short for the plan of the text: 《专项方案》.
const SHORT_TITLE: usize = 6;
/// At most so many characters stand between a count and the list right after it.
const GAP: usize = 12;
/// A text with more counts is no plan; the bound keeps the work linear.
const CLAIMS_AT_MOST: usize = 1000;

/// A count of parts and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Number, measure word and noun.
    pub(crate) range: TextRange,
    /// What is counted.
    pub(crate) noun: TextRange,
    /// How many the text says.
    pub(crate) declared: usize,
    /// How many are listed.
    pub(crate) found: Option<usize>,
    /// The items that were counted, where they are items of the plan.
    pub(crate) items: Vec<Part>,
    /// Where the last of what was counted ends.
    pub(crate) end_of_list: Option<usize>,
    /// The part that the count is about; none for the whole document.
    pub(crate) scope: Option<Part>,
    /// How the two compare.
    pub(crate) status: ClaimStatus,
}

/// Every count of parts in a text, in order.
pub(crate) fn read(
    text: &str,
    numbers: &[Number],
    outline: &Outline,
    structure: &Structure,
    setting: &Setting,
) -> Vec<Found> {
    let reader = Reader {
        text,
        outline,
        parts: Parts::of(text, structure, outline),
        plan: setting.plan_title.as_deref(),
    };
    let mut found: Vec<Found> = Vec::new();
    let mut last: Option<Declared> = None;
    for (index, number) in numbers.iter().enumerate() {
        if last.is_some_and(|last| number.range.start < last.range.end) {
            continue;
        }
        let rest = numbers.get(index..).unwrap_or_default();
        let beside = last.and_then(|last| declared::read_beside(text, last, number));
        let declared = declared::read(text, rest);
        let external = beside.is_some()
            && found
                .last()
                .is_some_and(|claim| claim.status == ClaimStatus::External);
        let claim = match (declared, beside) {
            (Some(declared), _) if external => reader.external(declared),
            (None, Some(beside)) if external => reader.external(beside),
            (Some(declared), _) => reader.check(declared, beside.is_some()),
            (None, Some(beside)) => reader.check(beside, true),
            (None, None) => None,
        };
        if let Some(claim) = claim {
            last = declared.or(beside);
            found.push(claim);
        }
        if found.len() == CLAIMS_AT_MOST {
            break;
        }
    }
    found
}

/// Whether a text holds a word that announces or sums up a list.
fn announced(text: &str) -> bool {
    data::entries(VERBS).any(|verb| text.contains(verb))
}

struct Reader<'a> {
    text: &'a str,
    outline: &'a Outline,
    parts: Parts<'a>,
    plan: Option<&'a str>,
}

/// What a count is compared with.
struct List {
    count: usize,
    items: Vec<Part>,
    scope: Option<Part>,
}

impl List {
    /// The list of some items, unless there are none.
    fn of(items: Vec<Part>, scope: Part) -> Option<Self> {
        let count = items.len();
        let scope = Some(scope);
        (count > 0).then_some(Self {
            count,
            items,
            scope,
        })
    }
}

impl Reader<'_> {
    /// The claim that a count is, or nothing where it counts no parts of a text.
    fn check(&self, declared: Declared, beside: bool) -> Option<Found> {
        let path = self.outline.path(declared.range.start);
        if self.follows_other(declared) {
            return (declared.aspects || beside)
                .then(|| self.external(declared))
                .flatten();
        }
        let own = self.of_own_plan(declared);
        let in_sentence = self.in_sentence(declared, &path);
        let claimed = declared.aspects
            || beside
            || own
            || in_sentence
                .as_ref()
                .is_some_and(|list| list.count == declared.count)
            || announced(sentence::clause_before(self.text, declared.range.start))
            || path
                .last()
                .is_some_and(|node| node.title.covers(declared.range));
        if !claimed {
            return None;
        }
        let list = in_sentence.or_else(|| {
            if own {
                self.in_document(declared)
            } else {
                self.in_part(declared, &path)
            }
        });
        let agrees = list
            .as_ref()
            .is_some_and(|list| list.count == declared.count);
        if !agrees && self.speaks_of_other(declared) {
            return self.external(declared);
        }
        Some(self.claim(declared, list))
    }

    fn claim(&self, declared: Declared, list: Option<List>) -> Found {
        let found = list.as_ref().map(|list| list.count);
        let end_of_list = list
            .as_ref()
            .and_then(|list| list.items.last())
            .and_then(|last| self.parts.range(*last))
            .map(|range| range.end);
        let (items, scope) = list.map_or((Vec::new(), None), |list| (list.items, list.scope));
        Found {
            range: declared.range,
            noun: declared.noun,
            declared: declared.count,
            found,
            items,
            end_of_list,
            scope,
            status: match found {
                None => ClaimStatus::Unlisted,
                Some(found) if found < declared.count => ClaimStatus::Short,
                Some(found) if found > declared.count => ClaimStatus::Over,
                Some(_) => ClaimStatus::Match,
            },
        }
    }

    fn external(&self, declared: Declared) -> Option<Found> {
        Some(Found {
            status: ClaimStatus::External,
            ..self.claim(declared, None)
        })
    }

    /// The list beside the count in its sentence.
    fn in_sentence(&self, declared: Declared, path: &[&Node]) -> Option<List> {
        let listed = sentence::after(self.text, declared.range)
            .or_else(|| sentence::before(self.text, declared.range))?;
        let (first, last) = (listed.first()?, listed.last()?);
        let items = self
            .parts
            .inside(TextRange::new(first.start, last.end), declared.counted);
        let count = if items.is_empty() {
            sentence::count(self.text, &listed, declared.count)
        } else {
            items.len()
        };
        let scope = self.parts.around(declared.range.start, path);
        Some(List {
            count,
            items,
            scope,
        })
    }

    /// The items in the part of the text that the count stands in.
    fn in_part(&self, declared: Declared, path: &[&Node]) -> Option<List> {
        let adjacent = path
            .iter()
            .rev()
            .find_map(|node| self.adjacent(node, declared));
        if adjacent.is_some() {
            return adjacent;
        }
        let around = self.parts.around(declared.range.start, path);
        let is_closed = |node: &&&Node| matches!(node.role, Role::Review | Role::Problems);
        let closed = path.iter().find(is_closed).map(|node| node.range);
        let bound = around.and_then(|part| self.parts.range(part)).or(closed);
        let inside = |node: &&&Node| bound.is_none_or(|bound| bound.covers(node.range));
        for node in path.iter().rev().filter(inside) {
            let items = match closed {
                Some(_) => Vec::new(),
                None => self.parts.nearest(node.range, declared),
            };
            let scope = around.unwrap_or(Part::Node(node.range));
            let list = List::of(items, scope).or_else(|| self.numbered(node, declared));
            if list.is_some() {
                return list;
            }
        }
        match bound {
            Some(_) => None,
            None => self.in_document(declared),
        }
    }

    /// The list that begins right after a count, whatever part the count stands in: numbered
    /// parts (把握好四个方面。一是…), or the items of the plan that begin with them.
    fn adjacent(&self, node: &Node, declared: Declared) -> Option<List> {
        let list = self.numbered(node, declared)?;
        let first = self.parts.range(*list.items.first()?)?;
        let gap = TextRange::new(declared.range.end, first.start);
        if gap.of(self.text).chars().count() > GAP {
            return None;
        }
        if !self.parts.is_item(first) {
            return Some(list);
        }
        let last = self.parts.range(*list.items.last()?)?;
        let scope = self.parts.around(declared.range.start, &[node]);
        let scope = scope.unwrap_or(Part::Node(node.range));
        // An item without number may follow the numbered ones.
        [last.end, node.range.end]
            .into_iter()
            .map(|end| {
                self.parts
                    .nearest(TextRange::new(first.start, end), declared)
            })
            .filter_map(|items| List::of(items, scope))
            .min_by_key(|list| list.count.abs_diff(declared.count))
            .or(Some(list))
    }

    /// The first numbered parts of a node after a count in the node's own text.
    fn numbered(&self, node: &Node, declared: Declared) -> Option<List> {
        let kind = |child: &Node| markers::marker(child.range.of(self.text)).map(|m| m.kind);
        let after = node
            .children
            .partition_point(|child| child.range.start < declared.range.end);
        let mut children = node
            .children
            .iter()
            .skip(after)
            .filter(|child| kind(child).is_some())
            .peekable();
        let first = children.peek().and_then(|child| kind(child))?;
        let items: Vec<_> = children
            .take_while(|child| kind(child) == Some(first))
            .map(|child| Part::Node(child.range))
            .collect();
        let lists = declared.counted != Counted::OverallGoal && items.len() > 1;
        List::of(items, Part::Node(node.range)).filter(|_| lists)
    }

    /// The items in the whole document.
    fn in_document(&self, declared: Declared) -> Option<List> {
        let all = TextRange::new(0, self.text.len());
        let items = self.parts.nearest(all, declared);
        (!items.is_empty()).then_some(List {
            count: items.len(),
            items,
            scope: None,
        })
    }

    /// Whether the words right before the count name another document's author.
    fn follows_other(&self, declared: Declared) -> bool {
        let ahead = self.text.get(..declared.range.start).unwrap_or_default();
        OTHERS.iter().any(|word| ahead.ends_with(word))
    }

    /// Whether the count is that of the plan the text presents: 《方案》的21项任务.
    fn of_own_plan(&self, declared: Declared) -> bool {
        let before = sentence::clause_before(self.text, declared.range.start);
        let title = before
            .strip_suffix('的')
            .unwrap_or(before)
            .strip_suffix('》');
        title
            .and_then(|before| before.rsplit('《').next())
            .is_some_and(|title| self.is_own(title))
    }

    /// Whether the sentence before the count names another document.
    fn speaks_of_other(&self, declared: Declared) -> bool {
        sentence::sentence_before(self.text, declared.range.start)
            .split('《')
            .skip(1)
            .filter_map(|rest| rest.split('》').next())
            .any(|title| !self.is_own(title))
    }

    /// Whether a title is that of the plan the text is or presents, or short for it.
    fn is_own(&self, title: &str) -> bool {
        self.plan.is_some_and(|plan| {
            let short = title.chars().count() <= SHORT_TITLE;
            short || plan.contains(title) || title.contains(plan)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::VERBS;
    use crate::data::tests::check_form;

    #[test]
    fn verbs_are_well_formed() {
        check_form(VERBS, 1);
    }
}
