//! Punctuation that stands twice, as some pages write it into their texts: `工作,、生活,,` is read
//! as `工作、生活,`.

use crate::draft::{Draft, Rewriter};
use crate::turns::{self, Turns};
use crate::{TextRange, others};

/// The draft where each stop stands alone. Of two side by side the later one is meant.
pub(crate) async fn clean(draft: Draft, turns: &Turns<'_>) -> Draft {
    let mut rewriter = draft.rewrite();
    // A character and where it ends, which may be in the part before.
    let mut before = ('\0', 0);
    for part in turns::parts(&draft.text) {
        clean_part(&draft.text, part, &mut before, &mut rewriter);
        turns.passed(part.len()).await;
    }
    if rewriter.position() == 0 {
        return draft;
    }
    rewriter.finish()
}

fn clean_part(
    text: &str,
    part: TextRange,
    before: &mut (char, usize),
    rewriter: &mut Rewriter<'_>,
) {
    for (offset, c) in others(part.of(text)) {
        let start = part.start + offset;
        let (last, end) = *before;
        if start == end && is_stray(last, c) {
            rewriter.keep(start - last.len_utf8());
            rewriter.leave_out(start);
        }
        *before = (c, start + c.len_utf8());
    }
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
    use crate::turns::at_once;

    fn cleaned(source: &str) -> Draft {
        let turns = &Turns::new(turns::NONE);
        at_once(clean(Draft::of_source(source), turns))
    }

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
            assert_eq!(cleaned(source).text, text, "{source}");
        }
    }

    #[test]
    fn what_is_left_keeps_its_place() {
        let source = "省委,、省政府";
        let draft = cleaned(source);
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
