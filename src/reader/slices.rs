//! Reading on the page itself, in slices: the page draws and answers between them.

use super::worker::Read;
use super::{Cause, corrected};
use crate::browser;
use crate::corrections::store;
use gangmu_document::turns::{STAGES, Turns};
use gloo_timers::future::TimeoutFuture;
use std::cell::Cell;
use std::future::{Future, ready};
use std::pin::Pin;
use web_sys::js_sys::Date;

/// So many milliseconds work goes on before the page has its turn. What was begun by then is
/// finished, which takes a slow phone some 30 more.
const SLICE: f64 = 12.0;
/// The same for a page that nobody sees. Browsers make its turns wait for a second and more.
const HIDDEN_SLICE: f64 = 500.0;

/// Reads the bytes of a file; says how much is done, in parts of a hundred.
pub async fn read(name: &str, bytes: Vec<u8>, tell: &dyn Fn(u32)) -> Result<Read, Cause> {
    next_turn().await;
    let key = gangmu_document::key(&bytes);
    next_turn().await;
    let corrections = store::of(&key);
    let (document, plan) = by_slices(tell, async |turns| {
        corrected::read(name, bytes, corrections.as_deref(), turns).await
    })
    .await?;
    Ok(Read {
        key,
        document,
        plan,
    })
}

/// Does work that offers turns; the page takes those that it needs to draw and answer. Says how
/// much of a reading is done, in parts of a hundred.
pub async fn by_slices<T>(tell: &dyn Fn(u32), work: impl AsyncFnOnce(&Turns<'_>) -> T) -> T {
    let (began, told) = (&Cell::new(Date::now()), Cell::new(0));
    let pause = |stages| -> Pin<Box<dyn Future<Output = ()> + '_>> {
        let slice = if browser::is_hidden() {
            HIDDEN_SLICE
        } else {
            SLICE
        };
        if Date::now() - began.get() < slice {
            return Box::pin(ready(()));
        }
        if told.replace(stages) != stages {
            tell((100 * stages / STAGES).min(100));
        }
        // The page's turn is no part of the next slice, and may be long.
        Box::pin(async move {
            next_turn().await;
            began.set(Date::now());
        })
    };
    work(&Turns::new(&pause)).await
}

/// Lets the page draw and answer before the work goes on.
pub async fn next_turn() {
    TimeoutFuture::new(0).await;
}
