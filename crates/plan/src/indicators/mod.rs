//! The dictionary of indicators: the same name for the same thing across documents.
//!
//! The dictionary is `data/indicators.tsv`. A growth rate has the id of its indicator; the kind
//! of the quantity keeps it apart from the level.

use crate::data;
use crate::lexicon::{Entry, Lexicon};
use crate::peek;

const FILE: &str = table!("indicators.tsv");

/// An indicator of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// Name in the data.
    pub id: &'static str,
    /// Canonical Chinese name.
    pub name: &'static str,
    /// Other Chinese names, parted by `|`.
    aliases: &'static str,
    /// English name.
    pub english: &'static str,
    /// The unit a level is usually given in.
    pub unit: &'static str,
    /// Whether less is better: unemployment, energy use.
    pub lower_is_better: bool,
    /// Whether more is better: output, income. Neither holds for prices.
    pub higher_is_better: bool,
    /// The policy domain it belongs to.
    pub domain: &'static str,
}

impl Indicator {
    fn read(line: &'static str) -> Self {
        let mut fields = line.split('\t');
        let [id, name, aliases, english, unit, better, domain] =
            std::array::from_fn(|_| fields.next().unwrap_or_default());
        Self {
            id,
            name,
            aliases,
            english,
            unit,
            lower_is_better: better == "lower",
            higher_is_better: better == "higher",
            domain,
        }
    }

    /// The canonical name and the others.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let aliases = self.aliases.split('|').filter(|alias| *alias != "-");
        std::iter::once(self.name).chain(aliases)
    }
}

/// All indicators, in the order of the file.
pub fn all() -> impl Iterator<Item = Indicator> {
    data::entries(FILE).map(Indicator::read)
}

/// The indicator with an id.
#[must_use]
pub fn by_id(id: &str) -> Option<Indicator> {
    all().find(|indicator| indicator.id == id)
}

/// The indicator that a text names, scope words (全市) and brackets left out.
///
/// ```
/// use gangmu_plan::indicators::find;
/// assert_eq!(find("全市规上工业增加值").map(|found| found.id), Some("industrial_value_added"));
/// assert_eq!(find("规模以上文化产业营业收入"), None);
/// ```
#[must_use]
pub fn find(text: &str) -> Option<Indicator> {
    let name = plain(text);
    let entry = NAME.get(&name).or_else(|| NAME.get(without_scope(&name)))?;
    Some(Indicator::read(entry.meaning))
}

static NAME: Lexicon = Lexicon::of(names);

/// The names of all indicators, each with the line that it stands on.
fn names() -> Vec<Entry> {
    let mut names = Vec::new();
    for line in data::entries(FILE) {
        let entry = |word| Entry {
            word,
            meaning: line,
        };
        names.extend(Indicator::read(line).names().map(entry));
    }
    names
}

/// A name without brackets, their content, spaces and quotes.
fn plain(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth > 0 || character.is_whitespace() => {}
            '“' | '”' | '"' | '_' => {}
            _ => name.push(character),
        }
    }
    name
}

/// Words for the whole of a place, which say nothing about what is measured.
const SCOPES: [&str; 12] = [
    "全市",
    "全省",
    "全区",
    "全县",
    "全州",
    "全国",
    "我市",
    "我省",
    "我区",
    "我国",
    "全社会",
    "地方",
];

fn without_scope(name: &str) -> &str {
    let bare = peek::strip_leading(name, &SCOPES).unwrap_or(name);
    bare.trim_end_matches("增速")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn file_is_well_formed() {
        data::tests::check_form(FILE, 7);
        let mut ids = BTreeSet::new();
        let mut names = BTreeSet::new();
        for indicator in all() {
            assert!(ids.insert(indicator.id), "twice: {}", indicator.id);
            for name in indicator.names() {
                assert!(names.insert(name), "twice: {name}");
            }
            let plain = plain(indicator.name);
            assert!(indicator.names().any(|name| name == plain), "no {plain}");
        }
        for line in data::entries(FILE) {
            let better = line.split('\t').nth(5);
            assert!(
                matches!(better, Some("higher" | "lower" | "neither")),
                "{line}"
            );
        }
    }

    #[test]
    fn names_are_found_with_their_scope() {
        for (text, id) in [
            ("地区生产总值", Some("gdp")),
            ("全市地区生产总值", Some("gdp")),
            ("单位GDP能耗", Some("energy_intensity")),
            ("高标准农田(建设)", Some("farmland_high_standard")),
            ("县域地区规模以上工业总产值", None),
        ] {
            assert_eq!(find(text).map(|found| found.id), id, "{text}");
        }
    }
}
