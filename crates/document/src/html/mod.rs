//! HTML → text in lines.
//!
//! Elements break lines or stand within them; scripts and styles are left out; navigation,
//! headers and footers stay in the text and are marked as chrome of the page. White space is
//! collapsed as a browser does it, but a line end between Chinese characters leaves no space.
//! Broken markup is read as well as it goes, in one pass without recursion.

mod element;
mod entity;
mod token;

use crate::Span;
use crate::character::is_han;
use crate::draft::{Draft, Rewriter};
use crate::page::{Page, has_extension};
use element::{Element, is_one_of};
use token::{Kind, Token, tokens};

/// So much of the start of a source is searched for tags.
const HEAD: usize = 4096;

/// So many tags make a source HTML.
const FEWEST_TAGS: usize = 2;

/// Navigation, headers and footers have fewer sentences. A region with so many is the text
/// itself, around which broken markup left such an element open.
const SENTENCES: usize = 3;

/// Whether a source is HTML by its name, its first tag or its tags.
pub(crate) fn is_html(name: &str, source: &str) -> bool {
    if has_extension(name, &["html", "htm", "shtml", "xhtml"]) {
        return true;
    }
    let end = source.floor_char_boundary(HEAD);
    let head = source.get(..end).unwrap_or(source).to_ascii_lowercase();
    let start = head.trim_start();
    let tags = [
        "<p>", "<p ", "</p>", "<div", "</div>", "<br", "<table", "</span>", "</h1>",
    ];
    let count: usize = tags.iter().map(|tag| head.matches(tag).count()).sum();
    start.starts_with("<!doctype html") || start.starts_with("<html") || count >= FEWEST_TAGS
}

/// The text of an HTML source.
pub(crate) fn read(source: &str) -> Page {
    let draft = Draft::of_source(source);
    let mut reader = Reader {
        source,
        text: draft.rewrite(),
        content_end: 0,
        gap: Gap::Nothing,
        has_text: false,
        preformatted: 0,
        article: 0,
        hidden: None,
        chrome: None,
        chrome_sentences: 0,
        chrome_spans: Vec::new(),
        properties: Vec::new(),
    };
    for token in tokens(source) {
        reader.token(&token);
    }
    reader.finish()
}

/// What is between two pieces of text, the stronger the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    Space,
    /// White space with a line end of the source in it.
    Wrap,
    Cell,
    Line,
}

/// An element whose content is treated apart, up to its own end tag.
struct Region<'a> {
    name: &'a str,
    /// How many elements of that name are open.
    depth: usize,
    start: usize,
}

struct Reader<'a> {
    source: &'a str,
    text: Rewriter<'a>,
    /// Where the last piece of text ended.
    content_end: usize,
    /// What came since.
    gap: Gap,
    /// Whether a piece of text was written.
    has_text: bool,
    /// How many elements with preformatted text are open.
    preformatted: usize,
    /// How many elements with the text itself are open.
    article: usize,
    hidden: Option<Region<'a>>,
    chrome: Option<Region<'a>>,
    /// How many sentences ended since the chrome began.
    chrome_sentences: usize,
    chrome_spans: Vec<Span>,
    properties: Vec<(String, String)>,
}

impl<'a> Reader<'a> {
    fn token(&mut self, token: &Token<'a>) {
        match token.kind {
            Kind::Text if self.hidden.is_none() => self.text(token),
            Kind::Text | Kind::Other => {}
            Kind::Start { name, attributes } => self.start(token, name, attributes),
            Kind::End { name } => self.end(token, name),
            Kind::Raw { name } => self.raw(token, name),
        }
    }

    fn start(&mut self, token: &Token<'a>, name: &'a str, attributes: &'a str) {
        let element = Element::named(name);
        self.leave_implied_end(name, element);
        for region in [&mut self.hidden, &mut self.chrome].into_iter().flatten() {
            region.depth += usize::from(region.name.eq_ignore_ascii_case(name));
        }
        let region = Region {
            name,
            depth: 1,
            start: token.start,
        };
        let is_chrome = match element {
            Element::Chrome => true,
            Element::Header => self.article == 0,
            _ => element::is_chrome(element, attributes),
        };
        let is_empty = attributes.ends_with('/');
        let is_unseen = element::is_unseen(attributes);
        let is_hidden = element == Element::Hidden || is_unseen && element::is_phrase(name);
        // A block may be unseen until a script shows it: it stays, as the page's own.
        let is_chrome = is_chrome || is_unseen && element == Element::Block;
        if is_hidden && !is_empty {
            self.hidden.get_or_insert(region);
        } else if is_chrome {
            self.open_chrome(region);
        }
        self.preformatted += usize::from(element == Element::Preformatted);
        self.article += usize::from(element == Element::Article);
        self.widen(element.gap());
        if element == Element::Meta {
            self.meta(attributes);
        }
    }

    /// Closes a hidden element whose end tag may be missing.
    fn leave_implied_end(&mut self, name: &str, element: Element) {
        let ends = |region: &Region| {
            let is = |name| region.name.eq_ignore_ascii_case(name);
            let in_ruby = is_one_of(name, "rt rp rb ruby");
            (is("rt") || is("rp")) && in_ruby || is("head") && element.gap() == Gap::Line
        };
        if self.hidden.as_ref().is_some_and(ends) {
            self.hidden = None;
        }
    }

    fn end(&mut self, token: &Token<'a>, name: &'a str) {
        let element = Element::named(name);
        if close(&mut self.hidden, name).is_none() {
            self.leave_implied_end(name, Element::Inline);
        }
        if let Some(region) = close(&mut self.chrome, name) {
            self.close_chrome(&region, token.end);
        }
        self.preformatted -= usize::from(element == Element::Preformatted).min(self.preformatted);
        self.article -= usize::from(element == Element::Article).min(self.article);
        self.widen(element.gap());
    }

