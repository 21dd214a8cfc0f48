//! How well bytes read in an encoding: official texts are made of few hundred characters, and
//! bytes decoded wrongly are not.

use super::{Charset, Decoder, decode};
use crate::frequent::is_frequent;

/// So much of the start of a file is tried in each encoding.
const SAMPLE: usize = 1 << 14;

/// So much of the start of a file is searched for its declaration.
const DECLARATION: usize = 1024;

/// A larger share of characters that have no place in a text makes it none.
const MOST_NOISE: f64 = 0.1;

/// What a declaration adds to how well a text reads.
const DECLARED: f64 = 0.2;

/// In the order of preference where nothing speaks for one of them.
const CANDIDATES: [Charset; 5] = [
    Charset::Utf8,
    Charset::Gb18030,
    Charset::Big5,
    Charset::Utf16Le,
    Charset::Utf16Be,
];

/// The encoding in which bytes read best; `None` where they read in none.
pub(super) fn charset(bytes: &[u8], decoder: Decoder) -> Option<Charset> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let declared = declared(sample);
    let mut best = None;
    for charset in CANDIDATES {
        let Some(quality) = decode(sample, charset, decoder).map(|text| Quality::of(&text)) else {
            continue;
        };
        let bonus = if declared == Some(charset) {
            DECLARED
        } else {
            0.0
        };
        let plain = if quality.is_ascii { 1.0 } else { 0.0 };
        let score = quality.familiar + plain + bonus - quality.noise;
        if best.is_none_or(|(_, _, highest)| score > highest) {
            best = Some((charset, quality, score));
        }
    }
    best.filter(|(_, quality, _)| quality.reads())
        .map(|(charset, _, _)| charset)
}

/// Whether a decoded text is one.
pub(super) fn reads(text: &str) -> bool {
    let end = text.floor_char_boundary(SAMPLE);
    Quality::of(text.get(..end).unwrap_or(text)).reads()
}

/// How a decoded text reads.
#[derive(Debug, Clone, Copy)]
struct Quality {
    /// The share of frequent ones among its characters beyond ASCII.
    familiar: f64,
    /// The share of characters that stand for malformed bytes or have no place in a text.
    noise: f64,
    /// Whether it is ASCII alone, which bytes hardly read as by chance.
    is_ascii: bool,
}

impl Quality {
    fn of(text: &str) -> Self {
        let (mut all, mut wide, mut familiar, mut noise) = (0_u32, 0_u32, 0_u32, 0_u32);
        for c in text.chars() {
            all += 1;
            wide += u32::from(!c.is_ascii());
            familiar += u32::from(is_familiar(c));
            noise += u32::from(is_noise(c));
        }
        let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
        Self {
            familiar: share(familiar, wide),
            noise: share(noise, all),
            is_ascii: wide == 0,
        }
    }

    fn reads(&self) -> bool {
        self.noise <= MOST_NOISE || self.noise < self.familiar
    }
}

fn is_familiar(c: char) -> bool {
    match c {
        '，' | '。' | '、' | '；' | '：' | '“' | '”' | '（' | '）' | '《' | '》' | '\u{3000}' => {
            true
        }
        _ => is_frequent(c),
    }
}

fn is_noise(c: char) -> bool {
    match c {
        '\t' | '\n' | '\u{c}' | '\r' => false,
        '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => true,
        _ => c.is_control(),
    }
}

/// The encoding that a file declares for itself, as web pages and XML do.
fn declared(bytes: &[u8]) -> Option<Charset> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    ["charset=", "encoding="].into_iter().find_map(|label| {
        let (_, rest) = head.split_once(label)?;
        let name = rest.trim_start_matches(['"', '\'', ' ']);
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
        Charset::named(name.get(..end)?)
    })
}
