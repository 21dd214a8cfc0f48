//! The names that the contract has for the values of a closed list.

use crate::model::{Basis, Comparator, DocumentKind, QuantityKind, Role, Status};

macro_rules! names {
    ($($of:ident, $named:ident, $list:ident: $type:ident { $($variant:ident = $name:literal),* $(,)? })*) => {$(
        pub(super) const $list: &[&str] = &[$($name),*];

        pub(super) fn $of(value: $type) -> &'static str {
            match value { $($type::$variant => $name),* }
        }

        pub(super) fn $named(name: &str) -> Option<$type> {
            match name {
                $($name => Some($type::$variant),)*
                _ => None,
            }
        }
    )*};
}

names! {
    document_kind, document_kind_named, DOCUMENT_KINDS: DocumentKind {
        ActionPlan = "action_plan", Briefing = "briefing", PlanReport = "plan_report",
        WorkReport = "work_report", TaskAssignment = "task_assignment", Other = "other",
    }
    role, role_named, ROLES: Role {
        FrontMatter = "front_matter", Ideology = "ideology", Principles = "principles",
        OverallGoal = "overall_goal", Goals = "goals", Targets = "targets", Tasks = "tasks",
        Safeguards = "safeguards", Review = "review", Problems = "problems", People = "people",
        Boilerplate = "boilerplate", Appendix = "appendix", Other = "other",
    }
    quantity_kind, quantity_kind_named, QUANTITY_KINDS: QuantityKind {
        Level = "level", Growth = "growth", Difference = "difference", Rank = "rank",
        Words = "words",
    }
    comparator, comparator_named, COMPARATORS: Comparator {
        Eq = "eq", Ge = "ge", Gt = "gt", Le = "le", Lt = "lt", Approx = "approx", Range = "range",
    }
    status, status_named, STATUSES: Status {
        Target = "target", Actual = "actual", Estimate = "estimate",
    }
    basis, basis_named, BASES: Basis {
        AnnualAverage = "annual_average", ThreeYearTotal = "three_year_total", Total = "total",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[test]
    fn they_are_those_of_the_contract() {
        fn check<T: Serialize>(names: &[&str], named: impl Fn(&str) -> Option<T>) {
            for name in names {
                let value = serde_json::to_value(named(name).unwrap()).unwrap();
                assert_eq!(value, *name);
            }
        }
        check(DOCUMENT_KINDS, document_kind_named);
        check(ROLES, role_named);
        check(QUANTITY_KINDS, quantity_kind_named);
        check(COMPARATORS, comparator_named);
        check(STATUSES, status_named);
        check(BASES, basis_named);
    }
}
