//! Pinyin in brackets after characters, as dictionary sites and converters leave it in a text:
//! `實(shí)施` is read as `實施`.
//!
//! A bracket is dropped where it follows a Chinese character and holds one syllable with a tone
//! mark, and where it holds the toneless syllable of a character in the neutral tone and the
//! text plainly has the habit. The character then stands for itself and its bracket.

use crate::character::{is_han, is_letter};
use crate::data::rows;
use crate::draft::Draft;
use crate::turns::{self, Turns};
use crate::{TextRange, others};

const NEUTRAL_TONES: &str = table!("neutral_tones.tsv");

/// So many brackets with tone marks are a habit.
const HABIT: usize = 3;

/// Letters of the longest syllable (zhuang).
const LONGEST: usize = 6;

const INITIALS: &str = "zh ch sh b p m f d t n l g k h j q x r z c s y w";

/// With v for ü.
const FINALS: &str = "a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong \
                      u ua uo uai ui uan un uang v ve ue van vn io";

/// The draft without pinyin in brackets.
pub(crate) async fn clean(draft: Draft, turns: &Turns<'_>) -> Draft {
    let mut glosses = Vec::new();
    for part in turns::parts(&draft.text) {
        add_glosses(&draft.text, part, &mut glosses);
        turns.passed(part.len()).await;
    }
    let is_habit = glosses.iter().filter(|gloss| gloss.is_toned).count() >= HABIT;
    let mut rewriter = draft.rewrite();
    for gloss in glosses.iter().filter(|gloss| gloss.is_toned || is_habit) {
        rewriter.keep(gloss.start);
        rewriter.replace(gloss.end, gloss.character.encode_utf8(&mut [0; 4]));
    }
    if rewriter.position() == 0 {
        return draft;
    }
    rewriter.finish()
}

/// Whether there is a tone mark in a text: without one there is no pinyin to leave out.
pub(crate) fn has_tones(text: &str) -> bool {
    let is_tone = |c| matches!(letter(c), Some(Letter::Toned(_) | Letter::Tone));
    others(text).any(|(_, c)| is_tone(c))
}

/// A character with its pinyin in brackets.
struct Gloss {
    character: char,
    start: usize,
    end: usize,
    is_toned: bool,
}

/// The glosses whose brackets open in a part of a text.
fn add_glosses(text: &str, part: TextRange, glosses: &mut Vec<Gloss>) {
    for (offset, c) in others(part.of(text)) {
        let start = part.start + offset;
        if is_opening(c)
            && let Some(character) = text.get(..start).and_then(|text| text.chars().next_back())
            && is_han(character)
            && let Some(inside) = text.get(start + c.len_utf8()..)
            && let Some(syllable) = Syllable::at_start(inside)
            && let Some(closing) = inside
                .get(syllable.length..)
                .and_then(|rest| rest.chars().next())
            && is_closing(closing)
            && (syllable.is_toned || syllable.is_neutral(character))
        {
            glosses.push(Gloss {
                character,
                start: start - character.len_utf8(),
                end: start + c.len_utf8() + syllable.length + closing.len_utf8(),
                is_toned: syllable.is_toned,
            });
        }
    }
}

pub(crate) fn is_opening(c: char) -> bool {
    matches!(c, '(' | '（')
}

pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）')
}

/// A pinyin syllable at the start of a text, with no further letter after it.
pub(crate) struct Syllable {
    /// Without its tone mark, with v for ü.
    letters: String,
    /// Its bytes in the text.
    pub(crate) length: usize,
    /// Whether it has a tone mark.
    pub(crate) is_toned: bool,
}

impl Syllable {
    pub(crate) fn at_start(text: &str) -> Option<Self> {
        let mut letters = String::new();
        let mut length = 0;
        let mut tones = 0;
        for c in text.chars() {
            match letter(c) {
                Some(Letter::Plain(plain)) => letters.push(plain),
                Some(Letter::Toned(plain)) => {
                    letters.push(plain);
                    tones += 1;
                }
                Some(Letter::Tone) => tones += 1,
                Some(Letter::Diaeresis) if letters.ends_with('u') => {
                    letters.pop();
                    letters.push('v');
                }
                Some(Letter::Diaeresis) => return None,
                None if is_letter(c) && !is_han(c) => return None,
                None => break,
            }
            length += c.len_utf8();
            if letters.len() > LONGEST || tones > 1 {
                return None;
            }
        }
        // Most of what is looked at is punctuation, and no letter at all.
        (!letters.is_empty() && is_syllable(&letters)).then_some(Self {
            letters,
            length,
            is_toned: tones == 1,
        })
    }

