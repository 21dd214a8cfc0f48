//! Page furniture, folded away behind a button that says what it is and how long.

use crate::dossier::Desk;
use crate::dossier::text::blocks::{Block, first_of, gist};
use crate::view::{Element, button, element};
use yew::prelude::Callback;

/// Which blocks of page furniture are opened, by their first lines, and the way to others.
#[derive(Debug, Clone, PartialEq)]
pub struct Folds {
    /// The first lines of the opened blocks, in order.
    pub opened: Vec<usize>,
    /// Where the opened blocks go when the reader opens or closes one.
    pub set: Callback<Vec<usize>>,
}

/// The button of a block of page furniture, and whether the block is open.
pub fn fold(desk: &Desk, block: &Block, folds: &Folds) -> (Element, bool) {
    let document = &desk.dossier.reading.document;
    let first = first_of(&document.lines, block.lines.start);
    let is_open = folds.opened.contains(&first);
    let (length, label) = gist(document, block);
    let (opened, set) = (folds.opened.clone(), folds.set.clone());
    let press = move || {
        let mut opened = opened.clone();
        match opened.binary_search(&first) {
            Ok(at) => drop(opened.remove(at)),
            Err(at) => opened.insert(at, first),
        }
        set.emit(opened);
    };
    let words = desk.fill("text.folded", &[&block.lines.len(), &length]);
    let button = button(press)
        .class("source-fold")
        .attribute("aria-expanded", is_open.to_string())
        .child(element("b").text(words))
        .text(" ")
        .child(element("q").attribute("lang", "zh-CN").text(label));
    (button, is_open)
}
