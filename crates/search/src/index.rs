//! The plans that are looked through.

use crate::matches::{self, Tally};
use crate::volume::Volume;
use crate::{Found, Initials, Open, PlanHits, Query};
use std::cmp::Reverse;
use std::rc::Rc;

/// Open plans, made ready to be looked through.
#[derive(Default)]
pub struct Index {
    initials: Initials,
    volumes: Vec<Volume>,
}

/// How much of what was found is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// So many plans.
    pub plans: usize,
    /// So many items of each role in a plan.
    pub hits: usize,
}

impl Index {
    /// An index without plans.
    #[must_use]
    pub fn new(initials: Initials) -> Self {
        Self {
            initials,
            volumes: Vec::new(),
        }
    }

    /// Adds a plan, in place of the one with its key.
    pub fn add(&mut self, open: Rc<dyn Open>) {
        let key = open.key().to_owned();
        let volume = Volume::new(open);
        match self.volumes.iter_mut().find(|it| it.open.key() == key) {
            Some(known) => *known = volume,
            None => self.volumes.push(volume),
        }
    }

    /// Takes a plan out.
    pub fn remove(&mut self, key: &str) {
        self.volumes.retain(|volume| volume.open.key() != key);
    }

    /// Whether the plan with a key is there.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        self.volumes.iter().any(|volume| volume.open.key() == key)
    }

    /// How many plans are there.
    #[must_use]
    pub fn plan_count(&self) -> usize {
        self.volumes.len()
    }

    /// Looks through all plans.
    #[must_use]
    pub fn find(&self, query: &Query, limits: Limits) -> Found {
        let mut tally = Tally::default();
        let mut found = Vec::new();
        for volume in &self.volumes {
            if tally.take(volume, query, &self.initials) {
                found.push((volume, tally.rank(), tally.hits));
            }
        }
        // The order in which the plans were added stays among equals.
        found.sort_by_key(|(_, rank, _)| Reverse(*rank));
        let written = found.iter().take(limits.plans);
        let write = |(volume, ..): &(&Volume, _, _)| self.write(volume, query, limits.hits);
        Found {
            plans: written.filter_map(write).collect(),
            plan_count: found.len(),
            hit_count: found.iter().map(|(.., hits)| hits).sum(),
        }
    }

    /// Looks through one plan and writes out all that is there.
    #[must_use]
    pub fn find_in(&self, key: &str, query: &Query) -> Option<PlanHits> {
        let volume = self.volumes.iter().find(|it| it.open.key() == key)?;
        self.write(volume, query, usize::MAX)
    }

    fn write(&self, volume: &Volume, query: &Query, hits: usize) -> Option<PlanHits> {
        let mut tally = Tally::default();
        let is_found = tally.take(volume, query, &self.initials);
        is_found.then(|| matches::write(&tally, volume, query, &self.initials, hits))
    }
}
