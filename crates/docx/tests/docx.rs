//! Small DOCX files and the texts they give.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use gangmu_docx::text;
use std::io::{Cursor, Write};
use support::{archive, document, docx, item, level, paragraph};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn check(content: &str, wanted: &str) {
    assert_eq!(text(&docx(content)).as_deref(), Ok(wanted), "{content}");
}

#[test]
fn paragraphs_are_lines() {
    let content = [
        paragraph("一、总体目标"),
        paragraph(""),
        paragraph("R&D < 3%"),
    ];
    check(&content.concat(), "一、总体目标\n\nR&D < 3%\n");
    check(
        "<w:p><w:r><w:t>到</w:t></w:r><w:hyperlink><w:r><w:t>2025</w:t></w:r></w:hyperlink>\
         <w:r><w:tab/><w:t>年&#12290;</w:t><w:br/><w:t>完</w:t><w:noBreakHyphen/></w:r></w:p>",
        "到2025\t年。\n完-\n",
    );
}

#[test]
fn prefixes_do_not_matter() {
    let part = "<document><body><p><r><t>目标</t></r></p></body></document>";
    let bytes = archive(&[("word/document.xml", part)]);
    assert_eq!(text(&bytes).as_deref(), Ok("目标\n"));
}

#[test]
fn the_archive_says_where_the_document_is() {
    let relations = "<Relationships><Relationship Id=\"rId1\" \
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
        Target=\"/other/main.xml\"/></Relationships>";
    let content = "<w:p><w:r><w:t>目标</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let bytes = archive(&[
        ("_rels/.rels", relations),
        ("other/main.xml", &document(content)),
        (
            "other/footnotes.xml",
            "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>见附件</w:t></w:r></w:p>\
             </w:footnote></w:footnotes>",
        ),
    ]);
    assert_eq!(text(&bytes).as_deref(), Ok("目标\n注：见附件\n"));
}

#[test]
fn what_no_reader_sees_is_left_out() {
    check(
        "<w:p><w:ins><w:r><w:t>增长</w:t></w:r></w:ins><w:del><w:r><w:delText>5%</w:delText>\
         <w:t>5%</w:t></w:r></w:del><w:moveFrom><w:r><w:t>去年</w:t></w:r></w:moveFrom>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>\
         <w:r><w:rPr><w:vanish w:val=\"0\"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>\
         </w:rPr><w:instrText>PAGE</w:instrText><w:t>6%</w:t></w:r></w:p>",
        "增长6%\n",
    );
}

#[test]
fn a_deleted_paragraph_end_joins_two_paragraphs() {
    check(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>扩大</w:t></w:r></w:p>\
         <w:p><w:r><w:t>内需</w:t></w:r></w:p>",
        "扩大内需\n",
    );
    check(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>完</w:t></w:r></w:p>",
        "完\n",
    );
}

#[test]
fn a_note_stays_where_the_end_of_its_paragraph_was_deleted() {
    let begun = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半段，</w:t>\
        <w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let rest = paragraph("后半段。");
    let note = format!(
        "<w:footnotes><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        paragraph("口径")
    );
    for (content, wanted) in [
        (format!("{begun}{rest}"), "前半段，后半段。\n注：口径\n"),
        (begun.to_owned(), "前半段，\n注：口径\n"),
    ] {
        let bytes = archive(&[
            ("word/document.xml", &document(&content)),
            ("word/footnotes.xml", &note),
        ]);
        assert_eq!(text(&bytes).as_deref(), Ok(wanted));
    }
}

#[test]
fn pinyin_over_a_word_is_left_out() {
    check(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>huì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>会</w:t>\
         </w:r></w:rubyBase></w:ruby><w:t>议</w:t></w:r></w:p>",
        "会议\n",
    );
}

