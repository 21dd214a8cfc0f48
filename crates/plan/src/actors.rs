//! People and bodies that a text names as responsible: speakers of a briefing, bodies set up to
//! see a plan through and their offices, and those that lead or help with measures.

use crate::{
    lexicon::Lexicon,
    model::Role,
    outline::{Node, Outline, sentences},
    peek::{self, among},
    responsible,
};
use gangmu_document::TextRange;
use gangmu_document::turns::Turns;

const TITLES: &str = table!("people/office_titles.txt");
const BODIES: &str = table!("people/coordinating_bodies.txt");
/// Verbs between the body that sets up another and the name of the other.
const SETS_UP: [&str; 4] = ["成立", "设立", "组建", "建立"];
/// The roles of those who lead measures and of those who help.
const LEADS: &str = "牵头单位";
const HELPS: &str = "配合单位";
/// The role of the person who gives a report.
const REPORTS: &str = "报告人";
/// Between an office and the body that holds it.
const HELD_BY: &str = "设在";
/// The longest name of a person, in characters: 欧阳娜娜, 买买提·艾力.
const LONGEST_NAME: usize = 8;

static TITLE: Lexicon = Lexicon::new(TITLES);
static BODY: Lexicon = Lexicon::new(BODIES);

/// A person or body, in clean coordinates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it is named.
    pub(crate) range: TextRange,
    /// Who.
    pub(crate) name: TextRange,
    /// As what, in the words of the text or its genre.
    pub(crate) role: String,
    /// The body a person belongs to, or that set up another.
    pub(crate) org: Option<TextRange>,
    /// A person's office.
    pub(crate) title: Option<TextRange>,
}

/// Speakers, coordinating bodies, and those who are responsible for measures, in the order of
/// the text.
pub(crate) async fn read(
    text: &str,
    outline: &Outline,
    responsible: &[responsible::Found],
    turns: &Turns<'_>,
) -> Vec<Found> {
    let mut found = in_charge(text, responsible);
    speakers(text, &outline.nodes, &mut found);
    reporters(text, &outline.nodes, &mut found);
    turns.take().await;
    let all = TextRange::new(0, text.len());
    for sentence in sentences::split(text, all, "。\n") {
        for clause in sentences::split(text, sentence, ",，;；") {
            let clause = sentences::trimmed(text, clause);
            found.extend(set_up(text, clause));
            found.extend(office(text, clause));
        }
        turns.passed(sentence.len()).await;
    }
    found.sort_by_key(|actor| actor.range);
    found
}

/// Those who lead or help with measures, each once in each role.
fn in_charge(text: &str, responsible: &[responsible::Found]) -> Vec<Found> {
    let mut named = Vec::new();
    for found in responsible {
        for (role, names) in [(LEADS, &found.lead), (HELPS, &found.with)] {
            named.extend(names.iter().map(|name| (role, name.of(text), *name)));
        }
    }
    named.sort_unstable();
    named.dedup_by_key(|(role, name, _)| (*role, *name));
    named
        .into_iter()
        .map(|(role, _, name)| Found {
            range: name,
            name,
            role: role.to_owned(),
            org: None,
            title: None,
        })
        .collect()
}

/// The last coordinating body named in a part of the text.
pub(crate) fn coordinating_body(text: &str, part: TextRange) -> Option<TextRange> {
    let words = part.of(text);
    let (start, body) = BODY.matches(words).last()?;
    let end = start + body.word.len();
    let ahead = words.get(..end)?;
    let start = ahead
        .rfind(|c: char| c.is_whitespace() || sentences::is_mark(c))
        .and_then(|at| Some(at + ahead.get(at..)?.chars().next()?.len_utf8()))
        .unwrap_or_default();
    let clause = TextRange::new(part.start + start, part.start + end);
    Some(after_setting_up(text, clause).unwrap_or(clause))
}

/// The people of the parts that name people, one a line: office, space, name.
fn speakers(text: &str, nodes: &[Node], found: &mut Vec<Found>) {
    for node in nodes {
        if node.role != Role::People {
            speakers(text, &node.children, found);
            continue;
        }
        let role = node.title.of(text).trim_end_matches(among(":："));
        let body = TextRange::new(node.title.end.max(node.range.start), node.range.end);
        for line in sentences::split(text, body, "\n") {
            found.extend(speaker(text, sentences::trimmed(text, line), role));
        }
    }
}

/// The person a line names: `市工业和信息化局党组成员、副局长 王健`.
fn speaker(text: &str, line: TextRange, role: &str) -> Option<Found> {
    let words = line.of(text);
    let (office, name) = words.rsplit_once(among(" \u{3000}\t"))?;
    let (title, _) = TITLE.find(office)?;
    let is_name = name.chars().count() <= LONGEST_NAME && !name.is_empty();
    let office = TextRange::new(line.start, line.start + office.trim_end().len());
    let org = TextRange::new(office.start, office.start + title);
    is_name.then(|| Found {
        range: line,
        name: TextRange::new(line.end - name.len(), line.end),
        role: role.to_owned(),
        org: (!org.is_empty()).then_some(org),
        title: Some(TextRange::new(org.end, office.end)),
    })
}

