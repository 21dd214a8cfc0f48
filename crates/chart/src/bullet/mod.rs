//! The targets of a plan, each drawn for how it is bound, with what was reached beside it
//! where the text gives both.

mod axis;
mod bound;
mod columns;
mod label;
mod ledger;
mod row;
mod small;
mod table;
mod target;
mod tiles;
mod value;

use crate::chart::{Grouping, Options};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::scene::{Anchor, Bounds, Frame, Mark, Scene};
pub(crate) use small::shapes as small;

use axis::Axis;
use columns::Columns;
use gangmu_plan::model::{Goal, Plan};
use std::collections::{BTreeMap, BTreeSet};
use target::{Form, Target, Targets};

/// Targets that are drawn unless every row is asked for; the table has all.
const MOST_ROWS: usize = 40;

/// Lays the chart out.
pub(crate) fn draw(plan: &Plan, options: &Options, frame: Frame) -> Scene {
    let targets = Targets::of(plan);
    let mut page = Page::new(frame);
    let words = page.words;
    let most = if options.every_row {
        usize::MAX
    } else {
        MOST_ROWS
    };
    let main = first(&targets.main, most);
    let counted = first(&targets.counted, most - main.len());
    let columns = Columns::of(frame, main, words);
    if options.grouping == Grouping::Goal && !plan.goals.is_empty() {
        place_by_goal(&mut page, plan, main, columns);
    } else {
        place_by_form(&mut page, main, columns);
    }
    if !counted.is_empty() {
        page.heading(words.say("group.counted"));
        ledger::place(&mut page, counted);
    }
    let all = targets.main.len() + targets.counted.len();
    let left_out = all - main.len() - counted.len();
    if left_out > 0 {
        page.note(&words.fill("note.left_out", &[&left_out]));
    }
    Scene {
        name: "bullet",
        width: frame.width,
        height: page.y,
        title: words.say("title.bullet").to_owned(),
        takeaway: takeaway(plan, &targets, &page),
        trail: Vec::new(),
        marks: page.marks,
        furniture: page.furniture,
        table: table::of(targets.main.iter().chain(&targets.counted), words),
        empty: (all == 0).then(|| words.say("empty.targets").to_owned()),
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
        page.heading(page.words.say(table::form_key(form)).to_owned().as_str());
        if form == Form::Amount {
            tiles::place(page, &of_form);
            continue;
        }
        for target in &of_form {
            row::place(page, target, axes.get(form), columns, None);
        }
        if let Some(axis) = axes.get(form) {
            row::place_axis(page, axis, columns);
        }
    }
}

/// Rows under their goals. Rows of one form share an axis, which stands once at the foot.
fn place_by_goal(page: &mut Page, plan: &Plan, targets: &[Target], columns: Columns) {
    let axes = Axes::of(page, targets, columns);
    let by_id: BTreeMap<&str, &Target> = targets
        .iter()
        .map(|target| (target.quantity.id.as_str(), target))
        .collect();
    let mut placed = BTreeSet::new();
    for goal in &plan.goals {
        place_goal(page, goal);
        for target in goal
            .quantities
            .iter()
            .filter_map(|id| by_id.get(id.as_str()))
        {
            placed.insert(target.quantity.id.as_str());
            row::place(
                page,
                target,
                axes.get(target.form()),
                columns,
                Some(&goal.id),
            );
        }
    }
    let mut others = targets
        .iter()
        .filter(|target| !placed.contains(target.quantity.id.as_str()))
        .peekable();
    if others.peek().is_some() {
        page.heading(page.words.say("group.other").to_owned().as_str());
    }
    for target in others {
        row::place(page, target, axes.get(target.form()), columns, None);
    }
    page.space(0.5 * page.sizes.rem);
    for axis in &axes.0 {
        place_named_axis(page, axis, columns);
    }
}

fn place_goal(page: &mut Page, goal: &Goal) {
    page.space(1.25 * page.sizes.rem);
    let width = page.frame.width;
    let title = Paragraph::wrapped(&goal.title, width, page.sizes.heading, "heading");
    let height = title.height() + 0.25 * page.sizes.rem;
    let bounds = Bounds {
        x: 0.0,
        y: page.y,
        width,
        height,
    };
    let mut shapes = vec![ground(bounds, 0.5 * page.sizes.rem)];
    shapes.extend(title.place(0.0, page.y, Anchor::Start));
    page.marks.push(Mark {
        item: goal.id.clone(),
        label: goal.title.clone(),
        bounds,
        parent: None,
        class: "goal",
        opens: false,
        shapes,
    });
    page.y += height;
}

fn place_named_axis(page: &mut Page, axis: &Axis, columns: Columns) {
    let name = page.words.say(table::form_key(axis.form)).to_owned();
    let size = page.sizes.tiny;
    let label = Paragraph::wrapped(&name, page.frame.width, size, "axis");
    if columns.stacked {
        let height = label.height();
        page.furniture
            .extend(label.place(0.0, page.y, Anchor::Start));
        page.y += height;
    } else {
        let top = page.y + 0.125 * page.sizes.rem;
        page.furniture.extend(label.place(0.0, top, Anchor::Start));
    }
    row::place_axis(page, axis, columns);
}

/// The axes of the forms that occur.
struct Axes(Vec<Axis>);

impl Axes {
    fn of(page: &Page, targets: &[Target], columns: Columns) -> Self {
        let (start, end) = columns.track;
        // A label needs about five digits' room, and space to the next.
        let ticks = if end - start > 24.0 * page.sizes.tiny {
            4
        } else {
            2
        };
        let axes = Form::ALL.into_iter().filter_map(|form| {
            let occurs = targets.iter().any(|target| target.form() == form);
            occurs
                .then(|| Axis::of(form, targets, ticks, page.words))
                .flatten()
        });
        Self(axes.collect())
    }

    fn get(&self, form: Form) -> Option<&Axis> {
        self.0.iter().find(|axis| axis.form == form)
    }
}

/// `到 2025 年，16 项量化目标，其中 9 项是下限；2 项相对目标；2 项文字目标。`
fn takeaway(plan: &Plan, targets: &Targets, page: &Page) -> String {
    let words = page.words;
    let count = |wanted: &dyn Fn(&Target) -> bool| {
        targets.main.iter().filter(|target| wanted(target)).count()
    };
    let relative = count(&|target| target.form() == Form::Relative);
    let in_words = count(&|target| target.form() == Form::Words);
    let numbered = targets.main.len() - relative - in_words;
    let lower = count(&|target| target.is_numbered_lower_bound());
    let mut parts = Vec::new();
    match (numbered, lower) {
        (0, _) => {}
        (_, 0) => parts.push(words.fill("takeaway.numbered", &[&numbered])),
        _ => parts.push(words.fill("takeaway.numbered_bounds", &[&numbered, &lower])),
    }
    let others = [
        (relative, "takeaway.relative"),
        (in_words, "takeaway.in_words"),
        (targets.counted.len(), "takeaway.counted"),
    ];
    for (count, key) in others {
        if count > 0 {
            parts.push(words.fill(key, &[&count]));
        }
    }
    let Some(first) = parts.first().cloned() else {
        return String::new();
    };
    let listed = parts
        .iter()
        .skip(1)
        .fold(first, |list, part| words.fill("join.list", &[&list, part]));
    let key = match plan.period {
        Some(period) if period.start < period.end => "takeaway.by_year",
        Some(_) => "takeaway.in_year",
        None => "takeaway.no_year",
    };
    let year = plan.period.map_or(0, |period| period.end);
    words.fill(key, &[&listed, &year])
}
