//! XML as a stream of elements and text.
//!
//! Elements and attributes go by their names without prefix: which prefix stands for which
//! namespace is each writer's choice, and the names that matter here do not collide.

use crate::Error;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

/// Word's own documents stay below a tenth of this.
const DEEPEST: usize = 1000;

/// A piece of XML.
pub(crate) enum Node<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The element with this name ends.
    Close(Cow<'a, str>),
    /// Text inside an element.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without prefix.
    pub(crate) fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attribute = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| local(attribute.key.into_inner()) == name)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        Some(value.map_or_else(|_| attribute.value.into_owned(), Cow::into_owned))
    }

    /// The attribute that holds the value of most elements.
    pub(crate) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The value as a number.
    pub(crate) fn number(&self) -> Option<u32> {
        self.value()?.parse().ok()
    }

    /// Whether a property that is on or off is on: it is, unless it says that it is not.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off"))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The pieces of a part, in order.
pub(crate) struct Nodes<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Nodes<'a> {
    pub(crate) fn of(part: &'a str) -> Self {
        let mut reader = Reader::from_str(part.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next piece; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'a>>, Error> {
        loop {
            let node = match self.reader.read_event().map_err(|_| Error::Damaged)? {
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Error::TooDeep);
                    }
                    Node::Open(Element(element))
                }
                Event::End(element) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(local(element.name().into_inner()).to_owned().into())
                }
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(referred(&reference)?.into()),
                Event::DocType(_) => return Err(Error::Doctype),
                Event::Eof if self.depth > 0 => return Err(Error::Damaged),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            return Ok(Some(node));
        }
    }

    /// The next piece inside the element that was opened at a depth; `None` at its end.
    pub(crate) fn next_inside(&mut self, depth: usize) -> Result<Option<Node<'a>>, Error> {
        let node = self.next()?;
        Ok(node.filter(|_| self.depth >= depth))
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Goes past the end of the element that was opened last.
    pub(crate) fn skip(&mut self) -> Result<(), Error> {
        let depth = self.depth;
        while self.next_inside(depth)?.is_some() {}
        Ok(())
    }

    /// The text in the element that was opened last.
    pub(crate) fn text(&mut self) -> Result<String, Error> {
        let depth = self.depth;
        let mut text = String::new();
        while let Some(node) = self.next_inside(depth)? {
            if let Node::Text(piece) = node {
                text.push_str(&piece);
            }
        }
        Ok(text)
    }
}

/// What a reference such as `&amp;` or `&#12288;` stands for. Other names would have to be
/// declared, which is refused, so they stand for themselves.
fn referred(reference: &BytesRef) -> Result<String, Error> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => Ok(c.to_string()),
        Ok(None) => Ok(resolve_predefined_entity(reference)
            .map_or_else(|| format!("&{};", &**reference), str::to_owned)),
        Err(_) => Err(Error::Damaged),
    }
}
