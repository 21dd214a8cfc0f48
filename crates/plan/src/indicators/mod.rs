//! The dictionary of indicators: the same name for the same thing across documents.
//!
//! The dictionary is `data/indicators.tsv`. A growth rate has the id of its indicator; the kind
//! of the quantity keeps it apart from the level.

use crate::data;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const FILE: &str = table!("indicators.tsv");

/// An indicator of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Name in the data.
    pub id: &'static str,
    /// Canonical Chinese name.
    pub name: &'static str,
    /// Other Chinese names.
    pub aliases: Vec<&'static str>,
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

/// All indicators, in the order of the file.
#[must_use]
pub fn all() -> &'static [Indicator] {
    static ALL: LazyLock<Vec<Indicator>> =
        LazyLock::new(|| data::entries(FILE).filter_map(parse).collect());
    &ALL
}

/// The indicator with an id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Indicator> {
    all().iter().find(|indicator| indicator.id == id)
}

/// The indicator that a text names, scope words (全市) and brackets left out.
///
/// ```
/// use gangmu_plan::indicators::find;
/// assert_eq!(find("全市规上工业增加值").map(|found| found.id), Some("industrial_value_added"));
/// assert_eq!(find("规模以上文化产业营业收入"), None);
/// ```
#[must_use]
pub fn find(text: &str) -> Option<&'static Indicator> {
    let name = plain(text);
    NAMES
        .get(name.as_str())
        .or_else(|| NAMES.get(without_scope(&name)))
        .copied()
}

static NAMES: LazyLock<BTreeMap<String, &'static Indicator>> = LazyLock::new(|| {
    let named = |indicator: &'static Indicator| {
        let names = std::iter::once(indicator.name).chain(indicator.aliases.iter().copied());
        names.map(move |name| (plain(name), indicator))
    };
    all().iter().flat_map(named).collect()
});

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
    let scope = SCOPES
        .into_iter()
        .find_map(|scope| name.strip_prefix(scope));
    scope.unwrap_or(name).trim_end_matches("增速")
}

fn parse(line: &'static str) -> Option<Indicator> {
    let mut fields = line.split('\t');
    let id = fields.next()?;
    let name = fields.next()?;
    let aliases = fields.next()?;
    let english = fields.next()?;
    let unit = fields.next()?;
    let better = fields.next()?;
    let domain = fields.next()?;
    Some(Indicator {
        id,
        name,
        aliases: aliases.split('|').filter(|alias| *alias != "-").collect(),
        english,
        unit,
        lower_is_better: better == "lower",
        higher_is_better: better == "higher",
        domain,
    })
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
            for name in indicator.aliases.iter().chain([&indicator.name]) {
                assert!(names.insert(plain(name)), "twice: {name}");
            }
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
