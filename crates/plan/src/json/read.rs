//! Reads JSON that an editor wrote, with the place of every value, and writes texts of it.
//!
//! A reader of its own because of the bytes that the page must load: serde's derived ones weigh
//! several times as much, and say in English only what is wrong.

use crate::numeral::decimal;

/// Lists and records inside one another beyond this are refused.
const DEEPEST: usize = 32;

/// A value, and the byte of the text where it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The byte where it starts.
    pub at: usize,
    /// What it is.
    pub value: Value,
}

/// What JSON can say.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` and `false`.
    Truth(bool),
    /// A number; powers of ten are not read.
    Number(f64),
    /// Words.
    Text(String),
    /// Values in order.
    List(Vec<Node>),
    /// Values by name, in the order written.
    Record(Vec<(String, Node)>),
}

/// Why a text is no JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The byte at which reading stopped.
    pub at: usize,
    /// Whether the text just ends there.
    pub ends: bool,
}

impl Node {
    /// The value of a name; none where it is missing or null.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Value::Record(fields) = &self.value else {
            return None;
        };
        let (_, node) = fields.iter().find(|(field, _)| field == name)?;
        (node.value != Value::Null).then_some(node)
    }

    /// The values of a list.
    pub fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(nodes) => Some(nodes),
            _ => None,
        }
    }

    /// The words.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is a whole one.
    pub fn whole(&self) -> Option<i32> {
        match self.value {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "casts saturate, and the comparison tells"
            )]
            Value::Number(number) if f64::from(number as i32) == number => Some(number as i32),
            _ => None,
        }
    }
}

/// The value that a text holds.
///
/// # Errors
///
/// The place where the text stops being JSON.
pub fn parse(text: &str) -> Result<Node, Fault> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.node(0);
    match node {
        Some(node) if reader.next().is_none() => Ok(node),
        _ => Err(Fault {
            at: reader.at,
            ends: reader.at >= text.len(),
        }),
    }
}

/// The line and the column of a byte, both from 1; columns count characters.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column)
}

/// A text as JSON writes it.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\0'..' ' => {
                let code = u32::from(character);
                quoted.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                quoted.extend(char::from_digit(code % 16, 16));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

struct Reader<'a> {
    text: &'a str,
    /// Where reading stopped when something is not as it should be.
    at: usize,
}

impl Reader<'_> {
    /// The byte after blanks.
    fn next(&mut self) -> Option<u8> {
        let rest = self.text.get(self.at..)?;
        let blank = |c| matches!(c, ' ' | '\t' | '\n' | '\r');
        self.at += rest.len() - rest.trim_start_matches(blank).len();
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then(|| self.at += 1)
    }

    fn node(&mut self, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let first = self.next()?;
        let at = self.at;
        let value = match first {
            b'"' => Value::Text(self.words()?),
            b'[' => Value::List(self.sequence(b']', &mut |reader| reader.node(depth + 1))?),
            b'{' => Value::Record(self.sequence(b'}', &mut |reader| {
                let name = reader.words()?;
                reader.take(b':')?;
                Some((name, reader.node(depth + 1)?))
            })?),
            _ => self.plain()?,
        };
        Some(Node { at, value })
    }

    /// What stands between a bracket and the one that closes it, parted by commas.
    fn sequence<T>(
        &mut self,
        close: u8,
        read: &mut dyn FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take(close).is_some() {
            return Some(items);
        }
        loop {
            items.push(read(self)?);
            if self.take(close).is_some() {
                return Some(items);
            }
            self.take(b',')?;
        }
    }

    /// A number or a name.
    fn plain(&mut self) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let word = rest.get(..end)?;
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Truth(true),
            "false" => Value::Truth(false),
            _ => Value::Number(decimal(word)?),
        };
        self.at += end;
        Some(value)
    }

    fn words(&mut self) -> Option<String> {
        self.take(b'"')?;
        let mut words = String::new();
        loop {
            let character = self.text.get(self.at..)?.chars().next()?;
            match character {
                '"' => break,
                '\\' => words.push(self.escape()?),
                '\0'..' ' => return None,
                _ => {
                    words.push(character);
                    self.at += character.len_utf8();
                }
            }
        }
        self.at += 1;
        Some(words)
    }

    /// The character that a backslash and what follows it stand for.
    fn escape(&mut self) -> Option<char> {
        let character = match self.text.as_bytes().get(self.at + 1)? {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.code(),
            other @ (b'"' | b'\\' | b'/') => char::from(*other),
            _ => return None,
        };
        self.at += 2;
        Some(character)
    }

    /// `\u4e00`, and two of them for a character outside the first plane.
    fn code(&mut self) -> Option<char> {
        let first = self.unit()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            let second = self
                .unit()?
                .checked_sub(0xdc00)
                .filter(|low| *low < 0x400)?;
            0x1_0000 + ((first - 0xd800) << 10) + second
        } else {
            first
        };
        char::from_u32(code)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..)?.strip_prefix("\\u")?.get(..4)?;
        let unit = u32::from_str_radix(digits, 16).ok()?;
        self.at += 6;
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same as another reader of JSON gives.
    fn check(text: &str) {
        fn plain(node: &Node) -> serde_json::Value {
            match &node.value {
                Value::Null => serde_json::Value::Null,
                Value::Truth(truth) => (*truth).into(),
                Value::Number(number) => (*number).into(),
                Value::Text(text) => text.clone().into(),
                Value::List(nodes) => nodes.iter().map(plain).collect(),
                Value::Record(fields) => fields
                    .iter()
                    .map(|(name, node)| (name.clone(), plain(node)))
                    .collect::<serde_json::Map<_, _>>()
                    .into(),
            }
        }
        let expected: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(plain(&parse(text).unwrap()), expected, "{text}");
    }

    #[test]
    fn values_of_every_sort_are_read() {
        check(r#"{"a": [], "b": {}, "c": [1.5, -2.25, true, false, null]}"#);
        check(" \"\\u7eb2\\u76ee \\ud83d\\ude00 \\\"\\\\\\/\\b\\f\\n\\r\\t\" \n");
        check(r#"[{"甲": "乙丙"}, [[["丁"]]]]"#);
    }

    #[test]
    fn what_is_quoted_is_read() {
        for text in ["", "甲\"乙\"\\", "一\n二\t\u{1f}\0/"] {
            let node = parse(&quoted(text)).unwrap();
            assert_eq!(node.text(), Some(text));
            check(&quoted(text));
        }
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        let fault = |text: &str| {
            let fault = parse(text).unwrap_err();
            (place(text, fault.at), fault.ends)
        };
        assert_eq!(fault(""), ((1, 1), true));
        assert_eq!(fault("<!doctype html>"), ((1, 1), false));
        assert_eq!(fault("{\n  \"甲\": [1,\n"), ((3, 1), true));
        assert_eq!(fault("{\n  \"甲\" 1}"), ((2, 7), false));
        assert_eq!(fault("[1, 2]]"), ((1, 7), false));
        assert_eq!(fault("\"\\ud83d\\u0041\""), ((1, 14), false));
        for text in [
            "[1 2]", "{a: 1}", "[01x]", "\"\\x\"", "\"a", "nul", "\"\n\"",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(parse(&"[".repeat(100_000)).is_err());
        check(&format!("{}{}", "[".repeat(30), "]".repeat(30)));
    }
}
