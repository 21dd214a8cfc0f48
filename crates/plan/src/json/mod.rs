//! The contract as text: what `gangmu parse` prints and the page saves, byte for byte.
//!
//! A writer of its own because of the bytes that the page must load: a general one brings
//! tables for printing numbers that weigh more than this whole module. Numbers are written in
//! the fewest [`digits`](crate::numeral::digits) that say them.

mod compound;
pub mod read;
pub mod records;
mod writer;

use crate::model::Plan;
use serde::Serialize;
use writer::Writer;

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One line.
    Line,
    /// One value a line, two spaces a level.
    Indented,
}

/// A plan as JSON, without a line end after it.
///
/// ```
/// use gangmu_document::Document;
/// use gangmu_plan::json::{Layout, write};
///
/// let plan = gangmu_plan::read(&Document::from_text("plan.txt", "一、总体目标"));
/// let text = write(&plan, Layout::Line);
/// assert!(text.starts_with(r#"{"schema":"gangmu.plan/1","document":"plan.txt""#));
/// ```
#[must_use]
pub fn write(plan: &Plan, layout: Layout) -> String {
    text_of(plan, layout)
}

/// A value as JSON.
pub(crate) fn text_of(value: &impl Serialize, layout: Layout) -> String {
    let mut writer = Writer::new(layout);
    // The writer refuses nothing that the model holds; a test compares the two.
    match value.serialize(&mut writer) {
        Ok(()) => writer.text,
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_document::Document;
    use serde_json::Value;

    const TEXT: &str = "关于“三\t年”行动的报告\n一、主要预期目标\n2023年的预期目标是：地区生产总值增长\
        5.5%左右，力争实现6%；粮食产量达到14亿斤以上。\n二、重点任务\n（一）扩大内需。\n1.扩大投资。";

    #[test]
    fn it_says_what_a_general_writer_says() {
        let plan = crate::read(&Document::from_text("a\"b\\.txt", TEXT));
        assert!(!plan.quantities.is_empty());
        for layout in [Layout::Line, Layout::Indented] {
            let read: Value = serde_json::from_str(&write(&plan, layout)).unwrap();
            assert_eq!(
                read,
                without_fractions(serde_json::to_value(&plan).unwrap()),
                "{layout:?}"
            );
        }
    }

    #[test]
    fn an_indented_text_is_laid_out_as_usual() {
        let value = serde_json::json!({"a": [1, [], {}], "b": {"c": null, "d": "\u{1}\n\"甲"}});
        assert_eq!(
            text_of(&value, Layout::Indented),
            serde_json::to_string_pretty(&value).unwrap()
        );
        assert_eq!(
            text_of(&value, Layout::Line),
            serde_json::to_string(&value).unwrap()
        );
    }

    #[test]
    fn numbers_are_short_and_no_number_is_null() {
        assert_eq!(
            text_of(&[0.1, -7.0, 1.33e11, f64::NAN], Layout::Line),
            "[0.1,-7,133000000000,null]"
        );
        assert_eq!(
            text_of(&(u64::MAX, i64::MIN, true), Layout::Line),
            "[18446744073709551615,-9223372036854775808,true]"
        );
    }

    /// Whole numbers without the `.0` that marks a float.
    fn without_fractions(value: Value) -> Value {
        match value {
            Value::Number(number) => match number.as_f64() {
                Some(float) if number.is_f64() && float.fract() == 0.0 => Value::from(float as i64),
                _ => Value::Number(number),
            },
            Value::Array(items) => items.into_iter().map(without_fractions).collect(),
            Value::Object(fields) => fields
                .into_iter()
                .map(|(key, value)| (key, without_fractions(value)))
                .collect(),
            other => other,
        }
    }
}
