//! What a part consists of, put together into few files.
//!
//! Cutting gives a piece for each set of parts that have something in common, and most of these
//! are smaller than what asking for them costs; together they also compress better. So pieces that
//! the same parts fetch travel together, and a small piece travels with the one with which the
//! fewest bytes come that a part does not want: what comes in vain only fills places that nobody
//! calls.

use super::parts::Part;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Pieces of fewer bytes do not travel alone.
const SMALL: usize = 6 * 1024;

/// Parts that come only where one of some others is there already, and which these are.
const HOSTS: [(&str, &[&str]); 3] = [
    ("corrections", &["pages", "plan"]),
    ("forms", &["embed", "plan"]),
    ("sharing", &["pages", "plan"]),
];

/// The part that every reader gets, unasked, and how many times as much its bytes count as those of
/// parts that come when a reader wants what they do.
const UNASKED: (&str, usize) = ("plan", 3);

/// A part that most readers have by the time they come to another, so that what only the first one
/// wants may travel with what both do.
const BEFORE: (&str, &str) = ("plan", "pages");

/// Pieces that come together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The names of the parts that want it.
    pub parts: BTreeSet<String>,
    /// Its pieces.
    pub pieces: Vec<PathBuf>,
    size: usize,
}

/// Puts the pieces of parts into bundles; `size` gives the bytes of a piece.
pub fn bundles(parts: &[Part], size: &dyn Fn(&Path) -> usize) -> Vec<Bundle> {
    let mut wanted: BTreeMap<&PathBuf, BTreeSet<String>> = BTreeMap::new();
    for part in parts {
        for piece in &part.files {
            wanted.entry(piece).or_default().insert(part.name.clone());
        }
    }
    let (first, then) = BEFORE;
    for parts in wanted.values_mut() {
        if parts.len() == 1 && parts.contains(first) {
            parts.insert(then.to_owned());
        }
    }
    let mut bundles = Vec::new();
    for (piece, parts) in wanted {
        bundles.push(Bundle {
            parts,
            pieces: vec![piece.clone()],
            size: size(piece),
        });
    }
    bundles = same(bundles);
    while let Some(bundle) = take_small(&mut bundles) {
        let others = bundles.iter_mut();
        match others.min_by_key(|other| in_vain(&bundle, other)) {
            Some(other) => other.take_in(bundle),
            None => return vec![bundle],
        }
    }
    bundles
}

/// Those that come together anyway as one.
fn same(bundles: Vec<Bundle>) -> Vec<Bundle> {
    let mut by_fetchers: BTreeMap<BTreeSet<String>, Bundle> = BTreeMap::new();
    for bundle in bundles {
        match by_fetchers.entry(bundle.fetchers()) {
            Entry::Occupied(mut other) => other.get_mut().take_in(bundle),
            Entry::Vacant(place) => {
                place.insert(bundle);
            }
        }
    }
    by_fetchers.into_values().collect()
}

/// The smallest one, if it is small.
fn take_small(bundles: &mut Vec<Bundle>) -> Option<Bundle> {
    let smallest = (0..bundles.len()).min_by_key(|at| bundles[*at].size)?;
    (bundles[smallest].size < SMALL).then(|| bundles.remove(smallest))
}

/// How many bytes parts get that they do not want when two bundles become one, and how many such
/// parts there are, each as often as it counts.
fn in_vain(one: &Bundle, other: &Bundle) -> (usize, usize) {
    let (unasked, weight) = UNASKED;
    let counts = |part: &String| if part == unasked { weight } else { 1 };
    let without = |wanted: &Bundle, by: &Bundle| -> usize {
        by.fetchers()
            .difference(&wanted.fetchers())
            .map(counts)
            .sum()
    };
    let (first, second) = (without(one, other), without(other, one));
    (one.size * first + other.size * second, first + second)
}

impl Bundle {
    /// The parts that have to fetch it: a part that finds it there, whichever other part it comes to,
    /// does not.
    fn fetchers(&self) -> BTreeSet<String> {
        let finds_it = |part: &String| {
            let hosts = HOSTS.iter().find(|(guest, _)| guest == part);
            hosts.is_some_and(|(_, hosts)| hosts.iter().all(|host| self.parts.contains(*host)))
        };
        let parts = self.parts.iter();
        parts.filter(|part| !finds_it(part)).cloned().collect()
    }

