//! The numbering of parts: `一、`, `(一)`, `1.`, `①`, `一是`.

use super::Named;
use super::site::Site;
use crate::model::NameClass;
use crate::numbers::Writing;
use crate::outline::{Node, Outline};
use crate::peek;
use gangmu_document::TextRange;

/// The markers of an outline, in order.
pub(super) fn ranges(outline: &Outline) -> Vec<TextRange> {
    fn collect(nodes: &[Node], ranges: &mut Vec<TextRange>) {
        for node in nodes {
            if !node.marker.is_empty() {
                ranges.push(node.marker);
            }
            collect(&node.children, ranges);
        }
    }
    let mut ranges = Vec::new();
    collect(&outline.nodes, &mut ranges);
    ranges
}

/// A number that the outline takes for a marker, or that is written as one.
pub(super) fn list_marker(site: &Site) -> Option<Named> {
    outline_marker(site)
        .or_else(|| bracketed(site))
        .or_else(|| ringed(site))
        .or_else(|| at_line_start(site))
        .or_else(|| one_is(site))
}

fn outline_marker(site: &Site) -> Option<Named> {
    let start = site.number.range.start;
    let after = site.marks.partition_point(|mark| mark.start <= start);
    let mark = site.marks.get(after.checked_sub(1)?)?;
    mark.contains(start)
        .then(|| site.named(*mark, NameClass::ListMarker))
}

/// `(一)`, `（3）`: a whole number alone in brackets.
fn bracketed(site: &Site) -> Option<Named> {
    let open = site.character_before()?;
    let close = site.character_after()?;
    let brackets = matches!((open, close), ('(' | '（', ')' | '）'));
    let small = site.number.count().is_some_and(|count| count < 100);
    let range = TextRange::new(
        site.number.range.start - open.len_utf8(),
        site.number.range.end + close.len_utf8(),
    );
    (brackets && small).then(|| site.named(range, NameClass::ListMarker))
}

/// `①`, `㈡`; a Roman numeral before 类 or 级 is a name.
fn ringed(site: &Site) -> Option<Named> {
    let roman = matches!(site.written().chars().next()?, 'Ⅰ'..='ⅿ');
    let class = if roman {
        NameClass::Name
    } else {
        NameClass::ListMarker
    };
    (site.number.writing == Writing::Sign).then(|| site.whole(class))
}

/// `一、`, `3.`, `12．` at the start of a line, and a number alone on its line.
fn at_line_start(site: &Site) -> Option<Named> {
    let first = site
        .before()
        .trim_start_matches(['*', '#', ' ', '\u{3000}', '\t']);
    let small = site.number.count().is_some_and(|count| count < 1000);
    // 附表:1.任务分工表 begins a list behind its colon.
    let begins = first.is_empty()
        || first.ends_with([':', '：']) && site.after().starts_with(['.', '．', '、']);
    if !begins || !small {
        return None;
    }
    match site.character_after() {
        None => Some(site.whole(NameClass::ListMarker)),
        Some(mark @ ('、' | '.' | '．' | ')' | '）' | ':' | '：')) => {
            Some(site.with_after(mark.len_utf8(), NameClass::ListMarker))
        }
        Some(mark @ (',' | '，')) if site.number.writing == Writing::Chinese => {
            Some(site.with_after(mark.len_utf8(), NameClass::ListMarker))
        }
        Some(space) if space.is_whitespace() => Some(site.whole(NameClass::ListMarker)),
        Some(_) => None,
    }
}

/// `一是…;二是…`, after a mark or a space.
fn one_is(site: &Site) -> Option<Named> {
    let free = site
        .character_before()
        .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '“' | '‘' | '《' | '、'));
    let is = peek::leading(site.after(), &["是", "要", "则", "来"])?;
    let chinese = site.number.writing == Writing::Chinese;
    let small = site
        .number
        .count()
        .is_some_and(|count| (1..=30).contains(&count));
    (free && chinese && small).then(|| site.with_after(is.len(), NameClass::ListMarker))
}
