//! Telephone numbers, document numbers, and numbers with letters or signs in them: `5G`,
//! `PM2.5`, `3+10`, `20-2`, `沪交科〔2023〕429号`.

use super::Named;
use super::site::Site;
use crate::lexicon::Lexicon;
use crate::model::NameClass;
use crate::numbers::{Number, Writing};
use crate::peek;
use crate::units;
use gangmu_document::TextRange;

const NAME_ENDINGS: &str = table!("named/name_endings.txt");

static NAME_ENDING: Lexicon = Lexicon::new(NAME_ENDINGS);

const CONTACT_WORDS: &str = table!("named/contact_words.txt");

static CONTACT_WORD: Lexicon = Lexicon::new(CONTACT_WORDS);

/// How far in bytes before digits such a word may stand.
const CONTACT_REACH: usize = 36;

/// Digits of a telephone number, a postcode or an address in the net.
pub(super) fn contact(site: &Site) -> Option<Named> {
    if site.number.writing != Writing::Arabic {
        return None;
    }
    let range = token(site);
    let token = range.of(site.text);
    let digits = token.chars().filter(char::is_ascii_digit).count();
    let dialled = |c: char| c.is_ascii_digit() || "-—－()".contains(c);
    let telephone = token.chars().all(dialled)
        && (9..=13).contains(&digits)
        && units::read(site.text, range.end).is_none();
    let start = site
        .number
        .range
        .start
        .saturating_sub(CONTACT_REACH)
        .max(site.line.start);
    let near = peek::window(site.text, start, site.number.range.start).of(site.text);
    let address = token.contains("://") || token.contains('@');
    (telephone || address || digits >= 3 && CONTACT_WORD.find(near).is_some())
        .then(|| site.named(range, NameClass::Contact))
}

/// The run of ASCII characters around a number, spaces left out.
fn token(site: &Site) -> TextRange {
    let inside = |c: char| c.is_ascii_graphic() && !matches!(c, ',' | ';' | '"');
    let start = site.number.range.start;
    let head = TextRange::new(start - site.run_before(inside), start).of(site.text);
    let head = head.trim_start_matches([':', '.', '-', '>', '*']).len();
    TextRange::new(start - head, site.number.range.end + site.run_after(inside))
}

/// `〔2023〕429号`, `21号文件`, `第275号令`.
pub(super) fn document_number(site: &Site) -> Option<Named> {
    let after = site.after().strip_prefix('号')?;
    let bracket = site.before().ends_with(['〕', ']', '］', '】', ')', '）']);
    let papers = ["文", "令", "公告", "通知", "议案", "决议"];
    let paper = peek::leading(after, &papers).is_some();
    let issued = site.before().ends_with(['发', '函', '令', '字']);
    (bracket || paper || issued).then(|| site.with_after("号".len(), NameClass::DocumentNumber))
}

/// `3+10`, `1+N`, `7×24`, `20-2`, `“12345+人民建议”`: numbers joined by signs name something.
pub(super) fn joined(site: &Site) -> Option<Named> {
    let joiners = "+＋*×·/";
    let plus = |c: char| joiners.contains(c);
    let before = site.character_before().filter(|c| plus(*c));
    let after = site.character_after().filter(|c| plus(*c));
    let signed = before.is_some() || after.is_some();
    let falling = |low: Option<f64>, high: Option<f64>| low.zip(high).is_some_and(|(a, b)| a >= b);
    let hyphen_after = site
        .joined_after("-")
        .is_some_and(|next| falling(site.number.value, next.value));
    let hyphen_before = site
        .joined_before("-")
        .is_some_and(|previous| falling(previous.value, site.number.value));
    if !(signed || hyphen_after || hyphen_before) || site.unit.is_some_and(|unit| !unit.is("个")) {
        return None;
    }
    let inside = |c: char| c.is_ascii_alphanumeric() || plus(c) || c == '-';
    Some(site.named(site.widened(inside), NameClass::Name))
}

/// `5G`, `PM2.5`, `C919`, `5A级`: a number that touches a letter which is no unit.
pub(super) fn with_letters(site: &Site) -> Option<Named> {
    let letter = |c: char| c.is_ascii_alphabetic() || ('Ａ'..='ｚ').contains(&c);
    let joint = site.run_before(|c| "-－—._ ".contains(c));
    let start = site.number.range.start;
    let touches_before =
        joint <= LONGEST_JOINT && peek::before(site.text, start - joint).is_some_and(letter);
    let touches_after = site.character_after().is_some_and(letter);
    if site.number.writing != Writing::Arabic
        || site.unit.is_some()
        || !(touches_before || touches_after)
    {
        return None;
    }
    let inside = |c: char| letter(c) || c.is_ascii_digit() || "-－—._ ".contains(c);
    let head = if touches_before {
        site.run_before(inside)
    } else {
        0
    };
    let tail = site.run_after(|c| c.is_ascii_alphanumeric());
    let range = TextRange::new(start - head, site.number.range.end + tail);
    let spaces = range.len() - range.of(site.text).trim_start().len();
    Some(site.named(
        TextRange::new(range.start + spaces, range.end),
        NameClass::Name,
    ))
}

/// Longest sign in bytes between letters and their number: PM2.5, C-919, PM_2.5.
const LONGEST_JOINT: usize = 3;

/// `马19储气库`, `331边防路`, `12345热线`: digits without unit right before a noun.
pub(super) fn inside_name(text: &str, number: &Number) -> Option<Named> {
    let digits = number.writing == Writing::Arabic && number.factor == 1.0;
    let noun = peek::after(text, number.range.end).is_some_and(|c| c.is_alphabetic());
    (digits && noun).then_some(Named {
        range: number.range,
        class: NameClass::Name,
    })
}

/// `服务业开放2.0`, `自贸区3.0`: a version behind what it is a version of.
pub(super) fn version(site: &Site) -> Option<Named> {
    let version = site
        .written()
        .strip_suffix(".0")
        .is_some_and(|main| main.len() == 1);
    let thing = site
        .character_before()
        .is_some_and(|c| c.is_alphabetic() && !"达到为至升长降过".contains(c));
    (version && thing && site.unit.is_none()).then(|| site.whole(NameClass::Name))
}

/// `一期工程`, `15号线`, `三等奖`: what follows the number makes it part of a name.
pub(super) fn name_ending(site: &Site) -> Option<Named> {
    let ending = NAME_ENDING.prefix(site.after())?;
    let large = site.number.factor > 1.0;
    let kind = if large {
        NameClass::Threshold
    } else {
        NameClass::Name
    };
    Some(site.with_after(ending.word.len(), kind))
}

#[cfg(test)]
mod tests {
    use super::{CONTACT_WORDS, NAME_ENDINGS};
    use crate::data;

    #[test]
    fn files_are_well_formed() {
        data::tests::check_form(NAME_ENDINGS, 1);
        data::tests::check_form(CONTACT_WORDS, 1);
    }
}
