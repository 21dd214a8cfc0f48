//! Policy domains: what an area or a measure is about.
//!
//! The domains are `data/domains.tsv`, the words that tell them with their weights
//! `data/domain_words.tsv`. A word counts once, by its weight and by where it stands: in the
//! title, in the text, or in the title of the area around. The domain with most is taken if it
//! has enough and leads clearly; otherwise there is none, for none is better than a wrong one.

use crate::{
    data, indicators,
    lexicon::{Entry, Lexicon},
};

const FILE: &str = table!("domains.tsv");
static WORDS: Lexicon = Lexicon::of(words);

/// What a word in the title counts, over one elsewhere.
const TITLE: usize = 4;
/// The most that all words outside of the title count for a domain, so that a long text does
/// not overrule a clear title.
const MOST_OUTSIDE: usize = 8;
/// The least that tells a domain.
const ENOUGH: usize = 3;
/// What a domain must have over the next one.
const LEAD: usize = 2;
/// What something is about is said within so many bytes of its text.
const READ: usize = 2000;

/// A policy domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Domain {
    /// Name in the data.
    pub id: &'static str,
    /// Chinese name.
    pub name: &'static str,
    /// English name.
    pub english: &'static str,
}

/// All domains, in the order of the file.
pub fn all() -> impl Iterator<Item = Domain> {
    data::entries(FILE).filter_map(|line| {
        let mut fields = line.split('\t');
        Some(Domain {
            id: fields.next()?,
            name: fields.next()?,
            english: fields.next()?,
        })
    })
}

/// The domain with an id.
#[must_use]
pub fn by_id(id: &str) -> Option<Domain> {
    all().find(|domain| domain.id == id)
}

/// The domain of a target: that of its indicator in the dictionary, or else the one that its words
/// and its clause tell, or the title of the goal or measure around it.
///
/// ```
/// use gangmu_plan::domains;
///
/// let domain = domains::of_target(Some("gdp"), "经济总量", "经济总量进入前五", "");
/// assert_eq!(domain.map(|domain| domain.id), Some("economy"));
/// let domain = domains::of_target(None, "营商便利度", "营商便利度全国领先", "");
/// assert_eq!(domain.map(|domain| domain.id), Some("reform"));
/// ```
#[must_use]
pub fn of_target(id: Option<&str>, indicator: &str, text: &str, around: &str) -> Option<Domain> {
    let known = id.and_then(indicators::by_id);
    match known {
        Some(known) => by_id(known.domain),
        None => by_id(&of(indicator, text, around).domain?),
    }
}

/// The domain of an item, and the words that told it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) domain: Option<String>,
    pub(crate) words: Vec<String>,
}

/// What an item with this title and text is about, inside an area with that title.
pub(crate) fn of(title: &str, text: &str, area: &str) -> Told {
    let mut evidence = Evidence::default();
    evidence.read(title, true);
    evidence.read(text, false);
    evidence.read(area, false);
    let Some(domain) = evidence.leader() else {
        return Told::default();
    };
    let words = evidence.words.iter().filter(|(of, _)| *of == domain);
    Told {
        domain: Some(domain.to_owned()),
        words: words.map(|(_, word)| (*word).to_owned()).collect(),
    }
}

/// The words that were found and what they count together.
#[derive(Default)]
struct Evidence {
    /// Domain and word, each word once.
    words: Vec<(&'static str, &'static str)>,
    scores: Vec<Score>,
}

/// What speaks for a domain.
struct Score {
    domain: &'static str,
    title: usize,
    outside: usize,
}

impl Score {
    fn total(&self) -> usize {
        TITLE * self.title + self.outside.min(MOST_OUTSIDE)
    }
}

impl Evidence {
    fn read(&mut self, text: &str, is_title: bool) {
        for (at, entry) in WORDS.matches(text) {
            let known = self.words.iter().any(|(_, word)| *word == entry.word);
            if let Some((domain, weight)) = meaning(entry).filter(|_| !known) {
                self.words.push((domain, entry.word));
                self.add(domain, weight, is_title);
            }
            if at > READ {
                return;
            }
        }
    }

    fn add(&mut self, domain: &'static str, weight: usize, is_title: bool) {
        let (title, outside) = if is_title { (weight, 0) } else { (0, weight) };
        match self.scores.iter_mut().find(|score| score.domain == domain) {
            Some(score) => {
                score.title += title;
                score.outside += outside;
            }
            None => self.scores.push(Score {
                domain,
                title,
                outside,
            }),
        }
    }

    /// The domain that has enough and leads clearly.
    fn leader(&self) -> Option<&'static str> {
        let (mut first, mut second, mut leader) = (0, 0, None);
        for score in &self.scores {
            let total = score.total();
            if total > first {
                (first, second, leader) = (total, first, Some(score.domain));
            } else {
                second = second.max(total);
            }
        }
        leader.filter(|_| first >= ENOUGH && first >= second + LEAD)
    }
}

/// The words of the file, which has a line for each domain and weight.
fn words() -> Vec<Entry> {
    let mut words = Vec::new();
    for line in data::entries(table!("domain_words.tsv")) {
        if let Some((meaning, list)) = line.rsplit_once('\t') {
            words.extend(list.split(' ').map(|word| Entry { word, meaning }));
        }
    }
    words
}

/// The domain and the weight of a word; none for one that only hides others.
fn meaning(entry: Entry) -> Option<(&'static str, usize)> {
    let (domain, weight) = entry.meaning.split_once('\t')?;
    let weight = weight.parse().ok()?;
    (weight > 0).then_some((domain, weight))
}

#[cfg(test)]
mod tests;
