//! Legacy encodings, by the browser's own decoder.

use gangmu_document::Charset;
use web_sys::TextDecoder;

/// The text that bytes are in an encoding; none where the browser does not know it.
pub fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
    let decoder = TextDecoder::new_with_label(charset.label()).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
