//! Targets without a number: 增速高于全省平均水平, 与经济增长同步, 达到省要求标准, 继续下降,
//! 保持全省前列.
//!
//! They are read where the text sets targets, never where it tells what was done. Several
//! subjects joined before one predicate give one quantity each.

use super::context::{Context, Place};
use super::frame;
use super::measure::comparator;
use super::{Quantity, parts, subject};
use crate::indicators;
use crate::lexicon::Lexicon;
use crate::model::{Basis, Comparator, QuantityKind};
use crate::named::RANK_SCOPE;
use crate::peek;
use gangmu_document::TextRange;

const RELATIONS: &str = table!("quantities/relations.tsv");
const LEVELS: &str = table!("quantities/levels.txt");
const ORDERS: &str = table!("quantities/orders.txt");
const SCOPES: &str = table!("quantities/scopes.txt");
const PACE: &str = table!("quantities/pace.tsv");
const WORDS: &str = table!("quantities/words.tsv");

/// Longest subject in characters that a target in words can have.
const LONGEST_SUBJECT: usize = 30;

/// Longest piece of a clause in bytes that is looked at as a whole.
const LONGEST_PIECE: usize = 300;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follows {
    Level,
    Order,
    Scope,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Change,
    State,
    Place,
}

static RELATION: Lexicon = Lexicon::new(RELATIONS);

fn relation(meaning: &str) -> Option<(Comparator, Follows)> {
    let (bound, follows) = meaning.split_once('\t')?;
    let follows = match follows {
        "level" => Follows::Level,
        "order" => Follows::Order,
        "scope" => Follows::Scope,
        _ => return None,
    };
    Some((comparator(bound)?, follows))
}

static LEVEL: Lexicon = Lexicon::new(LEVELS);

static ORDER: Lexicon = Lexicon::new(ORDERS);

static SCOPE: Lexicon = Lexicon::new(SCOPES);

static PACE_WORD: Lexicon = Lexicon::new(PACE);

static WORD: Lexicon = Lexicon::new(WORDS);

fn says(meaning: &str) -> Option<Says> {
    Some(match meaning {
        "change" => Says::Change,
        "state" => Says::State,
        "place" => Says::Place,
        _ => return None,
    })
}

/// A subject and what is said about it.
struct Target<'a> {
    subject: &'a str,
    comparator: Option<Comparator>,
    reference: Option<String>,
}

/// The targets without number in a clause.
pub(super) fn read(text: &str, clause: TextRange, context: &Context) -> Vec<Quantity> {
    let place = context.place();
    if place == Place::Elsewhere {
        return Vec::new();
    }
    let mut quantities = Vec::new();
    let mut start = clause.start;
    for end in ends(text, clause) {
        if end > start + LONGEST_PIECE {
            start = end;
            continue;
        }
        let piece = TextRange::new(start, end);
        let said = piece
            .of(text)
            .trim_matches(|c: char| c.is_whitespace() || c == '、');
        let target = related(said, place)
            .or_else(|| paced(said, place))
            .or_else(|| ordered(said))
            .or_else(|| in_words(said, place));
        if let Some(target) = target {
            quantities.extend(each_subject(&target, clause));
            start = end;
        }
    }
    quantities
}

/// Where a piece of the clause may end: at each 、 and at the clause's end.
fn ends(text: &str, clause: TextRange) -> Vec<usize> {
    let marks = clause.of(text).match_indices('、');
    let mut ends: Vec<usize> = marks.map(|(at, _)| clause.start + at).collect();
    ends.push(clause.end);
    ends
}

/// `增速 | 高于 | 全省平均水平`, `达到 | 省要求标准`.
fn related(text: &str, place: Place) -> Option<Target<'_>> {
    let (at, entry) = RELATION.matches(text).last()?;
    let (bound, follows) = relation(entry.meaning)?;
    let subject = text.get(..at)?;
    let reference = text.get(at + entry.word.len()..)?.trim();
    let named = match follows {
        Follows::Level => LEVEL.suffix(reference).is_some() || parts::is_measurable(reference),
        Follows::Order => LEVEL.suffix(reference).is_some() && is_order(reference),
        Follows::Scope => SCOPE.suffix(reference).is_some(),
    };
    let measured = is_measured(subject, place);
    (named && measured).then(|| Target {
        subject,
        comparator: Some(bound),
        reference: Some(reference.to_owned()),
    })
}

/// Whether a level is set by a body above: 省要求标准, 国家下达任务.
fn is_order(reference: &str) -> bool {
    ORDER.prefix(reference).is_some()
}

/// Whether something can be held to a level: it can be measured, is to grow at a pace, or stands
/// in the list of targets.
fn is_measured(subject: &str, place: Place) -> bool {
    let range = TextRange::new(0, subject.len());
    let frame = frame::read(subject, range);
    let bare = TextRange::new(0, frame.start).of(subject);
    let bare = subject::clean(bare);
    let short = bare.chars().count() <= LONGEST_SUBJECT;
    // What stands in the list of targets is a target, whatever its last word.
    let rated = place == Place::List || frame.rate.is_some() || frame.change.is_some();
    short
        && !bare.is_empty()
        && (rated || parts::is_measurable(bare) || indicators::find(bare).is_some())
}

