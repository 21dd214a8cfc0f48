//! The first letters of the pinyin of characters: `cjs` for 长江三.
//!
//! The 3755 frequent characters of GB 2312 stand in the order of their pinyin, so twenty-three
//! places in that order tell the letter of each. The order is had from the caller's decoder of
//! legacy encodings (the browser's own `TextDecoder` in the page), which weighs nothing here.
//! Other readings and rarer characters stand in `data/initials.tsv`.
//!
//! What this cannot do: a character has one reading in that order (乐 as in 快乐), and a rarer
//! character that the table lacks has none.

use gangmu_document::Charset;

const MORE: &str = include_str!(concat!(env!("OUT_DIR"), "/data/initials.tsv"));

/// The first character of each letter, in the order of GB 2312.
const FIRST: [(char, u8); 23] = [
    ('啊', b'a'),
    ('芭', b'b'),
    ('擦', b'c'),
    ('搭', b'd'),
    ('蛾', b'e'),
    ('发', b'f'),
    ('噶', b'g'),
    ('哈', b'h'),
    ('击', b'j'),
    ('喀', b'k'),
    ('垃', b'l'),
    ('妈', b'm'),
    ('拿', b'n'),
    ('哦', b'o'),
    ('啪', b'p'),
    ('期', b'q'),
    ('然', b'r'),
    ('撒', b's'),
    ('塌', b't'),
    ('挖', b'w'),
    ('昔', b'x'),
    ('压', b'y'),
    ('匝', b'z'),
];

/// The rows of the frequent characters and the cells of a row, as bytes of the encoding.
const ROWS: std::ops::RangeInclusive<u8> = 0xb0..=0xd7;
const CELLS: std::ops::RangeInclusive<u8> = 0xa1..=0xfe;
/// The last row ends earlier: its other cells are empty.
const LAST: [u8; 2] = [0xd7, 0xf9];

/// The characters that have a place in the table: the unified ideographs of the first plane.
const BASE: u16 = 0x4e00;
const SIZE: usize = 0x9fff - 0x4e00 + 1;

/// The letters that characters may begin with.
#[derive(Debug, Clone, Default)]
pub struct Initials {
    /// Of each character, its first letter and another one, or 0.
    letters: Vec<[u8; 2]>,
}

impl Initials {
    /// Reads the order from a decoder; without GB 18030 there, only the characters of the table
    /// have letters.
    #[must_use]
    pub fn new(decode: &dyn Fn(&[u8], Charset) -> Option<String>) -> Self {
        let mut initials = Self {
            letters: vec![[0; 2]; SIZE],
        };
        let codes: Vec<u8> = ROWS
            .flat_map(|row| CELLS.map(move |cell| [row, cell]))
            .take_while(|code| *code <= LAST)
            .flatten()
            .collect();
        let mut letter = 0;
        for character in decode(&codes, Charset::Gb18030).unwrap_or_default().chars() {
            if let Some((_, next)) = FIRST.iter().find(|(first, _)| *first == character) {
                letter = *next;
            }
            initials.add(character, letter);
        }
        for (letter, characters) in MORE.lines().filter_map(|row| row.split_once('\t')) {
            for character in characters.chars() {
                initials.add(character, letter.bytes().next().unwrap_or_default());
            }
        }
        initials
    }

    fn add(&mut self, character: char, letter: u8) {
        let key = u16::try_from(u32::from(character)).unwrap_or_default();
        let place = usize::from(key.wrapping_sub(BASE));
        if let Some([first, second]) = self.letters.get_mut(place) {
            if *first == 0 {
                *first = letter;
            } else if *first != letter {
                *second = letter;
            }
        }
    }

    /// Whether a character may begin with a letter; letters and digits begin with themselves.
    pub(crate) fn begins(&self, key: u16, letter: u8) -> bool {
        let letters = self.letters.get(usize::from(key.wrapping_sub(BASE)));
        key == u16::from(letter) || letters.is_some_and(|letters| letters.contains(&letter))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// As the browser decodes.
    pub(crate) fn decode(bytes: &[u8], charset: Charset) -> Option<String> {
        let encoding = encoding_rs::Encoding::for_label(charset.label().as_bytes())?;
        Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
    }

    fn check(text: &str, letters: &str) {
        let initials = Initials::new(&decode);
        assert_eq!(text.chars().count(), letters.len());
        for (character, letter) in text.chars().zip(letters.bytes()) {
            let key = character as u16;
            assert!(initials.begins(key, letter), "{character} as {letter}");
        }
    }

    #[test]
    fn frequent_characters_have_their_letters() {
        check("啊芭发展壮大战略性新兴产业", "abfzzdzlxxxcy");
        check("一枢纽四中心区域座", "ysnszxqyz");
        check("做强gdp", "zqgdp");
    }

    #[test]
    fn characters_may_have_two_readings() {
        check("增长银行调整重庆", "zzyhtzcq");
        check("长江行动调查重点", "cjxddczd");
        check("鲅鱼圈闾山", "byqls");
    }

    #[test]
    fn without_a_decoder_there_is_the_table_alone() {
        let initials = Initials::new(&|_, _| None);
        assert!(initials.begins('鲅' as u16, b'b'));
        assert!(!initials.begins('大' as u16, b'd'));
        assert!(!Initials::default().begins('大' as u16, b'd'));
    }

    #[test]
    fn the_table_has_letters_and_no_character_twice_in_a_row() {
        for row in MORE.lines() {
            let (letter, characters) = row.split_once('\t').expect(row);
            assert!(letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_lowercase()));
            let mut seen: Vec<char> = characters.chars().collect();
            seen.sort_unstable();
            let all = seen.len();
            seen.dedup();
            assert_eq!(seen.len(), all, "{row}");
        }
    }
}
