//! Titles: of the document, and of the plan it is or presents.

use super::head::Head;
use crate::{data, model::DocumentKind, peek::among};

const PLAN_WORDS: &str = table!("metadata/plan_words.txt");
/// The label of a title in the metadata of a file.
const LABEL: &str = "标题";
/// Words before a title in 《》 of a plan that the text only builds on.
const BUILDS_ON: [&str; 9] = [
    "贯彻", "落实", "根据", "依据", "按照", "结合", "对照", "实施", "衔接",
];
/// The lines in which a plan is named that the document presents.
const OPENING_LINES: usize = 2;
/// Words that a broken title goes on with.
const CONTINUATIONS: [&str; 2] = ["关于", "第"];
/// What titles of documents that are no plans end with.
const DOCUMENTS: [&str; 5] = ["通知", "报告", "清单", "分工", "分解"];
/// A title goes on for so many lines.
const MOST_LINES: usize = 3;
/// A title stands on one line of at most so many characters.
const LONGEST: usize = 70;
/// One that ends with the name of a plan or a document may have so many.
const LONGEST_NAMED: usize = 140;

/// The title of the document: what the file says, else its first line where that is no
/// paragraph, else the plan that it names.
pub(super) fn read(head: &Head, named_plan: Option<&str>) -> Option<String> {
    let labelled = || head.labelled(LABEL).map(str::to_owned);
    let title = labelled()
        .or_else(|| first_lines(&head.lines))
        .or_else(|| named_plan.map(str::to_owned))?;
    Some(without_marker(&title).to_owned())
}

/// The title that the first line is, or begins: the next goes on with 关于 or a number
/// (某市人民政府 / 关于印发某市 / 行动方案的通知), and it ends with the name of a document.
fn first_lines(lines: &[&str]) -> Option<String> {
    let (first, more) = lines.split_first()?;
    let mut title = is_title(first).then(|| (*first).to_owned())?;
    let goes_on = |line: &&str| CONTINUATIONS.iter().any(|word| line.starts_with(word));
    if ends_title(&title) || !more.first().is_some_and(goes_on) {
        return Some(title);
    }
    for line in more
        .iter()
        .take(MOST_LINES)
        .take_while(|line| is_title(line))
    {
        title += line;
        if ends_title(&title) {
            return Some(title);
        }
    }
    Some((*first).to_owned())
}

fn ends_title(title: &str) -> bool {
    is_plan(title) || DOCUMENTS.iter().any(|word| title.ends_with(word))
}

/// What stands in for a title where a text has none: the file's name.
pub(super) fn of_file(name: &str) -> String {
    name.rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned()
}

/// The plan that the document is, presents or explains.
pub(super) fn plan(title: Option<&str>, kind: DocumentKind, named: Option<&str>) -> Option<String> {
    let plan = match kind {
        DocumentKind::ActionPlan => named.or(title),
        DocumentKind::Briefing | DocumentKind::TaskAssignment => named,
        DocumentKind::PlanReport | DocumentKind::WorkReport | DocumentKind::Other => None,
    };
    plan.map(str::to_owned)
}

/// The first plan named in 《》, in the title or the opening, that the text does not merely
/// build on.
pub(super) fn named_plan<'a>(head: &Head<'a>) -> Option<&'a str> {
    let labelled = head.labelled(LABEL);
    let opening = head.lines.iter().copied().take(OPENING_LINES);
    labelled.into_iter().chain(opening).find_map(|line| {
        line.match_indices('《').find_map(|(start, _)| {
            let before = line.get(..start)?;
            let inside = inside_brackets(line.get(start..)?)?;
            let builds_on = BUILDS_ON.iter().any(|word| before.ends_with(word));
            (is_plan(inside) && !builds_on).then_some(inside)
        })
    })
}

/// The text between the 《 that a text starts with and its 》.
fn inside_brackets(text: &str) -> Option<&str> {
    let mut depth = 0;
    for (position, character) in text.char_indices().take(LONGEST_NAMED) {
        match character {
            '《' => depth += 1,
            '》' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return text.get('《'.len_utf8()..position);
        }
    }
    None
}

/// Whether a name is that of a plan; its years and its state may follow in brackets:
/// 行动方案（2024—2026年）（征求意见稿）.
fn is_plan(name: &str) -> bool {
    let mut name = name;
    while name.ends_with(among(")）"))
        && let Some((before, _)) = name.rsplit_once(among("(（"))
    {
        name = before;
    }
    // A name without anything before it, 《方案》, is short for another.
    data::entries(PLAN_WORDS).any(|word| name.ends_with(word) && name.len() > 2 * word.len())
}

fn is_title(line: &str) -> bool {
    let length = line.chars().take(LONGEST_NAMED + 1).count();
    (length <= LONGEST || length <= LONGEST_NAMED && ends_title(line))
        && !line.contains(among("。；;"))
        && !line.ends_with(among(",，"))
}

/// A heading without the numbering before it: `二、2025年工作安排`.
fn without_marker(line: &str) -> &str {
    let line = line.trim_start_matches(among("# "));
    match line.split_once('、') {
        Some((marker, rest)) if crate::numeral::value(marker).is_some() => rest,
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::{PLAN_WORDS, inside_brackets, is_plan, is_title, without_marker};
    use crate::data::tests::check_form;

    #[test]
    fn knows_the_name_of_a_plan() {
        assert!(is_plan("某市三年行动方案(2023—2025年)"));
        assert!(is_plan("某市国民经济和社会发展第十五个五年规划纲要"));
        assert!(is_plan("某市实施方案（2024—2026年）（征求意见稿）"));
        assert!(!is_plan("方案"));
        assert!(!is_plan("求是"));
    }

    #[test]
    fn a_long_line_is_a_title_where_it_names_a_plan() {
        let long = "推动数字经济与实体经济融合".repeat(7);
        assert!(is_title(&format!("某市{long}实施方案（2024—2026年）")));
        assert!(!is_title(&long));
        assert!(!is_title(&format!("{long}{long}实施方案")));
    }

    #[test]
    fn reads_nested_brackets() {
        let text = "《某市贯彻《振兴方案》行动方案》解读";
        assert_eq!(inside_brackets(text), Some("某市贯彻《振兴方案》行动方案"));
        assert_eq!(inside_brackets("《没有结束"), None);
    }

    #[test]
    fn leaves_the_numbering_out_of_a_title() {
        assert_eq!(without_marker("二、2025年工作安排"), "2025年工作安排");
        assert_eq!(without_marker("经济、社会发展报告"), "经济、社会发展报告");
    }

    #[test]
    fn plan_words_are_well_formed() {
        check_form(PLAN_WORDS, 1);
    }
}
