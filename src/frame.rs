//! What a frame around the page lets it do.

use web_sys::window;

/// What is known of the leave to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// It can be done.
    Free,
    /// The page stands in a frame that may forbid it, without a word.
    Framed,
    /// The frame around the page forbids it.
    Forbidden,
}

impl Leave {
    /// To save files.
    pub fn to_download() -> Self {
        Self::of("allow-downloads")
    }

    /// To print, which a frame counts among the dialogues.
    pub fn to_print() -> Self {
        Self::of("allow-modals")
    }

    /// What the sandbox of a frame gives by this word. A frame of another origin does not let us
    /// look at what it gives.
    fn of(word: &str) -> Self {
        let Some(window) = window() else {
            return Self::Free;
        };
        let is_whole_window = matches!(window.top(), Ok(Some(top)) if top == window);
        if is_whole_window {
            return Self::Free;
        }
        let Ok(Some(frame)) = window.frame_element() else {
            return Self::Framed;
        };
        match frame.get_attribute("sandbox") {
            Some(allowed) if !gives(&allowed, word) => Self::Forbidden,
            _ => Self::Free,
        }
    }
}

/// Whether a sandbox gives leave by this word. Browsers take its words in capitals too, and some
/// words begin with another that means something else.
fn gives(sandbox: &str, word: &str) -> bool {
    let mut words = sandbox.split_ascii_whitespace();
    words.any(|given| given.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::gives;

    #[test]
    fn a_sandbox_gives_whole_words() {
        let given = |sandbox: &str| gives(sandbox, "allow-downloads");
        assert!(given("allow-scripts\n Allow-Downloads"));
        assert!(!given("allow-downloads-without-user-activation"));
        assert!(!given(""));
    }
}
