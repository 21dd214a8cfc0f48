//! Quotes and book titles: 《纲要》, “五个统筹”, “3+10”.

use super::Named;
use super::site::Site;
use crate::model::NameClass;
use crate::peek::others;
use crate::units::Sort;
use gangmu_document::TextRange;
use gangmu_document::turns::{self, Turns};

/// Longest quote in characters that is taken for a slogan and not for quoted speech.
const LONGEST_SLOGAN: usize = 18;

/// Longest quote or title in bytes; a longer one has lost its closing mark.
const LONGEST: usize = 400;

/// The quotes and titles of a text, in order of their start.
pub(super) struct Enclosures {
    all: Vec<Enclosure>,
}

#[derive(Debug, Clone, Copy)]
struct Enclosure {
    /// Without the marks.
    inner: TextRange,
    title: bool,
}

impl Enclosures {
    pub async fn read(text: &str, turns: &Turns<'_>) -> Self {
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut all = Vec::new();
        for part in turns::parts(text) {
            Self::add(text, part, &mut open, &mut all);
            turns.passed(part.len()).await;
        }
        Self { all }
    }

    /// Adds those that close in a part of the text; `open` are those that opened before.
    fn add(text: &str, part: TextRange, open: &mut Vec<(char, usize)>, all: &mut Vec<Enclosure>) {
        for (offset, character) in others(part.of(text)) {
            let at = part.start + offset;
            let start = at + character.len_utf8();
            match character {
                '“' | '‘' | '「' | '『' => open.push((character, start)),
                '《' | '〈' => open.push((character, start)),
                '”' | '’' | '」' | '』' | '》' | '〉' => {
                    let mark = opening(character);
                    let Some(index) = open.iter().rposition(|(open, _)| *open == mark) else {
                        continue;
                    };
                    if let Some((_, start)) = open.drain(index..).next()
                        && at - start <= LONGEST
                    {
                        let enclosure = Enclosure {
                            inner: TextRange::new(start, at),
                            title: matches!(mark, '《' | '〈'),
                        };
                        // The few that it holds closed before it.
                        let place = all.partition_point(|one: &Enclosure| one.inner.start < start);
                        all.insert(place, enclosure);
                    }
                }
                '\n' => open.clear(),
                _ => {}
            }
        }
    }

    /// The innermost quote or title around a position.
    fn around(&self, position: usize) -> Option<Enclosure> {
        let after = self.all.partition_point(|one| one.inner.start <= position);
        let before = self.all.get(..after)?;
        before
            .iter()
            .rev()
            .take_while(|one| one.inner.start + LONGEST >= position)
            .find(|one| one.inner.contains(position))
            .copied()
    }
}

fn opening(closing: char) -> char {
    match closing {
        '”' => '“',
        '’' => '‘',
        '」' => '「',
        '』' => '『',
        '》' => '《',
        _ => '〈',
    }
}

/// A short quote that holds the number and what it counts is a slogan: “五个统筹”. A number
/// alone in quotes is a name: “1650”产业体系.
pub(super) fn slogan(site: &Site) -> Option<Named> {
    let quote = site.enclosures.around(site.number.range.start)?;
    let quoted = quote.inner.of(site.text);
    let value = site
        .unit
        .is_some_and(|unit| matches!(unit.sort, Sort::Share | Sort::Money));
    let short = quoted.chars().count() <= LONGEST_SLOGAN;
    let alone = quote.inner == site.number.range;
    let class = if alone {
        NameClass::Name
    } else {
        NameClass::Slogan
    };
    (!quote.title && short && !value).then(|| site.named(quote.inner, class))
}

/// A number in a book title is part of the title.
pub(super) fn title(site: &Site) -> Option<Named> {
    let title = site.enclosures.around(site.number.range.start)?;
    title
        .title
        .then(|| site.named(title.inner, NameClass::Name))
}
