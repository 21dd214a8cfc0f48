//! The code itself, as text of an HTML page.

use crate::route::{EmbedView, Route};
use gangmu_chart::embed;
use gangmu_escape::markup::escaped;

/// The two ways to put a chart on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// An element that `embed.js` makes into a frame.
    Element,
    /// A frame.
    Frame,
}

impl Way {
    /// Its name in the list to choose from.
    pub fn name(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Frame => "frame",
        }
    }

    /// The way of a name.
    pub fn named(name: &str) -> Self {
        match name {
            "frame" => Self::Frame,
            _ => Self::Element,
        }
    }

    /// The lines of a content policy that must name the site.
    pub fn directives(self) -> &'static [&'static str] {
        match self {
            Self::Element => &["script-src", "frame-src"],
            Self::Frame => &["frame-src"],
        }
    }
}

/// The address of the site's folder, from that of a page in it.
pub fn site(address: &str) -> String {
    let page = address.split(['?', '#']).next().unwrap_or_default();
    let end = page.rfind('/').map_or(page.len(), |slash| slash + 1);
    page.get(..end).unwrap_or_default().to_owned()
}

/// Scheme, host and port of an address.
pub fn origin(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let length = address.get(host..).and_then(|rest| rest.find('/'));
    let end = length.map_or(address.len(), |length| host + length);
    address.get(..end).unwrap_or_default()
}

/// The code for a chart, in a frame of this height in CSS pixels.
pub fn write(way: Way, site: &str, view: &EmbedView, label: &str, height: u32) -> String {
    let address = |route: Route| format!("{site}{}", route.to_hash());
    match way {
        Way::Element => element(site, view, label, &address(view.whole())),
        Way::Frame => {
            let chart = address(Route::Embed(Box::new(view.clone())));
            embed::code(&chart, label, "100%", height)
        }
    }
}

/// The element, with a link to the page of the chart for readers without scripts.
fn element(site: &str, view: &EmbedView, label: &str, page: &str) -> String {
    let label = escaped(label);
    let attributes: String = view
        .attributes()
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)))
        .collect();
    format!(
        "<script async src=\"{}embed.js\"></script>\n\
         <gangmu-view{attributes} label=\"{label}\">\n\
         <a href=\"{}\">{label}</a>\n\
         </gangmu-view>",
        escaped(site),
        escaped(page),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Embedded;

    const SITE: &str = "https://a.example/plans/";

    fn view(hash: &str, chart: &str) -> EmbedView {
        let page = Route::parse(hash);
        EmbedView::new(Embedded::on(&page, chart).expect("the page has the chart"))
    }

    #[test]
    fn a_site_is_the_folder_of_its_page() {
        for page in [
            "",
            "index.html",
            "?preview#/embed/a/b",
            "index.html#/plan/a?x=/y",
        ] {
            assert_eq!(site(&format!("{SITE}{page}")), SITE);
        }
        assert_eq!(origin(SITE), "https://a.example");
        assert_eq!(origin("http://127.0.0.1:8080/"), "http://127.0.0.1:8080");
    }

    #[test]
    fn an_element_says_what_the_address_says() {
        let view = view("#/plan/a-2023?item=m1&targets=goal&tables=audit", "bullet");
        let code = write(Way::Element, SITE, &view, "甲 <\"&", 400);
        assert_eq!(
            code,
            "<script async src=\"https://a.example/plans/embed.js\"></script>\n\
             <gangmu-view plan=\"a-2023\" chart=\"bullet\" item=\"m1\" targets=\"goal\" \
             label=\"甲 &lt;&quot;&amp;\">\n\
             <a href=\"https://a.example/plans/#/plan/a-2023?item=m1&amp;targets=goal\">甲 &lt;&quot;&amp;</a>\n\
             </gangmu-view>"
        );
    }

    #[test]
    fn a_frame_needs_no_script() {
        let view = view("#/compare?left=a&right=b", "alignment");
        let code = write(Way::Frame, SITE, &view, "任务对照", 612);
        assert_eq!(
            code,
            "<iframe src=\"https://a.example/plans/#/embed/compare/alignment?left=a&amp;right=b\" \
             title=\"任务对照\" width=\"100%\" height=\"612\" loading=\"lazy\"></iframe>"
        );
    }
}
