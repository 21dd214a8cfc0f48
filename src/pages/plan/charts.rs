//! The charts of a plan as figures of the page.

use crate::components::figure::{Act, Drawing, Drawn, FigureAction, FigureProps, Toggle, figure};
use crate::dossier::{Desk, Dossier};
use crate::later::{Coming, fetch_forms, form};
use crate::reader::Shared;
use crate::route::{PlanAction, PlanView, Structure};
use gangmu_chart::scene::{Frame, Scene};
use gangmu_chart::svg::Source;
use gangmu_chart::{Chart, Form, Grouping, Options, draw_first};
use yew::prelude::{Callback, Html};

/// A chart of the plan page.
pub fn chart(desk: &Desk, view: &PlanView, act: &Act, chart: Chart) -> Html {
    let is_structure = Chart::STRUCTURE.contains(&chart);
    let drawing = PlanChart {
        dossier: desk.dossier.clone(),
        chart,
        grouping: view.targets,
        opened: opened(&desk.dossier, view).filter(|_| is_structure),
        every_row: view.whole.contains(chart),
        table: view.tables.contains(chart),
    };
    // What is opened is drawn whole, and what is long never is.
    let may_leave_out = drawing.opened.is_none() && !drawing.is_long();
    figure(FigureProps {
        name: chart.name(),
        whole: may_leave_out.then_some(drawing.every_row),
        drawing: Drawn::new(drawing),
        selection: desk.selection.clone(),
        table: view.tables.contains(chart),
        toggles: toggles(desk, view, chart),
        language: desk.language,
        act: act.clone(),
    })
}

/// What a figure asks for, as actions of the page.
pub fn acting(act: &Callback<PlanAction>) -> Act {
    let act = act.clone();
    Callback::from(move |(name, action)| {
        if let Some(action) = plan_action(name, action) {
            act.emit(action);
        }
    })
}

fn plan_action(name: &str, action: FigureAction) -> Option<PlanAction> {
    let chart = Chart::named(name)?;
    Some(match action {
        FigureAction::Select(item) => PlanAction::Select(item),
        FigureAction::Open(item) => PlanAction::Open(item),
        FigureAction::Table(shown) => PlanAction::ShowTable(chart, shown),
        FigureAction::Whole(whole) => PlanAction::ShowWhole(chart, whole),
        FigureAction::Choose(name) => match chart {
            Chart::Bullet => PlanAction::GroupTargets(Grouping::named(name)?),
            _ => PlanAction::DrawStructure(Structure::named(name)?),
        },
    })
}

fn toggles(desk: &Desk, view: &PlanView, chart: Chart) -> Vec<Toggle> {
    match chart {
        Chart::Bullet => groupings(desk, view),
        Chart::Icicle | Chart::Tree | Chart::Sunburst | Chart::List => forms(desk, chart),
        Chart::Timeline | Chart::Responsibility | Chart::Audit => Vec::new(),
    }
}

/// The ways to group targets that say something of the plan.
fn groupings(desk: &Desk, view: &PlanView) -> Vec<Toggle> {
    let plan = desk.dossier.plan();
    let chosen = view.targets.within(plan);
    let toggle = |grouping: Grouping| {
        let words = match grouping {
            Grouping::Kind => "plan.by_kind",
            Grouping::Goal => "plan.by_goal",
            Grouping::Domain => "plan.by_domain",
        };
        Toggle {
            name: grouping.name(),
            words: desk.say(words).into(),
            chosen: chosen == grouping,
        }
    };
    let groupings = Grouping::ALL.into_iter();
    let fitting = groupings.filter(|grouping| grouping.fits(plan));
    fitting.map(toggle).collect()
}

/// The forms of the structure.
fn forms(desk: &Desk, drawn: Chart) -> Vec<Toggle> {
    let toggle = |chart: Chart| {
        let words = match chart {
            Chart::Tree => "plan.as_tree",
            Chart::Sunburst => "plan.as_sunburst",
            Chart::List => "plan.as_list",
            _ => "plan.as_blocks",
        };
        Toggle {
            name: chart.name(),
            words: desk.say(words).into(),
            chosen: chart == drawn,
        }
    };
    Chart::STRUCTURE.map(toggle).into()
}

