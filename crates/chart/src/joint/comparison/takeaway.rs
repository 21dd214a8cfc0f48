//! What the comparison says in one sentence.

use super::super::{Member, names};
use super::subject::{Point, Subject};
use crate::number;
use crate::words::Words;
use gangmu_plan::model::Status;

/// `12 项指标可以比较；地区生产总值增速：盘锦市 2022 年预计 ≈−7%，2023 年目标 ≥+5%。`
pub(super) fn of(members: &[Member], all: &[Subject], drawn: &[&Subject], words: Words) -> String {
    let count = match all.len() == drawn.len() || drawn.len() > 1 {
        true => words.fill("takeaway.comparable", &[&all.len()]),
        false => String::new(),
    };
    let turn = drawn
        .iter()
        .find_map(|subject| turn(members, subject, words));
    let sentence = match (count.is_empty(), turn) {
        (false, Some(turn)) => words.fill("join.list", &[&count, &turn]),
        (true, Some(turn)) => turn,
        (false, None) => count,
        (true, None) => match drawn.first() {
            Some(subject) => {
                let title = subject.title(words.0);
                words.fill("takeaway.said_by", &[&title, &subject.plans])
            }
            None => return String::new(),
        },
    };
    words.fill("takeaway.sentence", &[&sentence])
}

/// What a place reached or expected, and what it aims at in a later year.
fn turn(members: &[Member], subject: &Subject, words: Words) -> Option<String> {
    let reached = |point: &&Point| point.quantity.status != Status::Target;
    subject.points.iter().filter(reached).find_map(|before| {
        let place = names::place(members.get(before.member)?.plan);
        let after = subject.points.iter().find(|after| {
            let same_place = members
                .get(after.member)
                .is_some_and(|member| names::place(member.plan) == place);
            same_place
                && after.quantity.status == Status::Target
                && after.quantity.year > before.quantity.year
                && after.quantity.basis == before.quantity.basis
                && after.quantity.number.is_some()
        })?;
        Some(words.fill(
            "takeaway.turn",
            &[
                &subject.title(words.0),
                &place,
                &said(before, words)?,
                &said(after, words)?,
            ],
        ))
    })
}

/// `2022 年预计 ≈−7%`.
fn said(point: &Point, words: Words) -> Option<String> {
    let value = number::written(point.quantity, words.0)?.joined();
    let year = point.quantity.year?;
    let status = words.fill("status.of_year", &[&year, &point.status(words)]);
    Some(format!("{status} {value}"))
}
