//! Status, year and headline: what the sentence, its heading and the kind of text say about the
//! values in it. They never come from a comparator: 控制在3.1% can be a result.

use super::Quantity;
use super::tenses::{Tense, tenses};
use super::years::{Mentions, Years};
use crate::announcing;
use crate::metadata::Setting;
use crate::model::{Basis, DocumentKind, QuantityKind, Role, Status};
use crate::outline::Outline;
use crate::peek;
use gangmu_document::TextRange;

/// What an indicator says of things done; an act on a thing stands in brackets at its end.
const DONE: [&str; 4] = ["新增", "净增", "完成", "投入"];

/// How many known indicators beside GDP make a sentence of a review its summary.
const SUMMARY: usize = 3;

/// The most characters of what was done between 已 and its number.
const LONGEST_REACHED: usize = 4;

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
    mentions: Mentions,
    role: Role,
    heading: Years,
    /// What the words of the sentence have said so far, and how far they were read.
    said: Said,
    read_to: usize,
    /// How many quantities were known when the sentence began.
    first: usize,
    /// A year aimed at earlier in the same part or line (到2025年), and where the part begins.
    until: Option<(usize, i32)>,
    /// Several years that are told of at once (五年来), up to the next time that is named.
    over_years: Option<OverYears>,
    /// Where the part of the sentence begins, and where the sentence before ended.
    part: usize,
    ended: usize,
}

/// Several years told of at once.
#[derive(Debug, Clone, Copy)]
struct OverYears {
    /// Where the part begins that tells of them.
    part: usize,
    /// Whether the words look back: 五年来, 过去五年.
    past: bool,
}

/// What the words of a sentence say for the values after them.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    status: Option<Status>,
    year: Option<i32>,
}

impl<'a> Context<'a> {
    pub fn new(
        text: &'a str,
        mentions: Mentions,
        outline: &'a Outline,
        setting: &'a Setting,
    ) -> Self {
        Self {
            text,
            outline,
            setting,
            mentions,
            role: Role::Other,
            heading: Years::default(),
            said: Said::default(),
            read_to: 0,
            first: 0,
            until: None,
            over_years: None,
            part: 0,
            ended: 0,
        }
    }

