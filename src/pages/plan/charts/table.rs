//! The table twin of a chart.

use crate::pages::plan::desk::Desk;
use crate::view::{Element, button, element, text};
use gangmu_chart::scene::{Row, Scene};
use yew::prelude::Html;

/// The data of a chart as rows; the first cell of each selects its item.
pub fn data_table(desk: &Desk, scene: &Scene) -> Element {
    let table = &scene.table;
    let headings = table.columns.iter().map(|name| {
        let heading = element("th").attribute("scope", "col");
        heading.text(name.clone())
    });
    let rows = table.rows.iter().enumerate();
    let rows = rows.map(|(at, row)| view(desk, row).key(at));
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

fn view(desk: &Desk, row: &Row) -> Element {
    let class = desk.selection.standing(&row.item).class();
    let mut cells = row.cells.iter();
    let first = cells.next().cloned().unwrap_or_default();
    let first = if row.item.is_empty() {
        text(first)
    } else {
        selecting(desk, &row.item, first)
    };
    element("tr")
        .class(class.unwrap_or_default())
        .child(element("th").attribute("scope", "row").child(first))
        .children(cells.map(|cell| element("td").text(cell.clone())))
}

fn selecting(desk: &Desk, item: &str, words: String) -> Html {
    let (desk, target) = (desk.clone(), item.to_owned());
    let pressed = desk.selection.is(item).to_string();
    button(move || desk.select(Some(target.clone())))
        .class("table-item")
        .attribute("aria-pressed", pressed)
        .text(words)
        .into()
}