#[test]
fn tables_are_read_cell_by_cell() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let plain = |text: &str| cell(&paragraph(text));
    let nested = format!("<w:tbl>{}</w:tbl>", row(&[plain("甲"), plain("乙")]));
    let table = [
        row(&[plain("序号"), plain("指标"), plain("目标")]),
        row(&[plain(""), plain("生产总值"), plain("6%")]),
        row(&[
            plain("2"),
            cell(&[paragraph("收入"), paragraph("支出")].concat()),
            plain(""),
        ]),
        row(&[
            cell(&[paragraph("见"), nested, paragraph("")].concat()),
            plain("丙"),
        ]),
    ];
    check(
        &format!(
            "{}<w:tbl>{}</w:tbl>{}",
            paragraph("附表"),
            table.concat(),
            paragraph("说明")
        ),
        "附表\n序号\t指标\t目标\n\t生产总值\t6%\n2\t收入\n支出\t\n见\n甲\t乙\t丙\n说明\n",
    );
}

#[test]
fn text_boxes_follow_their_paragraph_once() {
    let drawn = format!(
        "<w:txbxContent>{}</w:txbxContent>",
        [paragraph("专栏1"), paragraph("重点项目")].concat()
    );
    check(
        &format!(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{drawn}</mc:Choice>\
             <mc:Fallback>{drawn}</mc:Fallback></mc:AlternateContent></w:r>\
             <w:r><w:t>后</w:t></w:r></w:p>"
        ),
        "前后\n专栏1\n重点项目\n",
    );
}

#[test]
fn lists_get_the_numbers_that_word_shows() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"7\">{}{}{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"9\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"2\">\
         <w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/></w:num>\
         <w:num w:numId=\"4\"><w:abstractNumId w:val=\"9\"/></w:num></w:numbering>",
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "japaneseCounting", "(%2)"),
        level(2, "decimal", "%3."),
        level(3, "decimalEnclosedCircleChinese", "%4"),
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2").replace("</w:lvl>", "<w:isLgl/></w:lvl>"),
        level(0, "bullet", "\u{f0b7}"),
    );
    let content = [
        item(1, 0, "总体要求"),
        item(1, 0, "重点任务"),
        item(1, 1, "扩大内需"),
        item(1, 2, "提振消费"),
        item(1, 2, "2025年增长6%"),
        item(1, 3, "汽车"),
        item(1, 1, "扩大开放"),
        item(1, 2, "稳定外贸"),
        item(2, 2, "从五起"),
        item(2, 2, "接着数"),
        item(3, 0, "总则"),
        item(3, 1, "范围"),
        item(4, 0, "要点"),
        item(0, 0, "没有编号"),
        item(99, 0, "没有定义"),
    ];
    let bytes = archive(&[
        ("word/document.xml", &document(&content.concat())),
        ("word/numbering.xml", &numbering),
    ]);
    let wanted = "一、总体要求\n二、重点任务\n(一)扩大内需\n1.提振消费\n2. 2025年增长6%\n\
        ① 汽车\n(二)扩大开放\n1.稳定外贸\n5.从五起\n6.接着数\n第一章 总则\n1.1 范围\n\
        • 要点\n没有编号\n没有定义\n";
    assert_eq!(text(&bytes).as_deref(), Ok(wanted));
}

#[test]
fn a_list_may_be_defined_by_a_style_of_lists() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Plan\"/>\
         </w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Plan\"/>{}\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "（%1）"),
    );
    let content = [item(1, 0, "扩大投资"), item(1, 0, "提振消费")];
    let bytes = archive(&[
        ("word/document.xml", &document(&content.concat())),
        ("word/numbering.xml", &numbering),
    ]);
    assert_eq!(
        text(&bytes).as_deref(),
        Ok("（一）扩大投资\n（二）提振消费\n")
    );
}

