use super::*;
use crate::dossier::text::numbers::Groups;
use gangmu_chart::joint::{self, Form};
use gangmu_chart::{Chart, Grouping};

fn round_trip(route: &Route, hash: &str) {
    assert_eq!(route.to_hash(), hash);
    assert_eq!(&Route::parse(hash), route);
}

fn form(name: &str) -> Structure {
    Structure::named(name).expect("it is a form of the structure")
}

fn plan(view: PlanView) -> Route {
    Route::Plan("a-2023".to_owned(), view)
}

#[test]
fn parse_and_print_are_inverse() {
    round_trip(&Route::default(), "#/");
    round_trip(
        &Route::Overview(OverviewView {
            place: Some("某市".to_owned()),
            year: Some(2025),
            order: Order::Year,
        }),
        "#/?place=%E6%9F%90%E5%B8%82&year=2025&order=year",
    );
    round_trip(&plan(PlanView::default()), "#/plan/a-2023");
    round_trip(
        &plan(PlanView {
            selected: Some("m5589.2".to_owned()),
            opened: Some("a12".to_owned()),
            targets: Grouping::Goal,
            structure: form("sunburst"),
            tables: [Chart::Bullet, Chart::Audit].into_iter().collect(),
            whole: [Chart::Icicle].into_iter().collect(),
        }),
        "#/plan/a-2023?item=m5589.2&open=a12&targets=goal&form=sunburst&tables=bullet,audit&whole=icicle",
    );
    round_trip(
        &Route::Plan("甲 / 50%?#&=+".to_owned(), PlanView::default()),
        "#/plan/%E7%94%B2%20%2F%2050%25%3F%23%26%3D%2B",
    );
    round_trip(&Route::Search(SearchView::default()), "#/search");
    round_trip(
        &Route::Search(SearchView {
            text: "增长 12%".to_owned(),
            within: Some("a-2023".to_owned()),
        }),
        "#/search?q=%E5%A2%9E%E9%95%BF%2012%25&in=a-2023",
    );
    round_trip(&Route::Open(OpenView::default()), "#/open");
    round_trip(
        &Route::Open(OpenView {
            from: Some("texts/草案.html?page=1".to_owned()),
        }),
        "#/open?from=texts%2F%E8%8D%89%E6%A1%88.html%3Fpage%3D1",
    );
    round_trip(&Route::Help, "#/help");
}

#[test]
fn the_state_of_a_whole_text_is_in_its_address() {
    let view = SourceView {
        selected: Some("q120".to_owned()),
        hidden: Groups::parse("time,order"),
        as_written: true,
        opened: vec![0, 120],
    };
    let route = Route::Source("a-2023".to_owned(), view);
    round_trip(
        &route,
        "#/source/a-2023?item=q120&hide=time,order&form=original&open=0,120",
    );
    let plain = Route::Source("a-2023".to_owned(), SourceView::default());
    round_trip(&plain, "#/source/a-2023");
    assert_eq!(
        Route::parse("#/source/a-2023?hide=colour&form=x&open=,y"),
        plain
    );
    assert_eq!(
        Route::parse("#/source/a-2023?open=7,3,7"),
        Route::parse("#/source/a-2023?open=3,7")
    );
}

#[test]
fn the_document_for_paper_has_an_address() {
    round_trip(&Route::Print("a-2023".to_owned()), "#/print/a-2023");
}

#[test]
fn the_unknown_falls_back() {
    for hash in ["", "#", "#/", "#//"] {
        assert_eq!(Route::parse(hash), Route::default(), "{hash}");
    }
    for hash in ["#nonsense", "#/plan", "#/elsewhere/x?y=z"] {
        round_trip(&Route::Unknown(hash[1..].to_owned()), hash);
    }
    assert_eq!(
        Route::parse(
            "#/plan/a-2023?item=&targets=colour&form=bullet&tables=audit,x,audit,bullet&%zz=%"
        ),
        plan(PlanView {
            tables: [Chart::Bullet, Chart::Audit].into_iter().collect(),
            ..PlanView::default()
        }),
    );
    assert_eq!(Route::parse("#/?year=soon&order=size"), Route::default());
}

#[test]
fn actions_change_one_thing_each() {
    let view = PlanView::default()
        .reduce(PlanAction::ShowTable(Chart::Audit, true))
        .reduce(PlanAction::ShowTable(Chart::Bullet, true))
        .reduce(PlanAction::ShowWhole(Chart::Bullet, true))
        .reduce(PlanAction::Select(Some("m1".to_owned())))
        .reduce(PlanAction::Open(Some("a1".to_owned())))
        .reduce(PlanAction::GroupTargets(Grouping::Goal))
        .reduce(PlanAction::DrawStructure(form("list")));
    let expected = PlanView {
        selected: Some("m1".to_owned()),
        opened: Some("a1".to_owned()),
        targets: Grouping::Goal,
        structure: form("list"),
        tables: [Chart::Bullet, Chart::Audit].into_iter().collect(),
        whole: [Chart::Bullet].into_iter().collect(),
    };
    assert_eq!(view, expected);
    let view = view
        .reduce(PlanAction::ShowTable(Chart::Bullet, false))
        .reduce(PlanAction::Select(None));
    assert!(view.tables.contains(Chart::Audit) && !view.tables.contains(Chart::Bullet));
    assert_eq!(view.selected, None);
    assert_eq!(view.opened, expected.opened);
}

