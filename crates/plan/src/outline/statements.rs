//! Statements: sentences that say what they are before a colon (今年的主要预期目标是:…), and
//! where they end.

use super::lines::{Shape, ShapeKind};
use super::roles;
use super::sentences::{leaves_open, length, sentences, split, trimmed};
use crate::lexicon::Lexicon;
use crate::model::Role;
use crate::peek::among;
use gangmu_document::TextRange;

/// How many characters a statement may take to come to its colon.
const LONGEST_OPENING: usize = 120;

/// The most lines that a statement may go on for.
const MOST_LINES: usize = 100;

const AFTER_TARGETS: &str = table!("outline/after_targets.txt");

static SPEAKS_OF_TARGETS: Lexicon = Lexicon::new(AFTER_TARGETS);

/// A sentence that says what it is.
pub(super) struct Statement {
    pub(super) role: Role,
    /// The words before 是 and the colon.
    pub(super) title: TextRange,
    /// Where it ends; none where it is no more than the words before a list on the next lines.
    pub(super) end: Option<usize>,
}

/// The statement that a sentence of a line is.
pub(super) fn statement(
    text: &str,
    sentence: TextRange,
    line: TextRange,
    following: &[Shape],
) -> Option<Statement> {
    let opening = split(text, sentence, ":：").next()?;
    let closed = opening.of(text).ends_with(among(":："));
    if !closed || length(text, opening) > LONGEST_OPENING {
        return None;
    }
    let title = title(text, opening);
    let role = roles::of_statement(title.of(text))?;
    let next = following.first().map(|shape| shape.kind);
    let heads_list = opening.end == line.end && matches!(next, Some(ShapeKind::Marked(_)));
    Some(Statement {
        role,
        title,
        end: (!heads_list).then(|| end(text, role, sentence, line, following)),
    })
}

/// The last clause before a colon, without 是 and 为.
pub(super) fn title(text: &str, opening: TextRange) -> TextRange {
    let whole = trimmed(text, opening);
    let clause = split(text, whole, ",，").last().unwrap_or(whole);
    let words = clause.of(text).trim_end_matches(among("是为"));
    TextRange::new(clause.start, clause.start + words.len())
}

/// Where a statement ends: with its sentence, on a later line where its line ends without one.
/// A list of targets goes on to the sentence that speaks of it.
fn end(text: &str, role: Role, sentence: TextRange, line: TextRange, following: &[Shape]) -> usize {
    let open = |range: TextRange| range.of(text).ends_with(leaves_open);
    if sentence.end < line.end && role == Role::Targets {
        return targets_end(text, TextRange::new(sentence.end, line.end));
    }
    if sentence.end < line.end || !open(line) {
        return sentence.end;
    }
    let mut end = sentence.end;
    for shape in following.iter().take(MOST_LINES) {
        if shape.kind != ShapeKind::Paragraph {
            break;
        }
        end = shape.range.end;
        if !open(shape.range) {
            break;
        }
    }
    end
}

fn targets_end(text: &str, rest: TextRange) -> usize {
    sentences(text, rest)
        .take_while(|sentence| {
            let words = sentence.of(text).trim();
            !words.ends_with(leaves_open) && SPEAKS_OF_TARGETS.prefix(words).is_none()
        })
        .last()
        .map_or(rest.start, |sentence| sentence.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn the_words_after_targets_are_well_formed() {
        data::tests::check_form(AFTER_TARGETS, 1);
    }

    fn check(line: &str, expected: Option<(Role, &str, &str)>) {
        let whole = TextRange::new(0, line.len());
        let first = sentences(line, whole).next().unwrap_or(whole);
        let found = statement(line, first, whole, &[]);
        let found = found.map(|found| {
            let end = found.end.unwrap_or(0);
            (found.role, found.title.of(line), &line[..end])
        });
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn a_statement_says_what_it_is() {
        let goal = "主要目标是：质量提升。";
        check(goal, Some((Role::Goals, "主要目标", goal)));
        check(
            "综合各方面因素,今年的预期目标为:增长5%。产量稳定。提出目标时考虑了需要。",
            Some((
                Role::Targets,
                "今年的预期目标",
                "综合各方面因素,今年的预期目标为:增长5%。产量稳定。",
            )),
        );
        check("责任单位:市科技局", None);
        check("预期目标已经完成。", None);
    }
}
