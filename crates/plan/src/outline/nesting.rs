//! Pieces to a tree.
//!
//! Pieces are read in order with a stack of open nodes. The level of a marker comes from the
//! order in which its kind was met: a kind that is open closes everything down to it, one that
//! is not goes one deeper. Numbers may start again or run on across sections. Headings
//! without a number take their level from the headings before them.

use super::headings::without_connectives;
use super::markers::MarkerKind;
use super::pieces::{Kind, Piece};
use super::{Node, roles};
use crate::model::Role;
use gangmu_document::TextRange;

/// Nodes nest no deeper than this.
pub(super) const DEEPEST: usize = 8;

/// Builds the tree of the pieces of a text.
pub(super) fn nest(text: &str, pieces: &[Piece]) -> Vec<Node> {
    let mut tree = Tree {
        text,
        top: Vec::new(),
        stack: Vec::new(),
        after_bare: false,
        in_head: true,
    };
    for (at, piece) in pieces.iter().enumerate() {
        tree.close_ended(piece.start);
        tree.place(piece, pieces.get(at + 1..).unwrap_or_default());
    }
    tree.close_to(0, text.len());
    tree.top
}

struct Tree<'a> {
    text: &'a str,
    top: Vec<Node>,
    stack: Vec<Open>,
    /// Whether the piece before was a heading without text of its own.
    after_bare: bool,
    /// Whether nothing but front matter and boilerplate came yet.
    in_head: bool,
}

/// A node that may still grow.
struct Open {
    node: Node,
    kind: Kind,
    end: Option<usize>,
    paragraph: Option<usize>,
    /// Whether its heading names several roles, so that its parts are told by their own.
    mixed: bool,
    /// Whether its heading names a part of the overall requirements.
    requirement: bool,
}

impl Open {
    fn is_heading(&self) -> bool {
        matches!(
            self.kind,
            Kind::Item(..) | Kind::Heading | Kind::ListHead(_)
        )
    }

    fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text(_) | Kind::Plain | Kind::Address)
    }

    /// Where it ends, if not where another piece closes it.
    fn limit(&self) -> Option<usize> {
        self.end.into_iter().chain(self.paragraph).min()
    }
}

