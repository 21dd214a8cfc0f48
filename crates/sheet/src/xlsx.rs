//! Tables as the sheets of a workbook: the few parts of the format that plain ones need.

use crate::zip::Archive;
use crate::{Cell, Table};
use gangmu_escape::markup::{is_in_xml, reference};
use gangmu_plan::numeral::digits;

/// The most that a cell of a spreadsheet holds, in the units of UTF-16.
const MOST_UNITS: usize = 32_767;

/// The widest column, in characters of the standard font.
const WIDEST: usize = 60;

/// The most characters that the name of a sheet has.
const LONGEST_NAME: usize = 31;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The looks of cells, by number: plain, a heading, content.
const STYLES: &str = "<fonts count=\"2\">\
    <font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
    <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
    <fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
    <cellXfs count=\"3\"><xf xfId=\"0\"/><xf fontId=\"1\" xfId=\"0\" applyFont=\"1\"/>\
    <xf xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";
const HEADING: &str = "1";
const CONTENT: &str = "2";

/// Writes each table to a sheet with its title, its header fixed and a filter on it.
#[must_use]
pub fn write(tables: &[Table]) -> Vec<u8> {
    let mut types = String::from(
        "<Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    );
    let mut relations = String::new();
    let mut sheets = String::new();
    let mut declare = |id: usize, relation: &str, kind: &str, path: &str| {
        types += &format!(
            "<Override PartName=\"/xl/{path}\" ContentType=\"application/\
             vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
        );
        if !relation.is_empty() {
            relations += &related(id, relation, path);
        }
    };
    declare(0, "", "sheet.main", "workbook.xml");
    declare(0, "styles", "styles", "styles.xml");
    for (id, table) in (1..).zip(tables) {
        declare(id, "worksheet", "worksheet", &path(id));
        let name = escaped(&name(&table.title));
        sheets += &format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"r{id}\"/>");
    }
    let workbook = format!("<bookViews><workbookView/></bookViews><sheets>{sheets}</sheets>");
    let root = related(1, "officeDocument", "xl/workbook.xml");

    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", &document("Types", TYPES, &types));
    let place = "_rels/.rels";
    archive.add(place, &document("Relationships", RELATIONS, &root));
    archive.add("xl/workbook.xml", &document("workbook", MAIN, &workbook));
    let place = "xl/_rels/workbook.xml.rels";
    archive.add(place, &document("Relationships", RELATIONS, &relations));
    archive.add("xl/styles.xml", &document("styleSheet", MAIN, STYLES));
    for (id, table) in (1..).zip(tables) {
        let sheet = document("worksheet", MAIN, &sheet(table));
        archive.add(&format!("xl/{}", path(id)), &sheet);
    }
    archive.finish()
}

fn path(id: usize) -> String {
    format!("worksheets/sheet{id}.xml")
}

fn related(id: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"r{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
}

/// A part of the archive: its root element in a namespace, around a content.
fn document(root: &str, namespace: &str, content: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <{root} xmlns=\"{namespace}\" xmlns:r=\"{OFFICE}\">{content}</{root}>"
    )
}

fn sheet(table: &Table) -> String {
    let mut xml = String::from(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
         activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>",
    );
    for column in 0..table.header.len() {
        let (at, width) = (column + 1, width(table, column));
        xml += &format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml += "</cols><sheetData>";
    let header: Vec<Cell> = table
        .header
        .iter()
        .map(|name| Cell::text(&**name))
        .collect();
    line(&mut xml, 1, &header, HEADING);
    for (number, cells) in (2..).zip(&table.rows) {
        line(&mut xml, number, cells, CONTENT);
    }
    let last = letters(table.header.len().saturating_sub(1));
    let rows = table.rows.len() + 1;
    xml += &format!("</sheetData><autoFilter ref=\"A1:{last}{rows}\"/>");
    xml
}

/// One line of a sheet, its cells in a style.
fn line(xml: &mut String, number: usize, cells: &[Cell], style: &str) {
    xml.push_str(&format!("<row r=\"{number}\">"));
    for (column, cell) in cells.iter().enumerate() {
        let (kind, content) = match cell {
            Cell::Empty => continue,
            Cell::Text(text) => {
                let text = escaped(cut(text));
                let kept = format!("<is><t xml:space=\"preserve\">{text}</t></is>");
                ("inlineStr", kept)
            }
            Cell::Number(number) => ("n", format!("<v>{}</v>", digits(*number))),
        };
        let place = letters(column);
        xml.push_str(&format!(
            "<c r=\"{place}{number}\" s=\"{style}\" t=\"{kind}\">{content}</c>"
        ));
    }
    xml.push_str("</row>");
}

/// The name of a column: `A` to `Z`, then `AA`.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.into(),
        before => letters(before - 1) + last.encode_utf8(&mut [0; 4]),
    }
}

