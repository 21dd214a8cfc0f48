//! The seal: do the counts that a text declares agree with what it lists?

use crate::strings::{fill, say};
use crate::summary::Summary;
use crate::view::{button, element};
use gangmu_chart::scene::Language;
use yew::prelude::{Callback, Html};

/// Counts that agree, of counts that were checked; nothing where there is none to check. With
/// somewhere to lead to it is a button.
pub fn seal(summary: Summary, lead: Option<Callback<()>>, language: Language) -> Html {
    let Summary {
        matching, checked, ..
    } = summary;
    if checked == 0 {
        return Html::default();
    }
    let agrees = matching == checked;
    let title = fill(language, "summary.audit", &[&matching, &checked]);
    let part = |class, words: String| element("span").class(class).text(words);
    let verdict = || {
        let words = say(language, "summary.disagrees");
        part("seal-verdict", words.to_owned()).into()
    };
    let plate = match lead {
        Some(lead) => button(move || lead.emit(())),
        None => element("p"),
    };
    plate
        .class("seal")
        .class_if(!agrees, "is-broken")
        .attribute("title", title.clone())
        .child(part("seal-name", say(language, "summary.seal").to_owned()))
        .child(part("seal-count", format!("{matching}∕{checked}")))
        .child_if(!agrees, verdict)
        .child(part("visually-hidden", title))
        .into()
}
