//! What a search gives: hits by plan and by what they are.

use crate::Excerpt;

/// What was found, the best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The first plans.
    pub plans: Vec<PlanHits>,
    /// In how many plans something was found.
    pub plan_count: usize,
    /// How many items were found in all of them.
    pub hit_count: usize,
}

/// What was found in one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanHits {
    /// The key of its document.
    pub key: String,
    /// Its title.
    pub title: Excerpt,
    /// How many items were found; none where only the title was.
    pub hit_count: usize,
    /// The items by what they are, in the order of the roles.
    pub groups: Vec<Group>,
}

/// Items of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub role: Role,
    /// How many there are.
    pub count: usize,
    /// The first of them: those whose title was found come first, then as in the text.
    pub hits: Vec<Hit>,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id, as in the contract.
    pub item: String,
    /// Its title; of a quantity, the indicator; of other text, the heading above it.
    pub title: Excerpt,
    /// Words from its text.
    pub text: Excerpt,
}

/// What a found item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A goal.
    Goal,
    /// A quantity that is to be reached.
    Target,
    /// An area of work.
    Area,
    /// A measure.
    Measure,
    /// A quantity that was reached.
    Actual,
    /// A quantity that is expected.
    Estimate,
    /// A part of a review.
    Review,
    /// A principle.
    Principle,
    /// A safeguard.
    Safeguard,
    /// A part of the outline that is none of these.
    Text,
}

impl Role {
    /// The name in the contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Target => "target",
            Self::Area => "area",
            Self::Measure => "measure",
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Review => "review",
            Self::Principle => "principle",
            Self::Safeguard => "safeguard",
            Self::Text => "text",
        }
    }
}
