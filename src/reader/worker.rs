//! Reading in a worker, beside the page: the page's side and the worker's.
//!
//! The page sends `{script, module, known, name, content, corrections}`: the bindings and the program
//! that it runs itself, what the files of parts go on from (`src/packing.js`), the file, and the
//! corrections of the reader's own texts by their keys. The edition in one file has bindings and shell
//! in a script that it makes of its own blocks, and names none. The worker answers with a number for each step of the work that is done, with the reading in parts
//! ([`gangmu_plan::transfer`]), each of which the page takes in as a task of its own, with `null`
//! where it waits until the page says `null` too, and at last with the key of the text, or with a list
//! of name and detail that says why there is none. One worker reads one file: to stop is to end it,
//! and its memory goes with it.

use super::slices::next_turn;
use super::{Cause, corrected, embedded, own};
use crate::browser;
use crate::corrections::store;
use crate::later::{Missing, file_reading};
use gangmu_document::Document;
use gangmu_document::turns::{STAGES, Turns};
use gangmu_plan::model::Plan;
use gangmu_plan::transfer::{self, Arrival};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{self, Array, Function, Object, Promise, Reflect, Uint8Array};
use web_sys::{Blob, DedicatedWorkerGlobalScope, Event, MessageEvent, Url, Worker};

/// So many parts are sent before the worker waits for the page, which draws and answers first.
const AT_ONCE: usize = 4;

/// A text that was read.
pub struct Read {
    /// The key of the text.
    pub key: String,
    /// The text.
    pub document: Document,
    /// What the text says.
    pub plan: Plan,
}

/// Why a worker gave nothing.
pub enum Failed {
    /// None can be started here: the page has to read by itself.
    NoWorker,
    /// Reading failed.
    Because(Cause),
}

/// Reads a file in a worker; says how much is done, in parts of a hundred. Dropping the future
/// ends the worker.
pub async fn read(name: &str, content: &Blob, tell: &dyn Fn(u32)) -> Result<Read, Failed> {
    let (running, message) = start(name, content).ok_or(Failed::NoWorker)?;
    let state = Rc::new(RefCell::new(State::default()));
    let _listeners = ["message", "error"].map(|kind| {
        let state = Rc::clone(&state);
        EventListener::new(&running.worker, kind, move |event| {
            State::note(&state, event);
        })
    });
    if running.worker.post_message(&message).is_err() {
        return Err(Failed::NoWorker);
    }
    loop {
        let (done, end, waits) = state.borrow_mut().news();
        tell(done);
        if let Some(end) = end {
            let key = end?;
            let (document, plan) = state.take().arrival.finish();
            return Ok(Read {
                key,
                document,
                plan,
            });
        }
        if waits {
            next_turn().await;
            let _ = running.worker.post_message(&JsValue::NULL);
        } else {
            let woken = Promise::new(&mut |wake, _| state.borrow_mut().wake = Some(wake));
            let _ = woken.await;
        }
    }
}

/// Ends its worker when it is dropped.
struct Running {
    worker: Worker,
    /// The address that was made for its script.
    made: Option<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
        if let Some(address) = &self.made {
            let _ = Url::revoke_object_url(address);
        }
    }
}

/// A new worker, and what it is to be told. The boot script's tag names the files.
fn start(name: &str, content: &Blob) -> Option<(Running, JsValue)> {
    let tag = browser::document()?
        .query_selector("script[data-worker]")
        .ok()??;
    let script = tag.get_attribute("data-script")?;
    let shell = tag.get_attribute("data-worker")?;
    let made = embedded::scripts(&[&script, &shell]);
    // What the page carries has no parts.
    let (script, known) = match made {
        Some(_) => (JsValue::UNDEFINED, JsValue::UNDEFINED),
        None => (script.into(), global("gangmuKnown")?),
    };
    let message = Object::new();
    let corrections = Object::new();
    for (key, file) in store::of_own_texts() {
        Reflect::set(&corrections, &key.into(), &file.into()).ok()?;
    }
    let fields: [(&str, JsValue); 6] = [
        ("script", script),
        ("module", wasm_bindgen::module()),
        ("known", known),
        ("name", name.into()),
        ("content", content.into()),
        ("corrections", corrections.into()),
    ];
    for (field, value) in fields {
        Reflect::set(&message, &field.into(), &value).ok()?;
    }
    let worker = Worker::new(made.as_ref().unwrap_or(&shell)).ok()?;
    Some((Running { worker, made }, message.into()))
}

/// What the scripts of the page have under a name.
fn global(name: &str) -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &name.into()).ok()
}

