//! Files of records: JSON with a schema and a list of records. The catalogue is one, the notebook
//! another.

use super::read::{self, Node};

/// Why a file holds no records of its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON from this line and column on, both from 1.
    Form(usize, usize),
    /// It ends before it is whole.
    Ends,
    /// In the record at this line and column, this field is missing or is not what it should be.
    Field(usize, usize, &'static str),
    /// Its schema is this one.
    Schema(String),
}

/// A file whose schema is the right one and whose list is there.
pub struct Records<'a> {
    text: &'a str,
    root: Node,
    list: &'static str,
}

impl<'a> Records<'a> {
    /// Opens a file of a schema, with its records under a name.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it, down to the list; the records are the caller's to read.
    pub fn open(text: &'a str, schema: &str, list: &'static str) -> Result<Self, Fault> {
        let text = text.trim_start_matches('\u{feff}');
        let root = read::parse(text).map_err(|fault| {
            if fault.ends {
                return Fault::Ends;
            }
            let (line, column) = read::place(text, fault.at);
            Fault::Form(line, column)
        })?;
        let records = Self { text, root, list };
        match records.word("schema") {
            Some(said) if said == schema => {}
            Some(other) => return Err(Fault::Schema(other.to_owned())),
            None => return Err(records.head_fault("schema")),
        }
        match records.root.get(list).and_then(Node::list) {
            Some(_) => Ok(records),
            None => Err(records.head_fault(list)),
        }
    }

    /// The records, in the order of the file.
    pub fn nodes(&self) -> &[Node] {
        let list = self.root.get(self.list).and_then(Node::list);
        list.unwrap_or_default()
    }

    /// Words that stand beside the list.
    #[must_use]
    pub fn word(&self, name: &str) -> Option<&str> {
        self.root.get(name).and_then(Node::text)
    }

    /// A field beside the list is missing or is not what it should be.
    #[must_use]
    pub fn head_fault(&self, field: &'static str) -> Fault {
        self.fault(&self.root, field)
    }

    /// A field of a record is missing or is not what it should be.
    pub fn fault(&self, record: &Node, field: &'static str) -> Fault {
        let (line, column) = read::place(self.text, record.at);
        Fault::Field(line, column, field)
    }
}

/// A field that may be missing but, where it is there, must be what it should be.
///
/// # Errors
///
/// The field's name, where it is not.
pub fn optional<T>(
    record: &Node,
    name: &'static str,
    read: impl Fn(&Node) -> Option<T>,
) -> Result<Option<T>, &'static str> {
    let field = record.get(name);
    field.map(|field| read(field).ok_or(name)).transpose()
}
