//! One plan, made ready to be looked through.

use crate::fold::{self, BREAK};
use crate::initials::Initials;
use crate::items::{self, NONE, Part, Placed};
use crate::query::{Fit, Term};
use crate::{Open, scan};
use gangmu_document::{LineKind, TextRange};
use std::rc::Rc;

/// A plan as keys, and whose they are.
pub(crate) struct Volume {
    pub(crate) open: Rc<dyn Open>,
    /// The lines of the text.
    keys: Vec<u16>,
    /// From which key on the text belongs to which item.
    pieces: Vec<Piece>,
    pub(crate) items: Vec<Item>,
    /// The title and the place.
    head: Vec<u16>,
    title: KeyRange,
}

/// Text of one item without a break.
#[derive(Debug, Clone, Copy)]
struct Piece {
    key: u32,
    /// Where its first character is in the clean text.
    byte: u32,
    item: u32,
}

/// An item that keys may belong to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item {
    pub(crate) part: Part,
    /// The item around a quantity; of any other, itself.
    pub(crate) block: u32,
    /// The first of the quantities that share its words, up to which the text belongs to it alone:
    /// 能耗和排放量分别下降15%、18% are two.
    first: u32,
    /// Its title; of a quantity, the indicator.
    pub(crate) title: KeyRange,
    /// The number of a quantity with its unit.
    pub(crate) number: KeyRange,
}

impl Item {
    /// Whether keys belong to its title, or to the number that it is.
    pub(crate) fn is_known_by(&self, range: KeyRange) -> bool {
        range.overlaps(self.title) || range.overlaps(self.number)
    }
}

/// Keys from one to before another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeyRange {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl KeyRange {
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    fn is_empty(self) -> bool {
        self.start >= self.end
    }

    fn of(self, keys: &[u16]) -> &[u16] {
        let range = self.start as usize..self.end as usize;
        keys.get(range).unwrap_or_default()
    }
}

/// A place where a term was found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) item: u32,
    pub(crate) range: KeyRange,
}

impl Volume {
    pub(crate) fn new(open: Rc<dyn Open>) -> Self {
        let placed = items::placed(&*open);
        let cuts = items::cut(&placed);
        let mut head = fold::keys(open.title());
        let title = KeyRange {
            start: 0,
            end: length(&head),
        };
        head.push(BREAK);
        head.extend(fold::keys(open.plan().place.as_deref().unwrap_or_default()));

        let (keys, pieces) = read_lines(&*open, &cuts.pieces);
        let mut volume = Self {
            open,
            keys,
            pieces,
            items: Vec::new(),
            head,
            title,
        };
        for (at, (item, block)) in (0..).zip(placed.iter().zip(&cuts.blocks)) {
            let before = placed.get((at as usize).wrapping_sub(1));
            let shares = before.is_some_and(|before| before.shares_words_with(item));
            let first = volume.items.last().filter(|_| shares);
            let first = first.map_or(at, |before| before.first);
            let item = volume.item(item, *block, first);
            volume.items.push(item);
        }
        volume.keys.shrink_to_fit();
        volume
    }

    fn item(&self, placed: &Placed, block: u32, first: u32) -> Item {
        let plan = self.open.plan();
        let text = &self.open.document().text;
        let card = placed.part.card(plan);
        let title = card.map_or("", |card| card.title);
        let inside = placed.range.of(text);
        let found = inside.find(title).filter(|_| !title.is_empty());
        let title = found.map_or(KeyRange::default(), |at| {
            let start = placed.range.start + at;
            self.range(TextRange::new(start, start + title.len()))
        });
        let number = match placed.part {
            Part::Quantity(at) => plan.quantities.get(at as usize),
            _ => None,
        };
        let number = number.and_then(|quantity| quantity.number_span);
        Item {
            part: placed.part,
            block,
            first,
            title,
            number: number.map_or(KeyRange::default(), |span| {
                self.range(self.open.document().range(span))
            }),
        }
    }

