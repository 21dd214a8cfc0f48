//! Which items of a plan have everything that is looked for.
//!
//! All terms must stand in one item. A quantity lies inside another item, and where it has all
//! terms by itself, it is what was found. A term that names the plan, by its title or its place,
//! need not be said again by the items (`盘锦 GDP`), unless every term does.

use crate::excerpt::Excerpt;
use crate::found::{Group, Hit, PlanHits, Role};
use crate::initials::Initials;
use crate::items::Part;
use crate::query::{Query, Term};
use crate::volume::{KeyRange, Place, Volume};
use gangmu_document::{Span, TextRange};
use gangmu_plan::model::Plan;

/// Which terms were found in which items of a plan; used again for one plan after the other.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    items: Vec<Terms>,
    /// Whether every term names the plan.
    is_named: bool,
    /// How many items have everything.
    pub(crate) hits: usize,
    /// Whether one of them was found by its title.
    is_titled: bool,
}

/// The terms that were found in an item, a bit each.
#[derive(Debug, Clone, Copy, Default)]
struct Terms {
    /// In the item, without the quantities inside.
    own: u16,
    /// With them.
    all: u16,
    /// In the title.
    titled: u16,
    /// Whether a quantity inside has everything.
    is_told: bool,
    is_hit: bool,
}

impl Tally {
    /// Looks through one plan, and says whether there is anything to show of it.
    pub(crate) fn take(&mut self, volume: &Volume, query: &Query, initials: &Initials) -> bool {
        self.items.clear();
        self.items.resize(volume.items.len(), Terms::default());
        self.hits = 0;
        self.is_titled = false;
        let (mut all, mut named) = (0_u16, 0_u16);
        for (term, bit) in terms(query) {
            all |= bit;
            let is_named = volume.is_named(term, initials);
            if is_named {
                named |= bit;
            }
            let mut is_found = is_named;
            volume.each_place(term, initials, &mut |place| {
                is_found = true;
                self.count(volume, place, bit);
            });
            if !is_found {
                return false;
            }
        }
        self.is_named = named == all;
        self.decide(volume, if self.is_named { all } else { all & !named });
        self.is_named && all != 0 || self.hits > 0
    }

    fn count(&mut self, volume: &Volume, place: Place, bit: u16) {
        let Some(item) = volume.items.get(place.item as usize) else {
            return;
        };
        if let Some(terms) = self.items.get_mut(place.item as usize) {
            terms.own |= bit;
            terms.all |= bit;
            if item.is_known_by(place.range) {
                terms.titled |= bit;
            }
        }
        if let Some(block) = self.items.get_mut(item.block as usize) {
            block.all |= bit;
        }
    }

    /// Finds the items that have all wanted terms.
    fn decide(&mut self, volume: &Volume, wanted: u16) {
        let has = |terms: u16| terms != 0 && terms & wanted == wanted;
        // Quantities come after the items around them, and are decided before them.
        for (at, item) in volume.items.iter().enumerate().rev() {
            let Some(terms) = self.items.get_mut(at) else {
                continue;
            };
            terms.is_hit = has(terms.own) || (!terms.is_told && has(terms.all));
            if !terms.is_hit {
                continue;
            }
            self.hits += 1;
            self.is_titled |= has(terms.titled);
            let block = item.block as usize;
            if let Some(block) = self.items.get_mut(block).filter(|_| block != at) {
                block.is_told = true;
            }
        }
    }

    /// What ranks a plan before another: its name, then titles that were found, then how much.
    pub(crate) fn rank(&self) -> (bool, bool, usize) {
        (self.is_named, self.is_titled, self.hits)
    }
}

fn terms(query: &Query) -> impl Iterator<Item = (&Term, u16)> {
    let bits = (0_u32..16).map(|number| 1 << number);
    query.terms.iter().zip(bits)
}

/// An item that was found, and where.
struct Finding {
    role: Role,
    is_titled: bool,
    item: u32,
    marks: Vec<KeyRange>,
}

/// Writes out what a tally found in its plan, with so many items of each role.
pub(crate) fn write(
    tally: &Tally,
    volume: &Volume,
    query: &Query,
    initials: &Initials,
    most: usize,
) -> PlanHits {
    let found = findings(tally, volume, query, initials);
    let groups = found.chunk_by(|a, b| a.role == b.role).filter_map(|group| {
        let hits = group.iter().take(most);
        Some(Group {
            role: group.first()?.role,
            count: group.len(),
            hits: hits.filter_map(|finding| hit(volume, finding)).collect(),
        })
    });
    let mut title_marks = Vec::new();
    for (term, _) in terms(query) {
        title_marks.extend(volume.in_title(term, initials));
    }
    let title = volume.open.title();
    let whole = TextRange::new(0, title.len());
    PlanHits {
        key: volume.open.key().to_owned(),
        title: Excerpt::of(title, whole, &joined(title_marks)),
        hit_count: found.len(),
        groups: groups.collect(),
    }
}

