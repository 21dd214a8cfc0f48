//! Titles: which words of a line are its heading.

use super::sentences::{holds, length, sentences, split, trimmed};
use crate::lexicon::Lexicon;
use crate::{numeral, peek};
use gangmu_document::TextRange;

/// The most characters of a whole first sentence that is a title.
const LONGEST_TITLE: usize = 50;

/// The most characters of a first clause that is a title.
const LONGEST_CLAUSE: usize = 30;

const CONNECTIVES: &str = table!("outline/connectives.txt");

static LEADS_OVER: Lexicon = Lexicon::new(CONNECTIVES);

/// The title of an item, taken from the text after its marker: its first sentence, or what
/// stands before a colon, or the first clause of a long sentence or of one that goes on to
/// figures.
pub(crate) fn title(text: &str, body: TextRange) -> TextRange {
    let title = first_words(text, body);
    if title.is_empty() {
        TextRange::new(body.start, body.start)
    } else {
        title
    }
}

fn first_words(text: &str, body: TextRange) -> TextRange {
    let first = |marks| {
        split(text, body, marks)
            .next()
            .map_or(body, |part| trimmed(text, part))
    };
    let label = first("。！!；;：:");
    let colon = matches!(peek::after(text, label.end), Some(':' | '：'));
    if colon && length(text, label) <= LONGEST_CLAUSE {
        return label;
    }
    let sentence = first("。！!；;");
    let clause = first("，,；;。");
    let more = TextRange::new(clause.end, sentence.end);
    let to_figures = holds(text, more, |c| numeral::arabic_digit(c).is_some());
    if length(text, sentence) <= LONGEST_TITLE && !to_figures {
        sentence
    } else if length(text, clause) <= LONGEST_CLAUSE {
        clause
    } else {
        TextRange::default()
    }
}

/// A heading without the clauses that only lead over to it: 同时,按照…的要求,.
pub(super) fn without_connectives(text: &str, heading: TextRange) -> TextRange {
    let start = split(text, heading, ",，")
        .find(|clause| LEADS_OVER.prefix(clause.of(text)).is_none())
        .map_or(heading.start, |clause| clause.start);
    TextRange::new(start, heading.end)
}

/// The first sentence of a paragraph with more after it, without its end mark.
pub(super) fn first_sentence(text: &str, paragraph: TextRange) -> Option<TextRange> {
    let mut sentences = sentences(text, paragraph);
    let first = sentences.next()?;
    sentences.next().map(|_| trimmed(text, first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn the_list_of_connectives_is_well_formed() {
        data::tests::check_form(CONNECTIVES, 1);
    }

    fn whole(text: &str) -> TextRange {
        TextRange::new(0, text.len())
    }

    #[test]
    fn a_title_is_the_first_sentence_the_label_or_the_first_clause() {
        let check = |body: &str, expected: &str| {
            assert_eq!(title(body, whole(body)).of(body), expected);
        };
        check("加快建设“一枢纽、四中心”", "加快建设“一枢纽、四中心”");
        check(
            "扩大有效需求,推动经济向好。坚持扩大内需。",
            "扩大有效需求,推动经济向好",
        );
        check(
            "在“量的合理增长”方面:到2025年末,增长6%。",
            "在“量的合理增长”方面",
        );
        check("持续提升，", "持续提升");
        check("每年招引项目,带动投资1000亿元。", "每年招引项目");
        check(
            "构建产业体系,实施“1269”行动。增效。",
            "构建产业体系,实施“1269”行动",
        );
        let long = format!("协调发展取得进展,{}。", "合".repeat(60));
        check(&long, "协调发展取得进展");
        let endless = "合".repeat(60);
        check(&endless, "");
    }

    #[test]
    fn clauses_that_lead_over_are_left_out_of_a_heading() {
        let heading = "同时,按照“五级书记”抓振兴的要求,推动县域发展,实现新突破";
        assert_eq!(
            without_connectives(heading, whole(heading)).of(heading),
            "推动县域发展,实现新突破"
        );
    }
}
