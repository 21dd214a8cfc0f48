//! The measures of each plan by domain.

use super::super::Member;
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
    /// Whether it is a domain, and not what has none.
    pub(super) is_domain: bool,
    /// For each plan what it has there.
    pub(super) cells: Vec<Cell<'a>>,
}

/// What a plan has in a domain.
#[derive(Default, Clone)]
pub(super) struct Cell<'a> {
    /// Id of the first measure.
    pub(super) first: &'a str,
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
                Language::Chinese => domain.name,
                Language::English => domain.english,
            })
            .map(|name| (name, true))
            .chain([(words.say("domain.none"), false)])
            .map(|(name, is_domain)| Row {
                name: name.to_owned(),
                is_domain,
                cells: vec![Cell::default(); members.len()],
            })
            .collect();
        let ids: Vec<&str> = domains::all().map(|domain| domain.id).collect();
        for (at, member) in members.iter().enumerate() {
            for (domain, id, title) in tasks(member.plan) {
                let row = ids.iter().position(|id| Some(*id) == domain);
                let row = rows.get_mut(row.unwrap_or(ids.len()));
                let Some(cell) = row.and_then(|row| row.cells.get_mut(at)) else {
                    continue;
                };
                if cell.titles.is_empty() {
                    cell.first = id;
                }
                cell.titles.push(title);
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

/// The measures with their domains; an area without measures counts as one.
fn tasks(plan: &Plan) -> Vec<(Option<&str>, &str, &str)> {
    let mut tasks = Vec::new();
    for area in &plan.areas {
        if area.measures.is_empty() {
            tasks.push((
                area.domain.as_deref(),
                area.id.as_str(),
                area.title.as_str(),
            ));
        }
        for measure in &area.measures {
            let domain = measure.domain.as_deref();
            tasks.push((domain, measure.id.as_str(), measure.title.as_str()));
        }
    }
    tasks
}
