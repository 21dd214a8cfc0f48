//! Whole plans of the bundled texts against what a careful reader found in them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[macro_use]
#[path = "support/bundled.rs"]
mod bundled;

use bundled::strings;
use gangmu_document::Document;
use gangmu_plan::model::{ClaimStatus, OutlineNode, Plan, Quantity, Role};
use serde_json::{Value, json};

/// A bundled text, its plan and its truth.
struct Case {
    document: Document,
    plan: Plan,
    truth: Value,
}

impl Case {
    fn read(name: &str) -> Self {
        let (document, truth) = bundled::read(name);
        Self {
            plan: gangmu_plan::read(&document),
            truth,
            document,
        }
    }

    /// What the truth lists under a name; nothing where it has no such list.
    fn listed(&self, name: &str) -> &[Value] {
        self.truth[name].as_array().map_or(&[], Vec::as_slice)
    }

    fn check(&self) {
        self.check_metadata();
        self.check_outline();
        self.check_people();
        self.check_claims();
        self.check_damage();
        self.check_quantities();
        self.check_targets_without_number();
    }

    fn check_metadata(&self) {
        let (plan, truth) = (&self.plan, &self.truth);
        let said = |value: &Value, found: Option<&str>| {
            if let Some(wanted) = value.as_str() {
                assert_eq!(found, Some(wanted));
            }
        };
        assert_eq!(plan.document, truth["document"]);
        assert_eq!(json!(plan.kind), truth["kind"]);
        assert_eq!(plan.date.as_deref(), truth["published"].as_str());
        let period = plan.period.unwrap();
        assert_eq!(json!([period.start, period.end]), truth["period"]);
        said(&truth["place"], plan.place.as_deref());
        said(&truth["plan"], plan.plan_title.as_deref());
        said(&truth["title"], Some(&plan.title));
    }

    fn check_outline(&self) {
        let headings: Vec<_> = flat(&self.plan.outline)
            .map(|node| format!("{}{}", node.marker, node.title))
            .collect();
        for section in strings(&self.truth["sections"]) {
            assert!(
                headings.iter().any(|heading| heading == section),
                "{section}"
            );
        }
        let boilerplate: Vec<_> = flat(&self.plan.outline)
            .filter(|node| node.role == Role::Boilerplate)
            .map(|node| node.span.of(&self.document.source))
            .collect();
        for line in strings(&self.truth["boilerplate"]) {
            assert!(boilerplate.iter().any(|text| text.contains(line)), "{line}");
        }
    }

    fn check_people(&self) {
        let wanted = self.listed("people");
        let speakers: Vec<Value> = self
            .plan
            .actors
            .iter()
            .filter(|actor| wanted.iter().any(|person| person["role"] == actor.role))
            .map(|actor| {
                let Some((org, title)) = actor.org.as_ref().zip(actor.title.as_ref()) else {
                    panic!("a speaker without office: {actor:?}");
                };
                json!({ "role": actor.role, "org": org, "title": title, "name": actor.name })
            })
            .collect();
        assert_eq!(speakers, wanted);
    }

    fn check_claims(&self) {
        let mut rest: Vec<_> = self.plan.claims.iter().collect();
        for wanted in self.listed("claims") {
            let place = rest.iter().position(|claim| {
                claim.text.starts_with(wanted["text"].as_str().unwrap())
                    && wanted["declared"] == claim.declared
                    && wanted["found"] == json!(claim.found)
                    && self.is_in_area(&claim.scope, &wanted["area"])
            });
            rest.remove(place.unwrap_or_else(|| panic!("not found: {wanted}\n{rest:#?}")));
        }
        let external = strings(&self.truth["external_claims"]);
        for claim in rest {
            assert_eq!(claim.status, ClaimStatus::External, "{claim:?}");
            assert_eq!(claim.found, None);
            assert!(
                external.iter().any(|text| text.contains(&claim.text)),
                "{claim:?}"
            );
        }
    }

    /// Whether a claim is about the area of this title, or about no area where none is given.
    fn is_in_area(&self, scope: &str, title: &Value) -> bool {
        let area = self.plan.areas.iter().find(|area| area.id == scope);
        area.map(|area| area.title.as_str()) == title.as_str()
    }

