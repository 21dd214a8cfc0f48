//! Texts that somebody wrote to deceive: markup, direction tricks, rare planes. Nothing of them is
//! lost, and every span leads to its own place in the source.

#[path = "support/invariants.rs"]
mod invariants;

use gangmu_document::{Document, Span};
use gangmu_plan::model::Plan;

fn read(text: &str) -> (Document, Plan) {
    invariants::check(text);
    let document = Document::from_text("case.txt", text);
    let plan = gangmu_plan::read(&document);
    (document, plan)
}

fn slice(document: &Document, span: Span) -> &str {
    &document.source[span.start..span.end]
}

#[test]
fn markup_in_a_plain_text_is_text() {
    let title = "某市<script>alert(1)</script>三年行动方案";
    let heading = "<img src=x onerror=alert(2)>重点任务";
    let text = format!(
        "{title}\n一、总体目标\n到2025年，地区生产总值增长6<b onclick=alert(3)>%</b>以上。\n\
         二、{heading}\n1.\"><svg onload=alert(4)>扩大投资。投资增长10%以上。\n"
    );
    let (document, plan) = read(&text);
    assert_eq!(document.source, text);
    assert_eq!(plan.title, title);
    assert!(plan.outline.iter().any(|node| node.title.contains(heading)));
}

#[test]
fn direction_and_invisible_tricks_hide_nothing() {
    let honest =
        "某市三年行动方案\n一、总体目标\n到2025年，地区生产总值增长6%以上，投资增长10%。\n";
    let tricky = "某市三\u{200b}年行\u{ad}动方案\n一\u{2060}、总体\u{feff}目标\n到20\u{200d}25年，\
        地区生产总值增长\u{202e}6\u{202c}%以上，投资增长\u{2066}1\u{200b}0%\u{2069}。\n";
    let (_, wanted) = read(honest);
    let (document, plan) = read(tricky);
    assert_eq!(document.source, tricky);
    assert_eq!(plan.title, wanted.title);
    let values = |plan: &Plan| -> Vec<(Option<f64>, String)> {
        let quantities = plan.quantities.iter();
        quantities
            .map(|quantity| (quantity.value, quantity.text.clone()))
            .collect()
    };
    assert!(!plan.quantities.is_empty());
    assert_eq!(values(&plan), values(&wanted));
    let numbers: Vec<&str> = plan
        .quantities
        .iter()
        .filter_map(|quantity| quantity.number_span)
        .map(|span| slice(&document, span))
        .collect();
    assert_eq!(numbers, ["6\u{202c}%", "1\u{200b}0%"]);
}

#[test]
fn characters_of_the_second_plane_are_characters() {
    let text = "𠀀𪚥市三年行动方案\n一、𠮷祥工程\n到2025年，𫓧产量达到1330万吨，𬭚合金增长6%以上。\n\
                二、保障措施\n1.𠀀县负责。完成60项。\n";
    let (document, plan) = read(text);
    assert_eq!(document.source, text);
    assert_eq!(plan.title, "𠀀𪚥市三年行动方案");
    let titles: Vec<&str> = plan
        .outline
        .iter()
        .map(|node| node.title.as_str())
        .collect();
    assert!(
        titles.iter().any(|title| title.contains("𠮷祥工程")),
        "{titles:?}"
    );
    let numbers: Vec<&str> = plan
        .quantities
        .iter()
        .filter_map(|quantity| quantity.number_span)
        .map(|span| slice(&document, span))
        .collect();
    for number in ["1330万吨", "6%", "60项"] {
        assert!(numbers.contains(&number), "{number}: {numbers:?}");
    }
}
