//! Damaged places: characters that were lost on the text's way here. They are reported and
//! shown as they are, never mended.

use crate::character::is_han;
use crate::pinyin::{Syllable, is_closing, is_opening};
use crate::turns::{self, Turns};
use crate::{Diagnostic, Document, Severity, TextRange, others};

/// What UTF-8 replacement characters look like after being read as GBK.
const TWICE_DECODED: &str = "锟斤拷";

/// So many places are reported one by one.
const MOST: usize = 100;

/// So many characters of a place are quoted.
const QUOTED: usize = 20;

/// A diagnostic for each damaged place.
pub(crate) async fn diagnostics(document: &Document, turns: &Turns<'_>) -> Vec<Diagnostic> {
    let places = places(&document.text, turns).await;
    let mut diagnostics = Vec::new();
    for place in places.iter().take(MOST) {
        let quoted: String = place.of(&document.text).chars().take(QUOTED).collect();
        diagnostics.push(Diagnostic {
            severity: Severity::Error,
            code: "damaged_text".into(),
            message: format!("文字已损坏：“{quoted}”"),
            hint: "原文在这里丢失了字符，按原样显示；请与原件核对".into(),
            values: vec![quoted],
            span: document.span(*place),
        });
    }
    if let (Some(first), Some(last)) = (places.get(MOST), places.last()) {
        let count = (places.len() - MOST).to_string();
        diagnostics.push(Diagnostic {
            severity: Severity::Error,
            code: "damaged_text_more".into(),
            message: format!("另有{count}处文字已损坏"),
            hint: "损坏之处太多，文件可能是用错误的编码保存的；请换一份原件".into(),
            values: vec![count],
            span: document.span(TextRange::new(first.start, last.end)),
        });
    }
    diagnostics
}

/// The damaged places of a text, each with the Chinese character before it, so that a reader
/// sees in which word it is.
async fn places(text: &str, turns: &Turns<'_>) -> Vec<TextRange> {
    let twice = text.match_indices(TWICE_DECODED);
    let mut marks: Vec<TextRange> = twice
        .map(|(start, word)| TextRange::new(start, start + word.len()))
        .collect();
    turns.take().await;
    let mut questions = TextRange::default();
    for part in turns::parts(text) {
        add_marks(text, part, &mut questions, &mut marks);
        turns.passed(part.len()).await;
    }
    marks.sort_unstable();
    let mut places: Vec<TextRange> = Vec::new();
    for mark in marks {
        match places.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => {
                let before = text
                    .get(..mark.start)
                    .and_then(|text| text.chars().next_back());
                let word = before.filter(|c| is_han(*c)).map_or(0, char::len_utf8);
                places.push(TextRange::new(mark.start - word, mark.end));
            }
        }
    }
    places
}

/// The marks of damage in a part of a text; `questions` is the run of question marks before it.
fn add_marks(text: &str, part: TextRange, questions: &mut TextRange, marks: &mut Vec<TextRange>) {
    for (offset, c) in others(part.of(text)) {
        let start = part.start + offset;
        let end = start + c.len_utf8();
        // The run of question marks up to here.
        let first = if questions.end == start && !questions.is_empty() {
            questions.start
        } else {
            start
        };
        if is_lost(c) || c == '?' && first < start {
            marks.push(TextRange::new(first, end));
        } else if c != '?' && !is_han(c) {
            marks.extend(pinyin_rest(text, start, first));
        }
        if c == '?' {
            *questions = TextRange::new(first, end);
        }
    }
}

/// A pinyin syllable that lost one of its brackets, or the character before them. `questions`
/// is where the question marks right before it begin.
fn pinyin_rest(text: &str, start: usize, questions: usize) -> Option<TextRange> {
    let (before, rest) = text.split_at_checked(start)?;
    let mut before = before.chars().rev();
    let (last, before_last) = (before.next()?, before.next());
    if !(last == '?' || is_opening(last) || is_han(last)) {
        return None;
    }
    let syllable = Syllable::at_start(rest).filter(|syllable| syllable.is_toned)?;
    let after = rest
        .get(syllable.length..)
        .and_then(|rest| rest.chars().next());
    let closing = after.filter(|c| is_closing(*c)).map_or(0, char::len_utf8);
    let is_damaged = if is_opening(last) {
        closing == 0 && before_last.is_some_and(is_han) && after.is_some_and(is_han)
    } else {
        closing > 0
    };
    let bracket = if is_opening(last) { last.len_utf8() } else { 0 };
    let first = questions.min(start - bracket);
    is_damaged.then(|| TextRange::new(first, start + syllable.length + closing))
}

/// Whether a character stands for one that was lost, or has no meaning of its own.
fn is_lost(c: char) -> bool {
    matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
        || u32::from(c) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::turns::at_once;

    fn check(text: &str, damaged: &[&str]) {
        let places = at_once(places(text, &Turns::new(turns::NONE)));
        let found: Vec<&str> = places.iter().map(|place| place.of(text)).collect();
        assert_eq!(found, damaged, "{text}");
    }

    #[test]
    fn finds_rests_of_pinyin() {
        check("体现新?lián)?dāng)、彰显", &["新?lián)?dāng)"]);
        check("着力实shí)施改革", &["实shí)"]);
        check("着力实(shí施改革", &["实(shí"]);
    }

    #[test]
    fn finds_lost_characters() {
        check("经济\u{fffd}\u{fffd}展", &["济\u{fffd}\u{fffd}"]);
        check("增长??%左右", &["长??"]);
        check("目标????", &["标????"]);
        check("其中\u{e5e5}人", &["中\u{e5e5}"]);
        check("锟斤拷锟斤拷", &["锟斤拷锟斤拷"]);
        check("，\u{fffd}?\u{fffd}", &["\u{fffd}?\u{fffd}"]);
    }

    #[test]
    fn leaves_sound_text_alone() {
        for text in [
            "谁来干?怎么干?",
            "真的吗？？",
            "读作(shí)",
            "(注音:shí)",
            "实shí施",
            "葫芦岛(Húludǎo)",
        ] {
            check(text, &[]);
        }
    }
}
