//! The words that two measures share, as the reason why they are called similar.

use super::bigrams::{Character, characters};

/// How many words explain a pair at most.
const MOST: usize = 8;

/// The words that two titles share, in order, then those that the texts under them share, the
/// longest first.
pub(super) fn words<'a>(left: (&'a str, &'a str), right: (&str, &str)) -> Vec<&'a str> {
    let mut words = runs(left.0, right.0);
    let mut below = runs(left.1, right.1);
    below.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in below {
        if !words.iter().any(|known| known.contains(word)) {
            words.push(word);
        }
    }
    words.truncate(MOST);
    words
}

/// The stretches of a text that stand in another too and hold a pair outside generic words;
/// where there are none, those of generic words.
fn runs<'a>(text: &'a str, other: &str) -> Vec<&'a str> {
    let characters = characters(text);
    let (mut telling, mut generic) = (Vec::new(), Vec::new());
    let mut rest = characters.as_slice();
    while let Some(first) = rest.first() {
        let length = longest(text, rest, other);
        let run = rest.get(..length).unwrap_or_default();
        if let Some(word) = slice(text, first, run) {
            let found = match is_telling(run) {
                true => &mut telling,
                false => &mut generic,
            };
            if !found.contains(&word) {
                found.push(word);
            }
        }
        rest = rest.get(length.max(1)..).unwrap_or_default();
    }
    if telling.is_empty() { generic } else { telling }
}

/// How many characters from the first on, without a mark between them, the other text has too.
fn longest(text: &str, characters: &[Character], other: &str) -> usize {
    let Some(first) = characters.first() else {
        return 0;
    };
    let shared = |length: &usize| {
        let run = characters.get(..*length).unwrap_or_default();
        slice(text, first, run).is_some_and(|word| other.contains(word))
    };
    (2..=characters.len())
        .take_while(shared)
        .last()
        .unwrap_or(0)
}

/// The text of at least two characters, if no mark parts them.
fn slice<'a>(text: &'a str, first: &Character, run: &[Character]) -> Option<&'a str> {
    let last = run.last().filter(|_| run.len() > 1)?;
    let end = last.at + last.value.len_utf8();
    let bytes: usize = run.iter().map(|next| next.value.len_utf8()).sum();
    text.get(first.at..end).filter(|word| word.len() == bytes)
}

fn is_telling(run: &[Character]) -> bool {
    let mut pairs = run.iter().zip(run.iter().skip(1));
    pairs.any(|(left, right)| !left.generic && !right.generic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_both_texts_and_tell_something() {
        let title = |left, right| words((left, ""), (right, ""));
        assert_eq!(title("加快发展现代物流业", "物流业加快发展"), ["物流业"]);
        assert_eq!(title("水库、水电站", "水电站和水库"), ["水库", "水电站"]);
        assert_eq!(title("推进高质量发展", "推动高质量发展"), ["高质量发展"]);
        assert_eq!(title("水库", "林业"), Vec::<&str>::new());
    }

    #[test]
    fn words_of_titles_come_first_and_none_is_part_of_another() {
        let found = words(
            ("水库", "加固大坝。新建水库和灌溉渠道。"),
            ("修水库", "灌溉渠道要通畅，大坝要坚固，水库要蓄水。"),
        );
        assert_eq!(found, ["水库", "灌溉渠道", "大坝"]);
    }
}
