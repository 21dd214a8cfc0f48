//! Tables as CSV: UTF-8 with the byte order mark by which spreadsheets know it.

use super::table::{Cell, Table};
use csv::{Terminator, WriterBuilder};
use std::io;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What makes a formula of a cell when it comes first, in either width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Writes tables one after the other, parted by an empty line.
pub fn write(tables: &[Table]) -> io::Result<Vec<u8>> {
    let mut bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    for (at, table) in tables.iter().enumerate() {
        if at > 0 {
            bytes.extend(b"\r\n");
        }
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(&mut bytes);
        writer.write_record(table.header.iter().map(|name| harmless(name)))?;
        for row in &table.rows {
            writer.write_record(row.iter().map(content))?;
        }
        writer.flush()?;
    }
    Ok(bytes)
}

fn content(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe before what begins like one.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_numbers_stay_numbers() {
        let texts = ["=1+1", "+1", "-1", "@a", "\t=1", "＝1", "a=1", "——坚持"];
        let table = Table {
            title: String::new(),
            header: vec!["甲".to_owned(), "=乙".to_owned()],
            rows: texts
                .map(|text| vec![Cell::text(text), Cell::Number(-7.5)])
                .to_vec(),
        };
        let written = String::from_utf8(write(&[table]).unwrap()).unwrap();
        assert_eq!(
            written,
            "\u{feff}甲,'=乙\r\n'=1+1,-7.5\r\n'+1,-7.5\r\n'-1,-7.5\r\n'@a,-7.5\r\n'\t=1,-7.5\r\n\
             '＝1,-7.5\r\na=1,-7.5\r\n——坚持,-7.5\r\n"
        );
    }
}
