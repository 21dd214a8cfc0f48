//! Whole documents: the bundled texts, and short ones in the patterns of the genre.

use gangmu_document::{Document, LineKind, Script, Severity, Span, TextRange};
use gangmu_document::{read, read_plain};

macro_rules! bundled {
    ($name:literal) => {
        Document::from_text($name, include_str!(concat!("../../../documents/", $name)))
    };
}

/// The lines of the page around a text.
fn boilerplate(document: &Document) -> Vec<&str> {
    let lines = document.lines.iter();
    lines
        .filter(|line| line.kind == LineKind::Boilerplate)
        .map(|line| line.range.of(&document.text))
        .collect()
}

/// The range of the first occurrence of some clean text.
fn find(document: &Document, text: &str) -> TextRange {
    let start = document.text.find(text).expect("the text is there");
    TextRange::new(start, start + text.len())
}

#[test]
fn traditional_text_with_pinyin_is_shown_clean() {
    let document = bundled!("panjin-industry-briefing-2023.txt");
    assert_eq!(document.script, Script::Traditional);
    assert!(
        document
            .text
            .starts_with("“贯彻党的二十大精神——实施全面振兴新突破三年行动”")
    );
    for kept in [
        "企业R&D内部经费支出占GDP比重",
        "(2023-2025年)",
        "(第二场)召开",
        "21项任务",
    ] {
        assert!(document.text.contains(kept), "{kept}");
    }
    let toned = |c: char| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c);
    assert_eq!(document.text.matches(toned).collect::<String>(), "áā");
}

#[test]
fn clean_text_leads_back_to_the_source() {
    let document = bundled!("panjin-industry-briefing-2023.txt");
    let span = document.span(find(&document, "工业增长三年行动专项方案"));
    assert_eq!(
        span.of(&document.source),
        "工業(yè)增長三年行動(dòng)專項(xiàng)方案"
    );
    let clicked = document.source.find("huì").expect("a bracket");
    let range = document.range(Span::new(clicked, clicked + 1));
    assert_eq!(range.of(&document.text), "会");
}

#[test]
fn damage_is_reported_and_shown() {
    let document = bundled!("panjin-industry-briefing-2023.txt");
    let [damaged] = document.diagnostics.as_slice() else {
        panic!("{:?}", document.diagnostics);
    };
    assert_eq!(damaged.severity, Severity::Error);
    assert_eq!(damaged.code, "damaged_text");
    assert_eq!(damaged.span.of(&document.source), "新?lián)?dāng)");
    assert!(document.text.contains("体现新?lián)?dāng)、彰显新作为"));
}

#[test]
fn the_page_around_a_text_is_marked() {
    let report = bundled!("panjin-plan-report-2023.txt");
    let marked = boilerplate(&report);
    assert_eq!(marked.len(), 9);
    assert_eq!(marked[0], "盘锦人大信息网欢迎您!");
    assert!(marked[8].starts_with("ICP备案序号:"));
    let plan = bundled!("shenyang-revitalization-plan-2023.txt");
    assert_eq!(boilerplate(&plan), ["关欣/整理 袁野/制图"]);
}

#[test]
fn clean_simplified_texts_are_their_own_source() {
    for document in [
        bundled!("huludao-work-report-2025.txt"),
        bundled!("panjin-plan-report-2023.txt"),
        bundled!("panjin-revitalization-briefing-2023.txt"),
        bundled!("shenyang-revitalization-plan-2023.txt"),
    ] {
        assert_eq!(document.text, document.source, "{}", document.name);
        assert_eq!(document.script, Script::Simplified);
        assert_eq!(document.diagnostics, []);
    }
}

#[test]
fn front_matter_is_kept_apart() {
    let source =
        "---\n标题: 实施方案\n发布日期: 2023-06-27\n---\n\n# 实施方案\n\n为贯彻落实,制定本方案。\n";
    let document = Document::from_text("plan.txt", source);
    assert!(document.has_markup);
    assert_eq!(document.properties[0], ("标题".into(), "实施方案".into()));
    assert_eq!(
        boilerplate(&document),
        ["---", "标题: 实施方案", "发布日期: 2023-06-27", "---"]
    );
    assert_eq!(document.lines[4].range.of(&document.text), "实施方案");
    assert_eq!(
        document.span(document.lines[4].range).of(source),
        "实施方案"
    );
}