    /// Begins a sentence.
    pub fn enter(&mut self, sentence: TextRange) {
        let path = self.outline.path(sentence.start);
        self.said = Said::default();
        self.read_to = sentence.start;
        self.role = path
            .iter()
            .rev()
            .map(|node| node.role)
            .find(|role| *role != Role::Other)
            .unwrap_or(Role::Other);
        self.heading = path
            .iter()
            .rev()
            .map(|node| self.mentions.of_heading(node.title))
            .find(|years| years.last.is_some())
            .unwrap_or_default();
        let part = path.last().map_or(0, |node| node.range.start);
        self.part = part;
        self.over_years = self.over_years.filter(|years| years.part == part);
        if self.over_years.is_none() && self.heading.whole {
            self.over_years = Some(OverYears { part, past: false });
        }
        let between = TextRange::new(self.ended, sentence.start).of(self.text);
        let new_line = between.contains('\n');
        self.until = self
            .until
            .filter(|(said_in, _)| *said_in == part || !new_line);
        self.ended = sentence.end;
        let mut mentions = self.mentions.within(sentence).iter();
        if let Some(aim) = mentions.find(|mention| mention.aimed) {
            self.until = Some((part, aim.year));
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
    pub fn complete(&mut self, quantities: &mut [Quantity]) {
        for quantity in quantities {
            let number = quantity.number_range.map(|range| range.start);
            let said_before = self.said.year;
            self.read_until(number.unwrap_or(quantity.range.end));
            if quantity.from {
                self.said.year = said_before;
            }
            let said = self.said;
            let gone = |year: &i32| self.setting.year().is_some_and(|now| *year < now);
            // The end of a span of years gone by (2020年到2024年) is no aim.
            let ended = self.until.map(|(_, year)| year).filter(gone);
            let year = quantity.year.or(said.year).or(ended);
            let past = year.as_ref().is_some_and(gone);
            let told = (past && !self.sets_targets()).then_some(Status::Actual);
            let looks_back = self.over_years.is_some_and(|years| years.past);
            let reached = !self.is_review() && self.is_reached(quantity);
            let status = reached
                .then_some(Status::Actual)
                .or(said.status)
                .or(told)
                .or(looks_back.then_some(Status::Actual))
                .unwrap_or_else(|| self.default_status());
            let ahead = year.is_some_and(|year| self.last_year().is_some_and(|last| year > last));
            quantity.status = match status {
                // What a target sets out from (由55元提高到70元) is how things stand.
                Status::Target if quantity.from => Status::Actual,
                // What is of a year after all those of the text has not been reached.
                Status::Actual if ahead && !reached => Status::Target,
                status => status,
            };
            if quantity.basis.is_none() && self.over_years.is_some() && self.adds_up(quantity) {
                quantity.basis = Some(Basis::Total);
            }
            // The value that another was reached from is of a year of its own, and what is there
            // already came in a year that nobody says.
            if !quantity.from {
                let default = || (!reached).then(|| self.default_year(status)).flatten();
                quantity.year = year.or_else(default);
            }
        }
    }

    /// Whether 已 stands with a number (已设立400亿元, 已开工的57个项目): that much is there, also
    /// where the sentence goes on to what is to be.
    fn is_reached(&self, quantity: &Quantity) -> bool {
        let Some(number) = quantity.number_range else {
            return false;
        };
        let before = peek::window(self.text, quantity.range.start, number.start).of(self.text);
        let between = before.rsplit_once('已').map(|(_, between)| between);
        between.is_some_and(|words| words.chars().count() <= LONGEST_REACHED)
    }

    /// Whether a level is one of things done, which add up over the years that a text tells of.
    fn adds_up(&self, quantity: &Quantity) -> bool {
        let indicator = quantity.indicator.as_str();
        let done = indicator.ends_with(')') || DONE.iter().any(|word| indicator.contains(word));
        quantity.kind == QuantityKind::Level
            && quantity.number.is_some()
            && quantity.unit.as_deref() != Some("%")
            && !indicator.ends_with("总量")
            && (done || quantity.range.of(self.text).contains("累计"))
    }

    /// Ends a sentence: marks the headlines among the quantities read since it began, and drops
    /// words whose subject has a number after them (比重稳步提升,稳居全省第三位).
    pub fn leave(&mut self, quantities: &mut Vec<Quantity>) {
        // A sentence without values may say what the next ones look back on.
        self.read_until(self.ended);
        let mut own = quantities.split_off(self.first.min(quantities.len()));
        let said: Vec<String> = own
            .iter()
            .filter(|quantity| quantity.number.is_some())
            .map(|quantity| quantity.indicator.clone())
            .collect();
        own.retain(|quantity| {
            quantity.kind != QuantityKind::Words || !said.contains(&quantity.indicator)
        });
        let is_summary = is_summary(&own);
        for quantity in &mut own {
            quantity.headline = match self.role {
                Role::Targets => true,
                // What a report calls goals (今年主要目标) are targets if they are for its year.
                Role::Goals | Role::OverallGoal => self.is_plan() || self.is_for_now(quantity),
                _ => is_summary,
            };
        }
        quantities.append(&mut own);
        self.first = quantities.len();
    }

    fn is_for_now(&self, quantity: &Quantity) -> bool {
        let year = quantity.year.filter(|_| quantity.status == Status::Target);
        year.is_some() && year == self.setting.annual()
    }

    fn is_plan(&self) -> bool {
        matches!(
            self.setting.kind,
            DocumentKind::ActionPlan | DocumentKind::Briefing
        )
    }

    /// Takes in what the words of the sentence say up to a position.
    fn read_until(&mut self, end: usize) {
        let stretch = TextRange::new(self.read_to, end);
        let before = stretch.of(self.text);
        self.read_to = self.read_to.max(end);
        let reviewing = self.is_review();
        for (at, tense) in tenses(before) {
            let compared = peek::before(self.text, stretch.start + at);
            match tense {
                _ if compared.is_some_and(|c| "比较从由自与".contains(c)) => {}
                Tense::Estimate if self.default_status() != Status::Target => {
                    self.said.status = Some(Status::Estimate);
                }
                // 了 tells of what was done, but in 为了, where the text sets targets, and where
                // what was done is that others were set (提出了).
                Tense::Done if self.role != Role::Other || compared == Some('为') => {}
                Tense::Done if before.get(..at).is_some_and(announcing::ends) => {}
                Tense::Years => {
                    self.over_years = Some(OverYears {
                        part: self.part,
                        past: true,
                    });
                    self.said.status = self.said.status.or(Some(Status::Actual));
                }
                Tense::Actual | Tense::Done if self.said.status.is_none() => {
                    self.said.status = Some(Status::Actual);
                }
                Tense::Target if !reviewing => self.said.status = Some(Status::Target),
                Tense::Estimate | Tense::Actual | Tense::Done | Tense::Target => {}
                Tense::This => {
                    self.over_years = None;
                    self.said.year = self.this_year().or(self.said.year);
                }
                Tense::Last => {
                    self.over_years = None;
                    self.said.year = self.setting.year().map(|year| year - 1);
                    // 确保完成80亿元,去年为70亿元: what was is no target.
                    self.said.status = self.said.status.filter(|said| *said != Status::Target);
                }
                Tense::Next => self.said.year = self.setting.year().map(|year| year + 1),
            }
        }
        let mut named = self.mentions.within(stretch).iter();
        let named = named.rfind(|mention| mention.timed);
        if let Some(mention) = named {
            let past = self.over_years.is_some_and(|years| years.past)
                && self.setting.year().is_some_and(|now| mention.year < now);
            self.over_years = mention.whole.then_some(OverYears {
                part: self.part,
                past,
            });
        }
        self.said.year = named.map(|mention| mention.year).or(self.said.year);
    }

    fn is_review(&self) -> bool {
        matches!(self.role, Role::Review | Role::Problems)
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
            .zip(self.setting.year())
            .is_some_and(|(year, now)| year < now);
        if past { Status::Actual } else { Status::Target }
    }

    /// The last year that the text is for or was given in.
    fn last_year(&self) -> Option<i32> {
        let period = self.setting.period.map(|period| period.end);
        self.setting.year().max(period)
    }

    /// What 今年 and 全年 mean: in a review the year under review.
    fn this_year(&self) -> Option<i32> {
        match self.role {
            Role::Review | Role::Problems => self.default_year(Status::Actual),
            _ => self
                .heading
                .last
                .filter(|_| !self.is_plan())
                .or_else(|| self.setting.year()),
        }
    }

    fn default_year(&self, status: Status) -> Option<i32> {
        let said = self.until.map(|(_, year)| year);
        match status {
            Status::Target => said
                .or_else(|| {
                    self.heading
                        .last
                        .filter(|year| self.setting.year().is_none_or(|now| *year >= now))
                })
                .or_else(|| self.setting.period.map(|period| period.end))
                .or_else(|| self.setting.year()),
            Status::Actual | Status::Estimate => {
                self.heading.first.or_else(|| self.reviewed_year())
            }
        }
    }

    /// An annual report reviews the year before its own.
    fn reviewed_year(&self) -> Option<i32> {
        match self.setting.kind {
            DocumentKind::WorkReport | DocumentKind::PlanReport => {
                self.setting.year().map(|year| year - 1)
            }
            _ => None,
        }
    }
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
