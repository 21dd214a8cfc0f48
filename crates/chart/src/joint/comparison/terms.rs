//! The values of a subject by the terms on which they can stand on one scale: a total of three
//! years stands on none with the amount of one.

use super::super::Member;
use super::super::names;
use super::subject::{Point, Subject};
use crate::number;
use crate::words::Words;
use gangmu_plan::model::{Basis, Quantity};

/// Values that share a scale, by place.
#[derive(Debug)]
pub(super) struct Terms<'a> {
    /// One of the values, for what all have in common.
    pub(super) sample: &'a Quantity,
    /// In the order of the plans.
    pub(super) places: Vec<Place<'a>>,
}

/// The values of one place.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub(super) name: String,
    /// In the order of years.
    pub(super) points: Vec<Point<'a>>,
}

impl<'a> Terms<'a> {
    /// The terms of a subject, those of most values first. Named levels without a number go
    /// with the first.
    pub(super) fn of(members: &[Member], subject: &Subject<'a>) -> Vec<Self> {
        let mut groups: Vec<(Key<'a>, Vec<Point<'a>>)> = Vec::new();
        let (numbered, named): (Vec<Point>, Vec<Point>) = subject
            .points
            .iter()
            .partition(|point| point.quantity.number.is_some());
        for point in numbered {
            let key = Key::of(point.quantity);
            match groups.iter_mut().find(|(known, _)| *known == key) {
                Some((_, points)) => points.push(point),
                None => groups.push((key, vec![point])),
            }
        }
        groups.sort_by_key(|(_, points)| std::cmp::Reverse(points.len()));
        let mut groups: Vec<Vec<Point>> = groups.into_iter().map(|(_, points)| points).collect();
        match groups.first_mut() {
            Some(first) => first.extend(named),
            None => groups.push(named),
        }
        groups
            .into_iter()
            .filter_map(|points| {
                Some(Self {
                    sample: points.first()?.quantity,
                    places: places(members, points),
                })
            })
            .collect()
    }

    /// All values with a number.
    pub(super) fn numbered(&self) -> impl Iterator<Item = &'a Quantity> {
        let points = self.places.iter().flat_map(|place| &place.points);
        points
            .map(|point| point.quantity)
            .filter(|quantity| quantity.number.is_some())
    }

    /// What all values have in common beyond the subject: 三年累计, 比 2020 年.
    pub(super) fn qualifier(&self, words: Words) -> String {
        let sample = Quantity {
            basis: total(self.sample),
            ..self.sample.clone()
        };
        number::qualifier(&sample, words.0)
    }
}

/// What values must agree in.
#[derive(Debug, PartialEq)]
struct Key<'a> {
    unit: Option<&'a str>,
    total: Option<Basis>,
    baseline: String,
}

impl<'a> Key<'a> {
    fn of(quantity: &'a Quantity) -> Self {
        let baseline = quantity.baseline.as_deref().unwrap_or_default();
        Self {
            unit: quantity.base_unit.as_deref().or(quantity.unit.as_deref()),
            total: total(quantity),
            baseline: baseline.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}

/// The basis if it is a total; the average of several years compares with one year's rate.
fn total(quantity: &Quantity) -> Option<Basis> {
    quantity
        .basis
        .filter(|basis| *basis != Basis::AnnualAverage)
}

fn places<'a>(members: &[Member], points: Vec<Point<'a>>) -> Vec<Place<'a>> {
    let mut places: Vec<Place> = Vec::new();
    for point in points {
        let Some(member) = members.get(point.member) else {
            continue;
        };
        let name = names::place(member.plan);
        match places.iter_mut().find(|place| place.name == name) {
            Some(place) => place.points.push(point),
            None => places.push(Place {
                name,
                points: vec![point],
            }),
        }
    }
    for place in &mut places {
        place.points.sort_by_key(|point| point.quantity.year);
    }
    let first = |place: &Place| place.points.iter().map(|point| point.member).min();
    places.sort_by_key(first);
    places
}
