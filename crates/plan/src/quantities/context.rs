//! Status, year and headline: what the sentence, its heading and the kind of text say about the
//! values in it. They never come from a comparator: 控制在3.1% can be a result.

use super::Quantity;
use crate::data;
use crate::lexicon::Lexicon;
use crate::metadata::Setting;
use crate::model::{DocumentKind, QuantityKind, Role, Status};
use crate::numbers;
use crate::numeral;
use crate::outline::Outline;
use gangmu_document::{Document, TextRange};
use std::sync::OnceLock;

const TENSES: &str = include_str!("../../data/quantities/tenses.tsv");

/// How many known indicators beside GDP make a sentence of a review its summary.
const SUMMARY: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tense {
    Estimate,
    Actual,
    Target,
    This,
    Last,
    Next,
}

fn tenses() -> &'static Lexicon<Tense> {
    static TABLE: OnceLock<Lexicon<Tense>> = OnceLock::new();
    TABLE.get_or_init(|| {
        Lexicon::new(data::pairs(TENSES).filter_map(|(word, tense)| Some((word, parse(tense)?))))
    })
}

fn parse(tense: &str) -> Option<Tense> {
    Some(match tense {
        "estimate" => Tense::Estimate,
        "actual" => Tense::Actual,
        "target" => Tense::Target,
        "this" => Tense::This,
        "last" => Tense::Last,
        "next" => Tense::Next,
        _ => return None,
    })
}

/// Where in a text a sentence stands, as far as targets without number need to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the list of main targets.
    List,
    /// Among the goals of a plan.
    Goals,
    /// In what is to be done.
    Tasks,
    /// In a review, in front matter, in what was done.
    Elsewhere,
}

/// What holds for the sentence being read.
pub(super) struct Context<'a> {
    text: &'a str,
    outline: &'a Outline,
    setting: &'a Setting,
    sentence: TextRange,
    role: Role,
    heading: Years,
    /// How many quantities were known when the sentence began.
    first: usize,
    /// A year said earlier in the same part, such as 到2025年.
    until: Option<(usize, i32)>,
}

/// Years that a heading or a title names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Years {
    first: Option<i32>,
    last: Option<i32>,
}

impl<'a> Context<'a> {
    pub fn new(document: &'a Document, outline: &'a Outline, setting: &'a Setting) -> Self {
        Self {
            text: &document.text,
            outline,
            setting,
            sentence: TextRange::default(),
            role: Role::Other,
            heading: Years::default(),
            first: 0,
            until: None,
        }
    }

    /// Begins a sentence.
    pub fn enter(&mut self, sentence: TextRange) {
        let path = self.outline.path(sentence.start);
        self.sentence = sentence;
        self.role = path
            .iter()
            .rev()
            .map(|node| node.role)
            .find(|role| *role != Role::Other)
            .unwrap_or(Role::Other);
        self.heading = path
            .iter()
            .rev()
            .map(|node| years(node.title.of(self.text)))
            .find(|years| years.last.is_some())
            .unwrap_or_default();
        let part = path.last().map_or(0, |node| node.range.start);
        if self.until.is_some_and(|(said_in, _)| said_in != part) {
            self.until = None;
        }
        if let Some(year) = aim(sentence.of(self.text)) {
            self.until = Some((part, year));
        }
    }

    /// Where the sentence stands.
    pub fn place(&self) -> Place {
        match self.role {
            Role::Targets => Place::List,
            Role::Goals | Role::OverallGoal => Place::Goals,
            Role::Tasks | Role::Safeguards => Place::Tasks,
            Role::Other if self.default_status() == Status::Target => Place::Tasks,
            _ => Place::Elsewhere,
        }
    }

    /// Gives the quantities of a clause their status and year.
    pub fn complete(&self, quantities: &mut [Quantity]) {
        for quantity in quantities {
            let end = quantity
                .number_range
                .map_or(quantity.range.end, |range| range.start);
            let said = self.said_before(end);
            quantity.status = said.status.unwrap_or_else(|| self.default_status());
            quantity.year = quantity
                .year
                .or(said.year)
                .or_else(|| self.default_year(quantity.status));
        }
    }

