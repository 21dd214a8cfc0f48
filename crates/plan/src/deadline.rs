//! When a piece of work is due: `2023年6月底前`, `12月31日前`, `年底前`.

use crate::{model::Deadline, numeral, peek};

/// The first deadline in a text. `year` stands in where the text leaves out the year.
pub(crate) fn first(text: &str, year: Option<i32>) -> Option<Deadline> {
    text.match_indices('前').find_map(|(end, _)| {
        let ahead = text.get(..end)?;
        let start = ahead
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_part(*c))
            .last()?
            .0;
        let words = text.get(start..end + '前'.len_utf8())?;
        let longer = peek::starts(text, end, "前列") || peek::starts(text, end, "前三");
        (!longer).then(|| deadline(words, year))?
    })
}

/// The deadline that a label gives, which may be no more than a date: `2024年12月`.
pub(crate) fn labelled(text: &str, year: Option<i32>) -> Option<Deadline> {
    let date = || text.chars().all(is_part).then(|| deadline(text, year))?;
    first(text, year).or_else(date)
}

/// Whether a character can stand in a deadline.
fn is_part(c: char) -> bool {
    numeral::digit(c).is_some() || "十年月日底末之以".contains(c)
}

fn deadline(words: &str, default: Option<i32>) -> Option<Deadline> {
    let year = number_before(words, '年').filter(|year| (1949..=2100).contains(year));
    let month = number_before(words, '月').and_then(|month| u8::try_from(month).ok());
    let month = month.filter(|month| (1..=12).contains(month));
    let day = number_before(words, '日').and_then(|day| u8::try_from(day).ok());
    let end_of_year = words.contains("年底") || words.contains("年末");
    (month.is_some() || end_of_year || year.is_some()).then(|| Deadline {
        text: words.to_owned(),
        year: year.or(default),
        month: month.or_else(|| end_of_year.then_some(12)),
        day: day.filter(|day| (1..=31).contains(day)),
    })
}

/// The number right before the first of these characters.
fn number_before(words: &str, mark: char) -> Option<i32> {
    let ahead = words.get(..words.find(mark)?)?;
    let digits = ahead
        .rfind(|c| numeral::digit(c).is_none() && c != '十')
        .and_then(|at| Some(at + ahead.get(at..)?.chars().next()?.len_utf8()))
        .unwrap_or_default();
    let value = numeral::value(ahead.get(digits..)?)?;
    // Years have four digits; the bound keeps the cast exact.
    (0.0..1e4).contains(&value).then_some(value as i32)
}

#[cfg(test)]
mod tests {
    use super::first;

    fn check(text: &str, wanted: &str) {
        let found = first(text, Some(2023)).map_or("none".to_owned(), |found| {
            let number = |part: Option<i32>| part.map_or("-".to_owned(), |part| part.to_string());
            let (month, day) = (found.month.map(i32::from), found.day.map(i32::from));
            let date = [found.year, month, day].map(number).join(" ");
            format!("{}: {date}", found.text)
        });
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn reads_days_months_and_years() {
        check("2024年6月底前建成", "2024年6月底前: 2024 6 -");
        check("力争12月31日前完工", "12月31日前: 2023 12 31");
        check("年底前投用", "年底前: 2023 12 -");
        check("2025年前达到", "2025年前: 2025 - -");
        check("十月底之前完成", "十月底之前: 2023 10 -");
    }

    #[test]
    fn leaves_out_what_is_no_time() {
        check("位居全省前列,进入前三", "none");
        check("目前进展顺利", "none");
        check("三年前开工", "none");
    }
}
