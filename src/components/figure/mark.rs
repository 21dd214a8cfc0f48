//! Marks of a scene as SVG elements.

use super::selection::{Selection, Standing};
use crate::components::shape::{draw, rectangle};
use crate::reader::Shared;
use crate::view::{Part, element, list, memo};
use gangmu_chart::scene::{Relation, Scene};
use yew::prelude::Html;

/// How many marks are drawn again together. A scene has hundreds, and a change of the selection
/// is about a few: the rest is not even compared mark by mark.
const TOGETHER: usize = 16;

/// All that is drawn of a scene. What the pointer is over is no field of it, so that moving the
/// pointer draws none of it again; nor is the selection, of which only what shows here counts.
#[derive(PartialEq)]
pub struct Picture {
    scene: Shared<Scene>,
    /// The marks that look different for the selection, in order.
    lit: Vec<Lit>,
    /// Which of the marks the Tab key stops at.
    stop: Option<usize>,
}

/// How a mark looks for the selection.
#[derive(Clone, PartialEq)]
struct Lit {
    /// Which of the scene's marks.
    at: usize,
    /// How the mark stands in the scene to the selected one, or to its kin.
    relation: Relation,
    /// How the item stands to the selection.
    standing: Standing,
}

impl Picture {
    /// A scene under a selection, with the mark where the Tab key stops.
    pub fn new(scene: &Shared<Scene>, selection: &Selection, stop: Option<usize>) -> Self {
        let centre = selection.shown_in(scene).and_then(|item| scene.mark(item));
        let marks = scene.marks.iter().enumerate();
        let lit = marks.map(|(at, mark)| Lit {
            at,
            relation: mark.relation(centre),
            standing: selection.standing(&mark.item),
        });
        Self {
            scene: scene.clone(),
            lit: lit.filter(Lit::shows).collect(),
            stop,
        }
    }
}

impl Part for Picture {
    fn draw(&self) -> Html {
        let scene = &self.scene;
        let furniture = Furniture {
            scene: scene.clone(),
        };
        let starts = (0..scene.marks.len()).step_by(TOGETHER);
        let parts = starts.map(|start| {
            let is_here = |at: usize| (start..start + TOGETHER).contains(&at);
            let lit = self.lit.iter().filter(|lit| is_here(lit.at));
            let marks = Marks {
                scene: scene.clone(),
                start,
                lit: lit.cloned().collect(),
                stop: self.stop.filter(|at| is_here(*at)),
            };
            memo(start, marks)
        });
        list([memo("furniture", furniture), list(parts)])
    }
}

/// Some marks that follow each other.
#[derive(PartialEq)]
struct Marks {
    scene: Shared<Scene>,
    start: usize,
    lit: Vec<Lit>,
    stop: Option<usize>,
}

impl Part for Marks {
    fn draw(&self) -> Html {
        let marks = self.scene.marks.iter().enumerate();
        list(marks.skip(self.start).take(TOGETHER).map(|(at, mark)| {
            let lit = self.lit.iter().find(|lit| lit.at == at);
            let view = MarkView {
                scene: self.scene.clone(),
                lit: lit.cloned().unwrap_or_else(|| Lit::plain(at)),
                stop: self.stop == Some(at),
            };
            memo(mark.item.clone(), view)
        }))
    }
}

impl Lit {
    /// A mark that the selection is not about.
    fn plain(at: usize) -> Self {
        Self {
            at,
            relation: Relation::Unrelated,
            standing: Standing::Apart,
        }
    }

    fn shows(&self) -> bool {
        *self != Self::plain(self.at)
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
    lit: Lit,
    /// Whether the Tab key stops here.
    stop: bool,
}

impl Part for MarkView {
    fn draw(&self) -> Html {
        let Some(mark) = self.scene.marks.get(self.lit.at) else {
            return Html::default();
        };
        let selected = self.lit.standing == Standing::Selected;
        let relation = match self.lit.relation {
            Relation::Selected if !selected => "kin",
            relation => relation.class(),
        };
        element("g")
            .class("mark")
            .class(mark.class)
            .class(relation)
            .class_if(self.lit.standing == Standing::Related, "related")
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
