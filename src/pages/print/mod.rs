//! One plan as a document of its own for A4: title, counts, charts, tables, where it comes from.
//!
//! The browser prints it. Charts are laid out for the width of the paper, whatever the window's,
//! and cut into strips between their rows, so that the end of a page divides none of them.

mod table;

use crate::browser;
use crate::components::shape::draw as draw_shape;
use crate::components::{Extent, corrected_field, seal, source_line, term_counts};
use crate::frame::Leave;
use crate::later::{Correcting, later};
use crate::reader::{Reading, Shared};
use crate::route::{PlanView, Route};
use crate::strings::say;
use crate::summary::Summary;
use crate::view::{Element, Part, button, element, list, memo};
use crate::wording;
use gangmu_chart::element::coordinate;
use gangmu_chart::scene::{Frame, Language, Scene};
use gangmu_chart::strips::{Strip, strips};
use gangmu_chart::{Chart, Options, draw};
use gangmu_plan::corrections::Field;
use table::{data, tasks};
use yew::prelude::{Callback, Html};

/// Width of the text on A4 paper in CSS pixels: 174 of 210 millimetres.
const WIDTH: f64 = 657.0;
/// Pixels of one rem in charts on paper.
const REM: f64 = 14.0;

/// The document of a plan.
pub fn print_page(reading: &Shared<Reading>, language: Language) -> Html {
    let sheets = Sheets {
        reading: reading.clone(),
        language,
    };
    memo(reading.key.clone(), sheets)
}

#[derive(PartialEq)]
struct Sheets {
    reading: Shared<Reading>,
    language: Language,
}

impl Part for Sheets {
    fn draw(&self) -> Html {
        let charts = Chart::ALL.into_iter().filter(|chart| {
            // Of the forms of one structure, the one that is read from top to bottom.
            *chart == Chart::Icicle || !Chart::STRUCTURE.contains(chart)
        });
        let scenes: Vec<(Chart, Scene)> = charts.map(|chart| (chart, self.scene(chart))).collect();
        let figures = scenes
            .iter()
            .filter(|(_, scene)| scene.empty.is_none())
            .map(|(chart, scene)| figure(*chart, scene));
        let table = |chart: Chart, title: &'static str| {
            let (_, scene) = scenes.iter().find(|(other, _)| *other == chart)?;
            Some(data(title, &scene.table, self.language))
        };
        element("article")
            .class("paper-page")
            .child(self.tools())
            .child(self.head())
            .maybe(self.corrections())
            .children(figures)
            .maybe(table(Chart::Bullet, "print.targets"))
            .child(tasks(&self.reading.plan, self.language))
            .maybe(table(Chart::Audit, "print.audit"))
            .child(self.foot())
            .into()
    }
}

