//! Targets under their goals. Rows of one form share an axis, which stands once at the foot.

use super::axis::Axes;
use super::columns::Columns;
use super::target::Target;
use super::{row, track};
use crate::page::{Page, ground};
use crate::paragraph::Paragraph;
use crate::places::Places;
use crate::scene::{Anchor, Bounds, Mark, Run};
use gangmu_plan::model::{Goal, Plan};

/// Places the goals at the page's cursor, then the targets that belong to none.
pub(super) fn place(page: &mut Page, plan: &Plan, targets: &[Target], columns: Columns) {
    let axes = Axes::of(page, targets, columns);
    let places = Places::of(&mut targets.iter().map(|target| target.quantity.id.as_str()));
    let mut waiting: Vec<Option<&Target>> = targets.iter().map(Some).collect();
    for goal in &plan.goals {
        let of_goal: Vec<&Target> = goal
            .quantities
            .iter()
            .filter_map(|id| waiting.get_mut(places.find(id)?)?.take())
            .collect();
        place_goal(page, goal, of_goal.is_empty());
        for target in of_goal {
            row::place(page, target, &axes, columns, Some(&goal.id));
        }
    }
    if waiting.iter().any(Option::is_some) {
        page.heading(page.words.say("group.other"));
    }
    for target in waiting.into_iter().flatten() {
        row::place(page, target, &axes, columns, None);
    }
    track::place_axes(page, &axes, columns);
}

fn place_goal(page: &mut Page, goal: &Goal, is_empty: bool) {
    page.space(1.25 * page.sizes.rem);
    let width = page.frame.width;
    let remark = if is_empty {
        page.words.say("note.goal_without_targets")
    } else {
        ""
    };
    let title = Paragraph::wrapped(&goal.title, width, page.sizes.heading, "heading").followed_by(
        Run::new(remark, page.sizes.small, "qualifier"),
        0.5 * page.sizes.rem,
        width,
    );
    let height = title.height() + 0.25 * page.sizes.rem;
    let bounds = Bounds {
        x: 0.0,
        y: page.y,
        width,
        height,
    };
    let mut shapes = vec![ground(bounds, 0.5 * page.sizes.rem)];
    title.place(&mut shapes, 0.0, page.y, Anchor::Start);
    page.scene.marks.push(Mark {
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