    /// Ends a sentence: marks the headlines among the quantities read since it began.
    pub fn leave(&mut self, quantities: &mut [Quantity]) {
        let first = self.first.min(quantities.len());
        self.first = quantities.len();
        let Some(own) = quantities.get_mut(first..) else {
            return;
        };
        let headline = match self.role {
            Role::Targets => true,
            Role::Goals | Role::OverallGoal => self.is_plan(),
            _ => is_summary(own),
        };
        for quantity in own {
            quantity.headline = headline;
        }
    }

    fn is_plan(&self) -> bool {
        matches!(
            self.setting.kind,
            DocumentKind::ActionPlan | DocumentKind::Briefing
        )
    }

    /// What the words of the sentence before a position say.
    fn said_before(&self, end: usize) -> Said {
        let before = TextRange::new(self.sentence.start, end).of(self.text);
        let mut said = Said::default();
        let reviewing = matches!(self.role, Role::Review | Role::Problems);
        for (at, entry) in tenses().matches(before) {
            let compared = before
                .get(..at)
                .is_some_and(|head| head.ends_with(['比', '较']));
            match entry.meaning {
                _ if compared => {}
                Tense::Estimate if self.default_status() != Status::Target => {
                    said.status = Some(Status::Estimate);
                }
                Tense::Estimate => {}
                Tense::Actual if said.status.is_none() => said.status = Some(Status::Actual),
                Tense::Target if !reviewing => said.status = Some(Status::Target),
                Tense::Actual | Tense::Target => {}
                Tense::This => said.year = self.this_year().or(said.year),
                Tense::Last => said.year = self.text_year().map(|year| year - 1),
                Tense::Next => said.year = self.text_year().map(|year| year + 1),
            }
        }
        said.year = named_year(before).or(said.year);
        if let Some(year) = said
            .year
            .zip(self.text_year())
            .filter(|(year, now)| year < now)
            .map(|(year, _)| year)
            && said.status.is_none()
            && !self.sets_targets()
        {
            said.status = Some(Status::Actual);
            said.year = Some(year);
        }
        said
    }

    fn sets_targets(&self) -> bool {
        matches!(self.role, Role::Targets | Role::Goals | Role::OverallGoal)
    }

    fn default_status(&self) -> Status {
        match self.role {
            Role::Review | Role::Problems => Status::Actual,
            Role::Targets
            | Role::Goals
            | Role::OverallGoal
            | Role::Tasks
            | Role::Safeguards
            | Role::Principles
            | Role::Ideology => Status::Target,
            _ => self.status_by_heading(),
        }
    }

    /// A part whose heading names a year before the text's own tells what was.
    fn status_by_heading(&self) -> Status {
        let past = self
            .heading
            .last
            .zip(self.text_year())
            .is_some_and(|(year, now)| year < now);
        if past { Status::Actual } else { Status::Target }
    }

    /// The year of the text: that of its date, else the first of its period.
    fn text_year(&self) -> Option<i32> {
        let period = self.setting.period;
        let dated = self.setting.date.and_then(|date| date.year);
        match (period, dated) {
            (Some(period), _) if period.start == period.end => Some(period.start),
            (_, Some(year)) => Some(year),
            (Some(period), None) => Some(period.start),
            (None, None) => None,
        }
    }

    /// What 今年 and 全年 mean: in a review the year under review.
    fn this_year(&self) -> Option<i32> {
        match self.role {
            Role::Review | Role::Problems => self.default_year(Status::Actual),
            _ => self
                .heading
                .last
                .filter(|_| !self.is_plan())
                .or_else(|| self.text_year()),
        }
    }

    fn default_year(&self, status: Status) -> Option<i32> {
        let said = self.until.map(|(_, year)| year);
        match status {
            Status::Target => said
                .or_else(|| {
                    self.heading
                        .last
                        .filter(|year| self.text_year().is_none_or(|now| *year >= now))
                })
                .or_else(|| self.setting.period.map(|period| period.end))
                .or_else(|| self.text_year()),
            Status::Actual | Status::Estimate => {
                self.heading.first.or_else(|| self.reviewed_year())
            }
        }
    }

    /// An annual report reviews the year before its own.
    fn reviewed_year(&self) -> Option<i32> {
        match self.setting.kind {
            DocumentKind::WorkReport | DocumentKind::PlanReport => {
                self.text_year().map(|year| year - 1)
            }
            _ => None,
        }
    }
}