/// The area that is opened, unless the selection lies in another one.
fn opened(dossier: &Dossier, view: &PlanView) -> Option<String> {
    let opened = view.opened.as_deref()?;
    dossier.area(opened)?;
    let elsewhere = view.selected.as_deref().is_some_and(|selected| {
        let within = dossier.measure(selected).map(|(area, _)| area.id.as_str());
        let area = within.or(dossier.area(selected).map(|area| area.id.as_str()));
        area.is_some_and(|area| area != opened)
    });
    (!elsewhere).then(|| opened.to_owned())
}

/// A chart of one plan, and what the reader chose about it.
#[derive(PartialEq)]
struct PlanChart {
    dossier: Shared<Dossier>,
    chart: Chart,
    grouping: Grouping,
    opened: Option<String>,
    every_row: bool,
    /// Whether the table is shown in place of the picture.
    table: bool,
}

impl PlanChart {
    fn laid_out(&self, frame: Frame, without_table: bool) -> Scene {
        let options = Options {
            opened: self.opened.as_deref(),
            grouping: self.grouping,
            // Of a long text the table has what is left out.
            every_row: self.every_row && !self.is_long(),
            without_table,
        };
        let plan = self.dossier.plan();
        match (Form::of(self.chart), form()) {
            (Some(form), Some(draw)) => draw(form, plan, &options, frame),
            _ => draw_first(self.chart, plan, &options, frame),
        }
    }
}

impl Drawing for PlanChart {
    fn scene(&self, frame: Frame) -> Scene {
        self.laid_out(frame, self.is_long() && !self.table)
    }

    fn with_table(&self, frame: Frame) -> Scene {
        self.laid_out(frame, false)
    }

    fn is_long(&self) -> bool {
        self.dossier.reading.is_long()
    }

    fn fetch(&self) -> Option<Coming> {
        let is_missing = Form::of(self.chart).is_some() && form().is_none();
        is_missing.then(|| -> Coming { Box::pin(fetch_forms()) })
    }

    /// The catalogue knows better than the text who published it, and when.
    fn source(&self) -> Source {
        let reading = &self.dossier.reading;
        let (entry, said) = (&reading.entry, Source::of(&reading.plan));
        Source {
            title: entry.title.clone(),
            publisher: entry.publisher.clone().or(said.publisher),
            date: entry.date.clone().or(said.date),
            address: entry.source.as_ref().map(|source| source.text().to_owned()),
            exported: None,
            corrected: said.corrected,
        }
    }

    fn quote(&self, item: &str) -> Option<String> {
        let quantity = self.dossier.quantity(item)?;
        Some(quantity.text.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_is_named_by_the_catalogue() {
        let chart = PlanChart {
            dossier: Shared::new(crate::dossier::fixture::dossier("改革。增长7%以上。")),
            chart: Chart::Bullet,
            grouping: Grouping::Kind,
            opened: None,
            every_row: false,
            table: false,
        };
        assert_eq!(chart.source().title, "行动方案");
    }

    #[test]
    fn every_action_of_a_figure_is_one_of_the_page() {
        let choose = FigureAction::Choose(Grouping::Goal.name());
        let grouped = PlanAction::GroupTargets(Grouping::Goal);
        assert_eq!(plan_action("bullet", choose), Some(grouped));
        let choose = FigureAction::Choose(Chart::Tree.name());
        let form = Structure::named("tree").expect("the tree is a form of the structure");
        let drawn = PlanAction::DrawStructure(form);
        assert_eq!(plan_action("icicle", choose), Some(drawn));
        let table = PlanAction::ShowTable(Chart::Audit, true);
        assert_eq!(plan_action("audit", FigureAction::Table(true)), Some(table));
        for figure in ["bullet", "icicle", "list"] {
            assert_eq!(plan_action(figure, FigureAction::Choose("colour")), None);
        }
    }
}
