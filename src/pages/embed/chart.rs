//! A chart of one plan, the words of what is selected, and where they come from.

use super::title;
use crate::components::{Extent, announcer, source_line};
use crate::dossier::selection::selection;
use crate::dossier::{Desk, Dossier};
use crate::pages::plan::charts::{acting, chart};
use crate::reader::{Reading, Shared};
use crate::route::{PlanAction, PlanView};
use crate::view::{element, list};
use gangmu_chart::Chart;
use gangmu_chart::scene::Language;
use yew::prelude::*;

/// So many characters of what is selected are quoted.
const LONGEST_QUOTE: usize = 160;

/// What an embedded chart of a plan is given.
#[derive(Debug, PartialEq, Properties)]
pub struct EmbedPageProps {
    /// The plan and its text.
    pub reading: Shared<Reading>,
    /// Which of its charts.
    pub chart: Chart,
    /// The state of the chart.
    pub view: PlanView,
    /// Where the reader's actions go.
    pub act: Callback<PlanAction>,
    /// The language of the interface.
    pub language: Language,
}

/// A chart of a plan, the words of what is selected, and where they come from.
#[component]
pub fn EmbedPage(props: &EmbedPageProps) -> Html {
    let view = &props.view;
    let dossier = use_memo(props.reading.clone(), |reading| {
        Shared::new(Dossier::new(reading))
    });
    let dossier = (*dossier).clone();
    let selection = use_memo(
        (dossier.clone(), view.selected.clone()),
        |(dossier, item)| selection(dossier, item.as_deref()),
    );
    let acting = use_memo(props.act.clone(), acting);
    let desk = Desk {
        dossier,
        selection,
        pick: Callback::noop(),
        correct: None,
        language: props.language,
    };
    let entry = &desk.dossier.reading.entry;
    let source = source_line(entry, Extent::Host, props.language);
    list([
        title(entry.title.clone()).attribute("lang", "zh-CN").into(),
        chart(&desk, view, &acting, props.chart),
        quote(&desk),
        element("p").class("embed-source").maybe(source).into(),
        announcer(desk.news()),
    ])
}

/// The sentence that the selected item stands for.
fn quote(desk: &Desk) -> Html {
    let words = || {
        let (dossier, item) = (&desk.dossier, desk.selection.item()?);
        let quantity = dossier.quantity(item).map(|quantity| &*quantity.text);
        let document = &dossier.reading.document;
        let whole = || {
            let range = document.range(dossier.index.span(item)?);
            Some(range.of(&document.text))
        };
        let words = quantity.or_else(whole)?.trim();
        Some(match words.char_indices().nth(LONGEST_QUOTE) {
            Some((end, _)) => format!("{}…", words.get(..end)?),
            None => words.to_owned(),
        })
    };
    let Some(words) = words() else {
        return Html::default();
    };
    let label = element("span")
        .class("embed-label")
        .text(desk.say("embed.quote"));
    let quote = element("q").attribute("lang", "zh-CN").text(words);
    element("p")
        .class("embed-quote")
        .child(label)
        .child(quote)
        .into()
}
