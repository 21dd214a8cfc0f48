//! The contract: one plan as the engine hands it out and as `gangmu parse` prints it.
//!
//! Every span is in bytes of the source text. Every `text` and `title` is clean text: what
//! the source says at the item's span, in simplified script and without pinyin or tags.

use crate::corrections::Correction;
use gangmu_document::{Diagnostic, Span};
use serde::{Deserialize, Serialize};

/// Name and version of the contract.
pub const SCHEMA: &str = "gangmu.plan/1";

/// One plan, read from one document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// [`SCHEMA`].
    pub schema: String,
    /// File name of the document.
    pub document: String,
    /// Title of the document.
    pub title: String,
    /// Title of the plan that the document is, presents or explains.
    pub plan_title: Option<String>,
    /// The place it governs, with its rank: 盘锦市.
    pub place: Option<String>,
    /// The body that issued or presented it.
    pub issuer: Option<String>,
    /// What sort of text it is.
    pub kind: DocumentKind,
    /// The years the plan is for.
    pub period: Option<Period>,
    /// When it was given, as far as the text says: `2023-02-23`, or `03-23` without a year.
    pub date: Option<String>,
    /// The heading tree. Its nodes and the boilerplate among them cover the source.
    pub outline: Vec<OutlineNode>,
    /// Goals of a plan; empty for reports, whose target sentence has the role `targets`.
    pub goals: Vec<Goal>,
    /// Areas of work with their measures.
    pub areas: Vec<Area>,
    /// Principles.
    pub principles: Vec<Item>,
    /// Safeguards (保障措施).
    pub safeguards: Vec<Item>,
    /// What a report says was done.
    pub review: Vec<Item>,
    /// How often progress is heard, reported or assessed.
    pub cadence: Vec<Cadence>,
    /// The measured quantities, in the order of the text.
    pub quantities: Vec<Quantity>,
    /// Every number that is no quantity, named for what it is, in the order of the text.
    pub named: Vec<Named>,
    /// Counts of parts that the text declares, checked against what is listed.
    pub claims: Vec<Claim>,
    /// People and bodies that the text names as responsible.
    pub actors: Vec<Actor>,
    /// What a reader should know about places in the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How much of the text is accounted for.
    pub coverage: Coverage,
    /// What was put right by hand and applied; the contract has it only where there is some.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Ids, in their order, of what reads differently than the text alone: corrected items,
    /// and the items, quantities and counts that follow from that. Like `corrections`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrected: Vec<String>,
}

/// What sort of text a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum DocumentKind {
    ActionPlan,
    Briefing,
    PlanReport,
    WorkReport,
    TaskAssignment,
    Other,
}

impl DocumentKind {
    /// All of them, with their names in the contract.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::ActionPlan, "action_plan"),
        (Self::Briefing, "briefing"),
        (Self::PlanReport, "plan_report"),
        (Self::WorkReport, "work_report"),
        (Self::TaskAssignment, "task_assignment"),
        (Self::Other, "other"),
    ];

    /// The kind of a name.
    ///
    /// ```
    /// use gangmu_plan::model::DocumentKind;
    ///
    /// assert_eq!(DocumentKind::named("briefing"), Some(DocumentKind::Briefing));
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, known)| *known == name);
        found.map(|(kind, _)| *kind)
    }

    /// The key of its name in the words of an interface, such as `kind.briefing`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ActionPlan => "kind.action_plan",
            Self::Briefing => "kind.briefing",
            Self::PlanReport => "kind.plan_report",
            Self::WorkReport => "kind.work_report",
            Self::TaskAssignment => "kind.task_assignment",
            Self::Other => "kind.other",
        }
    }
}

/// The first and last year a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First year.
    pub start: i32,
    /// Last year; equal to the first for an annual text.
    pub end: i32,
}

/// What a part of the text does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum Role {
    FrontMatter,
    Ideology,
    Principles,
    OverallGoal,
    Goals,
    Targets,
    Tasks,
    Safeguards,
    Review,
    Problems,
    People,
    Boilerplate,
    Appendix,
    Other,
}

