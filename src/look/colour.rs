//! Colours that a page may hand in: read strictly, mixed, and held against each other.

/// Text of any size is read at this contrast and above (WCAG 2.1, 1.4.3).
pub const READABLE: f64 = 4.5;
/// Black.
pub const BLACK: Colour = Colour([0; 3]);
/// White.
pub const WHITE: Colour = Colour([255; 3]);

/// An opaque colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#rgb`, `#rrggbb`, both without `#` too, and `rgb(r, g, b)`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(inside) = text.strip_prefix("rgb(") {
            let mut parts = inside.strip_suffix(')')?.split(',');
            let mut next = || decimal(parts.next()?.trim());
            let colour = [next()?, next()?, next()?];
            return parts.next().is_none().then_some(Self(colour));
        }
        let digits = text.strip_prefix('#').unwrap_or(text);
        let mut values = [0; 6];
        for (at, digit) in digits.bytes().enumerate() {
            *values.get_mut(at)? = hexadecimal(digit)?;
        }
        let [a, b, c, d, e, f] = values;
        match digits.len() {
            3 => Some(Self([17 * a, 17 * b, 17 * c])),
            6 => Some(Self([16 * a + b, 16 * c + d, 16 * e + f])),
            _ => None,
        }
    }

    /// Its six digits.
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// As a style sheet has it.
    pub fn css(self) -> String {
        format!("#{}", self.digits())
    }

    /// This colour with so many hundredths of another.
    pub fn mix(self, other: Self, hundredths: u16) -> Self {
        let mut mixed = self.0;
        for (one, other) in mixed.iter_mut().zip(other.0) {
            let sum = u16::from(*one) * (100 - hundredths) + u16::from(other) * hundredths;
            *one = u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX);
        }
        Self(mixed)
    }

    /// The colour nearest to it, on its way to the ink, that can be read on the paper.
    pub fn readable(self, paper: Self, ink: Self) -> Self {
        let mut steps = (0..=20).map(|step| self.mix(ink, 5 * step));
        let found = steps.find(|colour| colour.contrast(paper) >= READABLE);
        found.unwrap_or(ink)
    }

    /// How far apart two colours are in brightness: from 1 to 21 (WCAG 2.1).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// The light of a part of a colour. The cubic lies within 0.003 of the curve of sRGB, and needs
/// no power function, which would be kilobytes of program.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    part * (part * (part * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
}

fn hexadecimal(digit: u8) -> Option<u8> {
    Some(match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        b'A'..=b'F' => digit - b'A' + 10,
        _ => return None,
    })
}

fn decimal(text: &str) -> Option<u8> {
    let are_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| are_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_strictly() {
        let same = ["#a83226", "A83226", " #A83226 ", "rgb(168, 50, 38)"];
        for text in same {
            assert_eq!(Colour::parse(text), Some(Colour([168, 50, 38])), "{text}");
        }
        assert_eq!(Colour::parse("#fff"), Some(WHITE));
        let refused = [
            "",
            "#",
            "red",
            "#ffff",
            "#ggg",
            "#fffffff",
            "rgb(1,2)",
            "rgb(1,2,3,4)",
            "rgb(+1,2,3)",
            "rgb(1,2,256)",
            "rgba(1,2,3)",
            "var(--x)",
            "#fff;",
            "＃fff",
        ];
        for text in refused {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 0.1);
        // By the exact formula: 4.54.
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(WHITE) - 4.54).abs() < 0.1);
    }

    #[test]
    fn a_mix_lies_between() {
        assert_eq!(BLACK.mix(WHITE, 0), BLACK);
        assert_eq!(BLACK.mix(WHITE, 100), WHITE);
        assert_eq!(BLACK.mix(WHITE, 50).digits(), "808080");
    }
}
