//! Numbers in the formats of Word's lists.

/// Digits for numbers written place by place or with 十 百 千 万.
const CHINESE: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const LEGAL: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const LEGAL_TRADITIONAL: [&str; 10] = ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"];
const UNITS: [&str; 4] = ["", "十", "百", "千"];
const LEGAL_UNITS: [&str; 4] = ["", "拾", "佰", "仟"];

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// Roman numerals from the greatest on.
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// A number as a format of lists writes it; in digits where it does not reach so far.
pub(crate) fn numeral(number: u32, format: &str) -> String {
    let written = match format {
        "none" | "bullet" => Some(String::new()),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            Some(places(number))
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => {
            counting(number, &CHINESE, &UNITS).map(without_leading_one)
        }
        "chineseLegalSimplified" => counting(number, &LEGAL, &LEGAL_UNITS),
        "ideographLegalTraditional" | "japaneseLegal" => {
            counting(number, &LEGAL_TRADITIONAL, &LEGAL_UNITS)
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "decimalEnclosedParen" => nth_from('⑴', number, 20),
        "decimalEnclosedFullstop" => nth_from('⒈', number, 20),
        "ideographEnclosedCircle" => nth_from('㊀', number, 10),
        "decimalFullWidth" | "decimalFullWidth2" => Some(full_width(number)),
        "decimalZero" => Some(format!("{number:02}")),
        "ideographTraditional" => nth_of(STEMS, number),
        "ideographZodiac" => nth_of(BRANCHES, number),
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).map(|text| text.to_ascii_uppercase()),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).map(|text| text.to_ascii_uppercase()),
        _ => None,
    };
    written.unwrap_or_else(|| number.to_string())
}

/// 21 as 二一.
fn places(number: u32) -> String {
    let digits = number.to_string();
    let values = digits.bytes().map(|digit| usize::from(digit - b'0'));
    values
        .filter_map(|value| CHINESE.get(value))
        .copied()
        .collect()
}

/// 21 as 二十一 or 贰拾壹, up to 9999.
fn counting(number: u32, digits: &[&str; 10], units: &[&str; 4]) -> Option<String> {
    if number == 0 || number > 9999 {
        return None;
    }
    let mut written = String::new();
    let mut gap = false;
    for (unit, power) in units.iter().zip([1, 10, 100, 1000]).rev() {
        let digit = usize::try_from(number / power % 10).ok()?;
        if digit == 0 {
            gap = !written.is_empty();
            continue;
        }
        if gap {
            written.push('零');
            gap = false;
        }
        written.push_str(digits.get(digit)?);
        written.push_str(unit);
    }
    Some(written)
}

/// 十二 and not 一十二.
fn without_leading_one(written: String) -> String {
    match written.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => written,
    }
}

fn circled(number: u32) -> Option<String> {
    match number {
        0..=20 => nth_from('①', number, 20),
        21..=35 => nth_from('㉑', number - 20, 15),
        _ => nth_from('㊱', number.checked_sub(35)?, 15),
    }
}

/// The numbers that have a character each, in order from that of one.
fn nth_from(first: char, number: u32, last: u32) -> Option<String> {
    let offset = number.checked_sub(1).filter(|_| number <= last)?;
    char::from_u32(u32::from(first) + offset).map(String::from)
}

fn nth_of(characters: &str, number: u32) -> Option<String> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    characters.chars().nth(index).map(String::from)
}

fn full_width(number: u32) -> String {
    let digits = number.to_string();
    let wide = |digit: char| char::from_u32(u32::from(digit) + 0xfee0);
    digits.chars().filter_map(wide).collect()
}

/// a … z, aa … zz, aaa …, as Word counts.
fn letters(number: u32) -> Option<String> {
    let index = number.checked_sub(1)?;
    let letter = char::from_u32(u32::from('a') + index % 26)?;
    let times = usize::try_from(index / 26 + 1).ok()?;
    (times <= 30).then(|| letter.to_string().repeat(times))
}

fn roman(number: u32) -> Option<String> {
    if number == 0 || number > 3999 {
        return None;
    }
    let mut left = number;
    let mut written = String::new();
    for (value, letters) in ROMAN {
        while left >= value {
            written.push_str(letters);
            left -= value;
        }
    }
    Some(written)
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn writes_the_formats_of_lists() {
        for (format, number, wanted) in [
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("decimalFullWidth", 12, "１２"),
            ("chineseCounting", 1, "一"),
            ("chineseCountingThousand", 10, "十"),
            ("chineseCountingThousand", 12, "十二"),
            ("japaneseCounting", 20, "二十"),
            ("taiwaneseCountingThousand", 101, "一百零一"),
            ("chineseCountingThousand", 110, "一百一十"),
            ("chineseCountingThousand", 1001, "一千零一"),
            ("chineseCountingThousand", 10_000, "10000"),
            ("ideographDigital", 20, "二〇"),
            ("chineseLegalSimplified", 12, "壹拾贰"),
            ("ideographLegalTraditional", 2, "貳"),
            ("decimalEnclosedCircleChinese", 1, "①"),
            ("decimalEnclosedCircle", 21, "㉑"),
            ("decimalEnclosedCircle", 50, "㊿"),
            ("decimalEnclosedCircle", 51, "51"),
            ("decimalEnclosedParen", 3, "⑶"),
            ("decimalEnclosedFullstop", 20, "⒛"),
            ("ideographEnclosedCircle", 2, "㊁"),
            ("ideographTraditional", 3, "丙"),
            ("ideographZodiac", 13, "13"),
            ("lowerLetter", 27, "aa"),
            ("upperLetter", 2, "B"),
            ("lowerRoman", 14, "xiv"),
            ("upperRoman", 4, "IV"),
            ("upperRoman", 0, "0"),
            ("none", 5, ""),
            ("unheardOf", u32::MAX, "4294967295"),
        ] {
            assert_eq!(numeral(number, format), wanted, "{format} {number}");
        }
    }
}
