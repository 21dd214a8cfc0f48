//! Punctuation that stands twice, as some pages write it into their texts: `工作,、生活,,` is read
//! as `工作、生活,`.

use crate::draft::Draft;
use crate::others;

/// The draft where each stop stands alone. Of two side by side the later one is meant.
pub(crate) fn clean(draft: Draft) -> Draft {
    let mut rewriter = draft.rewrite();
    let (mut before, mut end) = ('\0', 0);
    for (start, c) in others(&draft.text) {
        if start == end && is_stray(before, c) {
            rewriter.keep(start - before.len_utf8());
            rewriter.leave_out(start);
        }
        (before, end) = (c, start + c.len_utf8());
    }
    if rewriter.position() == 0 {
        return draft;
    }
    rewriter.finish()
}

/// Whether a character says nothing before another: a stop before the same one, or a comma
/// before any. Dots and colons of half width are left alone: they stand side by side in numbers,
/// addresses and tables of contents.
fn is_stray(c: char, next: char) -> bool {
    let is_stop = matches!(next, '。' | '，' | '、' | '；' | '：' | ',' | ';');
    is_stop && (c == next || matches!(c, ',' | '，'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextRange;

    #[test]
    fn stops_stand_alone() {
        let cases = [
            ("增长6%。。", "增长6%。"),
            ("投资，，消费,,出口", "投资，消费,出口"),
            ("工业,、农业，。", "工业、农业。"),
            ("一,,,二，、。", "一,二、。"),
            ("不变:好！！真的？？……——“”", "不变:好！！真的？？……——“”"),
            ("目标......5 10::30", "目标......5 10::30"),
            ("，开头", "，开头"),
            ("行，\n，末", "行，\n，末"),
            ("", ""),
        ];
        for (source, text) in cases {
            assert_eq!(clean(Draft::of_source(source)).text, text, "{source}");
        }
    }

    #[test]
    fn what_is_left_keeps_its_place() {
        let source = "省委,、省政府";
        let draft = clean(Draft::of_source(source));
        let at = "省委".len();
        let span = draft.map.span(TextRange::new(at, at + "、".len()));
        assert_eq!(span.of(source), "、");
        assert_eq!(
            draft
                .map
                .span(TextRange::new(0, draft.text.len()))
                .of(source),
            source
        );
    }
}
