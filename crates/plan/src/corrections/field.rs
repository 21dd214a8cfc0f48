//! What can be put right, and which values it may have.

use super::{DOCUMENT, names};
use crate::metadata::Setting;
use crate::model::{Period, Plan};
use crate::numeral::{decimal, digits, value};

/// A text for people is no longer than this: a whole clause, not a whole page.
const LONGEST: usize = 500;

/// What kind of item a correction is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The text as a whole.
    Document,
    /// A heading of the outline.
    Heading,
    /// A quantity.
    Quantity,
}

/// A field that can be put right; the names are those of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the contract describes them")]
pub enum Field {
    Title,
    Place,
    Kind,
    Period,
    Role,
    Indicator,
    Number,
    Upper,
    Unit,
    Comparator,
    Basis,
    Status,
    Year,
    Baseline,
    Reference,
    Stretch,
    Headline,
}

/// Which values a field may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Words; whether there must be some.
    Words(bool),
    /// One of these names; whether there must be one.
    Choice(&'static [&'static str], bool),
    /// A number, or none.
    Number,
    /// A year, or none.
    Year,
    /// The first and the last year, or one, or none.
    Years,
    /// Yes or no.
    Truth,
}

impl Subject {
    /// The kind of item that a target is.
    #[must_use]
    pub fn of(target: &str) -> Option<Self> {
        match target.as_bytes() {
            _ if target == DOCUMENT => Some(Self::Document),
            [b'o', b'0'..=b'9', ..] => Some(Self::Heading),
            [b'q', b'0'..=b'9', ..] => Some(Self::Quantity),
            _ => None,
        }
    }

    /// Its fields, in the order in which they are said.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Document => &[Field::Title, Field::Place, Field::Kind, Field::Period],
            Self::Heading => &[Field::Role],
            Self::Quantity => &[
                Field::Indicator,
                Field::Number,
                Field::Upper,
                Field::Unit,
                Field::Comparator,
                Field::Kind,
                Field::Status,
                Field::Year,
                Field::Basis,
                Field::Baseline,
                Field::Reference,
                Field::Stretch,
                Field::Headline,
            ],
        }
    }

    /// The form of a field of it; none where it has no such field.
    #[must_use]
    pub fn form(self, field: Field) -> Option<Form> {
        let form = match field {
            Field::Title | Field::Indicator => Form::Words(true),
            Field::Place | Field::Unit | Field::Baseline | Field::Reference => Form::Words(false),
            Field::Kind if self == Self::Document => Form::Choice(names::DOCUMENT_KINDS, true),
            Field::Kind => Form::Choice(names::QUANTITY_KINDS, true),
            Field::Role => Form::Choice(names::ROLES, true),
            Field::Comparator => Form::Choice(names::COMPARATORS, false),
            Field::Status => Form::Choice(names::STATUSES, true),
            Field::Basis => Form::Choice(names::BASES, false),
            Field::Number | Field::Upper => Form::Number,
            Field::Year => Form::Year,
            Field::Period => Form::Years,
            Field::Stretch | Field::Headline => Form::Truth,
        };
        self.fields().contains(&field).then_some(form)
    }
}

impl Field {
    const NAMES: [(Self, &'static str, &'static str); 17] = [
        (Self::Title, "title", "标题"),
        (Self::Place, "place", "地区"),
        (Self::Kind, "kind", "类型"),
        (Self::Period, "period", "年份"),
        (Self::Role, "role", "作用"),
        (Self::Indicator, "indicator", "指标"),
        (Self::Number, "number", "数值"),
        (Self::Upper, "upper", "上限"),
        (Self::Unit, "unit", "单位"),
        (Self::Comparator, "comparator", "界限"),
        (Self::Basis, "basis", "口径"),
        (Self::Status, "status", "性质"),
        (Self::Year, "year", "年份"),
        (Self::Baseline, "baseline", "对比基准"),
        (Self::Reference, "reference", "参照"),
        (Self::Stretch, "stretch", "力争值"),
        (Self::Headline, "headline", "主要指标"),
    ];

    /// The name in the contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.said().1
    }

    /// What it is called in Chinese.
    #[must_use]
    pub fn words(self) -> &'static str {
        self.said().2
    }

    fn said(self) -> (Self, &'static str, &'static str) {
        let found = Self::NAMES.into_iter().find(|(field, ..)| *field == self);
        found.unwrap_or((self, "", ""))
    }

    /// The field of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::NAMES.into_iter().find(|(_, known, _)| *known == name);
        found.map(|(field, ..)| field)
    }
}

