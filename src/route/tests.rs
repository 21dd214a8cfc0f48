use super::*;

fn round_trip(route: &Route, hash: &str) {
    assert_eq!(route.print(), hash);
    assert_eq!(&Route::parse(hash), route);
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
            targets: TargetGrouping::Goal,
            tasks: TaskChart::Icicle,
            tables: vec![Chart::Targets, Chart::Audit],
        }),
        "#/plan/a-2023?item=m5589.2&open=a12&targets=goal&tables=targets,audit",
    );
    round_trip(
        &Route::Plan("甲 / 50%?#&=+".to_owned(), PlanView::default()),
        "#/plan/%E7%94%B2%20%2F%2050%25%3F%23%26%3D%2B",
    );
}

#[test]
fn the_unknown_falls_back() {
    for hash in [
        "",
        "#",
        "#/",
        "#//",
        "#nonsense",
        "#/plan",
        "#/plan/",
        "#/elsewhere/x?y=z",
    ] {
        assert_eq!(Route::parse(hash), Route::default(), "{hash}");
    }
    assert_eq!(
        Route::parse("#/plan/a-2023?item=&targets=colour&tables=audit,x,audit,targets&%zz=%"),
        plan(PlanView {
            tables: vec![Chart::Targets, Chart::Audit],
            ..PlanView::default()
        }),
    );
    assert_eq!(Route::parse("#/?year=soon&order=size"), Route::default());
    assert_eq!(query::decode("%E6%9F%90%E5%B8%82%4"), "某市%4");
}

#[test]
fn actions_change_one_thing_each() {
    let view = PlanView::default()
        .reduce(PlanAction::ShowTable(Chart::Audit, true))
        .reduce(PlanAction::ShowTable(Chart::Targets, true))
        .reduce(PlanAction::ShowTable(Chart::Targets, true))
        .reduce(PlanAction::Select(Some("m1".to_owned())))
        .reduce(PlanAction::Open(Some("a1".to_owned())))
        .reduce(PlanAction::GroupTargets(TargetGrouping::Goal));
    assert_eq!(view.tables, [Chart::Targets, Chart::Audit]);
    assert_eq!(view.selected.as_deref(), Some("m1"));
    assert_eq!(view.opened.as_deref(), Some("a1"));
    assert_eq!(view.targets, TargetGrouping::Goal);
    let view = view
        .reduce(PlanAction::ShowTable(Chart::Targets, false))
        .reduce(PlanAction::Select(None));
    assert_eq!(view.tables, [Chart::Audit]);
    assert_eq!(view.selected, None);
    assert_eq!(view.opened.as_deref(), Some("a1"));
}

#[test]
fn a_page_is_the_same_whatever_its_state() {
    let selected = plan(PlanView::default().reduce(PlanAction::Select(Some("m1".to_owned()))));
    assert!(selected.same_page(&plan(PlanView::default())));
    assert!(!selected.same_page(&Route::default()));
    assert!(!selected.same_page(&Route::Plan("b".to_owned(), PlanView::default())));
}
