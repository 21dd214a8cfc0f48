//! Words, set phrases and names in which a numeral stands: 统一, 千方百计, 三江源.

use super::Named;
use super::site::Site;
use crate::lexicon::Lexicon;
use crate::model::NameClass;
use crate::numbers::{Number, Writing};
use crate::peek;
use crate::units::Unit;
use gangmu_document::TextRange;

const WORDS: &str = table!("named/words.txt");
const IDIOMS: &str = table!("named/idioms.txt");
const NAMES: &str = table!("named/names.txt");
const COUNT_NOUNS: &str = table!("named/count_nouns.txt");

static COUNT_NOUN: Lexicon = Lexicon::new(COUNT_NOUNS);

/// How many characters of a word may stand before its numeral.
const LONGEST_HEAD: usize = 6;

/// The lists in which no word stands twice, and what their words are.
static LISTS: [(Lexicon, NameClass); 3] = [
    (Lexicon::new(WORDS), NameClass::PartOfWord),
    (Lexicon::new(IDIOMS), NameClass::Idiom),
    (Lexicon::new(NAMES), NameClass::Name),
];

/// A word of the lists that holds the whole numeral; the longest one.
pub(super) fn listed(site: &Site) -> Option<Named> {
    if site.number.writing == Writing::Arabic {
        return None;
    }
    let number = site.number.range;
    let mut start = number.start;
    let mut best: Option<Named> = None;
    for _ in 0..=LONGEST_HEAD {
        let rest = TextRange::new(start, site.line.end).of(site.text);
        for (list, class) in &LISTS {
            let longest = list.prefix(rest).map_or(0, |entry| entry.word.len());
            let range = TextRange::new(start, start + longest);
            let longer = best.is_none_or(|best| range.len() > best.range.len());
            if longer && range.covers(number) {
                best = Some(site.named(range, *class));
            }
        }
        match peek::before(site.text, start) {
            Some(character) if start > site.line.start => start -= character.len_utf8(),
            _ => break,
        }
    }
    best
}

/// `数十个`, `几百万`, `上千家`: no number is said.
pub(super) fn vague(site: &Site) -> Option<Named> {
    let vague = site
        .character_before()
        .filter(|c| matches!(c, '数' | '几' | '若'))?;
    let places = site.written().chars().all(|c| "十百千万亿".contains(c));
    let range = TextRange::new(
        site.number.range.start - vague.len_utf8(),
        site.number.range.end,
    );
    places.then(|| site.named(range, NameClass::Idiom))
}

/// `为建设三个产业基地贡献力量`: what others set themselves, by the words for giving to it.
pub(super) fn contributed_to(site: &Site) -> Option<Named> {
    let length = site.unit.filter(|unit| unit.sort.counts())?.length;
    let marks = [',', '，', '。', ';', '；'];
    let (line, number) = (site.line, site.number.range);
    let near = peek::window(site.text, line.start.min(number.start), number.start);
    let before = near.of(site.text).rsplit(marks).next()?;
    let near = peek::window_after(site.text, number.end, line.end.max(number.end));
    let after = near.of(site.text).split(marks).next()?;
    let purpose = before.contains('为') && after.contains("贡献");
    purpose.then(|| site.with_after(length, NameClass::Name))
}

/// `这两个文件`, `上述三项要求`: a numeral that points back counts nothing new.
pub(super) fn pointing(site: &Site) -> Option<Named> {
    let back = ["这", "那", "上述", "前述", "以上", "上面"];
    let word = peek::trailing(site.before(), &back)?;
    let unit = site.unit?;
    let range = TextRange::new(
        site.number.range.start - word.len(),
        site.number.range.end + unit.length,
    );
    let chinese = site.number.writing == Writing::Chinese;
    (chinese && unit.sort.counts()).then(|| site.named(range, NameClass::Idiom))
}

/// `三个方面`, `六项原则`: a count of parts of the text that is no claim of its own.
pub(super) fn parts_of_a_text(site: &Site) -> Option<Named> {
    let length = site.unit.map_or(0, |unit| unit.length);
    let rest = site.after().get(length..)?;
    let noun = COUNT_NOUN.prefix(rest)?;
    Some(site.with_after(length + noun.word.len(), NameClass::Claim))
}

/// `一个国家`, `一次总结大会`: 一 with a measure word says no more than "a".
pub(super) fn article(text: &str, number: &Number, unit: &Unit) -> Option<Named> {
    (unit.sort.counts() && number.range.of(text) == "一").then_some(Named {
        range: TextRange::new(number.range.start, number.range.end + unit.length),
        class: NameClass::Idiom,
    })
}

/// A Chinese numeral without a measure word counts nothing: it is part of a word or a name.
pub(super) fn without_measure_word(number: &Number) -> Option<Named> {
    (number.writing == Writing::Chinese).then_some(Named {
        range: number.range,
        class: NameClass::PartOfWord,
    })
}

#[cfg(test)]
mod tests {
    use super::{COUNT_NOUNS, IDIOMS, NAMES, WORDS};
    use crate::data;
    use crate::numbers::scan;
    use std::collections::BTreeSet;

    #[test]
    fn files_are_well_formed_and_share_no_word() {
        let mut seen = BTreeSet::new();
        for file in [WORDS, IDIOMS, NAMES] {
            data::tests::check_form(file, 1);
            for word in data::entries(file) {
                assert!(seen.insert(word), "in two files: {word}");
                assert!(!scan(word).is_empty(), "no numeral: {word}");
            }
        }
        data::tests::check_form(COUNT_NOUNS, 1);
    }
}
