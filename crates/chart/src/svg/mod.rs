//! A scene → SVG text: a file that stands by itself, with title, takeaway and source in it.

mod palette;
mod writer;

use crate::element::coordinate;
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Frame, Language, Mark, Scene, Shape};
use crate::sizes::Sizes;
use crate::words::Words;
use gangmu_plan::model::Plan;
use writer::Writer;

/// Space around an exported chart, in rem.
const MARGIN: f64 = 1.5;

/// Where the data of a chart comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Title of the text.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// Where it was published.
    pub address: Option<String>,
    /// On which day the chart is taken out.
    pub exported: Option<String>,
    /// Whether something of the text was put right by hand.
    pub corrected: bool,
}

impl Source {
    /// What the text says about itself.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            title: plan.title.clone(),
            publisher: plan.issuer.clone(),
            date: plan.date.clone(),
            address: None,
            exported: None,
            corrected: !plan.corrections.is_empty(),
        }
    }

    /// Several sources of one chart, one after the other.
    #[must_use]
    pub fn joined(sources: &[Self], language: Language) -> Self {
        let words = Words(language);
        let mut said = sources.iter().map(|source| source.said(words));
        let first = said.next().unwrap_or_default();
        Self {
            title: said.fold(first, |all, next| words.fill("join.list", &[&all, &next])),
            ..Self::default()
        }
    }

    /// The line under a chart: `来源：沈阳市…行动方案，沈阳日报，2023 年 2 月 24 日`.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let words = Words(language);
        words.fill("export.source", &[&self.said(words)])
    }

    fn said(&self, words: Words) -> String {
        let day = self.exported.as_ref();
        let day = day.map(|day| words.fill("export.day", &[day]));
        let corrected = self
            .corrected
            .then(|| words.say("export.corrected").to_owned());
        let parts = [
            Some(&self.title),
            self.publisher.as_ref(),
            self.date.as_ref(),
            self.address.as_ref(),
            corrected.as_ref(),
            day.as_ref(),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().cloned().collect();
        words.clauses(&parts)
    }
}

/// Writes a scene, laid out for the frame, as an SVG document.
#[must_use]
pub fn write(scene: &Scene, frame: Frame, source: &Source, selected: Option<&str>) -> String {
    let sheet = Sheet::of(scene, frame, source);
    let mut writer = Writer::default();
    let classes = format!("chart {}", scene.name);
    writer.open(
        "svg",
        &[
            ("xmlns", &"http://www.w3.org/2000/svg"),
            ("width", &coordinate(sheet.width)),
            ("height", &coordinate(sheet.height)),
            ("viewBox", &sheet.view_box()),
            ("class", &classes),
            ("role", &"graphics-document"),
            ("lang", &language_tag(frame.language)),
        ],
    );
    writer.element("title", &[], &scene.title);
    writer.element("desc", &[], &scene.takeaway);
    writer.element("style", &[], &palette::style_sheet());
    let paper = Bounds {
        x: 0.0,
        y: 0.0,
        width: sheet.width,
        height: sheet.height,
    };
    writer.shape(&Shape::Rect {
        bounds: paper,
        class: "paper",
    });
    writer.shapes(&sheet.text);
    let shift = format!(
        "translate({} {})",
        coordinate(sheet.margin),
        coordinate(sheet.top)
    );
    writer.open("g", &[("transform", &shift)]);
    writer.shapes(&scene.furniture);
    let selected = selected.and_then(|item| scene.mark(item));
    for mark in &scene.marks {
        write_mark(&mut writer, mark, selected);
    }
    writer.close("g");
    writer.close("svg");
    writer.text
}

fn write_mark(writer: &mut Writer, mark: &Mark, selected: Option<&Mark>) {
    let relation = mark.relation(selected).class();
    let classes = format!("mark {} {relation}", mark.class);
    writer.open(
        "g",
        &[
            ("class", &classes.trim_end()),
            ("role", &"graphics-symbol"),
            ("data-item", &mark.item),
        ],
    );
    writer.element("title", &[], &mark.label);
    writer.shapes(&mark.shapes);
    writer.close("g");
}

/// The sheet around a scene: title and takeaway over it, the source under it.
struct Sheet {
    width: f64,
    height: f64,
    margin: f64,
    /// Where the scene begins.
    top: f64,
    text: Vec<Shape>,
}

impl Sheet {
    fn of(scene: &Scene, frame: Frame, source: &Source) -> Self {
        let sizes = Sizes::of(frame);
        let margin = MARGIN * sizes.rem;
        let set = |content: &str, size: f64, class: &'static str| {
            Paragraph::wrapped(content, scene.width, size, class)
        };
        let above = [
            set(&scene.title, 1.25 * sizes.rem, "title"),
            set(&scene.takeaway, sizes.heading, "entry"),
            set(
                scene.empty.as_deref().unwrap_or_default(),
                sizes.body,
                "note",
            ),
        ];
        let mut text = Vec::new();
        let mut y = margin;
        for paragraph in above.into_iter().filter(|set| set.width() > 0.0) {
            let height = paragraph.height();
            paragraph.place(&mut text, margin, y, Anchor::Start);
            y += height;
        }
        let top = y + 0.75 * sizes.rem;
        let bottom = top + scene.height + sizes.rem;
        let line = set(&source.line(frame.language), sizes.tiny, "note");
        let height = bottom + line.height() + margin;
        line.place(&mut text, margin, bottom, Anchor::Start);
        Self {
            width: scene.width + 2.0 * margin,
            height,
            margin,
            top,
            text,
        }
    }

    fn view_box(&self) -> String {
        let (width, height) = (coordinate(self.width), coordinate(self.height));
        format!("0 0 {width} {height}")
    }
}

fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    }
}
