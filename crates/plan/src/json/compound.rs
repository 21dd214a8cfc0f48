//! Writes the parts of lists and objects.

use super::writer::{NoForm, Writer};
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

/// A list or an object that is being written.
pub(super) struct Compound<'a> {
    writer: &'a mut Writer,
    closing: char,
    is_empty: bool,
}

impl<'a> Compound<'a> {
    pub(super) fn list(writer: &'a mut Writer) -> Self {
        writer.open('[');
        Self {
            writer,
            closing: ']',
            is_empty: true,
        }
    }

    pub(super) fn object(writer: &'a mut Writer) -> Self {
        writer.open('{');
        Self {
            writer,
            closing: '}',
            is_empty: true,
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        self.writer.part(self.is_empty);
        self.is_empty = false;
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), NoForm> {
        self.item(key)?;
        self.writer.colon();
        value.serialize(&mut *self.writer)
    }

    fn finish(self) -> Result<(), NoForm> {
        self.writer.close(self.closing, self.is_empty);
        Ok(())
    }
}

macro_rules! items {
    ($($interface:ident::$method:ident,)*) => {
        $(impl $interface for Compound<'_> {
            type Ok = ();
            type Error = NoForm;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
                self.item(value)
            }

            fn end(self) -> Result<(), NoForm> {
                self.finish()
            }
        })*
    };
}

macro_rules! fields {
    ($($interface:ident,)*) => {
        $(impl $interface for Compound<'_> {
            type Ok = ();
            type Error = NoForm;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), NoForm> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), NoForm> {
                self.finish()
            }
        })*
    };
}

items! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

fields! {
    SerializeStruct,
    SerializeStructVariant,
}

impl SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = NoForm;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoForm> {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        self.writer.colon();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), NoForm> {
        self.finish()
    }
}
