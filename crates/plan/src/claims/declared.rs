//! Finds counts of parts of a text: number, measure word and noun (`65项重点任务`,
//! `“12+1”个方面新突破`, `9方面工作`).
//!
//! A count of aspects (方面) always is one. Any other noun also has uses that count no parts
//! of this text (完成73项重点任务), so it needs a verb that announces a list, a heading, or a
//! list beside it; that is decided by the caller. Number and noun in the same quotes are a
//! slogan (“五个统筹”) and no count; so are ordinals (第三项任务) and 一个, 一项.

use crate::{
    lexicon::Lexicon,
    numbers::{Number, Writing},
    peek::{self, among},
};
use gangmu_document::TextRange;

const NOUNS: &str = table!("claims/nouns.tsv");
const MODIFIERS: &str = table!("claims/modifiers.txt");
/// The words that count parts of a text; 方面 also counts by itself.
const MEASURE_WORDS: [char; 8] = ['个', '项', '条', '大', '点', '类', '件', '方'];
/// The noun ends within so many words after the measure word.
const MODIFIERS_AT_MOST: usize = 4;
/// The most characters of a noun with the colon after it.
const LONGEST_NOUN: usize = 9;
/// A sum has at most so many terms after the first: 5+3+7+5.
const TERMS_AT_MOST: usize = 8;
const ASPECT: &str = "方面";
/// Words before an ordinal, or before the count of principles that everybody knows.
const KNOWN: [&str; 4] = ["第", "坚持", "遵循", "和平共处"];
/// Quotes that opened at most so many characters before make a slogan.
const SLOGAN_AT_MOST: usize = 16;

static NOUN: Lexicon = Lexicon::new(NOUNS);
static MODIFIER: Lexicon = Lexicon::new(MODIFIERS);

/// What sort of part a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Areas,
    Work,
    Goals,
    OverallGoal,
    Principles,
    Safeguards,
    Means,
    /// Of whatever the list right after it is of: 突出六个重点:1.….
    Announced,
}

impl Counted {
    fn of(list: &str) -> Option<Self> {
        Some(match list {
            "areas" => Self::Areas,
            "work" => Self::Work,
            "goals" => Self::Goals,
            "overall_goal" => Self::OverallGoal,
            "principles" => Self::Principles,
            "safeguards" => Self::Safeguards,
            "means" => Self::Means,
            _ => return None,
        })
    }
}

/// A count of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Declared {
    /// Number, measure word and noun.
    pub(super) range: TextRange,
    /// The noun.
    pub(super) noun: TextRange,
    /// How many.
    pub(super) count: usize,
    /// Of what.
    pub(super) counted: Counted,
    /// Whether it counts aspects, which needs no announcement.
    pub(super) aspects: bool,
    /// What its terms add up to, where the text adds them up itself (19项+9项=28项).
    pub(super) added: usize,
}

/// The count that a number begins. `numbers` starts with that number and goes on with those
/// after it.
pub(super) fn read(text: &str, numbers: &[Number]) -> Option<Declared> {
    let Sum {
        number,
        end: sum_end,
        count,
        added,
    } = sum(text, numbers)?;
    let opened = peek::before(text, number.range.start) == Some('“');
    let closed = peek::after(text, sum_end) == Some('”');
    let quoted = opened && closed;
    let start = number.range.start - if quoted { '“'.len_utf8() } else { 0 };
    let end = sum_end + if quoted { '”'.len_utf8() } else { 0 };
    let known = KNOWN.iter().any(|word| ends_with(text, start, word));
    if known || in_quotes(text, start) {
        return None;
    }
    let after = after_measure_word(text, end)?;
    let counted = counted(text, after).or_else(|| announced(text, after))?;
    let range = TextRange::new(start, counted.noun.end);
    (count > 1 || counted.counted == Counted::OverallGoal).then_some(Declared {
        range,
        noun: counted.noun,
        count,
        counted: counted.counted,
        aspects: counted.aspects,
        added,
    })
}

/// The count of items of the same text after a count of aspects, which may come without a
/// noun: 6方面33项.
pub(super) fn read_beside(text: &str, aspects: Declared, number: &Number) -> Option<Declared> {
    let between = TextRange::new(aspects.range.end, number.range.start).of(text);
    let beside = aspects.aspects && matches!(between, "" | "共" | "共计" | "、" | "的");
    let word = peek::after(text, number.range.end).filter(|c| "项条个".contains(*c))?;
    let noun = TextRange::new(number.range.end, number.range.end + word.len_utf8());
    beside.then_some(Declared {
        range: TextRange::new(number.range.start, noun.end),
        noun,
        count: number.count()?,
        counted: Counted::Work,
        aspects: false,
        added: number.count()?,
    })
}

/// A whole number, or several added up.
struct Sum<'a> {
    number: &'a Number,
    end: usize,
    /// What the text says there are.
    count: usize,
    /// What the terms add up to.
    added: usize,
}

/// A whole number, or several joined by plus signs (12+1), with their sum (19项+9项=28).
fn sum<'a>(text: &str, numbers: &'a [Number]) -> Option<Sum<'a>> {
    let (number, rest) = numbers.split_first()?;
    let countable = |number: &Number| match number.writing {
        Writing::Arabic | Writing::Chinese => number.count(),
        Writing::Share | Writing::Sign => None,
    };
    let count = countable(number)?;
    let mut sum = Sum {
        number,
        end: number.range.end,
        count,
        added: count,
    };
    for next in rest.iter().take(TERMS_AT_MOST) {
        let joined = TextRange::new(sum.end, next.range.start).of(text);
        match joined.trim_start_matches(MEASURE_WORDS) {
            "+" | "＋" => {
                sum.added = sum.added.checked_add(countable(next)?)?;
                sum.count = sum.added;
            }
            "=" | "＝" => sum.count = countable(next)?,
            _ => break,
        }
        sum.end = next.range.end;
    }
    Some(sum)
}

