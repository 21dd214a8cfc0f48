//! The lines of the table: which tasks, in what order, under which headings.

use super::filter::fits;
use super::order::{Collate, sort};
use super::rows::{Row, Task};
use crate::notebook::Notebook;
use crate::route::{GroupBy, TasksView};
use gangmu_plan::domains;

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The heading of the group with this number.
    Heading(usize),
    /// The row with this number.
    Row(usize),
}

/// Tasks under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The number of a row in it, which has what all of them share.
    pub of: usize,
    /// How many there are.
    pub count: usize,
}

/// The table, line by line.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The lines.
    pub lines: Vec<Line>,
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The rows among the lines, in order.
    pub shown: Vec<usize>,
}

/// What the tasks of a group share.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shared<'a> {
    Plan(usize),
    Place(Option<&'a str>),
    Domain(usize),
    Area(usize, &'a str),
    Body(Option<&'a str>),
}

/// The lines that a view asks for.
pub fn arrange(
    rows: &[Row],
    view: &TasksView,
    notebook: &Notebook,
    collate: Collate,
) -> Arrangement {
    let fits = |row: &Row| row.task().is_some_and(|task| fits(task, view, notebook));
    let numbered = rows.iter().enumerate();
    let mut shown: Vec<usize> = numbered
        .filter(|(_, row)| fits(row))
        .map(|(at, _)| at)
        .collect();
    // Groups stand in the order of the texts, whatever the order inside them.
    let (groups, number) = group(rows, &shown, view.group);
    if let Some(sorting) = view.sorted {
        sort(&mut shown, rows, sorting, notebook, collate);
    }
    if view.group == GroupBy::Nothing {
        return Arrangement {
            lines: shown.iter().copied().map(Line::Row).collect(),
            groups,
            shown,
        };
    }
    let number = |at: &usize| number.get(*at).copied().unwrap_or_default();
    shown.sort_by_key(number);
    let mut lines = Vec::with_capacity(shown.len() + groups.len());
    let mut before = None;
    for at in &shown {
        let group = number(at);
        if before != Some(group) {
            lines.push(Line::Heading(group));
            before = Some(group);
        }
        lines.push(Line::Row(*at));
    }
    Arrangement {
        lines,
        groups,
        shown,
    }
}

/// The groups of rows, and for each of all rows the number of its group.
fn group(rows: &[Row], shown: &[usize], by: GroupBy) -> (Vec<Group>, Vec<usize>) {
    if by == GroupBy::Nothing {
        return (Vec::new(), Vec::new());
    }
    let domains: Vec<&str> = domains::all().map(|domain| domain.id).collect();
    let mut found: Vec<(Shared, Group)> = Vec::new();
    let mut numbers = vec![0; rows.len()];
    for at in shown {
        let Some(task) = rows.get(*at).and_then(Row::task) else {
            continue;
        };
        let share = share(task, by, &domains);
        // Rows of one group mostly follow each other.
        let known = found.iter().rposition(|(other, _)| *other == share);
        let group = known.unwrap_or(found.len());
        match found.get_mut(group) {
            Some((_, group)) => group.count += 1,
            None => found.push((share, Group { of: *at, count: 1 })),
        }
        if let Some(number) = numbers.get_mut(*at) {
            *number = group;
        }
    }
    // Where each of them goes: what a text leaves open is last.
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|at| found.get(*at).map(|(share, _)| rank(share)));
    for number in &mut numbers {
        *number = order.iter().position(|at| at == number).unwrap_or_default();
    }
    let group = |at: usize| found.get(at).map(|(_, group)| group.clone());
    (order.into_iter().filter_map(group).collect(), numbers)
}

fn share<'a>(task: Task<'a>, by: GroupBy, domains: &[&str]) -> Shared<'a> {
    match by {
        GroupBy::Nothing | GroupBy::Plan => Shared::Plan(task.source.rank),
        GroupBy::Place => Shared::Place(task.source.place.as_deref()),
        GroupBy::Domain => {
            let domain = task.measure.domain.as_deref();
            let known = domain.and_then(|domain| domains.iter().position(|it| *it == domain));
            Shared::Domain(known.unwrap_or(domains.len()))
        }
        GroupBy::Area => Shared::Area(task.source.rank, &task.area.id),
        GroupBy::Body => Shared::Body(task.bodies().next()),
    }
}

/// Domains stand in the order of their table, all else in that of the texts.
fn rank(share: &Shared) -> usize {
    match share {
        Shared::Domain(rank) => *rank,
        Shared::Place(None) | Shared::Body(None) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::rows;
    use super::*;
    use crate::route::Sorting;

    fn check(group: GroupBy, sorting: &str, expected: &str) {
        let rows = rows();
        let view = TasksView {
            group,
            sorted: Sorting::parse(sorting),
            ..TasksView::default()
        };
        let arrangement = arrange(&rows, &view, &Notebook::default(), &|a, b| a.cmp(b));
        let lines = arrangement.lines.iter().map(|line| match line {
            Line::Heading(group) => {
                let group = &arrangement.groups[*group];
                format!("[{}×{}]", group.of, group.count)
            }
            Line::Row(at) => at.to_string(),
        });
        assert_eq!(lines.collect::<Vec<_>>().join(" "), expected, "{group:?}");
        assert_eq!(arrangement.shown.len(), rows.len());
    }

    #[test]
    fn groups_stand_in_the_order_of_the_texts() {
        check(GroupBy::Nothing, "", "0 1 2 3 4 5");
        check(GroupBy::Plan, "", "[0×4] 0 1 2 3 [4×2] 4 5");
        check(GroupBy::Place, "", "[0×4] 0 1 2 3 [4×2] 4 5");
        check(GroupBy::Area, "", "[0×2] 0 1 [2×2] 2 3 [4×1] 4 [5×1] 5");
        check(GroupBy::Body, "", "[0×2] 0 4 [1×1] 1 [5×1] 5 [2×2] 2 3");
    }

    #[test]
    fn order_holds_inside_groups() {
        check(GroupBy::Plan, "-deadline", "[0×4] 0 1 2 3 [4×2] 4 5");
        check(GroupBy::Plan, "deadline", "[0×4] 1 0 2 3 [4×2] 4 5");
        check(GroupBy::Place, "task", "[0×4] 2 1 3 0 [4×2] 5 4");
    }

    #[test]
    fn nothing_that_fits_is_no_line() {
        let view = TasksView {
            words: "没有这个词".to_owned(),
            group: GroupBy::Plan,
            ..TasksView::default()
        };
        let arranged = arrange(&rows(), &view, &Notebook::default(), &|a, b| a.cmp(b));
        assert_eq!(arranged, Arrangement::default());
    }
}
