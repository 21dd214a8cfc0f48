//! Looking for a row of keys in a longer one.

/// Four keys side by side in one number are compared with a key at once.
const LANES: usize = 4;
const ONES: u64 = 0x0001_0001_0001_0001;
const HIGHS: u64 = 0x8000_8000_8000_8000;

/// Tells every place where some keys stand among others.
pub(crate) fn each(keys: &[u16], wanted: &[u16], tell: &mut dyn FnMut(usize)) {
    let Some(first) = wanted.first() else { return };
    let pattern = u64::from(*first) * ONES;
    let mut check = |start: usize| {
        if keys.get(start..start + wanted.len()) == Some(wanted) {
            tell(start);
        }
    };
    let (lanes, rest) = keys.as_chunks::<LANES>();
    for (at, lane) in lanes.iter().enumerate() {
        let [a, b, c, d] = lane.map(u64::from);
        let differs = (a | b << 16 | c << 32 | d << 48) ^ pattern;
        // A lane is zero where the key is the first one; the carry of the subtraction may only
        // add lanes to check above such a one.
        let mut zero = differs.wrapping_sub(ONES) & !differs & HIGHS;
        while zero != 0 {
            check(at * LANES + zero.trailing_zeros() as usize / 16);
            zero &= zero - 1;
        }
    }
    for start in keys.len() - rest.len()..keys.len() {
        check(start);
    }
}

/// Whether keys at a place are a number by themselves, no part of a longer one.
pub(crate) fn is_whole_number(keys: &[u16], start: usize, end: usize) -> bool {
    let key = |at: usize| keys.get(at).copied().unwrap_or_default();
    let before = |back: usize| start.checked_sub(back).map(key).unwrap_or_default();
    let comes_after = is_digit(before(1)) || (is_point(before(1)) && is_digit(before(2)));
    let goes_on = is_digit(key(end)) || (is_point(key(end)) && is_digit(key(end + 1)));
    let last = end.checked_sub(1).map(key).unwrap_or_default();
    let is_part = comes_after || (is_digit(last) && goes_on);
    !is_part
}

fn is_digit(key: u16) -> bool {
    (u16::from(b'0')..=u16::from(b'9')).contains(&key)
}

fn is_point(key: u16) -> bool {
    key == u16::from(b'.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::keys;

    fn places(text: &str, wanted: &str) -> Vec<usize> {
        let mut places = Vec::new();
        each(&keys(text), &keys(wanted), &mut |at| places.push(at));
        places
    }

    #[test]
    fn every_place_is_found() {
        assert_eq!(places("发展是发展的发展", "发展"), [0, 3, 6]);
        assert_eq!(places("哈哈哈", "哈哈"), [0, 1]);
        assert_eq!(places("发展", "发展的"), [0; 0]);
        assert_eq!(places("发展", ""), [0; 0]);
        for before in 0..9 {
            for after in 0..9 {
                let text = "一".repeat(before) + "产业" + &"丁".repeat(after);
                assert_eq!(places(&text, "产业"), [before], "{text}");
            }
        }
    }

    #[test]
    fn a_number_is_found_whole() {
        let check = |text: &str, number: &str, is_whole: bool| {
            let start = places(text, number)[0];
            let end = start + number.len();
            assert_eq!(is_whole_number(&keys(text), start, end), is_whole, "{text}");
        };
        check("增长12%", "12", true);
        check("增长12.5%", "12", false);
        check("增长112%", "12", false);
        check("增长3.12%", "12%", false);
        check("12", "12", true);
        check("12.", "12", true);
    }
}
