//! Lists of fonts that a page may hand in.

/// Longer lists are not read.
const LONGEST: usize = 200;
/// Names that stand for whatever the reader's system has.
const GENERIC: [&str; 4] = ["serif", "sans-serif", "monospace", "system-ui"];

/// Reads names with commas between them, with quotes around them or without. A name is letters,
/// digits, spaces, hyphens and full stops; any other character refuses the list.
pub fn parse(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let names: Option<Vec<&str>> = text.split(',').map(name).collect();
    names.map(|names| names.join(", "))
}

fn name(text: &str) -> Option<&str> {
    let text = text.trim();
    let unquoted = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    let name = unquoted('"')
        .or_else(|| unquoted('\''))
        .unwrap_or(text)
        .trim();
    // Letters of any script: beyond ASCII, nothing has a meaning in a style sheet.
    let is_part = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || " -.".contains(c);
    (!name.is_empty() && name.chars().all(is_part)).then_some(name)
}

/// A list that was read, as a style sheet has it: names in quotes.
pub fn css(fonts: &str) -> String {
    let quoted = |name: &str| match GENERIC.contains(&name) {
        true => name.to_owned(),
        false => format!("\"{name}\""),
    };
    let names: Vec<String> = fonts.split(", ").map(quoted).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_quoted() {
        let fonts = parse(" 'PingFang SC',\"宋体\" ,sans-serif").unwrap();
        assert_eq!(fonts, "PingFang SC, 宋体, sans-serif");
        assert_eq!(parse(&fonts).as_deref(), Some(fonts.as_str()));
        assert_eq!(css(&fonts), "\"PingFang SC\", \"宋体\", sans-serif");
    }

    #[test]
    fn whatever_else_a_style_sheet_can_say_is_refused() {
        for text in [
            "", ",", "a,,b", "a;b", "url(x)", "a\\62", "a\"b", "\"a", "a{}", "/*", "a\nb",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&"字".repeat(100)), None);
    }
}
