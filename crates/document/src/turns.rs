//! Turns: places in long work where others may use the thread.
//!
//! The engine knows neither clock nor page. It says how far it has come and waits for what it is
//! given in return, which is over at once unless whoever reads wants the thread for something
//! else. Loops over the whole text call [`Turns::passed`]; what a loop holds for one line or one
//! sentence stays an ordinary function.

use crate::TextRange;
use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// What is waited for, once so many of the [`STAGES`] are over.
pub type Pause<'a> = &'a dyn Fn(u32) -> Waiting<'a>;

type Waiting<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// How many stages a reading has, from the bytes to the plan.
pub const STAGES: u32 = 8;

/// So many bytes of text are worked through between two pauses. The slowest stage reads a
/// megabyte in a third of a second.
const PORTION: usize = 16_000;

/// Offers turns while a text is read.
///
/// ```
/// use gangmu_document::turns::{NONE, Turns, at_once};
///
/// let turns = &Turns::new(NONE);
/// let file = "各级各部门要把稳增长放在首位。".repeat(20);
/// let document = gangmu_document::read_plain_by_turns("plan.txt", file.as_bytes(), turns);
/// assert_eq!(at_once(document).map(|document| document.text), Some(file));
/// ```
pub struct Turns<'a> {
    pause: Pause<'a>,
    /// The stages that are over.
    stages: Cell<u32>,
    /// Bytes that were worked through since the last pause.
    passed: Cell<usize>,
    /// The pause that is waited for now.
    waiting: RefCell<Option<Waiting<'a>>>,
}

/// A turn that is offered, over once nobody wants the thread any more.
///
/// There are as many places that wait for one as there are loops, and what such a place costs is
/// paid in program: so it holds nothing that would have to be let go, and all share one way to wait.
#[must_use = "a turn is offered by waiting for it"]
pub struct Turn<'t, 'a>(&'t Turns<'a>);

impl Future for Turn<'_, '_> {
    type Output = ();

    #[inline(never)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let waiting = self.0.waiting.take();
        let Some(mut pause) = waiting else {
            return Poll::Ready(());
        };
        let polled = pause.as_mut().poll(context);
        if polled.is_pending() {
            self.0.waiting.replace(Some(pause));
        }
        polled
    }
}

impl<'a> Turns<'a> {
    /// Offers them to whoever makes the pauses.
    #[must_use]
    pub fn new(pause: Pause<'a>) -> Self {
        Self {
            pause,
            stages: Cell::new(0),
            passed: Cell::new(0),
            waiting: RefCell::new(None),
        }
    }

    /// Says that a stage is over.
    pub fn next_stage(&self) -> Turn<'_, 'a> {
        self.stages.set(self.stages.get() + 1);
        self.take()
    }

    /// Says that so many bytes were worked through.
    #[inline(never)]
    pub fn passed(&self, bytes: usize) -> Turn<'_, 'a> {
        let passed = self.passed.get() + bytes;
        self.passed.set(passed);
        if passed >= PORTION {
            return self.take();
        }
        Turn(self)
    }

    /// Offers a turn.
    #[inline(never)]
    pub fn take(&self) -> Turn<'_, 'a> {
        self.passed.set(0);
        self.waiting.replace(Some((self.pause)(self.stages.get())));
        Turn(self)
    }
}

/// A text in parts that are each worked through at once.
pub fn parts(text: &str) -> impl Iterator<Item = TextRange> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = text.ceil_char_boundary(start + PORTION / 4);
        let part = TextRange::new(start, end);
        start = end;
        (!part.is_empty()).then_some(part)
    })
}

/// Goes on without waiting.
pub const NONE: Pause<'static> = &|_| Box::pin(ready(()));

/// What comes of work that waits for nothing.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_offered_once_so_much_was_worked_through() {
        let offered = Cell::new(0);
        let pause = |_| -> Pin<Box<dyn Future<Output = ()>>> {
            offered.set(offered.get() + 1);
            Box::pin(ready(()))
        };
        let turns = Turns::new(&pause);
        at_once(async {
            for _ in 0..10 {
                turns.passed(PORTION / 4).await;
            }
            turns.next_stage().await;
        });
        assert_eq!(offered.get(), 3);
        assert_eq!(turns.stages.get(), 1);
    }
}
