//! `gangmu export`: the measures and the targets of plans as tables.

mod lists;

use crate::Ending;
use crate::corrected::Corrected;
use crate::output;
use crate::reading::{self, Empty};
use crate::words::Language;
use clap::{Args, ValueEnum};
use gangmu_sheet::{Table, csv, markdown, xlsx};
use lists::List;
use std::io;
use std::path::{Path, PathBuf};

/// Write the task list and the target list of plans as CSV, XLSX or Markdown.
///
/// XLSX has a sheet for each list. CSV has one table a file: with both lists, -o list.csv writes
/// list-tasks.csv and list-targets.csv; on standard output an empty line parts them.
#[derive(Args)]
pub struct Arguments {
    /// How to write; told from the name after -o where not said, CSV without one.
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Which list to write; both where not said.
    #[arg(long, value_enum)]
    list: Option<List>,
    /// Language of the headings; the texts stay as they are.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    language: Language,
    /// File to write to; standard output where none is named.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    corrected: Corrected,
    /// Plans to export; patterns such as 'plans/*.txt' are understood, - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For spreadsheets: UTF-8 with byte order mark.
    Csv,
    /// A workbook.
    Xlsx,
    /// For documents.
    #[value(alias = "md")]
    Markdown,
}

impl Format {
    /// The format that the name of a file promises.
    fn of_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// Exports the lists of all files that can be read, in one table each.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let to = arguments.output.as_deref();
    let format = arguments.format.or(to.and_then(Format::of_name));
    let format = format.unwrap_or(Format::Csv);
    if format == Format::Xlsx && to.is_none() && output::is_screen() {
        eprintln!("gangmu: a workbook is no text for a screen; name a file with -o");
        return Ok(Ending::Trouble);
    }
    let language = arguments.language.into();
    let lists = arguments.list.map_or(List::ALL.to_vec(), |list| vec![list]);
    let mut tables: Vec<Table> = lists.iter().map(|list| list.table(language)).collect();
    let ending = reading::each(
        &arguments.files,
        &arguments.corrected,
        Empty::LeftOut,
        |reading| {
            let rows = lists.iter().map(|list| list.rows(&reading.plan, language));
            rows.collect::<Vec<_>>()
        },
        |rows| {
            for (table, rows) in tables.iter_mut().zip(rows) {
                table.add(rows, language);
            }
            Ok(Ending::Well)
        },
    )?;
    match (format, to) {
        (Format::Csv, Some(path)) if tables.len() > 1 => {
            for (list, table) in lists.iter().zip(&tables) {
                output::write(
                    Some(&named(path, *list)),
                    csv::write(std::slice::from_ref(table)).as_bytes(),
                )?;
            }
        }
        (Format::Csv, _) => output::write(to, csv::write(&tables).as_bytes())?,
        (Format::Xlsx, _) => output::write(to, &xlsx::write(&tables))?,
        (Format::Markdown, _) => output::write(to, markdown::write(&tables).as_bytes())?,
    }
    Ok(ending)
}

/// The name of one list's file: `plan.csv` → `plan-tasks.csv`.
fn named(path: &Path, list: List) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{}", list.name());
    path.with_file_name(match path.extension() {
        Some(extension) => format!("{name}.{}", extension.to_string_lossy()),
        None => name,
    })
}