/// `居民收入 | 与 | 经济增长 | 基本同步`.
fn paced(text: &str, place: Place) -> Option<Target<'_>> {
    let entry = PACE_WORD.suffix(text)?;
    let body = text.get(..text.len() - entry.word.len())?;
    let (at, joiner) = ["与", "同", "和"]
        .into_iter()
        .find_map(|word| Some((body.rfind(word)?, word)))?;
    let reference = body.get(at + joiner.len()..)?;
    let softener = peek::trailing(reference, &["基本", "保持"]);
    let reference = reference.get(..reference.len() - softener.map_or(0, str::len))?;
    let subject = body.get(..at)?;
    let comparator = if softener == Some("基本") {
        Comparator::Approx
    } else {
        comparator(entry.meaning)?
    };
    (is_measured(subject, place) && !reference.is_empty()).then(|| Target {
        subject,
        comparator: Some(comparator),
        reference: Some(reference.to_owned()),
    })
}

/// `完成省控能耗目标`: the order names its subject itself.
fn ordered(text: &str) -> Option<Target<'_>> {
    let at = peek::find(text, "完成")?;
    let reference = text.get(at + "完成".len()..)?;
    if !subject::clean(text.get(..at)?).is_empty() || !is_order(reference) {
        return None;
    }
    let order = LEVEL.suffix(reference)?;
    let named = reference.get(..reference.len() - order.word.len())?;
    let subject = named
        .char_indices()
        .filter_map(|(at, _)| named.get(at..))
        .find(|tail| indicators::find(tail).is_some())?;
    Some(Target {
        subject,
        comparator: Some(Comparator::Eq),
        reference: Some(reference.to_owned()),
    })
}

/// `排放总量 | 继续下降`, `营商便利度 | 全国 | 领先`.
fn in_words(text: &str, place: Place) -> Option<Target<'_>> {
    let entry = WORD.suffix(text)?;
    let says = says(entry.meaning)?;
    let body = text.get(..text.len() - entry.word.len())?;
    let subject = match says {
        Says::Place => {
            let scoped = without_scopes(body)?;
            let frame = frame::read_place(scoped, TextRange::new(0, scoped.len()));
            TextRange::new(0, frame.start).of(scoped)
        }
        Says::Change | Says::State => {
            let frame = frame::read(body, TextRange::new(0, body.len()));
            TextRange::new(0, frame.start).of(body)
        }
    };
    let clean = subject::clean(subject);
    let length = clean.chars().count();
    let known = parts::split_list(clean)
        .iter()
        .all(|part| indicators::find(part).is_some());
    let measurable = known || parts::is_measurable(clean);
    let said = match (says, place) {
        (_, Place::Elsewhere) => false,
        (Says::Place, _) => length >= 2 && !clean.starts_with('在'),
        (Says::Change | Says::State, Place::List) => length >= 2,
        (Says::Change, Place::Goals) => known || is_total(clean),
        (Says::State, Place::Goals) => known,
        (Says::Change, Place::Tasks) => entry.word.contains("两位数") && measurable,
        (Says::State, Place::Tasks) => false,
    };
    (said && length <= LONGEST_SUBJECT).then_some(Target {
        subject,
        comparator: None,
        reference: None,
    })
}

/// Totals and shares are measured whatever they are of.
fn is_total(subject: &str) -> bool {
    peek::trailing(subject, &["总量", "总额", "比重", "占比", "排放量"]).is_some()
}

/// The text without among whom at its end: 走在全省乃至全国 → 走在.
fn without_scopes(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut found = false;
    loop {
        let scope = RANK_SCOPE.suffix(rest).map(|entry| entry.word);
        let joiners = ["乃至", "甚至", "和", "、", "同类地区", "的"];
        let joiner = || peek::trailing(rest, &joiners).filter(|_| found);
        match scope.or_else(joiner) {
            Some(word) => rest = rest.get(..rest.len() - word.len())?,
            None => return found.then_some(rest),
        }
        found |= scope.is_some();
    }
}

/// One quantity for each subject.
fn each_subject(target: &Target, clause: TextRange) -> Vec<Quantity> {
    let frame = frame::read(target.subject, TextRange::new(0, target.subject.len()));
    let bare = TextRange::new(0, frame.start).of(target.subject);
    let growth = frame.rate.is_some()
        || frame.change.is_some()
        || target.reference.as_deref().is_some_and(is_growth);
    let kind = match target.reference {
        None => QuantityKind::Words,
        Some(_) if growth => QuantityKind::Growth,
        Some(_) => QuantityKind::Level,
    };
    parts::split_list(subject::clean(bare))
        .into_iter()
        .map(|indicator| Quantity {
            indicator_id: indicators::find(&indicator).map(|entry| entry.id),
            indicator,
            kind,
            comparator: target.comparator,
            basis: frame.annual.then_some(Basis::AnnualAverage),
            reference: target.reference.clone(),
            range: clause,
            ..Quantity::default()
        })
        .collect()
}

/// Whether a named level is a rate of growth.
fn is_growth(reference: &str) -> bool {
    peek::trailing(reference, &["增长", "增速", "增幅", "增长速度"]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn files_are_well_formed() {
        data::tests::check_form(RELATIONS, 3);
        for (word, meaning) in data::pairs(RELATIONS) {
            assert!(relation(meaning).is_some(), "{word}: {meaning}");
        }
        for (word, meaning) in data::pairs(WORDS) {
            assert!(says(meaning).is_some(), "{word}: {meaning}");
        }
        for file in [LEVELS, ORDERS, SCOPES] {
            data::tests::check_form(file, 1);
        }
        data::tests::check_form(PACE, 2);
        data::tests::check_form(WORDS, 2);
    }
}