impl Form {
    /// What a reader wrote, in the one spelling; the inner none is for nothing, the outer one
    /// where it is no such value.
    ///
    /// ```
    /// use gangmu_plan::corrections::Form;
    ///
    /// assert_eq!(Form::Years.read(" 2023—2025 "), Some(Some("2023-2025".to_owned())));
    /// assert_eq!(Form::Number.read("1,330.50"), Some(Some("1330.5".to_owned())));
    /// assert_eq!(Form::Year.read(""), Some(None));
    /// assert_eq!(Form::Year.read("123"), None);
    /// ```
    #[must_use]
    #[allow(clippy::option_option, reason = "nothing is a value of most forms")]
    pub fn read(self, written: &str) -> Option<Option<String>> {
        let written = written.trim();
        let needed = matches!(
            self,
            Self::Words(true) | Self::Choice(_, true) | Self::Truth
        );
        if written.is_empty() {
            return (!needed).then_some(None);
        }
        let read = match self {
            Self::Words(_) => words(written),
            Self::Choice(names, _) => names.contains(&written).then(|| written.to_owned()),
            Self::Number => decimal(written).or_else(|| value(written)).map(digits),
            Self::Year => year(written).map(|year| year.to_string()),
            Self::Years => years(written).map(spelled),
            Self::Truth => matches!(written, "true" | "false").then(|| written.to_owned()),
        };
        read.map(Some)
    }
}

/// Words on one line, not too many.
fn words(written: &str) -> Option<String> {
    let is_line = !written.contains(char::is_control);
    (is_line && written.chars().count() <= LONGEST).then(|| written.to_owned())
}

fn year(written: &str) -> Option<i32> {
    let digits = written.trim_end_matches('年');
    let year: i32 = digits.parse().ok()?;
    (digits.len() == 4 && (1900..=2200).contains(&year)).then_some(year)
}

pub(super) fn years(written: &str) -> Option<Period> {
    let marks = ['-', '—', '－', '–', '~', '～', '至'];
    let (start, end) = written.split_once(marks).unwrap_or((written, written));
    let end = end.trim_start_matches(marks);
    let (start, end) = (year(start.trim())?, year(end.trim())?);
    (start <= end).then_some(Period { start, end })
}

pub(super) fn spelled(period: Period) -> String {
    format!("{}-{}", period.start, period.end)
}

/// What the reading says of the text as a whole.
#[allow(clippy::option_option, reason = "nothing is a value of most fields")]
pub(super) fn of_plan(plan: &Plan, field: Field) -> Option<Option<String>> {
    Some(match field {
        Field::Title => Some(plan.title.clone()),
        Field::Place => plan.place.clone(),
        Field::Kind => Some(names::document_kind(plan.kind).to_owned()),
        Field::Period => plan.period.map(spelled),
        _ => return None,
    })
}

/// Puts right what a text says about itself.
pub(super) fn set(setting: &mut Setting, field: Field, value: Option<&str>) -> Option<()> {
    match field {
        Field::Title => {
            let title = value?.to_owned();
            // A plan that is the text itself is called as the text is.
            if setting.plan_title.as_ref() == Some(&setting.title) {
                setting.plan_title = Some(title.clone());
            }
            setting.title = title;
        }
        Field::Place => setting.place = value.map(str::to_owned),
        Field::Kind => setting.kind = names::document_kind_named(value?)?,
        Field::Period => setting.period = value.and_then(years),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_and_a_form() {
        for (field, name, words) in Field::NAMES {
            assert_eq!(Field::named(name), Some(field));
            assert_eq!((field.name(), field.words()), (name, words));
        }
        for subject in [Subject::Document, Subject::Heading, Subject::Quantity] {
            for (field, ..) in Field::NAMES {
                let has = subject.fields().contains(&field);
                assert_eq!(subject.form(field).is_some(), has, "{subject:?} {field:?}");
            }
        }
        assert_eq!(Subject::of("m12"), None);
        assert_eq!(Subject::of("other"), None);
    }

    #[test]
    fn values_have_one_spelling() {
        let check = |form: Form, written: &str, expected: Option<Option<&str>>| {
            let read = form.read(written);
            let read = read.as_ref().map(Option::as_deref);
            assert_eq!(read, expected, "{form:?} {written}");
        };
        check(Form::Words(true), " 甲 ", Some(Some("甲")));
        check(Form::Words(true), "  ", None);
        check(Form::Words(false), "", Some(None));
        check(Form::Words(false), "甲\n乙", None);
        check(Form::Words(false), &"长".repeat(LONGEST + 1), None);
        check(
            Form::Choice(names::ROLES, true),
            "tasks",
            Some(Some("tasks")),
        );
        check(Form::Choice(names::ROLES, true), "work", None);
        check(Form::Choice(names::BASES, false), "", Some(None));
        check(Form::Number, "-7", Some(Some("-7")));
        check(Form::Number, "１２.50", Some(Some("12.5")));
        check(Form::Number, "约6", None);
        check(Form::Number, "1e3", None);
        check(Form::Year, "2025年", Some(Some("2025")));
        check(Form::Year, "20255", None);
        check(Form::Years, "2025", Some(Some("2025-2025")));
        check(Form::Years, "2025-2023", None);
        check(Form::Truth, "true", Some(Some("true")));
        check(Form::Truth, "yes", None);
    }
}
