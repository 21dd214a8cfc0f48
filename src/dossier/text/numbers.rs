//! The numbers of a text, each for what it is: a value by its status, a count of parts, or a
//! number that measures nothing, such as a year.

use gangmu_document::Span;
use gangmu_plan::model::{NameClass, Plan, Status};

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// A measured value.
    Value(Status),
    /// A count of parts, which can be checked.
    Claim,
    /// No value.
    Named(NameClass),
    /// No rule explains it.
    Unexplained,
}

/// Numbers that are told apart by one kind of line and switched on and off together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the definitions")]
pub enum Group {
    Target,
    Actual,
    Estimate,
    Claim,
    Time,
    Threshold,
    Order,
    Name,
    Unexplained,
}

impl Number {
    /// The group that it belongs to.
    pub fn group(self) -> Group {
        use NameClass as Class;
        match self {
            Self::Value(Status::Target) => Group::Target,
            Self::Value(Status::Actual) => Group::Actual,
            Self::Value(Status::Estimate) => Group::Estimate,
            Self::Claim | Self::Named(Class::Claim) => Group::Claim,
            Self::Named(Class::Year | Class::Date | Class::Period | Class::Duration) => Group::Time,
            Self::Named(Class::Threshold) => Group::Threshold,
            Self::Named(
                Class::Ordinal | Class::ListMarker | Class::Page | Class::DocumentNumber,
            ) => Group::Order,
            Self::Named(
                Class::Name | Class::Slogan | Class::Idiom | Class::Contact | Class::PartOfWord,
            ) => Group::Name,
            Self::Unexplained => Group::Unexplained,
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        let Self::Named(class) = self else {
            return self.group().key();
        };
        match class {
            NameClass::Year => "number.year",
            NameClass::Date => "number.date",
            NameClass::Period => "number.period",
            NameClass::Ordinal => "number.ordinal",
            NameClass::ListMarker => "number.list_marker",
            NameClass::Name => "number.name",
            NameClass::Slogan => "number.slogan",
            NameClass::Idiom => "number.idiom",
            NameClass::Claim => "number.claim",
            NameClass::Threshold => "number.threshold",
            NameClass::Duration => "number.duration",
            NameClass::Contact => "number.contact",
            NameClass::DocumentNumber => "number.document",
            NameClass::Page => "number.page",
            NameClass::PartOfWord => "number.part_of_word",
        }
    }
}

impl Group {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 9] = [
        Self::Target,
        Self::Actual,
        Self::Estimate,
        Self::Claim,
        Self::Time,
        Self::Threshold,
        Self::Order,
        Self::Name,
        Self::Unexplained,
    ];

    /// The name in addresses, and the class in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Claim => "claim",
            Self::Time => "time",
            Self::Threshold => "threshold",
            Self::Order => "order",
            Self::Name => "name",
            Self::Unexplained => "unexplained",
        }
    }

    /// The group of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// The key of its name in the legend.
    pub fn key(self) -> &'static str {
        match self {
            Self::Target => "number.target",
            Self::Actual => "number.actual",
            Self::Estimate => "number.estimate",
            Self::Claim => "number.claim",
            Self::Time => "number.group_time",
            Self::Threshold => "number.threshold",
            Self::Order => "number.group_order",
            Self::Name => "number.group_name",
            Self::Unexplained => "number.unexplained",
        }
    }
}

/// Some of the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Groups(u16);

impl Groups {
    /// Those of the plan page: what a reader can select.
    pub const SELECTABLE: Self = Self(0b1111);

    /// Whether a group is among them.
    pub fn contains(self, group: Group) -> bool {
        self.0 & bit(group) != 0
    }

    /// The same with a group that was not among them, or without one that was.
    #[must_use]
    pub fn toggled(self, group: Group) -> Self {
        Self(self.0 ^ bit(group))
    }

    /// All others.
    #[must_use]
    pub fn others(self) -> Self {
        Self(!self.0)
    }

    /// Reads names parted by commas; unknown ones are left out.
    pub fn parse(names: &str) -> Self {
        let groups = names.split(',').filter_map(Group::named);
        Self(groups.fold(0, |all, group| all | bit(group)))
    }

    /// The names parted by commas.
    pub fn print(self) -> String {
        let groups = Group::ALL.into_iter();
        let names: Vec<&str> = groups
            .filter(|group| self.contains(*group))
            .map(Group::name)
            .collect();
        names.join(",")
    }
}

fn bit(group: Group) -> u16 {
    1 << group as u16
}

/// The numbers of a plan with their places; where two overlap, the more telling comes first.
pub fn numbers(plan: &Plan) -> Vec<(Span, Number)> {
    let values = plan.quantities.iter().filter_map(|quantity| {
        let span = quantity.number_span?;
        Some((span, Number::Value(quantity.status)))
    });
    let claims = plan.claims.iter();
    let claims = claims.map(|claim| (claim.span, Number::Claim));
    let named = plan.named.iter();
    let named = named.map(|named| (named.span, Number::Named(named.class)));
    let unexplained = plan.diagnostics.iter();
    let unexplained = unexplained.filter(|found| found.code == "unexplained_number");
    let unexplained = unexplained.map(|found| (found.span, Number::Unexplained));
    values
        .chain(claims)
        .chain(named)
        .chain(unexplained)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_written_and_read() {
        let groups = Groups::parse("time,colour,target");
        assert!(groups.contains(Group::Time) && groups.contains(Group::Target));
        assert!(!groups.contains(Group::Claim));
        assert_eq!(groups.print(), "target,time");
        assert_eq!(groups.toggled(Group::Target).print(), "time");
        assert_eq!(Groups::default().print(), "");
        assert!(groups.others().contains(Group::Claim));
    }

    #[test]
    fn the_plan_page_shows_what_can_be_selected() {
        assert_eq!(Groups::SELECTABLE.print(), "target,actual,estimate,claim");
    }
}
