//! Character references: `&nbsp;`, `&#8220;`.

use std::borrow::Cow;

/// The names that Chinese pages use, in order.
const NAMES: [(&str, char); 47] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("divide", '÷'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("euro", '€'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("permil", '‰'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sect", '§'),
    ("shy", '\u{ad}'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("thinsp", '\u{2009}'),
    ("times", '×'),
    ("trade", '™'),
    ("yen", '¥'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

/// The names that stand for a character without a semicolon too.
const WITHOUT_SEMICOLON: [&str; 5] = ["amp", "gt", "lt", "nbsp", "quot"];

/// A reference has at most so many bytes between its marks.
const LONGEST: usize = 10;

/// The reference at the start of a text: its length, and the character it stands for.
pub(super) fn at_start(text: &str) -> Option<(usize, char)> {
    let inside = text.strip_prefix('&')?;
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    let length = inside
        .bytes()
        .take(LONGEST + 1)
        .take_while(|byte| is_part(*byte))
        .count();
    let name = inside.get(..length)?;
    let has_semicolon = inside.as_bytes().get(length) == Some(&b';');
    if let Some(number) = name.strip_prefix('#') {
        let c = numbered(number)?;
        return Some(("&".len() + length + usize::from(has_semicolon), c));
    }
    if has_semicolon {
        return Some(("&;".len() + length, named(name)?));
    }
    let name = WITHOUT_SEMICOLON
        .iter()
        .find(|short| name.starts_with(**short))?;
    Some(("&".len() + name.len(), named(name)?))
}

/// A text with its references replaced.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, c) = at_start(rest).unwrap_or((c.len_utf8(), c));
        decoded.push(c);
        rest = rest.get(length..).unwrap_or_default();
    }
    decoded.into()
}

fn named(name: &str) -> Option<char> {
    let found = NAMES.binary_search_by_key(&name, |(name, _)| name).ok()?;
    NAMES.get(found).map(|(_, c)| *c)
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    code.ok().and_then(char::from_u32).filter(|c| *c != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_references() {
        let text = "&ldquo;&#20116;&#x4E94;&rdquo;R&amp;D&nbsp;&copy&hellip;&lt1&#8220";
        assert_eq!(decoded(text), "“五五”R&D\u{a0}&copy…<1“");
    }

    #[test]
    fn leaves_other_text_alone() {
        for text in [
            "R&D",
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&#0;",
            "&#xD800;",
            "&nothing;",
            "&Amp;",
        ] {
            assert_eq!(decoded(text), text);
        }
    }

    #[test]
    fn names_are_in_order() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