#[test]
fn a_page_is_the_same_whatever_its_state() {
    let selected = plan(PlanView::default().reduce(PlanAction::Select(Some("m1".to_owned()))));
    assert_eq!(selected.page(), plan(PlanView::default()).page());
    assert_ne!(selected.page(), Route::default().page());
    assert_ne!(
        selected.page(),
        Route::Plan("b".to_owned(), PlanView::default()).page()
    );
    let source = Route::Source("a-2023".to_owned(), SourceView::default());
    assert_ne!(selected.page(), source.page());
}

#[test]
fn the_state_of_a_comparison_is_in_its_address() {
    round_trip(&Route::Compare(CompareView::default()), "#/compare");
    let view = CompareView {
        selected: Some("a-2023/m12".to_owned()),
        plans: vec!["a-2023".to_owned(), "b".to_owned()],
        subject: Some("gdp.growth".to_owned()),
        left: Some("b".to_owned()),
        right: Some("a-2023".to_owned()),
        form: Form::List,
        threshold: 60,
        tables: vec![joint::Chart::Comparison, joint::Chart::Coverage],
        every: true,
    };
    round_trip(
        &Route::Compare(view.clone()),
        "#/compare?item=a-2023%2Fm12&plans=a-2023,b&indicator=gdp.growth&left=b&right=a-2023\
         &form=list&similar=60&tables=comparison,coverage&whole=comparison",
    );
    let read = |hash: &str| Route::parse(hash);
    assert_eq!(
        read("#/compare?similar=7&form=round&tables=x&whole=coverage&plans=,"),
        Route::Compare(CompareView::default())
    );
    let mut fewer = view;
    fewer.show_table(joint::Chart::Comparison, false);
    assert_eq!(fewer.tables, [joint::Chart::Coverage]);
}

#[test]
fn an_embedded_chart_is_the_chart_of_a_page_in_its_state() {
    let page = Route::parse(
        "#/plan/a-2023?item=q7&open=a12&targets=goal&form=tree&tables=bullet,audit&whole=tree",
    );
    let embedded = |chart: &str| {
        let content = Embedded::on(&page, chart).expect("the page has the chart");
        Route::Embed(Box::new(EmbedView::new(content)))
    };
    round_trip(
        &embedded("bullet"),
        "#/embed/a-2023/bullet?item=q7&targets=goal&tables=bullet",
    );
    round_trip(
        &embedded("tree"),
        "#/embed/a-2023/tree?item=q7&open=a12&whole=tree",
    );
    let Route::Embed(view) = embedded("tree") else {
        panic!("an embedded chart");
    };
    assert_eq!(
        view.whole().to_hash(),
        "#/plan/a-2023?item=q7&open=a12&form=tree&whole=tree"
    );
    assert_eq!(
        view.content.fresh(),
        Embedded::of_plan("a-2023".to_owned(), Chart::Tree, PlanView::default())
    );
    assert_eq!(Embedded::on(&Route::Help, "bullet"), None);
}

#[test]
fn an_embedded_chart_takes_its_look_along() {
    let address =
        "#/embed/a-2023/audit?theme=dark&lang=en&text=125&accent=cc0000&font=SimSun&id=g1";
    let route = Route::parse(address);
    round_trip(&route, address);
    assert_eq!(route.plan(), Some("a-2023"));
    assert_eq!(route.page(), "#/embed/a-2023/audit");
    assert!(route.look().is_some() && Route::default().look().is_none());
}

#[test]
fn charts_over_several_plans_are_embedded_too() {
    let page = Route::parse(
        "#/compare?item=a%2Fm1&plans=a,b&indicator=gdp.growth&left=b&right=a&form=list&similar=60&tables=coverage&whole=comparison",
    );
    for (chart, address) in [
        (
            "comparison",
            "#/embed/compare/comparison?item=a%2Fm1&plans=a,b&indicator=gdp.growth&whole=comparison",
        ),
        (
            "alignment",
            "#/embed/compare/alignment?item=a%2Fm1&plans=a,b&left=b&right=a&form=list&similar=60",
        ),
        (
            "coverage",
            "#/embed/compare/coverage?item=a%2Fm1&plans=a,b&tables=coverage",
        ),
    ] {
        let content = Embedded::on(&page, chart).expect("the page has the chart");
        round_trip(&Route::Embed(Box::new(EmbedView::new(content))), address);
    }
    assert_eq!(Embedded::on(&page, "bullet"), None);
}

#[test]
fn what_is_no_chart_is_kept_to_be_named() {
    for (hash, name) in [("#/embed/a/pie", "pie"), ("#/embed/a", ""), ("#/embed", "")] {
        let Route::Embed(view) = Route::parse(hash) else {
            panic!("{hash}");
        };
        assert_eq!(view.content, Embedded::Unknown(name.to_owned()), "{hash}");
    }
}
