//! `gangmu check`: the audit of each plan, for people to read.
//!
//! Every declared count stands with its place (`line:column` of the source) and the items that
//! were found for it; then how much of the text is accounted for, then the diagnostics.

use crate::Ending;
use crate::corrected::Corrected;
use crate::reading::{self, Empty, Reading};
use crate::words::Language;
use clap::Args;
use gangmu_document::{Diagnostic, Severity};
use gangmu_plan::model::{Claim, ClaimStatus, OutlineNode, Plan};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;

/// How many missing items are shown one by one.
const MISSING_SHOWN: usize = 20;

/// Check what plans declare against what they list; ends with 1 where a count does not agree.
#[derive(Args)]
pub struct Arguments {
    /// Language of what is said; the texts stay as they are.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    language: Language,
    #[command(flatten)]
    corrected: Corrected,
    /// Plans to check; patterns such as 'plans/*.txt' are understood, - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Checks every file.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let mut first = true;
    reading::each(
        &arguments.files,
        &arguments.corrected,
        Empty::LeftOut,
        |reading| Audit::of(reading, arguments.language).written(),
        |(text, ending)| {
            let gap = if std::mem::take(&mut first) { "" } else { "\n" };
            write!(io::stdout().lock(), "{gap}{text}")?;
            Ok(ending)
        },
    )
}

/// What is needed to say what was found.
struct Audit<'a> {
    reading: &'a Reading,
    plan: &'a Plan,
    language: Language,
    /// The first byte of each line of the source.
    lines: Vec<usize>,
    /// What the items of the plan are called.
    titles: BTreeMap<&'a str, &'a str>,
}

