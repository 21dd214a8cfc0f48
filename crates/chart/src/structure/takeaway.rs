//! The sentence over the structure: how much there is, and what its form shows.

use super::Structure;
use super::branch::Branch;
use crate::chart::Form;
use crate::words::Words;
use std::cmp::Reverse;

/// The sentence about the opened area, or else about the whole plan.
pub(super) fn of(structure: &Structure, form: Option<Form>, narrow: bool, words: Words) -> String {
    let branches = &structure.branches;
    let (upper, lower) = (branches.len(), structure.twigs());
    match &structure.root {
        Some(area) if lower == 0 => words.fill("takeaway.area", &[&area.title, &upper]),
        Some(area) => words.fill("takeaway.area_and_more", &[&area.title, &upper, &lower]),
        None if branches.is_empty() => String::new(),
        None => of_plan(structure, form, narrow, words),
    }
}

fn of_plan(structure: &Structure, form: Option<Form>, narrow: bool, words: Words) -> String {
    let (areas, measures) = (structure.branches.len(), structure.twigs());
    let branches = structure.branches.iter();
    let numbers: usize = branches.map(|branch| branch.node.numbers).sum();
    match (form, largest(&structure.branches)) {
        (None, _) if !narrow => words.fill("takeaway.areas_by_height", &[&areas, &measures]),
        (Some(Form::Sunburst), _) => words.fill("takeaway.areas_by_arc", &[&areas, &measures]),
        (Some(Form::List), _) if numbers > 0 => {
            words.fill("takeaway.areas_and_numbers", &[&areas, &measures, &numbers])
        }
        (Some(Form::Tree | Form::List), Some(most)) => words.fill(
            "takeaway.areas_and_most",
            &[&areas, &measures, &most.node.title, &most.twigs.len()],
        ),
        _ => words.fill("takeaway.areas", &[&areas, &measures]),
    }
}

/// The area with more measures than any other.
fn largest<'a, 'b>(branches: &'a [Branch<'b>]) -> Option<&'a Branch<'b>> {
    let mut by_size: Vec<&Branch> = branches.iter().collect();
    by_size.sort_by_key(|branch| Reverse(branch.twigs.len()));
    let second = by_size.get(1).map_or(0, |branch| branch.twigs.len());
    let first = by_size.into_iter().next()?;
    (first.twigs.len() > second).then_some(first)
}
