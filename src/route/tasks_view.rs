//! What the page of tasks shows, and in what order.

use super::query::Query;

/// The state of the page of tasks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TasksView {
    /// Only tasks of the plan with this key.
    pub plan: Option<String>,
    /// Only tasks of plans of this place.
    pub place: Option<String>,
    /// Only tasks of the policy domain with this id.
    pub domain: Option<String>,
    /// Only tasks that this body leads or helps with.
    pub body: Option<String>,
    /// Only tasks with a number, or only those without.
    pub numbers: Option<bool>,
    /// Only tasks with this mark of the reader's, by its name.
    pub mark: Option<String>,
    /// Only tasks in which all of these words stand.
    pub words: String,
    /// The column that they are sorted by; the order of the texts where there is none.
    pub sorted: Option<Sorting>,
    /// What they are grouped by.
    pub group: GroupBy,
    /// The task that the reader left for its sentence: `KEY/ID`.
    pub left: Option<String>,
}

/// A column that rows are sorted by, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

/// The columns of the table, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum Column {
    Task,
    Plan,
    Domain,
    Numbers,
    Bodies,
    Deadline,
    Mark,
    Note,
}

/// What tasks are grouped by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum GroupBy {
    #[default]
    Nothing,
    Plan,
    Place,
    Domain,
    Area,
    Body,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Task,
        Self::Plan,
        Self::Domain,
        Self::Numbers,
        Self::Bodies,
        Self::Deadline,
        Self::Mark,
        Self::Note,
    ];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Plan => "plan",
            Self::Domain => "domain",
            Self::Numbers => "numbers",
            Self::Bodies => "body",
            Self::Deadline => "deadline",
            Self::Mark => "mark",
            Self::Note => "note",
        }
    }
}

impl GroupBy {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Nothing,
        Self::Plan,
        Self::Place,
        Self::Domain,
        Self::Area,
        Self::Body,
    ];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Plan => "plan",
            Self::Place => "place",
            Self::Domain => "domain",
            Self::Area => "area",
            Self::Body => "body",
        }
    }

    /// The grouping of a name; none for any other.
    pub fn parse(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|by| by.name() == name);
        found.unwrap_or_default()
    }
}

impl Sorting {
    /// The sorting after a press on the heading of a column: ascending, descending, none.
    pub fn pressed(sorted: Option<Self>, column: Column) -> Option<Self> {
        let descending = match sorted.filter(|sorted| sorted.column == column) {
            None => false,
            Some(sorted) if !sorted.descending => true,
            Some(_) => return None,
        };
        Some(Self { column, descending })
    }

    /// The name in addresses: that of the column, with a minus where the last comes first.
    pub fn name(self) -> String {
        let minus = if self.descending { "-" } else { "" };
        format!("{minus}{}", self.column.name())
    }

    /// The sorting of a name.
    pub fn parse(name: &str) -> Option<Self> {
        let column = name.strip_prefix('-').unwrap_or(name);
        let found = Column::ALL.into_iter().find(|it| it.name() == column);
        found.map(|column| Self {
            column,
            descending: name.starts_with('-'),
        })
    }
}

impl TasksView {
    /// Whether only some of the tasks are shown.
    pub fn is_filtered(&self) -> bool {
        let chosen = [
            &self.plan,
            &self.place,
            &self.domain,
            &self.body,
            &self.mark,
        ];
        chosen.iter().any(|choice| choice.is_some())
            || self.numbers.is_some()
            || !self.words.trim().is_empty()
    }

    /// The same order and groups, and all tasks.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        Self {
            sorted: self.sorted,
            group: self.group,
            ..Self::default()
        }
    }

    pub(super) fn read(query: &Query) -> Self {
        let text = |name| query.get(name).map(str::to_owned);
        Self {
            plan: text("plan"),
            place: text("place"),
            domain: text("domain"),
            body: text("body"),
            numbers: match query.get("numbers") {
                Some("yes") => Some(true),
                Some("no") => Some(false),
                _ => None,
            },
            mark: text("mark"),
            words: text("q").unwrap_or_default(),
            sorted: query.get("sort").and_then(Sorting::parse),
            group: query.get("group").map(GroupBy::parse).unwrap_or_default(),
            left: text("at"),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        let numbers = self.numbers.map(|has| if has { "yes" } else { "no" });
        let sorted = self.sorted.map(Sorting::name);
        let group = Some(self.group.name()).filter(|_| self.group != GroupBy::default());
        let pairs = [
            ("plan", self.plan.as_deref()),
            ("place", self.place.as_deref()),
            ("domain", self.domain.as_deref()),
            ("body", self.body.as_deref()),
            ("numbers", numbers),
            ("mark", self.mark.as_deref()),
            ("q", Some(&*self.words).filter(|words| !words.is_empty())),
            ("sort", sorted.as_deref()),
            ("group", group),
            ("at", self.left.as_deref()),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                query.set(name, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn what_is_written_is_read() {
        let check = |view: TasksView, hash: &str| {
            let route = Route::Tasks(view);
            assert_eq!(route.to_hash(), hash);
            assert_eq!(Route::parse(hash), route);
        };
        check(TasksView::default(), "#/tasks");
        let sorted = Sorting {
            column: Column::Deadline,
            descending: true,
        };
        check(
            TasksView {
                plan: Some("a-2023".to_owned()),
                place: Some("某市".to_owned()),
                domain: Some("industry".to_owned()),
                body: Some("某局".to_owned()),
                numbers: Some(false),
                mark: Some("done".to_owned()),
                words: "a 5%".to_owned(),
                sorted: Some(sorted),
                group: GroupBy::Area,
                left: Some("a-2023/m12.2".to_owned()),
            },
            "#/tasks?plan=a-2023&place=%E6%9F%90%E5%B8%82&domain=industry\
             &body=%E6%9F%90%E5%B1%80&numbers=no&mark=done&q=a%205%25&sort=-deadline\
             &group=area&at=a-2023%2Fm12.2",
        );
        for column in Column::ALL {
            for descending in [false, true] {
                let sorting = Sorting { column, descending };
                assert_eq!(Sorting::parse(&sorting.name()), Some(sorting));
            }
        }
        for group in GroupBy::ALL {
            assert_eq!(GroupBy::parse(group.name()), group);
        }
    }

    #[test]
    fn the_unknown_falls_back() {
        let hash = "#/tasks?numbers=some&sort=colour&group=colour&plan=";
        assert_eq!(Route::parse(hash), Route::Tasks(TasksView::default()));
    }

    #[test]
    fn a_heading_goes_through_both_directions_and_back_to_the_text() {
        let first = Sorting::pressed(None, Column::Plan);
        let second = Sorting::pressed(first, Column::Plan);
        assert!(second.is_some_and(|sorting| sorting.descending));
        assert_eq!(Sorting::pressed(second, Column::Plan), None);
        let other = Sorting::pressed(second, Column::Task);
        assert!(other.is_some_and(|sorting| !sorting.descending));
    }

    #[test]
    fn order_and_groups_are_no_filters() {
        let view = TasksView {
            words: "  ".to_owned(),
            sorted: Sorting::parse("task"),
            group: GroupBy::Place,
            ..TasksView::default()
        };
        assert!(!view.is_filtered());
        let filtered = TasksView {
            numbers: Some(true),
            ..view
        };
        assert!(filtered.is_filtered());
        assert_eq!(filtered.unfiltered().group, GroupBy::Place);
        assert!(!filtered.unfiltered().is_filtered());
    }
}
