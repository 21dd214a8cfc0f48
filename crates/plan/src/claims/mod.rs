//! Counts of parts that a text declares, checked against what it lists.
//!
//! Every mention is a claim of its own (`declared`). What it is compared with (`lists`), in this
//! order:
//!
//! 1. a list in the same sentence, before or after the count (`sentence`);
//! 2. the items of its kind in the part of the text it stands in: an area's measures for a
//!    count inside the area, all measures for a count in the head of the text (`parts`);
//! 3. whatever numbered parts follow it in its part of the text.
//!
//! Any noun before a colon is compared with the list right after the colon, if there is one.
//!
//! A count about another document (国家6方面33项) is external (`document`); one without any
//! list is unlisted.

mod declared;
mod document;
mod lists;
mod parts;
mod sentence;

use crate::{
    announcing, metadata::Setting, model::ClaimStatus, numbers::Number, outline::Outline,
    structure::Structure,
};
use declared::{Counted, Declared};
use document::Documents;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;
use lists::{List, Lists};
pub(crate) use parts::{Part, Place};

/// Looking at a number is so much work, in bytes of text that are looked through.
const NUMBER: usize = 32;

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
pub(crate) async fn read(
    text: &str,
    numbers: &[Number],
    outline: &Outline,
    structure: &Structure,
    setting: &Setting,
    turns: &Turns<'_>,
) -> Vec<Found> {
    let reader = Reader {
        text,
        outline,
        lists: Lists::of(text, outline, structure),
        documents: Documents {
            text,
            plan: setting.plan_title.as_deref(),
        },
    };
    let mut found: Vec<Found> = Vec::new();
    let mut last: Option<Declared> = None;
    turns.take().await;
    for (index, number) in numbers.iter().enumerate() {
        turns.passed(NUMBER).await;
        if last.is_some_and(|last| number.range.start < last.range.end) {
            continue;
        }
        let beside = last.and_then(|last| declared::read_beside(text, last, number));
        let declared = declared::read(text, numbers.get(index..).unwrap_or_default()).or(beside);
        let neighbour = found.last().filter(|_| beside.is_some());
        let claim = declared.and_then(|declared| reader.check(declared, neighbour));
        if let Some(claim) = claim {
            last = declared;
            found.push(claim);
        }
        if found.len() == CLAIMS_AT_MOST {
            break;
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    outline: &'a Outline,
    lists: Lists<'a>,
    documents: Documents<'a>,
}

impl Reader<'_> {
    /// The claim that a count is, or nothing where it counts no parts of a text. A count beside
    /// a claim about aspects is of the same document: 6方面33项.
    fn check(&self, declared: Declared, neighbour: Option<&Found>) -> Option<Found> {
        let position = declared.range.start;
        let of_neighbour = neighbour.is_some_and(|claim| claim.status == ClaimStatus::External);
        if of_neighbour || self.documents.follows_other(position) {
            let claimed = declared.aspects || neighbour.is_some();
            return claimed.then(|| external(declared));
        }
        let path = self.outline.path(position);
        if declared.counted == Counted::Announced {
            let list = self.lists.after(declared, &path)?;
            return Some(claim(declared, Some(list)));
        }
        if declared.added != declared.count {
            let count = declared.added;
            let added = List {
                count,
                ..List::default()
            };
            return Some(claim(declared, Some(added)));
        }
        let own = self.documents.follows_own(position);
        let beside = self.lists.in_sentence(declared, &path);
        let agrees = |list: &Option<List>| {
            list.as_ref()
                .is_some_and(|list| list.count == declared.count)
        };
        let claimed = declared.aspects
            || neighbour.is_some()
            || own
            || agrees(&beside)
            || announcing::first_end(sentence::clause_before(self.text, position)).is_some()
            || path
                .last()
                .is_some_and(|node| node.title.covers(declared.range));
        if !claimed {
            return None;
        }
        let list = beside.or_else(|| {
            if own {
                self.lists.in_document(declared)
            } else {
                self.lists.in_part(declared, &path)
            }
        });
        let other = !agrees(&list) && self.documents.named_before(position);
        Some(if other {
            external(declared)
        } else {
            claim(declared, list)
        })
    }
}

/// The claim of a count about another document.
fn external(declared: Declared) -> Found {
    Found {
        status: ClaimStatus::External,
        ..claim(declared, None)
    }
}

/// The claim of a count, compared with a list.
fn claim(declared: Declared, list: Option<List>) -> Found {
    let found = list.as_ref().map(|list| list.count);
    let list = list.unwrap_or_default();
    Found {
        range: declared.range,
        noun: declared.noun,
        declared: declared.count,
        found,
        items: list.items,
        end_of_list: list.end,
        scope: list.scope,
        status: match found {
            None => ClaimStatus::Unlisted,
            Some(found) if found < declared.count => ClaimStatus::Short,
            Some(found) if found > declared.count => ClaimStatus::Over,
            Some(_) => ClaimStatus::Match,
        },
    }
}
