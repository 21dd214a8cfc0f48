//! Texts inside HTML and XML.

/// A text that is safe between tags and in double quotes.
///
/// ```
/// use gangmu_escape::markup::escaped;
///
/// assert_eq!(escaped("R&D <\"甲\">"), "R&amp;D &lt;&quot;甲&quot;&gt;");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match reference(character) {
            Some(reference) => escaped.push_str(reference),
            None => escaped.push(character),
        }
    }
    escaped
}

/// What is written for a character that would be read as markup.
#[must_use]
pub fn reference(character: char) -> Option<&'static str> {
    Some(match character {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => return None,
    })
}

/// Whether XML can hold a character, be it as it is or as a reference
/// (<https://www.w3.org/TR/xml/#charsets>).
#[must_use]
pub fn is_in_xml(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\0'..' ' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_what_it_stands_in() {
        assert_eq!(escaped("<a b=\"c\">&"), "&lt;a b=&quot;c&quot;&gt;&amp;");
        assert_eq!(escaped("&amp;"), "&amp;amp;");
        assert_eq!(escaped("'甲'\n"), "'甲'\n");
    }

    #[test]
    fn xml_holds_no_other_control_characters_than_blanks() {
        assert!("\t\n\r 甲𠀀\u{fffd}".chars().all(is_in_xml));
        assert!(!"\0\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}".chars().any(is_in_xml));
    }
}
