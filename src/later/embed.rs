//! A chart on the page of another site.

use super::{Coming, Later, Missing};
use crate::look::{Wear, learn_looks, wear};
use crate::pages::embedded;
use crate::route::EmbedView;
use crate::state::{Library, Navigation};
use crate::strings;
use gangmu_chart::scene::Language;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// The chart, and what it is drawn from.
#[derive(PartialEq)]
pub struct Embedding {
    /// Which chart it is, and what of it is shown.
    pub view: Box<EmbedView>,
    /// The texts.
    pub library: UseReducerHandle<Library>,
    /// The way to another view.
    pub navigation: Navigation,
    /// The language of the interface.
    pub language: Language,
}

type Draw = fn(&Embedding) -> Html;

thread_local! {
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

impl Later for Embedding {
    fn part(&self) -> &'static str {
        "embed"
    }

    fn draw(&self) -> Option<Html> {
        DRAW.get().map(|draw| draw(self))
    }

    fn is_page(&self) -> bool {
        true
    }

    fn fetch(&self) -> Coming {
        Box::pin(async {
            let (draw, wear) = embed().await?;
            DRAW.set(Some(draw));
            learn_looks(wear);
            Ok(())
        })
    }
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(embed, fallible)]
fn embed() -> Result<(Draw, Wear), Missing> {
    strings::learn_later();
    let draw: Draw = |it| embedded(&it.view, &it.library, &it.navigation, it.language);
    Ok((draw, wear))
}
