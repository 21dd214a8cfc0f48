//! The clauses of a sentence → its quantities: which number belongs to which subject.

use super::frame::{self, Change, Frame};
use super::groups::{Group, groups};
use super::measure::Measure;
use super::subject::{self, Counted};
use super::{Quantity, parts};
use crate::indicators;
use crate::model::{Basis, Comparator, QuantityKind};
use crate::units::Sort;
use gangmu_document::TextRange;

/// Reads the clauses of one sentence after the other, and remembers what the last one was about.
pub(super) struct Grammar<'a> {
    text: &'a str,
    previous: Previous,
}

/// What the clause before was about; a clause without a subject goes on with it.
#[derive(Debug, Clone, Default)]
struct Previous {
    subject: String,
    kind: Option<QuantityKind>,
    base: Option<String>,
}

/// A group with what the words around it say.
struct Saying<'a> {
    group: &'a Group,
    clause: TextRange,
    frame: Frame,
    /// The text before the frame.
    left: &'a str,
    /// The text after the last measure.
    right: &'a str,
}

impl<'a> Grammar<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            previous: Previous::default(),
        }
    }

    /// Forgets the subject at the end of a line.
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
        let groups = groups(self.text, clause, measures);
        let mut taken = clause.start;
        for group in &groups {
            let left = TextRange::new(group.left.start.max(taken), group.left.end);
            let frame = frame::read(self.text, without_scope(self.text, left, group));
            let saying = Saying {
                group,
                clause,
                left: TextRange::new(left.start, frame.start).of(self.text),
                right: group.right.of(self.text),
                frame,
            };
            taken = self.say(&saying, &mut quantities);
        }
        quantities
    }

    /// Adds the quantities of a group; gives the end of the text that its noun took.
    fn say(&mut self, saying: &Saying, quantities: &mut Vec<Quantity>) -> usize {
        let start = saying.group.right.start;
        let counted = self.counted(saying);
        let taken = match &counted {
            Some((_, taken)) => start + taken,
            None => start,
        };
        let subject = match &counted {
            Some((counted, _)) => counted.indicator(),
            None => self.subject(saying),
        };
        let found = self.values(saying, &subject, counted.is_some());
        if let Some(last) = found.last() {
            self.previous = Previous {
                subject,
                kind: Some(last.kind),
                base: last.base_unit.clone(),
            };
        }
        quantities.extend(found);
        taken
    }

    /// The counted noun after the number, where there is one, and how much text it took.
    fn counted(&self, saying: &Saying) -> Option<(Counted, usize)> {
        let measure = saying.group.measures.last()?;
        let sort = measure.sort?;
        let right = saying.right;
        let noun_first = right.trim_start_matches(' ').chars().next()?;
        let counts = sort.counts()
            || matches!(
                sort,
                Sort::Money
                    | Sort::Mass
                    | Sort::Length
                    | Sort::Area
                    | Sort::Volume
                    | Sort::Power
                    | Sort::Energy
            );
        let share_of = sort == Sort::Share && right.starts_with('的') && saying.left.is_empty();
        if !(counts || share_of) || !(noun_first.is_alphanumeric() || "“《的".contains(noun_first))
        {
            return None;
        }
        let says_value =
            saying.frame.reached || saying.frame.change.is_some() || saying.frame.rate.is_some();
        let has_subject = !subject::clean(saying.left).is_empty();
        if says_value && has_subject || subject::is_generic(right) {
            return None;
        }
        if saying.group.open && self.is_frame_of_next(saying.group.right) {
            return None;
        }
        if subject::begins_predicate(right) {
            let whole = subject::clean(saying.left).is_empty();
            let noun = right.trim_end_matches(['、', ' ']).to_owned();
            return whole.then(|| (Counted { noun, act: None }, 0));
        }
        let counted = subject::after_count(saying.left, right)?;
        let (noun, predicate) = subject::cut_noun(right);
        let open_subject =
            saying.group.open && predicate.is_empty() && self.reaches(saying.group.right);
        let taken = if open_subject {
            0
        } else {
            right.len() - predicate.len()
        };
        let _ = noun;
        Some((counted, taken))
    }

    /// Whether a stretch before the next number is nothing but its frame: 14.1万户同比增长6.8%.
    fn is_frame_of_next(&self, range: TextRange) -> bool {
        let frame = frame::read(self.text, range);
        let rest = TextRange::new(range.start, frame.start).of(self.text);
        subject::clean(rest).is_empty()
    }

    /// Whether a stretch ends in words that reach the next number: 336户企业复工率达到99.7%.
    fn reaches(&self, range: TextRange) -> bool {
        let frame = frame::read(self.text, range);
        frame.reached || frame.change.is_some()
    }

    /// The subject before the value, or that of the clause before.
    fn subject(&self, saying: &Saying) -> String {
        let left = subject::clean(saying.left);
        if left.is_empty() {
            return self.carried(saying);
        }
        let says_value = saying.frame.reached
            || saying.frame.change.is_some()
            || saying.frame.rate.is_some()
            || saying.frame.bound.is_some();
        let counts = saying.group.measures.iter().all(|measure| {
            measure.sort.is_some_and(|sort| {
                !matches!(sort, Sort::Share | Sort::Rank | Sort::Point | Sort::Times)
            })
        });
        match saying.frame.act {
            Some(act) => format!("{left}({act})"),
            None if counts && !(says_value && parts::is_measurable(left)) => {
                subject::before_count(left).indicator()
            }
            None => left.to_owned(),
        }
    }

    fn carried(&self, saying: &Saying) -> String {
        if self.previous.subject.is_empty() {
            let right = subject::clean(saying.right);
            if !right.is_empty() {
                return right.to_owned();
            }
        }
        let change_of_rate = saying
            .group
            .measures
            .iter()
            .any(|measure| measure.sort == Some(Sort::Point))
            && self.previous.kind == Some(QuantityKind::Growth);
        let rate = if change_of_rate { "增速" } else { "" };
        format!("{}{rate}", self.previous.subject)
    }

    /// One quantity for each value of a group.
    fn values(&self, saying: &Saying, subject: &str, counted: bool) -> Vec<Quantity> {
        let measures = &saying.group.measures;
        let subjects = parts::split(subject);
        let baselines = saying
            .frame
            .baseline
            .map(|range| range.of(self.text).split('、').collect::<Vec<_>>());
        let several = measures.len() > 1;
        let shared_bound = measures
            .last()
            .and_then(|measure| measure.bound)
            .filter(|_| several);
        measures
            .iter()
            .enumerate()
            .map(|(index, measure)| {
                let own_subject = subjects
                    .get(index)
                    .filter(|_| several && subjects.len() == measures.len());
                let own_baseline =
                    baselines
                        .as_ref()
                        .and_then(|all| match all.len() == measures.len() {
                            true => all.get(index).map(|one| (*one).to_owned()),
                            false => saying
                                .frame
                                .baseline
                                .map(|range| range.of(self.text).to_owned()),
                        });
                let indicator = own_subject.map_or(subject, String::as_str);
                let mut quantity = self.quantity(saying, measure, indicator, counted);
                quantity.baseline = own_baseline;
                if let Some(bound) =
                    shared_bound.filter(|_| quantity.comparator == Some(Comparator::Eq))
                {
                    quantity.comparator = Some(bound);
                }
                quantity
            })
            .collect()
    }

    fn quantity(
        &self,
        saying: &Saying,
        measure: &Measure,
        subject: &str,
        counted: bool,
    ) -> Quantity {
        let frame = &saying.frame;
        let same = self.previous.subject == subject && self.previous.base == measure.base;
        let kind = match kind(frame, measure) {
            // A verb before a counted noun is an act: 加快35个项目建设.
            QuantityKind::Difference if counted => QuantityKind::Level,
            // 增长5.5%左右,力争实现6% goes on with the growth.
            QuantityKind::Level if same && measure.sort == Some(Sort::Share) => {
                self.previous.kind.unwrap_or(QuantityKind::Level)
            }
            kind => kind,
        };
        let mut indicator = subject.to_owned();
        if kind == QuantityKind::Difference
            && let Some(rate) = frame.rate_word
        {
            indicator.push_str(rate);
        }
        let entry = indicators::find(&indicator);
        let down = match frame.change.or(frame.rate) {
            Some(Change::Down) => true,
            Some(Change::Better) => entry.is_some_and(|entry| entry.lower_is_better),
            _ => false,
        };
        let changes = matches!(kind, QuantityKind::Growth | QuantityKind::Difference);
        let sign = if down && changes { -1.0 } else { 1.0 };
        Quantity {
            indicator_id: entry.map(|entry| entry.id),
            indicator,
            number: Some(measure.number * sign),
            upper: measure.upper.map(|upper| upper * sign),
            unit: measure.unit.clone(),
            value: Some(tidy(measure.number * measure.factor * sign)),
            base_unit: measure.base.clone(),
            kind,
            comparator: Some(bound(frame, measure)),
            basis: self.basis(frame, saying),
            baseline: None,
            reference: None,
            stretch: frame.stretch && same && self.previous.kind == Some(kind),
            year: frame.year,
            range: saying.clause,
            number_range: Some(measure.range),
            ..Quantity::default()
        }
    }

    fn basis(&self, frame: &Frame, saying: &Saying) -> Option<Basis> {
        if frame.annual {
            return Some(Basis::AnnualAverage);
        }
        let clause = TextRange::new(saying.clause.start, saying.group.left.end).of(self.text);
        let at = clause.rfind("累计")?;
        let period = clause.get(..at)?;
        if period.ends_with("三年") || period.ends_with("3年") {
            Some(Basis::ThreeYearTotal)
        } else {
            let timed = ["年", "年间", "期间", "时期", "以来"]
                .iter()
                .any(|word| period.ends_with(word));
            timed.then_some(Basis::Total)
        }
    }
}

