//! The items of a plan as places in its text: each piece belongs to the smallest item around it.

use crate::{Open, Role};
use gangmu_document::{Span, TextRange};
use gangmu_plan::model::{self, OutlineNode, Plan, Status};

/// No item: a line of the page around the text.
pub(crate) const NONE: u32 = u32::MAX;

/// Where a plan has an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A part of the outline, counted from the top.
    Node(u32),
    Review(u32),
    Principle(u32),
    Safeguard(u32),
    Area(u32),
    Goal(u32),
    /// A measure of an area.
    Measure(u32, u32),
    Quantity(u32),
}

/// What is shown of an item.
pub(crate) struct Card<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) span: Span,
    pub(crate) role: Role,
}

impl Part {
    /// What the plan says of it.
    pub(crate) fn card(self, plan: &Plan) -> Option<Card<'_>> {
        let (role, (id, title, span)) = match self {
            Self::Node(at) => {
                let node = node(&plan.outline, at)?;
                (Role::Text, (&node.id, &node.title, node.span))
            }
            Self::Review(at) => (Role::Review, item(&plan.review, at)?),
            Self::Principle(at) => (Role::Principle, item(&plan.principles, at)?),
            Self::Safeguard(at) => (Role::Safeguard, item(&plan.safeguards, at)?),
            Self::Area(at) => {
                let area = plan.areas.get(at as usize)?;
                (Role::Area, (&area.id, &area.title, area.span))
            }
            Self::Goal(at) => {
                let goal = plan.goals.get(at as usize)?;
                (Role::Goal, (&goal.id, &goal.title, goal.span))
            }
            Self::Measure(area, at) => {
                let area = plan.areas.get(area as usize)?;
                let measure = area.measures.get(at as usize)?;
                (Role::Measure, (&measure.id, &measure.title, measure.span))
            }
            Self::Quantity(at) => {
                let quantity = plan.quantities.get(at as usize)?;
                let role = match quantity.status {
                    Status::Target => Role::Target,
                    Status::Actual => Role::Actual,
                    Status::Estimate => Role::Estimate,
                };
                (role, (&quantity.id, &quantity.indicator, quantity.span))
            }
        };
        Some(Card {
            id,
            title,
            span,
            role,
        })
    }
}

fn item(items: &[model::Item], at: u32) -> Option<(&String, &String, Span)> {
    let item = items.get(at as usize)?;
    Some((&item.id, &item.title, item.span))
}

/// The node at a place in the order of the text, each before its children.
fn node(outline: &[OutlineNode], mut at: u32) -> Option<&OutlineNode> {
    let mut waiting: Vec<&OutlineNode> = outline.iter().rev().collect();
    while let Some(node) = waiting.pop() {
        match at.checked_sub(1) {
            None => return Some(node),
            Some(before) => at = before,
        }
        waiting.extend(node.children.iter().rev());
    }
    None
}

/// An item and its place in the clean text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub(crate) part: Part,
    pub(crate) range: TextRange,
}

impl Placed {
    /// Whether both are quantities that the same words say.
    pub(crate) fn shares_words_with(&self, other: &Self) -> bool {
        let are_quantities = [self, other].map(|it| matches!(it.part, Part::Quantity(_)));
        are_quantities == [true; 2] && self.range == other.range
    }
}

/// All items of a plan, by their starts, the outer before the inner.
pub(crate) fn placed(open: &dyn Open) -> Vec<Placed> {
    let (plan, document) = (open.plan(), open.document());
    let mut items = Vec::new();
    let mut add = |part: Part, span: Span| {
        let range = document.range(span);
        if !range.is_empty() {
            items.push(Placed { part, range });
        }
    };
    // Where two items have the same place, the one that says more comes later and lies inside.
    let mut count = 0;
    let mut waiting: Vec<&OutlineNode> = plan.outline.iter().rev().collect();
    while let Some(node) = waiting.pop() {
        add(Part::Node(count), node.span);
        count += 1;
        waiting.extend(node.children.iter().rev());
    }
    for (at, item) in (0..).zip(&plan.review) {
        add(Part::Review(at), item.span);
    }
    for (at, item) in (0..).zip(&plan.principles) {
        add(Part::Principle(at), item.span);
    }
    for (at, item) in (0..).zip(&plan.safeguards) {
        add(Part::Safeguard(at), item.span);
    }
    for (at, area) in (0..).zip(&plan.areas) {
        add(Part::Area(at), area.span);
    }
    for (at, goal) in (0..).zip(&plan.goals) {
        add(Part::Goal(at), goal.span);
    }
    for (area, at) in (0..).zip(&plan.areas) {
        for (measure, item) in (0..).zip(&at.measures) {
            add(Part::Measure(area, measure), item.span);
        }
    }
    for (at, quantity) in (0..).zip(&plan.quantities) {
        add(Part::Quantity(at), quantity.span);
    }
    items.sort_by(|a, b| {
        let key = |item: &Placed| (item.range.start, usize::MAX - item.range.end);
        key(a).cmp(&key(b))
    });
    items
}

/// A text cut at the borders of its items.
#[derive(Debug, Default)]
pub(crate) struct Cuts {
    /// From each byte on, the smallest item there, by its place in the list.
    pub(crate) pieces: Vec<(usize, u32)>,
    /// Of each item, the one around it that is no quantity; for one that is none, itself.
    pub(crate) blocks: Vec<u32>,
}

/// Cuts a text at the borders of its items, which come in order.
pub(crate) fn cut(items: &[Placed]) -> Cuts {
    let mut cuts = Cuts::default();
    // The items around the place reached, with where they end.
    let mut around: Vec<(usize, u32)> = Vec::new();
    for (index, item) in (0..).zip(items) {
        close(&mut around, item.range.start, &mut cuts.pieces);
        // An item that reaches out of the one around it ends with that.
        let (outer_end, outer) = around.last().copied().unwrap_or((usize::MAX, NONE));
        let is_quantity = matches!(item.part, Part::Quantity(_));
        let block = cuts.blocks.get(outer as usize).copied();
        let block = block.filter(|_| is_quantity).unwrap_or(index);
        cuts.blocks.push(block);
        put(&mut cuts.pieces, item.range.start, index);
        around.push((item.range.end.min(outer_end), index));
    }
    close(&mut around, usize::MAX, &mut cuts.pieces);
    cuts
}

/// Ends the items that end before a place.
fn close(around: &mut Vec<(usize, u32)>, before: usize, pieces: &mut Vec<(usize, u32)>) {
    while let Some((end, _)) = around.pop_if(|(end, _)| *end <= before) {
        let outer = around.last().map_or(NONE, |(_, item)| *item);
        put(pieces, end, outer);
    }
}

/// Says which item holds from a place on.
fn put(pieces: &mut Vec<(usize, u32)>, start: usize, item: u32) {
    match pieces.last_mut() {
        Some(last) if last.0 == start => last.1 = item,
        _ => pieces.push((start, item)),
    }
}
