//! What is compared: an indicator of the dictionary, its growth apart from its level, and what is
//! newly made apart from what there is.

use super::super::Member;
use crate::number;
use crate::places::Places;
use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::indicators;
use gangmu_plan::model::{Quantity, QuantityKind, Status};

/// Everything that plans say about one indicator in one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject<'a> {
    /// The dictionary's id.
    pub indicator: &'a str,
    /// Level, growth, difference or rank.
    pub kind: QuantityKind,
    /// Whether it is what was newly made (新注册100家) and not what there is (达到410家).
    pub is_added: bool,
    /// How many plans give it a value or a named level.
    pub plans: usize,
    pub(super) points: Vec<Point<'a>>,
    numbered: usize,
    cells: usize,
}

/// One value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point<'a> {
    /// Where its plan stands among the plans.
    pub(super) member: usize,
    pub(super) quantity: &'a Quantity,
}

impl Subject<'_> {
    /// The name in addresses: `gdp.growth`.
    #[must_use]
    pub fn name(&self) -> String {
        let kind = match self.kind {
            QuantityKind::Level if self.is_added => "added",
            QuantityKind::Level => "level",
            QuantityKind::Growth => "growth",
            QuantityKind::Difference => "difference",
            QuantityKind::Rank => "rank",
            QuantityKind::Words => "words",
        };
        format!("{}.{kind}", self.indicator)
    }

    /// The name for readers: 地区生产总值增速.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        let name = match language {
            Language::Chinese => indicators::by_id(self.indicator).map(|indicator| indicator.name),
            Language::English => indicators::english(self.indicator),
        };
        let name = name.unwrap_or(self.indicator);
        let key = match self.kind {
            QuantityKind::Growth => "subject.growth",
            QuantityKind::Difference => "subject.change",
            QuantityKind::Rank => "subject.rank",
            QuantityKind::Level if self.is_added => "subject.added",
            QuantityKind::Level | QuantityKind::Words => return name.to_owned(),
        };
        Words(language).fill(key, &[&name])
    }
}

/// What can be compared: said by more than one plan, or for more than one year. Those that
/// most plans give numbers for come first, then those with most values, then the order of the
/// dictionary.
#[must_use]
pub fn subjects<'a>(members: &[Member<'a>]) -> Vec<Subject<'a>> {
    let ids: Vec<&str> = indicators::all().map(|indicator| indicator.id).collect();
    let order = Places::of(&mut ids.iter().copied());
    let mut points: Vec<((usize, usize), Point)> = Vec::new();
    for (member, one) in members.iter().enumerate() {
        for quantity in &one.plan.quantities {
            let id = quantity.indicator_id.as_deref();
            let at = id.and_then(|id| order.find(id)).zip(rank(quantity));
            points.extend(at.map(|at| (at, Point { member, quantity })));
        }
    }
    points.sort_by_key(|(at, _)| *at);
    let subjects = points.chunk_by(|one, other| one.0 == other.0);
    let mut subjects: Vec<Subject> = subjects
        .filter_map(|points| Subject::of(points.iter().map(|(_, point)| *point).collect()))
        .collect();
    subjects.sort_by_key(|subject| std::cmp::Reverse((subject.numbered, subject.cells)));
    subjects
}

impl<'a> Subject<'a> {
    /// Its values in the order of the plans, each with the place of its plan among them.
    pub fn values(&self) -> impl Iterator<Item = (usize, &'a Quantity)> {
        self.points
            .iter()
            .map(|point| (point.member, point.quantity))
    }

    fn of(points: Vec<Point<'a>>) -> Option<Self> {
        let first = points.first()?.quantity;
        let distinct = |of: &dyn Fn(&Point) -> Option<(usize, i32)>| {
            let mut found: Vec<_> = points.iter().filter_map(of).collect();
            found.sort_unstable();
            found.dedup();
            found.len()
        };
        let year = |point: &Point| point.quantity.year.unwrap_or_default();
        let cells = distinct(&|point| Some((point.member, year(point))));
        let subject = Self {
            indicator: first.indicator_id.as_deref()?,
            kind: first.kind,
            is_added: is_added(first),
            plans: distinct(&|point| Some((point.member, 0))),
            numbered: distinct(&|point| point.quantity.number.map(|_| (point.member, 0))),
            cells,
            points,
        };
        (cells > 1).then_some(subject)
    }
}

/// The order of kinds; none for what has neither number nor named level.
fn rank(quantity: &Quantity) -> Option<usize> {
    if quantity.number.is_none() && quantity.reference.is_none() {
        return None;
    }
    Some(match quantity.kind {
        QuantityKind::Growth => 0,
        QuantityKind::Level if !is_added(quantity) => 1,
        QuantityKind::Level => 2,
        QuantityKind::Difference => 3,
        QuantityKind::Rank => 4,
        QuantityKind::Words => return None,
    })
}

/// An act on a counted thing stands in brackets after the thing: 老旧小区(改造).
fn is_added(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Level && quantity.indicator.ends_with(')')
}

impl Point<'_> {
    /// `目标`, `力争`, `预计`, `实际`.
    pub(super) fn status(&self, words: Words) -> &'static str {
        let key = if self.quantity.stretch {
            "status.stretch"
        } else {
            number::status_key(self.quantity.status)
        };
        words.say(key)
    }

    /// The class of its looks.
    pub(super) fn class(&self) -> &'static str {
        match self.quantity.status {
            Status::Target if self.quantity.stretch => "stretch",
            Status::Target => "target",
            Status::Actual | Status::Estimate => "actual",
        }
    }
}
