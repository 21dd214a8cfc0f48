//! Characters that nobody sees and that stand in the way of reading: zero-width and direction
//! marks, soft hyphens, variation selectors, stray control characters. They are left out.
//!
//! A code point that a conversion tool wrote out as `<U+00A0>` is such a stray mark too; it
//! becomes the character that it names.

use crate::draft::{Draft, Rewriter};
use crate::turns::{self, Turns};
use crate::{TextRange, others};

/// The draft without invisible characters.
pub(crate) async fn clean(draft: Draft, turns: &Turns<'_>) -> Draft {
    let mut rewriter = draft.rewrite();
    for part in turns::parts(&draft.text) {
        clean_part(&draft.text, part, &mut rewriter);
        turns.passed(part.len()).await;
    }
    if rewriter.position() == 0 {
        return draft;
    }
    rewriter.finish()
}

fn clean_part(text: &str, part: TextRange, rewriter: &mut Rewriter<'_>) {
    for (offset, c) in others(part.of(text)) {
        let start = part.start + offset;
        if start < rewriter.position() {
            continue;
        }
        if is_invisible(c) {
            rewriter.keep(start);
            rewriter.leave_out(start + c.len_utf8());
        } else if c == '<'
            && let Some((length, named)) = text.get(start..).and_then(written_code_point)
        {
            rewriter.keep(start);
            if is_invisible(named) {
                rewriter.leave_out(start + length);
            } else {
                rewriter.replace(start + length, named.encode_utf8(&mut [0; 4]));
            }
        }
    }
}

fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => false,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180e}' => {
            true
        }
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        '\u{e0000}'..='\u{e0fff}' => true,
        _ => c.is_control(),
    }
}

/// The length of a `<U+00A0>` at the start of a text, and the character that it names.
fn written_code_point(text: &str) -> Option<(usize, char)> {
    let digits = text.strip_prefix("<U+")?;
    let end = digits.bytes().take(7).position(|byte| byte == b'>')?;
    let hexadecimal = digits.get(..end)?;
    if !(4..=6).contains(&end) || !hexadecimal.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let named = u32::from_str_radix(hexadecimal, 16)
        .ok()
        .and_then(char::from_u32)?;
    Some(("<U+".len() + end + ">".len(), named))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::turns::at_once;

    fn check(source: &str, clean_text: &str) {
        let turns = &Turns::new(turns::NONE);
        let draft = at_once(clean(Draft::of_source(source), turns));
        assert_eq!(draft.text, clean_text, "{source:?}");
    }

    #[test]
    fn drops_what_nobody_sees() {
        check("目\u{200b}标\u{feff}6%", "目标6%");
        check("\u{202a}一、\u{202c}总体要求\u{0}", "一、总体要求");
        check(
            "第\u{ad}一行\r\n\t第二行\u{3000}",
            "第一行\r\n\t第二行\u{3000}",
        );
    }

    #[test]
    fn reads_written_code_points() {
        check("<U+00A0>一、<U+200B>总体要求", "\u{a0}一、总体要求");
        check("<U+D800> <U+00G0> <U+0>", "<U+D800> <U+00G0> <U+0>");
    }
}
