//! Files that are dropped on the page, wherever that is.

use crate::reader::OwnFile;
use crate::strings::say;
use crate::view::{element, use_held, use_kept};
use crate::{browser, dom};
use gangmu_chart::scene::Language;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList};
use yew::prelude::*;

/// Hands over files that are dropped on the page or pasted outside of a field, and says whether
/// some are held over it now. Without this the browser would leave the page for the file.
#[hook]
pub fn use_drop(open: Callback<Vec<OwnFile>>) -> bool {
    let is_over = use_kept(|| false);
    let over = is_over.clone();
    // What becomes of files may change with the page; the listeners stay.
    let opener = use_kept(|| open.clone());
    opener.put(open);
    use_held(move || {
        let Some(document) = browser::document() else {
            return Vec::new();
        };
        let listen = |event: &'static str, answer: Box<dyn FnMut(&Event)>| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, event, options, answer)
        };
        let (entered, left) = (over.clone(), over.clone());
        let (dropped, pasted) = (opener.clone(), opener);
        vec![
            listen(
                "dragover",
                Box::new(move |event| {
                    if dragged(event).is_some() {
                        event.prevent_default();
                        entered.set(true);
                    }
                }),
            ),
            listen(
                "dragleave",
                Box::new(move |event| {
                    // The pointer has left the window, not only an element for the one inside.
                    let event: &DragEvent = event.unchecked_ref();
                    if event.related_target().is_none() {
                        left.set(false);
                    }
                }),
            ),
            listen(
                "drop",
                Box::new(move |event| {
                    over.set(false);
                    if let Some(data) = dragged(event) {
                        event.prevent_default();
                        dropped.get().emit(files(data.files()));
                    }
                }),
            ),
            listen(
                "paste",
                Box::new(move |event| {
                    let event: &ClipboardEvent = event.unchecked_ref();
                    let field = dom::closest(event, "input, textarea, [contenteditable]");
                    let data = event.clipboard_data();
                    let files = files(data.and_then(|data| data.files()));
                    if field.is_none() && !files.is_empty() {
                        event.prevent_default();
                        pasted.get().emit(files);
                    }
                }),
            ),
        ]
    });
    is_over.get()
}

/// What is dragged, if there are files among it.
fn dragged(event: &Event) -> Option<DataTransfer> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    let has_files = data.types().includes(&"Files".into(), 0);
    has_files.then_some(data)
}

/// The files of a list.
pub fn files(list: Option<FileList>) -> Vec<OwnFile> {
    let Some(list) = list else {
        return Vec::new();
    };
    let files = (0..list.length()).filter_map(|at| list.get(at));
    files.map(OwnFile::chosen).collect()
}

/// Says, while files are held over the page, what becomes of them.
pub fn drop_sign(language: Language) -> Html {
    element("div")
        .class("drop-sign")
        .child(element("p").text(say(language, "shell.drop_here")))
        .into()
}
