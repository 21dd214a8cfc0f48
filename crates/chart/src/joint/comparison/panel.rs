//! One panel: the values of a place over the years.

use super::super::Member;
use super::axis::{Values, Years};
use super::plot::Plot;
use super::subject::Point;
use super::terms::Place;
use crate::number;
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Mark, Shape};
use crate::words::Words;
use gangmu_plan::model::Comparator;

/// Where the panels of a row stand.
pub(super) struct Layout<'a> {
    pub(super) top: f64,
    /// The names over the panels of a row are equally high.
    pub(super) name_height: f64,
    pub(super) years: &'a Years,
}

/// A panel before it is placed.
pub(super) struct Panel<'a> {
    place: &'a Place<'a>,
    values: Option<&'a Values>,
    name: Paragraph,
    x: f64,
    width: f64,
}

impl<'a> Panel<'a> {
    pub(super) fn of(
        page: &Page,
        place: &'a Place<'a>,
        values: Option<&'a Values>,
        (x, width): (f64, f64),
    ) -> Self {
        Self {
            place,
            values,
            name: Paragraph::wrapped(&place.name, width, page.sizes.heading, "heading"),
            x,
            width,
        }
    }

    pub(super) fn name_height(&self) -> f64 {
        self.name.height()
    }

    /// Places the panel and says how far down it reaches.
    pub(super) fn place(self, page: &mut Page, members: &[Member], layout: &Layout) -> f64 {
        let name_top = layout.top + layout.name_height - self.name.height();
        self.name
            .clone()
            .place(&mut page.scene.furniture, self.x, name_top, Anchor::Start);
        let mut y = layout.top + layout.name_height + 0.25 * page.sizes.rem;
        let has_numbers = self
            .place
            .points
            .iter()
            .any(|point| point.quantity.number.is_some());
        if let Some(values) = self.values.filter(|_| has_numbers) {
            let plot = Plot::of(page, (self.x, self.width), values, y, layout.years);
            plot.place_axes(page, values, layout.years);
            plot.place_points(page, members, self.place, values, layout.years);
            y = plot.bottom;
        }
        for point in &self.place.points {
            if point.quantity.number.is_none() {
                y = self.place_words(page, members, *point, y);
            }
        }
        y
    }

    /// A target measured by a named level, in words: it has no place on the scale.
    fn place_words(&self, page: &mut Page, members: &[Member], point: Point, y: f64) -> f64 {
        let sizes = page.sizes;
        let content = in_words(point, page.words);
        let padding = 0.125 * sizes.rem;
        let reference =
            Paragraph::wrapped(&content, self.width - sizes.rem, sizes.small, "reference");
        let bounds = Bounds {
            x: self.x,
            y,
            width: self.width,
            height: reference.height() + 2.0 * padding,
        };
        let middle = y + padding + reference.first_line_height() / 2.0;
        let mut shapes = vec![
            ground(bounds, 0.0),
            Shape::Line {
                x1: self.x,
                y1: middle,
                x2: self.x + 0.75 * sizes.rem,
                y2: middle,
                class: "reference-line",
            },
        ];
        reference.place(&mut shapes, self.x + sizes.rem, y + padding, Anchor::Start);
        page.scene
            .marks
            .extend(mark(members, self.place, point, bounds, shapes, page.words));
        bounds.bottom()
    }
}

/// `2025 年目标 ≥ 全省平均水平`.
pub(super) fn in_words(point: Point, words: Words) -> String {
    let quantity = point.quantity;
    let reference = quantity.reference.as_deref().unwrap_or_default();
    let sign = match number::bound(quantity) {
        Some(Comparator::Eq) | None => "=",
        Some(comparator) => number::sign(comparator),
    };
    let status = point.status(words);
    let status = match quantity.year {
        Some(year) => words.fill("status.of_year", &[&year, &status]),
        None => status.to_owned(),
    };
    format!("{status} {sign} {reference}")
}

/// The mark of a value, drawn or in words.
pub(super) fn mark(
    members: &[Member],
    place: &Place,
    point: Point,
    bounds: Bounds,
    shapes: Vec<Shape>,
    words: Words,
) -> Option<Mark> {
    let member = members.get(point.member)?;
    let quantity = point.quantity;
    let year = quantity
        .year
        .map(|year| words.fill("year.plain", &[&year]))
        .unwrap_or_default();
    let label = words.clauses(&[
        place.name.clone(),
        quantity.indicator.clone(),
        point.status(words).to_owned(),
        number::spoken(quantity, words.0),
        year,
    ]);
    Some(Mark {
        item: member.item(&quantity.id),
        label,
        bounds,
        parent: None,
        class: point.class(),
        opens: false,
        shapes,
    })
}
