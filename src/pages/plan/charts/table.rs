//! The table twin of a chart.

use crate::pages::plan::desk::Desk;
use crate::route::PlanAction;
use gangmu_chart::scene::{Row, Scene};
use yew::prelude::*;

/// The data of a chart as rows; the first cell of each selects its item.
pub fn data_table(desk: &Desk, scene: &Scene) -> Html {
    let table = &scene.table;
    let heading = |name: &String| html! { <th scope="col">{ name }</th> };
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        let class = desk.selection.standing(&row.item).class();
        html! { <tr key={at} {class}>{ cells(desk, row) }</tr> }
    });
    html! {
        <div class="data-table" role="region" aria-label={scene.title.clone()} tabindex="0">
            <table>
                <caption class="visually-hidden">{ &scene.takeaway }</caption>
                <thead><tr>{ for table.columns.iter().map(heading) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn cells(desk: &Desk, row: &Row) -> Html {
    let mut cells = row.cells.iter();
    let first = cells.next().cloned().unwrap_or_default();
    let first = if row.item.is_empty() {
        html! { first }
    } else {
        let (act, item) = (desk.act.clone(), row.item.clone());
        let pressed = desk.selection.is(&item).to_string();
        let onclick = move |_| act.emit(PlanAction::Select(Some(item.clone())));
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
