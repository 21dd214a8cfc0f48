//! Percent-encoding of the parts of an address.

/// Percent-encodes every byte but letters, digits and `-._~,`.
#[must_use]
pub fn encode(text: &str) -> String {
    encode_all_but(b"-._~,", text)
}

/// Percent-encodes the parts of a path, between which slashes stay.
///
/// ```
/// use gangmu_escape::percent::encode_path;
///
/// assert_eq!(encode_path("a/b c.txt"), "a/b%20c.txt");
/// ```
#[must_use]
pub fn encode_path(path: &str) -> String {
    encode_all_but(b"-._~,/", path)
}

fn encode_all_but(kept: &[u8], text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Undoes [`encode`]; a broken escape stays as it is written.
#[must_use]
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escaped)) = rest.split_once('%') {
        bytes.extend_from_slice(plain.as_bytes());
        let escape = escaped.split_at_checked(2);
        match escape.and_then(|(digits, after)| Some((byte(digits)?, after))) {
            Some((byte, after)) => {
                bytes.push(byte);
                rest = after;
            }
            None => {
                bytes.push(b'%');
                rest = escaped;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that two hexadecimal digits stand for.
fn byte(digits: &str) -> Option<u8> {
    let are_digits = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u8::from_str_radix(digits, 16).ok().filter(|_| are_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoding_undoes_encoding() {
        for text in ["", "a-2023", "某市", "甲 / 50%?#&=+", "%E6"] {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(encode("某 a"), "%E6%9F%90%20a");
        assert_eq!(encode("a/b?c#d"), "a%2Fb%3Fc%23d");
    }

    #[test]
    fn broken_escapes_stay() {
        assert_eq!(decode("%"), "%");
        assert_eq!(decode("5%,%4"), "5%,%4");
        assert_eq!(decode("%某"), "%某");
        assert_eq!(decode("%+1"), "%+1");
        assert_eq!(decode("%FF"), "\u{fffd}");
    }
}
