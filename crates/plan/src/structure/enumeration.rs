//! A list inside a sentence with its count after it: 具体提出扩大有效投资、提振消费、扩大进出口等
//! 3项重点举措; 设置了抓好生产、抓好配套2项任务.
//!
//! The parts are divided by 、 outside of quotes and brackets. A part may hold 、 itself, so
//! the declared count and the words with which parts begin tell where the division goes.

use crate::outline::leads::begins_with_action;
use crate::outline::sentences::{between, sentences, split, trimmed};
use crate::peek::{self, among};
use crate::{announcing, numeral};
use gangmu_document::TextRange;

/// The largest count of a list inside a sentence.
const LONGEST_LIST: usize = 30;

/// The parts of the last list inside a text that has as many parts as it declares. A list of
/// aspects (方面) counts only where there is no other.
pub(super) fn last(text: &str, range: TextRange) -> Vec<TextRange> {
    let mut best = Vec::new();
    let mut best_is_aspects = true;
    for sentence in sentences(text, range) {
        let words = sentence.of(text).match_indices(among("项个条方"));
        for (offset, _) in words {
            let end = sentence.start + offset;
            let Some(count) = count(text, TextRange::new(sentence.start, end)) else {
                continue;
            };
            let parts = before(text, sentence, &count);
            if !parts.is_empty() && (best_is_aspects || !count.of_aspects) {
                best = parts;
                best_is_aspects = count.of_aspects;
            }
        }
    }
    best
}

/// A list inside a sentence takes at most so many bytes.
const LONGEST_LIST_BYTES: usize = 2400;

/// A declared count: its place and what it says.
struct Count {
    start: usize,
    number: usize,
    of_aspects: bool,
}

/// The count that stands right before 项, 个, 条 or 方面.
fn count(text: &str, ahead: TextRange) -> Option<Count> {
    let is_digit = |c: char| numeral::digit(c).is_some() || numeral::place(c).is_some();
    let words = ahead.of(text);
    let others = words.trim_end_matches(is_digit).len();
    let value = numeral::value(words.get(others..)?)?;
    let start = ahead.start + others;
    let rest = text.get(ahead.end..)?;
    let of_aspects = rest.trim_start_matches('个').starts_with("方面");
    let ordinal = peek::before(text, start) == Some('第');
    let counts = (2.0..=LONGEST_LIST as f64).contains(&value) && value.fract() == 0.0;
    (counts && !ordinal && (of_aspects || !rest.starts_with('方'))).then_some(Count {
        start,
        // The bounds above make the cast exact.
        number: value as usize,
        of_aspects,
    })
}

/// The parts of the list right before a count; none where they are not as many as it says.
fn before(text: &str, sentence: TextRange, count: &Count) -> Vec<TextRange> {
    let farthest = text.floor_char_boundary(count.start.saturating_sub(LONGEST_LIST_BYTES));
    let ahead = TextRange::new(sentence.start.max(farthest), count.start);
    let Some(clause) = split(text, ahead, ",，;；").last() else {
        return Vec::new();
    };
    let list = clause.of(text).trim_end().trim_end_matches('等');
    let list = trimmed(
        text,
        TextRange::new(clause.start, clause.start + list.len()),
    );
    let announced = without_announcement(text, list);
    let atoms = atoms(text, announced.unwrap_or(list), count.number);
    let parts = joined(text, &atoms, count.number);
    let acts = || parts.iter().all(|part| begins_with_action(part.of(text)));
    if parts.len() == count.number && (announced.is_some() || acts()) {
        parts
    } else {
        Vec::new()
    }
}

/// What is left of a list after the verb that announces it (具体提出, 设置了).
fn without_announcement(text: &str, list: TextRange) -> Option<TextRange> {
    let first = split(text, list, "、").next()?;
    let words = first.of(text);
    let after = words.get(announcing::first_end(words)?..)?;
    let rest = after.strip_prefix('了').unwrap_or(after);
    let start = first.end - rest.len();
    (!rest.is_empty()).then(|| TextRange::new(start, list.end))
}

/// The list cut at every 、, and at 和 in the last piece where one part is wanting.
fn atoms(text: &str, list: TextRange, wanted: usize) -> Vec<TextRange> {
    let mut atoms = between(text, list, "、");
    if atoms.len() + 1 == wanted
        && let Some(last) = atoms.last().copied()
        && let Some((left, right)) = cut_at_and(text, last)
    {
        atoms.pop();
        atoms.extend([left, right]);
    }
    atoms
}

/// Cuts at the 和 or 以及 after which a piece of work begins.
fn cut_at_and(text: &str, range: TextRange) -> Option<(TextRange, TextRange)> {
    let words = range.of(text);
    ["以及", "和"].iter().find_map(|and| {
        words.match_indices(and).find_map(|(at, _)| {
            let after = words.get(at + and.len()..)?;
            begins_with_action(after).then(|| {
                let middle = range.start + at;
                (
                    TextRange::new(range.start, middle),
                    TextRange::new(middle + and.len(), range.end),
                )
            })
        })
    })
}

/// As many parts as wanted, made of neighbouring atoms: a part begins where an atom begins
/// like a piece of work, or with the same word as the first.
fn joined(text: &str, atoms: &[TextRange], wanted: usize) -> Vec<TextRange> {
    if atoms.len() <= wanted {
        return atoms.to_vec();
    }
    let head = atoms
        .first()
        .map_or("", |first| peek::first(first.of(text), 2));
    let by_action = join(text, atoms, &begins_with_action);
    if by_action.len() == wanted {
        by_action
    } else {
        join(text, atoms, &|atom| atom.starts_with(head))
    }
}

fn join(text: &str, atoms: &[TextRange], begins: &dyn Fn(&str) -> bool) -> Vec<TextRange> {
    let mut parts: Vec<TextRange> = Vec::new();
    for atom in atoms {
        match parts.last_mut() {
            Some(last) if !begins(atom.of(text)) => last.end = atom.end,
            _ => parts.push(*atom),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let parts = last(text, TextRange::new(0, text.len()));
        let found: Vec<&str> = parts.iter().map(|part| part.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_list_is_as_long_as_it_says() {
        check(
            "具体提出全力以赴扩大投资、千方百计提振消费、综合施策扩大进出口等3项重点举措。",
            &["全力以赴扩大投资", "千方百计提振消费", "综合施策扩大进出口"],
        );
        check(
            "突出配合,设置了抓好生产的稳定、抓好企业引育2项任务。以平衡为基准。",
            &["抓好生产的稳定", "抓好企业引育"],
        );
        check(
            "部署了推进公路、铁路建设、完善机场、港口功能、抓好物流等三项任务。",
            &["推进公路、铁路建设", "完善机场、港口功能", "抓好物流"],
        );
        check(
            "提出建设“一港、两区”、壮大产业和优化环境3项举措。",
            &["建设“一港、两区”", "壮大产业", "优化环境"],
        );
    }

    #[test]
    fn a_list_of_another_length_is_none() {
        check("实施公路、铁路、机场等10项工程。", &[]);
        check("完成道路、管网、绿地3项工程。", &[]);
        check("第3项任务是抓好生产、抓好销售。", &[]);
    }

    #[test]
    fn aspects_give_way_to_what_they_hold() {
        check(
            "从明晰责任、扩大开放、严格督导三个方面,确定了强化保障、加强合作、做好督办3项措施。",
            &["强化保障", "加强合作", "做好督办"],
        );
        check(
            "部署了明晰责任、扩大开放、严格督导三个方面工作。",
            &["明晰责任", "扩大开放", "严格督导"],
        );
    }
}
