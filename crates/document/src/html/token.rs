//! HTML source → tags and the text between them.

use super::element::is_one_of;

/// A piece of the source. The tokens of a source touch and cover it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind<'a>,
}

impl Token<'_> {
    pub(super) fn of<'a>(&self, source: &'a str) -> &'a str {
        source.get(self.start..self.end).unwrap_or_default()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    Text,
    /// `<name attributes>`
    Start {
        name: &'a str,
        attributes: &'a str,
    },
    /// `</name>`
    End {
        name: &'a str,
    },
    /// What is inside an element that holds no tags.
    Raw {
        name: &'a str,
    },
    /// Comments, declarations, processing instructions.
    Other,
}

/// Elements that hold no tags.
const RAW: &str = "script style title textarea iframe xmp noembed";

/// The tokens of a source in order.
pub(super) fn tokens(source: &str) -> impl Iterator<Item = Token<'_>> {
    Tokens {
        source,
        at: 0,
        raw: None,
        unclosed_quotes: [false; 2],
        has_tag_ends: true,
    }
}

struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The element just opened, if it holds no tags.
    raw: Option<&'a str>,
    /// Whether `"` and `'` are known to occur no more, so that nobody looks for them twice.
    unclosed_quotes: [bool; 2],
    /// Whether a `>` may still come.
    has_tag_ends: bool,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = self.source.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (length, kind) = match self.raw.take() {
            Some(name) => (raw_length(rest, name), Kind::Raw { name }),
            None => self
                .markup(rest)
                .unwrap_or_else(|| (text_length(rest), Kind::Text)),
        };
        if let Kind::Start { name, .. } = kind {
            self.raw = is_one_of(name, RAW).then_some(name);
        }
        let start = self.at;
        self.at += length;
        Some(Token {
            start,
            end: self.at,
            kind,
        })
    }
}

impl<'a> Tokens<'a> {
    /// The tag, comment or declaration at the start of the rest, and its length.
    fn markup(&mut self, rest: &'a str) -> Option<(usize, Kind<'a>)> {
        let inside = rest.strip_prefix('<')?;
        if inside.starts_with("!--") {
            let end = rest.find("-->").map_or(rest.len(), |end| end + "-->".len());
            return Some((end, Kind::Other));
        }
        if inside.starts_with(['!', '?']) {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            return Some((end, Kind::Other));
        }
        let is_end = inside.starts_with('/');
        let body = inside.strip_prefix('/').unwrap_or(inside);
        if !body.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let end = self.tag_end(rest)?;
        let body = rest.get(rest.len() - body.len()..end)?;
        let name_length = body
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
            .unwrap_or(body.len());
        let (name, attributes) = body.split_at(name_length);
        let kind = if is_end {
            Kind::End { name }
        } else {
            Kind::Start { name, attributes }
        };
        Some((end + 1, kind))
    }

    /// Where the `>` of the tag at the start of the rest is. It may stand in quotes too where
    /// they are not closed.
    fn tag_end(&mut self, rest: &str) -> Option<usize> {
        if !self.has_tag_ends {
            return None;
        }
        let mut at = 0;
        loop {
            let Some(found) = rest.get(at..)?.find(['>', '"', '\'']) else {
                // Every `>` stands in quotes: they are not where they belong, and to look for
                // them again in each tag would take as long as the rest is.
                self.unclosed_quotes = [true; 2];
                break;
            };
            at += found;
            let quote = match rest.as_bytes().get(at) {
                Some(b'"') => 0,
                Some(b'\'') => 1,
                _ => return Some(at),
            };
            if self.unclosed_quotes[quote] {
                break;
            }
            match rest.get(at + 1..)?.find(['"', '\''][quote]) {
                Some(length) => at += length + 2,
                None => {
                    self.unclosed_quotes[quote] = true;
                    break;
                }
            }
        }
        let end = rest.find('>');
        self.has_tag_ends = end.is_some();
        end
    }
}

/// The text up to the next `<`, and at least one character.
fn text_length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let more = rest.get(first..).unwrap_or_default();
    first + more.find('<').unwrap_or(more.len())
}

/// The text up to the end tag of an element.
fn raw_length(rest: &str, name: &str) -> usize {
    rest.match_indices("</")
        .find(|(start, _)| {
            let after = start + "</".len();
            rest.get(after..after + name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name))
        })
        .map_or(rest.len(), |(start, _)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, wanted: &[(&str, &str)]) {
        let found: Vec<(&str, &str)> = tokens(source)
            .map(|token| {
                let kind = match token.kind {
                    Kind::Text => "text",
                    Kind::Start { name, .. } | Kind::End { name } => name,
                    Kind::Raw { .. } => "raw",
                    Kind::Other => "other",
                };
                (kind, token.of(source))
            })
            .collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn splits_tags_from_text() {
        check(
            "<p class=\"a>b\">一<br/>二</P>",
            &[
                ("p", "<p class=\"a>b\">"),
                ("text", "一"),
                ("br", "<br/>"),
                ("text", "二"),
                ("P", "</P>"),
            ],
        );
        check(
            "<!-- <p> -->x<?y?>",
            &[("other", "<!-- <p> -->"), ("text", "x"), ("other", "<?y?>")],
        );
        check(
            "<script>a<b</SCRIPT>",
            &[
                ("script", "<script>"),
                ("raw", "a<b"),
                ("SCRIPT", "</SCRIPT>"),
            ],
        );
    }

    #[test]
    fn reads_broken_tags() {
        check("1<2,3", &[("text", "1"), ("text", "<2,3")]);
        check("<p", &[("text", "<p")]);
        check("<a b=\"c>d", &[("a", "<a b=\"c>"), ("text", "d")]);
        check("<style>x", &[("style", "<style>"), ("raw", "x")]);
        check("<!--x", &[("other", "<!--x")]);
    }
}
