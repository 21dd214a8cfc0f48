//! The signs of the charts, drawn as the charts draw them.

use crate::components::shape::{draw, frame};
use crate::strings::say;
use crate::view::{Element, element};
use gangmu_chart::legend::{self, Sign};
use gangmu_chart::scene::Language;
use gangmu_plan::model::Comparator;
use yew::prelude::Html;

/// Each sign with what it says.
const SIGNS: [(Sign, &str); 15] = [
    (Sign::Target(Comparator::Eq), "help.sign_exact"),
    (Sign::Target(Comparator::Ge), "help.sign_at_least"),
    (Sign::Target(Comparator::Gt), "help.sign_more"),
    (Sign::Target(Comparator::Le), "help.sign_at_most"),
    (Sign::Target(Comparator::Lt), "help.sign_less"),
    (Sign::Target(Comparator::Approx), "help.sign_about"),
    (Sign::Target(Comparator::Range), "help.sign_range"),
    (Sign::Stretch, "help.sign_stretch"),
    (Sign::Reference, "help.sign_reference"),
    (Sign::Actual, "help.sign_actual"),
    (Sign::Area, "help.sign_area"),
    (Sign::Measure, "help.sign_measure"),
    (Sign::Listed, "help.sign_listed"),
    (Sign::Missing, "help.sign_missing"),
    (Sign::Extra, "help.sign_extra"),
];

/// A list of signs and what they mean.
pub fn signs(language: Language) -> Html {
    let rows = SIGNS.map(|(sign, key)| {
        element("div")
            .child(element("dt").child(picture(sign)))
            .child(element("dd").text(say(language, key)))
    });
    element("dl").class("help-signs").children(rows).into()
}

/// A sign; the words beside it say what it is.
fn picture(sign: Sign) -> Element {
    let scene = legend::draw(sign);
    let marks = scene.marks.iter().map(|mark| {
        let shapes = mark.shapes.iter().map(draw);
        element("g")
            .class("mark")
            .class(mark.class)
            .children(shapes)
    });
    frame(&scene)
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .children(scene.furniture.iter().map(draw))
        .children(marks)
}
