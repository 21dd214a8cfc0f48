//! Writes the parts of lists and objects.

use super::writer::{NoForm, Writer};
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
};

/// A list that is being written.
pub(super) struct List<'a>(pub(super) &'a mut Writer);

/// An object that is being written.
pub(super) struct Object<'a>(pub(super) &'a mut Writer);

macro_rules! list {
    ($($interface:ident::$method:ident,)*) => {
        $(impl $interface for List<'_> {
            type Ok = ();
            type Error = NoForm;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
                self.0.part();
                value.serialize(&mut *self.0)
            }

            fn end(self) -> Result<(), NoForm> {
                self.0.close(']');
                Ok(())
            }
        })*
    };
}

list! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
}

impl SerializeStruct for Object<'_> {
    type Ok = ();
    type Error = NoForm;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NoForm> {
        self.0.key(key);
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), NoForm> {
        self.0.close('}');
        Ok(())
    }
}

impl SerializeMap for Object<'_> {
    type Ok = ();
    type Error = NoForm;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoForm> {
        self.0.part();
        key.serialize(&mut *self.0)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        self.0.colon();
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), NoForm> {
        self.0.close('}');
        Ok(())
    }
}
