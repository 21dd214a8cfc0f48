//! The targets of a plan, each drawn for how it is bound, with what was reached beside it
//! where the text gives both.

mod axis;
pub(crate) mod bound;
mod columns;
mod domains;
mod goals;
mod ladder;
mod ledger;
mod marks;
mod row;
mod small;
mod stack;
mod table;
mod takeaway;
mod target;
mod tiles;
mod track;
mod value;

pub(crate) use bound::sample;
pub(crate) use marks::label;
pub(crate) use small::shapes as small;

use crate::chart::{Grouping, Options};
use crate::page::Page;
use axis::Axes;
use columns::Columns;
use domains::Domains;
use gangmu_plan::model::Plan;
use target::{Form, Target, Targets};

/// Targets that are drawn unless every row is asked for; the table has all.
const MOST_ROWS: usize = 40;

/// Lays the chart out.
pub(crate) fn draw(page: &mut Page, plan: &Plan, options: &Options) {
    let targets = Targets::of(plan);
    let words = page.words;
    let most = if options.every_row {
        usize::MAX
    } else {
        MOST_ROWS
    };
    let main = first(&targets.main, most);
    let counted = first(&targets.counted, most - main.len());
    let columns = Columns::of(page.frame, main, words);
    let grouping = options.grouping.within(plan);
    let domains = (grouping == Grouping::Domain).then(|| Domains::of(plan));
    match &domains {
        Some(domains) => domains::place(page, domains, main, counted, columns),
        None if grouping == Grouping::Goal => goals::place(page, plan, main, columns),
        None => place_by_form(page, main, columns),
    }
    if domains.is_none() && !counted.is_empty() {
        page.heading(words.say("group.counted"));
        ledger::place(page, counted);
    }
    let all = targets.main.len() + targets.counted.len();
    let left_out = all - main.len() - counted.len();
    if left_out > 0 {
        page.note(&words.fill("note.left_out", &[&left_out]));
    }
    page.scene.title = words.say("title.bullet").to_owned();
    page.scene.takeaway = takeaway::of(plan, &targets, words);
    if !options.without_table {
        page.scene.table = table::of(&targets, domains.as_ref(), words);
    }
    if all == 0 {
        page.scene.empty = Some(words.say("empty.targets").to_owned());
    }
}

fn first<'a, 't>(targets: &'t [Target<'a>], most: usize) -> &'t [Target<'a>] {
    targets.get(..most).unwrap_or(targets)
}

fn place_by_form(page: &mut Page, targets: &[Target], columns: Columns) {
    let axes = Axes::of(page, targets, columns);
    for form in Form::ALL {
        let of_form: Vec<Target> = targets
            .iter()
            .filter(|target| target.form() == form)
            .copied()
            .collect();
        if of_form.is_empty() {
            continue;
        }
        page.heading(page.words.say(table::form_key(form)));
        if matches!(form, Form::Amount | Form::Change) {
            tiles::place(page, &of_form);
            continue;
        }
        for target in &of_form {
            row::place(page, target, &axes, columns, None);
        }
        if let Some(axis) = axes.get(form) {
            track::place_axis(page, axis, columns);
        }
    }
}
