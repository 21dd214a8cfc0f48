//! Markup as text: escaped, with coordinates of two decimals.

use crate::scene::{Anchor, Run, Shape, Text};
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
        match shape {
            Shape::Rect { bounds, class } => self.empty(
                "rect",
                &[
                    ("class", class),
                    ("x", &rounded(bounds.x)),
                    ("y", &rounded(bounds.y)),
                    ("width", &rounded(bounds.width)),
                    ("height", &rounded(bounds.height)),
                ],
            ),
            Shape::Line {
                x1,
                y1,
                x2,
                y2,
                class,
            } => self.empty(
                "line",
                &[
                    ("class", class),
                    ("x1", &rounded(*x1)),
                    ("y1", &rounded(*y1)),
                    ("x2", &rounded(*x2)),
                    ("y2", &rounded(*y2)),
                ],
            ),
            Shape::Circle {
                x,
                y,
                radius,
                class,
            } => self.empty(
                "circle",
                &[
                    ("class", class),
                    ("cx", &rounded(*x)),
                    ("cy", &rounded(*y)),
                    ("r", &rounded(*radius)),
                ],
            ),
            Shape::Path {
                points,
                closed,
                class,
            } => self.empty(
                "path",
                &[("class", class), ("d", &path_data(points, *closed))],
            ),
            Shape::Text(text) => self.line_of_text(text),
        }
    }

    fn line_of_text(&mut self, text: &Text) {
        let (x, y) = (rounded(text.x), rounded(text.y));
        let anchor = anchor_name(text.anchor);
        let mut attributes: Vec<(&str, &dyn Display)> = vec![("x", &x), ("y", &y)];
        if text.anchor != Anchor::Start {
            attributes.push(("text-anchor", &anchor));
        }
        self.tag("text", &attributes);
        self.text.push('>');
        for run in &text.runs {
            self.run(run);
        }
        self.text.push_str("</text>\n");
    }

    fn run(&mut self, run: &Run) {
        let size = rounded(run.size);
        self.put(format_args!("<tspan class=\"{}\"", Escaped(run.class)));
        if run.gap > 0.0 {
            self.put(format_args!(" dx=\"{}\"", rounded(run.gap)));
        }
        self.put(format_args!(
            " font-size=\"{size}\">{}</tspan>",
            Escaped(&run.content)
        ));
    }

    fn empty(&mut self, name: &str, attributes: Attributes) {
        self.tag(name, attributes);
        self.text.push_str("/>\n");
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

/// A coordinate with at most two decimals and no needless zeros.
pub(super) fn rounded(value: f64) -> String {
    let hundredths = (value * 100.0).round();
    // Not a number, infinite or negative zero would not be a coordinate.
    if !hundredths.is_finite() || hundredths.abs() < 1.0 {
        return "0".to_owned();
    }
    format!("{}", hundredths / 100.0)
}

fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn path_data(points: &[(f64, f64)], closed: bool) -> String {
    let steps: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{} {}", rounded(*x), rounded(*y)))
        .collect();
    let end = if closed { "Z" } else { "" };
    format!("M{}{end}", steps.join("L"))
}

/// Text that is safe between tags and in double quotes. Characters that XML does not allow are
/// replaced.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                '\t' | '\n' | '\r' => formatter.write_char(character)?,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => formatter.write_char('\u{fffd}')?,
                _ => formatter.write_char(character)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_two_decimals() {
        let cases = [
            (1.0, "1"),
            (1.005_1, "1.01"),
            (-0.001, "0"),
            (-2.5, "-2.5"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ];
        for (value, expected) in cases {
            assert_eq!(rounded(value), expected);
        }
    }

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
