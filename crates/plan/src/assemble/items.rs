//! Goals, areas, measures and the other items of a plan, with their quantities.

use super::{ids::Ids, unbroken};
use crate::{
    deadline, domains,
    model::{Area, Deadline, Goal, Item, Measure, Quantity, Responsible},
    responsible,
    structure::{self, Structure},
};
use gangmu_document::turns::Turns;
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
    pub(super) async fn items(&self, structure: &Structure, turns: &Turns<'_>) -> Items {
        Items {
            goals: self.goals(&structure.goals),
            areas: self.areas(&structure.areas, turns).await,
            principles: self.plain(&structure.principles, 'p'),
            safeguards: self.plain(&structure.safeguards, 's'),
            review: self.plain(&structure.review, 'r'),
        }
    }

    fn goals(&self, goals: &[structure::Item]) -> Vec<Goal> {
        let mut ids = Ids::of('g');
        let goal = |goal: &structure::Item| {
            let span = self.document.span(goal.range);
            Goal {
                id: ids.next(span),
                title: self.title(goal.title),
                text: self.text(goal.range),
                span,
                quantities: self.quantities(span),
            }
        };
        goals.iter().map(goal).collect()
    }

    async fn areas(&self, areas: &[structure::Area], turns: &Turns<'_>) -> Vec<Area> {
        let (mut ids, mut measure_ids) = (Ids::of('a'), Ids::of('m'));
        let mut responsible = self.responsible.iter();
        let mut area = |area: &structure::Area| {
            let span = self.document.span(area.item.range);
            let (title, text) = (self.title(area.item.title), self.text(area.text));
            let told = domains::of(&title, &text, "");
            let measures = area.measures.iter().zip(&mut responsible);
            Area {
                id: ids.next(span),
                ordinal: area.item.ordinal,
                span,
                domain: told.domain,
                domain_words: told.words,
                measures: measures
                    .map(|(item, found)| self.measure(*item, found, &title, &mut measure_ids))
                    .collect(),
                title,
                text,
            }
        };
        let mut all = Vec::with_capacity(areas.len());
        for structure in areas {
            all.push(area(structure));
            turns.passed(structure.item.range.len()).await;
        }
        all
    }

    fn measure(
        &self,
        measure: structure::Item,
        found: &responsible::Found,
        area: &str,
        ids: &mut Ids,
    ) -> Measure {
        let span = self.document.span(measure.range);
        let (title, text) = (self.title(measure.title), self.text(measure.range));
        let told = domains::of(&title, &text, area);
        let names = |names: &[TextRange]| names.iter().map(|name| self.text(*name)).collect();
        Measure {
            id: ids.next(span),
            ordinal: measure.ordinal,
            title,
            text,
            span,
            quantities: self.quantities(span),
            responsible: Responsible {
                lead: names(&found.lead),
                with: names(&found.with),
            },
            deadline: self.deadline(found.deadline, measure.range),
            domain: told.domain,
            domain_words: told.words,
        }
    }

    fn plain(&self, items: &[structure::Item], kind: char) -> Vec<Item> {
        let mut ids = Ids::of(kind);
        let item = |item: &structure::Item| {
            let span = self.document.span(item.range);
            Item {
                id: ids.next(span),
                title: self.title(item.title),
                text: self.text(item.range),
                span,
            }
        };
        items.iter().map(item).collect()
    }

    /// The deadline of a label, as written where it is no date, else the first in the text.
    fn deadline(&self, labelled: Option<TextRange>, whole: TextRange) -> Option<Deadline> {
        let Some(label) = labelled else {
            let said = deadline::first(whole.of(&self.document.text), self.year);
            // What was due before the year of the plan is no piece of its work.
            return said.filter(|deadline| deadline.year >= self.year);
        };
        let text = self.text(label);
        deadline::labelled(&text, self.year).or(Some(Deadline {
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
        let after = self
            .quantities
            .partition_point(|quantity| quantity.span.start < span.end);
        let inside = self.quantities.get(first..after).unwrap_or_default();
        inside.iter().map(|quantity| quantity.id.clone()).collect()
    }

    fn title(&self, range: TextRange) -> String {
        unbroken(range.of(&self.document.text))
    }

    fn text(&self, range: TextRange) -> String {
        range.of(&self.document.text).to_owned()
    }
}
