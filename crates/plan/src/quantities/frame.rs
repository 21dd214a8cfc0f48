//! The words between a subject and its number, read from the number backwards.
//!
//! `地区生产总值 | 比2020年 年均 增长 不低于 | 5%`: the words say how the value is bound, what
//! changed, against what, over what time. They stand in `data/quantities/frames.tsv`; what is
//! left before them is the subject.

use crate::lexicon::Lexicon;
use crate::model::Comparator;
use crate::named::RANK_SCOPE;
use crate::numeral;
use crate::peek;
use gangmu_document::TextRange;
use std::sync::LazyLock;

const FRAMES: &str = include_str!("../../data/quantities/frames.tsv");

/// What a word of the frame says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Reach,
    To,
    From,
    Change(Change),
    Rate(Change),
    Act,
    Rank,
    Bound(Comparator),
    Each,
    Annual,
    Total,
    Same,
    Stretch,
    Plain,
    Stop,
}

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// 增长, 提高.
    Up,
    /// 下降, 压减.
    Down,
    /// 改善: down for what is better when lower.
    Better,
}

/// What the words before a number say about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Frame {
    /// Where the frame begins and the subject ends.
    pub start: usize,
    /// The number is a change of this direction.
    pub change: Option<Change>,
    /// The subject ended in a noun for a rate of change: 增速, 降幅.
    pub rate: Option<Change>,
    /// The noun for a rate as written.
    pub rate_word: Option<&'static str>,
    /// The number is a level that was or is to be reached.
    pub reached: bool,
    /// The number is the first of two: 从…增长到….
    pub from: bool,
    /// A verb for newly made things right before the number: 新增.
    pub act: Option<&'static str>,
    /// A place is taken.
    pub ranked: bool,
    /// How the value is bound.
    pub bound: Option<Comparator>,
    /// 分别: the values belong to the subjects in order.
    pub each: bool,
    /// 年均.
    pub annual: bool,
    /// 累计.
    pub total: bool,
    /// 力争 and the like.
    pub stretch: bool,
    /// The words compared with.
    pub baseline: Option<TextRange>,
    /// A year that stands with the number: 到2025年的.
    pub year: Option<i32>,
}

const LEVELS_COMPARED: &str = include_str!("../../data/quantities/levels_compared.txt");

static LEVEL_COMPARED: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_words(LEVELS_COMPARED));

static TABLE: LazyLock<Lexicon<Says>> = LazyLock::new(|| Lexicon::of_pairs(FRAMES, meaning));

fn meaning(says: &str) -> Option<Says> {
    Some(match says {
        "reach" => Says::Reach,
        "to" => Says::To,
        "from" => Says::From,
        "up" => Says::Change(Change::Up),
        "down" => Says::Change(Change::Down),
        "improve" => Says::Change(Change::Better),
        "rate" => Says::Rate(Change::Up),
        "fall" => Says::Rate(Change::Down),
        "act" => Says::Act,
        "rank" => Says::Rank,
        "ge" => Says::Bound(Comparator::Ge),
        "gt" => Says::Bound(Comparator::Gt),
        "le" => Says::Bound(Comparator::Le),
        "lt" => Says::Bound(Comparator::Lt),
        "approx" => Says::Bound(Comparator::Approx),
        "each" => Says::Each,
        "annual" => Says::Annual,
        "total" => Says::Total,
        "same" => Says::Same,
        "stretch" => Says::Stretch,
        "plain" => Says::Plain,
        "stop" => Says::Stop,
        _ => return None,
    })
}

/// Reads the frame at the end of a stretch of text.
pub(crate) fn read(text: &str, range: TextRange) -> Frame {
    read_with(text, range, |says| says != Says::Rank)
}

/// Reads the frame before a place among others (位居, 排名), which the words of a subject may
/// look like (减排).
pub(crate) fn read_place(text: &str, range: TextRange) -> Frame {
    read_with(text, range, |_| true)
}