impl Sheets {
    fn say(&self, key: &'static str) -> &'static str {
        say(self.language, key)
    }

    fn scene(&self, chart: Chart) -> Scene {
        let options = Options {
            every_row: true,
            ..Options::default()
        };
        let frame = Frame {
            width: WIDTH,
            rem: REM,
            language: self.language,
        };
        draw(chart, &self.reading.plan, &options, frame)
    }

    /// What is on the screen alone: the button that prints, and the way back.
    fn tools(&self) -> Element {
        let print = button(|| {
            if let Some(window) = web_sys::window() {
                // A frame that may not print leaves the page as it is.
                let _ = window.print();
            }
        });
        let back = Route::Plan(self.reading.key.clone(), PlanView::default());
        let back = element("a")
            .attribute("href", back.to_hash())
            .text(self.say("print.back"));
        element("div")
            .class("paper-tools")
            .child(print.class("plan-tool").text(self.say("plan.print")))
            .child(back)
            .child(element("p").text(self.say("print.advice")))
            .maybe((Leave::to_print() != Leave::Free).then(|| self.way_out()))
    }

    /// Where a frame forbids printing, the button does nothing and the browser says nothing.
    fn way_out(&self) -> Element {
        let out = element("a")
            .attribute("href", browser::address())
            .attribute("target", "_blank")
            .attribute("rel", "noopener")
            .text(self.say("print.window"));
        element("p")
            .text(self.say("print.framed"))
            .text(" ")
            .child(out)
    }

    fn head(&self) -> Element {
        let Reading { entry, plan, .. } = &*self.reading;
        let sign = |field| corrected_field(plan, field, self.language);
        let period = plan.period.or(entry.period).map(wording::period);
        let kind = wording::kind(self.language, entry.kind.unwrap_or(plan.kind));
        let place = plan.place.as_ref().or(entry.place.as_ref());
        let place = place.map(|place| of_the_text("strong", place));
        let particulars = element("p")
            .class("plan-place")
            .maybe(place.map(|place| place.maybe(sign(Field::Place))))
            .maybe(period.map(|period| element("span").text(period).maybe(sign(Field::Period))))
            .child(element("span").text(kind).maybe(sign(Field::Kind)));
        let summary = Summary::of(plan);
        let counts = [
            (self.say("summary.areas"), summary.areas),
            (self.say("summary.measures"), summary.measures),
            (self.say("summary.quantified"), summary.quantified),
            (self.say("plan.relative"), summary.relative),
            (self.say("plan.safeguards"), summary.safeguards),
        ];
        let counts: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        let counts = element("div")
            .class("plan-counts")
            .child(term_counts(&counts))
            .child(seal(summary, None, self.language));
        let note = entry.note.as_ref();
        element("header")
            .class("paper-head")
            .child(particulars)
            .child(of_the_text("h1", &entry.title).maybe(sign(Field::Title)))
            .maybe(note.map(|note| of_the_text("p", note).class("plan-note")))
            .child(counts)
    }

    /// What was put right by hand.
    fn corrections(&self) -> Option<Element> {
        let is_any = !self.reading.plan.corrections.is_empty();
        let notes = Correcting::Notes(self.reading.clone(), None, self.language);
        is_any.then(|| {
            element("section")
                .class("paper-corrections")
                .child(element("h2").text(self.say("print.corrections")))
                .child(later(notes, self.language, Callback::noop()))
        })
    }

    /// Where the text comes from, its address written out.
    fn foot(&self) -> Element {
        let line = source_line(&self.reading.entry, Extent::Whole, self.language);
        element("footer")
            .class("paper-foot")
            .maybe(line.map(|line| element("p").child(line)))
            .child(element("p").text(self.say("print.made")))
    }
}

/// A chart with its heading; the heading stays with the first strip.
fn figure(chart: Chart, scene: &Scene) -> Element {
    let heading = format!("paper-{}", chart.name());
    let mut strips = strips(scene)
        .into_iter()
        .map(|strip| picture(scene, &strip));
    let head = element("div")
        .class("paper-start")
        .child(
            element("h2")
                .attribute("id", heading.clone())
                .text(scene.title.clone()),
        )
        .child(element("p").class("takeaway").text(scene.takeaway.clone()))
        .maybe(strips.next());
    element("section")
        .key(chart.name())
        .class("paper-figure")
        .attribute("aria-labelledby", heading)
        .child(head)
        .children(strips)
}

fn picture(scene: &Scene, strip: &Strip) -> Element {
    let size = |value: f64| coordinate(value);
    let (top, width, height) = (size(strip.top), size(scene.width), size(strip.height));
    let furniture = strip.furniture.iter().map(|shape| draw_shape(shape));
    let marks = strip.marks.iter().map(|mark| {
        element("g")
            .class("mark")
            .class(mark.class)
            .attribute("role", "graphics-symbol")
            .attribute("aria-label", mark.label.clone())
            .children(mark.shapes.iter().map(draw_shape))
    });
    element("svg")
        .class("chart")
        .class(scene.name)
        .attribute("viewBox", format!("0 {top} {width} {height}"))
        .attribute("width", width)
        .attribute("height", height)
        .attribute("role", "graphics-document")
        .attribute("aria-label", scene.title.clone())
        .child(list(furniture))
        .child(list(marks))
}

/// Words that stay Chinese in every language of the interface.
fn of_the_text(tag: &'static str, words: &str) -> Element {
    let words = words.to_owned();
    element(tag).attribute("lang", "zh-CN").text(words)
}