    /// The keys of a piece of the text.
    fn range(&self, range: TextRange) -> KeyRange {
        KeyRange {
            start: self.key(range.start),
            end: self.key(range.end),
        }
    }

    /// The key that stands at a byte of the text, or the next one.
    fn key(&self, byte: usize) -> u32 {
        let next = self.pieces.partition_point(|it| it.byte as usize <= byte);
        let Some(piece) = next.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0;
        };
        let most = self.pieces.get(next).map(|next| next.key);
        let most = most.unwrap_or_else(|| length(&self.keys));
        let text = &self.open.document().text;
        let before = text.get(piece.byte as usize..byte).unwrap_or_default();
        let units = before.chars().filter_map(fold::fold).map(char::len_utf16);
        most.min(piece.key + u32::try_from(units.sum::<usize>()).unwrap_or(u32::MAX))
    }

    /// The piece of the text that a key stands in.
    fn piece(&self, key: u32) -> Option<&Piece> {
        let next = self.pieces.partition_point(|piece| piece.key <= key);
        next.checked_sub(1).and_then(|at| self.pieces.get(at))
    }

    /// The piece of the text that some keys stand for.
    pub(crate) fn bytes(&self, range: KeyRange) -> TextRange {
        let Some(piece) = self.piece(range.start) else {
            return TextRange::default();
        };
        let from_piece = |key: u32| key.saturating_sub(piece.key) as usize;
        let text = &self.open.document().text;
        fold::bytes(
            text,
            piece.byte as usize,
            from_piece(range.start),
            from_piece(range.end),
        )
    }

    /// The places in the title where a term stands.
    pub(crate) fn in_title(&self, term: &Term, initials: &Initials) -> Vec<TextRange> {
        let mut found = Vec::new();
        self.each_in_head(term, initials, &mut |range| found.push(range));
        found.retain(|range| range.end <= self.title.end);
        let title = self.open.title();
        let bytes = |it: &KeyRange| fold::bytes(title, 0, it.start as usize, it.end as usize);
        found.iter().map(bytes).collect()
    }

    /// Whether a term stands in the title or names the place that the plan is for.
    pub(crate) fn is_named(&self, term: &Term, initials: &Initials) -> bool {
        let mut is_there = false;
        self.each_in_head(term, initials, &mut |_| is_there = true);
        is_there
    }

    fn each_in_head(&self, term: &Term, initials: &Initials, tell: &mut dyn FnMut(KeyRange)) {
        self.each_word(&self.head, term, tell);
        spelled(&self.head, self.title, &term.initials, initials, tell);
    }

    /// Tells every place in the text where a term stands.
    pub(crate) fn each_place(&self, term: &Term, initials: &Initials, tell: &mut dyn FnMut(Place)) {
        let mut pieces = self.pieces.iter().peekable();
        let mut item = NONE;
        let mut last = 0;
        self.each_word(&self.keys, term, &mut |range| {
            // Each of the ways to write a term is told from the start of the text on.
            if range.start < last {
                pieces = self.pieces.iter().peekable();
            }
            last = range.start;
            while let Some(piece) = pieces.next_if(|piece| piece.key <= range.start) {
                item = piece.item;
            }
            self.each_owner(item, range, tell);
        });
        self.each_quantity(term, tell);
        if term.initials.is_empty() {
            return;
        }
        for item in &self.items {
            if !matches!(item.part, Part::Quantity(_)) {
                // Items with one title are one inside the other, and the title the inner's.
                let mut tell = |range: KeyRange| {
                    let item = self.piece(range.start).map_or(NONE, |piece| piece.item);
                    tell(Place { item, range });
                };
                spelled(&self.keys, item.title, &term.initials, initials, &mut tell);
            }
        }
    }

    /// Tells the items that keys of an item's text belong to: where several quantities share it,
    /// those that are known by these keys, or all.
    fn each_owner(&self, last: u32, range: KeyRange, tell: &mut dyn FnMut(Place)) {
        let Some(first) = self.items.get(last as usize).map(|item| item.first) else {
            return;
        };
        let is_known = |item: &u32| {
            let item = self.items.get(*item as usize);
            item.is_some_and(|item| item.is_known_by(range))
        };
        let is_told = (first..=last).any(|item| is_known(&item));
        for item in (first..=last).filter(|item| !is_told || is_known(item)) {
            tell(Place { item, range });
        }
    }

    fn each_word(&self, keys: &[u16], term: &Term, tell: &mut dyn FnMut(KeyRange)) {
        for words in &term.words {
            scan::each(keys, words, &mut |start| {
                let end = start + words.len();
                if term.figure.is_none() || scan::is_whole_number(keys, start, end) {
                    tell(KeyRange {
                        start: u32::try_from(start).unwrap_or(u32::MAX),
                        end: u32::try_from(end).unwrap_or(u32::MAX),
                    });
                }
            });
        }
    }

    /// The quantities that a term says by their number or their indicator.
    fn each_quantity(&self, term: &Term, tell: &mut dyn FnMut(Place)) {
        if term.figure.is_none() && term.indicators.is_empty() {
            return;
        }
        let quantities = &self.open.plan().quantities;
        for (index, item) in (0..).zip(&self.items) {
            let Part::Quantity(at) = item.part else {
                continue;
            };
            let Some(quantity) = quantities.get(at as usize) else {
                continue;
            };
            let range = match term.fits(quantity) {
                Fit::Indicator if item.title.is_empty() => item.number,
                Fit::Indicator => item.title,
                Fit::Number => item.number,
                Fit::Neither => continue,
            };
            if !range.is_empty() {
                tell(Place { item: index, range });
            }
        }
    }
}

