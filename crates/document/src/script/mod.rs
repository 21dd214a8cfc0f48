//! Traditional script → simplified, by the data of OpenCC (see `data/opencc.md`).
//!
//! A text is converted only where it is in Traditional script by its own evidence, because
//! simplified texts keep some of the same characters (著名, 乾隆).

mod table;

use crate::character::is_han;
use crate::draft::{Draft, Rewriter};
use crate::frequent;
use crate::turns::{self, Turns, at_once};
use crate::{Script, TextRange};
use table::Table;

/// Fewer Traditional characters than this are no evidence.
const FEWEST: usize = 2;

/// So many characters tell the script.
const SAMPLE: usize = 20_000;

/// So many characters of a Traditional text have a frequent one among them.
const TELLING: usize = 200;

/// The script of a text, by whether it has more characters of the one script or of the other.
pub(crate) fn script(text: &str) -> Script {
    // Most texts are simplified, and are spared the making of the table.
    if is_surely_simplified(text) {
        return Script::Simplified;
    }
    let table = Table::get();
    let (mut traditional, mut simplified) = (0_usize, 0_usize);
    for c in sample(text) {
        if table.simplified(c).is_some() {
            traditional += 1;
        } else if table.is_simplified(c) {
            simplified += 1;
        }
    }
    if traditional >= FEWEST && traditional > simplified {
        Script::Traditional
    } else {
        Script::Simplified
    }
}

/// Whether a text is so plainly in simplified script that no table has to be asked.
pub(crate) fn is_surely_simplified(text: &str) -> bool {
    !sample(text).any(frequent::is_traditional) && sample(text).nth(TELLING - 1).is_some()
}

fn sample(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| is_han(*c)).take(SAMPLE)
}

/// The draft in simplified characters.
pub(crate) async fn simplify(draft: &Draft, turns: &Turns<'_>) -> Draft {
    let table = Table::get();
    let mut rewriter = draft.rewrite();
    for part in turns::parts(&draft.text) {
        simplify_part(&draft.text, part, table, &mut rewriter);
        turns.passed(part.len()).await;
    }
    rewriter.finish()
}

/// Writes a part of a text; a phrase at its end may go on after it.
fn simplify_part(text: &str, part: TextRange, table: &Table, rewriter: &mut Rewriter<'_>) {
    for (offset, c) in part.of(text).char_indices() {
        let start = part.start + offset;
        if start < rewriter.position() || !is_han(c) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        if let Some(phrase) = table.phrase(rest) {
            rewriter.keep(start);
            // Character by character, so that each keeps its own place in the source.
            for c in phrase.text.chars() {
                let elsewhere = || table.simplified(c).unwrap_or(c);
                replace(rewriter, c, phrase.exception(c).unwrap_or_else(elsewhere));
            }
        } else if let Some(simplified) = table.simplified(c) {
            rewriter.keep(start);
            replace(rewriter, c, simplified);
        }
    }
}

/// A short text, such as what a reader types, in simplified characters, whatever its script.
///
/// ```
/// assert_eq!(gangmu_document::simplified("優化營商環境"), "优化营商环境");
/// ```
#[must_use]
pub fn simplified(text: &str) -> String {
    let draft = Draft::of_source(text);
    at_once(simplify(&draft, &Turns::new(turns::NONE))).text
}

fn replace(rewriter: &mut Rewriter, old: char, new: char) {
    let end = rewriter.position() + old.len_utf8();
    rewriter.replace(end, new.encode_utf8(&mut [0; 4]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::rows;

    const CASES: &str = include_str!("../../tests/cases/opencc.tsv");

    #[test]
    fn passes_the_cases_of_opencc() {
        for (text, wanted) in rows(CASES) {
            assert_eq!(simplified(text), wanted, "{text}");
        }
    }

    #[test]
    fn knows_a_script_by_its_characters() {
        assert_eq!(script("貫徹黨的二十大精神"), Script::Traditional);
        assert_eq!(script("贯彻党的二十大精神"), Script::Simplified);
        assert_eq!(script("乾隆年间的著名園林建筑"), Script::Simplified);
        assert_eq!(script("乾隆年間著書"), Script::Traditional);
        assert_eq!(script("著名"), Script::Simplified);
        assert_eq!(script(""), Script::Simplified);
        assert_eq!(script(&"發展書畫".repeat(TELLING)), Script::Traditional);
        assert_eq!(script(&"建筑書畫".repeat(TELLING)), Script::Simplified);
    }
}
