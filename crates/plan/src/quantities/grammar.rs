//! The clauses of a sentence → its quantities: which number belongs to which subject.

use super::counted::{self, Counted};
use super::frame::{self, Frame};
use super::groups::{Group, groups};
use super::measure::Measure;
use super::{Quantity, parts, subject, values};
use crate::model::QuantityKind;
use crate::named::RANK_SCOPE;
use crate::units::Sort;
use gangmu_document::TextRange;

/// Reads the clauses of one sentence after the other, and remembers what the last one was about.
pub(super) struct Grammar<'a> {
    text: &'a str,
    previous: Previous,
}

/// What the group before was about; a clause without a subject goes on with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Previous {
    pub subject: String,
    pub kind: Option<QuantityKind>,
    pub base: Option<String>,
    /// The value that the next one was reached from (从…增长到…).
    pub from: Option<TextRange>,
    /// The clause it stood in, and the act on its counted thing: the next thing in the same
    /// clause shares it.
    clause: TextRange,
    act: Option<String>,
}

/// A group with what the words around it say.
pub(super) struct Saying<'a> {
    pub group: &'a Group,
    pub clause: TextRange,
    pub frame: Frame,
    /// The text before the frame.
    pub left: &'a str,
    /// The text after the last measure.
    pub right: &'a str,
}

/// What a group is about.
struct About {
    indicator: String,
    /// The act on a counted thing.
    act: Option<String>,
    /// Whether the thing stands after its count.
    after: bool,
    /// How much of the text on the right was taken for the thing.
    taken: usize,
}

