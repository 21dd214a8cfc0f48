//! The outline as rows: which there are, which are shown, and where a key leads.

use gangmu_document::{Document, Span};
use gangmu_plan::model::{OutlineNode, Plan, Role};

/// The outline opens by itself as deep as this many rows allow.
const OPENED_ROWS: usize = 40;
/// Longest label made from text, in characters.
const LONGEST_LABEL: usize = 16;

/// One part of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id of its node.
    pub node: String,
    /// The item it stands for: the area, measure or goal that begins there, or the node itself.
    pub item: String,
    /// Depth, 0 for the top.
    pub level: usize,
    /// The numbering as written.
    pub marker: String,
    /// Its name; the beginning of its text where it has none.
    pub label: String,
    /// What the part does.
    pub role: Role,
    /// Its place in the source.
    pub span: Span,
    /// How many measures, goals or principles it lists, where it lists any.
    pub count: Option<usize>,
    /// The row it stands under.
    pub parent: Option<usize>,
    /// Whether rows stand under it.
    pub opens: bool,
}

/// The rows of a plan's outline, in the order of the text.
pub fn rows(plan: &Plan, document: &Document) -> Vec<Row> {
    let mut rows = Vec::new();
    for node in &plan.outline {
        add(node, None, document, &mut rows);
    }
    name_items(&mut rows, plan);
    rows
}

fn add(node: &OutlineNode, parent: Option<usize>, document: &Document, rows: &mut Vec<Row>) {
    let here = rows.len();
    let above = parent.and_then(|at| rows.get(at));
    rows.push(Row {
        node: node.id.clone(),
        item: node.id.clone(),
        level: above.map_or(0, |row| row.level + 1),
        marker: node.marker.clone(),
        label: label(node, document),
        role: node.role,
        span: node.span,
        count: None,
        parent,
        opens: !node.children.is_empty(),
    });
    for child in &node.children {
        add(child, Some(here), document, rows);
    }
}

fn label(node: &OutlineNode, document: &Document) -> String {
    if !node.title.is_empty() {
        return node.title.clone();
    }
    let text = document.range(node.span).of(&document.text).trim();
    let first = text.split(['\n', '。', ',', '，', ';', '；']).next();
    let first = first.unwrap_or_default();
    let mut label: String = first.chars().take(LONGEST_LABEL).collect();
    if label.len() < text.len() {
        label.push('…');
    }
    label
}

/// Gives each row the item that begins where it begins, and the number of items it lists.
fn name_items(rows: &mut [Row], plan: &Plan) {
    let listed = listed(plan);
    let mut is_listed = vec![false; rows.len()];
    let areas = plan.areas.iter().map(|area| (&area.id, area.span.start));
    let named = listed.iter().map(|item| (*item, true));
    for ((item, start), listed) in named.chain(areas.map(|area| (area, false))) {
        if let Some(at) = beginning_at(rows, start) {
            rows[at].item.clone_from(item);
            is_listed[at] = listed;
        }
    }
    let mut starts: Vec<usize> = listed.iter().map(|(_, start)| *start).collect();
    starts.sort_unstable();
    let until = |position: usize| starts.partition_point(|start| *start < position);
    for (row, is_listed) in rows.iter_mut().zip(is_listed) {
        let inside = until(row.span.end) - until(row.span.start);
        row.count = (!is_listed && row.level > 0 && inside > 0).then_some(inside);
    }
}

/// The items that are counted, and where they begin.
fn listed(plan: &Plan) -> Vec<(&String, usize)> {
    let mut listed = Vec::new();
    for measure in plan.areas.iter().flat_map(|area| &area.measures) {
        listed.push((&measure.id, measure.span.start));
    }
    for goal in &plan.goals {
        listed.push((&goal.id, goal.span.start));
    }
    for items in [&plan.principles, &plan.safeguards, &plan.review] {
        listed.extend(items.iter().map(|item| (&item.id, item.span.start)));
    }
    listed
}

/// The row that begins at a place: of several, the deepest, which comes last.
fn beginning_at(rows: &[Row], start: usize) -> Option<usize> {
    let after = rows.partition_point(|row| row.span.start <= start);
    let last = after.checked_sub(1)?;
    (rows.get(last)?.span.start == start).then_some(last)
}

/// Of each row, whether it is open before the reader has opened any.
pub fn opened(rows: &[Row]) -> Vec<bool> {
    let deepest = rows.iter().map(|row| row.level).max().unwrap_or(0);
    let fits = |level: &usize| {
        let shown = rows.iter().filter(|row| row.level <= level + 1);
        shown.count() <= OPENED_ROWS
    };
    let open = (0..deepest).take_while(fits).count();
    rows.iter()
        .map(|row| row.opens && row.level < open)
        .collect()
}

/// Opens or closes a row.
pub fn set_open(open: &mut [bool], at: usize, opens: bool) {
    if let Some(row) = open.get_mut(at) {
        *row = opens;
    }
}

/// Whether a row is open.
pub fn is_open(open: &[bool], at: usize) -> bool {
    open.get(at) == Some(&true)
}

/// The rows around a row, innermost first.
pub fn above(rows: &[Row], at: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(at), |at| rows.get(*at)?.parent).skip(1)
}

/// The row of an item; for an item without one, the innermost row around it.
pub fn around(rows: &[Row], item: &str, span: Option<Span>) -> Option<usize> {
    let own = rows
        .iter()
        .position(|row| row.item == item || row.node == item);
    own.or_else(|| {
        let span = span?;
        rows.iter().rposition(|row| row.span.covers(span))
    })
}

