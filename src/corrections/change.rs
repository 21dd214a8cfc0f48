//! Reads a text with a file of corrections, and changes such a file.

use gangmu_document::turns::Turns;
use gangmu_document::{Diagnostic, Document, Severity, Span};
use gangmu_plan::corrections::{self, Corrections, read_corrected_by_turns};
use gangmu_plan::json::records::Fault;
use gangmu_plan::model::Plan;

/// Reads a text with the corrections of a file. A file that is none leaves the text as it is, and a
/// diagnostic.
pub async fn read(document: &Document, file: &str, turns: &Turns<'_>) -> Plan {
    match corrections::read(file) {
        Ok(corrections) => read_corrected_by_turns(document, corrections.list(), turns).await,
        Err(_) => {
            let mut plan = gangmu_plan::read_by_turns(document, turns).await;
            plan.diagnostics.insert(0, unread());
            plan
        }
    }
}

fn unread() -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code: "corrections_unread".to_owned(),
        message: "更正未采用：更正文件读不出来".to_owned(),
        hint: "请重新读入更正文件，或撤回全部更正".to_owned(),
        values: Vec::new(),
        span: Span::new(0, 0),
    }
}

/// The corrections of a file over those that are kept: the key of their text, and the file of both.
///
/// # Errors
///
/// The first thing that is wrong with the file.
pub fn merged(
    file: &str,
    kept: &dyn Fn(&str) -> Option<String>,
) -> Result<(String, String), Fault> {
    let new = corrections::read(file)?;
    let kept = kept(&new.text).and_then(|kept| corrections::read(&kept).ok());
    let mut all = kept.unwrap_or_else(|| Corrections::of(&new.text, &new.document));
    for correction in new.list() {
        all.put(correction.clone());
    }
    Ok((new.text, corrections::write(&all)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(place: &str) -> String {
        format!(
            r#"{{"schema": "gangmu.corrections/1", "text": "a", "corrections": [
                {{"target": "document", "field": "place", "value": "{place}", "was": null}}]}}"#
        )
    }

    #[test]
    fn a_file_goes_over_what_is_kept() {
        let (key, all) = merged(&file("甲市"), &|_| Some(file("乙市"))).unwrap();
        assert_eq!(key, "a");
        assert!(all.contains("甲市") && !all.contains("乙市"));
        assert_eq!(merged("{", &|_| None), Err(Fault::Ends));
    }
}
