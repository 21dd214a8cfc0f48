//! From the bytes of a file to a text; and the files that the reader opens from this device.

use super::{Cause, fetch};
use crate::later::{docx_text, read_any};
use gangmu_catalog::{Entry, Source};
use gangmu_document::turns::Turns;
use gangmu_document::{Document, is_docx, read_plain_by_turns};
use gangmu_docx::Error;
use gangmu_escape::percent;
use gangmu_plan::model::Plan;
use web_sys::js_sys::Uint8Array;
use web_sys::{Blob, File};

/// The most bytes that a file may have: 50 MB.
pub const LIMIT: u64 = 50_000_000;

/// A title is shortened to so many characters: a file without line ends may be all one title.
const LONGEST_TITLE: usize = 120;

/// A file that the reader has given, not read yet.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFile {
    /// Its name; what it is, for what was pasted.
    pub name: String,
    /// Where its content is.
    pub content: Content,
}

/// Where the content of a file is.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// On this device, wherever the browser has it.
    Device(Blob),
    /// At this address, which leads to the page's own site or is refused.
    Address(String),
}

impl OwnFile {
    /// A file that the reader chose or dropped.
    pub fn chosen(file: File) -> Self {
        Self {
            name: file.name(),
            content: Content::Device(file.into()),
        }
    }

    /// The text at an address. Its name is the last part of the path.
    pub fn linked(address: String) -> Self {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let last = path.rsplit('/').next().unwrap_or_default();
        let name = if last.is_empty() { &address } else { last };
        Self {
            name: percent::decode(name),
            content: Content::Address(address),
        }
    }

    /// How many bytes it has, if that is known before it is read.
    pub fn size(&self) -> Option<u64> {
        match &self.content {
            Content::Device(blob) => Some(blob.size() as u64),
            Content::Address(_) => None,
        }
    }

    /// Its content, fetched where it is not on this device.
    ///
    /// # Errors
    ///
    /// When there is too much of it, or it cannot be had.
    pub async fn fetched(&self) -> Result<Blob, Cause> {
        self.size().map_or(Ok(()), within)?;
        let content = match &self.content {
            Content::Device(content) => content.clone(),
            Content::Address(address) => fetch::own(address).await?,
        };
        within(content.size() as u64)?;
        Ok(content)
    }
}

fn within(size: u64) -> Result<(), Cause> {
    match size {
        0..=LIMIT => Ok(()),
        _ => Err(Cause::TooLarge(size)),
    }
}

/// The bytes of a file.
///
/// # Errors
///
/// When the browser cannot read it.
pub async fn bytes(content: &Blob) -> Result<Vec<u8>, Cause> {
    let buffer = content.array_buffer().await.map_err(|_| Cause::Unread)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The bytes of a text: the text of a file whose format is no text, in UTF-8, and any other file as
/// it is.
///
/// # Errors
///
/// When the text cannot be taken out of the file.
async fn plain(bytes: Vec<u8>) -> Result<Vec<u8>, Cause> {
    if !is_docx(&bytes) {
        return Ok(bytes);
    }
    let text = docx_text().await.map_err(|_| Cause::NoPart)?;
    text(&bytes).map(String::into_bytes).map_err(Cause::Docx)
}

/// The text of a file, of the catalogue or the reader's own, on the page and in a worker alike.
///
/// # Errors
///
/// When the file holds no text.
pub async fn document(name: &str, bytes: Vec<u8>, turns: &Turns<'_>) -> Result<Document, Cause> {
    let bytes = plain(bytes).await?;
    let document = match read_plain_by_turns(name, &bytes, turns).await {
        Some(document) => document,
        None => {
            let read = read_any().await.map_err(|_| Cause::NoPart)?;
            read(name, &bytes, turns).await
        }
    };
    checked(&document).map(|()| document)
}

/// Whether a file turned out to hold text.
///
/// # Errors
///
/// When it does not.
fn checked(document: &Document) -> Result<(), Cause> {
    let mut diagnostics = document.diagnostics.iter();
    let format = diagnostics.find(|it| it.code == "not_text" || it.code == "unknown_format");
    let is_docx = || document.name.to_ascii_lowercase().ends_with(".docx");
    match format.map(|format| format.values.first()) {
        // What is left of the archive does not say what it was; its name does.
        Some(Some(format)) if format == "ZIP" && is_docx() => Err(Cause::Docx(Error::Damaged)),
        Some(format) => Err(Cause::NotText(format.cloned())),
        None if document.text.trim().is_empty() => Err(Cause::Unreadable),
        None => Ok(()),
    }
}

/// What stands in the place of a catalogue's entry.
pub fn entry(name: &str, key: String, plan: &Plan) -> Entry {
    let said = plan.title.trim();
    let title = if said.is_empty() { name } else { said };
    Entry {
        id: key,
        file: name.to_owned(),
        title: shortened(title),
        place: None,
        publisher: None,
        date: None,
        kind: None,
        period: None,
        source: Some(Source::Device(name.to_owned())),
        corrections: None,
        note: None,
    }
}

fn shortened(title: &str) -> String {
    match title.char_indices().nth(LONGEST_TITLE) {
        Some((end, _)) => format!("{}…", title.get(..end).unwrap_or_default()),
        None => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Reading;

    fn title(name: &str, text: &str) -> String {
        let reading = Reading::own(name, text.as_bytes(), &|_, _| None);
        reading.entry.title
    }

    #[test]
    fn a_link_is_called_by_the_last_part_of_its_path() {
        let name = |address: &str| OwnFile::linked(address.to_owned()).name;
        assert_eq!(
            name("texts/%E8%8D%89%E6%A1%88.html?page=1#top"),
            "草案.html"
        );
        assert_eq!(name("/texts/"), "/texts/");
    }

    #[test]
    fn a_text_is_called_by_its_title_else_by_its_file() {
        assert_eq!(
            title("草案.txt", "某市三年行动方案\n一、目标\n增长6%"),
            "某市三年行动方案"
        );
        assert_eq!(title("草案.txt", ""), "草案");
        let endless = format!("某市{}方案\n一、目标", "很".repeat(60));
        assert!(title("草案.txt", &endless).chars().count() <= LONGEST_TITLE + 1);
        assert_eq!(
            shortened(&"长".repeat(500)).chars().count(),
            LONGEST_TITLE + 1
        );
    }

    #[test]
    fn the_name_of_the_file_says_where_it_comes_from() {
        let reading = Reading::own("<b>草案</b>.txt", b"plan", &|_, _| None);
        let source = Source::Device("<b>草案</b>.txt".to_owned());
        assert_eq!(reading.entry.source, Some(source));
        assert_eq!(reading.key, reading.entry.id);
    }
}
