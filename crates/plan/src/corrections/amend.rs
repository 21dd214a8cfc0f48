//! Puts right what the stages of reading give.

use super::field::{self, Subject};
use super::{Correction, names, quantity};
use crate::Amend;
use crate::metadata::Setting;
use crate::model::{OutlineNode, Plan, Quantity, Role};
use crate::outline::{Node, Outline};
use gangmu_document::{Diagnostic, Severity, Span};

/// Corrections on their way into a plan.
pub(super) struct Amendment<'a> {
    corrections: &'a [Correction],
    /// What the text says without them.
    plain: &'a Plan,
    /// Places among the corrections, by target.
    by_target: Vec<usize>,
    /// What became of each.
    fates: Vec<Fate>,
}

/// What became of a correction.
#[derive(Debug, Clone, PartialEq)]
enum Fate {
    /// The text has no such item, or the item no such field.
    Gone,
    /// The reading gives another value than it did, at this place.
    Stale(Option<String>, Span),
    /// The value is right now.
    Applied,
}

impl<'a> Amendment<'a> {
    pub(super) fn of(corrections: &'a [Correction], plain: &'a Plan) -> Self {
        let mut by_target: Vec<usize> = (0..corrections.len()).collect();
        by_target.sort_by_key(|at| corrections.get(*at).map(|one| &one.target));
        Self {
            corrections,
            plain,
            by_target,
            fates: vec![Fate::Gone; corrections.len()],
        }
    }

    /// The corrections of a target, each with its place.
    fn of_target(&self, target: &str) -> Vec<(usize, &'a Correction)> {
        let corrections = self.corrections;
        let one = move |at: &usize| Some((*at, corrections.get(*at)?));
        let is = |at: &usize, wanted: fn(&str, &str) -> bool| {
            one(at).is_some_and(|(_, one)| wanted(&one.target, target))
        };
        let first = self.by_target.partition_point(|at| is(at, |a, b| a < b));
        let rest = self.by_target.get(first..).unwrap_or_default().iter();
        rest.map_while(one)
            .take_while(|(_, one)| one.target == target)
            .filter(|(_, one)| one.is_sound())
            .collect()
    }

    /// Whether a correction fits what was read: without any correction, or after the others.
    fn fits(
        &mut self,
        at: usize,
        read: [Option<Option<String>>; 2],
        words: &str,
        span: Span,
    ) -> bool {
        let Some(correction) = self.corrections.get(at) else {
            return false;
        };
        let is_known = correction.item.is_empty() || correction.item == words;
        let mut read = read.into_iter().flatten();
        let fits = read.clone().any(|read| read == correction.was);
        let fate = match read.next_back() {
            _ if !is_known => Fate::Gone,
            None => Fate::Gone,
            Some(_) if fits => Fate::Applied,
            Some(now) => Fate::Stale(now, span),
        };
        let fits = fate == Fate::Applied;
        if let Some(place) = self.fates.get_mut(at) {
            *place = fate;
        }
        fits
    }

    fn roles(&mut self, nodes: &mut [Node], plain: &[OutlineNode]) {
        for (node, plain) in nodes.iter_mut().zip(plain) {
            for (at, correction) in self.of_target(&plain.id) {
                let read =
                    [plain.role, node.role].map(|role| Some(Some(names::role(role).to_owned())));
                if self.fits(at, read, &plain.title, plain.span)
                    && let Some(role) = correction.value.as_deref().and_then(names::role_named)
                {
                    set_role(node, role);
                }
            }
            self.roles(&mut node.children, &plain.children);
        }
    }

    fn quantity(&mut self, quantity: &mut Quantity, plain: Option<&Quantity>) {
        for (at, correction) in self.of_target(&quantity.id) {
            let field = correction.field;
            let read = [
                plain.and_then(|plain| quantity::get(plain, field)),
                quantity::get(quantity, field),
            ];
            if self.fits(at, read, &quantity.text, quantity.span)
                && quantity::set(quantity, field, correction.value.as_deref()).is_some()
            {
                quantity::follow(quantity, field);
            }
        }
    }

    /// Puts the quantities right, and writes down what was corrected and what could not be.
    pub(super) fn finish(mut self, plan: &mut Plan) {
        let mut plain = self.plain.quantities.iter().peekable();
        for quantity in &mut plan.quantities {
            // Both stand in the order of the text.
            while plain
                .next_if(|one| one.span.start < quantity.span.start)
                .is_some()
            {}
            let same = plain.clone();
            let mut same = same.take_while(|one| one.span.start == quantity.span.start);
            let same = same.find(|one| one.id == quantity.id);
            self.quantity(quantity, same);
        }
        for (correction, fate) in self.corrections.iter().zip(&self.fates) {
            match fate {
                Fate::Applied => plan.corrections.push(correction.clone()),
                _ => plan.diagnostics.push(diagnostic(correction, fate)),
            }
        }
        plan.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    }
}

impl Amend for Amendment<'_> {
    fn outline(&mut self, outline: &mut Outline) {
        let is_role = |one: &Correction| one.subject() == Some(Subject::Heading);
        if self.corrections.iter().any(is_role) {
            self.roles(&mut outline.nodes, &self.plain.outline);
        }
    }

    fn setting(&mut self, setting: &mut Setting) {
        for (at, correction) in self.of_target(super::DOCUMENT) {
            let read = field::of_plan(self.plain, correction.field);
            if self.fits(at, [None, read], "", Span::new(0, 0)) {
                field::set(setting, correction.field, correction.value.as_deref());
            }
        }
    }
}

/// Gives a part its role, and with it the parts inside that had theirs from it.
fn set_role(node: &mut Node, role: Role) {
    let (old, new) = (handed_down(node.role), handed_down(role));
    node.role = role;
    for child in &mut node.children {
        if child.role == old {
            set_role(child, new);
        }
    }
}

/// The role that the parts of a part have where they say nothing themselves.
fn handed_down(role: Role) -> Role {
    match role {
        Role::OverallGoal => Role::Goals,
        role => role,
    }
}

/// Says that a correction was not applied, and why.
fn diagnostic(correction: &Correction, fate: &Fate) -> Diagnostic {
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "—".to_owned());
    let (was, right) = (said(&correction.was), said(&correction.value));
    let (field, words) = (correction.field.name().to_owned(), correction.field.words());
    let item = match correction.item.as_str() {
        "" => correction.target.clone(),
        item => item.to_owned(),
    };
    let (code, message, hint, span) = match fate {
        Fate::Stale(now, span) => (
            "correction_stale",
            format!(
                "更正未采用：「{item}」的{words}应更正为{right}，当时读出{was}，现在读出{}",
                said(now)
            ),
            "请对照原文重新更正，或撤回这条更正",
            *span,
        ),
        Fate::Gone | Fate::Applied => (
            "correction_gone",
            format!("更正未采用：文中没有「{item}」，其{words}应更正为{right}"),
            "原文可能已有改动，或更正属于另一文本；请重新更正，或撤回这条更正",
            Span::new(0, 0),
        ),
    };
    let mut values = vec![item, field, right, was];
    if let Fate::Stale(now, _) = fate {
        values.push(said(now));
    }
    Diagnostic {
        severity: Severity::Warning,
        code: code.to_owned(),
        message,
        hint: hint.to_owned(),
        values,
        span,
    }
}
