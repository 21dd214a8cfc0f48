//! Plans to draw: the bundled documents, and one made by hand that has every form of target.

use gangmu_document::{Document, Span};
use gangmu_plan::model::{
    Area, Basis, Cadence, Claim, ClaimStatus, Comparator, Coverage, Deadline, DocumentKind, Goal,
    Measure, Period, Plan, Quantity, QuantityKind, Responsible, SCHEMA, Status,
};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the bundled documents.
pub fn documents_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../documents")
}

/// The bundled documents by file name without its ending, in order.
pub fn documents() -> Vec<(String, Plan)> {
    let entries = fs::read_dir(documents_folder()).expect("the documents are there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder is readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> (String, Plan) {
    let name = path.file_stem().expect("a file has a name");
    let name = name.to_string_lossy().into_owned();
    let text = fs::read_to_string(path).expect("the documents are UTF-8");
    let plan = gangmu_plan::read(&Document::from_text(&name, &text));
    (name, plan)
}

/// A plan read from a text.
pub fn read_text(text: &str) -> Plan {
    gangmu_plan::read(&Document::from_text("plan.txt", text))
}

/// A target with a number.
pub fn number(id: &str, indicator: &str, kind: QuantityKind, value: f64, unit: &str) -> Quantity {
    Quantity {
        id: id.to_owned(),
        indicator: indicator.to_owned(),
        indicator_id: None,
        text: format!("{indicator}{value}{unit}"),
        number: Some(value),
        upper: None,
        unit: Some(unit.to_owned()),
        value: Some(value),
        base_unit: None,
        kind,
        comparator: Some(Comparator::Eq),
        basis: None,
        status: Status::Target,
        year: Some(2025),
        baseline: None,
        reference: None,
        stretch: false,
        headline: true,
        span: Span::default(),
        number_span: None,
        node: "o0".to_owned(),
    }
}

/// The same quantity, bound.
pub fn bound(comparator: Comparator, quantity: Quantity) -> Quantity {
    Quantity {
        comparator: Some(comparator),
        ..quantity
    }
}

/// A plan with a target of every form and every bound, with goals, areas and claims.
pub fn sample() -> Plan {
    use Comparator::{Approx, Ge, Gt, Le, Lt, Range};
    use QuantityKind::{Difference, Growth, Level, Rank, Words};
    let words = |id: &str, indicator: &str, text: &str| Quantity {
        number: None,
        unit: None,
        comparator: None,
        text: text.to_owned(),
        ..number(id, indicator, Words, 0.0, "")
    };
    let quantities = vec![
        bound(Approx, number("q1", "地区生产总值", Growth, 5.5, "%")),
        Quantity {
            stretch: true,
            ..number("q2", "地区生产总值", Growth, 6.0, "%")
        },
        Quantity {
            status: Status::Estimate,
            year: Some(2024),
            ..number("q3", "地区生产总值", Growth, 4.8, "%")
        },
        Quantity {
            baseline: Some("2020年".to_owned()),
            ..bound(
                Ge,
                number("q4", "单位地区生产总值能源消耗", Growth, -15.0, "%"),
            )
        },
        Quantity {
            basis: Some(Basis::AnnualAverage),
            ..bound(Gt, number("q5", "全社会研发经费投入", Growth, 7.0, "%"))
        },
        Quantity {
            upper: Some(5.0),
            ..bound(Range, number("q6", "社会消费品零售总额", Growth, 3.0, "%"))
        },
        bound(Le, number("q7", "城镇调查失业率", Level, 5.5, "%")),
        bound(Lt, number("q8", "细颗粒物超标天数比例", Level, 10.0, "%")),
        Quantity {
            basis: Some(Basis::ThreeYearTotal),
            ..bound(Ge, number("q9", "实际利用外资", Level, 50.0, "亿美元"))
        },
        number("q10", "科技投入强度", Difference, 0.8, "个百分点"),
        bound(Le, number("q11", "经济总量", Rank, 5.0, "位")),
        number("q12", "工业营业收入占全省的比重", Rank, 3.0, "位"),
        Quantity {
            reference: Some("全省平均水平".to_owned()),
            comparator: Some(Ge),
            ..words(
                "q13",
                "规模以上工业增加值",
                "规模以上工业增加值增速不低于全省平均水平",
            )
        },
        words("q14", "营商便利度", "营商便利度全国领先"),
        Quantity {
            headline: false,
            ..bound(Ge, number("q15", "高新技术企业", Level, 230.0, "家"))
        },
    ];
    let measure = |ordinal: usize, title: &str, quantities: &[&str]| Measure {
        id: format!("m{ordinal}"),
        ordinal,
        title: title.to_owned(),
        text: title.to_owned(),
        span: Span::new(ordinal * 10, ordinal * 10 + 5),
        quantities: quantities.iter().map(|id| (*id).to_owned()).collect(),
        responsible: Responsible::default(),
        deadline: None,
        domain: None,
        domain_words: Vec::new(),
    };
    let mut first = measure(1, "加快建设“一枢纽、四中心”", &["q1", "q3", "q9"]);
    first.responsible = Responsible {
        lead: vec!["市发改委".to_owned()],
        with: vec!["市财政局".to_owned(), "各县区政府".to_owned()],
    };
    first.deadline = Some(Deadline {
        text: "2024年6月底前".to_owned(),
        year: Some(2024),
        month: Some(6),
        day: None,
    });
    let cadence = |id: &str, text: &str, interval: &str, body: Option<&str>| Cadence {
        id: id.to_owned(),
        text: text.to_owned(),
        interval: interval.to_owned(),
        action: text.to_owned(),
        body: body.map(str::to_owned),
        span: Span::default(),
    };
    let area = |ordinal: usize, title: &str, measures: Vec<Measure>| Area {
        id: format!("a{ordinal}"),
        ordinal,
        title: title.to_owned(),
        text: title.to_owned(),
        span: Span::default(),
        domain: None,
        domain_words: Vec::new(),
        measures,
    };
    let goal = |id: &str, title: &str, quantities: &[&str]| Goal {
        id: id.to_owned(),
        title: title.to_owned(),
        text: title.to_owned(),
        span: Span::default(),
        quantities: quantities.iter().map(|id| (*id).to_owned()).collect(),
    };
    let claim = |id: &str, text: &str, declared: usize, found: Option<usize>, status| Claim {
        id: id.to_owned(),
        text: text.to_owned(),
        noun: text.to_owned(),
        declared,
        found,
        items: Vec::new(),
        scope: "a1".to_owned(),
        status,
        span: Span::default(),
    };
    Plan {
        schema: SCHEMA.to_owned(),
        document: "样例.txt".to_owned(),
        title: "某市三年行动方案 <试行>".to_owned(),
        plan_title: None,
        place: Some("某市".to_owned()),
        issuer: Some("某市人民政府".to_owned()),
        kind: DocumentKind::ActionPlan,
        period: Some(Period {
            start: 2023,
            end: 2025,
        }),
        date: Some("2023-02-24".to_owned()),
        outline: Vec::new(),
        goals: vec![
            goal("g1", "经济实力实现新跨越", &["q1", "q2", "q13", "q9"]),
            goal("g2", "创新能力实现新跃升", &["q5", "q10"]),
            goal("g3", "安全能力实现新提升", &[]),
        ],
        areas: vec![
            area(
                1,
                "加强项目建设,在提升城市发展能级上实现新突破",
                vec![first, measure(2, "全力以赴扩大有效投资", &[])],
            ),
            area(2, "营造良好发展氛围", Vec::new()),
        ],
        principles: Vec::new(),
        safeguards: Vec::new(),
        review: Vec::new(),
        cadence: vec![
            cadence("d1", "半年通报", "half_year", None),
            cadence("d2", "每月进行调度", "month", Some("行动指挥部")),
        ],
        quantities,
        named: Vec::new(),
        claims: vec![
            claim("c1", "2个方面", 2, Some(2), ClaimStatus::Match),
            claim("c2", "十二个方面工作", 12, Some(4), ClaimStatus::Short),
            claim("c3", "3项措施", 3, Some(5), ClaimStatus::Over),
            claim("c4", "500项任务", 500, Some(480), ClaimStatus::Short),
            claim("c5", "6项原则", 6, None, ClaimStatus::Unlisted),
            claim("c6", "国家8方面42项", 42, None, ClaimStatus::External),
        ],
        actors: Vec::new(),
        diagnostics: Vec::new(),
        coverage: Coverage {
            numbers: 40,
            quantities: 15,
            named: 24,
            unexplained: 1,
            characters: 2000,
            placed: 1999,
        },
        corrections: Vec::new(),
        corrected: Vec::new(),
    }
}
