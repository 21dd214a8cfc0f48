//! The place a text governs, found by how the text speaks: no gazetteer of cities.
//!
//! The rank is how the text calls itself (全市, 县委). The name is what stands before that
//! rank, or, in a text that never writes the two together, what follows the idioms of the
//! genre (数字盘锦). How far a name reaches is told by its neighbours: 芦岛市 always has 葫
//! before it, 盘锦市 has now this, now that.

use crate::{data, lexicon::Lexicon, peek};
use std::collections::{BTreeMap, BTreeSet};

const PROVINCES: &str = table!("metadata/provinces.txt");
const OWN_WORDS: &str = table!("metadata/place_own_words.tsv");
const RANKS: &str = table!("metadata/place_ranks.tsv");
const FRAMES: &str = table!("metadata/place_frames.txt");
const NO_NAMES: &str = table!("metadata/place_no_names.tsv");
/// Characters that are no part of a place's name.
const NO_PART: &str =
    "省市县区州盟的和与及在对向从由为于是把将被各等了到之其一两二三四五六七八九十";
/// A text speaks of itself in a rank if at least one in so many of such words is of that rank.
const SHARE: usize = 4;

/// Words in the titles or the issuer of a text of the whole country.
const NATIONAL: [&str; 2] = ["国务院", "全国人民代表大会"];
const NATION: &str = "中国";
/// A place that no title names stands at least so often with its rank.
const OFTEN: usize = 2;

/// The words with which a text speaks of its own place, with their ranks.
static OWN: Lexicon = Lexicon::new(OWN_WORDS);
static FRAME: Lexicon = Lexicon::new(FRAMES);

/// The place with its rank. `names` are the titles and the issuer, which name it best.
pub(super) fn read(text: &str, names: &[&str]) -> Option<String> {
    if NATIONAL
        .iter()
        .any(|word| names.iter().any(|name| name.contains(word)))
    {
        return Some(NATION.to_owned());
    }
    let rank = Rank::of(text)?;
    if rank.is_provincial() {
        return province(names).or_else(|| province(&[text]));
    }
    with_rank(text, names, &rank, 1)
        .or_else(|| province(names))
        .or_else(|| in_idioms(text).map(|name| format!("{name}{}", rank.name)))
        .or_else(|| with_rank(text, &[text], &rank, OFTEN))
}

/// A rank of places, and the words around it.
struct Rank {
    name: &'static str,
    goes_on: &'static str,
}

impl Rank {
    fn all() -> impl Iterator<Item = Self> {
        data::entries(RANKS).filter_map(|entry| {
            let mut fields = entry.split('\t');
            Some(Self {
                name: fields.next()?,
                goes_on: fields.next()?,
            })
        })
    }

    /// The lowest rank in which the text often enough speaks of itself; 各区县政府 is no such
    /// place.
    fn of(text: &str) -> Option<Self> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let own = OWN
            .matches(text)
            .filter(|(start, _)| !peek::before(text, *start).is_some_and(is_of_many));
        for (_, word) in own {
            *counts.entry(word.meaning).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        Self::all().find(|rank| {
            let count = counts.get(rank.name).copied().unwrap_or_default();
            count > 0 && count * SHARE >= all
        })
    }

    fn is_provincial(&self) -> bool {
        matches!(self.name, "省" | "自治区")
    }

    /// Whether the rank's character at this place begins another word: 市场.
    fn is_other_word(&self, text: &str, end: usize) -> bool {
        self.goes_on
            .split('、')
            .any(|word| peek::starts(text, end, word))
    }
}

/// Whether a character before a rank speaks of several places of it: 各区县政府.
fn is_of_many(character: char) -> bool {
    "省市县区各".contains(character)
}

/// The province named most.
fn province(texts: &[&str]) -> Option<String> {
    data::entries(PROVINCES)
        .map(|province| (mentions(province, texts), province))
        .filter(|(mentions, _)| *mentions > 0)
        .max_by_key(|(mentions, _)| *mentions)
        .map(|(_, province)| province.to_owned())
}

fn mentions(word: &str, texts: &[&str]) -> usize {
    texts.iter().map(|text| text.matches(word).count()).sum()
}

/// The name that stands before the rank most often in some texts. `text` tells how far the
/// name reaches.
fn with_rank(text: &str, texts: &[&str], rank: &Rank, often: usize) -> Option<String> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        for (end, found) in text.match_indices(rank.name) {
            let stem = last_characters(text.get(..end).unwrap_or_default(), 2);
            let Some(stem) = stem.filter(|stem| is_name(stem)) else {
                continue;
            };
            let is_word = no_names(rank.name).any(|word| stem.ends_with(word));
            if !is_word && !rank.is_other_word(text, end + found.len()) {
                *places.entry(stem).or_default() += 1;
            }
        }
    }
    // Of equals the first in the order of characters, so that the choice is always the same.
    let (stem, _) = places
        .into_iter()
        .filter(|(stem, count)| *count >= often && stands_alone(text, stem, rank))
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))?;
    Some(format!("{}{}", grown_left(text, stem), rank.name))
}

