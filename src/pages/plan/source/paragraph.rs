//! One line of the text as a paragraph of stops.

use super::text::{Look, Stop};
use crate::pages::plan::dossier::Dossier;
use crate::reader::Shared;
use crate::strings::say;
use gangmu_chart::scene::Language;
use gangmu_document::TextRange;
use yew::prelude::*;

/// What a paragraph is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct ParagraphProps {
    /// The plan.
    pub dossier: Shared<Dossier>,
    /// Number of the line.
    pub line: usize,
    /// What is selected of this line.
    pub selected: Option<Selected>,
    /// Whether it is only a neighbour of what is selected.
    pub dim: bool,
    /// Which of its stops the Tab key stops at.
    pub stop: Option<usize>,
    /// The language of the interface.
    pub language: Language,
}

/// What is selected, seen from a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected {
    /// The place of the selected item.
    pub range: TextRange,
    /// Whether it is a part of the text, marked beside its lines, or words marked as they stand.
    pub is_part: bool,
}

/// A line of the text.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let document = &props.dossier.reading.document;
    let stops = use_memo((props.dossier.clone(), props.line), |(dossier, line)| {
        let document = &dossier.reading.document;
        let line = document.lines.get(*line);
        line.map(|line| dossier.text.stops(&document.text, line.range))
            .unwrap_or_default()
    });
    let Some(line) = document.lines.get(props.line) else {
        return Html::default();
    };
    let part = props.selected.filter(|selected| selected.is_part);
    let part = part
        .map(|part| part.range)
        .filter(|part| part.covers(line.range));
    let begins = part.is_some_and(|part| line.range.contains(part.start));
    let view = |(at, stop): (usize, &Stop)| {
        let selected = props
            .selected
            .is_some_and(|selected| selected.range.covers(stop.range));
        let pieces = stop.pieces.iter();
        let pieces =
            pieces.map(|(range, look)| piece(range.of(&document.text), *look, props.language));
        let Some(item) = &stop.item else {
            return html! { <>{ for pieces }</> };
        };
        html! {
            <span
                key={at}
                class={classes!("stop", (selected && part.is_none()).then_some("is-selected"))}
                role="button"
                aria-pressed={selected.to_string()}
                tabindex={if props.stop == Some(at) { "0" } else { "-1" }}
                data-item={item.clone()}
                data-stop={format!("{}.{at}", props.line)}
            >
                { for pieces }
            </span>
        }
    };
    html! {
        <p
            class={classes!(
                "source-line",
                heading(&stops).then_some("is-heading"),
                part.map(|_| "is-selected"),
                begins.then_some("is-start"),
                props.dim.then_some("is-dim"),
            )}
        >
            { for stops.iter().enumerate().map(view) }
        </p>
    }
}

/// A line is a heading when a part's name is all it says.
fn heading(stops: &[Stop]) -> bool {
    let mut looks = stops
        .iter()
        .flat_map(|stop| &stop.pieces)
        .map(|(_, look)| *look);
    matches!(looks.next_back(), Some(Look::Lead))
}

fn piece(text: &str, look: Look, language: Language) -> Html {
    match look {
        Look::Plain => html! { text },
        Look::Lead => html! { <b class="lead">{ text }</b> },
        Look::Quantity => html! { <span class="number">{ text }</span> },
        Look::Claim => html! { <span class="number is-claim">{ text }</span> },
        Look::Damaged => html! {
            <>
                <span class="damaged">{ text }</span>
                <small class="damaged-note">{ say(language, "plan.damaged") }</small>
            </>
        },
    }
}
