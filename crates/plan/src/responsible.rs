//! Who leads a measure, who helps, and when it is due, as far as its text says so.
//!
//! - `责任单位:市发改委、市商务局`: the first leads, the others help, unless 分别牵头 says that
//!   all lead;
//! - `牵头单位:…;配合单位:…`: as the labels say;
//! - `(市发改委牵头,市商务局配合)`, `由市发改委牵头`: as the verbs after the names say.

use crate::{
    lexicon::Lexicon,
    model::Role,
    outline::{
        Node, Outline,
        sentences::{self, Enclosure},
    },
    peek::among,
    structure::Structure,
};
use gangmu_document::TextRange;

const LABELS: &str = table!("people/responsibility_labels.tsv");
const VERBS: &str = table!("people/responsibility_verbs.tsv");
const LEADS: &str = "牵头";
const ALL_LEAD: &str = "分别牵头";
/// Before the names of those who lead, in running text.
const BY: char = '由';
/// The longest name of a body or person, in characters.
const LONGEST_NAME: usize = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Lead,
    Shared,
    With,
    Deadline,
}

impl Label {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "lead" => Self::Lead,
            "shared" => Self::Shared,
            "with" => Self::With,
            "deadline" => Self::Deadline,
            _ => return None,
        })
    }
}

static LABEL: Lexicon = Lexicon::new(LABELS);
static VERB: Lexicon = Lexicon::new(VERBS);

/// Who is responsible, and when it is due.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Who leads.
    pub(crate) lead: Vec<TextRange>,
    /// Who helps.
    pub(crate) with: Vec<TextRange>,
    /// What a label says about when it is due.
    pub(crate) deadline: Option<TextRange>,
}

/// Who is responsible for each measure of a plan, in the order of the areas and measures.
pub(crate) fn of_measures(text: &str, structure: &Structure) -> Vec<Found> {
    let mut found = Vec::new();
    for area in &structure.areas {
        found.extend(
            area.measures
                .iter()
                .map(|measure| read(text, measure.range)),
        );
    }
    found
}

/// Who is responsible for the targets of a text, as a task assignment names them.
pub(crate) fn of_targets(text: &str, outline: &Outline) -> Vec<Found> {
    let mut found = Vec::new();
    collect(text, &outline.nodes, &mut found);
    found
}

fn collect(text: &str, nodes: &[Node], found: &mut Vec<Found>) {
    for node in nodes {
        if node.role == Role::Targets && node.children.is_empty() {
            found.push(read(text, node.range));
        } else {
            collect(text, &node.children, found);
        }
    }
}

/// What a part of the text says about who is responsible.
fn read(text: &str, part: TextRange) -> Found {
    let mut found = Found::default();
    let mut position = part.start;
    while let Some((value_start, label)) = next_label(text, TextRange::new(position, part.end)) {
        let value = value(text, TextRange::new(value_start, part.end));
        match label {
            Label::Deadline => found.deadline = found.deadline.or(Some(value)),
            _ => found.add(text, value, label),
        }
        position = value.end.max(value_start);
    }
    if found.is_empty() {
        for inside in brackets(text, part) {
            found.add_said(text, inside);
        }
    }
    if found.is_empty() {
        found.add_told(text, part);
    }
    distinct(text, &mut found.lead);
    distinct(text, &mut found.with);
    found
}

/// Names each body once: a measure may name it for several of its parts.
fn distinct(text: &str, names: &mut Vec<TextRange>) {
    let mut seen: Vec<&str> = Vec::new();
    names.retain(|name| {
        let new = !seen.contains(&name.of(text));
        seen.push(name.of(text));
        new
    });
}

impl Found {
    /// Adds the names of a labelled value.
    fn add(&mut self, text: &str, value: TextRange, label: Label) {
        let value = without_note(text, value);
        let all_lead = value.of(text).ends_with(ALL_LEAD);
        if value.of(text).contains(LEADS) && !all_lead {
            self.add_said(text, value);
            return;
        }
        for name in names(text, value) {
            let leads = match label {
                Label::Lead => true,
                Label::Shared => all_lead || self.lead.is_empty(),
                Label::With | Label::Deadline => false,
            };
            if leads {
                &mut self.lead
            } else {
                &mut self.with
            }
            .push(name);
        }
    }

    /// Adds the names of clauses that end with what those named do.
    fn add_said(&mut self, text: &str, clauses: TextRange) {
        for clause in sentences::split(text, clauses, ",，;；。") {
            let clause = sentences::trimmed(text, clause);
            let Some(verb) = VERB.suffix(clause.of(text)) else {
                continue;
            };
            let leads = match verb.meaning {
                "lead" => true,
                "each" => self.lead.is_empty(),
                _ => false,
            };
            let list = TextRange::new(clause.start, clause.end - verb.word.len());
            let mut names = names(text, list);
            if leads {
                self.lead.append(&mut names);
            } else {
                self.with.append(&mut names);
            }
        }
    }