impl Tree<'_> {
    fn place(&mut self, piece: &Piece, following: &[Piece]) {
        let after_bare = std::mem::take(&mut self.after_bare);
        match piece.kind {
            Kind::Boilerplate => {
                self.boilerplate(piece, following);
                self.after_bare = after_bare;
            }
            Kind::Plain => self.plain(piece),
            Kind::Address => self.address(piece),
            Kind::Text(_) => {
                if piece.paragraph.is_some() {
                    self.close_running_text(piece.start);
                }
                self.open(piece);
            }
            Kind::Lead => {
                // The leads of a paragraph stand beside each other.
                let beside =
                    |open: &Open| open.kind == Kind::Lead && open.paragraph == piece.paragraph;
                match self.stack.iter().position(beside) {
                    Some(depth) => self.close_to(depth, piece.start),
                    None => self.close_running_text(piece.start),
                }
                self.open(piece);
            }
            Kind::ListHead(_) => {
                self.close_running_text(piece.start);
                self.open(piece);
            }
            Kind::Item(kind, _) => {
                self.item(piece, kind);
                let names_role = roles::of_heading(piece.title.of(self.text)).is_some();
                self.after_bare = piece.bare && kind.is_major() && names_role;
            }
            Kind::Heading => self.after_bare = self.heading(piece, following, after_bare),
        }
    }

    fn boilerplate(&mut self, piece: &Piece, following: &[Piece]) {
        let head = self.stack.iter().all(|open| !open.is_heading());
        let tail = following.iter().all(|p| p.kind == Kind::Boilerplate);
        if head || tail {
            self.close_to(0, piece.start);
        }
        self.open(piece);
    }

    /// A paragraph belongs to the open node; without one it is text before the first heading.
    fn plain(&mut self, piece: &Piece) {
        if self.stack.is_empty() {
            self.open(piece);
        }
    }

    /// An address ends every list but stays in its section.
    fn address(&mut self, piece: &Piece) {
        if self.stack.first().is_some_and(Open::is_heading) {
            self.close_to(1, piece.start);
            self.open(piece);
        } else {
            self.plain(piece);
        }
    }

    fn item(&mut self, piece: &Piece, kind: MarkerKind) {
        let from = match self.paragraph_depth(piece) {
            Some(depth) => depth,
            None => {
                self.close_running_text(piece.start);
                0
            }
        };
        if kind == MarkerKind::Appendix {
            self.close_to(0, piece.start);
        } else if let Some(depth) = self
            .depth_of(kind, from)
            .or_else(|| self.depth_that_cannot_hold(kind, from))
        {
            self.close_to(depth, piece.start);
        }
        self.open(piece);
    }

    /// The depth of the outermost open item that cannot hold items of a kind.
    fn depth_that_cannot_hold(&self, kind: MarkerKind, from: usize) -> Option<usize> {
        let holds = |open: &Open| match open.kind {
            Kind::Item(outer, _) => outer.may_hold(kind),
            _ => true,
        };
        let depth = self.stack.iter().position(|open| !holds(open))?;
        (depth >= from).then_some(depth)
    }

    /// Places a heading without a number; whether it was taken for one.
    fn heading(&mut self, piece: &Piece, following: &[Piece], after_bare: bool) -> bool {
        let names_role = roles::of_heading(piece.title.of(self.text)).is_some();
        let headings = self.stack.iter().any(|open| open.kind == Kind::Heading);
        if let Some((depth, kind)) = self.runs_on(following) {
            self.close_to(depth, piece.start);
            self.open(&Piece {
                kind,
                title: without_connectives(self.text, piece.title),
                ..*piece
            });
            return true;
        }
        let numbered = self.stack.iter().any(Open::is_heading) && !headings;
        let no_heading =
            self.in_appendix() || (numbered || self.list_goes_on(following)) && !names_role;
        if no_heading {
            self.plain(piece);
            return false;
        }
        self.close_running_text(piece.start);
        if !after_bare {
            let depth = if headings {
                self.sibling_of_heading(piece)
            } else {
                self.stack.len().min(1)
            };
            self.close_to(depth, piece.start);
        }
        self.open(piece);
        true
    }

    /// Where a heading without a number goes on with the list of areas: the next item inside
    /// it goes on with the numbers inside the area before it.
    fn runs_on(&self, following: &[Piece]) -> Option<(usize, Kind)> {
        let next = following
            .iter()
            .find(|piece| !matches!(piece.kind, Kind::Plain | Kind::Boilerplate))?;
        let Kind::Item(kind, Some(ordinal)) = next.kind else {
            return None;
        };
        let inner = self.depth_of(kind, 0)?;
        let area = inner.checked_sub(1)?;
        let last = match self.stack.get(inner)?.kind {
            Kind::Item(_, last) => last?,
            _ => return None,
        };
        match self.stack.get(area)?.kind {
            Kind::Item(outer, Some(number)) if ordinal == last + 1 => {
                Some((area, Kind::Item(outer, Some(number + 1))))
            }
            _ => None,
        }
    }

    /// Whether the next item goes on with the innermost list, so that what stands before it is
    /// part of that list: the rest of a broken line.
    fn list_goes_on(&self, following: &[Piece]) -> bool {
        let innermost = self.stack.iter().rev().find_map(|open| match open.kind {
            Kind::Item(kind, Some(ordinal)) => Some(Kind::Item(kind, Some(ordinal + 1))),
            _ => None,
        });
        innermost.is_some() && following.first().map(|piece| piece.kind) == innermost
    }

    /// The depth at which a heading without a number stands beside an earlier one: one that
    /// begins alike, else the last one. After the parts of the overall requirements (指导思想,
    /// 总体目标) a heading of another role stands beside the requirements.
    fn sibling_of_heading(&self, piece: &Piece) -> usize {
        let title = piece.title.of(self.text);
        let mut depths = self
            .stack
            .iter()
            .enumerate()
            .filter(|(_, open)| open.kind == Kind::Heading);
        let alike = depths
            .clone()
            .find(|(_, open)| begin_alike(title, open.node.title.of(self.text)));
        let first_requirement = depths.clone().find(|(_, open)| open.requirement);
        let requirement = roles::of_heading(title).is_none_or(|(role, _)| is_requirement(role));
        let beside_requirements = first_requirement.filter(|_| !requirement);
        alike
            .or(beside_requirements)
            .or_else(|| depths.next_back())
            .map_or(0, |(depth, _)| depth)
    }

    fn in_appendix(&self) -> bool {
        self.stack
            .first()
            .is_some_and(|open| matches!(open.kind, Kind::Item(MarkerKind::Appendix, _)))
    }

    /// The depth of the innermost open item of a kind, at `from` or deeper.
    fn depth_of(&self, kind: MarkerKind, from: usize) -> Option<usize> {
        let depth = self
            .stack
            .iter()
            .rposition(|open| matches!(open.kind, Kind::Item(open, _) if open == kind))?;
        (depth >= from).then_some(depth)
    }

    /// The depth from which on the open nodes live in the same paragraph as a piece.
    fn paragraph_depth(&self, piece: &Piece) -> Option<usize> {
        let paragraph = piece.paragraph?;
        let line = self
            .stack
            .iter()
            .position(|open| open.paragraph == Some(paragraph));
        // An item at the start of the line is not inside its own paragraph.
        line.or_else(|| {
            let around = self.stack.last()?;
            (around.node.range.start < piece.start
                && around.kind != Kind::Plain
                && !around.is_text())
            .then_some(self.stack.len())
        })
    }

    /// Closes statements, paragraphs and leads at the top of the stack: what follows is not
    /// theirs.
    fn close_running_text(&mut self, at: usize) {
        let depth = self
            .stack
            .iter()
            .rposition(Open::is_heading)
            .map_or(0, |last| last + 1);
        self.close_to(depth, at);
    }

    /// Closes the nodes that end on their own before a position, and all inside them.
    fn close_ended(&mut self, at: usize) {
        let ended = |open: &Open| open.limit().is_some_and(|end| end <= at);
        let depth = self.stack.iter().position(ended);
        if let Some(depth) = depth {
            self.close_to(depth, at);
        }
    }

    fn close_to(&mut self, depth: usize, at: usize) {
        while self.stack.len() > depth {
            let Some(mut open) = self.stack.pop() else {
                return;
            };
            let around = self.stack.iter().filter_map(Open::limit).min();
            let limits = [open.limit(), around, Some(at)];
            open.node.range.end = limits.into_iter().flatten().min().unwrap_or(at);
            match self.stack.last_mut() {
                Some(parent) => parent.node.children.push(open.node),
                None => self.top.push(open.node),
            }
        }
    }

    fn open(&mut self, piece: &Piece) {
        if self.stack.len() >= DEEPEST {
            self.close_to(DEEPEST - 1, piece.start);
        }
        let (role, mixed) = self.role(piece);
        self.in_head &= matches!(role, Role::FrontMatter | Role::Boilerplate);
        if let Some(parent) = self.stack.last_mut()
            && parent.node.role == Role::Ideology
            && role != Role::Ideology
        {
            // The overall requirements hold more than the guiding thought.
            parent.node.role = Role::Other;
        }
        self.stack.push(Open {
            node: Node {
                range: TextRange::new(piece.start, piece.start),
                level: self.stack.len(),
                marker: piece.marker,
                title: piece.title,
                role,
                children: Vec::new(),
            },
            kind: piece.kind,
            end: piece.end,
            paragraph: piece.paragraph,
            mixed,
            requirement: is_requirement(role),
        });
    }

    /// The role of a piece: its own words' where its parent leaves it open, else the parent's.
    fn role(&self, piece: &Piece) -> (Role, bool) {
        let parent = self.stack.last();
        let inherited = match parent {
            None if self.in_head => Role::FrontMatter,
            None => Role::Other,
            Some(parent) if parent.node.role == Role::OverallGoal => Role::Goals,
            Some(parent) => parent.node.role,
        };
        let told = || roles::of_heading(piece.title.of(self.text));
        let open = parent.is_none_or(|parent| {
            parent.mixed || matches!(parent.node.role, Role::Other | Role::Ideology)
        });
        match piece.kind {
            Kind::Boilerplate => (Role::Boilerplate, false),
            Kind::Text(Some(role)) | Kind::ListHead(role) => (role, false),
            Kind::Item(MarkerKind::Appendix, _) => (Role::Appendix, false),
            Kind::Item(kind, _) if kind.opens_sections() && open => {
                told().unwrap_or((after_head(inherited), false))
            }
            Kind::Heading if open => told().unwrap_or((after_head(inherited), false)),
            Kind::Item(..) | Kind::Heading | Kind::Lead => (after_head(inherited), false),
            Kind::Plain | Kind::Address | Kind::Text(None) => (inherited, false),
        }
    }
}

/// A heading is no front matter.
fn after_head(role: Role) -> Role {
    if role == Role::FrontMatter {
        Role::Other
    } else {
        role
    }
}

/// Whether a role is part of the overall requirements of a plan.
fn is_requirement(role: Role) -> bool {
    matches!(
        role,
        Role::Ideology | Role::Principles | Role::OverallGoal | Role::Goals | Role::Targets
    )
}

fn begin_alike(a: &str, b: &str) -> bool {
    let start = |title: &str| title.chars().take(2).collect::<String>();
    start(a) == start(b)
}
