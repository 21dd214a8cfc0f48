//! A cell of the coverage: the measures that a plan has in a policy domain.

use super::compared_plans::{ComparedPlans, measure, measures};
use crate::reader::{Reading, Shared};
use crate::strings::say;
use gangmu_chart::joint::NO_DOMAIN;
use gangmu_chart::scene::Language;
use gangmu_plan::domains;
use gangmu_plan::model::Measure;

/// What a plan has in a domain.
pub struct Cell<'a> {
    /// Which of the plans.
    pub at: usize,
    /// What it says.
    pub reading: &'a Shared<Reading>,
    /// The id of the domain, or [`NO_DOMAIN`].
    pub domain: &'a str,
}

impl<'a> Cell<'a> {
    /// The cell that an item stands for, or that counts the measure it stands for.
    pub fn of(plans: &'a ComparedPlans, item: &'a str) -> Option<Self> {
        let (at, reading, id) = plans.find(item)?;
        let domain = match measure(&reading.plan, id) {
            Some((_, measure)) => domain(measure),
            None if id == NO_DOMAIN || domains::by_id(id).is_some() => id,
            None => return None,
        };
        Some(Self {
            at,
            reading,
            domain,
        })
    }

    /// The item that it is.
    pub fn item(&self) -> String {
        self.item_of(self.domain)
    }

    /// The items of the measures that it counts.
    pub fn items(&self) -> impl Iterator<Item = String> {
        self.measures().map(|measure| self.item_of(&measure.id))
    }

    /// The measures that it counts.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        measures(&self.reading.plan).filter(|measure| domain(measure) == self.domain)
    }

    /// The name of the domain.
    pub fn name(&self, language: Language) -> &'static str {
        match (domains::by_id(self.domain), language) {
            (Some(domain), Language::Chinese) => domain.name,
            (Some(domain), Language::English) => domain.english,
            (None, _) => say(language, "compare.no_domain"),
        }
    }

    fn item_of(&self, id: &str) -> String {
        format!("{}/{id}", self.reading.key)
    }
}

fn domain(measure: &Measure) -> &str {
    measure.domain.as_deref().unwrap_or(NO_DOMAIN)
}
