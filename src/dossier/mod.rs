//! Everything about one reading that is worked out once and then shared by the pages that show it.
//!
//! A [`Dossier`] holds what is looked up in a reading; a [`Selection`](crate::components::figure::Selection)
//! what the reader points at. Both lie on the [`Desk`] that every part of such a page is given,
//! and every part sends back the id of the item it wants selected.

mod desk;
#[cfg(test)]
pub mod fixture;
pub mod rows;
pub mod selection;
pub mod text;

pub use desk::Desk;

use crate::reader::{Reading, Shared, by_slices};
use crate::task::Task;
use crate::view::{use_change, use_kept};
use gangmu_document::turns::{self, Turns, at_once};
use gangmu_plan::index::{Index, Kind};
use gangmu_plan::model::{Area, Claim, Measure, Plan, Quantity};
use rows::Row;
use selection::Pair;
use std::cell::OnceCell;
use std::rc::Rc;
use text::Text;
use yew::prelude::{hook, use_memo};

/// A reading, and what the page looks up in it.
#[derive(Debug)]
pub struct Dossier {
    /// The plan and its text.
    pub reading: Shared<Reading>,
    /// Items by id and by place.
    pub index: Index,
    /// The outline as rows.
    pub rows: Vec<Row>,
    /// The text cut into pieces that stand for items.
    pub text: Text,
    /// Every pair costs a comparison with each measure, so they are looked for once, when the
    /// first is asked for.
    pairs: OnceCell<Vec<Pair>>,
}

/// The dossier of a reading, and whether it is made: that of a long text takes turns, and is
/// blank until then.
#[hook]
pub fn use_dossier(reading: &Shared<Reading>) -> (Shared<Dossier>, bool) {
    let is_long = reading.is_long();
    let first = use_memo(reading.clone(), |reading| {
        Shared::new(match reading.is_long() {
            true => Dossier::blank(reading),
            false => Dossier::new(reading),
        })
    });
    let made = use_kept(|| None::<Shared<Dossier>>);
    let task = use_kept(|| None);
    let (put, long) = (made.clone(), is_long.then(|| reading.clone()));
    use_change(reading.clone(), move || {
        let make = long.map(|reading| {
            Task::spawn(async move {
                let make = async |turns: &Turns<'_>| Dossier::by_turns(&reading, turns).await;
                put.set(Some(Shared::new(by_slices(&|_| {}, make).await)));
            })
        });
        task.put(make.map(Rc::new));
    });
    let made = made.get().filter(|made| made.reading == *reading);
    let is_made = !is_long || made.is_some();
    (made.unwrap_or_else(|| (*first).clone()), is_made)
}

impl Dossier {
    /// Works out what the page needs of a reading.
    pub fn new(reading: &Shared<Reading>) -> Self {
        at_once(Self::by_turns(reading, &Turns::new(turns::NONE)))
    }

    /// The same with pauses.
    async fn by_turns(reading: &Shared<Reading>, turns: &Turns<'_>) -> Self {
        let (plan, document) = (&reading.plan, &reading.document);
        let index = Index::by_turns(plan, turns).await;
        turns.take().await;
        let rows = rows::rows(plan, document);
        turns.take().await;
        Self {
            rows,
            text: Text::by_turns(document, plan, &index, turns).await,
            index,
            reading: reading.clone(),
            pairs: OnceCell::new(),
        }
    }

    /// What stands in the place of a dossier that is being made.
    fn blank(reading: &Shared<Reading>) -> Self {
        Self {
            reading: reading.clone(),
            index: Index::default(),
            rows: Vec::new(),
            text: Text::default(),
            pairs: OnceCell::new(),
        }
    }

    /// The targets that a measure names.
    pub fn pairs(&self) -> &[Pair] {
        let pairs = || selection::pairs(self.plan(), &self.index);
        self.pairs.get_or_init(pairs)
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.reading.plan
    }

    /// The quantity with an id.
    pub fn quantity(&self, id: &str) -> Option<&Quantity> {
        self.plan()
            .quantities
            .iter()
            .find(|quantity| quantity.id == id)
    }

    /// The claim with an id.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.plan().claims.iter().find(|claim| claim.id == id)
    }

    /// The area with an id.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.plan().areas.iter().find(|area| area.id == id)
    }

    /// The measure with an id, and the area it stands in.
    pub fn measure(&self, id: &str) -> Option<(&Area, &Measure)> {
        self.plan().areas.iter().find_map(|area| {
            let measure = area.measures.iter().find(|measure| measure.id == id)?;
            Some((area, measure))
        })
    }

    /// What is corrected where an item is wrong: a quantity itself, else the heading that it is
    /// or that it stands under. A count follows from what is counted.
    pub fn target(&self, item: &str) -> Option<String> {
        match self.index.kind(item)? {
            Kind::Quantity | Kind::Outline => Some(item.to_owned()),
            Kind::Claim | Kind::Cadence => None,
            _ => {
                let mut around = self.index.around(item).into_iter();
                let heading = around.find(|id| self.index.kind(id) == Some(Kind::Outline));
                heading.map(str::to_owned)
            }
        }
    }

    /// What an item is called: its title, its indicator, or its words.
    pub fn title(&self, id: &str) -> Option<&str> {
        let plan = self.plan();
        match self.index.kind(id)? {
            Kind::Quantity => Some(&self.quantity(id)?.indicator),
            Kind::Claim => Some(&self.claim(id)?.text),
            Kind::Area => Some(&self.area(id)?.title),
            Kind::Measure => Some(&self.measure(id)?.1.title),
            Kind::Goal => Some(&plan.goals.iter().find(|goal| goal.id == id)?.title),
            Kind::Cadence => Some(&plan.cadence.iter().find(|item| item.id == id)?.text),
            Kind::Principle | Kind::Safeguard | Kind::Review => {
                let mut items = plan
                    .principles
                    .iter()
                    .chain(&plan.safeguards)
                    .chain(&plan.review);
                Some(&items.find(|item| item.id == id)?.title)
            }
            Kind::Outline => Some(&self.rows.iter().find(|row| row.node == id)?.label),
        }
    }
}
