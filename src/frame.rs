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
            Some(allowed) if !allowed.contains(word) => Self::Forbidden,
            _ => Self::Free,
        }
    }
}
