//! Corrections by hand: what applies them, the form, and the words for what was corrected.

use super::{Coming, Later, Missing, file_reading};
use crate::corrections::{Form, FormProps, merged, notes, read};
use crate::reader::{Reading, Shared};
use crate::view::component;
use futures_util::future::LocalBoxFuture;
use gangmu_chart::scene::Language;
use gangmu_document::Document;
use gangmu_document::turns::Turns;
use gangmu_plan::json::records::Fault;
use gangmu_plan::model::Plan;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;
use yew::prelude::Html;

/// What of it is shown.
#[derive(PartialEq)]
pub enum Correcting {
    /// The form, in a box.
    Form(FormProps),
    /// What was corrected of these items, or of the whole text.
    Notes(Shared<Reading>, Option<Vec<String>>, Language),
}

/// What works with files of corrections.
#[derive(Clone, Copy)]
pub struct Corrector {
    /// Reads a text with the corrections of a file.
    pub read: Read,
    /// Puts a file over the one that is kept of its text, and says which text that is.
    pub merged: Merge,
    draw: fn(&Correcting) -> Html,
}

type Read = for<'a, 't> fn(&'a Document, &'a str, &'a Turns<'t>) -> LocalBoxFuture<'a, Plan>;

type Merge = fn(&str, &dyn Fn(&str) -> Option<String>) -> Result<(String, String), Fault>;

thread_local! {
    static THERE: Cell<Option<Corrector>> = const { Cell::new(None) };
}

/// Fetches what works with corrections, unless it is there.
pub async fn corrector() -> Result<Corrector, Missing> {
    if let Some(there) = THERE.get() {
        return Ok(there);
    }
    let there = corrections().await?;
    THERE.set(Some(there));
    Ok(there)
}

impl Later for Correcting {
    fn part(&self) -> &'static str {
        "corrections"
    }

    fn draw(&self) -> Option<Html> {
        THERE.get().map(|there| (there.draw)(self))
    }

    fn is_page(&self) -> bool {
        false
    }

    fn fetch(&self) -> Coming {
        let is_form = matches!(self, Self::Form(_));
        Box::pin(async move {
            if is_form {
                // What is put right is read again.
                file_reading().await?;
            }
            corrector().await.map(drop)
        })
    }
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(corrections, fallible)]
fn corrections() -> Result<Corrector, Missing> {
    Ok(Corrector {
        read: |document, file, turns| Box::pin(read(document, file, turns)),
        merged,
        draw: |wanted| match wanted {
            Correcting::Form(props) => component::<Form>(props.clone()),
            Correcting::Notes(reading, items, language) => {
                notes(reading, items.as_deref(), *language)
            }
        },
    })
}
