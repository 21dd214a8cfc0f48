//! Patterns of whole lines: `*` stands for any text, `#` for a number.

/// A line as patterns see it: without white space, with half-width punctuation and digits, in
/// small letters.
pub(super) fn normalized(line: &str) -> String {
    line.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| half_width(c).to_ascii_lowercase())
        .collect()
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '〔' => '[',
        '〕' => ']',
        _ => c,
    }
}

/// Whether a pattern fits a whole normalized line.
pub(super) fn matches(pattern: &str, line: &str) -> bool {
    // Most patterns begin with another Chinese character than the line.
    if let (Some(first), Some(begin)) = (pattern.as_bytes().get(..3), line.as_bytes().get(..3))
        && !first.iter().any(u8::is_ascii)
        && first != begin
    {
        return false;
    }
    let (mut pattern, mut rest) = (pattern, line);
    // Where to go on when the text after the last star does not fit: the pattern after the
    // star, and the line from one character later.
    let mut retry: Option<(&str, &str)> = None;
    loop {
        let mut next = pattern.chars();
        let step = match next.next() {
            Some('*') => {
                pattern = next.as_str();
                retry = Some((pattern, rest));
                continue;
            }
            Some('#') => after_number(rest),
            Some(c) => rest.strip_prefix(c),
            None if rest.is_empty() => return true,
            None => None,
        };
        if let Some(after) = step {
            (pattern, rest) = (next.as_str(), after);
            continue;
        }
        let Some((after_star, from)) = retry else {
            return false;
        };
        let mut later = from.chars();
        if later.next().is_none() {
            return false;
        }
        (pattern, rest) = (after_star, later.as_str());
        retry = Some((after_star, rest));
    }
}

/// The line after the number that it begins with.
fn after_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < line.len()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, fitting: &[&str], other: &[&str]) {
        for line in fitting {
            assert!(matches(pattern, &normalized(line)), "{pattern} {line}");
        }
        for line in other {
            assert!(!matches(pattern, &normalized(line)), "{pattern} {line}");
        }
    }

    #[test]
    fn patterns_fit_whole_lines() {
        check("打印", &["打印", " 打 印 "], &["打印本页", "请打印", ""]);
        check("来源:*", &["来源:", "来源：新华社"], &["(来源:新华社)"]);
        check(
            "*版权所有*",
            &["版权所有", "市政府 版权所有 2023"],
            &["版权归市政府所有"],
        );
        check("*ab*ac", &["xabxabac"], &["xabxabad", "abc"]);
        check("*icp备*", &["辽ＩＣＰ备06020666号"], &["辽ICP证"]);
    }

    #[test]
    fn a_number_has_at_least_one_digit() {
        check(
            "#-#-#:#*",
            &["2026-02-03 09:02:33"],
            &["2026-02-03", "-02-03 09:02"],
        );
        check(
            "#年#月#日",
            &["２０２３年２月４日"],
            &["二〇二三年二月四日"],
        );
    }
}
