//! Asynchronous work that ends with its owner.

use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use std::future::Future;

/// Work under way; dropping it drops the work.
#[derive(Debug)]
#[must_use = "the work ends when this is dropped"]
pub struct Task(AbortHandle);

impl Task {
    /// Starts the work.
    pub fn spawn(work: impl Future<Output = ()> + 'static) -> Self {
        Self::of(Box::pin(work))
    }

    /// Of one type, so that what runs it is not written out for each work.
    fn of(work: LocalBoxFuture<'static, ()>) -> Self {
        let (work, handle) = abortable(work);
        yew::platform::spawn_local(async {
            // An abort is how the owner ends the work, so there is nobody left to tell.
            let _ = work.await;
        });
        Self(handle)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.0.abort();
    }
}