impl<'a> Audit<'a> {
    fn of(reading: &'a Reading, language: Language) -> Self {
        let ends = reading.document.source.match_indices('\n');
        Self {
            reading,
            plan: &reading.plan,
            language,
            lines: [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect(),
            titles: titles(&reading.plan),
        }
    }

    fn written(&self) -> (String, Ending) {
        let count = |wanted: &dyn Fn(ClaimStatus) -> bool| {
            let claims = self.plan.claims.iter();
            claims.filter(|claim| wanted(claim.status)).count()
        };
        let matching = count(&|status| status == ClaimStatus::Match);
        let differing = count(&differs);
        let result = self.language.fill("check.result", &[&matching, &differing]);
        let text = format!(
            "{}\n{}\n\n{}\n{}\n{}\n{result}\n",
            self.plan.title,
            self.reading.input,
            self.claims(),
            self.coverage(),
            self.diagnostics(),
        );
        let ending = if differing > 0 {
            Ending::Mismatch
        } else {
            Ending::Well
        };
        (text, ending)
    }

    fn claims(&self) -> String {
        let mut text = format!("{}\n", self.language.say("check.claims"));
        if self.plan.claims.is_empty() {
            text += &format!("  {}\n", self.language.say("check.no_claims"));
        }
        let mut listed: BTreeMap<&[String], String> = BTreeMap::new();
        for claim in &self.plan.claims {
            let place = self.place(claim.span.start);
            let sign = match claim.status {
                ClaimStatus::Match => "=",
                ClaimStatus::Short | ClaimStatus::Over => "≠",
                ClaimStatus::Unlisted | ClaimStatus::External => "?",
            };
            text += &format!(
                "  {sign} {place} {}  {}\n",
                one_line(&claim.text),
                self.verdict(claim)
            );
            match listed.get(claim.items.as_slice()) {
                Some(above) => {
                    let above = self.language.fill("check.listed_above", &[above]);
                    text += &format!("      {above}\n");
                }
                None => {
                    text += &self.items(claim);
                    if !claim.items.is_empty() {
                        listed.insert(&claim.items, place);
                    }
                }
            }
        }
        text
    }

    /// `宣布 4，列出 3，少 1`.
    fn verdict(&self, claim: &Claim) -> String {
        let language = self.language;
        let numbers = match claim.found {
            Some(found) => language.fill("check.compared", &[&claim.declared, &found]),
            None => language.fill("check.declared", &[&claim.declared]),
        };
        let difference = claim.found.unwrap_or_default().abs_diff(claim.declared);
        let verdict = match claim.status {
            ClaimStatus::Match => language.say("check.match").to_owned(),
            ClaimStatus::Short => language.fill("check.short", &[&difference]),
            ClaimStatus::Over => language.fill("check.over", &[&difference]),
            ClaimStatus::Unlisted => language.say("check.unlisted").to_owned(),
            ClaimStatus::External => language.say("check.external").to_owned(),
        };
        match language {
            Language::Zh => format!("{numbers}，{verdict}"),
            Language::En => format!("{numbers}, {verdict}"),
        }
    }

    /// The items of a list, one a line, and a line for each that is missing.
    fn items(&self, claim: &Claim) -> String {
        let titles = claim.items.iter().map(|id| {
            let title = self.titles.get(id.as_str());
            one_line(title.copied().unwrap_or(id.as_str()))
        });
        let missing = match claim.status {
            ClaimStatus::Short => claim.declared.saturating_sub(claim.items.len()),
            _ => 0,
        };
        let missing =
            (0..missing.min(MISSING_SHOWN)).map(|_| self.language.say("check.missing").to_owned());
        (1..)
            .zip(titles.chain(missing))
            .map(|(number, title): (usize, String)| format!("      {number:>2}. {title}\n"))
            .collect()
    }

    fn coverage(&self) -> String {
        let coverage = self.plan.coverage;
        let language = self.language;
        let numbers = language.fill(
            "check.numbers",
            &[
                &coverage.numbers,
                &coverage.quantities,
                &coverage.named,
                &coverage.unexplained,
            ],
        );
        let characters = language.fill(
            "check.characters",
            &[&coverage.characters, &coverage.placed],
        );
        format!(
            "{}\n  {numbers}\n  {characters}\n",
            language.say("check.coverage")
        )
    }

    fn diagnostics(&self) -> String {
        let mut text = format!("{}\n", self.language.say("check.diagnostics"));
        if self.plan.diagnostics.is_empty() {
            text += &format!("  {}\n", self.language.say("check.no_diagnostics"));
        }
        for diagnostic in &self.plan.diagnostics {
            let severity = self.language.say(match diagnostic.severity {
                Severity::Info => "check.info",
                Severity::Warning => "check.warning",
                Severity::Error => "check.error",
            });
            let place = self.place(diagnostic.span.start);
            text += &format!("  {severity} {place} {}\n", self.said(diagnostic));
        }
        text
    }

    /// What was found, and what to do about it.
    fn said(&self, diagnostic: &Diagnostic) -> String {
        let values: Vec<&dyn Display> = diagnostic.values.iter().map(|it| it as _).collect();
        let [found, advice] =
            ["diagnostic", "advice"].map(|part| format!("{part}.{}", diagnostic.code));
        let found = self.language.fill(&found, &values);
        let advice = self.language.say(&advice);
        one_line(&match self.language {
            Language::Zh => format!("{found}（{advice}）"),
            Language::En => format!("{found} ({advice})"),
        })
    }

    /// `line:column` of a byte of the source, both from 1, columns in characters.
    fn place(&self, byte: usize) -> String {
        let line = self.lines.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|at| self.lines.get(at));
        let before = self
            .reading
            .document
            .source
            .get(start.copied().unwrap_or_default()..byte);
        format!("{line}:{}", before.unwrap_or_default().chars().count() + 1)
    }
}

fn differs(status: ClaimStatus) -> bool {
    matches!(status, ClaimStatus::Short | ClaimStatus::Over)
}

/// Text of a document as one line without anything that would steer the terminal.
fn one_line(text: &str) -> String {
    let calm = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(calm).collect()
}

/// The titles of everything that a count may be about.
fn titles(plan: &Plan) -> BTreeMap<&str, &str> {
    let mut titles = BTreeMap::new();
    for area in &plan.areas {
        titles.insert(area.id.as_str(), area.title.as_str());
        let measures = area.measures.iter();
        titles.extend(measures.map(|measure| (measure.id.as_str(), measure.title.as_str())));
    }
    let goals = plan.goals.iter();
    titles.extend(goals.map(|goal| (goal.id.as_str(), goal.title.as_str())));
    for items in [&plan.principles, &plan.safeguards, &plan.review] {
        titles.extend(
            items
                .iter()
                .map(|item| (item.id.as_str(), item.title.as_str())),
        );
    }
    add_nodes(&plan.outline, &mut titles);
    titles
}

fn add_nodes<'a>(nodes: &'a [OutlineNode], titles: &mut BTreeMap<&'a str, &'a str>) {
    for node in nodes {
        titles.insert(&node.id, &node.title);
        add_nodes(&node.children, titles);
    }
}