#[test]
fn parts_may_be_in_utf_16() {
    let part = document(&paragraph("总体目标")).replace("UTF-8", "UTF-16");
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        let units = "\u{feff}".encode_utf16().chain(part.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(order).collect();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("word/document.xml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&bytes).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert_eq!(text(&bytes).as_deref(), Ok("总体目标\n"));
    }
}

#[test]
fn headers_and_footers_are_left_out() {
    let content = format!(
        "{}<w:sectPr><w:headerReference w:id=\"rId1\"/></w:sectPr>",
        paragraph("总体目标")
    );
    let bytes = archive(&[
        ("word/document.xml", &document(&content)),
        (
            "word/header1.xml",
            &format!("<w:hdr>{}</w:hdr>", paragraph("内部资料")),
        ),
        (
            "word/footer1.xml",
            &format!("<w:ftr>{}</w:ftr>", paragraph("第1页")),
        ),
    ]);
    assert_eq!(text(&bytes).as_deref(), Ok("总体目标\n"));
}

#[test]
fn headings_are_numbered_by_their_styles() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"1\">{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCounting", "（%2）")
            .replace("</w:lvl>", "<w:pStyle w:val=\"Heading2\"/></w:lvl>"),
    );
    let styles = "<w:styles><w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>\
        </w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"Heading1\"><w:basedOn w:val=\"Base\"/></w:style>\
        <w:style w:styleId=\"Heading2\"><w:basedOn w:val=\"Base\"/></w:style>\
        <w:style w:styleId=\"Round\"><w:basedOn w:val=\"Round\"/></w:style></w:styles>";
    let styled = |style: &str, more: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let content = [
        styled("Heading1", "", "目标"),
        styled("Heading2", "", "经济"),
        styled(
            "Heading2",
            "<w:numPr><w:numId w:val=\"0\"/></w:numPr>",
            "无号",
        ),
        styled("Heading2", "", "社会"),
        styled("Round", "", "正文"),
    ];
    let bytes = archive(&[
        ("word/document.xml", &document(&content.concat())),
        ("word/numbering.xml", &numbering),
        ("word/styles.xml", styles),
    ]);
    assert_eq!(
        text(&bytes).as_deref(),
        Ok("一、目标\n（一）经济\n无号\n（二）社会\n正文\n")
    );
}

#[test]
fn footnotes_follow_the_paragraph_that_refers_to_them() {
    let content = "<w:p><w:r><w:t>研发投入</w:t><w:footnoteReference w:id=\"1\"/>\
        <w:t>增长</w:t></w:r></w:p><w:p><w:r><w:endnoteReference w:id=\"1\"/>\
        <w:footnoteReference w:id=\"9\"/><w:t>完</w:t></w:r></w:p>";
    let note = |kind: &str, text: &str| {
        format!(
            "<w:{kind}s><w:{kind} w:id=\"0\" w:type=\"separator\">{}</w:{kind}>\
             <w:{kind} w:id=\"1\">{}</w:{kind}></w:{kind}s>",
            paragraph("——"),
            paragraph(text)
        )
    };
    let bytes = archive(&[
        ("word/document.xml", &document(content)),
        ("word/footnotes.xml", &note("footnote", " 即R&D经费")),
        ("word/endnotes.xml", &note("endnote", "全文")),
    ]);
    assert_eq!(
        text(&bytes).as_deref(),
        Ok("研发投入增长\n注：即R&D经费\n完\n注：全文\n")
    );
}

#[test]
fn a_plan_says_the_same_as_plain_text() {
    let plain = include_str!("../../../documents/shenyang-revitalization-plan-2023.txt");
    let content: String = plain.lines().map(paragraph).collect();
    let extracted = text(&docx(&content)).unwrap();
    let read = |text: &str| {
        let document = gangmu_document::Document::from_text("plan", text);
        let plan = gangmu_plan::read(&document);
        let areas = plan.areas.iter();
        let areas: Vec<_> = areas
            .map(|area| {
                let measures = area.measures.iter().map(|measure| measure.title.clone());
                (area.title.clone(), measures.collect::<Vec<_>>())
            })
            .collect();
        areas
    };
    let areas = read(plain);
    assert!(!areas.is_empty());
    assert_eq!(read(&extracted), areas);
}