/// Where the measure word after a number ends; 方面 also counts by itself.
fn after_measure_word(text: &str, end: usize) -> Option<usize> {
    let word = peek::after(text, end).filter(|c| MEASURE_WORDS.contains(c))?;
    Some(if word == '方' {
        end
    } else {
        end + word.len_utf8()
    })
}

struct Noun {
    noun: TextRange,
    counted: Counted,
    aspects: bool,
}

/// The longest row of modifiers and nouns that ends with a noun.
fn counted(text: &str, start: usize) -> Option<Noun> {
    let mut end = start;
    let mut found: Option<Noun> = None;
    for _ in 0..=MODIFIERS_AT_MOST {
        let rest = text.get(end..)?;
        let modifier = MODIFIER.prefix(rest).map_or(0, |entry| entry.word.len());
        // Some words are in both lists.
        let noun = NOUN.prefix(rest).filter(|noun| noun.word.len() >= modifier);
        let Some(noun) = noun else {
            if modifier == 0 {
                break;
            }
            end += modifier;
            continue;
        };
        end += noun.word.len();
        let counted = Counted::of(noun.meaning)?;
        let aspects = noun.word == ASPECT || found.as_ref().is_some_and(|found| found.aspects);
        found = Some(Noun {
            noun: TextRange::new(start, end),
            counted: of_aspects(counted, aspects),
            aspects,
        });
    }
    found
}

/// Any short noun before a colon, which may announce a list.
fn announced(text: &str, start: usize) -> Option<Noun> {
    let rest = text.get(start..)?;
    let noun = peek::first(rest, LONGEST_NOUN).split(among(":：")).next()?;
    let closed = rest.get(noun.len()..)?.starts_with(among(":："));
    let han = !noun.is_empty() && noun.chars().all(|c| matches!(c, '一'..='鿿'));
    (closed && han).then_some(Noun {
        noun: TextRange::new(start, start + noun.len()),
        counted: Counted::Announced,
        aspects: false,
    })
}

/// Aspects of work are areas; aspects of goals are goals.
fn of_aspects(counted: Counted, aspects: bool) -> Counted {
    match counted {
        Counted::Work if aspects => Counted::Areas,
        Counted::Means if aspects => Counted::Safeguards,
        other => other,
    }
}

/// Whether a place is inside quotes or a title that opened shortly before it.
fn in_quotes(text: &str, position: usize) -> bool {
    text.get(..position)
        .unwrap_or_default()
        .chars()
        .rev()
        .take(SLOGAN_AT_MOST)
        .take_while(|c| !matches!(c, '。' | '\n' | '”' | '》'))
        .any(|c| matches!(c, '“' | '《'))
}

fn ends_with(text: &str, end: usize, word: &str) -> bool {
    text.get(..end).is_some_and(|ahead| ahead.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{self, tests::check_form},
        numbers,
    };

    fn check(text: &str, wanted: Option<(&str, usize, Counted)>) {
        let numbers = numbers::scan(text);
        let found = read(text, &numbers);
        let found = found.map(|found| (found.range.of(text), found.count, found.counted));
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn reads_number_measure_word_and_noun() {
        check("6项原则和", Some(("6项原则", 6, Counted::Principles)));
        check(
            "65项重点任务以及",
            Some(("65项重点任务", 65, Counted::Work)),
        );
        check(
            "1个总体目标",
            Some(("1个总体目标", 1, Counted::OverallGoal)),
        );
        check("８个具体目标", Some(("８个具体目标", 8, Counted::Goals)));
        check("九方面工作", Some(("九方面工作", 9, Counted::Areas)));
        check(
            "4个方面的保障措施",
            Some(("4个方面的保障措施", 4, Counted::Safeguards)),
        );
        check(
            "“12+1”个方面新突破",
            Some(("“12+1”个方面新突破", 13, Counted::Areas)),
        );
        check(
            "3个方面的具体目标",
            Some(("3个方面的具体目标", 3, Counted::Goals)),
        );
    }

    #[test]
    fn leaves_out_what_counts_no_parts() {
        check("“五个统筹”", None);
        check("“六项重点工作”", None);
        check("第3项任务", None);
        check("一项重要任务", None);
        check("六大特色街区", None);
        check("12个重点项目", None);
        check("百分之九", None);
        check_inside("坚持四项基本原则", "四项");
        check_inside("《关于十条措施的通知》", "十条");
    }

    fn check_inside(text: &str, number: &str) {
        let from = text.find(number).unwrap();
        let numbers = numbers::scan(text);
        let first = numbers.iter().position(|number| number.range.start == from);
        assert_eq!(read(text, &numbers[first.unwrap()..]), None, "{text}");
    }

    #[test]
    fn reads_items_beside_aspects() {
        let text = "6方面33项稳经济政策";
        let numbers = numbers::scan(text);
        let aspects = read(text, &numbers).unwrap();
        let items = read_beside(text, aspects, &numbers[1]).unwrap();
        assert_eq!((items.range.of(text), items.count), ("33项", 33));
    }

    #[test]
    fn data_is_well_formed() {
        check_form(NOUNS, 2);
        check_form(MODIFIERS, 1);
        assert!(data::pairs(NOUNS).all(|(_, list)| Counted::of(list).is_some()));
    }
}
