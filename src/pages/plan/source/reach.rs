//! The buttons that show more of the text, or less again.

use super::follow::Following;
use super::window::Window;
use crate::strings::say;
use gangmu_chart::scene::Language;
use gangmu_document::Line;
use yew::prelude::*;

/// Over the text: what comes before, all of it, or as little as usual.
pub fn before(following: &Following, lines: &[Line], language: Language) -> Html {
    let Following { window, usual, set } = following;
    let whole = window.whole(lines);
    html! {
        <div class="source-more">
            if window.lines.start > 0 {
                { button(say(language, "plan.earlier"), window.earlier(), set) }
            }
            if whole.lines.len() > window.lines.len() {
                { button(say(language, "plan.whole_text"), whole, set) }
            }
            if window.lines.len() > usual.lines.len() {
                { button(say(language, "plan.less_text"), usual.clone(), set) }
            }
        </div>
    }
}

/// Under the text: what comes after.
pub fn after(following: &Following, lines: &[Line], language: Language) -> Html {
    let Following { window, set, .. } = following;
    html! {
        <div class="source-more">
            if window.lines.end < lines.len() {
                { button(say(language, "plan.later"), window.later(lines), set) }
            }
        </div>
    }
}

fn button(words: &str, next: Window, set: &Callback<Window>) -> Html {
    let set = set.clone();
    let onclick = move |_| set.emit(next.clone());
    html! { <button type="button" class="link-button" {onclick}>{ words }</button> }
}
