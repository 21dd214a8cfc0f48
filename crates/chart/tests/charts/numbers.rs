//! Values as they are written and said.

use crate::plans::{bound, number};
use gangmu_chart::number::{Written, qualifier, spoken, written};
use gangmu_chart::scene::Language;
use gangmu_plan::model::{Basis, Comparator, Quantity, QuantityKind, Status};

#[test]
fn values_are_written_and_said() {
    use Comparator::{Approx, Eq, Ge, Gt, Le, Lt, Range};
    use QuantityKind::{Difference, Growth, Level, Rank};
    let cases = [
        (
            Ge,
            Growth,
            12.0,
            None,
            "%",
            "≥+12%",
            "增长 12% 以上",
            "growth of at least 12%",
        ),
        (
            Ge,
            Growth,
            -15.0,
            None,
            "%",
            "≤−15%",
            "下降 15% 以上",
            "fall of at least 15%",
        ),
        (
            Le,
            Growth,
            -3.0,
            None,
            "%",
            "≥−3%",
            "下降 3% 以内",
            "fall of at most 3%",
        ),
        (Eq, Growth, 0.0, None, "%", "0%", "增长 0%", "growth of 0%"),
        (
            Approx,
            Growth,
            5.5,
            None,
            "%",
            "≈+5.5%",
            "增长 5.5% 左右",
            "growth of about 5.5%",
        ),
        (
            Range,
            Growth,
            5.0,
            Some(6.0),
            "%",
            "+5–6%",
            "增长 5% 至 6%",
            "growth of 5% to 6%",
        ),
        (
            Range,
            Growth,
            -3.0,
            Some(-5.0),
            "%",
            "−5 至 −3%",
            "下降 3% 至 5%",
            "fall of 3% to 5%",
        ),
        (
            Gt,
            Level,
            1.0,
            None,
            "万亿元",
            ">1 万亿元",
            "超过 1 万亿元",
            "more than 1 万亿元",
        ),
        (
            Lt,
            Level,
            5.5,
            None,
            "%",
            "<5.5%",
            "低于 5.5%",
            "less than 5.5%",
        ),
        (
            Range,
            Level,
            10.0,
            Some(12.0),
            "个",
            "10–12 个",
            "10 至 12 个",
            "10 to 12 个",
        ),
        (
            Eq,
            Difference,
            0.8,
            None,
            "个百分点",
            "+0.8 个百分点",
            "提高 0.8 个百分点",
            "up by 0.8 个百分点",
        ),
        (
            Eq,
            Difference,
            -2.0,
            None,
            "天",
            "−2 天",
            "降低 2 天",
            "down by 2 天",
        ),
        (Eq, Rank, 5.0, None, "位", "第 5 位", "第 5 位", "rank 5"),
        (
            Le,
            Rank,
            3.0,
            None,
            "位",
            "前 3 位",
            "前 3 位",
            "among the first 3",
        ),
    ];
    for (comparator, kind, value, upper, unit, in_signs, in_chinese, in_english) in cases {
        let quantity = Quantity {
            upper,
            ..bound(comparator, number("q1", "指标", kind, value, unit))
        };
        let signs = written(&quantity, Language::Chinese).map(|written| written.joined());
        assert_eq!(signs.as_deref(), Some(in_signs));
        assert_eq!(spoken(&quantity, Language::Chinese), in_chinese);
        assert_eq!(spoken(&quantity, Language::English), in_english);
    }
}

#[test]
fn what_has_no_number_is_said_as_in_the_text() {
    let quantity = Quantity {
        number: None,
        text: "营商便利度全国领先".to_owned(),
        ..number("q1", "营商便利度", QuantityKind::Words, 0.0, "")
    };
    assert_eq!(written(&quantity, Language::Chinese), None::<Written>);
    assert_eq!(spoken(&quantity, Language::English), "营商便利度全国领先");
}

#[test]
fn the_span_of_time_and_the_year_compared_qualify_a_name() {
    let cases = [
        (None, None, ""),
        (None, Some("同比"), ""),
        (None, Some("2020年"), "比2020年"),
        (None, Some("比2020年"), "比2020年"),
        (Some(Basis::AnnualAverage), None, "年均"),
        (Some(Basis::Total), Some("2020年"), "累计，比2020年"),
    ];
    for (basis, baseline, expected) in cases {
        let quantity = Quantity {
            basis,
            baseline: baseline.map(str::to_owned),
            status: Status::Actual,
            ..number("q1", "指标", QuantityKind::Growth, 3.0, "%")
        };
        assert_eq!(qualifier(&quantity, Language::Chinese), expected);
    }
}
