//! The lists of a document, and the number that each of their paragraphs gets.
//!
//! Several lists may count together: they share one definition, which has the counters.

use crate::Error;
use crate::numerals::numeral;
use crate::styles::Place;
use crate::xml::{Element, Node, Nodes};
use std::collections::{BTreeMap, BTreeSet};

/// How deep lists go.
const LEVELS: usize = 9;

/// How paragraphs of one level are numbered.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// The number as it is written, with `%1` for the numeral of the first level.
    text: String,
    /// Whether the numerals of all levels are written in digits.
    in_digits: bool,
    /// Whether it goes on counting when a higher level has counted.
    runs_on: bool,
    /// The style of paragraphs that have this level without saying so.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".to_owned(),
            text: String::new(),
            in_digits: false,
            runs_on: false,
            style: None,
        }
    }
}

impl Level {
    /// Takes what an element inside the level says.
    fn take(&mut self, element: &Element) {
        match element.name() {
            "start" => self.start = element.number().unwrap_or(1),
            "numFmt" => self.format = element.value().unwrap_or_default(),
            "lvlText" => self.text = element.value().unwrap_or_default(),
            "isLgl" => self.in_digits = element.is_on(),
            "lvlRestart" => self.runs_on = element.number() == Some(0),
            "pStyle" => self.style = element.value(),
            _ => {}
        }
    }
}

type Levels = [Level; LEVELS];

/// A list: a definition, and where it differs.
#[derive(Debug, Default)]
struct List {
    definition: u32,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// The lists of a document by their identifiers.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    definitions: BTreeMap<u32, Levels>,
    lists: BTreeMap<u32, List>,
    /// The definitions that a style of lists stands for, and those that take theirs from one.
    styled: BTreeMap<String, u32>,
    linked: BTreeMap<u32, String>,
}

impl Numbering {
    pub(crate) fn read(part: &str) -> Result<Self, Error> {
        let mut numbering = Self::default();
        let (mut definition, mut list, mut level) = (0, None, 0);
        let mut nodes = Nodes::of(part);
        while let Some(node) = nodes.next()? {
            let Node::Open(element) = node else {
                continue;
            };
            let number = |name| element.attribute(name).and_then(|id| id.parse().ok());
            match element.name() {
                "abstractNum" => {
                    definition = number("abstractNumId").unwrap_or(0);
                    list = None;
                    numbering.definitions.insert(definition, Levels::default());
                }
                "num" => {
                    let id = number("numId").unwrap_or(0);
                    list = Some(id);
                    numbering.lists.insert(id, List::default());
                }
                "lvl" | "lvlOverride" => {
                    level = number("ilvl").map_or(LEVELS, |level| level as usize);
                    if let Some(list) = list.and_then(|id| numbering.lists.get_mut(&id))
                        && element.name() == "lvl"
                        && level < LEVELS
                    {
                        list.levels.insert(level, Level::default());
                    }
                }
                _ => match list.and_then(|id| numbering.lists.get_mut(&id)) {
                    Some(list) => list.take(level, &element),
                    None if element.name() == "styleLink" => {
                        let style = element.value().unwrap_or_default();
                        numbering.styled.insert(style, definition);
                    }
                    None if element.name() == "numStyleLink" => {
                        let style = element.value().unwrap_or_default();
                        numbering.linked.insert(definition, style);
                    }
                    None => {
                        let levels = numbering.definitions.get_mut(&definition);
                        if let Some(level) = levels.and_then(|levels| levels.get_mut(level)) {
                            level.take(&element);
                        }
                    }
                },
            }
        }
        Ok(numbering)
    }

    /// The levels of a definition: its own, or those of the style of lists that it names.
    fn levels(&self, definition: u32) -> Option<&Levels> {
        let style = self.linked.get(&definition);
        let styled = style.and_then(|style| self.styled.get(style));
        self.definitions.get(styled.unwrap_or(&definition))
    }

    /// How a level of a list is numbered.
    fn level<'a>(&'a self, list: &'a List, level: usize) -> Option<&'a Level> {
        list.levels
            .get(&level)
            .or_else(|| self.levels(list.definition)?.get(level))
    }

