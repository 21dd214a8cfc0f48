//! Charts over several plans.
//!
//! An item of these charts is named `KEY/ID`: the key of its document, then its id in there.

mod alignment;
mod comparison;
mod coverage;
mod names;

pub use alignment::{Aligned, AlignmentOptions, Form, LEAST_SIMILAR, Shared, most_shared};
pub use comparison::{ComparisonOptions, Subject, subjects};
pub use coverage::NO_DOMAIN;
pub use names::names;

use crate::corrected;
use crate::page::Page;
use crate::scene::{Frame, Scene};
use gangmu_plan::model::Plan;

/// A plan among others.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The key of its document, the beginning of the names of its items.
    pub key: &'a str,
    /// What the document says.
    pub plan: &'a Plan,
}

/// A chart over several plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chart {
    /// One indicator across places and years.
    Comparison,
    /// Which measures two plans share.
    Alignment,
    /// How many measures each plan has in each policy domain.
    Coverage,
}

impl Member<'_> {
    /// The name of an item of this plan among those of others.
    #[must_use]
    pub fn item(&self, id: &str) -> String {
        format!("{}/{id}", self.key)
    }
}

/// The key of the document and the id in it that an item's name is made of.
///
/// ```
/// assert_eq!(gangmu_chart::joint::split("shenyang-2023/m5589"), Some(("shenyang-2023", "m5589")));
/// ```
#[must_use]
pub fn split(item: &str) -> Option<(&str, &str)> {
    item.rsplit_once('/')
}

impl Chart {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Comparison, Self::Alignment, Self::Coverage];

    /// The name in addresses, commands and style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Comparison => "comparison",
            Self::Alignment => "alignment",
            Self::Coverage => "coverage",
        }
    }

    /// The chart of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.name() == name)
    }
}

/// Lays out one indicator, or the most widely shared ones, across places and years.
#[must_use]
pub fn comparison(members: &[Member], options: &ComparisonOptions, frame: Frame) -> Scene {
    let mut page = Page::new(Chart::Comparison.name(), frame);
    comparison::draw(&mut page, members, options);
    sign(&mut page, members);
    page.finished()
}

/// Lays out what two plans share. The plans are told apart by their names among all members,
/// so that a plan has one name on every chart of a page.
#[must_use]
pub fn alignment(
    sides: [Member; 2],
    names: [&str; 2],
    aligned: &Aligned,
    options: &AlignmentOptions,
    frame: Frame,
) -> Scene {
    let mut page = Page::new(Chart::Alignment.name(), frame);
    alignment::draw(&mut page, sides, names, aligned, options);
    sign(&mut page, &sides);
    page.finished()
}

/// Lays out how many measures each plan has in each policy domain.
#[must_use]
pub fn coverage(members: &[Member], frame: Frame) -> Scene {
    let mut page = Page::new(Chart::Coverage.name(), frame);
    coverage::draw(&mut page, members);
    sign(&mut page, members);
    page.finished()
}

/// Signs what was corrected in one of the plans.
fn sign(page: &mut Page, members: &[Member]) {
    corrected::sign(page, &|item| {
        split(item).is_some_and(|(key, id)| {
            let mut members = members.iter();
            members.any(|member| member.key == key && member.plan.is_corrected(id))
        })
    });
}
