//! The name of a text by its content.

/// The key of a text: `t` and the hash of its bytes (FNV-1a, 64 bits) in 16 hexadecimal digits.
/// The same file has the same key wherever it is opened, whatever its name.
///
/// ```
/// // Published values of FNV-1a.
/// assert_eq!(gangmu_document::key(b""), "tcbf29ce484222325");
/// assert_eq!(gangmu_document::key(b"foobar"), "t85944171f73967e8");
/// ```
#[must_use]
pub fn key(bytes: &[u8]) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    format!("t{:016x}", bytes.iter().fold(OFFSET, step))
}

/// Whether a key has the form of one that [`key`] makes.
///
/// ```
/// use gangmu_document::{is_key, key};
///
/// assert!(is_key(&key("规划".as_bytes())));
/// for other in ["", "t", "shenyang-2023", "t85944171f73967e", "x85944171f73967e8"] {
///     assert!(!is_key(other), "{other}");
/// }
/// ```
#[must_use]
pub fn is_key(key: &str) -> bool {
    let digits = key.strip_prefix('t').unwrap_or_default();
    digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
