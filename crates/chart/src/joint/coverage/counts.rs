//! The measures of each plan by domain.

use super::super::Member;
use super::NO_DOMAIN;
use crate::scene::Language;
use crate::words::Words;
use gangmu_plan::domains;
use gangmu_plan::model::Plan;

/// Counts, a row for each domain that occurs.
pub(super) struct Counts<'a> {
    pub(super) rows: Vec<Row<'a>>,
}

/// One domain.
pub(super) struct Row<'a> {
    pub(super) name: String,
    /// Its id in the data; that of [`NO_DOMAIN`] where it is none.
    pub(super) id: &'static str,
    /// For each plan what it has there.
    pub(super) cells: Vec<Cell<'a>>,
}

/// What a plan has in a domain.
#[derive(Default, Clone)]
pub(super) struct Cell<'a> {
    /// The titles of the measures in the order of the text.
    pub(super) titles: Vec<&'a str>,
}

impl Cell<'_> {
    pub(super) fn count(&self) -> usize {
        self.titles.len()
    }
}

impl<'a> Counts<'a> {
    /// Counts them, the domains in their own order, those without a domain last.
    pub(super) fn of(members: &[Member<'a>], words: Words) -> Self {
        let mut rows: Vec<Row> = domains::all()
            .map(|domain| match words.0 {
                Language::Chinese => (domain.id, domain.name),
                Language::English => (domain.id, domain.english),
            })
            .chain([(NO_DOMAIN, words.say("domain.none"))])
            .map(|(id, name)| Row {
                name: name.to_owned(),
                id,
                cells: vec![Cell::default(); members.len()],
            })
            .collect();
        for (at, member) in members.iter().enumerate() {
            for (domain, title) in tasks(member.plan) {
                let row = rows.iter_mut().find(|row| row.id == domain);
                if let Some(cell) = row.and_then(|row| row.cells.get_mut(at)) {
                    cell.titles.push(title);
                }
            }
        }
        rows.retain(|row| row.cells.iter().any(|cell| cell.count() > 0));
        Self { rows }
    }

    /// The greatest count.
    pub(super) fn most(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.map(Cell::count).max().unwrap_or(0)
    }
}

/// The measures with their domains, as the list of tasks has them.
fn tasks(plan: &Plan) -> impl Iterator<Item = (&str, &str)> {
    let measures = plan.areas.iter().flat_map(|area| &area.measures);
    measures.map(|measure| {
        let domain = measure.domain.as_deref().unwrap_or(NO_DOMAIN);
        (domain, measure.title.as_str())
    })
}
