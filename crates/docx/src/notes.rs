//! Footnotes and endnotes.

use crate::Error;
use crate::body::Body;
use crate::numbering::Numbering;
use crate::styles::Styles;
use crate::xml::{Node, Nodes};
use std::collections::BTreeMap;

/// The kind of a note and its identifier.
type Key = (NoteKind, String);

/// Where a note stands when printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NoteKind {
    Foot,
    End,
}

/// The texts of the notes.
#[derive(Debug, Default)]
pub(crate) struct Notes(BTreeMap<Key, String>);

impl Notes {
    /// Adds the notes of a part.
    pub(crate) fn read(&mut self, part: &str) -> Result<(), Error> {
        let (styles, numbering, none) = (Styles::default(), Numbering::default(), Self::default());
        let mut nodes = Nodes::of(part);
        while let Some(node) = nodes.next()? {
            let Node::Open(element) = node else {
                continue;
            };
            let kind = match element.name() {
                "footnote" => NoteKind::Foot,
                "endnote" => NoteKind::End,
                _ => continue,
            };
            let id = element.attribute("id").unwrap_or_default();
            // The lines that part notes from the text are notes with a type.
            if element
                .attribute("type")
                .is_some_and(|kind| kind != "normal")
            {
                nodes.skip()?;
                continue;
            }
            let text = Body::new(&styles, &numbering, &none, 0).inside(&mut nodes)?;
            self.0.insert((kind, id), text.trim().to_owned());
        }
        Ok(())
    }

    /// The text of a note.
    pub(crate) fn text(&self, kind: NoteKind, id: &str) -> Option<&str> {
        let text = self.0.get(&(kind, id.to_owned()))?;
        (!text.is_empty()).then_some(text)
    }
}
