//! Values that others are made of: numbers, texts, lists.

use super::Transfer;

fn bytes<'a>(from: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    from.split_off(..count)
}

fn array<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    bytes(from, N)?.try_into().ok()
}

impl Transfer for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some(*from.split_off_first()? != 0)
    }
}

impl Transfer for u8 {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        from.split_off_first().copied()
    }
}

impl Transfer for u32 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

impl Transfer for i32 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

impl Transfer for f64 {
    fn write(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        array(from).map(Self::from_le_bytes)
    }
}

/// No text has more bytes than 32 bits can count.
impl Transfer for usize {
    fn write(&self, to: &mut Vec<u8>) {
        u32::try_from(*self).unwrap_or(u32::MAX).write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        u32::read(from)?.try_into().ok()
    }
}

impl Transfer for String {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let length = usize::read(from)?;
        let text = str::from_utf8(bytes(from, length)?).ok()?;
        Some(text.to_owned())
    }
}

impl<T: Transfer> Transfer for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let is_some = bool::read(from)?;
        if is_some {
            Some(Some(T::read(from)?))
        } else {
            Some(None)
        }
    }
}

impl<T: Transfer> Transfer for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.len().write(to);
        for item in self {
            item.write(to);
        }
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        let count = usize::read(from)?;
        // What is claimed is not believed: each item takes a byte at least.
        let mut items = Self::with_capacity(count.min(from.len()));
        for _ in 0..count {
            items.push(T::read(from)?);
        }
        Some(items)
    }
}

impl<A: Transfer, B: Transfer> Transfer for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut &[u8]) -> Option<Self> {
        Some((A::read(from)?, B::read(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_not_believed_to_be_as_long_as_it_claims() {
        assert_eq!(
            Vec::<String>::read(&mut &[0xff, 0xff, 0xff, 0xff][..]),
            None
        );
    }
}