/// A title as the name of a sheet, which some characters may not stand in.
fn name(title: &str) -> String {
    let kept = title.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    let name: String = kept.take(LONGEST_NAME).collect();
    if name.is_empty() {
        "1".to_owned()
    } else {
        name
    }
}

/// A text between tags or in quotes; characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match reference(character) {
            Some(reference) => escaped.push_str(reference),
            // A line end that is written as it is would be read as another one.
            None if character == '\r' => escaped.push_str("&#13;"),
            None if is_in_xml(character) => escaped.push(character),
            None => {}
        }
    }
    escaped
}

/// As much of a text as a cell holds.
fn cut(text: &str) -> &str {
    // Only a text of so many bytes can have so many units.
    if text.len() <= MOST_UNITS {
        return text;
    }
    let mut units = 0;
    let fits = |(_, character): &(usize, char)| {
        units += character.len_utf16();
        units > MOST_UNITS
    };
    let end = text.char_indices().find(fits).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The width of a column: that of its longest cell within bounds; Han characters are two wide.
fn width(table: &Table, column: usize) -> usize {
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let cells = table.rows.iter().filter_map(|row| match row.get(column)? {
        Cell::Text(text) => Some(wide(text)),
        Cell::Number(number) => Some(digits(*number).len()),
        Cell::Empty => None,
    });
    let header = table.header.get(column).map(|name| wide(name) + 2);
    let longest: usize = cells.chain(header).max().unwrap_or_default();
    longest.min(WIDEST) + 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn read_back(table: Table) -> Vec<Vec<Data>> {
        let title = name(&table.title);
        let bytes = write(&[table]);
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = workbook.worksheet_range(&title).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }

    fn table(texts: &[&str]) -> Table {
        Table {
            title: "任务: [甲]".to_owned(),
            header: texts.iter().map(|_| "列".to_owned()).collect(),
            rows: vec![texts.iter().map(|text| Cell::text(*text)).collect()],
        }
    }

    #[test]
    fn another_reader_finds_the_same_cells() {
        let texts = ["=1+1", "<a href=\"x\">&amp;</a>", " 空 ", "一\n二", "𠀀'"];
        let mut table = table(&texts);
        table.rows.push(vec![Cell::Empty, Cell::Number(-7.5)]);
        let rows = read_back(table);
        let texts: Vec<Data> = texts.map(|text| Data::String(text.to_owned())).to_vec();
        assert_eq!(rows[1], texts);
        assert_eq!(rows[2][..2], [Data::Empty, Data::Float(-7.5)]);
        assert_eq!(rows.len(), 3);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        let rows = read_back(table(&["一\u{0}\u{1b}二\u{ffff}"]));
        assert_eq!(rows[1], [Data::String("一二".to_owned())]);
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_between_characters() {
        let long = "𠀀".repeat(MOST_UNITS);
        assert_eq!(cut(&long).chars().count(), MOST_UNITS / 2);
        assert_eq!(cut("规划"), "规划");
        let rows = read_back(table(&[&long]));
        assert_eq!(rows[1], [Data::String(cut(&long).to_owned())]);
    }

    #[test]
    fn columns_are_counted_in_letters() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn names_of_sheets_keep_the_rules_of_the_format() {
        assert_eq!(name("任务: [甲]"), "任务 甲");
        assert_eq!(name(&"长".repeat(40)).chars().count(), LONGEST_NAME);
        assert_eq!(name("??"), "1");
    }
}
