//! Legacy encodings, which the engine asks its caller for.

use encoding_rs::Encoding;
use gangmu_document::Charset;

/// The text that bytes are in an encoding, with U+FFFD for what is malformed.
pub fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let encoding = Encoding::for_label(charset.label().as_bytes())?;
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Charset, decode};

    #[test]
    fn decodes_legacy_encodings() {
        let plan = Some("规划");
        assert_eq!(
            decode(b"\xb9\xe6\xbb\xae", Charset::Gb18030).as_deref(),
            plan
        );
        assert_eq!(
            decode(b"\xb5\xa6\xb9", Charset::Big5).as_deref(),
            Some("策\u{fffd}")
        );
    }
}