fn read_with(text: &str, range: TextRange, takes: impl Fn(Says) -> bool) -> Frame {
    let mut frame = Frame {
        start: range.end,
        ..Frame::default()
    };
    let mut after_to = false;
    loop {
        let rest = TextRange::new(range.start, frame.start).of(text).trim_end();
        frame.start = range.start + rest.len();
        if let Some(baseline) = baseline(rest).or_else(|| margin(rest)) {
            frame
                .baseline
                .get_or_insert(shift(baseline.compared, range.start));
            frame.change = frame.change.or(baseline.change);
            frame.start = range.start + baseline.start;
            continue;
        }
        if let Some(years) = years_running(rest) {
            frame.start -= years;
            continue;
        }
        if let Some((length, year)) = attached_year(rest) {
            frame.year.get_or_insert(year);
            frame.start -= length;
            continue;
        }
        let Some(entry) = TABLE
            .suffix(rest)
            .filter(|entry| entry.meaning != Says::Stop && takes(entry.meaning))
        else {
            return frame;
        };
        let end = frame.start;
        frame.start -= entry.word.len();
        frame.take(
            entry.meaning,
            entry.word,
            after_to,
            TextRange::new(frame.start, end),
        );
        // 增加为 says a level as 增加到 does.
        after_to = entry.meaning == Says::To || entry.word == "为";
        if entry.meaning == Says::Total {
            frame.start -= years_at_end(TextRange::new(range.start, frame.start).of(text));
        }
    }
}

impl Frame {
    /// Whether the number is said to be a value of the subject: reached, changed, or a rate.
    pub fn says_value(&self) -> bool {
        self.reached || self.change.is_some() || self.rate.is_some()
    }

    fn take(&mut self, says: Says, word: &'static str, after_to: bool, place: TextRange) {
        match says {
            Says::Reach => self.reached = true,
            Says::To => self.reached = true,
            Says::From => self.from = true,
            // 提高到 says a level, not a change.
            Says::Change(_) if after_to => {}
            Says::Change(change) => {
                self.change.get_or_insert(change);
            }
            Says::Rate(change) => {
                self.rate.get_or_insert(change);
                self.rate_word.get_or_insert(word);
            }
            Says::Act => {
                self.act.get_or_insert(word);
            }
            Says::Rank => self.ranked = true,
            Says::Bound(bound) => {
                self.bound.get_or_insert(bound);
            }
            Says::Each => self.each = true,
            Says::Annual => self.annual = true,
            Says::Total => self.total = true,
            Says::Same => {
                self.baseline.get_or_insert(place);
            }
            Says::Stretch => self.stretch = true,
            Says::Plain | Says::Stop => {}
        }
    }
}

/// The length of `连续11年` at the end of a text.
fn years_running(text: &str) -> Option<usize> {
    let years = years_at_end(text);
    let body = text.get(..text.len() - years)?;
    let running = body.strip_suffix("连续").filter(|_| years > 0)?;
    Some(text.len() - running.len())
}

/// The length of the years that a total is taken over: 三年累计, 五年累计.
fn years_at_end(text: &str) -> usize {
    let Some(body) = text.strip_suffix('年') else {
        return 0;
    };
    let head = body.trim_end_matches(|c| numeral::digit(c).is_some() || c == '十');
    if head.len() < body.len() {
        text.len() - head.len()
    } else {
        0
    }
}

struct Baseline {
    /// Where 比, 较 or 高于 stands.
    start: usize,
    /// What is compared with.
    compared: TextRange,
    /// The direction that the words of comparison say themselves.
    change: Option<Change>,
}

/// Longest baseline in bytes: `较“十三五”末、前三季度`.
const LONGEST_BASELINE: usize = 60;

/// `比2020年`, `较上半年、前三季度`, `与上年同期相比` at the end of a text.
fn baseline(text: &str) -> Option<Baseline> {
    let (body, with) = match text.strip_suffix("相比") {
        Some(body) => (body, &["与", "同"][..]),
        None => (text, &["比", "较"][..]),
    };
    LEVEL_COMPARED.suffix(body)?;
    let near = peek::window(
        body,
        body.len().saturating_sub(LONGEST_BASELINE),
        body.len(),
    );
    let word = with
        .iter()
        .filter_map(|word| near.of(body).rfind(word))
        .max()?;
    let start = near.start + word;
    let compared = TextRange::new(start + "比".len(), body.len());
    let words = compared.of(body);
    // 可比价格 and 占比 are no comparison, 每年 is no time.
    let word = body
        .get(..start)?
        .ends_with(['可', '占', '对', '同', '环', '之', '相']);
    let passes = words.contains([',', '，', '。', ';', '；', ':', '：']) || words.contains("每年");
    (!word && !passes).then_some(Baseline {
        start,
        compared,
        change: None,
    })
}