/// What the words of a sentence say for a value.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    status: Option<Status>,
    year: Option<i32>,
}

/// Whether the quantities of a sentence sum up a year: GDP and other known indicators.
fn is_summary(quantities: &[Quantity]) -> bool {
    let ids = || {
        quantities
            .iter()
            .filter_map(|quantity| quantity.indicator_id)
    };
    let reported = quantities
        .iter()
        .all(|quantity| quantity.status != Status::Target);
    let mut known: Vec<&str> = ids().collect();
    known.sort_unstable();
    known.dedup();
    let values = quantities
        .iter()
        .any(|quantity| quantity.kind != QuantityKind::Words);
    values && reported && known.contains(&"gdp") && known.len() > SUMMARY
}

/// The years that a heading names: `2022年`, `2023—2025年`, `“十四五”`.
fn years(title: &str) -> Years {
    let mut years = Years::default();
    for mention in mentions(title) {
        years.first.get_or_insert(mention.year);
        years.last = Some(mention.year);
    }
    years
}

/// The last year that a text names for what follows, not as what it is compared with.
fn named_year(text: &str) -> Option<i32> {
    let named = mentions(text).into_iter().filter(|mention| {
        let before = text.get(..mention.start).unwrap_or_default();
        !mention.name && !before.ends_with(['比', '较', '与', '同', '从', '自'])
    });
    named.last().map(|mention| mention.year)
}

/// The year that a sentence aims at: 到2025年末, 至“十四五”末.
fn aim(text: &str) -> Option<i32> {
    mentions(text).into_iter().find_map(|mention| {
        let before = text.get(..mention.start)?;
        let aims = before.ends_with(['到', '至']) && !before.ends_with("截至");
        aims.then_some(mention.year)
    })
}

/// A year that a text mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mention {
    start: usize,
    year: i32,
    /// Whether it is the name of a plan or title and not a time: “十四五”规划.
    name: bool,
}

/// Each year of a text and where it stands, five-year plans with their last year.
fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    for number in numbers::scan(text) {
        let rest = text.get(number.range.end..).unwrap_or_default();
        let before = text.get(..number.range.start).unwrap_or_default();
        let written = number.range.of(text);
        let titled = before.rfind('《') > before.rfind('》');
        if let Some(plan) = five_year_plan(written, rest) {
            let quote = if before.ends_with('“') {
                "“".len()
            } else {
                0
            };
            let said = rest.trim_start_matches('”');
            found.push(Mention {
                start: number.range.start - quote,
                year: 2005 + 5 * (plan - 10),
                name: titled || !TIMES.iter().any(|word| said.starts_with(word)),
            });
        } else if written.chars().count() == 4 && rest.starts_with(['年', '-', '—', '－', '–'])
        {
            let year = number.value.filter(|year| (1900.0..2200.0).contains(year));
            found.extend(year.map(|year| Mention {
                start: number.range.start,
                year: year as i32,
                name: titled,
            }));
        }
    }
    found
}

/// Words after a five-year plan that make it a time.
const TIMES: [&str; 5] = ["时期", "期间", "末", "以来", "各年"];

/// The number of a five-year plan: 14 for `十四五`.
fn five_year_plan(written: &str, rest: &str) -> Option<i32> {
    let plan = written.strip_suffix('五')?;
    let said = rest.trim_start_matches('”');
    let planned = ["规划", "计划"].iter().any(|word| said.starts_with(word));
    let timed = TIMES.iter().any(|word| said.starts_with(word));
    let value = numeral::value(plan)?;
    ((planned || timed) && (6.0..30.0).contains(&value)).then_some(value as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(TENSES, 2);
        for (word, tense) in data::pairs(TENSES) {
            assert!(parse(tense).is_some(), "{word}: {tense}");
        }
    }

    #[test]
    fn years_are_named_by_digits_and_by_plans() {
        assert_eq!(named_year("到2025年末,"), Some(2025));
        assert_eq!(named_year("比2020年"), None);
        assert_eq!(years("“十四五”时期回顾").last, Some(2025));
        assert_eq!(years("三、2021年重点工作").last, Some(2021));
        assert_eq!(aim("到2025年末,增加值"), Some(2025));
        assert_eq!(aim("截至2020年底"), None);
    }
}
