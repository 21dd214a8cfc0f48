//! What a value is compared with, and the years right before it: 比2020年, 高于全国平均水平,
//! 连续8年, 2025年的.

use super::frame::Change;
use crate::lexicon::Lexicon;
use crate::named::RANK_SCOPE;
use crate::numeral;
use crate::peek;
use gangmu_document::TextRange;

const LEVELS_COMPARED: &str = table!("quantities/levels_compared.txt");

static LEVEL_COMPARED: Lexicon = Lexicon::new(LEVELS_COMPARED);

/// What a value is compared with, in a text that ends with it.
pub(super) struct Baseline {
    /// Where 比, 较 or 高于 stands.
    pub start: usize,
    /// What is compared with.
    pub compared: TextRange,
    /// The direction that the words of comparison say themselves.
    pub change: Option<Change>,
}

/// Longest baseline in bytes: `较“十三五”末、前三季度`.
const LONGEST_BASELINE: usize = 60;

/// The baseline at the end of a text.
pub(super) fn at_end(text: &str) -> Option<Baseline> {
    compared(text).or_else(|| margin(text))
}

/// `比2020年`, `较上半年、前三季度`, `与上年同期相比`.
fn compared(text: &str) -> Option<Baseline> {
    let against = text.strip_suffix("相比");
    let body = against.unwrap_or(text);
    LEVEL_COMPARED.suffix(body)?;
    let from = body.len().saturating_sub(LONGEST_BASELINE);
    let near = peek::window(body, from, body.len());
    let words = near.of(body);
    let word = match against {
        Some(_) => words.rfind('与').or_else(|| words.rfind('同'))?,
        None => words.rfind(['比', '较'])?,
    };
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
    let body = peek::strip_trailing(text, &["平均水平", "平均", "水平"]).unwrap_or(text);
    let scope = RANK_SCOPE.suffix(body)?;
    let before = body.get(..body.len() - scope.word.len())?;
    let more = ["高于", "快于", "高出", "超过", "好于", "高"];
    let less = ["低于", "慢于", "低"];
    let (word, change) = match peek::trailing(before, &more) {
        Some(word) => (word, Change::Up),
        None => (peek::trailing(before, &less)?, Change::Down),
    };
    Some(Baseline {
        start: before.len() - word.len(),
        compared: TextRange::new(before.len(), text.len()),
        change: Some(change),
    })
}

/// The length of `连续11年` at the end of a text.
pub(super) fn years_running(text: &str) -> Option<usize> {
    let years = years_at_end(text);
    let body = text.get(..text.len() - years)?;
    let running = body.strip_suffix("连续").filter(|_| years > 0)?;
    Some(text.len() - running.len())
}

/// The length of the years that a total is taken over: 三年累计, 五年累计.
pub(super) fn years_at_end(text: &str) -> usize {
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

/// `2025年` or `2025年末` right before the number.
pub(super) fn attached_year(text: &str) -> Option<(usize, i32)> {
    let body = peek::strip_trailing(text, &["年末", "年底", "年度", "年"])?;
    let head = body.trim_end_matches(|c| numeral::arabic_digit(c).is_some());
    let digits = body.get(head.len()..)?;
    let year = numeral::value(digits).filter(|year| (1900.0..2200.0).contains(year))?;
    (digits.chars().count() == 4).then_some((text.len() - head.len(), year as i32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(LEVELS_COMPARED, 1);
    }

    #[test]
    fn a_comparison_ends_with_a_time_or_a_level() {
        let compared = |text| at_end(text).map(|baseline| baseline.compared.of(text));
        assert_eq!(compared("能耗比2020年"), Some("2020年"));
        assert_eq!(compared("增速较上半年、前三季度"), Some("上半年、前三季度"));
        assert_eq!(compared("出口与上年同期相比"), Some("上年同期"));
        assert_eq!(compared("支出占产值比重较2022年"), Some("2022年"));
        assert_eq!(compared("投资增速高于全国平均水平"), Some("全国平均水平"));
        assert_eq!(compared("按可比价格计算平均每年"), None);
        assert_eq!(compared("占比"), None);
    }

    #[test]
    fn years_stand_right_before_a_number() {
        assert_eq!(attached_year("到2025年末"), Some(("2025年末".len(), 2025)));
        assert_eq!(attached_year("三年"), None);
        assert_eq!(years_running("稳定连续11年"), Some("连续11年".len()));
        assert_eq!(years_at_end("实际利用外资三年"), "三年".len());
    }
}
