//! The pages that are not needed to open a plan.

use super::{Coming, Later, Missing};
use crate::pages::{ComparePage, ComparePageProps, OpenPage, OpenPageProps};
use crate::pages::{SearchPage, SearchPageProps};
use crate::pages::{SourcePage, SourcePageProps, TasksPage, TasksPageProps, help, print_page};
use crate::reader::{Reading, Shared};
use crate::state::Library;
use crate::strings;
use crate::view::{component, keyed_component};
use gangmu_chart::scene::Language;
use std::cell::Cell;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// One of these pages, and what it is given.
#[derive(PartialEq)]
#[allow(missing_docs, reason = "the names are those of the routes")]
pub enum Page {
    Compare(Box<ComparePageProps>),
    Tasks(TasksPageProps),
    Search(SearchPageProps),
    Source(SourcePageProps),
    Print(Shared<Reading>, Language),
    Open(OpenPageProps),
    Help(UseReducerHandle<Library>, Language),
}

type Draw = fn(&Page) -> Html;

thread_local! {
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

impl Later for Page {
    fn part(&self) -> &'static str {
        "pages"
    }

    fn draw(&self) -> Option<Html> {
        DRAW.get().map(|draw| draw(self))
    }

    fn is_page(&self) -> bool {
        true
    }

    fn fetch(&self) -> Coming {
        Box::pin(fetch_pages())
    }
}

/// Has them come.
pub async fn fetch_pages() -> Result<(), Missing> {
    DRAW.set(Some(pages().await?));
    Ok(())
}

#[allow(
    unsafe_code,
    reason = "the seam is an import and an export of the binary"
)]
#[wasm_split(pages, fallible)]
fn pages() -> Result<Draw, Missing> {
    strings::learn_later();
    Ok(draw)
}

fn draw(page: &Page) -> Html {
    match page {
        Page::Compare(props) => component::<ComparePage>((**props).clone()),
        Page::Tasks(props) => component::<TasksPage>(props.clone()),
        Page::Search(props) => component::<SearchPage>(props.clone()),
        Page::Source(props) => {
            keyed_component::<SourcePage>(props.reading.key.clone(), props.clone())
        }
        Page::Print(reading, language) => print_page(reading, *language),
        Page::Open(props) => component::<OpenPage>(props.clone()),
        Page::Help(library, language) => help(library, *language),
    }
}
