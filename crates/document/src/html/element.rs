//! What elements do to the text inside and around them.

use super::Gap;

/// What an element does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Stands within a line.
    Inline,
    /// Has lines of its own.
    Block,
    /// Has lines of its own, and the text itself inside.
    Article,
    /// Has lines of its own that keep their white space.
    Preformatted,
    /// A cell of a table.
    Cell,
    /// A line end.
    Break,
    /// Not shown.
    Hidden,
    /// Part of the page around the text.
    Chrome,
    /// Part of the page around the text, but where it heads the text itself.
    Header,
    /// What the page says about itself.
    Meta,
}

/// The names of elements; those of all others stand within a line.
const NAMES: [(Element, &str); 9] = [
    (Element::Article, "article main"),
    (
        Element::Block,
        "address blockquote body caption center dd details div dl dt fieldset figcaption figure \
         form h1 h2 h3 h4 h5 h6 hgroup html legend li ol option p section summary table tbody \
         tfoot thead tr ul",
    ),
    (Element::Break, "br hr"),
    (Element::Cell, "td th"),
    (
        Element::Chrome,
        "aside audio button canvas footer menu nav noscript object select video",
    ),
    (Element::Header, "header"),
    (Element::Hidden, "datalist head rp rt svg template"),
    (Element::Meta, "meta"),
    (Element::Preformatted, "listing pre"),
];

impl Element {
    pub(super) fn named(name: &str) -> Self {
        let found = NAMES.iter().find(|(_, names)| is_one_of(name, names));
        found.map_or(Self::Inline, |(element, _)| *element)
    }

    /// What its tags put between the texts before and after them.
    pub(super) fn gap(self) -> Gap {
        match self {
            Self::Inline | Self::Hidden | Self::Meta => Gap::Nothing,
            Self::Cell => Gap::Cell,
            _ => Gap::Line,
        }
    }
}

/// Words in the class or id of elements that are part of the page around the text.
const CHROME: &str = "banner breadcrumb breadcrumbs copyright crumb crumbs foot footer header \
                      menu nav navbar share sidebar";

/// Whether a name, in whatever case, is one of several with spaces between.
pub(super) fn is_one_of(name: &str, names: &str) -> bool {
    names
        .split(' ')
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a block says by its class or id that it is part of the page around the text.
pub(super) fn is_chrome(element: Element, attributes: &str) -> bool {
    element == Element::Block
        && ["class", "id"].iter().any(|name| {
            let value = attribute(attributes, name).unwrap_or_default();
            let mut words = value.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| is_one_of(word, CHROME))
        })
}

/// Whether an element says that it is not to be seen.
pub(super) fn is_unseen(attributes: &str) -> bool {
    let style = attribute(attributes, "style").unwrap_or_default();
    attribute(attributes, "hidden").is_some()
        || style.split(';').any(|rule| {
            let (name, value) = rule.split_once(':').unwrap_or_default();
            let value = value.trim().trim_end_matches("!important").trim_end();
            name.trim().eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none")
        })
}

/// Whether an element stands within a line, and surely has an end tag.
pub(super) fn is_phrase(name: &str) -> bool {
    is_one_of(name, "a b em font i label span strong")
}

/// The value of an attribute, with its character references as they are; empty where it has none.
pub(super) fn attribute<'a>(attributes: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/'))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end.max(1).min(rest.len()));
        let after = after.trim_start();
        let Some(assigned) = after.strip_prefix('=') else {
            if name.eq_ignore_ascii_case(wanted) {
                return Some("");
            }
            rest = after;
            continue;
        };
        let (value, after) = value(assigned.trim_start());
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = after;
    }
}

/// The value at the start of a text, and what comes after it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_attributes() {
        let attributes = " Name=a content = \"b 'c'\" x id='' y=/z /";
        let check = |name, value| assert_eq!(attribute(attributes, name), value, "{name}");
        check("name", Some("a"));
        check("content", Some("b 'c'"));
        check("id", Some(""));
        check("y", Some("/z"));
        check("x", Some(""));
        assert_eq!(attribute(" 名=值 =x ==y", "名"), Some("值"));
        assert_eq!(attribute(" =", "a"), None);
    }

    #[test]
    fn knows_chrome_by_its_class() {
        assert!(is_chrome(Element::Block, " class='top-nav left'"));
        assert!(is_chrome(Element::Block, " id=Footer"));
        assert!(!is_chrome(Element::Block, " class=navigate-content"));
        assert!(!is_chrome(Element::Inline, " class=share"));
    }
}
