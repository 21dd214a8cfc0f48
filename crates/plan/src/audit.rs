//! What a reader should know about places in the text.

use crate::{claims::Found, model::ClaimStatus, quantities::Reading, tables};
use gangmu_document::{Diagnostic, Document, Severity, TextRange};

/// The document's own diagnostics and those of the audit, in the order of the text.
pub(crate) fn diagnostics(
    document: &Document,
    claims: &[Found],
    reading: &Reading,
) -> Vec<Diagnostic> {
    let mut diagnostics = document.diagnostics.clone();
    for claim in claims {
        diagnostics.extend(count(document, claim));
        diagnostics.extend(incomplete(document, claim));
    }
    let tables = tables::read(document);
    for place in &reading.unexplained {
        // A table is reported once, not cell by cell.
        let next = tables.partition_point(|table| table.end <= place.start);
        if !tables.get(next).is_some_and(|table| table.covers(*place)) {
            diagnostics.push(number(document, *place));
        }
    }
    for table in tables {
        diagnostics.push(flattened(document, table));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// A count that does not agree with its list, or has none.
fn count(document: &Document, claim: &Found) -> Option<Diagnostic> {
    let text = claim.range.of(&document.text);
    let declared = claim.declared.to_string();
    let found = claim.found.map(|found| found.to_string());
    let (code, message, hint) = match (claim.status, &found) {
        (ClaimStatus::Short, Some(found)) => (
            "count_short",
            format!("「{text}」应有{declared}项，文中只列出{found}项"),
            "请核对原文是否完整，或所列各项的层级",
        ),
        (ClaimStatus::Over, Some(found)) => (
            "count_over",
            format!("「{text}」应有{declared}项，文中列出{found}项"),
            "请核对数目，或所列各项的层级",
        ),
        (ClaimStatus::Unlisted, _) => (
            "count_unlisted",
            format!("文中没有逐项列出「{text}」"),
            "所列内容可能在另一文件中",
        ),
        _ => return None,
    };
    let severity = match claim.status {
        ClaimStatus::Unlisted => Severity::Info,
        _ => Severity::Warning,
    };
    let mut values = vec![text.to_owned(), declared];
    values.extend(found);
    Some(Diagnostic {
        severity,
        values,
        ..warning(document, claim.range, code, message, hint)
    })
}

/// A table that copying took apart: it stays text.
fn flattened(document: &Document, table: TextRange) -> Diagnostic {
    let message = "表格在复制时散成了单行，按文字保留".to_owned();
    let hint = "表中的数字请对照原件核对行列";
    Diagnostic {
        severity: Severity::Info,
        ..warning(document, table, "flattened_table", message, hint)
    }
}

/// A number that is neither measured nor named.
fn number(document: &Document, place: TextRange) -> Diagnostic {
    let text = place.of(&document.text);
    let message = format!("未能判断数字「{text}」的含义");
    let hint = "请对照原文判断它是指标、年份还是名称";
    Diagnostic {
        values: vec![text.to_owned()],
        ..warning(document, place, "unexplained_number", message, hint)
    }
}

/// A list that is too short and runs to the end of the text: the rest is missing.
fn incomplete(document: &Document, claim: &Found) -> Option<Diagnostic> {
    let rest = TextRange::new(claim.end_of_list?, document.text.len());
    let cut_off = claim.status == ClaimStatus::Short && rest.of(&document.text).trim().is_empty();
    let found = claim.found.filter(|_| cut_off)?;
    let text = claim.range.of(&document.text);
    let end = document.text.trim_end().len();
    let message = format!("正文可能不完整：所称「{text}」到文末只见{found}项");
    let hint = "原文可能分页刊载，请补全后再核对";
    let place = TextRange::new(end, end);
    Some(Diagnostic {
        values: vec![text.to_owned(), found.to_string()],
        ..warning(document, place, "text_incomplete", message, hint)
    })
}

fn warning(
    document: &Document,
    place: TextRange,
    code: &str,
    message: String,
    hint: &str,
) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        code: code.to_owned(),
        message,
        hint: hint.to_owned(),
        values: Vec::new(),
        span: document.span(place),
    }
}
