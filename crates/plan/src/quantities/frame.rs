//! The words between a subject and its number, read from the number backwards.
//!
//! `地区生产总值 | 比2020年 年均 增长 不低于 | 5%`: the words say how the value is bound, what
//! changed, against what, over what time. They stand in `data/quantities/frames.tsv`; what is
//! left before them is the subject.

use super::baseline;
use crate::lexicon::Lexicon;
use crate::model::Comparator;
use crate::peek;
use gangmu_document::TextRange;

const FRAMES: &str = table!("quantities/frames.tsv");

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
    /// How the value is bound.
    pub bound: Option<Comparator>,
    /// 年均.
    pub annual: bool,
    /// 力争 and the like.
    pub stretch: bool,
    /// The words compared with.
    pub baseline: Option<TextRange>,
    /// A year that stands with the number: 到2025年的.
    pub year: Option<i32>,
}

static TABLE: Lexicon = Lexicon::new(FRAMES);

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
    read_but(text, range, &[Says::Stop, Says::Rank])
}

/// Reads the frame before a place among others (位居, 排名), which the words of a subject may
/// look like (减排).
pub(crate) fn read_place(text: &str, range: TextRange) -> Frame {
    read_but(text, range, &[Says::Stop])
}

/// Reads the frame up to a word that says one of some things.
fn read_but(text: &str, range: TextRange, ends: &[Says]) -> Frame {
    let mut frame = Frame {
        start: range.end,
        ..Frame::default()
    };
    let mut after_to = false;
    loop {
        let rest = TextRange::new(range.start, frame.start).of(text).trim_end();
        frame.start = range.start + rest.len();
        if let Some(baseline) = baseline::at_end(rest) {
            let compared = baseline.compared;
            let (start, end) = (range.start + compared.start, range.start + compared.end);
            frame.baseline.get_or_insert(TextRange::new(start, end));
            frame.change = frame.change.or(baseline.change);
            frame.start = range.start + baseline.start;
            continue;
        }
        if let Some(years) = baseline::years_running(rest) {
            frame.start -= years;
            continue;
        }
        if let Some((length, year)) = baseline::attached_year(rest) {
            frame.year.get_or_insert(year);
            frame.start -= length;
            continue;
        }
        let Some(entry) = TABLE.suffix(rest) else {
            return frame;
        };
        let Some(says) = meaning(entry.meaning).filter(|says| !ends.contains(says)) else {
            return frame;
        };
        let end = frame.start;
        frame.start -= entry.word.len();
        frame.take(says, entry.word, after_to, TextRange::new(frame.start, end));
        // 增加为 says a level as 增加到 does.
        after_to = says == Says::To || entry.word == "为";
        if says == Says::Total {
            frame.start -=
                baseline::years_at_end(TextRange::new(range.start, frame.start).of(text));
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
            Says::Reach | Says::To => self.reached = true,
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
            Says::Bound(bound) => {
                self.bound.get_or_insert(bound);
            }
            Says::Annual => self.annual = true,
            Says::Same => {
                self.baseline.get_or_insert(place);
            }
            Says::Stretch => self.stretch = true,
            Says::Rank | Says::Total | Says::Plain | Says::Stop => {}
        }
    }
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
    let timed = peek::trailing(subject, &TIME_NOUNS).is_some();
    timed || !subject.is_empty() && ((frame.reached && reached) || frame.change.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(FRAMES, 2);
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
        assert_eq!(frame.change, Some(Change::Down));
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
