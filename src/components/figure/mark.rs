//! Marks of a scene as SVG elements.

use super::selection::{Selection, Standing};
use crate::components::shape::{draw, rectangle};
use crate::reader::Shared;
use crate::view::{Part, element, list, memo};
use gangmu_chart::scene::{Relation, Scene};
use std::rc::Rc;
use yew::prelude::Html;

/// All that is drawn of a scene. What the pointer is over is no field of it, so that moving the
/// pointer draws none of it again.
#[derive(PartialEq)]
pub struct Picture {
    /// The scene.
    pub scene: Shared<Scene>,
    /// What is selected.
    pub selection: Rc<Selection>,
    /// Item of the mark where the Tab key stops.
    pub stop: Option<String>,
}

impl Part for Picture {
    fn draw(&self) -> Html {
        let scene = &self.scene;
        let furniture = Furniture {
            scene: scene.clone(),
        };
        let centre = self.selection.shown_in(scene);
        let marks = scene.marks.iter().enumerate().map(|(at, mark)| {
            let view = MarkView {
                scene: scene.clone(),
                at,
                relation: scene.relation(mark, centre),
                standing: self.selection.standing(&mark.item),
                stop: self.stop.as_ref() == Some(&mark.item),
            };
            memo(mark.item.clone(), view)
        });
        list([memo("furniture", furniture), list(marks)])
    }
}

/// Axes, headings and guides.
#[derive(PartialEq)]
struct Furniture {
    scene: Shared<Scene>,
}

impl Part for Furniture {
    fn draw(&self) -> Html {
        element("g")
            .class("furniture")
            .attribute("aria-hidden", "true")
            .children(self.scene.furniture.iter().map(draw))
            .into()
    }
}

/// One mark: its shapes under a frame that shows the focus.
#[derive(PartialEq)]
struct MarkView {
    scene: Shared<Scene>,
    /// Which of the scene's marks.
    at: usize,
    /// How the mark stands in the scene to the selected one, or to its kin.
    relation: Relation,
    /// How the item stands to the selection.
    standing: Standing,
    /// Whether the Tab key stops here.
    stop: bool,
}

impl Part for MarkView {
    fn draw(&self) -> Html {
        let Some(mark) = self.scene.marks.get(self.at) else {
            return Html::default();
        };
        let selected = self.standing == Standing::Selected;
        let relation = match self.relation {
            Relation::Selected if !selected => "kin",
            relation => relation.class(),
        };
        element("g")
            .class("mark")
            .class(mark.class)
            .class(relation)
            .class_if(self.standing == Standing::Related, "related")
            .attribute("role", "graphics-symbol")
            .attribute("aria-label", mark.label.clone())
            .attribute_if("aria-current", selected.then_some("true"))
            .attribute("tabindex", if self.stop { "0" } else { "-1" })
            .attribute("data-item", mark.item.clone())
            .children(mark.shapes.iter().map(draw))
            .child(rectangle(mark.bounds, "focus-ring"))
            .into()
    }
}
