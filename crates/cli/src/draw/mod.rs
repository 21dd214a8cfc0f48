//! `gangmu draw`: a chart of each plan as SVG, or one of several plans together.

mod each;
mod together;

use crate::Ending;
use crate::corrected::Corrected;
use crate::words::Language;
use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};
use gangmu_chart::joint::{self, Form, LEAST_SIMILAR};
use gangmu_chart::scene::Frame;
use gangmu_chart::{Chart, Grouping};
use std::io;
use std::path::PathBuf;

/// Write a chart of each plan as SVG, or a chart of several plans together.
#[derive(Args)]
pub struct Arguments {
    /// The chart; comparison, alignment and coverage are drawn from several plans together.
    #[arg(value_parser = Drawn::parser())]
    chart: Drawn,
    #[command(flatten)]
    corrected: Corrected,
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
    /// The one indicator that the comparison shows, such as gdp.growth.
    #[arg(long, value_name = "NAME")]
    indicator: Option<String>,
    /// How the alignment is drawn.
    #[arg(long, default_value = Form::Flow.name(),
          value_parser = by_name(Form::ALL.map(Form::name), Form::named))]
    form: Form,
    /// From how many percent on the alignment calls measures similar.
    #[arg(long, value_name = "PERCENT", default_value_t = LEAST_SIMILAR,
          value_parser = clap::value_parser!(u8).range(..=100))]
    similar: u8,
}

/// A chart of one plan, or of several.
#[derive(Clone, Copy)]
enum Drawn {
    Each(Chart),
    Together(joint::Chart),
}

impl Drawn {
    fn parser() -> impl TypedValueParser<Value = Self> {
        let names = Chart::ALL.map(Chart::name).into_iter();
        let names = names.chain(joint::Chart::ALL.map(joint::Chart::name));
        by_name(names.collect::<Vec<_>>(), Self::named)
    }

    fn named(name: &str) -> Option<Self> {
        let together = || joint::Chart::named(name).map(Self::Together);
        Chart::named(name).map(Self::Each).or_else(together)
    }
}

/// Reads a value by its name, and lists the names in the help.
fn by_name<T: Clone + Send + Sync + 'static>(
    names: impl Into<PossibleValuesParser>,
    named: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    names
        .into()
        .try_map(move |name| named(&name).ok_or("there is no such name"))
}

/// Draws what is asked for.
pub fn run(arguments: &Arguments) -> io::Result<Ending> {
    match arguments.chart {
        Drawn::Each(chart) => each::run(arguments, chart),
        Drawn::Together(chart) => together::run(arguments, chart),
    }
}

impl Arguments {
    fn frame(&self) -> Frame {
        Frame {
            width: f64::from(self.width),
            rem: 16.0,
            language: self.language.into(),
        }
    }
}
