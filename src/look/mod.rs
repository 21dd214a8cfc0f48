//! The look of an embedded chart: what the page around the frame may choose, and nothing else.
//!
//! It comes as parameters of the address or as fields of a message, by the same names. Each value
//! is read strictly as what it is, and written anew from what was read: no text of the page around
//! ever reaches a style sheet. What is not understood counts as not said.

mod apply;
mod colour;
mod fonts;

pub use apply::{Wear, learn_looks, use_look, wear};
pub use colour::Colour;

use crate::preferences::Theme;
use colour::{BLACK, READABLE, WHITE};
use gangmu_chart::scene::Language;

/// How large the text may be, in hundredths of what the browser would make it.
const SIZES: std::ops::RangeInclusive<u16> = 75..=200;

/// What the page around may choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The theme; light where none is said, for that is what most pages are.
    pub theme: Option<Theme>,
    /// The language of the interface; Chinese where none is said.
    pub language: Option<Language>,
    /// The size of the text in hundredths.
    pub size: Option<u16>,
    /// The ground.
    pub paper: Option<Colour>,
    /// The text.
    pub ink: Option<Colour>,
    /// Targets and the selected thing.
    pub accent: Option<Colour>,
    /// What was reached, and links.
    pub second: Option<Colour>,
    /// The fonts of the text.
    pub font: Option<String>,
    /// The fonts of headings.
    pub heading: Option<String>,
}

impl Look {
    /// Reads the values by their names.
    pub fn read(value: &dyn Fn(&str) -> Option<String>) -> Self {
        let colour = |name: &str| Colour::parse(&value(name)?);
        let fonts = |name: &str| fonts::parse(&value(name)?);
        let theme = |name: String| Theme::ALL.into_iter().find(|theme| theme.name() == name);
        let size = |name: String| name.parse().ok().filter(|size| SIZES.contains(size));
        Self {
            theme: value("theme").and_then(theme),
            language: value("lang").and_then(|tag| language(&tag)),
            size: value("text").and_then(size),
            paper: colour("paper"),
            ink: colour("ink"),
            accent: colour("accent"),
            second: colour("second"),
            font: fonts("font"),
            heading: fonts("heading"),
        }
    }

    /// Hands out what is chosen, each value under its name.
    pub fn write(&self, set: &mut dyn FnMut(&str, &str)) {
        let mut set = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                set(name, &value);
            }
        };
        let colour = |colour: Option<Colour>| colour.map(|colour| colour.digits());
        set("theme", self.theme.map(|theme| theme.name().to_owned()));
        set("lang", self.language.map(|it| short_tag(it).to_owned()));
        set("text", self.size.map(|size| size.to_string()));
        set("paper", colour(self.paper));
        set("ink", colour(self.ink));
        set("accent", colour(self.accent));
        set("second", colour(self.second));
        set("font", self.font.clone());
        set("heading", self.heading.clone());
    }

    /// The tokens of the style sheets that the choice changes, with their values. What is not
    /// chosen is as in the theme, whose paper and ink are given. Shades follow the colours they
    /// are shades of, and a colour that cannot be read on the paper is moved towards the ink
    /// until it can.
    fn tokens(&self, paper: Colour, ink: Colour) -> Vec<(&'static str, String)> {
        let mut tokens: Vec<(&'static str, String)> = Vec::new();
        let is_new_ground = self.paper.is_some() || self.ink.is_some();
        let paper = self.paper.unwrap_or(paper);
        let ink = match self.ink.unwrap_or(ink) {
            ink if ink.contrast(paper) >= READABLE => ink,
            _ => paper.opposite(),
        };
        let mut set = |name, colour: Colour| tokens.push((name, colour.css()));
        if is_new_ground {
            set("--paper", paper);
            set("--paper-2", paper.mix(ink, 4));
            set("--ink", ink);
            set("--ink-2", ink.mix(paper, 20).readable(paper, ink));
            set("--ink-3", ink.mix(paper, 30).readable(paper, ink));
            set("--rule", paper.mix(ink, 16));
            set("--edge", paper.mix(ink, 50));
        }
        let families = [
            (self.accent, ["--accent", "--accent-soft", "--on-accent"]),
            (self.second, ["--second", "--second-soft", "--on-second"]),
        ];
        for (colour, [name, soft, on]) in families {
            if let Some(colour) = colour {
                let colour = colour.readable(paper, ink);
                set(name, colour);
                set(soft, paper.mix(colour, 18));
                set(on, colour.opposite());
            }
        }
        let fonts = [("--sans", &self.font), ("--serif", &self.heading)];
        for (name, fonts) in fonts {
            if let Some(fonts) = fonts {
                tokens.push((name, fonts::css(fonts)));
            }
        }
        tokens
    }
}