/// Who gives a report: the line of its head that is no more than an office and a name.
fn reporters(text: &str, nodes: &[Node], found: &mut Vec<Found>) {
    for node in nodes {
        if node.role == Role::FrontMatter {
            for line in sentences::split(text, node.range, "\n") {
                found.extend(reporter(text, sentences::trimmed(text, line)));
            }
        }
    }
}

/// The person of a line such as `省长 王某` or `自治区主席 王　某`.
fn reporter(text: &str, line: TextRange) -> Option<Found> {
    let (office, rest) = line.of(text).split_once(among(" \u{3000}\t"))?;
    let title = TITLE.suffix(office)?;
    let name = rest.trim_start();
    let letters = name.chars().filter(|c| !" \u{3000}·".contains(*c));
    let han = letters.clone().all(|c| matches!(c, '一'..='鿿'));
    let is_name = han && (2..=LONGEST_NAME).contains(&letters.count());
    let office = TextRange::new(line.start, line.start + office.len());
    let org = TextRange::new(office.start, office.end - title.word.len());
    is_name.then(|| Found {
        range: line,
        name: TextRange::new(line.end - name.len(), line.end),
        role: REPORTS.to_owned(),
        org: (!org.is_empty()).then_some(org),
        title: Some(TextRange::new(org.end, office.end)),
    })
}

/// The body that a clause sets up: `市委成立三年行动领导小组`.
fn set_up(text: &str, clause: TextRange) -> Option<Found> {
    let body = BODY.suffix(clause.of(text))?;
    let name = after_setting_up(text, clause)?;
    let by = TextRange::new(clause.start, clause.end - name.len());
    let by = by.of(text);
    let by = SETS_UP
        .iter()
        .find_map(|verb| by.trim_end_matches('了').strip_suffix(verb))?;
    let org = TextRange::new(clause.start, clause.start + by.len());
    Some(Found {
        range: clause,
        name,
        role: body.word.to_owned(),
        org: (!org.is_empty()).then_some(org),
        title: None,
    })
}

/// The body that holds the office of another: `领导小组办公室设在市委办公室`.
fn office(text: &str, clause: TextRange) -> Option<Found> {
    let words = clause.of(text);
    let at = peek::find(words, HELD_BY)?;
    let office = TextRange::new(clause.start, clause.start + at);
    let name = TextRange::new(office.end + HELD_BY.len(), clause.end);
    let coordinates = BODY.find(office.of(text)).is_some();
    (coordinates && !name.is_empty()).then(|| Found {
        range: clause,
        name,
        role: office.of(text).to_owned(),
        org: None,
        title: None,
    })
}

/// What a clause sets up, where it ends with a coordinating body.
fn after_setting_up(text: &str, clause: TextRange) -> Option<TextRange> {
    let words = clause.of(text);
    let end = SETS_UP
        .iter()
        .filter_map(|verb| peek::find(words, verb).map(|at| at + verb.len()))
        .min()?;
    let rest = words.get(end..)?;
    let rest = rest.strip_prefix('了').unwrap_or(rest);
    let name = TextRange::new(clause.end - rest.len(), clause.end);
    BODY.suffix(rest).map(|_| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gangmu_document::turns::{self, at_once};

    fn read_all(text: &str) -> Vec<Found> {
        let turns = &Turns::new(turns::NONE);
        at_once(read(text, &Outline::default(), &[], turns))
    }
    use crate::data::tests::check_form;

    fn whole(text: &str) -> TextRange {
        TextRange::new(0, text.len())
    }

    #[test]
    fn reads_a_speaker() {
        let check = |line: &str, org: Option<&str>, title: &str, name: &str| {
            let found = speaker(line, whole(line), "发布人").unwrap();
            assert_eq!(found.org.map(|org| org.of(line)), org);
            assert_eq!(found.title.map(|title| title.of(line)), Some(title));
            assert_eq!(found.name.of(line), name);
        };
        check(
            "市某局党组成员、副局长 王某",
            Some("市某局"),
            "党组成员、副局长",
            "王某",
        );
        check(
            "市某委总经济师 李某某",
            Some("市某委"),
            "总经济师",
            "李某某",
        );
        check("省长 张某", None, "省长", "张某");
        assert_eq!(speaker("请 坐", whole("请 坐"), "发布人"), None);
    }

    #[test]
    fn reads_bodies_and_their_offices() {
        let text = "市委成立振兴行动领导小组,负责统筹,领导小组办公室设在市委办公室。";
        let found = read_all(text);
        let said: Vec<_> = found
            .iter()
            .map(|actor| {
                (
                    actor.name.of(text),
                    actor.role.as_str(),
                    actor.org.map(|o| o.of(text)),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                ("振兴行动领导小组", "领导小组", Some("市委")),
                ("市委办公室", "领导小组办公室", None),
            ]
        );
        assert_eq!(read_all("市委成立新能源公司。"), []);
    }

    #[test]
    fn data_is_well_formed() {
        check_form(TITLES, 1);
        check_form(BODIES, 1);
    }
}
