//! A chart of each plan.

use super::Arguments;
use crate::Ending;
use crate::output;
use crate::reading::{self, Empty, Reading};
use gangmu_chart::svg::{self, Source};
use gangmu_chart::{Chart, Options, draw};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Draws a chart of every file.
pub fn run(arguments: &Arguments, chart: Chart) -> io::Result<Ending> {
    let to = arguments.output.as_deref();
    let folder = to.filter(|path| path.is_dir());
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    reading::each(
        &arguments.files,
        &arguments.corrected,
        Empty::LeftOut,
        |reading| (stem(reading, chart), drawn(arguments, chart, reading)),
        |(stem, svg)| {
            if folder.is_none() && !written.is_empty() {
                eprintln!("gangmu: {stem}.svg has no place; name an existing folder with -o");
                return Ok(Ending::Trouble);
            }
            // Files of one name from several folders are numbered.
            let times = written.entry(stem.clone()).or_default();
            *times += 1;
            let name = match *times {
                1 => format!("{stem}.svg"),
                times => format!("{stem}-{times}.svg"),
            };
            let path = folder.map(|folder| folder.join(&name));
            output::write(path.as_deref().or(to), svg.as_bytes())?;
            Ok(Ending::Well)
        },
    )
}

fn drawn(arguments: &Arguments, chart: Chart, reading: &Reading) -> String {
    let frame = arguments.frame();
    let options = Options {
        opened: arguments.open.as_deref(),
        grouping: arguments.group,
        // Nobody can ask a file for the rows that were left out.
        every_row: true,
        without_table: true,
    };
    let scene = draw(chart, &reading.plan, &options, frame);
    svg::write(&scene, frame, &Source::of(&reading.plan), None)
}

/// The name of a chart among others, without its extension: `plan-bullet`.
fn stem(reading: &Reading, chart: Chart) -> String {
    let name = reading.input.name();
    let stem = Path::new(&name).file_stem().unwrap_or_default();
    format!("{}-{}", stem.to_string_lossy(), chart.name())
}
