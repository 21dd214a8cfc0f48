//! Plan, areas, measures, in four forms that lay the same two levels out. Opened, an area shows
//! its measures with the numbers and parts inside them.

mod branch;
mod card;
mod icicle;
mod list;
mod rows;
mod sunburst;
mod table;
mod takeaway;
mod tree;
mod twig;

use crate::chart::{Form, Options};
use crate::page::Page;
use crate::scene::Crumb;
use branch::{Branch, Node};
use gangmu_plan::model::Plan;

/// Nodes that are drawn unless every row is asked for: no plan has so many, but a text may. The
/// table has all measures.
const MOST_NODES: usize = 400;

/// What is laid out.
#[derive(Debug)]
pub(crate) struct Structure<'a> {
    /// The title of the plan.
    title: &'a str,
    /// The area that is opened; none for the whole plan.
    root: Option<Node<'a>>,
    /// What is under the opened area, or else under the plan.
    branches: Vec<Branch<'a>>,
    /// Whether a long form draws every row.
    every_row: bool,
}

/// How a form places the structure on a page.
pub(crate) type Place = fn(&mut Page, &Structure);

/// Lays the structure out, as an icicle where it has no other form.
pub(crate) fn draw(
    page: &mut Page,
    plan: &Plan,
    options: &Options,
    form: Option<Form>,
    place: Place,
) {
    let words = page.words;
    let opened = options
        .opened
        .and_then(|id| plan.areas.iter().find(|area| area.id == id));
    let mut structure = Structure {
        title: &plan.title,
        root: opened.map(|area| branch::of_area(area, words)),
        branches: match opened {
            Some(area) => branch::inside_area(plan, area, words),
            None => branch::of_plan(plan, words),
        },
        every_row: options.every_row,
    };
    let narrow = page.frame.is_narrow();
    page.scene.title = words.say("title.structure").to_owned();
    page.scene.takeaway = takeaway::of(&structure, form, narrow, words);
    let left_out = if options.every_row {
        0
    } else {
        structure.leave_out(MOST_NODES)
    };
    if plan.areas.is_empty() {
        page.scene.empty = Some(words.say("empty.measures").to_owned());
    } else {
        place(page, &structure);
    }
    if left_out > 0 {
        page.note(&words.fill("note.left_out", &[&left_out]));
    }
    page.scene.trail = trail(&structure);
    if !options.without_table {
        page.scene.table = table::of(plan, words);
    }
}

/// How a form that is chosen places the structure.
pub(crate) fn placing(form: Form) -> Place {
    match form {
        Form::Tree => tree::place,
        Form::Sunburst => sunburst::place,
        Form::List => list::place,
    }
}

/// How the icicle places it.
pub(crate) fn place_icicle(page: &mut Page, structure: &Structure) {
    icicle::place(page, structure);
}

/// The way to the opened area.
fn trail(structure: &Structure) -> Vec<Crumb> {
    let crumb = |item: Option<&str>, title: &str| Crumb {
        item: item.map(str::to_owned),
        title: title.to_owned(),
    };
    let root = structure.root.as_ref();
    root.map_or_else(Vec::new, |root| {
        vec![
            crumb(None, structure.title),
            crumb(Some(root.item), root.title),
        ]
    })
}

impl Structure<'_> {
    /// How many nodes are under the branches.
    fn twigs(&self) -> usize {
        self.branches.iter().map(|branch| branch.twigs.len()).sum()
    }

    /// How many measures there are; an area without any counts for one, as it does in the table.
    fn measures(&self) -> usize {
        match self.root {
            Some(_) => self.branches.len(),
            None => self.branches.iter().map(Branch::rows).sum(),
        }
    }

    /// Leaves out what comes after so many nodes, and says how many measures that are.
    fn leave_out(&mut self, most: usize) -> usize {
        let all = self.measures();
        let mut room = most;
        self.branches.retain_mut(|branch| {
            let has_room = room > 0;
            room = room.saturating_sub(1);
            branch.twigs.truncate(room);
            room -= branch.twigs.len();
            has_room
        });
        all - self.measures()
    }
}