    /// The level of a list that belongs to a style.
    fn level_of_style(&self, list: &List, style: &str) -> Option<usize> {
        let has_style = |level: &usize| {
            self.level(list, *level)
                .is_some_and(|level| level.style.as_deref() == Some(style))
        };
        (0..LEVELS).find(has_style)
    }
}

impl List {
    /// Takes what an element inside the list says.
    fn take(&mut self, level: usize, element: &Element) {
        match element.name() {
            "abstractNumId" => self.definition = element.number().unwrap_or(0),
            "startOverride" => {
                if let Some(start) = element.number() {
                    self.starts.insert(level, start);
                }
            }
            _ => {
                if let Some(level) = self.levels.get_mut(&level) {
                    level.take(element);
                }
            }
        }
    }
}

/// Counts the paragraphs of a document's lists.
#[derive(Debug)]
pub(crate) struct Counters<'a> {
    numbering: &'a Numbering,
    /// The last numbers of each definition's levels.
    counted: BTreeMap<u32, [Option<u32>; LEVELS]>,
    /// The levels of lists that have begun where the list says.
    begun: BTreeSet<(u32, usize)>,
    /// How many bytes the numbers may still take: a level can give each short paragraph a long one.
    left: u64,
}

impl<'a> Counters<'a> {
    pub(crate) fn new(numbering: &'a Numbering, limit: u64) -> Self {
        Self {
            numbering,
            counted: BTreeMap::new(),
            begun: BTreeSet::new(),
            left: limit,
        }
    }

    /// The number of the next paragraph at a place, empty where it has none.
    pub(crate) fn next(&mut self, place: Place, style: Option<&str>) -> Result<String, Error> {
        let number = self.number(place, style).unwrap_or_default();
        let left = self.left.checked_sub(number.len() as u64);
        self.left = left.ok_or(Error::TooLarge)?;
        Ok(number)
    }

    fn number(&mut self, place: Place, style: Option<&str>) -> Option<String> {
        let id = place.list?;
        let list = self.numbering.lists.get(&id)?;
        let at = match place.level {
            Some(level) => usize::try_from(level).ok()?,
            None => style
                .and_then(|style| self.numbering.level_of_style(list, style))
                .unwrap_or(0),
        };
        let level = self.numbering.level(list, at)?;
        let counted = self.counted.entry(list.definition).or_default();
        if let Some(start) = list.starts.get(&at)
            && self.begun.insert((id, at))
        {
            *counted.get_mut(at)? = start.checked_sub(1);
        }
        let number = match counted.get(at)? {
            Some(last) => last.saturating_add(1),
            None => list.starts.get(&at).copied().unwrap_or(level.start),
        };
        for (lower, last) in counted.iter_mut().enumerate() {
            if lower < at {
                // A level that was passed over counts as begun.
                let start = self.numbering.level(list, lower).map(|level| level.start);
                *last = last.or(start);
            } else if lower == at {
                *last = Some(number);
            } else if !self
                .numbering
                .level(list, lower)
                .is_some_and(|level| level.runs_on)
            {
                *last = None;
            }
        }
        let counted = *counted;
        Some(self.written(list, level, &counted))
    }

    /// A number as its level writes it: the text with the numerals put in.
    fn written(&self, list: &List, level: &Level, counted: &[Option<u32>; LEVELS]) -> String {
        if level.format == "bullet" {
            return bullet(&level.text);
        }
        let mut written = String::new();
        let mut rest = level.text.chars().peekable();
        while let Some(c) = rest.next() {
            let place = rest.peek().and_then(|digit| digit.to_digit(10));
            let (true, Some(place @ 1..=9)) = (c == '%', place) else {
                written.push(c);
                continue;
            };
            rest.next();
            let place = place as usize - 1;
            let number = counted.get(place).copied().flatten().unwrap_or(0);
            let format = match self.numbering.level(list, place) {
                Some(level_there) if !level.in_digits => &level_there.format,
                _ => "decimal",
            };
            written.push_str(&numeral(number, format));
        }
        written
    }
}

/// Symbol fonts have their bullets at places that no other font knows.
fn bullet(text: &str) -> String {
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}');
    text.replace(is_private, "•")
}
