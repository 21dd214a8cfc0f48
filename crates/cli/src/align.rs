//! `gangmu align`: the measures of two plans side by side.

use crate::Ending;
use crate::corrected::Corrected;
use crate::output;
use crate::reading;
use clap::{Args, ValueEnum};
use gangmu_plan::alignment::{Alignment, Pair, PairKind, align};
use gangmu_plan::model::Measure;
use gangmu_sheet::{Cell, Table, csv};
use serde::Serialize;
use std::io;
use std::path::PathBuf;

/// Print which measures two plans share, word by word or in substance, and which only one has.
#[derive(Args)]
pub struct Arguments {
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// File to write to; standard output where none is named.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    corrected: Corrected,
    /// One plan; - is standard input.
    left: PathBuf,
    /// The other plan.
    right: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A list of pairs; a measure that only one plan has stands in a pair with null.
    Json,
    /// A table for a spreadsheet.
    Csv,
}

/// A pair, or a measure without one, as it is printed.
#[derive(Serialize)]
struct Row<'a> {
    left: Option<&'a str>,
    right: Option<&'a str>,
    kind: &'static str,
    /// To three decimals; none for a measure without a pair.
    score: Option<f64>,
    /// The words that both share.
    words: &'a [&'a str],
    left_id: Option<&'a str>,
    right_id: Option<&'a str>,
}

/// Aligns two plans.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let files = [arguments.left.clone(), arguments.right.clone()];
    let (plans, ending) = reading::plans(&files, &arguments.corrected)?;
    if ending != Ending::Well {
        return Ok(ending);
    }
    let [left, right] = plans.as_slice() else {
        eprintln!("gangmu: a pattern fits several files; name one for each side");
        return Ok(Ending::Trouble);
    };
    let alignment = align(left, right);
    let rows = rows(&alignment);
    let bytes = match arguments.format {
        Format::Json => format!("{}\n", serde_json::to_string_pretty(&rows)?).into_bytes(),
        Format::Csv => csv::write(&[table(&rows)]).into_bytes(),
    };
    output::write(arguments.output.as_deref(), &bytes)?;
    Ok(ending)
}

/// The pairs in the order of the left plan, then what only one plan has.
fn rows<'a>(alignment: &'a Alignment<'a>) -> Vec<Row<'a>> {
    let pairs = alignment.pairs.iter().map(Row::of);
    let left = alignment.only_left.iter().map(|measure| Row {
        left: Some(&measure.title),
        left_id: Some(&measure.id),
        ..Row::alone("only_left")
    });
    let right = alignment.only_right.iter().map(|measure| Row {
        right: Some(&measure.title),
        right_id: Some(&measure.id),
        ..Row::alone("only_right")
    });
    pairs.chain(left).chain(right).collect()
}

impl<'a> Row<'a> {
    fn of(pair: &'a Pair<'a>) -> Self {
        let measure =
            |measure: &'a Measure| (Some(measure.title.as_str()), Some(measure.id.as_str()));
        let (left, left_id) = measure(pair.left);
        let (right, right_id) = measure(pair.right);
        Self {
            left,
            right,
            kind: match pair.kind {
                PairKind::Same => "same",
                PairKind::Similar => "similar",
            },
            score: Some((1000.0 * pair.score).round() / 1000.0),
            words: &pair.words,
            left_id,
            right_id,
        }
    }

    fn alone(kind: &'static str) -> Self {
        Self {
            left: None,
            right: None,
            kind,
            score: None,
            words: &[],
            left_id: None,
            right_id: None,
        }
    }
}

/// The same as a table, with the names of the JSON.
fn table(rows: &[Row]) -> Table {
    let header = [
        "left", "right", "kind", "score", "words", "left_id", "right_id",
    ];
    let cells = |row: &Row| {
        vec![
            Cell::maybe(row.left),
            Cell::maybe(row.right),
            Cell::text(row.kind),
            Cell::number(row.score),
            Cell::text(row.words.join("、")),
            Cell::maybe(row.left_id),
            Cell::maybe(row.right_id),
        ]
    };
    Table {
        title: "align".to_owned(),
        header: header.map(str::to_owned).to_vec(),
        rows: rows.iter().map(cells).collect(),
    }
}
