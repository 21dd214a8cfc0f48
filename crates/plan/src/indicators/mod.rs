//! The dictionary of indicators: the same name for the same thing across documents.
//!
//! The dictionary is `data/indicators.tsv`, and `data/indicator_spellings.tsv` says which
//! spellings inside a name are read as one. A growth rate has the id of its indicator; the kind
//! of the quantity keeps it apart from the level.

use crate::{
    data,
    lexicon::{Entry, Lexicon},
    peek,
};

const FILE: &str = table!("indicators.tsv");
/// The column of English names, which the build takes out of the table.
const ENGLISH: &str = table!("indicators_english.tsv");
static SPELLING: Lexicon = Lexicon::new(table!("indicator_spellings.tsv"));

/// An indicator of the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// Name in the data.
    pub id: &'static str,
    /// Canonical Chinese name.
    pub name: &'static str,
    /// Other Chinese names, parted by `|`.
    aliases: &'static str,
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
        let [id, name, aliases, unit, better, domain] =
            std::array::from_fn(|_| fields.next().unwrap_or_default());
        Self {
            id,
            name,
            aliases,
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

/// The English name of the indicator with an id.
///
/// ```
/// use gangmu_plan::indicators::english;
/// assert_eq!(english("gdp"), Some("Gross domestic product"));
/// ```
#[must_use]
pub fn english(id: &str) -> Option<&'static str> {
    let found = in_english().find(|(indicator, _)| indicator.id == id);
    found.map(|(_, name)| name)
}

/// All indicators with their English names.
pub fn in_english() -> impl Iterator<Item = (Indicator, &'static str)> {
    all().zip(data::entries(ENGLISH))
}

/// The indicator that a text names, scope words (全市) and brackets left out.
///
/// ```
/// use gangmu_plan::indicators::find;
/// assert_eq!(find("全市规上工业增加值").map(|found| found.id), Some("industrial_value_added"));
/// assert_eq!(find("规模以上文化产业利润"), None);
/// ```
#[must_use]
pub fn find(text: &str) -> Option<Indicator> {
    let name = respelled(&bare(text));
    named(&name).or_else(|| named(without_scope(&name)))
}

/// The indicator with a name in the one spelling.
fn named(name: &str) -> Option<Indicator> {
    NAME.get(name).map(|entry| Indicator::read(entry.meaning))
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

/// A name without brackets, their content, spaces, quotes and 的.
fn bare(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ' ' | '\u{3000}' | '“' | '”' | '"' | '_' | '的' => {}
            _ => name.push(character),
        }
    }
    name
}

/// A name in the one spelling that the dictionary has.
fn respelled(name: &str) -> String {
    let mut spelled = String::with_capacity(name.len());
    let mut copied = 0;
    for (at, entry) in SPELLING.matches(name) {
        spelled.push_str(name.get(copied..at).unwrap_or_default());
        spelled.push_str(entry.meaning);
        copied = at + entry.word.len();
    }
    spelled.push_str(name.get(copied..).unwrap_or_default());
    spelled
}

/// Words for the whole of a place, which say nothing about what is measured.
const SCOPES: [&str; 13] = [
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
    "本市",
    "全社会",
    "地方",
];

fn without_scope(name: &str) -> &str {
    let bare = peek::strip_leading(name, &SCOPES).unwrap_or(name);
    bare.trim_end_matches("增速")
}

#[cfg(test)]
mod tests;
