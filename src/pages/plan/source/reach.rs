//! The buttons that show more of the text, or less again.

use super::follow::Following;
use super::window::Window;
use crate::dossier::Desk;
use crate::view::{Element, Kept, button, element};

/// Over the text: what comes before, all of it, or as little as usual.
pub fn before(desk: &Desk, following: &Following) -> Element {
    let lines = &desk.dossier.reading.document.lines;
    let Following {
        window: shown,
        usual,
    } = following;
    let window = shown.get();
    let whole = window.whole(lines);
    let more = |is_there: bool, words, next| is_there.then(|| showing(shown, words, next));
    let earlier = more(
        window.lines.start > 0,
        desk.say("plan.earlier"),
        window.earlier(),
    );
    let is_wider = whole.lines.len() > window.lines.len();
    let whole = more(is_wider, desk.say("plan.whole_text"), whole);
    let is_narrower = usual.lines.len() < window.lines.len();
    let less = more(is_narrower, desk.say("plan.less_text"), usual.clone());
    element("div")
        .class("source-more")
        .maybe(earlier)
        .maybe(whole)
        .maybe(less)
}

/// Under the text: what comes after.
pub fn after(desk: &Desk, following: &Following) -> Element {
    let lines = &desk.dossier.reading.document.lines;
    let shown = &following.window;
    let window = shown.get();
    let later = (window.lines.end < lines.len())
        .then(|| showing(shown, desk.say("plan.later"), window.later(lines)));
    element("div").class("source-more").maybe(later)
}

/// A button that shows other lines.
fn showing(shown: &Kept<Window>, words: &'static str, next: Window) -> Element {
    let shown = shown.clone();
    button(move || shown.set(next.clone()))
        .class("link-button")
        .text(words)
}