/// The rows to show: those under open ones, or those that match and the ones above them.
pub fn shown(rows: &[Row], open: &[bool], filter: &str) -> Vec<usize> {
    let filter = filter.trim().to_ascii_lowercase();
    if filter.is_empty() {
        let shown = |at: &usize| above(rows, *at).all(|upper| is_open(open, upper));
        return (0..rows.len()).filter(shown).collect();
    }
    let mut shown = vec![false; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        if matches(row, &filter) {
            shown[at] = true;
            above(rows, at).for_each(|upper| shown[upper] = true);
        }
    }
    (0..rows.len()).filter(|at| shown[*at]).collect()
}

/// Whether a row's name holds the words, which are in lower case.
pub fn matches(row: &Row, words: &str) -> bool {
    format!("{}{}", row.marker, row.label)
        .to_ascii_lowercase()
        .contains(words)
}

/// What a key does in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Go to a row.
    Go(usize),
    /// Open the row.
    Open(usize),
    /// Close the row.
    Close(usize),
    /// Select the row's item.
    Select(usize),
}

/// What a key does at a row, by the conventions of trees; none where it does nothing.
pub fn answer(
    rows: &[Row],
    shown: &[usize],
    open: &[bool],
    at: usize,
    key: &str,
) -> Option<Answer> {
    let row = rows.get(at)?;
    let place = shown.iter().position(|shown| *shown == at)?;
    let go = |place: usize| shown.get(place).copied().map(Answer::Go);
    match key {
        "ArrowDown" => go(place + 1),
        "ArrowUp" => go(place.checked_sub(1)?),
        "Home" => go(0),
        "End" => go(shown.len().checked_sub(1)?),
        "ArrowRight" if row.opens && !is_open(open, at) => Some(Answer::Open(at)),
        "ArrowRight" if row.opens => go(place + 1),
        "ArrowLeft" if row.opens && is_open(open, at) => Some(Answer::Close(at)),
        "ArrowLeft" => row.parent.map(Answer::Go),
        "Enter" | " " => Some(Answer::Select(at)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows written as lines indented by two spaces a level.
    fn outline(text: &str) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for line in text.lines() {
            let label = line.trim_start();
            let level = (line.len() - label.len()) / 2;
            let parent = rows.iter().rposition(|row| row.level + 1 == level);
            if let Some(parent) = parent.filter(|_| level > 0) {
                rows[parent].opens = true;
            }
            rows.push(Row {
                node: format!("o{}", rows.len()),
                item: label.to_owned(),
                level,
                marker: String::new(),
                label: label.to_owned(),
                role: Role::Other,
                span: Span::new(rows.len(), 100),
                count: None,
                parent: parent.filter(|_| level > 0),
                opens: false,
            });
        }
        rows
    }

    const PLAN: &str =
        "总体要求\n  指导思想\n  基本原则\n重点任务\n  产业\n    数字经济\n    建筑业\n  开放";

    fn labels(rows: &[Row], shown: &[usize]) -> Vec<String> {
        shown.iter().map(|at| rows[*at].label.clone()).collect()
    }

    /// Of each row, whether it is one of the open ones.
    fn open(rows: &[Row], open: &[usize]) -> Vec<bool> {
        (0..rows.len()).map(|at| open.contains(&at)).collect()
    }

    #[test]
    fn rows_under_closed_ones_are_hidden() {
        let rows = outline(PLAN);
        assert_eq!(
            labels(&rows, &shown(&rows, &open(&rows, &[3]), "")),
            ["总体要求", "重点任务", "产业", "开放"]
        );
        assert_eq!(
            labels(&rows, &shown(&rows, &open(&rows, &[4]), "")),
            ["总体要求", "重点任务"]
        );
    }

    #[test]
    fn a_filter_shows_what_matches_and_what_is_above() {
        let rows = outline(PLAN);
        let none = open(&rows, &[]);
        assert_eq!(
            labels(&rows, &shown(&rows, &none, " 数字 ")),
            ["重点任务", "产业", "数字经济"]
        );
        assert_eq!(shown(&rows, &none, "没有"), Vec::<usize>::new());
    }

    #[test]
    fn the_outline_opens_as_deep_as_it_fits() {
        let rows = outline(PLAN);
        assert_eq!(opened(&rows), open(&rows, &[0, 3, 4]));
        let long: String = (0..60).map(|at| format!("  {at}\n")).collect();
        let rows = outline(&format!("上\n{long}"));
        assert_eq!(opened(&rows), open(&rows, &[]));
    }

    #[test]
    fn keys_follow_the_conventions_of_trees() {
        let rows = outline(PLAN);
        let open = open(&rows, &[3]);
        let shown = shown(&rows, &open, "");
        let check = |at: usize, key: &str, expected: Option<Answer>| {
            assert_eq!(
                answer(&rows, &shown, &open, at, key),
                expected,
                "{at} {key}"
            );
        };
        check(0, "ArrowDown", Some(Answer::Go(3)));
        check(0, "ArrowUp", None);
        check(0, "ArrowRight", Some(Answer::Open(0)));
        check(3, "ArrowRight", Some(Answer::Go(4)));
        check(3, "ArrowLeft", Some(Answer::Close(3)));
        check(7, "ArrowLeft", Some(Answer::Go(3)));
        check(4, "Home", Some(Answer::Go(0)));
        check(0, "End", Some(Answer::Go(7)));
        check(7, "ArrowDown", None);
        check(4, "Enter", Some(Answer::Select(4)));
        check(4, "x", None);
    }

    #[test]
    fn an_item_without_a_row_is_found_around_its_place() {
        let rows = outline(PLAN);
        assert_eq!(around(&rows, "数字经济", None), Some(5));
        assert_eq!(around(&rows, "o5", None), Some(5));
        assert_eq!(around(&rows, "q", Some(Span::new(4, 6))), Some(4));
        assert_eq!(above(&rows, 5).collect::<Vec<_>>(), [4, 3]);
    }
}