    fn take_in(&mut self, other: Self) {
        self.parts.extend(other.parts);
        self.pieces.extend(other.pieces);
        self.size += other.size;
    }

    /// The name of its file, which is the one of so many: that of its part, if it is of one alone.
    pub fn file_name(&self, number: usize) -> String {
        let fetchers = self.fetchers();
        let mut fetchers = fetchers.iter();
        match (fetchers.next(), fetchers.next()) {
            (Some(part), None) => format!("gangmu-part-{}.wasm", part.replace('_', "-")),
            _ => format!("gangmu-parts-{number}.wasm"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, files: &[&str]) -> Part {
        Part {
            name: name.to_owned(),
            files: files.iter().map(PathBuf::from).collect(),
        }
    }

    #[test]
    fn what_comes_to_a_page_finds_the_pieces_of_the_page_there() {
        let parts = [
            part("plan", &["chunk_1.wasm", "chunk_2.wasm", "split_plan.wasm"]),
            part(
                "pages",
                &["chunk_1.wasm", "chunk_2.wasm", "split_pages.wasm"],
            ),
            part("sharing", &["chunk_2.wasm", "split_sharing.wasm"]),
        ];
        let bundles = bundles(&parts, &|_| 10_000);
        let names: Vec<_> = bundles.iter().map(|bundle| bundle.file_name(1)).collect();
        let expected = [
            "gangmu-part-pages.wasm",
            "gangmu-parts-1.wasm",
            "gangmu-part-sharing.wasm",
        ];
        assert_eq!(names, expected);
        // What is of the plan's page alone is among them.
        assert_eq!(bundles[1].pieces.len(), 3);
    }

    #[test]
    fn a_part_does_not_fetch_what_belongs_to_a_page_that_may_not_be_there() {
        let parts = [
            part("pages", &["chunk_1.wasm", "split_pages.wasm"]),
            part("sharing", &["chunk_1.wasm", "split_sharing.wasm"]),
        ];
        let bundles = bundles(&parts, &|_| 10_000);
        assert_eq!(bundles.len(), 3);
    }

    #[test]
    fn a_small_piece_travels_where_the_least_comes_in_vain() {
        let parts = [
            part("one", &["chunk_1.wasm", "chunk_2.wasm", "split_one.wasm"]),
            part("two", &["chunk_1.wasm", "chunk_2.wasm", "split_two.wasm"]),
            part("three", &["chunk_2.wasm", "split_three.wasm"]),
        ];
        let size = |piece: &Path| match piece.to_str() {
            Some("chunk_2.wasm") => 100,
            _ => 10_000,
        };
        let mut bundles = bundles(&parts, &size);
        bundles.sort_by_key(|bundle| bundle.file_name(0));
        let pieces: Vec<_> = bundles.iter().map(|bundle| &bundle.pieces[..]).collect();
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        // In the piece of the first two parts the third would bring 10,000 bytes in vain, in its
        // own piece both of them.
        let expected = [
            paths(&["split_one.wasm"]),
            paths(&["split_three.wasm"]),
            paths(&["split_two.wasm"]),
            paths(&["chunk_1.wasm", "chunk_2.wasm"]),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn what_comes_unasked_brings_little_in_vain() {
        let parts = [
            part("plan", &["chunk_1.wasm", "split_plan.wasm"]),
            part("one", &["chunk_1.wasm", "chunk_2.wasm"]),
            part("two", &["chunk_2.wasm"]),
        ];
        let size = |piece: &Path| match piece.to_str() {
            Some("chunk_1.wasm") => 100,
            Some("split_plan.wasm") => 11_000,
            _ => 10_000,
        };
        let bundles = bundles(&parts, &size);
        let of_plan = |bundle: &&Bundle| bundle.parts.contains("plan");
        let pieces: Vec<_> = bundles
            .iter()
            .filter(of_plan)
            .map(|b| b.pieces.len())
            .collect();
        // The 100 bytes travel with the 11,000, though with the 10,000 fewer would come in vain.
        assert_eq!((bundles.len(), pieces), (2, vec![2]));
    }
}
