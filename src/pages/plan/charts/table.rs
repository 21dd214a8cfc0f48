//! The table twin of a chart.

use super::super::selection::Selection;
use crate::reader::Shared;
use gangmu_chart::scene::{Row, Scene};
use std::rc::Rc;
use yew::prelude::*;

/// What a table is drawn from.
#[derive(Debug, PartialEq, Properties)]
pub struct DataTableProps {
    /// The scene whose data is shown.
    pub scene: Shared<Scene>,
    /// The page's selection.
    pub selection: Rc<Selection>,
    /// Selects an item.
    pub select: Callback<Option<String>>,
}

/// The data of a chart as rows; the first cell of each selects its item.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let table = &props.scene.table;
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        html! { <tr key={at} class={class(row, &props.selection)}>{ cells(row, props) }</tr> }
    });
    html! {
        <div class="data-table" role="region" aria-label={props.scene.title.clone()} tabindex="0">
            <table>
                <caption class="visually-hidden">{ &props.scene.takeaway }</caption>
                <thead>
                    <tr>
                        { for table.columns.iter().map(|name| html! { <th scope="col">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn class(row: &Row, selection: &Selection) -> Option<&'static str> {
    (!row.item.is_empty())
        .then(|| selection.standing(&row.item).class())
        .flatten()
}

fn cells(row: &Row, props: &DataTableProps) -> Html {
    let mut cells = row.cells.iter();
    let first = cells.next().cloned().unwrap_or_default();
    let first = if row.item.is_empty() {
        html! { first }
    } else {
        let (select, item) = (props.select.clone(), row.item.clone());
        let pressed = props.selection.is(&item).to_string();
        let onclick = move |_| select.emit(Some(item.clone()));
        html! {
            <button type="button" class="table-item" aria-pressed={pressed} {onclick}>
                { first }
            </button>
        }
    };
    html! {
        <>
            <th scope="row">{ first }</th>
            { for cells.map(|cell| html! { <td>{ cell }</td> }) }
        </>
    }
}