    fn check_damage(&self) {
        let reported: Vec<_> = self
            .plan
            .diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code == "damaged_text")
            .map(|diagnostic| diagnostic.span.of(&self.document.source))
            .collect();
        let damaged: Vec<_> = self
            .listed("damaged")
            .iter()
            .map(|place| &place["text"])
            .collect();
        assert_eq!(json!(reported), json!(damaged));
    }

    /// The fields that the score does not look at.
    fn check_quantities(&self) {
        for figure in self.listed("figures") {
            let source = figure["source"].as_str().unwrap();
            let wanted = ["headline", "basis", "stretch", "baseline"].map(|name| &figure[name]);
            let found = self.quantity_at(figure).map(|quantity| {
                json!([
                    quantity.headline,
                    quantity.basis,
                    quantity.stretch,
                    quantity.baseline
                ])
            });
            assert_eq!(found, Some(json!(wanted)), "{source}");
        }
    }

    fn quantity_at(&self, figure: &Value) -> Option<&Quantity> {
        let start = usize::try_from(figure["start_byte"].as_u64()?).unwrap();
        self.plan.quantities.iter().find(|quantity| {
            quantity
                .number_span
                .is_some_and(|span| span.contains(start))
        })
    }

    fn check_targets_without_number(&self) {
        for wanted in self.listed("relative_targets") {
            let agrees = |name: &str, found: Value| wanted[name].is_null() || wanted[name] == found;
            let found = self.plan.quantities.iter().any(|quantity| {
                quantity.number.is_none()
                    && wanted["reference"] == json!(quantity.reference)
                    && wanted["headline"] == json!(quantity.headline)
                    && agrees("kind", json!(quantity.kind))
                    && agrees("basis", json!(quantity.basis))
            });
            assert!(found, "{wanted}");
        }
    }
}

/// The nodes of a tree, each before those inside it.
fn flat(nodes: &[OutlineNode]) -> Box<dyn Iterator<Item = &OutlineNode> + '_> {
    Box::new(
        nodes
            .iter()
            .flat_map(|node| std::iter::once(node).chain(flat(&node.children))),
    )
}

check_each!(|name| Case::read(name).check());

#[test]
fn a_text_that_ends_early_is_said_to_be_incomplete() {
    let case = Case::read("huludao-work-report-2025");
    let codes: Vec<_> = case
        .plan
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.as_str())
        .collect();
    assert_eq!(codes, ["count_short", "text_incomplete"]);
}

#[test]
fn a_plan_says_how_it_is_seen_through() {
    let case = Case::read("shenyang-revitalization-plan-2023");
    let cadence: Vec<_> = case
        .plan
        .cadence
        .iter()
        .map(|cadence| {
            (
                cadence.text.as_str(),
                cadence.interval.as_str(),
                cadence.body.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        cadence,
        [
            (
                "每季度听取进展情况",
                "quarter",
                Some("全面振兴新突破三年行动领导小组")
            ),
            (
                "每月进行调度",
                "month",
                Some("全面振兴新突破三年行动指挥部")
            ),
            ("半年通报", "half_year", None),
            ("年度考核", "year", None),
            ("每年召开一次总结大会", "year", None),
        ]
    );
    let offices: Vec<_> = case
        .plan
        .actors
        .iter()
        .map(|actor| (actor.role.as_str(), actor.name.as_str()))
        .collect();
    assert_eq!(
        offices,
        [
            ("领导小组", "全面振兴新突破三年行动领导小组"),
            ("领导小组办公室", "市委办公室"),
            ("指挥部", "全面振兴新突破三年行动指挥部"),
            ("指挥部办公室", "市发展改革委"),
        ]
    );
}

#[test]
fn a_task_list_says_who_does_what_by_when() {
    let text = "某市2024年重点工作任务分解\n一、重点任务\n(一)扩大有效投资\n\
        1.推进园区建设,2024年6月底前建成投用。\n责任单位:市发改委、市财政局\n\
        2.提振汽车消费。\n责任单位:市商务局、市公安局分别牵头\n完成时限:全年\n\
        (二)优化营商环境\n\
        3.推行一网通办。\n牵头单位:市数据局 配合单位:市发改委\n";
    let plan = gangmu_plan::read(&Document::from_text("tasks.txt", text));
    let measures: Vec<_> = plan.areas.iter().flat_map(|area| &area.measures).collect();
    let responsible: Vec<_> = measures
        .iter()
        .map(|measure| json!(measure.responsible))
        .collect();
    assert_eq!(
        responsible,
        [
            json!({ "lead": ["市发改委"], "with": ["市财政局"] }),
            json!({ "lead": ["市商务局", "市公安局"], "with": [] }),
            json!({ "lead": ["市数据局"], "with": ["市发改委"] }),
        ]
    );
    let deadlines: Vec<_> = measures
        .iter()
        .map(|measure| json!(measure.deadline))
        .collect();
    assert_eq!(
        deadlines,
        [
            json!({ "text": "2024年6月底前", "year": 2024, "month": 6, "day": null }),
            json!({ "text": "全年", "year": null, "month": null, "day": null }),
            json!(null),
        ]
    );
    let leaders = plan.actors.iter().filter(|actor| actor.role == "牵头单位");
    let leaders: Vec<_> = leaders.map(|actor| actor.name.as_str()).collect();
    assert_eq!(leaders, ["市发改委", "市商务局", "市公安局", "市数据局"]);
}