/// Whether a name also stands without its rank, or with no other word's character before it:
/// 提升城市 has no 升城 beside it.
fn stands_alone(text: &str, stem: &str, rank: &Rank) -> bool {
    let with_rank = format!("{stem}{}", rank.name);
    let all = text.matches(stem).count();
    all == 0 || all > text.matches(with_rank.as_str()).count() || grown_left(text, stem) == stem
}

/// The bare name that follows most of the genre's idioms.
fn in_idioms(text: &str) -> Option<String> {
    let mut followed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (start, frame) in FRAME.matches(text) {
        let rest = text.get(start + frame.word.len()..).unwrap_or_default();
        let stem = first_characters(rest, 2).filter(|stem| is_name(stem) && !is_province(stem));
        if let Some(stem) = stem.filter(|stem| !no_names("*").any(|word| word.starts_with(stem))) {
            followed.entry(stem).or_default().insert(frame.word);
        }
    }
    let (stem, _) = followed
        .into_iter()
        .map(|(stem, frames)| (stem, frames.len()))
        .filter(|&(_, frames)| frames > 1)
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))?;
    Some(grown_right(text, stem))
}

fn no_names(rank: &'static str) -> impl Iterator<Item = &'static str> {
    data::pairs(NO_NAMES)
        .filter(move |(of, _)| *of == rank)
        .flat_map(|(_, words)| words.split('、'))
}

fn is_province(stem: &str) -> bool {
    data::entries(PROVINCES).any(|province| province.starts_with(stem))
}

fn is_name(stem: &str) -> bool {
    stem.chars().all(is_part)
}

/// Whether a character can be part of a place's name.
fn is_part(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character) && !NO_PART.contains(character)
}

/// The name with the characters that nearly always stand before it.
fn grown_left(text: &str, stem: &str) -> String {
    let mut name = stem.to_owned();
    for _ in 0..2 {
        let all = text.matches(name.as_str()).count();
        let before = text.match_indices(name.as_str()).filter_map(|(start, _)| {
            text.get(..start)?
                .chars()
                .next_back()
                .filter(|&c| is_part(c))
        });
        match usual(before, all) {
            Some(character) => name.insert(0, character),
            None => break,
        }
    }
    name
}

/// The name with the characters that nearly always stand after it.
fn grown_right(text: &str, stem: &str) -> String {
    let mut name = stem.to_owned();
    for _ in 0..2 {
        let all = text.matches(name.as_str()).count();
        let after = text
            .match_indices(name.as_str())
            .filter_map(|(start, found)| {
                text.get(start + found.len()..)?
                    .chars()
                    .next()
                    .filter(|&c| is_part(c))
            });
        match usual(after, all) {
            Some(character) => name.push(character),
            None => break,
        }
    }
    name
}

/// The character that stands at nearly all of several places.
fn usual(characters: impl Iterator<Item = char>, places: usize) -> Option<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for character in characters {
        *counts.entry(character).or_default() += 1;
    }
    let (character, count) = counts.into_iter().max_by_key(|&(_, count)| count)?;
    (places > 1 && count * 10 >= places * 9).then_some(character)
}

fn first_characters(text: &str, count: usize) -> Option<&str> {
    let (last, character) = text.char_indices().nth(count.checked_sub(1)?)?;
    text.get(..last + character.len_utf8())
}

fn last_characters(text: &str, count: usize) -> Option<&str> {
    let (first, _) = text.char_indices().nth_back(count.checked_sub(1)?)?;
    text.get(first..)
}

#[cfg(test)]
mod tests {
    use super::{FRAMES, NO_NAMES, OWN_WORDS, PROVINCES, RANKS, read};
    use crate::data::tests::check_form;

    #[test]
    fn takes_the_place_before_its_rank() {
        let text = "关于清河市2023年计划的报告。全市上下,在清河推进清河油田建设,学习大湖市经验";
        assert_eq!(
            read(text, &["关于清河市2023年计划的报告"]).as_deref(),
            Some("清河市")
        );
    }

    #[test]
    fn takes_a_long_name_whole() {
        let text = "白沙洲市委。我市推动白沙洲港建设,打造白沙洲名片。全市建设文明城市,白沙洲市争创";
        assert_eq!(read(text, &[]).as_deref(), Some("白沙洲市"));
    }

    #[test]
    fn finds_a_bare_name_in_idioms_and_the_rank_in_the_text() {
        let text = "全市建设数字清河、平安清河,市委要求建设数字中国,省委支持健康辽宁";
        assert_eq!(read(text, &[]).as_deref(), Some("清河市"));
    }

    #[test]
    fn a_province_speaks_of_the_whole_province() {
        let text = "全省上下,省委、省政府要求,江苏省各市县,南京市、苏州市先行";
        assert_eq!(read(text, &[]).as_deref(), Some("江苏省"));
    }

    #[test]
    fn no_place_without_a_name() {
        assert_eq!(read("全市各部门要认真落实", &[]), None);
        assert_eq!(read("", &[]), None);
    }

    #[test]
    fn data_is_well_formed() {
        check_form(PROVINCES, 1);
        check_form(OWN_WORDS, 2);
        check_form(RANKS, 2);
        check_form(FRAMES, 1);
        check_form(NO_NAMES, 2);
    }
}
