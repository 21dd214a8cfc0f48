//! Lists inside a sentence, beside the count of their items: `甲、乙、丙等3项任务`,
//! `从甲、乙、丙三个方面`, `8个方面,主要涉及甲、乙、丙等`.
//!
//! Items are parted by 、 outside of quotes and brackets; a list has at least two.

use crate::{
    announcing, data,
    outline::{leads::begins_with_action, sentences},
    peek::among,
};
use gangmu_document::TextRange;

const LEADS: &str = table!("claims/list_leads.txt");
/// No list in a sentence is longer, in bytes.
const LONGEST: usize = 1200;
const ETC: char = '等';
const CLAUSE_ENDS: &str = ",，。;；:：\n";
/// Words between the last item of a list and the count of its items.
const BEFORE_COUNT: [&str; 5] = ["共计", "共", "等", "这", "以上"];

/// A list inside a sentence.
pub(super) struct Listed {
    pub(super) items: Vec<TextRange>,
    /// Whether 等 follows the last item, which may stand for items that are not named.
    pub(super) goes_on: bool,
}

/// The list that ends right before a count.
pub(super) fn before(text: &str, count: TextRange) -> Option<Listed> {
    let mut list = clause_range(text, count.start);
    let goes_on = list.of(text).ends_with(ETC);
    for word in BEFORE_COUNT {
        if list.of(text).ends_with(word) {
            list.end -= word.len();
        }
    }
    let items = items(text, within_quotes(text, list))?;
    let last = items.last()?.of(text);
    // After a verb that announces comes the count itself: 围绕产业、人才提出5项任务.
    let open = list.of(text).ends_with(among("、的和及了与"));
    let announces = announcing::ends(last);
    (!open && !announces).then_some(Listed { items, goes_on })
}

/// The list that begins right after a count.
pub(super) fn after(text: &str, count: TextRange) -> Option<Listed> {
    let to = text.ceil_char_boundary((count.end + LONGEST).min(text.len()));
    let rest = text.get(count.end..to)?;
    let mark = rest.trim_start_matches(among(",， "));
    let listed = data::entries(LEADS)
        .find_map(|lead| mark.strip_prefix(lead))
        .or_else(|| rest.strip_prefix(among(":：(（")))?;
    let start = to - listed.len();
    let end = listed.find(among(",，。;；:：)）\n"));
    let mut list = TextRange::new(start, start + end.unwrap_or(listed.len()));
    let goes_on = list.of(text).ends_with(ETC);
    if goes_on {
        list.end -= ETC.len_utf8();
    }
    let items = items(text, list)?;
    Some(Listed { items, goes_on })
}

/// The inside of the quotes that a whole list stands in: “甲、乙、丙”三个方面.
fn within_quotes(text: &str, list: TextRange) -> TextRange {
    let words = list.of(text);
    let Some(inside) = words.strip_suffix('”') else {
        return list;
    };
    let start = inside.rfind('“').map_or(0, |at| at + '“'.len_utf8());
    let quoted = TextRange::new(list.start + start, list.start + inside.len());
    if quoted.of(text).contains('、') {
        quoted
    } else {
        list
    }
}

/// How many items a list has. An item may hold 、 itself and the last two may be joined by 和:
/// of the readings that the words allow, the one that the declared count confirms.
pub(super) fn count(text: &str, items: &[TextRange], declared: usize) -> usize {
    let acts = items
        .iter()
        .filter(|item| begins_with_action(item.of(text)))
        .count();
    let joined = items
        .last()
        .is_some_and(|last| last.of(text).contains(among("和及与")));
    let by_action = items
        .first()
        .is_some_and(|first| begins_with_action(first.of(text)));
    if by_action && acts == declared {
        acts
    } else if joined && items.len() + 1 == declared {
        declared
    } else {
        items.len()
    }
}

/// The clause up to a position.
pub(super) fn clause_before(text: &str, position: usize) -> &str {
    clause_range(text, position).of(text)
}

/// The sentence up to a position.
pub(super) fn sentence_before(text: &str, position: usize) -> &str {
    let window = window_before(text, position).of(text);
    window.rsplit(among("。\n")).next().unwrap_or(window)
}

fn clause_range(text: &str, position: usize) -> TextRange {
    let window = window_before(text, position);
    let last = sentences::split(text, window, CLAUSE_ENDS).last();
    match last {
        Some(clause) if !clause.of(text).ends_with(among(CLAUSE_ENDS)) => clause,
        _ => TextRange::new(position, position),
    }
}

fn window_before(text: &str, position: usize) -> TextRange {
    let from = text.floor_char_boundary(position.saturating_sub(LONGEST));
    TextRange::new(from, position)
}

/// The items of a list, at least two.
fn items(text: &str, list: TextRange) -> Option<Vec<TextRange>> {
    let items = sentences::between(text, list, "、");
    (items.len() > 1 && items.iter().all(|item| !item.is_empty())).then_some(items)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::check_form;

    fn listed(found: Option<Listed>, text: &str) -> Vec<&str> {
        found
            .into_iter()
            .flat_map(|list| list.items)
            .map(|item| item.of(text))
            .collect()
    }

    fn place(text: &str, words: &str) -> TextRange {
        let start = text.find(words).unwrap();
        TextRange::new(start, start + words.len())
    }

    #[test]
    fn reads_lists_before_a_count() {
        let check = |text: &str, count: &str, wanted: &[&str]| {
            assert_eq!(
                listed(before(text, place(text, count)), text),
                wanted,
                "{text}"
            );
        };
        check(
            "按照要求,对铁路项目、“无废城市”、粮食基地等3个事项",
            "3个",
            &["对铁路项目", "“无废城市”", "粮食基地"],
        );
        check(
            "从明晰责任、扩大开放、严格督导三个方面",
            "三个",
            &["从明晰责任", "扩大开放", "严格督导"],
        );
        check(
            "从“做强平台、做优生态”两个方面",
            "两个",
            &["做强平台", "做优生态"],
        );
        check("围绕产业、人才提出5项任务", "5项", &[]);
        check("明确了指导思想、6项原则和10个目标", "10个", &[]);
    }

    #[test]
    fn reads_lists_after_a_count() {
        let check = |text: &str, count: &str, wanted: &[&str]| {
            assert_eq!(
                listed(after(text, place(text, count)), text),
                wanted,
                "{text}"
            );
        };
        check(
            "共3个方面目标,主要涉及产业、改革、安全等,采取多种方式",
            "3个方面目标",
            &["产业", "改革", "安全"],
        );
        check(
            "3项任务:抓好生产、抓好配套、抓好融通。",
            "3项任务",
            &["抓好生产", "抓好配套", "抓好融通"],
        );
        check("8个方面,全面推进产业、改革", "8个方面", &[]);
    }

    #[test]
    fn counts_items_as_the_words_allow() {
        let check = |list: &str, declared: usize, wanted: usize| {
            let items = items(list, TextRange::new(0, list.len())).unwrap();
            assert_eq!(count(list, &items, declared), wanted, "{list}");
        };
        check("产业、改革和安全", 3, 3);
        check("产业、改革、安全", 4, 3);
        check("推进公路、铁路建设、抓好物流", 2, 2);
        check("产业、改革、安全", 2, 3);
    }

    #[test]
    fn leads_are_well_formed() {
        check_form(LEADS, 1);
    }
}
