//! A reading as bytes: a document and its plan, in parts, from a worker to the page.
//!
//! What may be long goes item by item. Nodes of the outline go flat, each with its depth, and
//! measures after the area they belong to, so that no part is larger than its largest item.

use crate::corrections::{Correction, Field};
use crate::model::{
    Actor, Area, Basis, Cadence, Claim, ClaimStatus, Comparator, Coverage, Deadline, DocumentKind,
    Goal, Item, Measure, NameClass, Named, OutlineNode, Period, Plan, Quantity, QuantityKind,
    Responsible, Role, SCHEMA, Status,
};
use gangmu_document::transfer::{DOCUMENT_SIGNS, Parts, Transfer, take_list};
use gangmu_document::{Document, transfer_fields, transfer_names};

/// Writes a reading in parts; each is handed over when it is full.
pub fn write(document: &Document, plan: &Plan, hand_over: &mut dyn FnMut(&[u8])) {
    let mut parts = Parts::new(hand_over);
    document.write_parts(&mut parts);
    parts.item(HEAD, &Head::of(plan));
    write_nodes(&mut parts, 0, &plan.outline);
    for area in &plan.areas {
        let alone = Area {
            measures: Vec::new(),
            domain_words: area.domain_words.clone(),
            id: area.id.clone(),
            title: area.title.clone(),
            text: area.text.clone(),
            domain: area.domain.clone(),
            ..*area
        };
        parts.item(AREAS, &alone);
        parts.list(MEASURES, &area.measures);
    }
    parts.list(GOALS, &plan.goals);
    parts.list(PRINCIPLES, &plan.principles);
    parts.list(SAFEGUARDS, &plan.safeguards);
    parts.list(REVIEW, &plan.review);
    parts.list(CADENCE, &plan.cadence);
    parts.list(QUANTITIES, &plan.quantities);
    parts.list(NAMED, &plan.named);
    parts.list(CLAIMS, &plan.claims);
    parts.list(ACTORS, &plan.actors);
    parts.list(DIAGNOSTICS, &plan.diagnostics);
    parts.list(CORRECTIONS, &plan.corrections);
    parts.list(CORRECTED, &plan.corrected);
    parts.finish();
}

/// A reading that is arriving.
#[derive(Debug)]
pub struct Arrival {
    document: Document,
    plan: Plan,
    /// The node that came last and those around it, each without the children still to come.
    nodes: Vec<OutlineNode>,
}

impl Default for Arrival {
    fn default() -> Self {
        Self {
            document: Document::empty(),
            plan: empty(),
            nodes: Vec::new(),
        }
    }
}

impl Arrival {
    /// Takes a part in; none where it is no part of a reading.
    pub fn take(&mut self, part: &[u8]) -> Option<()> {
        let (sign, mut rest) = part.split_first()?;
        let plan = &mut self.plan;
        match *sign {
            0..DOCUMENT_SIGNS => self.document.take_part(part)?,
            HEAD => Head::read(&mut rest)?.put(plan),
            NODES => {
                while !rest.is_empty() {
                    let node = Flat::read(&mut rest)?;
                    self.put(node);
                }
            }
            AREAS => take_list(&mut plan.areas, rest)?,
            MEASURES => take_list(&mut plan.areas.last_mut()?.measures, rest)?,
            GOALS => take_list(&mut plan.goals, rest)?,
            PRINCIPLES => take_list(&mut plan.principles, rest)?,
            SAFEGUARDS => take_list(&mut plan.safeguards, rest)?,
            REVIEW => take_list(&mut plan.review, rest)?,
            CADENCE => take_list(&mut plan.cadence, rest)?,
            QUANTITIES => take_list(&mut plan.quantities, rest)?,
            NAMED => take_list(&mut plan.named, rest)?,
            CLAIMS => take_list(&mut plan.claims, rest)?,
            ACTORS => take_list(&mut plan.actors, rest)?,
            DIAGNOSTICS => take_list(&mut plan.diagnostics, rest)?,
            CORRECTIONS => take_list(&mut plan.corrections, rest)?,
            CORRECTED => take_list(&mut plan.corrected, rest)?,
            _ => return None,
        }
        Some(())
    }

    /// The reading, once all of it has come.
    #[must_use]
    pub fn finish(mut self) -> (Document, Plan) {
        self.close(0);
        (self.document, self.plan)
    }

    fn put(&mut self, flat: Flat) {
        self.close(flat.depth);
        self.nodes.push(OutlineNode {
            id: flat.id,
            level: flat.level,
            marker: flat.marker,
            title: flat.title,
            role: flat.role,
            span: flat.span,
            children: Vec::new(),
        });
    }

    /// Puts nodes into the one around them until so many are open.
    fn close(&mut self, depth: usize) {
        while self.nodes.len() > depth {
            let Some(node) = self.nodes.pop() else { break };
            let siblings = match self.nodes.last_mut() {
                Some(around) => &mut around.children,
                None => &mut self.plan.outline,
            };
            siblings.push(node);
        }
    }
}

const HEAD: u8 = DOCUMENT_SIGNS;
const NODES: u8 = DOCUMENT_SIGNS + 1;
const AREAS: u8 = DOCUMENT_SIGNS + 2;
const MEASURES: u8 = DOCUMENT_SIGNS + 3;
const GOALS: u8 = DOCUMENT_SIGNS + 4;
const PRINCIPLES: u8 = DOCUMENT_SIGNS + 5;
const SAFEGUARDS: u8 = DOCUMENT_SIGNS + 6;
const REVIEW: u8 = DOCUMENT_SIGNS + 7;
const CADENCE: u8 = DOCUMENT_SIGNS + 8;
const QUANTITIES: u8 = DOCUMENT_SIGNS + 9;
const NAMED: u8 = DOCUMENT_SIGNS + 10;
const CLAIMS: u8 = DOCUMENT_SIGNS + 11;
const ACTORS: u8 = DOCUMENT_SIGNS + 12;
const DIAGNOSTICS: u8 = DOCUMENT_SIGNS + 13;
const CORRECTIONS: u8 = DOCUMENT_SIGNS + 14;
const CORRECTED: u8 = DOCUMENT_SIGNS + 15;