impl<'a> Grammar<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            previous: Previous::default(),
        }
    }

    /// Forgets the subject at the end of a sentence.
    pub fn forget(&mut self) {
        self.previous = Previous::default();
    }

    /// A clause without a number may name what the next one goes on about: 比重稳步提升,稳居第三.
    pub fn pass(&mut self, clause: TextRange) {
        let frame = frame::read(self.text, clause);
        let left = TextRange::new(clause.start, frame.start).of(self.text);
        let subject = subject::clean(left);
        if frame.change.is_some() && parts::is_measurable(subject) {
            self.previous = Previous {
                subject: subject.to_owned(),
                ..Previous::default()
            };
        }
    }

    /// The quantities of a clause.
    pub fn clause(&mut self, clause: TextRange, measures: Vec<Measure>) -> Vec<Quantity> {
        let mut quantities = Vec::new();
        let mut taken = clause.start;
        for group in &groups(self.text, clause, measures) {
            let left = TextRange::new(group.left.start.max(taken), group.left.end);
            let frame = frame::read(self.text, self.without_scope(left, group));
            let saying = Saying {
                group,
                clause,
                left: TextRange::new(left.start, frame.start).of(self.text),
                right: group.right.of(self.text),
                frame,
            };
            let about = self.about(&saying);
            taken = group.right.start + about.taken;
            let found = values::read(
                self.text,
                &saying,
                &about.indicator,
                about.after,
                &self.previous,
            );
            self.remember(about, &saying, found.last());
            quantities.extend(found);
        }
        quantities
    }

    /// For a place among others, the text without among whom: 位居全省 → 位居.
    fn without_scope(&self, left: TextRange, group: &Group) -> TextRange {
        let mut end = left.end;
        if group.measures.iter().any(Measure::is_rank) {
            let rest = |end| TextRange::new(left.start, end).of(self.text);
            while let Some(scope) = RANK_SCOPE.suffix(rest(end)) {
                end -= scope.word.len();
            }
        }
        TextRange::new(left.start, end)
    }

    fn remember(&mut self, about: About, saying: &Saying, last: Option<&Quantity>) {
        let Some(last) = last else {
            return;
        };
        self.previous = Previous {
            subject: about.indicator,
            kind: Some(last.kind),
            base: last.base_unit.clone(),
            from: last.number_range.filter(|_| saying.frame.from),
            clause: saying.clause,
            act: about.act,
        };
    }

    /// What a group is about: a thing after its count, a subject or a thing before it, or what
    /// the group before was about.
    fn about(&self, saying: &Saying) -> About {
        if let Some((thing, taken)) = self.thing_after(saying) {
            return About {
                indicator: thing.indicator(),
                act: None,
                after: true,
                taken,
            };
        }
        let (indicator, act) = self.thing_before(saying);
        About {
            indicator,
            act,
            after: false,
            taken: 0,
        }
    }

    /// The counted thing after the number, where there is one, and how much text it took.
    fn thing_after(&self, saying: &Saying) -> Option<(Counted, usize)> {
        let right = saying.right;
        let left_out = saying.frame.says_value() && !subject::clean(saying.left).is_empty();
        if !may_count(saying) || left_out || counted::is_generic(right) {
            return None;
        }
        let open = saying.group.open;
        if open && self.is_frame(saying.group.right) {
            return None;
        }
        if counted::begins_predicate(right) {
            // 61765人次享受待遇: what they do stands for the thing.
            let alone = subject::clean(saying.left).is_empty();
            let thing = Counted {
                noun: right.trim_matches(subject::is_edge).to_owned(),
                act: None,
            };
            return alone.then_some((thing, 0));
        }
        let thing = counted::after_count(saying.left, right)?;
        if open && self.reaches(saying.group.right) {
            // 336户企业复工率达到99.7%: the thing goes on as the subject of the next number.
            return Some((Counted { act: None, ..thing }, 0));
        }
        let (_, predicate) = counted::cut_noun(right);
        if open {
            let act = thing.act.filter(|act| !act.ends_with(predicate));
            return Some((Counted { act, ..thing }, right.len() - predicate.len()));
        }
        Some((thing, right.len()))
    }

    /// Whether a stretch before the next number is nothing but its frame: 14.1万户同比增长6.8%.
    fn is_frame(&self, range: TextRange) -> bool {
        let frame = frame::read(self.text, range);
        let rest = TextRange::new(range.start, frame.start).of(self.text);
        subject::clean(rest).is_empty()
    }

    /// Whether a stretch is a measurable subject with words that reach the next number.
    fn reaches(&self, range: TextRange) -> bool {
        let frame = frame::read(self.text, range);
        let subject = TextRange::new(range.start, frame.start).of(self.text);
        frame.says_value() && parts::is_measurable(subject)
    }

    /// The subject before the value with the act on it, or that of the group before.
    fn thing_before(&self, saying: &Saying) -> (String, Option<String>) {
        let left = subject::clean(saying.left);
        if left.is_empty() {
            return (self.carried(saying), None);
        }
        if let Some(act) = saying.frame.act {
            return (format!("{left}({act})"), None);
        }
        let valued = saying.frame.says_value() || saying.frame.bound.is_some();
        let amounts = saying.group.measures.iter().all(Measure::is_amount);
        if !amounts || (valued && parts::is_measurable(left)) {
            return (left.to_owned(), None);
        }
        if counted::is_act(left) && !self.previous.subject.is_empty() {
            return (format!("{}({left})", self.previous.subject), None);
        }
        let mut thing = counted::before_count(left);
        let shared = self.previous.clause == saying.clause && !valued;
        if thing.act.is_none() && shared && thing.noun.chars().count() > 2 {
            thing.act.clone_from(&self.previous.act);
        }
        (thing.indicator(), thing.act)
    }

    /// What the group before was about; a change in points after a growth is one of its rate.
    fn carried(&self, saying: &Saying) -> String {
        let previous = &self.previous;
        if previous.subject.is_empty() {
            return subject::clean(saying.right).to_owned();
        }
        let points = saying
            .group
            .measures
            .iter()
            .any(|measure| measure.sort == Some(Sort::Point));
        let rate = if points && previous.kind == Some(QuantityKind::Growth) {
            "增速"
        } else {
            ""
        };
        format!("{}{rate}", previous.subject)
    }
}

/// Whether the thing that a group counts may stand after it.
fn may_count(saying: &Saying) -> bool {
    let Some(sort) = saying
        .group
        .measures
        .last()
        .and_then(|measure| measure.sort)
    else {
        return false;
    };
    let noun = saying
        .right
        .trim_start()
        .starts_with(|c: char| c.is_alphanumeric() || "“《的".contains(c));
    // 99%的社区中心 is a share of what follows.
    let share = sort == Sort::Share && saying.right.starts_with('的') && saying.left.is_empty();
    noun && (share || sort.is_amount() && sort != Sort::Time)
}
