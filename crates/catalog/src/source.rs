//! Where a text was published.

/// Where a text was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// An address on the web, to which a link may lead.
    Address(String),
    /// Anything else, which is only said.
    Words(String),
    /// It was not: the reader opened it from this device, under this name.
    Device(String),
}

impl Source {
    /// Only http and https with a host make an address: no other scheme ever becomes a link.
    pub(crate) fn read(text: String) -> Self {
        let scheme = |scheme: &str| {
            let start = text.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        let is_web = scheme("http://") || scheme("https://");
        let is_whole = !text.contains(|c: char| c.is_whitespace() || c.is_control());
        let address = Self::Address(text.clone());
        match address.host() {
            Some(host) if is_web && is_whole && !host.is_empty() => address,
            _ => Self::Words(text),
        }
    }

    /// What it says.
    pub fn text(&self) -> &str {
        match self {
            Self::Address(text) | Self::Words(text) | Self::Device(text) => text,
        }
    }

    /// The host of an address.
    pub fn host(&self) -> Option<&str> {
        let Self::Address(address) = self else {
            return None;
        };
        let (_, rest) = address.split_once("://")?;
        rest.split(['/', '?', '#']).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_on_the_web_can_be_a_link() {
        let host = |text: &str| {
            let source = Source::read(text.to_owned());
            assert_eq!(source.text(), text);
            source.host().map(str::to_owned)
        };
        assert_eq!(
            host("https://a.example/b?c#d").as_deref(),
            Some("a.example")
        );
        assert_eq!(host("HTTP://a.example").as_deref(), Some("a.example"));
        for text in [
            "",
            "甲市日报，第 1 版",
            "a.example/b",
            "//a.example/b",
            "javascript:alert(1)",
            " https://a.example",
            "https://a.example/b c",
            "data:text/html,https://a.example",
            "https://",
            "https:///b",
        ] {
            assert_eq!(host(text), None, "{text}");
        }
    }
}