/// Nesting is capped where the outline is read, so this goes no deeper than that.
fn write_nodes(parts: &mut Parts, depth: usize, nodes: &[OutlineNode]) {
    for node in nodes {
        let flat = Flat {
            depth,
            id: node.id.clone(),
            level: node.level,
            marker: node.marker.clone(),
            title: node.title.clone(),
            role: node.role,
            span: node.span,
        };
        parts.item(NODES, &flat);
        write_nodes(parts, depth + 1, &node.children);
    }
}

/// A node of the outline without its children.
struct Flat {
    depth: usize,
    id: String,
    level: usize,
    marker: String,
    title: String,
    role: Role,
    span: gangmu_document::Span,
}

/// What of a plan goes in one part.
struct Head {
    document: String,
    title: String,
    plan_title: Option<String>,
    place: Option<String>,
    issuer: Option<String>,
    kind: DocumentKind,
    period: Option<Period>,
    date: Option<String>,
    coverage: Coverage,
}

impl Head {
    fn of(plan: &Plan) -> Self {
        Self {
            document: plan.document.clone(),
            title: plan.title.clone(),
            plan_title: plan.plan_title.clone(),
            place: plan.place.clone(),
            issuer: plan.issuer.clone(),
            kind: plan.kind,
            period: plan.period,
            date: plan.date.clone(),
            coverage: plan.coverage,
        }
    }

    fn put(self, plan: &mut Plan) {
        plan.document = self.document;
        plan.title = self.title;
        plan.plan_title = self.plan_title;
        plan.place = self.place;
        plan.issuer = self.issuer;
        plan.kind = self.kind;
        plan.period = self.period;
        plan.date = self.date;
        plan.coverage = self.coverage;
    }
}

fn empty() -> Plan {
    Plan {
        schema: SCHEMA.to_owned(),
        document: String::new(),
        title: String::new(),
        plan_title: None,
        place: None,
        issuer: None,
        kind: DocumentKind::Other,
        period: None,
        date: None,
        outline: Vec::new(),
        goals: Vec::new(),
        areas: Vec::new(),
        principles: Vec::new(),
        safeguards: Vec::new(),
        review: Vec::new(),
        cadence: Vec::new(),
        quantities: Vec::new(),
        named: Vec::new(),
        claims: Vec::new(),
        actors: Vec::new(),
        diagnostics: Vec::new(),
        coverage: Coverage::default(),
        corrections: Vec::new(),
        corrected: Vec::new(),
    }
}

transfer_fields! {
    Head { document, title, plan_title, place, issuer, kind, period, date, coverage }
    Flat { depth, id, level, marker, title, role, span }
    Period { start, end }
    Item { id, title, text, span }
    Goal { id, title, text, span, quantities }
    Area { id, ordinal, title, text, span, domain, domain_words, measures }
    Measure {
        id, ordinal, title, text, span, quantities, responsible, deadline, domain, domain_words,
    }
    Responsible { lead, with }
    Deadline { text, year, month, day }
    Cadence { id, text, interval, action, body, span }
    Quantity {
        id, indicator, indicator_id, text, number, upper, unit, value, base_unit, kind, comparator,
        basis, status, year, baseline, reference, stretch, headline, span, number_span, node,
    }
    Named { text, class, span }
    Claim { id, text, noun, declared, found, items, scope, status, span }
    Actor { name, role, org, title, span }
    Coverage { numbers, quantities, named, unexplained, characters, placed }
    Correction { target, item, field, value, was }
}

transfer_names! {
    DocumentKind {
        ActionPlan = 0, Briefing = 1, PlanReport = 2, WorkReport = 3, TaskAssignment = 4, Other = 5,
    }
    Role {
        FrontMatter = 0, Ideology = 1, Principles = 2, OverallGoal = 3, Goals = 4, Targets = 5,
        Tasks = 6, Safeguards = 7, Review = 8, Problems = 9, People = 10, Boilerplate = 11,
        Appendix = 12, Other = 13,
    }
    QuantityKind { Level = 0, Growth = 1, Difference = 2, Rank = 3, Words = 4 }
    Comparator { Eq = 0, Ge = 1, Gt = 2, Le = 3, Lt = 4, Approx = 5, Range = 6 }
    Status { Target = 0, Actual = 1, Estimate = 2 }
    Basis { AnnualAverage = 0, ThreeYearTotal = 1, Total = 2 }
    NameClass {
        Year = 0, Date = 1, Period = 2, Ordinal = 3, ListMarker = 4, Name = 5, Slogan = 6,
        Idiom = 7, Claim = 8, Threshold = 9, Duration = 10, Contact = 11, DocumentNumber = 12,
        Page = 13, PartOfWord = 14,
    }
    ClaimStatus { Match = 0, Short = 1, Over = 2, Unlisted = 3, External = 4 }
    Field {
        Title = 0, Place = 1, Kind = 2, Period = 3, Role = 4, Indicator = 5, Number = 6, Upper = 7,
        Unit = 8, Comparator = 9, Basis = 10, Status = 11, Year = 12, Baseline = 13,
        Reference = 14, Stretch = 15, Headline = 16,
    }
}
