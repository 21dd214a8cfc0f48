//! Where headings without a number go.

use super::{Open, Tree, is_requirement};
use crate::model::Role;
use crate::outline::headings::without_connectives;
use crate::outline::markers::MarkerKind;
use crate::outline::pieces::{Kind, Piece};
use crate::outline::roles;
use crate::peek;

impl Tree<'_> {
    /// Places a heading without a number; whether it was taken for one.
    ///
    /// Amid numbered items only a heading that names its role is one, and in an appendix none:
    /// short lines there are the cells of tables.
    pub(super) fn heading(&mut self, piece: &Piece, following: &[Piece], after_bare: bool) -> bool {
        if let Some((depth, kind)) = self.runs_on(following) {
            self.close_to(depth, piece.start);
            self.open(&Piece {
                kind,
                title: without_connectives(self.text, piece.title),
                ..*piece
            });
            return true;
        }
        let headings = self.stack.iter().any(|open| open.kind == Kind::Heading);
        let numbered = self.stack.iter().any(Open::is_heading) && !headings;
        let doubtful = numbered || self.list_goes_on(following);
        if self.in_appendix() || doubtful && !self.names_role(piece) {
            self.plain(piece);
            return false;
        }
        self.close_running_text(piece.start);
        if self.heads_appendix(piece) {
            self.close_to(0, piece.start);
        } else if headings && !after_bare {
            let depth = self.sibling_of_heading(piece);
            self.close_to(depth, piece.start);
        } else if !after_bare {
            self.close_to(1, piece.start);
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

    /// Whether a heading heads the notes at the end of the text.
    fn heads_appendix(&self, piece: &Piece) -> bool {
        let role = roles::of_heading(piece.title.of(self.text));
        role.is_some_and(|(role, _)| role == Role::Appendix)
    }

    fn in_appendix(&self) -> bool {
        self.stack
            .first()
            .is_some_and(|open| matches!(open.kind, Kind::Item(MarkerKind::Appendix, _)))
    }
}

fn begin_alike(a: &str, b: &str) -> bool {
    peek::first(a, 2) == peek::first(b, 2)
}