/// A heading and the text under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineNode {
    /// `o` and the start byte.
    pub id: String,
    /// Depth: 0 for the top, counted by nesting and not by the kind of marker.
    pub level: usize,
    /// The numbering as written: `(一)`, `1.`, `一是`; empty without one.
    pub marker: String,
    /// The heading without its marker; empty for text without a heading.
    pub title: String,
    /// What the part does.
    pub role: Role,
    /// The heading, its text and its children.
    pub span: Span,
    /// Parts inside, in order, without overlap.
    pub children: Vec<OutlineNode>,
}

/// A principle, a safeguard or a part of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// `p`, `s` or `r` and the start byte.
    pub id: String,
    /// The short name.
    pub title: String,
    /// The whole text, the title included.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// One goal of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// `g` and the start byte.
    pub id: String,
    /// The short name: the lead sentence, or the first clause where there is none.
    pub title: String,
    /// The whole text, the title included.
    pub text: String,
    /// Its place.
    pub span: Span,
    /// Ids of the quantities inside.
    pub quantities: Vec<String>,
}

/// An area of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// `a` and the start byte.
    pub id: String,
    /// Its number among the areas, from 1.
    pub ordinal: usize,
    /// Its heading without the marker.
    pub title: String,
    /// The heading and the area's own text, without the measures.
    pub text: String,
    /// Its place, measures included.
    pub span: Span,
    /// The policy domain it belongs to.
    pub domain: Option<String>,
    /// The words that told the domain, title first.
    pub domain_words: Vec<String>,
    /// Its measures.
    pub measures: Vec<Measure>,
}

/// One measure (任务, 举措): the smallest counted piece of work.
#[derive(Debug, Clone, PartialEq, Serialize, Eq, Deserialize)]
pub struct Measure {
    /// `m` and the start byte.
    pub id: String,
    /// Its number as the text counts: through the plan where the text runs on, from 1 in each
    /// area where it starts again.
    pub ordinal: usize,
    /// Its heading without the marker.
    pub title: String,
    /// The whole text, the title included.
    pub text: String,
    /// Its place.
    pub span: Span,
    /// Ids of the quantities inside.
    pub quantities: Vec<String>,
    /// Who leads and who helps.
    pub responsible: Responsible,
    /// When it is due.
    pub deadline: Option<Deadline>,
    /// The policy domain it belongs to.
    pub domain: Option<String>,
    /// The words that told the domain, title first.
    pub domain_words: Vec<String>,
}

/// Who leads a measure and who helps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsible {
    /// Leading bodies or people (牵头).
    pub lead: Vec<String>,
    /// Helping bodies (配合, 责任单位 after the first).
    pub with: Vec<String>,
}

/// When something is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// As written: 2023年6月底前.
    pub text: String,
    /// The year, where said or plain from the text.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// How often something is heard, reported or assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadence {
    /// `d` and the start byte.
    pub id: String,
    /// As written: 每季度听取进展情况.
    pub text: String,
    /// `week`, `month`, `quarter`, `half_year` or `year`.
    pub interval: String,
    /// What is done: 听取, 调度, 通报, 考核.
    pub action: String,
    /// The body that does it, where the sentence names one.
    pub body: Option<String>,
    /// Its place.
    pub span: Span,
}

/// What a quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuantityKind {
    /// An amount: 1330亿元, 36%.
    Level,
    /// A rate of change in %: 增长5%.
    Growth,
    /// A change in the indicator's own unit: 提高0.8个百分点.
    Difference,
    /// A place among others: 第5位, 前三.
    Rank,
    /// Neither number nor named level: 继续下降, 全省前列.
    Words,
}

/// How a value is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum Comparator {
    Eq,
    Ge,
    Gt,
    Le,
    Lt,
    Approx,
    Range,
}

/// Whether a value is wished for or was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// To be reached.
    Target,
    /// Reached.
    Actual,
    /// Expected for a period not yet closed: 预计.
    Estimate,
}

