//! Shapes of a scene as elements of the page.

use crate::view::{Element, element};
use gangmu_chart::element::{self as svg, coordinate};
use gangmu_chart::scene::{Bounds, Scene, Shape};

/// The frame of a scene.
pub fn frame(scene: &Scene) -> Element {
    let (width, height) = (coordinate(scene.width), coordinate(scene.height));
    element("svg")
        .class("chart")
        .class(scene.name)
        .attribute("viewBox", format!("0 0 {width} {height}"))
}

/// One shape.
pub fn draw(shape: &Shape) -> Element {
    written(shape.element())
}

/// A rectangle.
pub fn rectangle(bounds: Bounds, class: &str) -> Element {
    written(bounds.element(class))
}

fn written(shape: svg::Element) -> Element {
    let mut element = element(shape.name);
    for (name, value) in shape.attributes {
        element = element.attribute(name, value);
    }
    if !shape.content.is_empty() {
        element = element.text(shape.content);
    }
    for child in shape.children {
        element = element.child(written(child));
    }
    element
}
