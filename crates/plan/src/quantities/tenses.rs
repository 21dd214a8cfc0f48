//! Words that say for when a value is: 今年, 预计, 五年来.

use crate::lexicon::Lexicon;

const TENSES: &str = table!("quantities/tenses.tsv");

/// What a word says of the values after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Estimate,
    Actual,
    Done,
    Target,
    This,
    Last,
    Next,
    Years,
}

static TENSE: Lexicon = Lexicon::new(TENSES);

/// The words of a stretch that say it, and where each begins.
pub(super) fn tenses(text: &str) -> impl Iterator<Item = (usize, Tense)> {
    TENSE
        .matches(text)
        .filter_map(|(at, entry)| Some((at, parse(entry.meaning)?)))
}

fn parse(tense: &str) -> Option<Tense> {
    Some(match tense {
        "estimate" => Tense::Estimate,
        "actual" => Tense::Actual,
        "done" => Tense::Done,
        "target" => Tense::Target,
        "this" => Tense::This,
        "last" => Tense::Last,
        "next" => Tense::Next,
        "years" => Tense::Years,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(TENSES, 2);
        for (word, tense) in data::pairs(TENSES) {
            assert!(parse(tense).is_some(), "{word}: {tense}");
        }
    }
}
