//! The last touches to a tree: paragraphs after a list that are not part of its last item, and
//! ranges that fit the text.

use super::Node;
use super::markers::{MarkerKind, marker};
use crate::model::Role;
use crate::responsible;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

/// Tidies a tree.
pub(super) async fn tidy(text: &str, top: &mut [Node], turns: &Turns<'_>) {
    for node in top.iter_mut() {
        inside(text, node);
        turns.passed(node.range.len()).await;
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

/// Where no item of a list but the last goes on after its parts, or after its first line where
/// it has none, further lines of the last belong to the part around the list (与此同时,做好…).
fn release_tail(text: &str, node: &mut Node) {
    let beside = |a: &Node, b: &Node| is_item(a) && kind(text, a) == kind(text, b);
    let mut tails = Vec::new();
    let mut end = 0;
    for list in node.children.chunk_by_mut(beside) {
        end += list.len();
        if let Some((last, others)) = list.split_last_mut()
            && !others.is_empty()
            && others.iter().all(|item| tail_start(text, item).is_none())
        {
            tails.extend(cut_tail(text, last, node.role).map(|tail| (end, tail)));
        }
    }
    let mut items = std::mem::take(&mut node.children).into_iter();
    let mut start = 0;
    for (end, tail) in tails {
        node.children.extend(items.by_ref().take(end - start));
        node.children.push(tail);
        start = end;
    }
    node.children.extend(items);
}

fn kind(text: &str, item: &Node) -> Option<MarkerKind> {
    marker(item.marker.of(text)).map(|marker| marker.kind)
}

fn is_item(node: &Node) -> bool {
    !node.marker.is_empty()
}

/// Where the lines of an item begin that are not part of its heading, its items or its leads.
fn tail_start(text: &str, item: &Node) -> Option<usize> {
    let headed = |child: &&Node| is_item(child) || !child.title.is_empty();
    let body = item.children.iter().rfind(headed);
    // A heading may stand on two lines itself.
    let heading = item.title.end.max(item.marker.end);
    let from = body.map_or(heading, |child| child.range.end);
    let rest = text.get(from..item.range.end)?;
    let line_end = from + rest.find('\n')?;
    let tail = text.get(line_end..item.range.end)?.trim();
    // Who is responsible stands on a line below its item.
    let more = !tail.is_empty() && !responsible::begins_with_label(tail);
    more.then_some(line_end)
}

/// Cuts the tail off an item; it becomes a part of its own.
fn cut_tail(text: &str, item: &mut Node, role: Role) -> Option<Node> {
    let end = tail_start(text, item)?;
    let later = item.children.iter().position(|child| child.range.end > end);
    let mut children = item
        .children
        .split_off(later.unwrap_or(item.children.len()));
    let range = without_space(text, TextRange::new(end, item.range.end));
    item.range = without_space(text, TextRange::new(item.range.start, end));
    if let [child] = children.as_mut_slice()
        && child.range == range
    {
        raise(child);
        return children.pop();
    }
    let nothing = TextRange::new(range.start, range.start);
    Some(Node {
        range,
        level: item.level,
        marker: nothing,
        title: nothing,
        role,
        children,
    })
}

/// Moves a node one level up.
fn raise(node: &mut Node) {
    node.level = node.level.saturating_sub(1);
    node.children.iter_mut().for_each(raise);
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