    fn open_chrome(&mut self, region: Region<'a>) {
        if self.chrome.is_none() {
            self.chrome = Some(region);
            self.chrome_sentences = 0;
        }
    }

    fn close_chrome(&mut self, region: &Region, end: usize) {
        if self.chrome_sentences < SENTENCES {
            self.chrome_spans.push(Span::new(region.start, end));
        }
    }

    /// A title is a property; other raw text is no text of the page.
    fn raw(&mut self, token: &Token<'a>, name: &str) {
        let is_first = self.properties.iter().all(|(name, _)| name != "title");
        if name.eq_ignore_ascii_case("title") && is_first {
            let title = entity::decoded(token.of(self.source));
            let mut words = String::with_capacity(title.len());
            for word in title.split_whitespace() {
                words.push_str(if words.is_empty() { "" } else { " " });
                words.push_str(word);
            }
            self.property("title", &words);
        }
    }

    fn meta(&mut self, attributes: &str) {
        let name = element::attribute(attributes, "name")
            .or_else(|| element::attribute(attributes, "property"));
        if let (Some(name), Some(content)) = (name, element::attribute(attributes, "content")) {
            self.property(name, entity::decoded(content).trim());
        }
    }

    fn property(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.properties.push((name.to_owned(), value.to_owned()));
        }
    }

    fn text(&mut self, token: &Token) {
        let text = token.of(self.source);
        let mut done = 0;
        for (offset, c) in text.char_indices() {
            if offset < done {
                continue;
            }
            let start = token.start + offset;
            let end = start + c.len_utf8();
            let is_space = c.is_ascii_whitespace();
            if is_space && self.preformatted == 0 {
                self.widen(if matches!(c, '\n' | '\r') {
                    Gap::Wrap
                } else {
                    Gap::Space
                });
                continue;
            }
            if c == '&'
                && let Some((length, named)) = text.get(offset..).and_then(entity::at_start)
            {
                done = offset + length;
                self.close_gap(start, named);
                self.text.keep(start);
                self.text
                    .replace(start + length, named.encode_utf8(&mut [0; 4]));
                self.content_end = start + length;
                continue;
            }
            self.close_gap(start, c);
            self.content_end = end;
            self.chrome_sentences += usize::from(c == '。');
        }
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// Writes what is between the last piece of text and the one that begins here.
    fn close_gap(&mut self, start: usize, next: char) {
        if self.content_end == start && self.gap == Gap::Nothing {
            return;
        }
        let content = self.source.get(..self.content_end).unwrap_or_default();
        let is_chinese = is_han(next) || content.chars().next_back().is_some_and(is_han);
        self.text.keep(self.content_end);
        match std::mem::replace(&mut self.gap, Gap::Nothing) {
            _ if !self.has_text => self.text.leave_out(start),
            Gap::Nothing => self.text.leave_out(start),
            Gap::Wrap if is_chinese => self.text.leave_out(start),
            Gap::Space | Gap::Wrap => self.text.replace(start, " "),
            Gap::Cell => self.text.replace(start, "\t"),
            Gap::Line => self.text.replace(start, "\n"),
        }
        self.has_text = true;
    }

    fn finish(mut self) -> Page {
        self.text.keep(self.content_end);
        self.text.leave_out(self.source.len());
        if let Some(region) = self.chrome.take() {
            self.close_chrome(&region, self.source.len());
        }
        Page {
            draft: self.text.finish(),
            has_markup: true,
            properties: self.properties,
            chrome: self.chrome_spans,
        }
    }
}

/// Counts an end tag, and gives the region where it was the last one open.
fn close<'a>(region: &mut Option<Region<'a>>, name: &str) -> Option<Region<'a>> {
    let open = region
        .as_mut()
        .filter(|region| region.name.eq_ignore_ascii_case(name))?;
    open.depth -= 1;
    if open.depth == 0 { region.take() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cases are separated by lines of `====`; the source is above a line of `----`, the text
    /// below it, where lines that begin with `~` are chrome.
    const CASES: &str = include_str!("../../tests/cases/html.txt");

    #[test]
    fn reads_pages() {
        for case in CASES.split("====\n").skip(1) {
            let (source, wanted) = case.split_once("----\n").expect("a case has a text");
            let page = read(source);
            let mut lines = String::new();
            let mut start = 0;
            for line in page.draft.text.split('\n') {
                let begin = page
                    .draft
                    .map
                    .span(crate::TextRange::new(start, start + 1))
                    .start;
                let is_chrome = page.chrome.iter().any(|span| span.contains(begin));
                lines.push_str(if is_chrome { "~" } else { "" });
                lines.push_str(line);
                lines.push('\n');
                start += line.len() + 1;
            }
            assert_eq!(lines, wanted, "{source}");
        }
    }

    #[test]
    fn reads_properties() {
        let page = read(
            "<head><title> 三年行动\n方案&mdash;某市 </title><meta name=ArticleTitle content='方案'>\
             <META property=\"og:type\" content=\"article\"><meta charset=utf-8></head>",
        );
        let expected = [
            ("title", "三年行动 方案—某市"),
            ("ArticleTitle", "方案"),
            ("og:type", "article"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(page.properties, expected);
        assert_eq!(page.draft.text, "");
    }

    #[test]
    fn knows_html() {
        assert!(is_html("plan.SHTML", ""));
        assert!(is_html("plan", "\n<!DOCTYPE html>"));
        assert!(is_html("plan.txt", "<p>一</p>"));
        assert!(!is_html("plan.txt", "增速<p,不是标签<br"));
        assert!(!is_html("plan.txt", "<!--\n-->\n正文"));
    }
}
