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
    /// The class in the style sheet.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Groups(u16);

impl Groups {
    /// Those of the plan page: what a reader can select.
    pub const SELECTABLE: Self = Self(0b1111);

    /// Whether a group is among them.
    pub fn contains(self, group: Group) -> bool {
        self.0 & bit(group) != 0
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
