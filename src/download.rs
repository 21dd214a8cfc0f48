//! Files for the reader to keep.

use crate::browser;
use crate::frame::Leave;
use crate::strings::{fill, say};
use gangmu_chart::scene::Language;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file of text, or of other bytes, of a media type.
pub fn file(content: &JsValue, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(content), &options).ok()
}

/// Hands a file over to the reader under a name, and says in words what came of it: browsers keep
/// silent where the frame around the page forbids it. There is no file where the browser could
/// not make it.
pub fn hand_over(language: Language, name: &str, file: Option<Blob>) -> String {
    let is_saved = file.is_some_and(|file| save(name, &file).is_ok());
    if !is_saved {
        return say(language, "download.failed").to_owned();
    }
    match Leave::to_download() {
        Leave::Free => fill(language, "download.saved", &[&name]),
        Leave::Framed => fill(language, "download.framed", &[&name]),
        Leave::Forbidden => say(language, "download.forbidden").to_owned(),
    }
}

fn save(name: &str, file: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    if let Some(document) = browser::document() {
        let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    Url::revoke_object_url(&address)
}

/// Characters of a name, without its ending.
const LONGEST: usize = 60;

/// A name that file systems take, made from words of a text.
pub fn file_name(words: &str, ending: &str) -> String {
    let is_kept = |c: &char| !c.is_control() && !r#"\/:*?"<>|"#.contains(*c);
    let name: String = words.chars().filter(is_kept).take(LONGEST).collect();
    format!("{}.{ending}", name.trim().trim_start_matches('.'))
}

/// The name of a file that holds a part of something: of a long whole some words are left out,
/// for the part tells it from others.
pub fn name_of_part(whole: &str, part: &str, ending: &str) -> String {
    let room = LONGEST.saturating_sub(part.chars().count() + 2);
    let mut kept: String = whole.chars().take(room).collect();
    if kept.len() < whole.len() {
        kept.push('…');
    }
    file_name(&format!("{kept}-{part}"), ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_hold_nothing_that_a_file_system_refuses() {
        assert_eq!(
            file_name("方案 <试行>：目标/任务", "svg"),
            "方案 试行：目标任务.svg"
        );
        assert_eq!(file_name("..目标", "csv"), "目标.csv");
        assert_eq!(file_name(&"目".repeat(90), "png").chars().count(), 64);
    }

    #[test]
    fn of_a_long_whole_some_is_left_out() {
        assert_eq!(name_of_part("方案", "目标", "svg"), "方案-目标.svg");
        let name = name_of_part(&"方".repeat(90), "目标", "svg");
        assert!(name.ends_with("方…-目标.svg"), "{name}");
        assert_eq!(name.chars().count(), 64);
    }
}
