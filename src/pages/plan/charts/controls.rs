//! The controls of a chart, the way back from what is opened in it, and the rows it leaves out.

use super::figure::Choice;
use crate::pages::plan::desk::Desk;
use crate::route::PlanAction;
use crate::view::{Element, button, element, list};
use gangmu_chart::scene::{Row, Scene};
use gangmu_chart::{Chart, Grouping};
use yew::prelude::Html;

/// The choices of a chart: its grouping, and picture or table.
pub fn controls(desk: &Desk, chart: Chart, choice: &Choice) -> Element {
    let group = |words: &'static str, grouping| {
        let chosen = choice.grouping == grouping && !choice.table;
        let actions = vec![
            PlanAction::GroupTargets(grouping),
            PlanAction::ShowTable(chart, false),
        ];
        toggle(desk, words, chosen, actions).into()
    };
    let groupings = (chart == Chart::Bullet).then(|| {
        list::<Html>([
            group(desk.say("plan.by_kind"), Grouping::Kind),
            group(desk.say("plan.by_goal"), Grouping::Goal),
        ])
    });
    let table = vec![PlanAction::ShowTable(chart, !choice.table)];
    let table = toggle(desk, desk.say("plan.table"), choice.table, table).class("table-toggle");
    element("div")
        .class("toggles")
        .attribute("role", "group")
        .attribute("aria-label", desk.say("plan.choices"))
        .maybe(groupings)
        .child(table)
}

/// A choice that is on or off.
fn toggle(desk: &Desk, words: &'static str, chosen: bool, actions: Vec<PlanAction>) -> Element {
    let act = desk.act.clone();
    button(move || actions.iter().for_each(|action| act.emit(action.clone())))
        .class("toggle")
        .attribute("aria-pressed", chosen.to_string())
        .text(words)
}

/// The way from the whole to what is opened; nothing where nothing is opened.
pub fn trail(desk: &Desk, scene: &Scene) -> Html {
    let Some((last, upper)) = scene.trail.split_last() else {
        return Html::default();
    };
    let upper = upper.iter().enumerate().map(|(at, crumb)| {
        let back = desk.action(&crumb.title, PlanAction::Open(crumb.item.clone()));
        element("li").key(at).child(back)
    });
    let last = element("li")
        .attribute("aria-current", "true")
        .text(last.title.clone());
    element("nav")
        .class("trail")
        .attribute("aria-label", desk.say("plan.trail"))
        .child(element("ol").children(upper).child(last))
        .into()
}

/// The button that draws the rows a long chart leaves out, or leaves them out again.
pub fn rest(desk: &Desk, scene: &Scene, chart: Chart, whole: bool) -> Html {
    let rows = scene.table.rows.iter().filter(|row| !row.item.is_empty());
    let is_left_out = |row: &Row| scene.mark(&row.item).is_none();
    if chart != Chart::Bullet || !(whole || rows.clone().any(is_left_out)) {
        return Html::default();
    }
    let action = PlanAction::ShowWhole(chart, !whole);
    if whole {
        desk.action(desk.say("plan.fewer_rows"), action)
    } else {
        desk.action(&desk.fill("plan.every_row", &[&rows.count()]), action)
    }
}
