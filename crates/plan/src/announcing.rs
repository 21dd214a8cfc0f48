//! Words by which a text announces or sums up a list of its own: 提出, 包括, 以下.

use crate::lexicon::Lexicon;

const FILE: &str = table!("claims/verbs.txt");

static VERBS: Lexicon = Lexicon::new(FILE);

/// Where the first such word of a text ends.
pub(crate) fn first_end(text: &str) -> Option<usize> {
    VERBS.find(text).map(|(at, verb)| at + verb.word.len())
}

/// Whether a text ends with such a word, so that what it announces comes next.
pub(crate) fn ends(text: &str) -> bool {
    VERBS.suffix(text.trim_end_matches('了')).is_some()
}

#[cfg(test)]
mod tests {
    #[test]
    fn verbs_are_well_formed() {
        crate::data::tests::check_form(super::FILE, 1);
    }
}
