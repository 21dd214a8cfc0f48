//! The clauses of a sentence → its quantities: which number belongs to which subject.

use super::counted::{self, Counted};
use super::frame::{self, Frame};
use super::groups::{Group, groups};
use super::measure::Measure;
use super::{Quantity, parts, subject, values};
use crate::model::QuantityKind;
use crate::named::RANK_SCOPE;
use crate::peek;
use crate::units::Sort;
use gangmu_document::TextRange;

/// Words for the amount of what was named before.
const AMOUNTS: [&str; 4] = ["总量", "总额", "规模", "总规模"];

/// Longest clause in characters that is a topic and nothing else: 农民人均纯收入,1987年….
const LONGEST_TOPIC: usize = 20;

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
    pub group: &'a Group<'a>,
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

    /// A clause without a number may name what the next one goes on about: 比重稳步提升,稳居第三;
    /// 经济增速是综合性指标,预期为6%.
    pub fn pass(&mut self, clause: TextRange) {
        let words = clause.of(self.text);
        let explained = words.find('是');
        let topic = clause.start + explained.unwrap_or(words.len());
        let frame = frame::read(self.text, TextRange::new(clause.start, topic));
        let left = TextRange::new(clause.start, frame.start).of(self.text);
        let subject = subject::clean(left);
        let rate = frame.rate.filter(|_| explained.is_some());
        let named = frame.start == topic && subject.chars().count() <= LONGEST_TOPIC;
        let changes = frame.change.is_some() || named;
        if rate.is_some() || changes && parts::is_measurable(subject) {
            self.previous = Previous {
                subject: subject.to_owned(),
                kind: rate.map(|_| QuantityKind::Growth),
                base: rate.map(|_| "%".to_owned()),
                ..Previous::default()
            };
        }
    }

    /// The quantities of a clause.
    pub fn clause(&mut self, clause: TextRange, measures: Vec<Measure>) -> Vec<Quantity> {
        let mut quantities = Vec::new();
        let mut taken = clause.start;
        let groups = groups(self.text, clause, measures);
        for (index, group) in groups.iter().enumerate() {
            let left = TextRange::new(group.left.start.max(taken), group.left.end);
            let frame = if group.is_place() {
                frame::read_place(self.text, self.without_scope(left))
            } else {
                frame::read(self.text, left)
            };
            let mut subject = TextRange::new(left.start, frame.start);
            if group.is_place() {
                subject = self.without_scope(subject);
            }
            // 12类45件民生实事: what the second counts, the first counts too.
            let next = groups
                .get(index + 1)
                .filter(|_| group.open && group.right.is_empty());
            let saying = Saying {
                group,
                clause,
                left: subject.of(self.text),
                right: next.unwrap_or(group).right.of(self.text),
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

    /// A text without among whom a place is taken: 位居全省 → 位居.
    fn without_scope(&self, left: TextRange) -> TextRange {
        let mut end = left.end;
        let rest = |end| TextRange::new(left.start, end).of(self.text);
        while let Some(scope) = RANK_SCOPE.suffix(rest(end)) {
            end -= scope.word.len();
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
                act: thing.shared,
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
        if open && !saying.group.right.is_empty() && self.is_frame(saying.group.right) {
            return None;
        }
        if counted::begins_predicate(right) {
            // 61765人次享受待遇: what they do stands for the thing.
            let alone = subject::clean(saying.left).is_empty();
            let thing = Counted {
                noun: right.trim_matches(subject::is_edge).to_owned(),
                ..Counted::default()
            };
            return alone.then_some((thing, 0));
        }
        let mut thing = counted::after_count(saying.left, right)?;
        let act = saying.frame.act.map(str::to_owned).or(thing.shared.take());
        thing.shared = act.or_else(|| self.shared_act(saying));
        thing.act = thing.shared.clone().or(thing.act);
        if !open {
            return Some((thing, right.len()));
        }
        if saying.group.right.is_empty() {
            return Some((thing, 0));
        }
        if self.reaches(saying.group.right) {
            // 336户企业复工率达到99.7%: the thing goes on as the subject of the next number.
            thing.act.clone_from(&thing.shared);
            thing.noun = counted::cut_loosely(right).to_owned();
            return Some((thing, 0));
        }
        let (noun, predicate) = counted::cut_at_act(right);
        if thing
            .act
            .as_deref()
            .is_some_and(|act| act.ends_with(predicate))
        {
            thing.act.clone_from(&thing.shared);
        }
        thing.noun = thing.noun.replace(right, noun);
        Some((thing, right.len() - predicate.len()))
    }

    /// The act on the thing before in the same clause: 新增车间3个、工厂2家.
    fn shared_act(&self, saying: &Saying) -> Option<String> {
        let same = self.previous.clause == saying.clause && subject::clean(saying.left).is_empty();
        self.previous.act.clone().filter(|_| same)
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
        (frame.says_value() || frame.bound.is_some()) && parts::is_measurable(subject)
    }

    /// The subject before the value with the act on it, or that of the group before.
    fn thing_before(&self, saying: &Saying) -> (String, Option<String>) {
        let left = counted::without_reaching(subject::clean(saying.left));
        if left.is_empty() {
            return (self.carried(saying), None);
        }
        if let Some(act) = saying.frame.act {
            return (format!("{left}({act})"), None);
        }
        let valued = saying.frame.says_value() || saying.frame.bound.is_some();
        let amounts = saying.group.measures.iter().all(Measure::is_amount);
        if !amounts || (valued && parts::is_measurable(left)) {
            let ranked = || self.ranked_before(saying, left);
            let whole = self.of_previous(left).or_else(ranked);
            return (whole.unwrap_or_else(|| left.to_owned()), None);
        }
        if counted::is_act(left) && !self.previous.subject.is_empty() {
            return (format!("{}({left})", self.previous_thing()), None);
        }
        if let Some(whole) = self.of_previous(left) {
            return (whole, None);
        }
        let mut thing = counted::before_count(left);
        let same = self.previous.clause == saying.clause && !valued;
        if thing.act.is_none() && same && thing.noun.chars().count() > 2 {
            thing.act.clone_from(&self.previous.act);
        }
        (thing.indicator(), thing.act)
    }

    /// The thing of the group before without the act on it.
    fn previous_thing(&self) -> &str {
        let subject = self.previous.subject.as_str();
        let act = subject.rfind('(').filter(|_| subject.ends_with(')'));
        act.and_then(|at| subject.get(..at)).unwrap_or(subject)
    }

    /// A head that names nothing by itself, with the thing before: 企业1357家、总数突破1万家.
    fn of_previous(&self, head: &str) -> Option<String> {
        let thing = self.previous_thing();
        let share = head.strip_prefix('占').is_some();
        let bare = counted::is_bare_head(head)
            && (!parts::is_measurable(thing) || head.starts_with(['占', '增']));
        let end = if share && !parts::is_measurable(head) {
            "比重"
        } else {
            ""
        };
        (!thing.is_empty() && (share || bare)).then(|| format!("{thing}{head}{end}"))
    }

    /// The thing before, where its place is told by a word for the amount as a whole:
    /// 进出口总额100亿元,总量居第四.
    fn ranked_before(&self, saying: &Saying, head: &str) -> Option<String> {
        let thing = self.previous_thing();
        let again = saying.group.is_place() && AMOUNTS.contains(&head);
        (again && parts::is_measurable(thing)).then(|| thing.to_owned())
    }

    /// The line before a position: what a cell alone on its line belongs to.
    fn line_before(&self, position: usize) -> &'a str {
        let before = peek::window(self.text, 0, position).of(self.text);
        before
            .lines()
            .rev()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .unwrap_or_default()
    }

    /// What the group before was about; a change in points after a growth is one of its rate.
    fn carried(&self, saying: &Saying) -> String {
        let previous = &self.previous;
        if previous.subject.is_empty() {
            let after = if saying.group.open { "" } else { saying.right };
            let unit = saying
                .group
                .measures
                .iter()
                .find_map(|measure| measure.unit);
            // 13亿人口 names what it counts; else the words before the number say the most.
            let noun = unit
                .map(|unit| unit.name())
                .filter(|name| name.chars().count() > 1);
            let words = saying.group.left.of(self.text);
            let found = [
                subject::clean(after),
                noun.as_deref().unwrap_or_default(),
                subject::clean(words),
                words.trim(),
                self.line_before(saying.clause.start),
            ];
            return found
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default()
                .to_owned();
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
