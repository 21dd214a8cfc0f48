//! What sort of text a document is.

use super::head::Head;
use crate::{data, model::DocumentKind};

const KINDS: &str = table!("metadata/document_kinds.tsv");

/// The kind that the title says, else the opening paragraphs.
pub(super) fn read(title: &str, head: &Head) -> DocumentKind {
    let said = |place: &str, text: &str| {
        rules()
            .find(|rule| rule.place == place && rule.fits(text))
            .map(|rule| rule.kind)
    };
    said("title", title)
        .or_else(|| head.lines.iter().find_map(|line| said("text", line)))
        .unwrap_or(DocumentKind::Other)
}

struct Rule {
    kind: DocumentKind,
    place: &'static str,
    words: &'static str,
}

impl Rule {
    fn fits(&self, text: &str) -> bool {
        self.words.split('+').all(|word| text.contains(word))
    }
}

fn rules() -> impl Iterator<Item = Rule> {
    data::entries(KINDS).filter_map(|entry| {
        let mut fields = entry.split('\t');
        Some(Rule {
            kind: kind(fields.next()?)?,
            place: fields.next()?,
            words: fields.next()?,
        })
    })
}

fn kind(name: &str) -> Option<DocumentKind> {
    Some(match name {
        "action_plan" => DocumentKind::ActionPlan,
        "briefing" => DocumentKind::Briefing,
        "plan_report" => DocumentKind::PlanReport,
        "work_report" => DocumentKind::WorkReport,
        "task_assignment" => DocumentKind::TaskAssignment,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{KINDS, rules};
    use crate::data::{self, tests::check_form};

    #[test]
    fn kinds_are_well_formed() {
        check_form(KINDS, 3);
        assert_eq!(rules().count(), data::entries(KINDS).count());
        assert!(rules().all(|rule| ["title", "text"].contains(&rule.place)));
    }
}
