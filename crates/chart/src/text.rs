//! Text without a DOM: how wide it is, where it may be broken, how it is shortened.
//!
//! Widths are estimates in the fonts the page asks for. Chinese characters and full-width
//! punctuation are one em in every Chinese font; Latin letters and digits follow the common
//! sans-serif proportions. What is not known is taken as wide, so that texts rather leave a
//! gap than touch.

/// How far a line of text reaches above its baseline, in em.
pub const ASCENT: f64 = 0.88;
/// How far it reaches below, in em.
pub const DESCENT: f64 = 0.22;
/// Distance between the baselines of one paragraph, in em.
pub const LEADING: f64 = 1.4;

/// How much wider than Helvetica the fonts of a page may be.
const LATIN_SLACK: f64 = 1.06;

/// How much wider Latin letters are in a heavy face; Chinese characters are not.
const HEAVY_SLACK: f64 = 1.1;
/// The classes that the style sheet sets in a heavy face.
const HEAVY: [&str; 4] = ["heading", "root", "subject", "title"];

/// Stands for what was left out.
const ELLIPSIS: char = '…';

/// Marks that must not begin a line.
const CLOSING: &str = "，。、；：！？）》〉」』】〕”’％…‰℃·—–,.;:!?)]}%°~～";
/// Marks that must not end a line.
const OPENING: &str = "（《〈「『【〔“‘([{#$¥￥第";

/// Widths of the characters from space to `~` in thousandths of an em, as in Helvetica.
const LATIN: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space–/
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0–?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @–O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P–_
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // `–o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p–~
];

/// About how wide a text is at a font size.
///
/// ```
/// use gangmu_chart::text::width;
/// assert_eq!(width("目标", 10.0), 20.0);
/// assert!(width("2025", 10.0) < 24.0);
/// ```
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size
}

/// How much wider a text may be in the face of a class than [`width`] says.
#[must_use]
pub fn slack(text: &str, class: &str) -> f64 {
    let is_wider = HEAVY.contains(&class) && text.contains(|it: char| it.is_ascii_alphabetic());
    if is_wider { HEAVY_SLACK } else { 1.0 }
}

/// Breaks a text into lines of at most `room` pixels.
///
/// No closing mark begins a line and no opening mark ends one; Latin words and numbers stay
/// whole. A word wider than the room is broken where it must be. There is at least one line.
///
/// ```
/// use gangmu_chart::text::wrap;
/// assert_eq!(wrap("单位GDP能耗，下降", 50.0, 10.0), ["单位GDP", "能耗，下降"]);
/// ```
#[must_use]
pub fn wrap(text: &str, room: f64, size: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in words(text.trim()) {
        let wide = width(word, size);
        if used + width(word.trim_end(), size) > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
            used = 0.0;
        }
        if wide <= room {
            line.push_str(word);
            used += wide;
            continue;
        }
        for character in word.chars() {
            let wide = advance(character) * size;
            if used + wide > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(character);
            used += wide;
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Like [`wrap`], with at most `most` lines; the last one ends in … where text was left out.
#[must_use]
pub fn wrap_shortened(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, room, size);
    let most = most.max(1);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push(ELLIPSIS);
            *last = shorten(last, room, size);
        }
    }
    lines
}

/// Like [`wrap_shortened`], in lines of about the same length.
///
/// ```
/// use gangmu_chart::text::wrap_evenly;
/// assert_eq!(wrap_evenly("推动经济持续向好", 70.0, 10.0, 2), ["推动经济", "持续向好"]);
/// ```
#[must_use]
pub fn wrap_evenly(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let lines = wrap_shortened(text, room, size, most);
    let count = u32::try_from(lines.len()).map_or(1.0, f64::from);
    let mut narrower = width(text, size) / count;
    // Lines break between characters, so that steps of a character find all there is to find;
    // a text that was shortened is wider than its lines.
    while size > 0.0 && narrower < room {
        let even = wrap(text, narrower, size);
        if even.len() == lines.len() {
            return even;
        }
        narrower += size / 2.0;
    }
    lines
}

