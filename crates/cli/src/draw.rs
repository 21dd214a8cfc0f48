//! `gangmu draw`: a chart of each plan as SVG.

use crate::Ending;
use crate::output;
use crate::reading::{self, Empty, Reading};
use crate::words::Language;
use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};
use gangmu_chart::scene::Frame;
use gangmu_chart::svg::{self, Source};
use gangmu_chart::{Chart, Grouping, Options, draw};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Write a chart of each plan as SVG.
#[derive(Args)]
pub struct Arguments {
    /// The chart.
    #[arg(value_parser = by_name(Chart::ALL.map(Chart::name), Chart::named))]
    chart: Chart,
    /// Plans to draw; patterns such as 'plans/*.txt' are understood, - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// File to write to, or an existing folder for the charts of several plans; standard output
    /// where none is named.
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Width in pixels.
    #[arg(long, default_value_t = 740, value_parser = clap::value_parser!(u16).range(240..))]
    width: u16,
    /// Language of what the chart says; the texts stay as they are.
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    language: Language,
    /// How the targets of the bullet chart are put together.
    #[arg(long, default_value = Grouping::Kind.name(),
          value_parser = by_name(Grouping::ALL.map(Grouping::name), Grouping::named))]
    group: Grouping,
    /// Id of the area that icicle, tree, sunburst and list show alone, such as a5589.
    #[arg(long, value_name = "ID")]
    open: Option<String>,
}

/// Reads a value by its name, and lists the names in the help.
fn by_name<T: Clone + Send + Sync + 'static, const N: usize>(
    names: [&'static str; N],
    named: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names)
        .try_map(move |name| named(&name).ok_or("there is no such name"))
}

/// Draws a chart of every file.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    let to = arguments.output.as_deref();
    let folder = to.filter(|path| path.is_dir());
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    reading::each(
        &arguments.files,
        Empty::LeftOut,
        |reading| (arguments.stem(reading), arguments.svg(reading)),
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

impl Arguments {
    fn svg(&self, reading: &Reading) -> String {
        let frame = Frame {
            width: f64::from(self.width),
            rem: 16.0,
            language: self.language.into(),
        };
        let options = Options {
            opened: self.open.as_deref(),
            grouping: self.group,
            // Nobody can ask a file for the rows that were left out.
            every_row: true,
        };
        let scene = draw(self.chart, &reading.plan, &options, frame);
        svg::write(&scene, frame, &Source::of(&reading.plan), None)
    }

    /// The name of a chart among others, without its extension: `plan-bullet`.
    fn stem(&self, reading: &Reading) -> String {
        let name = reading.input.name();
        let stem = Path::new(&name).file_stem().unwrap_or_default();
        format!("{}-{}", stem.to_string_lossy(), self.chart.name())
    }
}
