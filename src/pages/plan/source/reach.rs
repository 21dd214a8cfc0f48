//! The buttons that show more of the text, or less again.

use super::follow::Following;
use super::window::Window;
use crate::pages::plan::desk::Desk;
use yew::prelude::*;

/// Over the text: what comes before, all of it, or as little as usual.
pub fn before(desk: &Desk, following: &Following) -> Html {
    let lines = &desk.dossier.reading.document.lines;
    let Following { window, usual, set } = following;
    let whole = window.whole(lines);
    html! {
        <div class="source-more">
            if window.lines.start > 0 {
                { button(desk.say("plan.earlier"), window.earlier(), set) }
            }
            if whole.lines.len() > window.lines.len() {
                { button(desk.say("plan.whole_text"), whole, set) }
            }
            if window.lines.len() > usual.lines.len() {
                { button(desk.say("plan.less_text"), usual.clone(), set) }
            }
        </div>
    }
}

/// Under the text: what comes after.
pub fn after(desk: &Desk, following: &Following) -> Html {
    let lines = &desk.dossier.reading.document.lines;
    let Following { window, set, .. } = following;
    html! {
        <div class="source-more">
            if window.lines.end < lines.len() {
                { button(desk.say("plan.later"), window.later(lines), set) }
            }
        </div>
    }
}

fn button(words: &str, next: Window, set: &Callback<Window>) -> Html {
    let set = set.clone();
    let onclick = move |_| set.emit(next.clone());
    html! { <button type="button" class="link-button" {onclick}>{ words }</button> }
}