/// What has come from the worker so far.
#[derive(Default)]
struct State {
    arrival: Arrival,
    has_started: bool,
    done: u32,
    /// Whether the worker waits for the page to be ready for more.
    waits: bool,
    end: Option<Result<String, Failed>>,
    wake: Option<Function>,
}

impl State {
    fn note(this: &RefCell<Self>, event: &Event) {
        let mut state = this.borrow_mut();
        let before = state.done;
        match event.dyn_ref::<MessageEvent>() {
            Some(message) => state.take(&message.data()),
            None => {
                // Said on the page, the error of a worker would look like one of the page's own.
                event.prevent_default();
                state.end = Some(Err(match state.has_started {
                    true => Failed::Because(Cause::Crashed),
                    false => Failed::NoWorker,
                }));
            }
        }
        if (state.end.is_some() || state.waits || state.done != before)
            && let Some(wake) = state.wake.take()
        {
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// How much is done, how it ended if it has, and whether the worker waits.
    fn news(&mut self) -> (u32, Option<Result<String, Failed>>, bool) {
        let waits = std::mem::take(&mut self.waits);
        (self.done, self.end.take(), waits)
    }

    fn take(&mut self, data: &JsValue) {
        self.has_started = true;
        if data.is_null() {
            self.waits = true;
        } else if let Some(done) = data.as_f64() {
            self.done = done as u32;
        } else if let Some(key) = data.as_string() {
            self.end = Some(Ok(key));
        } else if let Some(why) = data.dyn_ref::<Array>() {
            let words = |at| why.get(at).as_string();
            let cause = Cause::named(&words(0).unwrap_or_default(), words(1));
            self.end = Some(Err(Failed::Because(cause)));
        } else if let Some(part) = data.dyn_ref::<Uint8Array>()
            && self.arrival.take(&part.to_vec()).is_none()
        {
            self.end = Some(Err(Failed::Because(Cause::Crashed)));
        }
    }
}

/// Serves the page, where the program runs as a worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let page = scope.clone();
    let answer = Closure::once_into_js(move |message: MessageEvent| {
        yew::platform::spawn_local(async move {
            let worked = match file_reading().await {
                Ok(reading) => (reading.work)(&page, &message.data()).await,
                Err(Missing) => Err(Cause::NoPart),
            };
            let end = match worked {
                Ok(key) => key.into(),
                Err(cause) => {
                    let (name, detail) = cause.name();
                    Array::of2(&name.into(), &detail.into()).into()
                }
            };
            let _ = page.post_message(&end);
        });
    });
    scope.set_onmessage(Some(answer.unchecked_ref()));
}

/// Reads the file of a message, and gives the key of its text.
pub async fn work(page: &DedicatedWorkerGlobalScope, message: &JsValue) -> Result<String, Cause> {
    let field = |name: &str| Reflect::get(message, &name.into()).unwrap_or_default();
    let done = |percent: f64| drop(page.post_message(&percent.into()));
    done(0.0);
    let name = field("name").as_string().unwrap_or_default();
    let bytes = own::bytes(field("content").unchecked_ref()).await?;
    done(5.0);
    let key = gangmu_document::key(&bytes);
    let told = Cell::new(0);
    let pause = |stages| -> Pin<Box<dyn Future<Output = ()>>> {
        if told.replace(stages) != stages {
            // Four fifths of the work, as far as experience tells; the rest is handing over.
            done(80.0 * f64::from(stages.min(STAGES)) / f64::from(STAGES));
        }
        Box::pin(ready(()))
    };
    let turns = &Turns::new(&pause);
    // Only the page has a storage, and which text this is was not known there.
    let corrections = Reflect::get(&field("corrections"), &key.as_str().into());
    let corrections = corrections.ok().and_then(|file| file.as_string());
    let (document, plan) = corrected::read(&name, bytes, corrections.as_deref(), turns).await?;

    let mut parts = Vec::new();
    transfer::write(&document, &plan, &mut |part| {
        parts.push(Uint8Array::from(part));
    });
    for (at, part) in parts.iter().enumerate() {
        let _ = page.post_message_with_transfer(part, &Array::of1(&part.buffer()));
        if at % AT_ONCE == AT_ONCE - 1 {
            done(80.0 + 20.0 * at as f64 / parts.len() as f64);
            let ready = Promise::new(&mut |resolve, _| page.set_onmessage(Some(&resolve)));
            let _ = page.post_message(&JsValue::NULL);
            let _ = ready.await;
        }
    }
    Ok(key)
}