    /// Adds the names of the first sentence of running text that says by whom the work is led:
    /// 由市商务局牵头,市文旅局配合.
    fn add_told(&mut self, text: &str, part: TextRange) {
        for sentence in sentences::sentences(text, part) {
            for clause in sentences::split(text, sentence, ",，;；") {
                let clause = sentences::trimmed(text, clause);
                let words = clause.of(text);
                if words.starts_with(BY) && VERB.suffix(words).is_some() {
                    let told = TextRange::new(clause.start + BY.len_utf8(), sentence.end);
                    self.add_said(text, told);
                    return;
                }
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.with.is_empty()
    }
}

/// Whether a text begins with a label and its colon.
pub(crate) fn begins_with_label(text: &str) -> bool {
    let label = LABEL.prefix(text.trim_start_matches(among("([（【")));
    label.is_some_and(|label| {
        let after = text.split(label.word).nth(1).unwrap_or_default();
        after.starts_with(among(":："))
    })
}

/// The next label that a colon follows: where its value begins, and what it says.
fn next_label(text: &str, part: TextRange) -> Option<(usize, Label)> {
    LABEL.matches(part.of(text)).find_map(|(offset, label)| {
        let end = part.start + offset + label.word.len();
        let rest = TextRange::new(end, part.end).of(text);
        let value = rest
            .trim_start_matches(among(" ]】〕"))
            .strip_prefix(among(":："))?;
        Some((part.end - value.len(), Label::of(label.meaning)?))
    })
}

/// What a label says: to the end of the line, of the sentence or of the bracket around it, or
/// up to the next label.
fn value(text: &str, rest: TextRange) -> TextRange {
    let mut depth = 0_usize;
    let mut end = rest.end;
    for (offset, c) in rest.of(text).char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' | ']' | '】' if depth == 0 => end = rest.start + offset,
            ')' | '）' => depth -= 1,
            '\n' | '。' => end = rest.start + offset,
            _ => continue,
        }
        if end < rest.end {
            break;
        }
    }
    let line = TextRange::new(rest.start, end);
    let next = LABEL.matches(line.of(text)).find(|(offset, label)| {
        let after = line
            .of(text)
            .get(offset + label.word.len()..)
            .unwrap_or_default();
        after.starts_with(among(":："))
    });
    let end = next.map_or(line.end, |(offset, _)| line.start + offset);
    sentences::trimmed(text, TextRange::new(line.start, end))
}

/// The names of a list.
fn names(text: &str, list: TextRange) -> Vec<TextRange> {
    let mut names = sentences::between(text, list, "、,，;； \u{3000}");
    for name in &mut names {
        *name = without_note(text, *name);
        for end in [ALL_LEAD, "等"] {
            if name.of(text).ends_with(end) {
                name.end -= end.len();
            }
        }
    }
    names.retain(|name| (1..=LONGEST_NAME).contains(&sentences::length(text, *name)));
    names
}

/// Names without a note in brackets after them: 市卫生健康委(列第一位为牵头单位).
fn without_note(text: &str, names: TextRange) -> TextRange {
    let insides = brackets(text, names);
    let note = insides.last().filter(|inside| {
        let after = TextRange::new(inside.end, names.end).of(text);
        matches!(after, ")" | "）")
    });
    let end = note.map_or(names.end, |inside| {
        let ahead = TextRange::new(names.start, inside.start).of(text);
        names.start + ahead.trim_end_matches(among("(（")).len()
    });
    TextRange::new(names.start, end)
}

/// The insides of the brackets of a part.
fn brackets(text: &str, part: TextRange) -> Vec<TextRange> {
    let mut insides = Vec::new();
    let mut enclosure = Enclosure::default();
    let mut open = None;
    for (offset, c) in part.of(text).char_indices() {
        let position = part.start + offset;
        let outside = enclosure.step(c, position);
        match c {
            '(' | '（' | '[' | '【' if open.is_none() => open = Some(position + c.len_utf8()),
            ')' | '）' | ']' | '】' if outside => {
                insides.extend(open.take().map(|start| TextRange::new(start, position)));
            }
            _ => {}
        }
    }
    insides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::check_form;

    fn check(text: &str, lead: &[&str], with: &[&str]) {
        let found = read(text, TextRange::new(0, text.len()));
        let said = |names: &[TextRange]| -> Vec<String> {
            names.iter().map(|name| name.of(text).to_owned()).collect()
        };
        assert_eq!(said(&found.lead), lead, "{text}");
        assert_eq!(said(&found.with), with, "{text}");
    }

    #[test]
    fn the_first_of_a_list_leads() {
        check(
            "扩大投资。\n责任单位:市发改委、市商务局",
            &["市发改委"],
            &["市商务局"],
        );
        check(
            "责任单位：市发改委，各县（市、区）政府",
            &["市发改委"],
            &["各县（市、区）政府"],
        );
        check(
            "责任单位:市发改委、市卫健委(除标注“分别牵头”外,列第一位为牵头,下同)",
            &["市发改委"],
            &["市卫健委"],
        );
    }

    #[test]
    fn all_lead_where_the_text_says_so() {
        check(
            "责任单位:市人社局、市农业局分别牵头",
            &["市人社局", "市农业局"],
            &[],
        );
        check("牵头领导:王某、李某", &["王某", "李某"], &[]);
    }

    #[test]
    fn labels_and_verbs_tell_who_helps() {
        check(
            "牵头单位:市发改委;配合单位:市财政局、市商务局",
            &["市发改委"],
            &["市财政局", "市商务局"],
        );
        check(
            "建设园区。(市工信局牵头,市发改委、市财政局配合)",
            &["市工信局"],
            &["市发改委", "市财政局"],
        );
        check("建设园区。（责任单位：市工信局）", &["市工信局"], &[]);
        check("建设园区(一期)。", &[], &[]);
    }

    #[test]
    fn reads_the_time_limit() {
        let text = "责任单位:市工信局 完成时限:2023年6月底前";
        let found = read(text, TextRange::new(0, text.len()));
        assert_eq!(
            found.deadline.map(|range| range.of(text)),
            Some("2023年6月底前")
        );
        assert_eq!(
            found.lead.first().map(|range| range.of(text)),
            Some("市工信局")
        );
    }

    #[test]
    fn labels_are_well_formed() {
        check_form(LABELS, 2);
        check_form(VERBS, 2);
        assert!(crate::data::pairs(LABELS).all(|(_, label)| Label::of(label).is_some()));
    }
}
