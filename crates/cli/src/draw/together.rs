//! One chart of several plans.

use super::Arguments;
use crate::Ending;
use crate::output;
use crate::reading;
use gangmu_chart::joint::{
    self, Aligned, AlignmentOptions, Chart, ComparisonOptions, Member, subjects,
};
use gangmu_chart::scene::Scene;
use gangmu_chart::svg::{self, Source};
use std::io;

/// Draws one chart of all files; those that cannot be read are named and left out.
pub fn run(arguments: &Arguments, chart: Chart) -> io::Result<Ending> {
    let (plans, ending) = reading::plans(&arguments.files, &arguments.corrected)?;
    let members: Vec<Member> = plans
        .iter()
        .map(|plan| Member {
            key: &plan.document,
            plan,
        })
        .collect();
    let scene = match chart {
        Chart::Comparison => comparison(arguments, &members),
        Chart::Alignment => alignment(arguments, &members),
        Chart::Coverage => Ok(joint::coverage(&members, arguments.frame())),
    };
    let scene = match scene {
        Ok(scene) => scene,
        Err(problem) => {
            eprintln!("gangmu: {problem}");
            return Ok(Ending::Trouble);
        }
    };
    let frame = arguments.frame();
    let sources: Vec<Source> = plans.iter().map(Source::of).collect();
    let source = Source::joined(&sources, frame.language);
    let svg = svg::write(&scene, frame, &source, None);
    output::write(arguments.output.as_deref(), svg.as_bytes())?;
    Ok(ending)
}

fn comparison(arguments: &Arguments, members: &[Member]) -> Result<Scene, String> {
    let subject = arguments.indicator.as_deref();
    let names: Vec<String> = subjects(members).iter().map(joint::Subject::name).collect();
    if let Some(subject) = subject.filter(|subject| !names.iter().any(|name| name == subject)) {
        return Err(format!(
            "{subject}: the plans do not share it; they share {}",
            names.join(", ")
        ));
    }
    let options = ComparisonOptions {
        subject,
        every: true,
    };
    Ok(joint::comparison(members, &options, arguments.frame()))
}

fn alignment(arguments: &Arguments, members: &[Member]) -> Result<Scene, String> {
    let frame = arguments.frame();
    let names = joint::names(members, frame.language);
    let (&[left, right], [left_name, right_name]) = (members, names.as_slice()) else {
        let count = members.len();
        return Err(format!("an alignment is of two plans; {count} were read"));
    };
    let options = AlignmentOptions {
        form: arguments.form,
        threshold: arguments.similar,
    };
    let aligned = Aligned::of(left.plan, right.plan);
    let names = [left_name.as_str(), right_name.as_str()];
    Ok(joint::alignment(
        [left, right],
        names,
        &aligned,
        &options,
        frame,
    ))
}