/// The text if it fits, else as much of its beginning as fits with … after it.
///
/// ```
/// use gangmu_chart::text::shorten;
/// assert_eq!(shorten("规模以上工业", 40.0, 10.0), "规模以…");
/// assert_eq!(shorten("规模以上工业", 60.0, 10.0), "规模以上工业");
/// ```
#[must_use]
pub fn shorten(text: &str, room: f64, size: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let room = room - advance(ELLIPSIS) * size;
    let mut kept = String::new();
    let mut used = 0.0;
    for character in text.chars() {
        used += advance(character) * size;
        if used > room {
            break;
        }
        kept.push(character);
    }
    let whole = kept
        .trim_end_matches(|character| character == ELLIPSIS || is_opening(character))
        .trim_end();
    format!("{whole}{ELLIPSIS}")
}

/// The width of a character in em.
fn advance(character: char) -> f64 {
    let code = u32::from(character);
    let latin = code
        .checked_sub(0x20)
        .and_then(|index| usize::try_from(index).ok())
        .and_then(|index| LATIN.get(index));
    match (latin, character) {
        (Some(thousandths), _) => f64::from(*thousandths) / 1000.0 * LATIN_SLACK,
        (None, '\u{a0}') => 0.278,
        (None, '–' | '−' | '+') => 0.6,
        (None, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}') => 0.0,
        (None, '\u{a1}'..='\u{24f}') => 0.667,
        (None, _) => 1.0,
    }
}

/// The pieces between which a line may be broken, spaces kept at the end of a piece.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut characters = rest.char_indices().peekable();
        let (_, mut last) = characters.next()?;
        let end = characters
            .find_map(|(index, next)| {
                let breaks = may_break(last, next);
                last = next;
                breaks.then_some(index)
            })
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(word)
    })
}

/// Whether a line may end after one character and the next begin with the other.
fn may_break(before: char, after: char) -> bool {
    if is_closing(after) || is_opening(before) || after.is_whitespace() {
        return false;
    }
    before.is_whitespace() || !(holds_together(before) && holds_together(after))
}

/// Whether a character is part of a word or number that is not broken.
fn holds_together(character: char) -> bool {
    u32::from(character) < 0x2e80 && !character.is_whitespace()
}

fn is_closing(character: char) -> bool {
    CLOSING.contains(character)
}

fn is_opening(character: char) -> bool {
    OPENING.contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines are separated by `/` in the expectation.
    #[track_caller]
    fn check(text: &str, ems: f64, expected: &str) {
        assert_eq!(wrap(text, ems * 10.0, 10.0).join("/"), expected);
    }

    #[test]
    fn lines_break_between_chinese_characters() {
        check("规模以上工业增加值", 4.0, "规模以上/工业增加/值");
        check("", 4.0, "");
    }

    #[test]
    fn no_closing_mark_begins_a_line_and_no_opening_mark_ends_one() {
        check("扩大内需,推动发展", 4.0, "扩大内/需,推动/发展");
        check(
            "加快建设“一枢纽、四中心”",
            5.0,
            "加快建设/“一枢纽、/四中心”",
        );
        check("全力打造（试点）", 5.0, "全力打造/（试点）");
    }

    #[test]
    fn words_and_numbers_stay_whole() {
        check("下降18.5%以上", 3.5, "下降/18.5%/以上");
        check("企业R&D经费支出", 4.0, "企业/R&D经/费支出");
        check("by the year 2025", 4.0, "by the/year/2025");
    }

    #[test]
    fn a_word_wider_than_the_room_is_broken() {
        check("2025202520", 2.0, "202/520/252/0");
    }

    #[test]
    fn no_line_is_wider_than_the_room() {
        let text = "到 2025 年，单位GDP能耗和二氧化碳排放量比2020年分别下降15%、18.5%（约束性）";
        for tenths in 20..200 {
            let room = f64::from(tenths);
            for line in wrap(text, room, 10.0) {
                assert!(width(&line, 10.0) <= room + 1e-9, "{line} in {room}");
            }
        }
    }

    #[test]
    fn what_is_left_out_is_shown() {
        assert_eq!(
            wrap_shortened("推动石化及精细化工为主的协同发展", 50.0, 10.0, 2),
            ["推动石化及", "精细化工…"]
        );
        assert_eq!(wrap_shortened("协同发展", 50.0, 10.0, 2), ["协同发展"]);
    }
}