#[test]
fn pages_are_read_to_their_text() {
    let source = "<html><head><title>行动方案_某市政府</title></head><body><nav>首页 &gt; 规划</nav>\n\
                  <h1>行動方案</h1><p>到2025年,<b>實(shí)現(xiàn)</b>增長6%以上。</p></body></html>";
    let document = Document::from_text("plan.html", source);
    assert_eq!(
        document.properties,
        [("title".to_owned(), "行动方案_某市政府".to_owned())]
    );
    assert_eq!(
        document.text,
        "首页 > 规划\n行动方案\n到2025年,实现增长6%以上。"
    );
    assert_eq!(boilerplate(&document), ["首页 > 规划"]);
    let span = document.span(find(&document, "实现增长"));
    assert_eq!(span.of(source), "實(shí)現(xiàn)</b>增長");
}

#[test]
fn a_page_that_is_all_navigation_is_text() {
    let document = Document::from_text("plan.html", "<nav><p>一、总体要求</p><p>二、目标</p>");
    assert_eq!(boilerplate(&document), [""; 0]);
}

#[test]
fn lines_are_without_white_space() {
    let document = Document::from_text(
        "plan.txt",
        "\u{feff}\u{3000}\u{3000}一、要求\r\n \r\n二、目标\u{a0}\r三",
    );
    assert_eq!(document.source.chars().next(), Some('\u{3000}'));
    let lines: Vec<&str> = document
        .lines
        .iter()
        .map(|line| line.range.of(&document.text))
        .collect();
    assert_eq!(lines, ["一、要求", "二、目标", "三"]);
}

#[test]
fn what_is_no_text_is_said() {
    let document = read("plan.pdf", b"%PDF-1.7\n\xff", &|_, _| None);
    assert_eq!((document.source.as_str(), document.text.as_str()), ("", ""));
    let [found] = document.diagnostics.as_slice() else {
        panic!("{:?}", document.diagnostics);
    };
    assert_eq!(
        (found.severity, found.code.as_str()),
        (Severity::Error, "not_text")
    );
    assert_eq!(found.values, ["PDF"]);
}

#[test]
fn a_file_without_text_is_told() {
    for source in [
        "",
        " \r\n\u{3000}",
        "<html><script>render()</script></html>",
    ] {
        let document = Document::from_text("plan", source);
        let codes: Vec<&str> = document
            .diagnostics
            .iter()
            .map(|found| found.code.as_str())
            .collect();
        assert_eq!(codes, ["empty_text"], "{source:?}");
    }
}

#[test]
fn a_cleaned_slice_is_the_text_of_its_range() {
    let document = bundled!("panjin-industry-briefing-2023.txt");
    let lines = document
        .lines
        .iter()
        .filter(|line| line.range.len() > "市科技局党组成员".len());
    for line in lines {
        let slice = document.span(line.range).of(&document.source);
        let cleaned = Document::from_text("", slice);
        assert_eq!(cleaned.text, line.range.of(&document.text));
    }
}

#[test]
fn plain_texts_are_read_alike_by_either_way() {
    macro_rules! bytes {
        ($name:literal) => {
            include_bytes!(concat!("../../../documents/", $name)).as_slice()
        };
    }
    for bytes in [
        bytes!("huludao-work-report-2025.txt"),
        bytes!("panjin-plan-report-2023.txt"),
        bytes!("panjin-revitalization-briefing-2023.txt"),
        bytes!("shenyang-revitalization-plan-2023.txt"),
    ] {
        let whole = read("plan.txt", bytes, &|_, _| None);
        assert_eq!(read_plain("plan.txt", bytes), Some(whole));
    }
    let traditional = bytes!("panjin-industry-briefing-2023.txt");
    assert_eq!(read_plain("plan.txt", traditional), None);
}

#[test]
fn what_stands_at_the_border_of_two_parts_is_cleaned_too() {
    // A text is cleaned in parts of 4,000 bytes.
    let cases = [
        ("工业,，农业", "工业，农业"),
        ("目\u{200b}标", "目标"),
        ("<U+00A0>一、", "\u{a0}一、"),
        ("增長，實(shí)現", "增长，实现"),
        ("乾隆年間著書", "乾隆年间著书"),
    ];
    for (source, text) in cases {
        for before in 3970..=4003 {
            let before = "x".repeat(before);
            let document = Document::from_text("plan.txt", &format!("{before}{source}"));
            assert_eq!(document.text, before.clone() + text, "{}", before.len());
        }
    }
}
