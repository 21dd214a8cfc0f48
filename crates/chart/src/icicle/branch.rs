//! What the chart shows as a tree of two levels: areas with measures, or the measures of one
//! area with what is inside them.

use crate::number;
use crate::places::Places;
use crate::words::Words;
use gangmu_document::Span;
use gangmu_plan::model::{Area, Measure, OutlineNode, Plan, Quantity};

/// A node of the upper level.
#[derive(Debug, Clone)]
pub(super) struct Branch<'a> {
    pub(super) node: Node<'a>,
    /// What stands at its right edge: how many are under it.
    pub(super) count: Option<usize>,
    /// Whether it can be opened.
    pub(super) opens: bool,
    /// The nodes under it.
    pub(super) twigs: Vec<Node<'a>>,
}

/// A node of either level.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    pub(super) item: &'a str,
    /// Where it begins in the text.
    start: usize,
    /// Its number as shown; empty without one.
    pub(super) ordinal: String,
    pub(super) title: &'a str,
    /// A value at the right edge; empty without one.
    pub(super) value: String,
    /// Its accessible name.
    pub(super) label: String,
    pub(super) class: &'static str,
}

/// The areas of a plan with their measures.
pub(super) fn of_plan<'a>(plan: &'a Plan, words: Words) -> Vec<Branch<'a>> {
    let areas = plan.areas.iter().map(|area| {
        let ordinal = chinese_numeral(area.ordinal);
        let count = area.measures.len();
        let label = words.fill("label.area", &[&ordinal, &area.title, &count]);
        Branch {
            node: Node {
                item: &area.id,
                start: area.span.start,
                ordinal,
                title: &area.title,
                value: String::new(),
                label,
                class: "area",
            },
            count: Some(count),
            opens: true,
            twigs: area
                .measures
                .iter()
                .map(|measure| of_measure(measure, words))
                .collect(),
        }
    });
    areas.collect()
}

/// The measures of an area with the numbers and parts inside them, in the order of the text.
pub(super) fn of_area<'a>(plan: &'a Plan, area: &'a Area, words: Words) -> Vec<Branch<'a>> {
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
            count: None,
            opens: false,
            twigs,
        }
    });
    measures.collect()
}

fn of_measure<'a>(measure: &'a Measure, words: Words) -> Node<'a> {
    let label = match measure.quantities.len() {
        0 => words.fill("label.measure", &[&measure.ordinal, &measure.title]),
        count => words.fill(
            "label.measure_with_numbers",
            &[&measure.ordinal, &measure.title, &count],
        ),
    };
    Node {
        item: &measure.id,
        start: measure.span.start,
        ordinal: measure.ordinal.to_string(),
        title: &measure.title,
        value: String::new(),
        label,
        class: "measure",
    }
}

fn of_quantity<'a>(quantity: &'a Quantity, words: Words) -> Node<'a> {
    let said = number::spoken(quantity, words.0);
    Node {
        item: &quantity.id,
        start: quantity.span.start,
        ordinal: String::new(),
        title: &quantity.indicator,
        value: number::written(quantity, words.0)
            .map(|written| written.joined())
            .unwrap_or_default(),
        label: words.clauses(&[quantity.indicator.clone(), said]),
        class: "inner",
    }
}

fn of_part(part: &OutlineNode) -> Node<'_> {
    Node {
        item: &part.id,
        start: part.span.start,
        ordinal: part.marker.clone(),
        title: &part.title,
        value: String::new(),
        label: format!("{}{}", part.marker, part.title),
        class: "inner",
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
