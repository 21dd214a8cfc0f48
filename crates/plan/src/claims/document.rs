//! Whose parts a count is of: the text's own, those of the plan it presents, or another
//! document's.

use super::sentence;

/// Words right before a count that is about another document.
const OTHERS: [&str; 8] = [
    "国家",
    "中央",
    "国务院",
    "全国",
    "省",
    "省级",
    "自治区",
    "上级",
];
/// Words that end like these and name the text's own place.
const OWN: [&str; 3] = ["全省", "我省", "全自治区"];
/// What a text calls the plan that it presents.
const OWN_SHORT: [&str; 6] = ["方案", "规划", "计划", "意见", "措施", "纲要"];
/// The documents that a text speaks of.
pub(super) struct Documents<'a> {
    pub(super) text: &'a str,
    /// Title of the plan that the text is or presents.
    pub(super) plan: Option<&'a str>,
}

impl Documents<'_> {
    /// Whether the words right before a position name another document's author.
    pub(super) fn follows_other(&self, position: usize) -> bool {
        let ahead = self.text.get(..position).unwrap_or_default();
        let ends_with = |words: &[&str]| words.iter().any(|word| ahead.ends_with(word));
        ends_with(&OTHERS) && !ends_with(&OWN)
    }

    /// Whether the words right before a position name the plan of the text: 《方案》的21项.
    pub(super) fn follows_own(&self, position: usize) -> bool {
        let before = sentence::clause_before(self.text, position);
        before
            .strip_suffix('的')
            .unwrap_or(before)
            .strip_suffix('》')
            .and_then(|before| before.rsplit('《').next())
            .is_some_and(|title| self.is_own(title))
    }

    /// Whether the sentence before a position names another document.
    pub(super) fn named_before(&self, position: usize) -> bool {
        sentence::sentence_before(self.text, position)
            .split('《')
            .skip(1)
            .filter_map(|rest| rest.split('》').next())
            .any(|title| !self.is_own(title))
    }

    /// Whether a title is that of the plan the text is or presents, or short for it: 《方案》.
    fn is_own(&self, title: &str) -> bool {
        match self.plan {
            Some(plan) => plan.contains(title) || title.contains(plan),
            // What the text presents it calls by its sort alone: 《方案》.
            None => OWN_SHORT.contains(&title),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Documents;

    fn of(text: &str) -> Documents<'_> {
        let plan = Some("某市工业增长三年行动方案(2023—2025年)");
        Documents { text, plan }
    }

    #[test]
    fn tells_words_right_before_a_count() {
        let other = |text: &str| of(text).follows_other(text.len());
        assert!(other("落实国家"));
        assert!(other("落实江苏省"));
        assert!(!other("落实全市"));
        assert!(!other("落实全省"));
        let own = |text: &str| of(text).follows_own(text.len());
        assert!(own("《方案》的"));
        assert!(own("《某市工业增长三年行动方案》"));
        assert!(!own("《某省振兴规划》的"));
    }

    #[test]
    fn tells_titles_in_the_sentence() {
        let named = |text: &str| of(text).named_before(text.len());
        assert!(named("制定《某省振兴规划》,确定"));
        assert!(!named("《方案》明确,确定"));
        assert!(!named("制定《某省振兴规划》。确定"));
    }
}
