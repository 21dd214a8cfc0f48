//! The way to put a text away: at once, or for a file that the browser keeps after a question.

use crate::components::link_button;
use crate::state::{Given, Progress, Wish};
use crate::strings::{fill, say};
use crate::view::{Element, Kept, On, element};
use crate::{browser, dom};
use gangmu_chart::scene::Language;
use yew::prelude::{Callback, KeyboardEvent};

/// The buttons of this kind: one in each row, or two where it asks.
const BUTTONS: &str = ".given-away button";

/// Ends the reading of what is being read, and puts away what has been. What is kept would be gone
/// for good, so its row asks first; `asked` is the number of the text whose row does.
pub fn put_away(
    given: &Given,
    wish: &Callback<Wish>,
    asked: &Kept<Option<usize>>,
    language: Language,
) -> Element {
    let number = given.number;
    let (words, label) = match given.progress {
        Progress::Waiting | Progress::Reading => ("open.cancel", "open.cancel_this"),
        Progress::Ready(_) | Progress::Failed(_) => ("open.put_away", "open.put_away_this"),
    };
    let wish = wish.clone();
    let away = move || {
        let at = place(number);
        wish.emit(Wish::PutAway(number));
        then(move || refocus(at));
    };
    let cell = element("div")
        .class("given-away")
        .attribute("data-given", number.to_string());
    if given.kept.is_none() {
        let button = link_button(say(language, words), away);
        let label = fill(language, label, &[&given.file.name]);
        return cell.child(button.key("away").attribute("aria-label", label));
    }
    if asked.get() != Some(number) {
        let asked = asked.clone();
        let ask = move || {
            asked.set(Some(number));
            then(move || focus(number, 1));
        };
        let button = link_button(say(language, words), ask);
        let label = fill(language, label, &[&given.file.name]);
        return cell.child(button.key("ask").attribute("aria-label", label));
    }
    let asked = asked.clone();
    let stay = move || {
        asked.set(None);
        then(move || focus(number, 0));
    };
    let escape = stay.clone();
    let question = say(language, "open.delete_question");
    cell.class("is-asking")
        .attribute("role", "group")
        .attribute("aria-label", question)
        .on(On::KeyDown, move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                escape();
            }
        })
        .child(element("span").text(question))
        .child(link_button(say(language, "open.delete"), away).key("delete"))
        .child(link_button(say(language, "open.delete_not"), stay).key("stay"))
}

/// Does something once the page shows what has just been done: within the next frame.
fn then(act: impl FnOnce() + 'static) {
    browser::on_next_frame(Box::new(move || browser::on_next_frame(Box::new(act))));
}

/// The place of a text's row in the list.
fn place(number: usize) -> usize {
    let number = number.to_string();
    let rows = browser::root().map(|root| dom::all(&root, ".given-away"));
    let mut rows = rows.unwrap_or_default().into_iter();
    let place = rows.position(|row| row.get_attribute("data-given").as_ref() == Some(&number));
    place.unwrap_or_default()
}

/// Moves the keyboard's focus to a button of a text's row.
fn focus(number: usize, button: usize) {
    let row = format!("[data-given='{number}'] button");
    let buttons = browser::root().map(|root| dom::all(&root, &row));
    if let Some(button) = buttons.unwrap_or_default().get(button) {
        dom::focus(button);
    }
}

/// Moves the keyboard's focus to the text that has come to the place of the one put away, to the
/// last where there is none, to the heading where none is left.
fn refocus(at: usize) {
    if !dom::is_focus_lost() {
        return;
    }
    let buttons = browser::root().map(|root| dom::all(&root, BUTTONS));
    let buttons = buttons.unwrap_or_default();
    match buttons.get(at).or(buttons.last()) {
        Some(button) => dom::focus(button),
        None => {
            browser::scroll_to(0.0);
            dom::focus_heading();
        }
    }
}
