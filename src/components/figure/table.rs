//! The table twin of a chart.

use super::figure::FigureProps;
use crate::view::{Element, button, element, text};
use gangmu_chart::scene::{Row, Scene};
use yew::prelude::Html;

/// The data of a chart as rows, so many of them; the first cell of each selects its item.
pub fn data_table(props: &FigureProps, scene: &Scene, most: usize) -> Element {
    let table = &scene.table;
    let headings = table.columns.iter().map(|name| {
        let heading = element("th").attribute("scope", "col");
        heading.text(name.clone())
    });
    let rows = table.rows.iter().take(most).enumerate();
    let rows = rows.map(|(at, row)| view(props, row).key(at));
    let caption = element("caption")
        .class("visually-hidden")
        .text(scene.takeaway.clone());
    let head = element("thead").child(element("tr").children(headings));
    element("div")
        .class("data-table")
        .attribute("role", "region")
        .attribute("aria-label", scene.title.clone())
        .attribute("tabindex", "0")
        .child(
            element("table")
                .child(caption)
                .child(head)
                .child(element("tbody").children(rows)),
        )
}

fn view(props: &FigureProps, row: &Row) -> Element {
    let class = props.selection.standing(&row.item).class();
    let mut cells = row.cells.iter();
    let first = cells.next().cloned().unwrap_or_default();
    let first = if row.item.is_empty() {
        text(first)
    } else {
        selecting(props, &row.item, first)
    };
    element("tr")
        .class(class.unwrap_or_default())
        .child(element("th").attribute("scope", "row").child(first))
        .children(cells.map(|cell| element("td").text(cell.clone())))
}

fn selecting(props: &FigureProps, item: &str, words: String) -> Html {
    let (figure, target) = (props.clone(), item.to_owned());
    let pressed = props.selection.is(item).to_string();
    button(move || figure.select(Some(target.clone())))
        .class("table-item")
        .attribute("aria-pressed", pressed)
        .text(words)
        .into()
}
