//! Writes single values, and opens lists and objects.

use super::Layout;
use super::compound::{List, Object};
use crate::numeral::digits;
use serde::ser::{self, Impossible, Serialize, Serializer};
use std::fmt::{self, Display};

/// The text so far.
pub(super) struct Writer {
    pub(super) text: String,
    layout: Layout,
    depth: usize,
}

/// A value that JSON has no form for; the model holds none.
#[derive(Debug)]
pub(super) struct NoForm;

impl Display for NoForm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON has no form for this value")
    }
}

impl std::error::Error for NoForm {}

impl ser::Error for NoForm {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl Writer {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            text: String::new(),
            layout,
            depth: 0,
        }
    }

    /// Opens a list or an object.
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
    }

    /// Goes to the next part of a list or an object.
    pub(super) fn part(&mut self) {
        if !self.is_just_open() {
            self.text.push(',');
        }
        self.line();
    }

    /// Writes the key of the next part of an object.
    pub(super) fn key(&mut self, key: &str) {
        self.part();
        self.string(key);
        self.colon();
    }

    /// Parts a key from its value.
    pub(super) fn colon(&mut self) {
        self.text.push_str(if self.layout == Layout::Line {
            ":"
        } else {
            ": "
        });
    }

    /// Closes a list or an object.
    pub(super) fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.is_just_open() {
            self.line();
        }
        self.text.push(bracket);
    }

    /// Whether the list or object has no part yet: a part never ends with such a bracket.
    fn is_just_open(&self) -> bool {
        matches!(self.text.as_bytes().last(), Some(b'[' | b'{'))
    }

    fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut written = 0;
        for (at, byte) in value.bytes().enumerate() {
            let short = match byte {
                b'"' | b'\\' => char::from(byte),
                b'\n' => 'n',
                b'\r' => 'r',
                b'\t' => 't',
                8 => 'b',
                12 => 'f',
                0..b' ' => 'u',
                _ => continue,
            };
            self.text
                .push_str(value.get(written..at).unwrap_or_default());
            written = at + 1;
            self.text.push('\\');
            self.text.push(short);
            if short == 'u' {
                self.text.push_str(if byte < 16 { "000" } else { "001" });
                self.text.extend(char::from_digit(u32::from(byte % 16), 16));
            }
        }
        self.text.push_str(value.get(written..).unwrap_or_default());
        self.text.push('"');
    }

    fn integer(&mut self, value: u64) {
        if value >= 10 {
            self.integer(value / 10);
        }
        self.text.extend(char::from_digit((value % 10) as u32, 10));
    }

    fn line(&mut self) {
        if self.layout == Layout::Indented {
            self.text.push('\n');
            for _ in 0..self.depth {
                self.text.push_str("  ");
            }
        }
    }
}

macro_rules! widened {
    ($($method:ident: $type:ty => $wide:ident,)*) => {
        $(fn $method(self, value: $type) -> Result<(), NoForm> {
            self.$wide(value.into())
        })*
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NoForm;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = Impossible<(), NoForm>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = Impossible<(), NoForm>;

    widened! {
        serialize_i8: i8 => serialize_i64,
        serialize_i16: i16 => serialize_i64,
        serialize_i32: i32 => serialize_i64,
        serialize_u8: u8 => serialize_u64,
        serialize_u16: u16 => serialize_u64,
        serialize_u32: u32 => serialize_u64,
        serialize_f32: f32 => serialize_f64,
    }

    fn serialize_bool(self, value: bool) -> Result<(), NoForm> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), NoForm> {
        if value < 0 {
            self.text.push('-');
        }
        self.serialize_u64(value.unsigned_abs())
    }

    fn serialize_u64(self, value: u64) -> Result<(), NoForm> {
        self.integer(value);
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), NoForm> {
        if value.is_finite() {
            self.text.push_str(&digits(value));
            Ok(())
        } else {
            self.serialize_unit()
        }
    }

    fn serialize_char(self, value: char) -> Result<(), NoForm> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), NoForm> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), NoForm> {
        Err(NoForm)
    }

    fn serialize_none(self) -> Result<(), NoForm> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NoForm> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NoForm> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NoForm> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), NoForm> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NoForm> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), NoForm> {
        Err(NoForm)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, NoForm> {
        self.open('[');
        Ok(List(self))
    }

    fn serialize_tuple(self, _: usize) -> Result<List<'a>, NoForm> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List<'a>, NoForm> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoForm> {
        Err(NoForm)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, NoForm> {
        self.open('{');
        Ok(Object(self))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object<'a>, NoForm> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoForm> {
        Err(NoForm)
    }
}