    fn is_neutral(&self, character: char) -> bool {
        rows(NEUTRAL_TONES).any(|(syllable, characters)| {
            syllable == self.letters && characters.contains(character)
        })
    }
}

fn is_syllable(letters: &str) -> bool {
    let is_final = |rest: &str| FINALS.split(' ').any(|known| known == rest);
    let initial = INITIALS
        .split(' ')
        .find(|initial| letters.starts_with(initial));
    let rest = letters
        .get(initial.map_or(0, str::len)..)
        .unwrap_or_default();
    is_final(rest) || is_final(letters)
}

/// What a character adds to a syllable.
enum Letter {
    Plain(char),
    Toned(char),
    /// A combining tone mark.
    Tone,
    /// The combining dots of ü.
    Diaeresis,
}

fn letter(c: char) -> Option<Letter> {
    Some(match c {
        'a'..='z' => Letter::Plain(c),
        'ɑ' => Letter::Plain('a'),
        'ɡ' => Letter::Plain('g'),
        'ü' => Letter::Plain('v'),
        'ê' => Letter::Plain('e'),
        'ā' | 'á' | 'ǎ' | 'à' | 'ă' => Letter::Toned('a'),
        'ē' | 'é' | 'ě' | 'è' | 'ĕ' => Letter::Toned('e'),
        'ī' | 'í' | 'ǐ' | 'ì' | 'ĭ' => Letter::Toned('i'),
        'ō' | 'ó' | 'ǒ' | 'ò' | 'ŏ' => Letter::Toned('o'),
        'ū' | 'ú' | 'ǔ' | 'ù' | 'ŭ' => Letter::Toned('u'),
        'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => Letter::Toned('v'),
        '\u{300}' | '\u{301}' | '\u{304}' | '\u{306}' | '\u{30c}' => Letter::Tone,
        '\u{308}' => Letter::Diaeresis,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::check_pairs;
    use crate::turns::at_once;

    fn cleaned(source: &str) -> Draft {
        let turns = &Turns::new(turns::NONE);
        at_once(clean(Draft::of_source(source), turns))
    }

    fn check(source: &str, clean_text: &str) {
        assert_eq!(cleaned(source).text, clean_text, "{source}");
    }

    #[test]
    fn drops_toned_syllables() {
        check("實(shí)施", "實施");
        check("開發(fā)區(qū)", "開發區");
        check("女（nǚ）戰(zhàn)略(lüè)", "女戰略");
        check("黨組(zu\u{30c})織", "黨組織");
        check("(第二場(chǎng))召開", "(第二場)召開");
        check("優(yōu)化而(ér)安(ān)", "優化而安");
    }

    #[test]
    fn keeps_other_brackets() {
        for text in [
            "开发区(区)",
            "(電商)平台",
            "公共交通导向(EOD)",
            "方案(2023-2025年)",
            "企業(R&D)投入",
            "葫芦岛(Húludǎo)",
            "园区(park)",
            "指数(a)",
            "声母(shíx)",
            "读音(xyá)",
            "(shí)施",
            "实(shí",
            "实(shí施)",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn drops_toneless_syllables_only_by_habit() {
        check("我們(men)的", "我們(men)的");
        check("實(shí)現(xiàn)會(huì)我們(men)孩子(zi)", "實現會我們孩子");
        check("實(shí)現(xiàn)會(huì)人(men)", "實現會人(men)");
    }

    #[test]
    fn each_character_stands_for_its_bracket() {
        let draft = cleaned("實(shí)施");
        let first = draft.map.span(TextRange::new(0, "實".len()));
        assert_eq!(first.of("實(shí)施"), "實(shí)");
    }

    #[test]
    fn neutral_tones_are_well_formed() {
        check_pairs(NEUTRAL_TONES);
        assert!(rows(NEUTRAL_TONES).all(|(syllable, _)| is_syllable(syllable)));
    }
}
