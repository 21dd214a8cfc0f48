//! Every chart as SVG text, compared with the files in `tests/snapshots/`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p gangmu-chart --test charts snapshots` writes them anew; look at
//! what changed before committing.

use crate::{joint, plans};
use gangmu_chart::joint::{
    AlignmentOptions, ComparisonOptions, Form, Subject, comparison, coverage, most_shared, subjects,
};
use gangmu_chart::scene::{Frame, Language};
use gangmu_chart::svg::{self, Source};
use gangmu_chart::{Chart, Grouping, Options, draw, thumbnail};
use gangmu_plan::model::Plan;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Width of the chart column on a desk, and of a phone.
const WIDTHS: [f64; 2] = [740.0, 358.0];

/// A frame in Chinese with 16 pixels to the rem.
fn frame(width: f64) -> Frame {
    Frame {
        width,
        rem: 16.0,
        language: Language::Chinese,
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// Compares drawings with their files, and lists files that nothing draws any more.
#[derive(Default)]
struct Snapshots {
    drawn: BTreeSet<String>,
    differing: Vec<String>,
}

impl Snapshots {
    fn check(&mut self, name: String, svg: &str) {
        let path = folder().join(&name);
        let known = fs::read_to_string(&path).unwrap_or_default();
        if known != svg {
            if env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::create_dir_all(folder()).expect("the folder can be made");
                fs::write(&path, svg).expect("the snapshot can be written");
            } else {
                self.differing.push(name.clone());
            }
        }
        self.drawn.insert(name);
    }

    fn chart(&mut self, name: &str, plan: &Plan, chart: Chart, options: &Options, frame: Frame) {
        let scene = draw(chart, plan, options, frame);
        let selected = scene.marks.get(1).map(|mark| mark.item.as_str());
        let svg = svg::write(&scene, frame, &Source::of(plan), selected);
        let language = match frame.language {
            Language::Chinese => "zh",
            Language::English => "en",
        };
        self.check(format!("{name}-{}-{language}.svg", frame.width), &svg);
    }

    fn finish(self) {
        let files = fs::read_dir(folder()).expect("the snapshots are there");
        let files = files.map(|file| file.expect("the folder is readable").file_name());
        let forgotten: Vec<String> = files
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| !self.drawn.contains(name))
            .collect();
        assert!(
            self.differing.is_empty() && forgotten.is_empty(),
            "differing: {:#?}\nwithout a drawing: {forgotten:#?}\n\
             UPDATE_SNAPSHOTS=1 writes them anew",
            self.differing
        );
    }
}

#[test]
fn charts_look_as_before() {
    let mut snapshots = Snapshots::default();
    let plain = Options::default();
    for (name, plan) in plans::documents() {
        for chart in Chart::ALL {
            let name = format!("{name}-{}", chart.name());
            for width in WIDTHS {
                snapshots.chart(&name, &plan, chart, &plain, frame(width));
            }
        }
        for grouping in [Grouping::Goal, Grouping::Domain] {
            let name = format!("{name}-bullet-{}", grouping.name());
            let options = Options { grouping, ..plain };
            if grouping.fits(&plan) {
                snapshots.chart(&name, &plan, Chart::Bullet, &options, frame(WIDTHS[0]));
            }
        }
    }
    let sample = plans::sample();
    let english = Frame {
        language: Language::English,
        ..frame(WIDTHS[0])
    };
    for chart in Chart::ALL {
        let name = format!("sample-{}", chart.name());
        snapshots.chart(&name, &sample, chart, &plain, english);
        for width in WIDTHS {
            snapshots.chart(&name, &sample, chart, &plain, frame(width));
        }
    }
    let opened = Options {
        opened: Some("a1"),
        ..plain
    };
    for width in WIDTHS {
        for (name, grouping) in [
            ("sample-goals", Grouping::Goal),
            ("sample-domains", Grouping::Domain),
        ] {
            let options = Options { grouping, ..plain };
            snapshots.chart(name, &sample, Chart::Bullet, &options, frame(width));
        }
        for chart in Chart::STRUCTURE {
            let name = format!("sample-{}-opened", chart.name());
            snapshots.chart(&name, &sample, chart, &opened, frame(width));
        }
    }
    several(&mut snapshots);
    let small = thumbnail::draw(&sample);
    let svg = svg::write(&small, frame(small.width), &Source::of(&sample), None);
    snapshots.check("sample-thumbnail.svg".to_owned(), &svg);
    snapshots.finish();
}

/// The charts over several plans: the bundled ones, and a small sample in English.
fn several(snapshots: &mut Snapshots) {
    let english = Frame {
        language: Language::English,
        ..frame(WIDTHS[0])
    };
    let documents = plans::documents();
    let bundled = WIDTHS.map(|width| ("bundled", &documents, frame(width), "zh"));
    let sample = joint::sample();
    let sample = [("sample", &sample, english, "en")];
    for (name, plans, frame, language) in bundled.into_iter().chain(sample) {
        let members = joint::members(plans);
        let pair = most_shared(&members).expect("there are two plans");
        let subject = subjects(&members).first().map(Subject::name);
        let one = ComparisonOptions {
            subject: subject.as_deref(),
            ..ComparisonOptions::default()
        };
        let aligned = |form| {
            let options = AlignmentOptions {
                form,
                ..AlignmentOptions::default()
            };
            joint::aligned(plans, pair, options, frame)
        };
        let scenes = [
            (
                "comparison",
                comparison(&members, &ComparisonOptions::default(), frame),
            ),
            ("comparison-one", comparison(&members, &one, frame)),
            ("alignment", aligned(Form::Flow)),
            ("alignment-list", aligned(Form::List)),
            ("coverage", coverage(&members, frame)),
        ];
        let sources: Vec<Source> = plans.iter().map(|(_, plan)| Source::of(plan)).collect();
        let source = Source::joined(&sources, frame.language);
        for (chart, scene) in scenes {
            let selected = scene.marks.get(1).map(|mark| mark.item.as_str());
            let svg = svg::write(&scene, frame, &source, selected);
            let name = format!("{name}-{chart}-{}-{language}.svg", frame.width);
            snapshots.check(name, &svg);
        }
    }
}
