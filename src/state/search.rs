//! The index over the open plans: made when something is looked for first, a plan at a time.

use super::{Library, Volume};
use crate::reader::{self, Reading, Shared};
use crate::task::Task;
use crate::view::{use_change, use_kept};
use gangmu_document::Document;
use gangmu_plan::model::Plan;
use gangmu_search::{Found, Index, Initials, Limits, Open, Query};
use gloo_timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// So much is shown of what was found in all plans.
const LIMITS: Limits = Limits { plans: 24, hits: 4 };

/// The index of the whole app; it stays when another page is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchIndex(Shared<RefCell<Option<Made>>>);

struct Made {
    index: Index,
    /// Of the plans in it.
    keys: Vec<String>,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Index")
    }
}

impl Default for SearchIndex {
    fn default() -> Self {
        Self(Shared::new(RefCell::new(None)))
    }
}

impl SearchIndex {
    /// Looks through one plan, or through all.
    pub fn find(&self, query: &Query, within: Option<&str>) -> Found {
        let made = self.0.borrow();
        let Some(Made { index, .. }) = &*made else {
            return Found::default();
        };
        let Some(key) = within else {
            return index.find(query, LIMITS);
        };
        let plan = index.find_in(key, query);
        Found {
            plan_count: usize::from(plan.is_some()),
            hit_count: plan.as_ref().map_or(0, |plan| plan.hit_count),
            plans: plan.into_iter().collect(),
        }
    }

    fn plan_count(&self) -> usize {
        let made = self.0.borrow();
        made.as_ref().map_or(0, |made| made.index.plan_count())
    }

    fn lacks(&self, key: &str) -> bool {
        let made = self.0.borrow();
        made.as_ref().is_none_or(|made| !made.index.contains(key))
    }

    /// Lets go of the plans that are not open any more.
    fn follow(&self, library: &Library) {
        if let Some(Made { index, keys }) = &mut *self.0.borrow_mut() {
            keys.retain(|key| {
                let is_open = library.find(key).is_some();
                if !is_open {
                    index.remove(key);
                }
                is_open
            });
        }
    }

    /// Adds a plan, and says how many there are then.
    fn add(&self, reading: Shared<Reading>) -> usize {
        let mut made = self.0.borrow_mut();
        let first = || Made {
            index: Index::new(Initials::new(&reader::decode)),
            keys: Vec::new(),
        };
        let made = made.get_or_insert_with(first);
        made.keys.push(reading.key.clone());
        made.index.add(Rc::new(reading));
        made.index.plan_count()
    }
}

impl Open for Shared<Reading> {
    fn key(&self) -> &str {
        &self.key
    }

    fn title(&self) -> &str {
        &self.entry.title
    }

    fn document(&self) -> &Document {
        &self.document
    }

    fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Brings the index up to the library, a plan between two turns of the page, and says how many
/// plans there are so far.
#[hook]
pub fn use_search(index: &SearchIndex, library: &Library) -> usize {
    let added = use_kept(|| index.plan_count());
    let task = use_kept(|| None);
    index.follow(library);
    let readings = library.volumes().iter().filter_map(Volume::reading);
    let missing: Vec<Shared<Reading>> = readings
        .filter(|reading| index.lacks(&reading.key))
        .cloned()
        .collect();
    let shown = added.get().min(index.plan_count());
    let index = index.clone();
    use_change(missing.clone(), move || {
        task.put(Some(Task::spawn(async move {
            for reading in missing {
                TimeoutFuture::new(0).await;
                added.set(index.add(reading));
            }
        })));
    });
    shown
}
