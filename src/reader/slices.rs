//! Reading on the page itself, in slices: the page draws and answers between them.

use super::worker::Read;
use super::{Cause, own};
use gloo_timers::future::TimeoutFuture;
use std::cell::Cell;

/// Reads the bytes of a file; says how much is done, in parts of a hundred.
pub async fn read(name: &str, bytes: Vec<u8>, tell: &dyn Fn(u32)) -> Result<Read, Cause> {
    next_turn().await;
    let key = gangmu_document::key(&bytes);
    let document = own::document(name, bytes).await?;
    next_turn().await;
    let steps = Cell::new(0);
    let plan = gangmu_plan::read_between(&document, &|| {
        steps.set(steps.get() + 1);
        tell(20 + 80 * steps.get() / gangmu_plan::PAUSES);
        Box::pin(next_turn())
    })
    .await;
    Ok(Read {
        key,
        document,
        plan,
    })
}

/// Lets the page draw and answer before the work goes on.
pub async fn next_turn() {
    TimeoutFuture::new(0).await;
}
