//! Numbering at the start of a heading or of an item of a list: `第一章`, `第一条`, `一、`, `(一)`,
//! `1.`, `①`, `第一，`, `一是`, `——`, `附件1`.
//!
//! A marker is known by its form alone. What it opens (an area, a measure, an item inside a
//! sentence) depends on the order in which the kinds are met, not on the kind.

use crate::numeral;
use crate::peek::{among, is_word};

const PART: &str = "部分";
const BOX: &str = "专栏";

/// The largest number that counts items; anything above is a year or an amount.
const LARGEST: f64 = 199.0;

/// The form of a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MarkerKind {
    /// `附件1`, `附表`, `附：`.
    Appendix,
    /// `专栏1`: a box beside the text of a section.
    Box,
    /// `第一章`, `第二篇`, `第三部分`.
    Chapter,
    /// `第一节`.
    Section,
    /// `第一条` before a space, as rules and charters number their clauses through all chapters.
    Article,
    /// `壹、`.
    Formal,
    /// `一、`.
    Chinese,
    /// `(一)`.
    ChineseBracket,
    /// `1.`, `1、`.
    Arabic,
    /// `(1)`, `1)`.
    ArabicBracket,
    /// `①`.
    Circled,
    /// `第一，`.
    Sequence,
    /// `一是`.
    Is,
    /// `一要`, counted only where `二要` follows in the same paragraph.
    Must,
    /// `——`.
    Dash,
    /// `●`.
    Bullet,
}

impl MarkerKind {
    /// Whether such markers number sections, which may be told by their own headings.
    pub(crate) fn opens_sections(self) -> bool {
        !matches!(
            self,
            Self::Sequence | Self::Is | Self::Must | Self::Dash | Self::Bullet
        )
    }

    /// Whether such markers number the large parts of a text.
    pub(crate) fn is_major(self) -> bool {
        matches!(
            self,
            Self::Chapter | Self::Section | Self::Formal | Self::Chinese
        )
    }

    /// Whether an item of this kind may hold items of another on lines of their own. What has
    /// no number, or counts in words, holds no sections.
    pub(crate) fn may_hold(self, inner: Self) -> bool {
        let section = inner.is_major() || inner == Self::ChineseBracket;
        match self {
            _ if inner == Self::Box => self.is_major() || self == Self::ChineseBracket,
            Self::Dash | Self::Bullet => {
                !section && !matches!(inner, Self::Is | Self::Must | Self::Sequence)
            }
            Self::Is | Self::Must | Self::Sequence => !section,
            _ => true,
        }
    }

    /// Whether such markers number a list inside a paragraph.
    pub(crate) fn runs_inside_paragraphs(self) -> bool {
        matches!(
            self,
            Self::ChineseBracket
                | Self::ArabicBracket
                | Self::Circled
                | Self::Sequence
                | Self::Is
                | Self::Must
        )
    }
}

/// A marker at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker {
    pub(crate) kind: MarkerKind,
    /// The number it carries; none for dashes, bullets and a lone appendix.
    pub(crate) ordinal: Option<usize>,
    /// Bytes of the numbering as written.
    pub(crate) length: usize,
}

/// The marker that a text starts with.
pub(crate) fn marker(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    match first {
        '附' => appendix(text),
        '专' => side_box(text),
        '-' | '*' | '+' if text.get(1..)?.starts_with(' ') => bullet(text),
        '—' | '－' | '-' => dash(text),
        '●' | '•' | '◆' | '■' | '▲' | '★' | '○' | '◇' | '□' | '·' | '➢' => {
            bullet(text)
        }
        _ => circled(first).or_else(|| numbered(text)),
    }
}

fn found(kind: MarkerKind, ordinal: Option<usize>, length: usize) -> Option<Marker> {
    Some(Marker {
        kind,
        ordinal,
        length,
    })
}

/// `附件1`, `附表二`, `附：`; not `附件所列` in running text.
fn appendix(text: &str) -> Option<Marker> {
    let word = ["附件", "附表", "附录", "附图", "附"]
        .into_iter()
        .find(|word| text.starts_with(word))?;
    let (ordinal, digits) = match number(text.get(word.len()..)?) {
        Some(number) => (Some(number.value), number.length),
        None => (None, 0),
    };
    let length = word.len() + digits;
    let next = text.get(length..)?.chars().next();
    let closed = match next {
        None => word.len() > '附'.len_utf8(),
        Some(':' | '：') => true,
        Some(c) => c.is_whitespace() && word.len() > '附'.len_utf8(),
    };
    let closed = closed || ordinal.is_some() && matches!(next, Some('.' | '．' | '、'));
    if closed {
        found(MarkerKind::Appendix, ordinal, length)
    } else {
        None
    }
}

