//! What numbers are that measure nothing, each with an example as plans write it.

use crate::strings::say;
use crate::view::element;
use gangmu_chart::scene::Language;
use yew::prelude::Html;

const CLASSES: [(&str, &str); 15] = [
    ("number.claim", "65项重点任务"),
    ("number.threshold", "500万元以上的项目"),
    ("number.year", "2025年"),
    ("number.date", "2月23日"),
    ("number.period", "“十四五”时期"),
    ("number.duration", "30天内"),
    ("number.ordinal", "第一季度"),
    ("number.list_marker", "（一）"),
    ("number.name", "“一枢纽、四中心”"),
    ("number.slogan", "“五个统筹”"),
    ("number.idiom", "千方百计"),
    ("number.document", "〔2023〕5号"),
    ("number.contact", "邮编110000"),
    ("number.page", "第3页"),
    ("number.part_of_word", "二氧化碳"),
];

/// The classes with their examples.
pub fn classes(language: Language) -> Html {
    let rows = CLASSES.map(|(key, example)| {
        element("div")
            .child(element("dt").text(say(language, key)))
            .child(element("dd").attribute("lang", "zh-CN").text(example))
    });
    element("dl").class("help-classes").children(rows).into()
}
