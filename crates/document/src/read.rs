//! The way from bytes to a document.

use crate::charset::{self, Charset, NotText};
use crate::draft::Draft;
use crate::lines::lines;
use crate::page::Page;
use crate::turns::{self, Turns, at_once};
use crate::{Diagnostic, Document, Line, LineKind, Script, Severity, Span, TextRange};
use crate::{boilerplate, damage, doubled, invisible, pinyin, script};
use std::mem;

/// Reads a file. Nothing fails: bytes that are no text give a document without text and a
/// diagnostic that says what they seem to be.
///
/// UTF-8 and UTF-16 are decoded here. For the legacy encodings `decode` is asked, which is the
/// browser's `TextDecoder` in a page: it writes U+FFFD for malformed bytes and gives `None` for
/// an encoding that it does not know.
///
/// ```
/// let document = gangmu_document::read("plan.txt", "目标:增长6%".as_bytes(), &|_, _| None);
/// assert_eq!(document.text, "目标:增长6%");
/// ```
#[must_use]
pub fn read(
    name: &str,
    bytes: &[u8],
    decode: &dyn Fn(&[u8], Charset) -> Option<String>,
) -> Document {
    at_once(read_by_turns(name, bytes, decode, &Turns::new(turns::NONE)))
}

/// The same with pauses, in which others can use the thread.
pub async fn read_by_turns(
    name: &str,
    bytes: &[u8],
    decode: &dyn Fn(&[u8], Charset) -> Option<String>,
    turns: &Turns<'_>,
) -> Document {
    match charset::text(bytes, decode) {
        Ok(text) => {
            turns.take().await;
            document(name, text, turns).await
        }
        Err(reason) => not_text(name, reason),
    }
}

fn not_text(name: &str, NotText(format): NotText) -> Document {
    let mut document = Document::from_text(name, "");
    let (code, message) = match format {
        Some(format) => (
            "not_text",
            format!("这个文件不是文本，看起来是 {format} 文件"),
        ),
        None => (
            "unknown_format",
            "这个文件不是文本，也看不出是什么格式".to_owned(),
        ),
    };
    document.diagnostics = vec![Diagnostic {
        severity: Severity::Error,
        code: code.into(),
        message,
        hint: "请另存为纯文本（TXT）、Markdown 或网页（HTML）文件，再打开".into(),
        values: format.map(str::to_owned).into_iter().collect(),
        span: Span::default(),
    }];
    document
}

/// Reads a file that asks for no more than most do: in UTF-8, in simplified characters, without
/// markup and pinyin. For such a file this gives what [`read`] gives, and for any other `None`, so
/// that a program can leave the rest out until a file asks for it.
///
/// ```
/// use gangmu_document::{read, read_plain};
/// let file = "各级各部门要把稳增长放在首位。".repeat(20);
/// let document = read_plain("plan.txt", file.as_bytes());
/// assert_eq!(document, Some(read("plan.txt", file.as_bytes(), &|_, _| None)));
/// assert_eq!(read_plain("plan.html", file.as_bytes()), None);
/// ```
#[must_use]
pub fn read_plain(name: &str, bytes: &[u8]) -> Option<Document> {
    at_once(read_plain_by_turns(name, bytes, &Turns::new(turns::NONE)))
}

/// The same with pauses, in which others can use the thread.
pub async fn read_plain_by_turns(name: &str, bytes: &[u8], turns: &Turns<'_>) -> Option<Document> {
    let source = charset::plain(bytes)?;
    turns.take().await;
    if Page::has_markup(name, source) {
        return None;
    }
    let draft = invisible::clean(Draft::of_source(source), turns).await;
    turns.take().await;
    if pinyin::has_tones(&draft.text) {
        return None;
    }
    turns.take().await;
    let draft = doubled::clean(draft, turns).await;
    turns.take().await;
    if !script::is_surely_simplified(&draft.text) {
        return None;
    }
    turns.take().await;
    let page = Page {
        draft,
        ..Page::default()
    };
    let source = source.to_owned();
    Some(finished(name, source, page, Script::Simplified, turns).await)
}

impl Document {
    /// Reads a text that is decoded already. A byte order mark at its start is left out of the
    /// source.
    #[must_use]
    pub fn from_text(name: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        at_once(document(name, text.to_owned(), &Turns::new(turns::NONE)))
    }
}

async fn document(name: &str, source: String, turns: &Turns<'_>) -> Document {
    let mut page = Page::read(name, &source);
    turns.take().await;
    let draft = invisible::clean(mem::take(&mut page.draft), turns).await;
    turns.take().await;
    let draft = pinyin::clean(draft, turns).await;
    turns.take().await;
    let draft = doubled::clean(draft, turns).await;
    turns.take().await;
    let script = script::script(&draft.text);
    page.draft = match script {
        Script::Traditional => script::simplify(&draft, turns).await,
        Script::Simplified => draft,
    };
    turns.take().await;
    finished(name, source, page, script, turns).await
}

/// The document of a page whose draft is clean.
async fn finished(
    name: &str,
    source: String,
    page: Page,
    script: Script,
    turns: &Turns<'_>,
) -> Document {
    let draft = page.draft;
    let mut document = Document {
        name: name.to_owned(),
        source,
        lines: lines(&draft.text),
        script,
        has_markup: page.has_markup,
        properties: page.properties,
        diagnostics: Vec::new(),
        map: draft.map,
        text: draft.text,
    };
    turns.take().await;
    mark_chrome(&mut document, &page.chrome);
    turns.take().await;
    let repeats = boilerplate::mark(&document.text, &mut document.lines);
    turns.take().await;
    document.diagnostics = damage::diagnostics(&document, turns).await;
    let repeats = repeats.iter().map(|place| repeat(&document, *place));
    let repeats: Vec<Diagnostic> = repeats.collect();
    document.diagnostics.extend(repeats);
    if document.lines.is_empty() {
        document.diagnostics.push(empty_text());
    }
    document
}

fn empty_text() -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        code: "empty_text".into(),
        message: "这个文件里没有文字".into(),
        hint: "如果是存下来的网页，它的正文可能由脚本生成；请把正文另存为文本再打开".into(),
        values: Vec::new(),
        span: Span::default(),
    }
}

/// A copy of what the text has said already.
fn repeat(document: &Document, place: TextRange) -> Diagnostic {
    let lines = document.lines.iter();
    let count = lines.filter(|line| place.covers(line.range)).count();
    Diagnostic {
        severity: Severity::Warning,
        code: "repeat".into(),
        message: format!("以下{count}行是前文的重复，只读第一遍"),
        hint: "保存网页时正文可能被存了几遍；如果不是重复，请与原件核对".into(),
        values: vec![count.to_string()],
        span: document.span(place),
    }
}

/// Marks the lines that come from the page around the text, unless no line would be left.
fn mark_chrome(document: &mut Document, chrome: &[Span]) {
    let is_chrome = |line: &Line| {
        let start = document.span(line.range).start;
        let next = chrome.partition_point(|span| span.end <= start);
        chrome.get(next).is_some_and(|span| span.contains(start))
    };
    let mut lines = document.lines.clone();
    for line in lines.iter_mut().filter(|line| is_chrome(line)) {
        line.kind = LineKind::Boilerplate;
    }
    if lines.iter().any(|line| line.kind == LineKind::Body) {
        document.lines = lines;
    }
}