/// For a place among others, the text without among whom: 位居全省 → 位居.
fn without_scope(text: &str, left: TextRange, group: &Group) -> TextRange {
    if !group.measures.iter().any(Measure::is_rank) {
        return left;
    }
    let mut end = left.end;
    while let Some(scope) =
        crate::named::rank_scopes().suffix(TextRange::new(left.start, end).of(text))
    {
        end -= scope.word.len();
    }
    TextRange::new(left.start, end)
}

fn kind(frame: &Frame, measure: &Measure) -> QuantityKind {
    let changed = frame.change.is_some() || frame.rate.is_some();
    match measure.sort {
        Some(Sort::Rank) => QuantityKind::Rank,
        Some(Sort::Point) => QuantityKind::Difference,
        Some(Sort::Share | Sort::Times) if changed => QuantityKind::Growth,
        Some(_) if frame.change.is_some() => QuantityKind::Difference,
        _ => QuantityKind::Level,
    }
}

fn bound(frame: &Frame, measure: &Measure) -> Comparator {
    match (measure.upper, measure.bound, frame.bound) {
        (Some(_), _, _) => Comparator::Range,
        (None, Some(Comparator::Ge), Some(Comparator::Gt)) => Comparator::Gt,
        (None, Some(bound), _) | (None, None, Some(bound)) => bound,
        (None, None, None) => Comparator::Eq,
    }
}

/// A product of decimals without the noise of its last digits.
fn tidy(value: f64) -> f64 {
    format!("{value:.10e}").parse().unwrap_or(value)
}
