//! Areas of work and their measures.

use super::items::Reader;
use super::{Area, Item};
use crate::model::Role;
use crate::outline::Node;
use gangmu_document::TextRange;

/// The areas of the outermost parts for tasks. A part deeper in the text, such as a summary of a
/// longer plan in an annual report, is left out; so is every part without targets where
/// another has them, which are the targets of the year.
pub(super) fn areas(reader: &Reader) -> Vec<Area> {
    let parts = reader.parts(Role::Tasks);
    let level = parts.iter().map(|part| part.level).min();
    let mut outermost: Vec<&Node> = parts
        .into_iter()
        .filter(|part| Some(part.level) == level)
        .collect();
    if outermost.iter().any(|part| has_targets(part)) {
        outermost.retain(|part| has_targets(part));
    }
    let nodes: Vec<&Node> = outermost
        .into_iter()
        .flat_map(|part| reader.headed(part))
        .collect();
    let items = reader.items(&nodes);
    nodes
        .into_iter()
        .zip(items)
        .zip(1..)
        .map(|((node, item), ordinal)| area(reader, node, Item { ordinal, ..item }))
        .collect()
}

fn has_targets(part: &Node) -> bool {
    part.children
        .iter()
        .any(|child| child.role == Role::Targets)
}

fn area(reader: &Reader, node: &Node, item: Item) -> Area {
    let headed = reader.headed(node);
    let (measures, text) = match headed.first() {
        Some(first) => {
            let own = TextRange::new(node.range.start, first.range.start);
            (
                reader.items(&headed),
                without_trailing_space(reader.text, own),
            )
        }
        None => (reader.listed(node), node.range),
    };
    Area {
        item,
        text,
        measures,
    }
}

fn without_trailing_space(text: &str, range: TextRange) -> TextRange {
    TextRange::new(range.start, range.start + range.of(text).trim_end().len())
}