/// `专栏1`, `专栏三:`; not `专栏` in running text.
fn side_box(text: &str) -> Option<Marker> {
    let rest = text.strip_prefix(BOX)?;
    let spaces = rest.len() - rest.trim_start().len();
    let number = number(rest.get(spaces..)?)?;
    let length = BOX.len() + spaces + number.length;
    let open = text.get(length..)?.starts_with(is_word);
    if open {
        None
    } else {
        found(MarkerKind::Box, Some(number.value), length)
    }
}

/// `——`, `—`, `--` before words; a single hyphen is none.
fn dash(text: &str) -> Option<Marker> {
    let rest = text.trim_start_matches(among("—－-"));
    let length = text.len() - rest.len();
    let words = rest
        .trim_start()
        .starts_with(|c| is_word(c) || matches!(c, '“' | '《'));
    if length == 1 || !words {
        return None;
    }
    found(MarkerKind::Dash, None, length)
}

/// `●`, or the `- ` of Markdown, before words.
fn bullet(text: &str) -> Option<Marker> {
    let sign = text.chars().next()?.len_utf8();
    let words = text.get(sign..)?.trim_start();
    if words.is_empty() {
        return None;
    }
    found(MarkerKind::Bullet, None, text.len() - words.len())
}

fn circled(first: char) -> Option<Marker> {
    let ordinal = match first {
        '①'..='⑳' => first as usize - '①' as usize + 1,
        '⑴'..='⒇' => first as usize - '⑴' as usize + 1,
        '⒈'..='⒛' => first as usize - '⒈' as usize + 1,
        _ => return None,
    };
    found(MarkerKind::Circled, Some(ordinal), first.len_utf8())
}

/// A number with what stands before and after it: `第一章`, `第一，`, `(一)`, `（1）`, `一、`,
/// `1.`, `1)`, `一是`. A decimal (`1.5万`) is no marker.
fn numbered(text: &str) -> Option<Marker> {
    let open = text.chars().next().filter(|c| "第(（".contains(*c));
    let after_space = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        let bracket = matches!(open, Some('(' | '（'));
        at + if bracket {
            rest.len() - rest.trim_start().len()
        } else {
            0
        }
    };
    let start = after_space(open.map_or(0, char::len_utf8));
    let number = number(text.get(start..)?)?;
    let end = after_space(start + number.length);
    let rest = text.get(end..)?;
    let close = rest.chars().next()?;
    let kind = match (open, number.script, close) {
        (Some('第'), _, '章' | '篇' | '编') => MarkerKind::Chapter,
        (Some('第'), _, '部') if rest.starts_with(PART) => MarkerKind::Chapter,
        (Some('第'), _, '节') => MarkerKind::Section,
        // 第一条高铁 counts railways.
        (Some('第'), _, '条') if ends_word(rest) => MarkerKind::Article,
        (Some('第'), _, ',' | '，' | '、' | ':' | '：') => MarkerKind::Sequence,
        (Some('第'), ..) => return None,
        (_, Script::Arabic, ')' | '）') => MarkerKind::ArabicBracket,
        (Some(_), _, ')' | '）') => MarkerKind::ChineseBracket,
        (Some(_), ..) => return None,
        (_, Script::Arabic, '.' | '．' | '、') if !is_decimal(rest) => MarkerKind::Arabic,
        (_, Script::Chinese, '、' | '．' | '.') => MarkerKind::Chinese,
        (_, Script::Formal, '、' | '．' | '.') => MarkerKind::Formal,
        (_, Script::Chinese, '是') => MarkerKind::Is,
        (_, Script::Chinese, '要') => MarkerKind::Must,
        _ => return None,
    };
    let close = if close == '部' {
        PART.len()
    } else {
        close.len_utf8()
    };
    found(kind, Some(number.value), end + close)
}

/// Whether a space, or nothing, follows the character that a text starts with.
fn ends_word(text: &str) -> bool {
    text.chars().nth(1).is_none_or(char::is_whitespace)
}