/// The items that were found, by role, found titles first, then as in the text.
fn findings(tally: &Tally, volume: &Volume, query: &Query, initials: &Initials) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let hits = (0..).zip(&tally.items).filter(|(_, terms)| terms.is_hit);
    for (item, terms) in hits {
        if let Some(role) = volume.role(item) {
            found.push(Finding {
                role,
                is_titled: terms.titled != 0,
                item,
                marks: Vec::new(),
            });
        }
    }
    for (term, _) in terms(query) {
        volume.each_place(term, initials, &mut |place| {
            // What a quantity has and does not tell, the item around it does.
            let block = volume.block(place.item);
            for item in [place.item, block] {
                if let Ok(at) = found.binary_search_by_key(&item, |finding| finding.item)
                    && let Some(finding) = found.get_mut(at)
                {
                    finding.marks.push(place.range);
                    break;
                }
            }
        });
    }
    for finding in &mut found {
        finding.marks.sort_unstable();
    }
    found.sort_by_key(|it| {
        (
            it.role,
            !it.is_titled,
            it.marks.first().map(|mark| mark.start),
        )
    });
    found
}

fn hit(volume: &Volume, finding: &Finding) -> Option<Hit> {
    let item = volume.items.get(finding.item as usize)?;
    let card = item.part.card(volume.open.plan())?;
    let document = volume.open.document();
    let text = &document.text;
    let found = finding.marks.iter().map(|mark| volume.bytes(*mark));
    let found = joined(found.collect());

    let title = whole_title(text, volume.bytes(item.title), card.title);
    let place = document.range(own(item.part, card.span, volume.open.plan()));
    let (first, last) = (found.first(), found.last());
    let start = first.map_or(place.start, |mark| mark.start.min(place.start));
    let end = last.map_or(place.end, |mark| mark.end.max(place.end));
    // What was found in front of the title is shown with it.
    let comes_first = first.is_some_and(|mark| mark.end <= title.start);
    let is_whole = comes_first || matches!(item.part, Part::Quantity(_));
    let start = if is_whole {
        start
    } else {
        let start = after_title(text, title, start, end);
        // What is looked for may be the very stop after the title.
        let skipped = |mark: &&TextRange| mark.start < start && mark.end > title.end;
        let stop = found.iter().find(skipped);
        stop.map_or(start, |mark| mark.start.max(title.end))
    };
    let inside = found.iter().find(|mark| mark.start >= start);
    let inside = inside.map_or(TextRange::new(start, start), |mark| *mark);
    let body = TextRange::new(start, end);
    Some(Hit {
        item: card.id.to_owned(),
        title: if title.is_empty() {
            Excerpt::plain(card.title)
        } else {
            Excerpt::of(text, title, &found)
        },
        text: Excerpt::around(text, body, inside, &found),
    })
}

/// The place of an item without the items that are listed in it: an area ends with its measures.
fn own(part: Part, span: Span, plan: &Plan) -> Span {
    let area = match part {
        Part::Area(at) => plan.areas.get(at as usize),
        _ => None,
    };
    let measure = area.and_then(|area| area.measures.first());
    measure.map_or(span, |measure| Span::new(span.start, measure.span.start))
}

/// The place of a title with the brackets and quotes at its ends, which count for nothing where
/// words are compared: 《方案》总体目标.
fn whole_title(text: &str, place: TextRange, title: &str) -> TextRange {
    let kept = place.of(text);
    let Some(lead) = title.find(kept).filter(|_| !kept.is_empty()) else {
        return place;
    };
    let start = place.start.saturating_sub(lead);
    let whole = TextRange::new(start, start + title.len());
    if whole.of(text) == title {
        whole
    } else {
        place
    }
}

/// Where the text of an item goes on after its title, whose mark stands in the title alone.
fn after_title(text: &str, title: TextRange, start: usize, end: usize) -> usize {
    if title.is_empty() || title.end < start || title.end > end {
        return start;
    }
    let rest = TextRange::new(title.end, end).of(text);
    let trimmed =
        rest.trim_start_matches(['。', ':', '：', ',', '，', '.', ';', '；', ' ', '\n', '\r']);
    title.end + rest.len() - trimmed.len()
}

/// Pieces in order, those that touch or overlap as one.
fn joined(mut pieces: Vec<TextRange>) -> Vec<TextRange> {
    pieces.retain(|piece| !piece.is_empty());
    pieces.sort_unstable();
    let mut joined: Vec<TextRange> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => joined.push(piece),
        }
    }
    joined
}

impl Volume {
    fn block(&self, item: u32) -> u32 {
        let item = self.items.get(item as usize);
        item.map_or(crate::items::NONE, |item| item.block)
    }

    fn role(&self, item: u32) -> Option<Role> {
        let item = self.items.get(item as usize)?;
        let card = item.part.card(self.open.plan())?;
        Some(card.role)
    }
}