impl Colour {
    /// Black or white, whichever is read better on it.
    fn opposite(self) -> Self {
        if self.contrast(BLACK) > self.contrast(WHITE) {
            BLACK
        } else {
            WHITE
        }
    }
}

fn short_tag(language: Language) -> &'static str {
    match language {
        Language::Chinese => "zh",
        Language::English => "en",
    }
}

fn language(tag: &str) -> Option<Language> {
    match tag.split('-').next() {
        Some("zh") => Some(Language::Chinese),
        Some("en") => Some(Language::English),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(pairs: &[(&str, &str)]) -> Look {
        Look::read(&|name| {
            let pair = pairs.iter().find(|(known, _)| *known == name);
            pair.map(|(_, value)| (*value).to_owned())
        })
    }

    fn token(look: &Look, name: &str) -> Option<Colour> {
        let [paper, ink] = ["#fbfaf7", "#1d2125"].map(|text| Colour::parse(text).unwrap());
        let tokens = look.tokens(paper, ink);
        let token = tokens.iter().find(|(known, _)| *known == name)?;
        Colour::parse(&token.1)
    }

    #[test]
    fn what_is_written_is_read_again() {
        let look = look(&[
            ("theme", "dark"),
            ("lang", "en"),
            ("text", "125"),
            ("accent", "#C00"),
            ("second", "rgb(0, 82, 155)"),
            ("paper", "ffffff"),
            ("font", "\"Microsoft YaHei\", 宋体, sans-serif"),
        ]);
        assert_eq!(look.theme, Some(Theme::Dark));
        let mut pairs = Vec::new();
        look.write(&mut |name, value| pairs.push((name.to_owned(), value.to_owned())));
        let value = |name: &str| {
            let pair = pairs.iter().find(|(known, _)| known == name);
            pair.map(|(_, value)| value.clone())
        };
        assert_eq!(value("accent").as_deref(), Some("cc0000"));
        assert_eq!(Look::read(&value), look);
    }

    #[test]
    fn what_is_not_understood_is_not_said() {
        let look = look(&[
            ("theme", "sepia"),
            ("lang", "fr"),
            ("text", "900"),
            ("accent", "red;background:url(//a.example)"),
            ("second", "url(x)"),
            ("paper", "#12"),
            ("ink", "rgb(1,2,300)"),
            ("font", "a;b"),
            ("heading", "url(x)"),
        ]);
        assert_eq!(look, Look::default());
    }

    #[test]
    fn nothing_chosen_changes_nothing() {
        assert!(Look::default().tokens(WHITE, BLACK).is_empty());
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_moved_until_it_can() {
        let paper = Colour::parse("#fbfaf7").unwrap();
        for accent in ["#ff9900", "#ffffff", "#c00", "#fbfaf7"] {
            let look = look(&[("accent", accent)]);
            let accent = token(&look, "--accent").unwrap();
            assert!(accent.contrast(paper) >= READABLE, "{accent:?}");
            let on = token(&look, "--on-accent").unwrap();
            assert!(on.contrast(accent) >= READABLE, "{on:?}");
        }
        assert_eq!(
            token(&look(&[("accent", "#c00")]), "--accent"),
            Colour::parse("#c00")
        );
    }

    #[test]
    fn every_ink_can_be_read_on_every_paper() {
        for paper in ["#000", "#777", "#fff", "#1e50a2"] {
            for ink in ["#000", "#777", "#fff"] {
                let look = look(&[("paper", paper), ("ink", ink)]);
                let paper = Colour::parse(paper).unwrap();
                for name in ["--ink", "--ink-2", "--ink-3"] {
                    let ink = token(&look, name).unwrap();
                    assert!(ink.contrast(paper) >= 4.4, "{ink:?} on {paper:?}");
                }
            }
        }
    }
}
