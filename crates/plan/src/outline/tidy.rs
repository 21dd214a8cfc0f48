//! The last touches to a tree: paragraphs after a list that are not part of its last item, and
//! ranges that fit the text.

use super::Node;
use crate::model::Role;
use gangmu_document::TextRange;

/// From this many items on a list shows how long its items are.
const TELLING_LIST: usize = 3;

/// Tidies a tree.
pub(super) fn tidy(text: &str, top: &mut [Node]) {
    for node in top.iter_mut() {
        inside(text, node);
    }
    cover(text, top);
}

fn inside(text: &str, node: &mut Node) {
    for child in &mut node.children {
        child.range = without_space(text, child.range);
        inside(text, child);
    }
    release_tail(text, node);
}

/// Where all items of a list but the last are one line each, further lines of the last belong
/// to the part around the list (与此同时,做好…).
fn release_tail(text: &str, node: &mut Node) {
    let Some(last) = node.children.iter().rposition(is_item) else {
        return;
    };
    let one_line = |child: &Node| !child.range.of(text).contains('\n');
    let (before, after) = node.children.split_at_mut(last);
    let siblings = before.iter().rev().take_while(|child| is_item(child));
    let telling = siblings.clone().count() + 1 >= TELLING_LIST && siblings.clone().all(one_line);
    let released = after
        .first_mut()
        .filter(|last| telling && !one_line(last))
        .and_then(|last| cut_after_first_line(text, last, node.role));
    if let Some(tail) = released {
        node.children.insert(last + 1, tail);
    }
}

fn is_item(node: &Node) -> bool {
    !node.marker.is_empty()
}

/// Cuts an item after its first line; what is cut off becomes a part of its own. An item with
/// items of its own on later lines stays whole.
fn cut_after_first_line(text: &str, item: &mut Node, role: Role) -> Option<Node> {
    let first_line = item.range.of(text).find('\n')?;
    let end = item.range.start + first_line;
    let later = item
        .children
        .iter()
        .position(|child| child.range.end > end)
        .unwrap_or(item.children.len());
    let whole = |child: &Node| child.range.start >= end && !is_item(child);
    if !item.children.iter().skip(later).all(whole) {
        return None;
    }
    let range = without_space(text, TextRange::new(end, item.range.end));
    item.range = without_space(text, TextRange::new(item.range.start, end));
    let nothing = TextRange::new(range.start, range.start);
    Some(Node {
        range,
        level: item.level,
        marker: nothing,
        title: nothing,
        role,
        children: item.children.split_off(later),
    })
}

/// Makes the top nodes touch and cover the text.
fn cover(text: &str, top: &mut [Node]) {
    let mut end = text.len();
    for node in top.iter_mut().rev() {
        node.range.end = end;
        end = node.range.start;
    }
    if let Some(first) = top.first_mut() {
        first.range.start = 0;
    }
}

fn without_space(text: &str, range: TextRange) -> TextRange {
    let slice = range.of(text);
    let start = range.start + (slice.len() - slice.trim_start().len());
    TextRange::new(start, start + slice.trim().len())
}
