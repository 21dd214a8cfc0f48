//! Two levels of a plan: areas with measures, or the measures of one area with what is inside
//! them.

use crate::number;
use crate::places::Places;
use crate::scene::{Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_document::Span;
use gangmu_plan::model::{Area, Measure, OutlineNode, Plan, Quantity};

/// A node of the upper level with those under it.
#[derive(Debug, Clone)]
pub(super) struct Branch<'a> {
    pub(super) node: Node<'a>,
    pub(super) twigs: Vec<Node<'a>>,
}

/// A node of any level.
#[derive(Debug, Clone, Default)]
pub(super) struct Node<'a> {
    pub(super) item: &'a str,
    /// Where it begins in the text.
    start: usize,
    /// Its number as shown; empty without one.
    pub(super) ordinal: String,
    pub(super) title: &'a str,
    /// What stands at its right edge: how many are under it, or a value; empty without either.
    pub(super) end: String,
    /// How many numbers are inside it.
    pub(super) numbers: usize,
    /// Its accessible name.
    pub(super) label: String,
    pub(super) class: &'static str,
    /// Whether it can be opened.
    pub(super) opens: bool,
}

impl Node<'_> {
    /// The mark that stands for it.
    pub(super) fn mark(&self, bounds: Bounds, parent: Option<&str>, shapes: Vec<Shape>) -> Mark {
        Mark {
            item: self.item.to_owned(),
            label: self.label.clone(),
            bounds,
            parent: parent.map(str::to_owned),
            class: self.class,
            opens: self.opens,
            shapes,
        }
    }
}

impl Branch<'_> {
    /// How many rows it takes where each of its twigs has one.
    pub(super) fn rows(&self) -> usize {
        self.twigs.len().max(1)
    }
}

/// The areas of a plan with their measures.
pub(super) fn of_plan<'a>(plan: &'a Plan, words: Words) -> Vec<Branch<'a>> {
    let areas = plan.areas.iter().map(|area| {
        let measures = area.measures.iter();
        Branch {
            node: Node {
                opens: true,
                ..of_area(area, words)
            },
            twigs: measures.map(|measure| of_measure(measure, words)).collect(),
        }
    });
    areas.collect()
}

/// The measures of an area with the numbers and parts inside them, in the order of the text.
pub(super) fn inside_area<'a>(plan: &'a Plan, area: &'a Area, words: Words) -> Vec<Branch<'a>> {
    let places = Places::of(&mut plan.quantities.iter().map(|quantity| quantity.id.as_str()));
    let quantity = |id: &str| plan.quantities.get(places.find(id)?);
    let measures = area.measures.iter().map(|measure| {
        let mut twigs = Vec::new();
        for quantity in measure.quantities.iter().filter_map(|id| quantity(id)) {
            insert(&mut twigs, of_quantity(quantity, words));
        }
        for part in parts_at(&plan.outline, measure.span) {
            if !part.title.is_empty() {
                insert(&mut twigs, of_part(part));
            }
        }
        Branch {
            node: Node {
                class: "measure upper",
                ..of_measure(measure, words)
            },
            twigs,
        }
    });
    measures.collect()
}

/// An area, not to be opened.
pub(super) fn of_area<'a>(area: &'a Area, words: Words) -> Node<'a> {
    let ordinal = chinese_numeral(area.ordinal);
    let count = area.measures.len();
    let numbers = area.measures.iter();
    Node {
        item: &area.id,
        start: area.span.start,
        label: words.fill("label.area", &[&ordinal, &area.title, &count]),
        ordinal,
        title: &area.title,
        end: count.to_string(),
        numbers: numbers.map(|measure| measure.quantities.len()).sum(),
        class: "area",
        ..Node::default()
    }
}

fn of_measure<'a>(measure: &'a Measure, words: Words) -> Node<'a> {
    let (ordinal, title) = (&measure.ordinal, &measure.title);
    let numbers = measure.quantities.len();
    let label = match numbers {
        0 => words.fill("label.measure", &[ordinal, title]),
        _ => words.fill("label.measure_with_numbers", &[ordinal, title, &numbers]),
    };
    Node {
        item: &measure.id,
        start: measure.span.start,
        ordinal: ordinal.to_string(),
        title,
        numbers,
        label,
        class: "measure",
        ..Node::default()
    }
}

fn of_quantity<'a>(quantity: &'a Quantity, words: Words) -> Node<'a> {
    let said = number::spoken(quantity, words.0);
    Node {
        item: &quantity.id,
        start: quantity.span.start,
        title: &quantity.indicator,
        end: number::written(quantity, words.0)
            .map(|written| written.joined())
            .unwrap_or_default(),
        label: words.clauses(&[quantity.indicator.clone(), said]),
        class: "inner",
        ..Node::default()
    }
}

fn of_part(part: &OutlineNode) -> Node<'_> {
    Node {
        item: &part.id,
        start: part.span.start,
        ordinal: part.marker.clone(),
        title: &part.title,
        label: format!("{}{}", part.marker, part.title),
        class: "inner",
        ..Node::default()
    }
}

/// Puts a node where it stands in the text, after what begins at the same place.
fn insert<'a>(nodes: &mut Vec<Node<'a>>, node: Node<'a>) {
    let at = nodes.partition_point(|other| other.start <= node.start);
    nodes.insert(at, node);
}

/// The parts of the innermost node of the outline that has this place.
fn parts_at(outline: &[OutlineNode], place: Span) -> &[OutlineNode] {
    let mut level = outline;
    let mut found: &[OutlineNode] = &[];
    loop {
        let begun = level.partition_point(|node| node.span.start <= place.start);
        let Some(node) = level.get(..begun).and_then(<[_]>::last) else {
            return found;
        };
        level = &node.children;
        if node.span == place {
            found = level;
        }
    }
}

/// 1 to 99 as 一 to 九十九, as areas are numbered; digits beyond.
fn chinese_numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: usize| DIGITS.get(value).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, 0) | (10.., _) => number.to_string(),
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_numbered_in_chinese() {
        let cases = [
            (0, "0"),
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (99, "九十九"),
            (100, "100"),
        ];
        for (number, expected) in cases {
            assert_eq!(chinese_numeral(number), expected);
        }
    }
}
