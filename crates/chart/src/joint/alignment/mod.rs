//! Which measures two plans share: the same wording, similar ones, and those that only one of
//! them has. A flow between two columns, or a list, which is also what a narrow frame gets.

mod aligned;
mod flow;
mod list;
mod sides;
mod table;

pub use aligned::{Aligned, LEAST_SIMILAR, Shared, most_shared};

use super::Member;
use crate::page::Page;
use crate::words::Words;
use sides::Sides;

/// How the alignment is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Two columns in the order of their texts, joined by lines.
    #[default]
    Flow,
    /// The same, the similar, those of one plan, one under the other.
    List,
}

/// What a reader chose about the alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlignmentOptions {
    /// How it is drawn.
    pub form: Form,
    /// The least score in percent to be called similar; below [`LEAST_SIMILAR`] nothing is.
    pub threshold: u8,
}

impl Default for AlignmentOptions {
    fn default() -> Self {
        Self {
            form: Form::Flow,
            threshold: LEAST_SIMILAR,
        }
    }
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Flow, Self::List];

    /// The name in addresses and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::List => "list",
        }
    }

    /// The form of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// Lays the chart out.
pub(super) fn draw(
    page: &mut Page,
    members: [Member; 2],
    names: [&str; 2],
    aligned: &Aligned,
    options: &AlignmentOptions,
) {
    let sides = Sides::of(members, names, aligned, options.threshold);
    let words = page.words;
    page.scene.title = words.say("title.alignment").to_owned();
    let lacking = [&sides.left, &sides.right]
        .into_iter()
        .find(|side| side.measures.is_empty());
    if let Some(side) = lacking {
        page.scene.empty = Some(words.fill("empty.alignment", &[&side.name]));
    } else if options.form == Form::List || page.frame.is_narrow() {
        list::place(page, &sides);
    } else {
        flow::place(page, &sides);
    }
    page.scene.takeaway = match lacking {
        Some(_) => String::new(),
        None => takeaway(&sides, words),
    };
    page.scene.table = table::of(&sides, words);
}

/// `盘锦市的 50 项任务中，29 项与沈阳市文字相同，11 项相近；…`
fn takeaway(sides: &Sides, words: Words) -> String {
    let same = sides.same();
    let similar = sides.pairs.len() - same;
    let (left, right) = (&sides.left, &sides.right);
    let shared = words.fill(
        "takeaway.shared",
        &[
            &right.name,
            &right.measures.len(),
            &left.name,
            &same,
            &similar,
        ],
    );
    let alone = words.fill(
        "takeaway.alone",
        &[
            &left.name,
            &left.lone().count(),
            &right.name,
            &right.lone().count(),
        ],
    );
    let both = words.fill("join.list", &[&shared, &alone]);
    words.fill("takeaway.sentence", &[&both])
}
