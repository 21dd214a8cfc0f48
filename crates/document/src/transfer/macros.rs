//! Types as bytes: their fields, or the place of their name, in a list that is written out.

/// A struct goes as its fields in the order named here; all of them have to be.
#[macro_export]
macro_rules! transfer_fields {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::transfer::Transfer for $name {
            fn write(&self, to: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($crate::transfer::Transfer::write($field, to);)*
            }

            fn read(from: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: $crate::transfer::Transfer::read(from)?),* })
            }
        }
    )*};
}

/// An enum of names goes as the place of its name in the list here; all of them have to be.
#[macro_export]
macro_rules! transfer_names {
    ($($name:ident { $($variant:ident = $value:literal),* $(,)? })*) => {$(
        impl $crate::transfer::Transfer for $name {
            fn write(&self, to: &mut Vec<u8>) {
                to.push(match self { $(Self::$variant => $value),* });
            }

            fn read(from: &mut &[u8]) -> Option<Self> {
                match from.split_off_first()? {
                    $($value => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}
