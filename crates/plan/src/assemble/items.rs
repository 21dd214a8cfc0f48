//! Goals, areas, measures and the other items of a plan, with their quantities.

use super::ids::Ids;
use crate::{
    deadline,
    model::{Area, Deadline, Goal, Item, Measure, Quantity, Responsible},
    responsible,
    structure::{self, Structure},
};
use gangmu_document::{Document, Span, TextRange};

/// The items of a plan.
pub(super) struct Items {
    pub(super) goals: Vec<Goal>,
    pub(super) areas: Vec<Area>,
    pub(super) principles: Vec<Item>,
    pub(super) safeguards: Vec<Item>,
    pub(super) review: Vec<Item>,
}

/// What items are made from.
pub(super) struct Maker<'a> {
    pub(super) document: &'a Document,
    pub(super) quantities: &'a [Quantity],
    /// Who is responsible for each measure.
    pub(super) responsible: &'a [responsible::Found],
    /// The year of an annual plan, in which its deadlines fall.
    pub(super) year: Option<i32>,
}

impl Maker<'_> {
    pub(super) fn items(&self, structure: &Structure, ids: &mut Ids) -> Items {
        let plain = |items: &[structure::Item], kind, ids: &mut Ids| {
            items
                .iter()
                .map(|item| self.item(*item, kind, ids))
                .collect()
        };
        let mut responsible = self.responsible.iter();
        Items {
            goals: structure
                .goals
                .iter()
                .map(|goal| self.goal(*goal, ids))
                .collect(),
            areas: structure
                .areas
                .iter()
                .map(|area| self.area(area, &mut responsible, ids))
                .collect(),
            principles: plain(&structure.principles, 'p', ids),
            safeguards: plain(&structure.safeguards, 's', ids),
            review: plain(&structure.review, 'r', ids),
        }
    }

    fn goal(&self, goal: structure::Item, ids: &mut Ids) -> Goal {
        let span = self.document.span(goal.range);
        Goal {
            id: ids.next('g', span),
            title: self.text(goal.title),
            text: self.text(goal.range),
            span,
            quantities: self.quantities(span),
        }
    }

    fn area<'r>(
        &self,
        area: &structure::Area,
        responsible: &mut impl Iterator<Item = &'r responsible::Found>,
        ids: &mut Ids,
    ) -> Area {
        let span = self.document.span(area.item.range);
        Area {
            id: ids.next('a', span),
            ordinal: area.item.ordinal,
            title: self.text(area.item.title),
            text: self.text(area.text),
            span,
            domain: None,
            measures: area
                .measures
                .iter()
                .zip(responsible)
                .map(|(item, found)| self.measure(*item, found, ids))
                .collect(),
        }
    }

    fn measure(
        &self,
        measure: structure::Item,
        found: &responsible::Found,
        ids: &mut Ids,
    ) -> Measure {
        let span = self.document.span(measure.range);
        let names = |names: &[TextRange]| names.iter().map(|name| self.text(*name)).collect();
        Measure {
            id: ids.next('m', span),
            ordinal: measure.ordinal,
            title: self.text(measure.title),
            text: self.text(measure.range),
            span,
            quantities: self.quantities(span),
            responsible: Responsible {
                lead: names(&found.lead),
                with: names(&found.with),
            },
            deadline: self.deadline(found.deadline, measure.range),
            domain: None,
        }
    }

    fn item(&self, item: structure::Item, kind: char, ids: &mut Ids) -> Item {
        let span = self.document.span(item.range);
        Item {
            id: ids.next(kind, span),
            title: self.text(item.title),
            text: self.text(item.range),
            span,
        }
    }

    /// The deadline of a label, as written where it is no date, else the first in the text.
    fn deadline(&self, labelled: Option<TextRange>, whole: TextRange) -> Option<Deadline> {
        let Some(label) = labelled else {
            return deadline::first(whole.of(&self.document.text), self.year);
        };
        let text = self.text(label);
        deadline::first(&text, self.year).or(Some(Deadline {
            text,
            year: None,
            month: None,
            day: None,
        }))
    }

    /// The ids of the quantities inside a span.
    fn quantities(&self, span: Span) -> Vec<String> {
        let first = self
            .quantities
            .partition_point(|quantity| quantity.span.start < span.start);
        self.quantities
            .iter()
            .skip(first)
            .take_while(|quantity| quantity.span.start < span.end)
            .map(|quantity| quantity.id.clone())
            .collect()
    }

    fn text(&self, range: TextRange) -> String {
        range.of(&self.document.text).to_owned()
    }
}