/// The places in a title where words begin with some letters; two letters only at its start,
/// for any two stand everywhere.
fn spelled(
    keys: &[u16],
    title: KeyRange,
    letters: &[u8],
    initials: &Initials,
    tell: &mut dyn FnMut(KeyRange),
) {
    if letters.is_empty() {
        return;
    }
    let mut windows = (title.start..).zip(title.of(keys).windows(letters.len()));
    let only_first = letters.len() == 2;
    for (start, window) in windows
        .by_ref()
        .take(if only_first { 1 } else { usize::MAX })
    {
        let mut pairs = window.iter().zip(letters);
        if pairs.all(|(key, letter)| initials.begins(*key, *letter)) {
            let end = start + u32::try_from(letters.len()).unwrap_or(u32::MAX);
            tell(KeyRange { start, end });
        }
    }
}

/// The keys of the lines that belong to the text, and whose they are.
fn read_lines(open: &dyn Open, cuts: &[(usize, u32)]) -> (Vec<u16>, Vec<Piece>) {
    let document = open.document();
    let mut keys = Vec::with_capacity(document.text.len() / 3);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut cuts = cuts.iter().peekable();
    let mut item = NONE;
    for line in &document.lines {
        if line.kind == LineKind::Boilerplate {
            continue;
        }
        let mut begins = true;
        for (at, character) in line.range.of(&document.text).char_indices() {
            let byte = line.range.start + at;
            while let Some((_, next)) = cuts.next_if(|(start, _)| *start <= byte) {
                begins |= item != *next;
                item = *next;
            }
            if begins {
                pieces.push(Piece {
                    key: length(&keys),
                    byte: u32::try_from(byte).unwrap_or(u32::MAX),
                    item,
                });
                begins = false;
            }
            fold::push(&mut keys, character);
        }
        keys.push(BREAK);
    }
    pieces.shrink_to_fit();
    (keys, pieces)
}

fn length(keys: &[u16]) -> u32 {
    u32::try_from(keys.len()).unwrap_or(u32::MAX)
}
