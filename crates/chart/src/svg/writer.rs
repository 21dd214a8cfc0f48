//! Markup as text, escaped.

use crate::element::Element;
use crate::scene::Shape;
use gangmu_escape::markup::{is_in_xml, reference};
use std::fmt::{Display, Write};

/// Collects markup.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) text: String,
    depth: usize,
}

type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

impl Writer {
    /// An element that will be closed later.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes) {
        self.tag(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        self.put(format_args!("</{name}>\n"));
    }

    /// An element with text inside.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes, content: &str) {
        self.tag(name, attributes);
        self.put(format_args!(">{}</{name}>\n", Escaped(content)));
    }

    pub(super) fn shapes(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(shape);
        }
    }

    pub(super) fn shape(&mut self, shape: &Shape) {
        let element = shape.element();
        self.indent();
        self.inline(&element);
        self.text.push('\n');
    }

    /// An element without line breaks, which would be spaces between the runs of a text.
    fn inline(&mut self, element: &Element) {
        let name = element.name;
        self.put(format_args!("<{name}"));
        for (attribute, value) in &element.attributes {
            self.put(format_args!(" {attribute}=\"{}\"", Escaped(value)));
        }
        if element.content.is_empty() && element.children.is_empty() {
            self.text.push_str("/>");
            return;
        }
        self.put(format_args!(">{}", Escaped(&element.content)));
        for child in &element.children {
            self.inline(child);
        }
        self.put(format_args!("</{name}>"));
    }

    fn tag(&mut self, name: &str, attributes: Attributes) {
        self.indent();
        self.put(format_args!("<{name}"));
        for (attribute, value) in attributes {
            let value = value.to_string();
            self.put(format_args!(" {attribute}=\"{}\"", Escaped(&value)));
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push(' ');
        }
    }

    fn put(&mut self, arguments: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(arguments);
    }
}

/// Text that is safe between tags and in double quotes. Characters that XML cannot hold are
/// replaced.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        for character in self.0.chars() {
            match reference(character) {
                Some(reference) => formatter.write_str(reference)?,
                None if is_in_xml(character) => formatter.write_char(character)?,
                None => formatter.write_char('\u{fffd}')?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let mut writer = Writer::default();
        writer.element("title", &[("id", &"a\"b")], "R&D <script>\u{1}");
        assert_eq!(
            writer.text,
            "<title id=\"a&quot;b\">R&amp;D &lt;script&gt;\u{fffd}</title>\n"
        );
    }
}
