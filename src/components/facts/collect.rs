//! The facts of each kind of item.

use crate::dossier::Dossier;
use crate::dossier::selection::kin;
use crate::strings::{fill, say};
use gangmu_chart::number::spoken;
use gangmu_chart::scene::Language;
use gangmu_plan::index::Kind;
use gangmu_plan::model::{Claim, ClaimStatus, Deadline, Measure, Quantity, Status};

/// Most items listed under one term.
const MOST_LISTED: usize = 12;

/// A term and its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is said.
    pub term: &'static str,
    /// How it is.
    pub values: Vec<Value>,
}

/// One value of a fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    /// What it says.
    pub text: String,
    /// The item it stands for, if it can be selected.
    pub item: Option<String>,
    /// Why it is here, where that is not plain.
    pub note: Option<String>,
}

/// What is known of an item.
pub fn collect(dossier: &Dossier, item: &str, language: Language) -> Vec<Fact> {
    let mut facts = Collector {
        dossier,
        language,
        facts: Vec::new(),
    };
    facts.add_item(item);
    facts.facts
}

struct Collector<'a> {
    dossier: &'a Dossier,
    language: Language,
    facts: Vec<Fact>,
}

impl Collector<'_> {
    fn add_item(&mut self, item: &str) {
        let dossier = self.dossier;
        match dossier.index.kind(item) {
            Some(Kind::Quantity) => dossier
                .quantity(item)
                .into_iter()
                .for_each(|quantity| self.quantity(quantity)),
            Some(Kind::Claim) => dossier
                .claim(item)
                .into_iter()
                .for_each(|claim| self.claim(claim)),
            Some(Kind::Measure) => {
                if let Some((area, measure)) = dossier.measure(item) {
                    self.measure(&area.id, measure);
                }
            }
            Some(Kind::Area) => {
                if let Some(area) = dossier.area(item) {
                    let measures = area.measures.iter().map(|measure| &measure.id);
                    self.text(self.say("plan.fact_area"), &area.title);
                    self.items(self.say("plan.fact_measures"), measures);
                }
            }
            Some(Kind::Goal) => {
                let goal = dossier.plan().goals.iter().find(|goal| goal.id == item);
                if let Some(goal) = goal {
                    self.text(self.say("plan.fact_goal"), &goal.title);
                    self.items(self.say("plan.fact_quantities"), &goal.quantities);
                }
            }
            Some(Kind::Cadence) => {
                let mut cadences = dossier.plan().cadence.iter();
                if let Some(cadence) = cadences.find(|cadence| cadence.id == item) {
                    self.text(self.say("plan.fact_cadence"), &cadence.text);
                    self.text(self.say("plan.fact_action"), &cadence.action);
                    self.words(self.say("plan.fact_body"), cadence.body.as_slice());
                }
            }
            Some(Kind::Principle) => self.titled("plan.fact_principle", item),
            Some(Kind::Safeguard) => self.titled("plan.fact_safeguard", item),
            Some(Kind::Review) => self.titled("plan.fact_review", item),
            Some(Kind::Outline) => self.titled("plan.fact_part", item),
            None => {}
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        let value = match quantity.status {
            Status::Target => "plan.fact_target",
            Status::Actual => "plan.fact_actual",
            Status::Estimate => "plan.fact_estimate",
        };
        self.text(self.say("plan.fact_indicator"), &quantity.indicator);
        self.text(self.say(value), &spoken(quantity, self.language));
        if quantity.stretch {
            self.text(self.say("plan.fact_stretch"), self.say("plan.stretch"));
        }
        if let Some(year) = quantity.year {
            self.text(self.say("plan.fact_year"), &year.to_string());
        }
        self.words(self.say("plan.fact_baseline"), quantity.baseline.as_slice());
        self.words(
            self.say("plan.fact_reference"),
            quantity.reference.as_slice(),
        );
        self.place(&quantity.id);
        self.kindred(quantity);
    }

    fn measure(&mut self, area: &String, measure: &Measure) {
        let title = format!("{}. {}", measure.ordinal, measure.title);
        self.text(self.say("plan.fact_measure"), &title);
        self.items(self.say("plan.fact_area"), [area]);
        self.words(self.say("plan.fact_lead"), &measure.responsible.lead);
        self.words(self.say("plan.fact_with"), &measure.responsible.with);
        let deadline = measure
            .deadline
            .as_ref()
            .map(|Deadline { text, .. }| text.clone());
        self.words(self.say("plan.fact_deadline"), deadline.as_slice());
        self.items(self.say("plan.fact_quantities"), &measure.quantities);
        let targets = kin(self.dossier, &measure.id);
        self.items(self.say("plan.fact_targets"), &targets);
    }

    fn claim(&mut self, claim: &Claim) {
        self.text(self.say("plan.fact_claim"), &claim.text);
        self.text(self.say("plan.fact_declared"), &claim.declared.to_string());
        if let Some(found) = claim.found {
            self.text(self.say("plan.fact_found"), &found.to_string());
        }
        let verdict = match claim.status {
            ClaimStatus::Match => "plan.claim_match",
            ClaimStatus::Short => "plan.claim_short",
            ClaimStatus::Over => "plan.claim_over",
            ClaimStatus::Unlisted => "plan.claim_unlisted",
            ClaimStatus::External => "plan.claim_external",
        };
        self.text(self.say("plan.fact_verdict"), self.say(verdict));
        self.items(self.say("plan.fact_items"), &claim.items);
    }

    /// The goal, measure, area or part that an item stands in.
    fn place(&mut self, item: &str) {
        let around = self.dossier.index.around(item);
        let place = around.into_iter().find(|id| {
            let kind = self.dossier.index.kind(id);
            !matches!(
                kind,
                None | Some(Kind::Quantity | Kind::Claim | Kind::Cadence)
            )
        });
        self.items(
            self.say("plan.fact_place"),
            place.map(str::to_owned).as_ref(),
        );
    }

    /// The measure that names what a target measures, and by which words.
    fn kindred(&mut self, quantity: &Quantity) {
        let pairs = self.dossier.pairs().iter();
        let pairs = pairs.filter(|pair| pair.target == quantity.id);
        let values: Vec<Value> = pairs
            .map(|pair| Value {
                note: Some(fill(
                    self.language,
                    "plan.shared_words",
                    &[&pair.kindred.words],
                )),
                ..self.value(&pair.kindred.measure)
            })
            .collect();
        self.add(self.say("plan.fact_kindred"), values);
    }

    fn titled(&mut self, key: &'static str, item: &str) {
        let title = self.dossier.title(item).unwrap_or_default().to_owned();
        self.text(self.say(key), &title);
    }

    fn text(&mut self, term: &'static str, text: &str) {
        self.words(term, &[text.to_owned()]);
    }

    fn words(&mut self, term: &'static str, words: &[String]) {
        let values = words.iter().map(|text| Value {
            text: text.clone(),
            ..Value::default()
        });
        self.add(term, values.collect());
    }

    /// Items that can be selected; the first ones of many.
    fn items<'i>(&mut self, term: &'static str, items: impl IntoIterator<Item = &'i String>) {
        let items: Vec<&String> = items.into_iter().collect();
        let mut values: Vec<Value> = items
            .iter()
            .take(MOST_LISTED)
            .map(|item| self.value(item))
            .collect();
        let left = items.len().saturating_sub(MOST_LISTED);
        if left > 0 {
            values.push(Value {
                text: fill(self.language, "plan.more_items", &[&left]),
                ..Value::default()
            });
        }
        self.add(term, values);
    }

    fn value(&self, item: &str) -> Value {
        let title = self.dossier.title(item).unwrap_or(item);
        let text = match self.dossier.index.kind(item) {
            Some(Kind::Measure) => {
                let measure = self.dossier.measure(item);
                let ordinal = measure.map_or(0, |(_, measure)| measure.ordinal);
                format!("{ordinal}. {title}")
            }
            Some(Kind::Quantity) => {
                let quantity = self.dossier.quantity(item);
                let value = quantity.map(|quantity| spoken(quantity, self.language));
                fill(
                    self.language,
                    "plan.indicator_value",
                    &[&title, &value.unwrap_or_default()],
                )
            }
            _ => title.to_owned(),
        };
        Value {
            text,
            item: Some(item.to_owned()),
            note: None,
        }
    }

    fn add(&mut self, term: &'static str, values: Vec<Value>) {
        if !values.is_empty() {
            self.facts.push(Fact { term, values });
        }
    }

    fn say(&self, key: &'static str) -> &'static str {
        say(self.language, key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::fixture;

    /// The facts of an item as `term: value / value`.
    fn facts(item: usize) -> Vec<String> {
        let dossier = fixture::dossier("改革攻坚。进出口总额增长7%以上,研发投入增长10%。");
        let plan = dossier.plan();
        let ids = [&plan.goals[0].id, &plan.quantities[0].id];
        let facts = collect(&dossier, ids[item], Language::Chinese);
        let line = |fact: &Fact| {
            let values: Vec<&str> = fact
                .values
                .iter()
                .map(|value| value.text.as_str())
                .collect();
            format!("{}：{}", fact.term, values.join("/"))
        };
        facts.iter().map(line).collect()
    }

    #[test]
    fn a_goal_lists_its_numbers() {
        assert_eq!(
            facts(0),
            [
                "目标：改革攻坚",
                "数字：进出口总额增长7%以上：增长 7% 以上/研发投入增长10%：增长 7% 以上",
            ]
        );
    }

    #[test]
    fn a_target_says_what_it_is_and_where_it_stands() {
        assert_eq!(
            facts(1),
            [
                "指标：进出口总额增长7%以上",
                "目标：增长 7% 以上",
                "年份：2025",
                "所在：改革攻坚",
            ]
        );
    }
}
