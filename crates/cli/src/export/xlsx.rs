//! Tables as the sheets of a workbook.

use super::table::{Cell, Table};
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::io;

/// The most that a cell of a spreadsheet holds, in the units of UTF-16.
const MOST_UNITS: usize = 32_767;

/// The widest column, in characters of the standard font.
const WIDEST: usize = 60;

/// Writes each table to a sheet with its title, its header fixed and a filter on it.
pub fn write(tables: &[Table]) -> io::Result<Vec<u8>> {
    workbook(tables).map_err(|error| io::Error::other(format!("the workbook fails: {error}")))
}

fn workbook(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for table in tables {
        fill(workbook.add_worksheet(), table)?;
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(&table.title)?;
    for (column, name) in (0..).zip(&table.header) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, cut(text), &wrapped)?;
                }
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &wrapped)?;
                }
            }
        }
    }
    let last_column = table.header.len().saturating_sub(1) as u16;
    sheet.autofilter(0, 0, table.rows.len() as u32, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// As much of a text as a cell holds.
fn cut(text: &str) -> &str {
    let mut units = 0;
    let fits = |(_, character): &(usize, char)| {
        units += character.len_utf16();
        units > MOST_UNITS
    };
    let end = text.char_indices().find(fits).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The width of a column: that of its longest cell within bounds; Han characters are two wide.
fn width(table: &Table, column: usize) -> f64 {
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let cells = table.rows.iter().filter_map(|row| match row.get(column)? {
        Cell::Text(text) => Some(wide(text)),
        Cell::Number(number) => Some(number.to_string().len()),
        Cell::Empty => None,
    });
    let header = table.header.get(column).map(|name| wide(name) + 2);
    let longest: usize = cells.chain(header).max().unwrap_or_default();
    (longest.min(WIDEST) + 2) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_between_characters() {
        let long = "𠀀".repeat(MOST_UNITS);
        assert_eq!(cut(&long).chars().count(), MOST_UNITS / 2);
        assert_eq!(cut("规划"), "规划");
        let table = Table {
            title: "任务".to_owned(),
            header: vec!["原文".to_owned()],
            rows: vec![vec![Cell::text(long)]],
        };
        assert!(write(&[table]).is_ok());
    }
}