/// `高于全国平均水平 | 3.7个百分点`: more or less than a level that stands before the number.
fn margin(text: &str) -> Option<Baseline> {
    let body = ["平均水平", "平均", "水平"]
        .iter()
        .find_map(|word| text.strip_suffix(word));
    let body = body.unwrap_or(text);
    let scope = RANK_SCOPE.suffix(body)?;
    let before = body.get(..body.len() - scope.word.len())?;
    let more = ["高于", "快于", "高出", "超过", "好于", "高"].map(|word| (word, Change::Up));
    let less = ["低于", "慢于", "低"].map(|word| (word, Change::Down));
    let (word, change) = more
        .into_iter()
        .chain(less)
        .find(|(word, _)| before.ends_with(word))?;
    Some(Baseline {
        start: before.len() - word.len(),
        compared: TextRange::new(before.len(), text.len()),
        change: Some(change),
    })
}

/// `2025年` or `2025年末` right before the number.
fn attached_year(text: &str) -> Option<(usize, i32)> {
    let body = ["年末", "年底", "年度", "年"]
        .into_iter()
        .find_map(|word| text.strip_suffix(word))?;
    let head = body.trim_end_matches(|c| numeral::arabic_digit(c).is_some());
    let digits = body.get(head.len()..)?;
    let year = numeral::value(digits).filter(|year| (1900.0..2200.0).contains(year))?;
    (digits.chars().count() == 4).then_some((text.len() - head.len(), year as i32))
}

fn shift(range: TextRange, by: usize) -> TextRange {
    TextRange::new(range.start + by, range.end + by)
}

/// Nouns at the end of a subject that is measured in time.
const TIME_NOUNS: [&str; 12] = [
    "天数", "寿命", "年限", "时间", "时长", "年龄", "周期", "时限", "工期", "用时", "耗时", "期限",
];

/// Whether a length of time after this text is a value and no mere duration: it is reached,
/// changed, or its subject is a time.
pub(crate) fn measures_time(before: &str) -> bool {
    let near = peek::window(before, 0, before.len());
    let marks = [',', '，', '。', ';', '；', '、', ':', '：'];
    let mark = near.of(before).rmatch_indices(marks).next();
    let start = mark.map_or(near.start, |(at, mark)| near.start + at + mark.len());
    let range = TextRange::new(start, before.len());
    let frame = read(before, range);
    let subject = TextRange::new(start, frame.start).of(before);
    let words = TextRange::new(frame.start, before.len()).of(before);
    let reached = ["达", "至", "到", "控制", "保持", "稳定"]
        .iter()
        .any(|word| words.contains(word));
    let timed = TIME_NOUNS.iter().any(|noun| subject.ends_with(noun));
    timed || !subject.is_empty() && ((frame.reached && reached) || frame.change.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(FRAMES, 2);
        data::tests::check_form(LEVELS_COMPARED, 1);
        for (word, says) in data::pairs(FRAMES) {
            assert!(meaning(says).is_some(), "{word}: {says}");
        }
    }

    fn check(text: &str, subject: &str, expected: Frame) {
        let found = read(text, TextRange::new(0, text.len()));
        assert_eq!(&text[..found.start], subject, "{text}");
        assert_eq!(
            found,
            Frame {
                start: subject.len(),
                ..expected
            },
            "{text}"
        );
    }

    #[test]
    fn words_before_a_number_are_read_backwards() {
        let up = Frame {
            change: Some(Change::Up),
            ..Frame::default()
        };
        check("地区生产总值增长", "地区生产总值", up.clone());
        check(
            "研发经费投入年均增长",
            "研发经费投入",
            Frame { annual: true, ..up },
        );
        let reached = Frame {
            reached: true,
            ..Frame::default()
        };
        check("普惠率达到", "普惠率", reached.clone());
        check("保障标准提高到", "保障标准", reached.clone());
        check("托育机构增至", "托育机构", reached);
        check(
            "标准不低于",
            "标准",
            Frame {
                bound: Some(Comparator::Ge),
                ..Frame::default()
            },
        );
        check("港口产能", "港口产能", Frame::default());
    }

    #[test]
    fn a_baseline_is_what_is_compared_with() {
        let text = "能耗比2020年分别下降";
        let frame = read(text, TextRange::new(0, text.len()));
        assert_eq!(frame.baseline.map(|range| range.of(text)), Some("2020年"));
        assert!(frame.each && frame.change == Some(Change::Down));
        assert_eq!(&text[..frame.start], "能耗");
    }

    #[test]
    fn time_is_measured_where_it_is_reached() {
        assert!(measures_time("开办时间压缩至"));
        assert!(measures_time("全年优良天数为"));
        assert!(measures_time("平均受教育年限提高到"));
        assert!(!measures_time("通过"));
        assert!(!measures_time("连续"));
    }
}
