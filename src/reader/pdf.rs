//! The text of a PDF, by pdf.js: a folder of the site with a script of its own, which is loaded
//! when the first PDF is opened. The text goes on as that of any other file.

use super::Cause;
use crate::browser;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;
use web_sys::js_sys::{Array, Function, Promise, Reflect, Uint8Array};

/// By how many bytes at most a PDF begins before it says what it is.
const HEAD: i32 = 1024;

/// What the script puts on the window.
const READ: &str = "gangmuPdf";

/// Whether a file is a PDF.
pub async fn is_pdf(content: &Blob) -> bool {
    let Ok(head) = content.slice_with_i32_and_i32(0, HEAD) else {
        return false;
    };
    let Ok(buffer) = head.array_buffer().await else {
        return false;
    };
    says_pdf(&Uint8Array::new(&buffer).to_vec())
}

fn says_pdf(head: &[u8]) -> bool {
    head.windows(5).any(|window| window == b"%PDF-")
}

/// The text of a PDF, in UTF-8; says how much is done, in parts of a hundred. Dropping the future
/// ends the work.
///
/// # Errors
///
/// When there is none to be had.
pub async fn text(content: &Blob, tell: &dyn Fn(u32)) -> Result<Blob, Cause> {
    let read = reader().await?;
    let work = read.call1(&JsValue::UNDEFINED, content).map_err(cause)?;
    let work = Work(work);
    loop {
        let page: Promise = work.call("next").ok_or(Cause::Crashed)?.unchecked_into();
        let page = page.await.map_err(cause)?;
        match page.as_f64() {
            Some(done) => tell(done as u32),
            None => return Blob::new_with_str_sequence(&Array::of1(&page)).map_err(cause),
        }
    }
}

/// A PDF that is being read.
struct Work(JsValue);

impl Work {
    fn call(&self, name: &str) -> Option<JsValue> {
        let function = Reflect::get(&self.0, &name.into()).ok()?;
        function.dyn_ref::<Function>()?.call0(&self.0).ok()
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.call("close");
    }
}

/// What went wrong, by the word of the script.
fn cause(word: JsValue) -> Cause {
    match word.as_string().as_deref() {
        Some("encrypted") => Cause::Pdf("failure.pdf_encrypted"),
        Some("damaged") => Cause::Pdf("failure.pdf_damaged"),
        Some("large") => Cause::Pdf("failure.pdf_large"),
        Some("no_text") => Cause::Pdf("failure.pdf_no_text"),
        _ => Cause::Crashed,
    }
}

/// The function of the script, which is loaded unless it is there.
async fn reader() -> Result<Function, Cause> {
    if let Some(read) = loaded() {
        return Ok(read);
    }
    load().await?;
    // A browser that cannot parse the library says that the script has loaded all the same.
    loaded().ok_or(Cause::Pdf("failure.pdf_old"))
}

fn loaded() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &READ.into()).ok()?.dyn_into().ok()
}

/// Loads the script. The boot script's tag names it; the edition in one file has none.
async fn load() -> Result<(), Cause> {
    let start = || {
        let document = browser::document()?;
        let tag = document.query_selector("script[data-pdf]").ok()??;
        let script = document.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script
            .set_attribute("src", &tag.get_attribute("data-pdf")?)
            .ok()?;
        let came = Promise::new(&mut |resolve, reject| {
            for (event, answer) in [("load", resolve), ("error", reject)] {
                let _ = script.add_event_listener_with_callback(event, &answer);
            }
        });
        document.body()?.append_child(&script).ok()?;
        Some((script, came))
    };
    let (script, came) = start().ok_or(Cause::Pdf("failure.pdf_here"))?;
    let came = came.await;
    script.remove();
    came.map(drop).map_err(|_| Cause::NoPart)
}

#[cfg(test)]
mod tests {
    use super::says_pdf;

    #[test]
    fn a_pdf_says_what_it_is_near_its_beginning() {
        assert!(says_pdf(b"%PDF-1.4\n"));
        assert!(says_pdf(b"\xef\xbb\xbf\n%PDF-1.7"));
        assert!(!says_pdf("《PDF 文件管理办法》".as_bytes()));
        assert!(!says_pdf(b""));
    }
}
