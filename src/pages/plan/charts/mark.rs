//! Marks of a scene as SVG elements.

use crate::components::shape::{draw, rectangle};
use crate::pages::plan::selection::Standing;
use crate::reader::Shared;
use gangmu_chart::scene::{Relation, Scene};
use yew::prelude::*;

/// What a mark is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct MarkViewProps {
    /// The scene.
    pub scene: Shared<Scene>,
    /// Which of its marks.
    pub at: usize,
    /// How the mark stands in the scene to the selected one, or to its kin.
    pub relation: Relation,
    /// How the item stands to the selection.
    pub standing: Standing,
    /// Whether the Tab key stops here.
    pub stop: bool,
}

/// One mark: its shapes under a frame that shows the focus.
#[component]
pub fn MarkView(props: &MarkViewProps) -> Html {
    let Some(mark) = props.scene.marks.get(props.at) else {
        return Html::default();
    };
    let selected = props.standing == Standing::Selected;
    let relation = match props.relation {
        Relation::Selected if !selected => "kin",
        relation => relation.class(),
    };
    let related = (props.standing == Standing::Related).then_some("related");
    html! {
        <g
            class={classes!("mark", mark.class, relation, related)}
            role="graphics-symbol"
            aria-label={mark.label.clone()}
            aria-current={selected.then_some("true")}
            tabindex={if props.stop { "0" } else { "-1" }}
            data-item={mark.item.clone()}
        >
            { for mark.shapes.iter().map(draw) }
            { rectangle(mark.bounds, "focus-ring") }
        </g>
    }
}

/// What is drawn from a scene besides its marks.
#[derive(Debug, PartialEq, Properties)]
pub struct FurnitureProps {
    /// The scene.
    pub scene: Shared<Scene>,
}

/// Axes, headings and guides.
#[component]
pub fn Furniture(props: &FurnitureProps) -> Html {
    html! {
        <g class="furniture" aria-hidden="true">
            { for props.scene.furniture.iter().map(draw) }
        </g>
    }
}
