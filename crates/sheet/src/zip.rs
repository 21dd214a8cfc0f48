//! An archive whose parts are stored as they are: what a workbook needs of the ZIP format.
//!
//! Nothing is packed: a packer would weigh more in the page than the whole of this package.

/// The length of what stands before each part, without its name.
const LOCAL: usize = 30;

/// An archive while it is written.
#[derive(Debug, Default)]
pub(crate) struct Archive {
    bytes: Vec<u8>,
    /// The list of parts that stands at the end.
    directory: Vec<u8>,
    parts: u16,
}

impl Archive {
    /// Adds a part.
    pub(crate) fn add(&mut self, name: &str, content: &str) {
        let at = self.bytes.len() as u32;
        let length = content.len() as u32;
        let checksum = checksum(content.as_bytes());
        let mut common = Vec::with_capacity(LOCAL);
        // Version 2.0 reads it, names are UTF-8, nothing is packed, made on the first day of
        // the format's calendar: the same tables give the same bytes.
        for field in [20, 0x0800, 0, 0, 0x21_u16] {
            common.extend(field.to_le_bytes());
        }
        for field in [checksum, length, length] {
            common.extend(field.to_le_bytes());
        }
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content.as_bytes());

        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&common);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.parts += 1;
    }

    /// The whole archive.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len() as u32;
        let length = self.directory.len() as u32;
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(self.parts.to_le_bytes());
        self.bytes.extend(length.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

/// The checksum of a part, CRC-32, four bits at a time.
fn checksum(bytes: &[u8]) -> u32 {
    const STEPS: [u32; 16] = steps();
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..2 {
            let step = STEPS.get(sum as usize & 15).copied().unwrap_or_default();
            sum = (sum >> 4) ^ step;
        }
    }
    !sum
}

const fn steps() -> [u32; 16] {
    let mut steps = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut step = at as u32;
        let mut bit = 0;
        while bit < 4 {
            step = (step >> 1) ^ (0xedb8_8320 & (step & 1).wrapping_neg());
            bit += 1;
        }
        steps[at] = step;
        at += 1;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_format() {
        assert_eq!(checksum(b""), 0);
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn an_empty_archive_is_its_end_alone() {
        assert_eq!(Archive::default().finish().len(), 22);
    }
}
