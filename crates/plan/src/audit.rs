//! What a reader should know about places in the text.

use crate::{claims::Found, model::ClaimStatus, quantities::Reading};
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
    for place in &reading.unexplained {
        diagnostics.push(number(document, *place));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
}

/// A count that does not agree with its list, or has none.
fn count(document: &Document, claim: &Found) -> Option<Diagnostic> {
    let text = claim.range.of(&document.text);
    let declared = claim.declared.to_string();
    let found = claim.found.map(|found| found.to_string());
    let (code, severity, message, hint) = match (claim.status, &found) {
        (ClaimStatus::Short, Some(found)) => (
            "count_short",
            Severity::Warning,
            format!("「{text}」应有{declared}项，文中只列出{found}项"),
            "请核对原文是否完整，或所列各项的层级",
        ),
        (ClaimStatus::Over, Some(found)) => (
            "count_over",
            Severity::Warning,
            format!("「{text}」应有{declared}项，文中列出{found}项"),
            "请核对数目，或所列各项的层级",
        ),
        (ClaimStatus::Unlisted, _) => (
            "count_unlisted",
            Severity::Info,
            format!("文中没有逐项列出「{text}」"),
            "所列内容可能在另一文件中",
        ),
        _ => return None,
    };
    let mut values = vec![text.to_owned(), declared];
    values.extend(found);
    Some(Diagnostic {
        severity,
        code: code.to_owned(),
        message,
        hint: hint.to_owned(),
        values,
        span: document.span(claim.range),
    })
}

/// A number that is neither measured nor named.
fn number(document: &Document, place: TextRange) -> Diagnostic {
    let text = place.of(&document.text);
    Diagnostic {
        severity: Severity::Warning,
        code: "unexplained_number".to_owned(),
        message: format!("未能判断数字「{text}」的含义"),
        hint: "请对照原文判断它是指标、年份还是名称".to_owned(),
        values: vec![text.to_owned()],
        span: document.span(place),
    }
}

/// A list that is too short and runs to the end of the text: the rest is missing.
fn incomplete(document: &Document, claim: &Found) -> Option<Diagnostic> {
    let rest = TextRange::new(claim.end_of_list?, document.text.len());
    let cut_off = claim.status == ClaimStatus::Short && rest.of(&document.text).trim().is_empty();
    let found = claim.found.filter(|_| cut_off)?;
    let text = claim.range.of(&document.text);
    let end = document.text.trim_end().len();
    Some(Diagnostic {
        severity: Severity::Warning,
        code: "text_incomplete".to_owned(),
        message: format!("正文可能不完整：所称「{text}」到文末只见{found}项"),
        hint: "原文可能分页刊载，请补全后再核对".to_owned(),
        values: vec![text.to_owned(), found.to_string()],
        span: document.span(TextRange::new(end, end)),
    })
}
