//! The charts over several plans as figures of the page.

use super::Page;
use super::compared_plans::{ComparedPlans, member, quantity};
use crate::components::figure::{Act, Drawing, Drawn, FigureProps, Selection, Toggle, figure};
use crate::reader::{Reading, Shared};
use crate::strings::say;
use gangmu_chart::joint::{self, AlignmentOptions, Chart, ComparisonOptions, Form, Member};
use gangmu_chart::scene::{Frame, Language, Scene};
use gangmu_chart::svg::Source;
use std::rc::Rc;
use yew::prelude::Html;

/// One indicator, or the most widely shared ones.
pub fn comparison(page: &Page, selection: &Rc<Selection>, act: &Act) -> Html {
    let drawing = Comparison {
        readings: page.plans.taking_part(),
        subject: page.view.subject.clone(),
        every: page.view.every,
        language: page.language,
    };
    figure(FigureProps {
        // One indicator has no rows to leave out.
        whole: page.view.subject.is_none().then_some(page.view.every),
        ..properties(page, Chart::Comparison, Drawn::new(drawing), selection, act)
    })
}

/// What two plans share.
pub fn alignment(page: &Page, selection: &Rc<Selection>, act: &Act) -> Html {
    let drawing = Alignment {
        plans: page.plans.clone(),
        form: page.view.form,
        threshold: page.view.threshold,
        language: page.language,
    };
    let toggle = |form: Form| Toggle {
        name: form.name(),
        words: say(page.language, words(form)).into(),
        chosen: form == page.view.form,
    };
    figure(FigureProps {
        toggles: Form::ALL.map(toggle).into(),
        ..properties(page, Chart::Alignment, Drawn::new(drawing), selection, act)
    })
}

/// How many measures each plan has in each domain.
pub fn coverage(page: &Page, selection: &Rc<Selection>, act: &Act) -> Html {
    let drawing = Coverage {
        readings: page.plans.taking_part(),
        language: page.language,
    };
    figure(properties(
        page,
        Chart::Coverage,
        Drawn::new(drawing),
        selection,
        act,
    ))
}

/// Where the data of a chart comes from, in words.
pub fn source_line(page: &Page, chart: Chart) -> String {
    let readings = match chart {
        Chart::Alignment => page.plans.aligned_readings(),
        Chart::Comparison | Chart::Coverage => page.plans.taking_part(),
    };
    source(&readings, page.language).line(page.language)
}

fn properties(
    page: &Page,
    chart: Chart,
    drawing: Drawn,
    selection: &Rc<Selection>,
    act: &Act,
) -> FigureProps {
    FigureProps {
        name: chart.name(),
        drawing,
        selection: selection.clone(),
        table: page.view.tables.contains(&chart),
        whole: None,
        toggles: Vec::new(),
        language: page.language,
        act: act.clone(),
    }
}

fn words(form: Form) -> &'static str {
    match form {
        Form::Flow => "compare.flow",
        Form::List => "compare.list",
    }
}

#[derive(PartialEq)]
struct Comparison {
    readings: Vec<Shared<Reading>>,
    subject: Option<String>,
    every: bool,
    language: Language,
}

impl Drawing for Comparison {
    fn scene(&self, frame: Frame) -> Scene {
        let options = ComparisonOptions {
            subject: self.subject.as_deref(),
            every: self.every,
        };
        joint::comparison(&members(&self.readings), &options, frame)
    }

    fn source(&self) -> Source {
        source(&self.readings, self.language)
    }

    fn quote(&self, item: &str) -> Option<String> {
        let (key, id) = joint::split(item)?;
        let reading = self.readings.iter().find(|reading| reading.key == key)?;
        Some(quantity(&reading.plan, id)?.text.clone())
    }
}

struct Alignment {
    plans: Shared<ComparedPlans>,
    form: Form,
    threshold: u8,
    language: Language,
}

impl PartialEq for Alignment {
    fn eq(&self, other: &Self) -> bool {
        let drawn = |one: &Self| (one.plans.pair, one.form, one.threshold, one.language);
        self.plans.aligned == other.plans.aligned && drawn(self) == drawn(other)
    }
}

impl Drawing for Alignment {
    fn scene(&self, frame: Frame) -> Scene {
        let options = AlignmentOptions {
            form: self.form,
            threshold: self.threshold,
        };
        let (left, right) = self.plans.pair;
        let names = [self.plans.name(left), self.plans.name(right)];
        match members(&self.plans.aligned_readings())[..] {
            [left, right] => {
                joint::alignment([left, right], names, &self.plans.aligned, &options, frame)
            }
            _ => Scene::default(),
        }
    }

    fn source(&self) -> Source {
        source(&self.plans.aligned_readings(), self.language)
    }
}

#[derive(PartialEq)]
struct Coverage {
    readings: Vec<Shared<Reading>>,
    language: Language,
}

impl Drawing for Coverage {
    fn scene(&self, frame: Frame) -> Scene {
        joint::coverage(&members(&self.readings), frame)
    }

    fn source(&self) -> Source {
        source(&self.readings, self.language)
    }
}

fn members(readings: &[Shared<Reading>]) -> Vec<Member<'_>> {
    readings.iter().map(member).collect()
}

/// The catalogue knows better than the texts who published them, and when.
fn source(readings: &[Shared<Reading>], language: Language) -> Source {
    let sources = readings.iter().map(|reading| {
        let (entry, said) = (&reading.entry, Source::of(&reading.plan));
        Source {
            title: entry.title.clone(),
            publisher: entry.publisher.clone().or(said.publisher),
            date: entry.date.clone().or(said.date),
            corrected: said.corrected,
            ..Source::default()
        }
    });
    Source::joined(&sources.collect::<Vec<_>>(), language)
}