/// What span of time a value is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// 年均.
    AnnualAverage,
    /// 三年累计, and 累计 over a period of another length.
    ThreeYearTotal,
    /// 累计 over a period whose length is not three years.
    Total,
}

/// One measured value, or one target without a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// `q` and the start byte.
    pub id: String,
    /// What is measured, in the words of the text: 规模以上工业增加值.
    pub indicator: String,
    /// The dictionary's name for it, the same across documents.
    pub indicator_id: Option<String>,
    /// The clause that says it.
    pub text: String,
    /// As written with its sign, without the multiplier of the unit: -7, 1330.
    pub number: Option<f64>,
    /// The end of a range.
    pub upper: Option<f64>,
    /// As written, multiplier included: 亿元, %, 个百分点.
    pub unit: Option<String>,
    /// The number in the base unit: 1.33e11.
    pub value: Option<f64>,
    /// The unit without multiplier: 元.
    pub base_unit: Option<String>,
    /// What it is.
    pub kind: QuantityKind,
    /// How it is bound; none for words without a direction.
    pub comparator: Option<Comparator>,
    /// What span of time it is taken over, where said.
    pub basis: Option<Basis>,
    /// Wished for or reached.
    pub status: Status,
    /// The year it is for.
    pub year: Option<i32>,
    /// The words it is compared with: 同比, 2020年.
    pub baseline: Option<String>,
    /// The named level that a target without a number is measured by: 经济增长.
    pub reference: Option<String>,
    /// The second, higher value of an indicator that has a first.
    pub stretch: bool,
    /// In the text's list of main targets or its summary of main indicators.
    pub headline: bool,
    /// The clause's place.
    pub span: Span,
    /// The number's place with its unit; none without a number.
    pub number_span: Option<Span>,
    /// Id of the innermost outline node around it.
    pub node: String,
}

/// What a number that is no quantity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum NameClass {
    Year,
    Date,
    Period,
    Ordinal,
    ListMarker,
    Name,
    Slogan,
    Idiom,
    Claim,
    Threshold,
    Duration,
    Contact,
    DocumentNumber,
    Page,
    PartOfWord,
}

/// A number that is no quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// As written, with the words that make it what it is.
    pub text: String,
    /// What it is.
    pub class: NameClass,
    /// Its place.
    pub span: Span,
}

/// How a declared count compares with the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStatus {
    /// As many listed as declared.
    Match,
    /// Fewer listed than declared.
    Short,
    /// More listed than declared.
    Over,
    /// The text has no list to compare with.
    Unlisted,
    /// The count is about another document.
    External,
}

/// A count of parts that the text declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// `c` and the start byte.
    pub id: String,
    /// Number, measure word and noun as written: 65项重点任务.
    pub text: String,
    /// What is counted: 重点任务.
    pub noun: String,
    /// How many the text says; 12+1 declares 13.
    pub declared: usize,
    /// How many are listed; none where there is no list, or it is another document's.
    pub found: Option<usize>,
    /// Ids of what was counted.
    pub items: Vec<String>,
    /// Id of the part the count is about, or `document`.
    pub scope: String,
    /// How the two compare.
    pub status: ClaimStatus,
    /// Its place.
    pub span: Span,
}

/// A person or body that the text names as responsible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub name: String,
    /// As what: 发布人, 牵头单位, 领导小组.
    pub role: String,
    /// The body a person belongs to.
    pub org: Option<String>,
    /// A person's office: 党组书记、主任.
    pub title: Option<String>,
    /// Its place.
    pub span: Span,
}

/// How much of the text is accounted for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Numbers in the text.
    pub numbers: usize,
    /// Those that are quantities.
    pub quantities: usize,
    /// Those that are named.
    pub named: usize,
    /// Those that are neither.
    pub unexplained: usize,
    /// Characters of the clean text that are no space.
    pub characters: usize,
    /// Those that stand in an outline node or boilerplate.
    pub placed: usize,
}
