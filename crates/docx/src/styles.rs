//! What the styles of a document say about numbers.

use crate::Error;
use crate::xml::{Element, Node, Nodes};
use std::collections::BTreeMap;

/// So many styles may be based on each other.
const LONGEST: usize = 16;

/// Which list a paragraph is in, and how deep.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) list: Option<u32>,
    pub(crate) level: Option<u32>,
}

impl Place {
    /// Takes what an element inside the numbering properties says.
    pub(crate) fn take(&mut self, element: &Element) {
        match element.name() {
            "numId" => self.list = element.number(),
            "ilvl" => self.level = element.number(),
            _ => {}
        }
    }

    /// What is not said here is said by another.
    fn or(self, other: Self) -> Self {
        Self {
            list: self.list.or(other.list),
            level: self.level.or(other.level),
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    base: Option<String>,
    place: Place,
}

/// The styles by their identifiers.
#[derive(Debug, Default)]
pub(crate) struct Styles(BTreeMap<String, Style>);

impl Styles {
    pub(crate) fn read(part: &str) -> Result<Self, Error> {
        let mut styles = BTreeMap::new();
        let mut name = String::new();
        let mut nodes = Nodes::of(part);
        while let Some(node) = nodes.next()? {
            let Node::Open(element) = node else {
                continue;
            };
            if element.name() == "style" {
                name = element.attribute("styleId").unwrap_or_default();
                styles.insert(name.clone(), Style::default());
            } else if let Some(style) = styles.get_mut(&name) {
                match element.name() {
                    "basedOn" => style.base = element.value(),
                    // How the style was before a tracked change.
                    "pPrChange" => nodes.skip()?,
                    _ => style.place.take(&element),
                }
            }
        }
        Ok(Self(styles))
    }

    /// The place of a paragraph, completed by its style and those that one is based on.
    pub(crate) fn place(&self, own: Place, style: Option<&str>) -> Place {
        let mut place = own;
        let mut name = style;
        for _ in 0..LONGEST {
            let Some(style) = name.and_then(|name| self.0.get(name)) else {
                break;
            };
            place = place.or(style.place);
            name = style.base.as_deref();
        }
        place
    }
}
