//! The body that issued or presented a text.

use super::head::Head;
use crate::{data, peek::among};

const LABELS: &str = table!("metadata/issuer_labels.txt");
const FRAMES: &str = table!("metadata/issuer_frames.tsv");
const ENDINGS: &str = table!("metadata/body_endings.txt");
/// Words that end like names of bodies and are none.
const NO_BODIES: [&str; 8] = [
    "格局", "布局", "全局", "大局", "开局", "全部", "内部", "举办",
];
/// The longest name of a body, in characters.
const LONGEST: usize = 20;

/// The body that a label names, a line of its own, or the opening sentences.
pub(super) fn read(head: &Head) -> Option<String> {
    let labelled = || {
        data::entries(LABELS)
            .find_map(|label| head.labelled(label))
            .filter(|name| is_body(name))
    };
    let line = || {
        head.lines
            .iter()
            .skip(1)
            .copied()
            .find(|line| is_body(line))
    };
    let said = || head.lines.iter().find_map(|line| framed(line));
    labelled().or_else(line).or_else(said).map(str::to_owned)
}

/// Whether a text is the name of a body or several, and nothing else.
fn is_body(text: &str) -> bool {
    let short = text.chars().count() <= LONGEST || text.contains('、');
    short
        && !text.contains(among(",，。:：(（"))
        && !text.contains(|c: char| c.is_ascii_digit())
        && !NO_BODIES.iter().any(|word| text.ends_with(word))
        && data::entries(ENDINGS).any(|ending| text.ends_with(ending))
}

/// The body in a frame such as `我代表_向大会`, `_召开新闻发布会`.
fn framed(line: &str) -> Option<&str> {
    data::pairs(FRAMES).find_map(|(before, after)| {
        let mut words = after.split('+');
        let first = words.next()?;
        let name = if before == "-" {
            clause_end(line.split_once(first)?.0)
        } else {
            line.split_once(before)?.1.split_once(first)?.0
        };
        let name = name.trim_end_matches('将').trim_matches(among(",， "));
        let rest = line.split_once(name)?.1;
        (is_body(name) && words.all(|word| rest.contains(word))).then_some(name)
    })
}

/// What follows the last mark that ends a clause.
fn clause_end(text: &str) -> &str {
    text.rsplit(among(",，。;；:：")).next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, FRAMES, LABELS, framed};
    use crate::data::tests::check_form;

    #[test]
    fn finds_the_body_in_an_opening() {
        let line = "现在,我代表某省人民政府,向大会报告工作";
        assert_eq!(framed(line), Some("某省人民政府"));
        assert_eq!(
            framed("3月30日,市政府新闻办将召开新闻发布会"),
            Some("市政府新闻办")
        );
        assert_eq!(
            framed("为加快发展,市委、市政府决定,实施行动"),
            Some("市委、市政府")
        );
        assert_eq!(framed("大会决定成功召开"), None);
    }

    #[test]
    fn data_is_well_formed() {
        check_form(LABELS, 1);
        check_form(FRAMES, 2);
        check_form(ENDINGS, 1);
    }
}