/// Whether the point a text starts with is that of a decimal: digits follow it that begin no
/// name (20.2026年十件实事, 21.5+2行动, 2.5G基站).
fn is_decimal(text: &str) -> bool {
    let is_digit = |c| numeral::arabic_digit(c).is_some();
    let mut characters = text.chars();
    characters.next();
    let digits = characters.clone().take_while(|c| is_digit(*c)).count();
    let after = characters.nth(digits);
    let name = matches!(after, Some('+' | '＋' | 'G' | 'K' | 'D' | 'A'))
        || digits == 4 && after == Some('年');
    digits > 0 && !name
}

/// The writing of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Chinese,
    Formal,
}

struct Number {
    value: usize,
    length: usize,
    script: Script,
}

/// The whole number that a text starts with.
fn number(text: &str) -> Option<Number> {
    let script = match text.chars().next()? {
        c if numeral::arabic_digit(c).is_some() => Script::Arabic,
        '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖' | '拾' => {
            Script::Formal
        }
        '一'..='龥' => Script::Chinese,
        _ => return None,
    };
    let belongs = |c: char| match script {
        Script::Arabic => numeral::arabic_digit(c).is_some(),
        Script::Chinese => matches!(
            c,
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百'
        ),
        Script::Formal => numeral::digit(c).is_some() || c == '拾',
    };
    let length = text.find(|c| !belongs(c)).unwrap_or(text.len());
    let value = numeral::value(text.get(..length)?)?;
    let whole = (1.0..=LARGEST).contains(&value) && value.fract() == 0.0;
    whole.then_some(Number {
        // The bounds above make the cast exact.
        value: value as usize,
        length,
        script,
    })
}

#[cfg(test)]
mod tests {
    use super::{MarkerKind, marker};

    fn check(text: &str, kind: MarkerKind, ordinal: Option<usize>, written: &str) {
        let found = marker(text).map(|m| (m.kind, m.ordinal, &text[..m.length]));
        assert_eq!(found, Some((kind, ordinal, written)), "{text}");
    }

    #[test]
    fn every_form_of_numbering_is_known() {
        check("第十二章 附则", MarkerKind::Chapter, Some(12), "第十二章");
        check("第二部分 任务", MarkerKind::Chapter, Some(2), "第二部分");
        check("第一节 总则", MarkerKind::Section, Some(1), "第一节");
        check("第三条　本办法", MarkerKind::Article, Some(3), "第三条");
        check("第一,机构精简", MarkerKind::Sequence, Some(1), "第一,");
        check("一、总体要求", MarkerKind::Chinese, Some(1), "一、");
        check("壹、前言", MarkerKind::Formal, Some(1), "壹、");
        check("贰、成果", MarkerKind::Formal, Some(2), "贰、");
        check("(十一)着力", MarkerKind::ChineseBracket, Some(11), "(十一)");
        check("（一）着力", MarkerKind::ChineseBracket, Some(1), "（一）");
        check("12.做强", MarkerKind::Arabic, Some(12), "12.");
        check("１．做强", MarkerKind::Arabic, Some(1), "１．");
        check("1、做强", MarkerKind::Arabic, Some(1), "1、");
        check("（2）做强", MarkerKind::ArabicBracket, Some(2), "（2）");
        check("2)做强", MarkerKind::ArabicBracket, Some(2), "2)");
        check("③做强", MarkerKind::Circled, Some(3), "③");
        check("十是做强", MarkerKind::Is, Some(10), "十是");
        check("二要做强", MarkerKind::Must, Some(2), "二要");
        check("——坚持创新", MarkerKind::Dash, None, "——");
        check("●增长6%", MarkerKind::Bullet, None, "●");
        check("- 加强领导", MarkerKind::Bullet, None, "- ");
        check("20.2026年实事", MarkerKind::Arabic, Some(20), "20.");
        check("专栏 3 工程", MarkerKind::Box, Some(3), "专栏 3");
        check(
            "（ 三 ）着力",
            MarkerKind::ChineseBracket,
            Some(3),
            "（ 三 ）",
        );
        check("2.5G基站", MarkerKind::Arabic, Some(2), "2.");
        check("附件1", MarkerKind::Appendix, Some(1), "附件1");
        check("附表：1.分工", MarkerKind::Appendix, None, "附表");
    }

    #[test]
    fn numbers_of_the_text_are_no_markers() {
        for text in [
            "1.5万人参加",
            "2025.做",
            "2025年工作",
            "三农工作",
            "一批项目",
            "第一产业",
            "第一条高铁",
            "附件所列",
            "附近",
            "-5%",
            "（草案）",
            "1、2号线",
            "-->",
            "",
        ] {
            assert_eq!(marker(text), None, "{text}");
        }
    }
}
