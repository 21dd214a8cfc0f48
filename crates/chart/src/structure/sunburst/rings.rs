//! The rings: each branch has a sector of the inner one, and what is under it shares the same arc
//! of the outer one.

use super::super::Structure;
use super::super::branch::{Branch, Node};
use super::inside::Inside;
use crate::page::Page;
use crate::scene::{Sector, Shape};

/// Radius of the core and of the edges of both rings, as parts of the whole radius.
pub(super) const CORE: f64 = 0.33;
const INNER: (f64, f64) = (0.34, 0.62);
const OUTER: (f64, f64) = (0.63, 1.0);

/// Where the rings are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rings {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) radius: f64,
}

/// A branch and its arc, in turns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ray<'a> {
    pub(super) branch: &'a Branch<'a>,
    parent: Option<&'a str>,
    from: f64,
    to: f64,
}

/// The branches around the circle, clockwise from the top.
pub(super) fn rays<'a>(structure: &'a Structure) -> Vec<Ray<'a>> {
    let rows = structure.branches.iter().map(Branch::rows);
    let all = part(rows.sum());
    let mut before = 0;
    let rays = structure.branches.iter().map(|branch| {
        let from = part(before) / all;
        before += branch.rows();
        Ray {
            branch,
            parent: structure.root.as_ref().map(|root| root.item),
            from,
            to: part(before) / all,
        }
    });
    rays.collect()
}

impl<'a> Ray<'a> {
    /// The turn half way along its arc.
    pub(super) fn middle(&self) -> f64 {
        (self.from + self.to) / 2.0
    }

    /// The nodes under the branch and their sectors.
    fn twigs(&self, rings: Rings) -> impl Iterator<Item = (&'a Node<'a>, Sector)> {
        let from = self.from;
        let step = (self.to - self.from) / part(self.branch.rows());
        let twigs = self.branch.twigs.iter().enumerate();
        twigs.map(move |(before, twig)| {
            let from = from + part(before) * step;
            (twig, rings.sector(OUTER, from, from + step))
        })
    }
}

impl Rings {
    /// Places all sectors, and says which marks stand for the branches; those of the nodes under
    /// a branch follow its own.
    pub(super) fn place(self, page: &mut Page, rays: &[Ray]) -> Vec<usize> {
        let sizes = page.sizes;
        let twigs = rays.iter().flat_map(|ray| ray.twigs(self));
        let inside = Inside::best(twigs, sizes);
        let mut marks = Vec::with_capacity(rays.len());
        for ray in rays {
            marks.push(page.scene.marks.len());
            let node = &ray.branch.node;
            let sector = self.sector(INNER, ray.from, ray.to);
            let mut shapes = vec![Shape::Sector(sector)];
            Inside::Ordinals.place(&mut shapes, node, sector, sizes);
            let mark = node.mark(sector.bounds(), ray.parent, shapes);
            page.scene.marks.push(mark);
            for (twig, sector) in ray.twigs(self) {
                let mut shapes = vec![Shape::Sector(sector)];
                inside.place(&mut shapes, twig, sector, sizes);
                let mark = twig.mark(sector.bounds(), Some(node.item), shapes);
                page.scene.marks.push(mark);
            }
        }
        marks
    }

    /// The outermost point of a ray, half way along its arc.
    pub(super) fn edge(self, ray: &Ray) -> (f64, f64) {
        let ring = if ray.branch.twigs.is_empty() {
            INNER
        } else {
            OUTER
        };
        let sector = self.sector(ring, ray.from, ray.to);
        sector.point(sector.outer, sector.middle())
    }

    fn sector(self, (inner, outer): (f64, f64), from: f64, to: f64) -> Sector {
        Sector {
            x: self.x,
            y: self.y,
            inner: inner * self.radius,
            outer: outer * self.radius,
            from,
            to,
            class: "block",
        }
    }
}

fn part(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
