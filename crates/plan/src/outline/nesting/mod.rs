//! Pieces to a tree.
//!
//! Pieces are read in order with a stack of open nodes. The level of a marker comes from the
//! order in which its kind was met: a kind that is open closes everything down to it, one that
//! is not goes one deeper. Numbers may start again or run on across sections. Headings
//! without a number take their level from the headings before them.

mod unnumbered;

use super::markers::MarkerKind;
use super::pieces::{Kind, Piece};
use super::{Node, roles};
use crate::model::Role;
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

/// Nodes nest no deeper than this.
const DEEPEST: usize = 8;

/// The most characters of a heading that says no more than the part's role.
const LONGEST_ROLE_HEADING: usize = 14;

/// Placing a piece is so much work, in bytes of text that are looked through.
const PIECE: usize = 32;

/// Builds the tree of the pieces of a text.
pub(super) async fn nest(text: &str, pieces: &[Piece], turns: &Turns<'_>) -> Vec<Node> {
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
        turns.passed(PIECE).await;
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
    /// Where it ends, if no other piece closes it before.
    limit: usize,
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
            Kind::Text(_) => self.open(piece),
            Kind::Around(_) | Kind::ListHead(_) => {
                self.close_running_text(piece.start);
                self.open(piece);
            }
            Kind::Lead => self.lead(piece),
            Kind::Item(kind, _) => {
                self.item(piece, kind);
                self.after_bare = piece.bare && kind.is_major() && self.names_role(piece);
            }
            Kind::Heading => self.after_bare = self.heading(piece, following, after_bare),
        }
    }

    /// Page furniture around the text stands beside it, furniture amid it inside.
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

    /// The leads of a paragraph stand beside each other.
    fn lead(&mut self, piece: &Piece) {
        let beside = |open: &Open| open.kind == Kind::Lead && open.paragraph == piece.paragraph;
        match self.stack.iter().position(beside) {
            Some(depth) => self.close_to(depth, piece.start),
            None => self.close_running_text(piece.start),
        }
        self.open(piece);
    }

    fn item(&mut self, piece: &Piece, kind: MarkerKind) {
        if !piece.inside {
            self.close_running_text(piece.start);
        }
        let from = self.paragraph_depth(piece);
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

    /// The depth of the innermost open item of a kind, at `from` or deeper.
    fn depth_of(&self, kind: MarkerKind, from: usize) -> Option<usize> {
        let depth = self
            .stack
            .iter()
            .rposition(|open| matches!(open.kind, Kind::Item(open, _) if open == kind))?;
        (depth >= from).then_some(depth)
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

    /// The depth from which on a piece may close open nodes: those of its own paragraph, if it
    /// stands inside one.
    fn paragraph_depth(&self, piece: &Piece) -> usize {
        if !piece.inside {
            return 0;
        }
        self.stack
            .iter()
            .position(|open| open.paragraph == piece.paragraph)
            .unwrap_or(self.stack.len())
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
        if let Some(depth) = self.stack.iter().position(|open| open.limit <= at) {
            self.close_to(depth, at);
        }
    }

    fn close_to(&mut self, depth: usize, at: usize) {
        while self.stack.len() > depth {
            let Some(mut open) = self.stack.pop() else {
                return;
            };
            open.node.range.end = open.limit.min(at);
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
        let end = self.text.len();
        let around = self.stack.last().map_or(end, |parent| parent.limit);
        let own = piece.end.unwrap_or(end).min(piece.paragraph.unwrap_or(end));
        let open = Open {
            node: Node {
                range: TextRange::new(piece.start, piece.start),
                level: self.stack.len(),
                marker: piece.marker,
                title: piece.title,
                role,
                children: Vec::new(),
            },
            kind: piece.kind,
            limit: own.min(around),
            paragraph: piece.paragraph,
            mixed,
            requirement: is_requirement(role),
        };
        if let Some(parent) = self.stack.last_mut()
            && parent.node.role == Role::Ideology
            && role != Role::Ideology
            && open.is_heading()
        {
            // The overall requirements hold more than the guiding thought.
            parent.node.role = Role::Other;
        }
        self.stack.push(open);
    }

    /// The role of a piece: its own words' where its parent leaves it open, else the parent's.
    fn role(&self, piece: &Piece) -> (Role, bool) {
        let inherited = self.inherited_role();
        let headed = match inherited {
            // A heading is no front matter.
            Role::FrontMatter => Role::Other,
            role => role,
        };
        match piece.kind {
            Kind::Boilerplate => (Role::Boilerplate, false),
            Kind::Text(role) | Kind::Around(Some(role)) | Kind::ListHead(role) => (role, false),
            Kind::Plain | Kind::Address | Kind::Around(None) => (inherited, false),
            Kind::Item(MarkerKind::Appendix | MarkerKind::Box, _) => (Role::Appendix, false),
            Kind::Item(kind, _) if kind.opens_sections() => {
                self.told_role(piece).unwrap_or((headed, false))
            }
            Kind::Heading => self.told_role(piece).unwrap_or((headed, false)),
            Kind::Item(..) | Kind::Lead => (headed, false),
        }
    }

    fn inherited_role(&self) -> Role {
        match self.stack.last() {
            None if self.in_head => Role::FrontMatter,
            None => Role::Other,
            Some(parent) if parent.node.role == Role::OverallGoal => Role::Goals,
            Some(parent) => parent.node.role,
        }
    }

    /// What a heading says of itself, where the part around it leaves that open; in a part
    /// that names several roles only a heading that says nothing else.
    fn told_role(&self, piece: &Piece) -> Option<(Role, bool)> {
        let title = piece.title.of(self.text);
        let brief = || title.chars().count() <= LONGEST_ROLE_HEADING;
        let open = self.stack.last().is_none_or(|parent| {
            matches!(parent.node.role, Role::Other | Role::Ideology) || parent.mixed && brief()
        });
        if open { roles::of_heading(title) } else { None }
    }

    fn names_role(&self, piece: &Piece) -> bool {
        roles::of_heading(piece.title.of(self.text)).is_some()
    }
}

/// Whether a role is part of the overall requirements of a plan.
fn is_requirement(role: Role) -> bool {
    matches!(
        role,
        Role::Ideology | Role::Principles | Role::OverallGoal | Role::Goals | Role::Targets
    )
}
