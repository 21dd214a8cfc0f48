//! The place a text governs, found by how the text speaks: no gazetteer of cities.
//!
//! The rank is how the text calls itself (全市, 县委). The name is what stands before that
//! rank, or, in a text that never writes the two together, what follows the idioms of the
//! genre (数字盘锦). How far a name reaches is told by its neighbours: 芦岛市 always has 葫
//! before it, 盘锦市 has now this, now that.

use crate::{data, lexicon::Lexicon, peek};

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

/// So many bytes of a text are listened to: no plan has more.
const MOST_BYTES: usize = 1_000_000;

/// The place with its rank. `names` are the titles and the issuer, which name it best.
pub(super) fn read(text: &str, names: &[&str]) -> Option<String> {
    if NATIONAL
        .iter()
        .any(|word| names.iter().any(|name| name.contains(word)))
    {
        return Some(NATION.to_owned());
    }
    let text = text
        .get(..text.floor_char_boundary(MOST_BYTES))
        .unwrap_or_default();
    let rank = Rank::of(text)?;
    if rank.is_provincial() {
        return province(names).or_else(|| province(&[text]));
    }
    with_rank(text, names, &rank, 1)
        .or_else(|| province(names))
        .or_else(|| in_idioms(text).map(|name| name + rank.name))
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
        let own: Vec<&str> = OWN
            .matches(text)
            .filter(|(start, _)| !peek::before(text, *start).is_some_and(is_of_many))
            .map(|(_, word)| word.meaning)
            .collect();
        Self::all().find(|rank| {
            let count = own.iter().filter(|name| **name == rank.name).count();
            count > 0 && count * SHARE >= own.len()
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
    let mut stems = Vec::new();
    for text in texts {
        for (end, found) in text.match_indices(rank.name) {
            let stem = last_characters(text.get(..end).unwrap_or_default(), 2);
            let Some(stem) = stem.filter(|stem| is_name(stem)) else {
                continue;
            };
            let is_word = no_names(rank.name).any(|word| stem.ends_with(word));
            if !is_word && !rank.is_other_word(text, end + found.len()) {
                stems.push(stem);
            }
        }
    }
    let stem = most_common(stems, &|stem, count| {
        count >= often && stands_alone(text, stem, rank)
    })?;
    Some(grown(text, stem, Side::Before) + rank.name)
}

/// Whether a name also stands without its rank, or with no other word's character before it:
/// 提升城市 has no 升城 beside it.
fn stands_alone(text: &str, stem: &str, rank: &Rank) -> bool {
    let with_rank = stem.to_owned() + rank.name;
    let all = mentions(stem, &[text]);
    all == 0 || all > mentions(&with_rank, &[text]) || grown(text, stem, Side::Before) == stem
}

/// The bare name that follows most of the genre's idioms.
fn in_idioms(text: &str) -> Option<String> {
    let mut idioms = Vec::new();
    for (start, frame) in FRAME.matches(text) {
        let after = start + frame.word.len();
        let stem = first_characters(text.get(after..).unwrap_or_default(), 2)
            .filter(|stem| is_name(stem) && !is_province(stem))
            .filter(|stem| !no_names("*").any(|word| word.starts_with(stem)));
        idioms.extend(stem.and_then(|stem| text.get(start..after + stem.len())));
    }
    idioms.sort_unstable();
    idioms.dedup();
    let stems = idioms.iter().filter_map(|idiom| last_characters(idiom, 2));
    let stem = most_common(stems.collect(), &|_, idioms| idioms > 1)?;
    Some(grown(text, stem, Side::After))
}

/// The word that comes most often, out of those that `counts` accepts when told how often they
/// come; of equals the first in the order of characters, so that the choice is always the same.
fn most_common<'a>(
    mut words: Vec<&'a str>,
    counts: &dyn Fn(&str, usize) -> bool,
) -> Option<&'a str> {
    words.sort_unstable();
    let mut best: &[&str] = &[];
    for same in words.chunk_by(|a, b| a == b) {
        if same.len() > best.len() && same.first().is_some_and(|word| counts(word, same.len())) {
            best = same;
        }
    }
    best.first().copied()
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

/// The side of a name on which it may go on.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// The name with the characters that nearly always stand on one side of it.
fn grown(text: &str, stem: &str, side: Side) -> String {
    let mut name = stem.to_owned();
    for _ in 0..2 {
        let mut places = 0;
        let mut beside = Vec::new();
        for (start, found) in text.match_indices(name.as_str()) {
            let character = match side {
                Side::Before => last_characters(text.get(..start).unwrap_or_default(), 1),
                Side::After => {
                    first_characters(text.get(start + found.len()..).unwrap_or_default(), 1)
                }
            };
            beside.extend(character.filter(|character| is_name(character)));
            places += 1;
        }
        let usual = most_common(beside, &|_, count| places > 1 && count * 10 >= places * 9);
        match (usual, side) {
            (Some(character), Side::Before) => name.insert_str(0, character),
            (Some(character), Side::After) => name.push_str(character),
            (None, _) => break,
        }
    }
    name
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
