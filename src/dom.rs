//! What pages ask of the elements that they have drawn.

use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};
use web_sys::{ScrollBehavior, ScrollToOptions, SvgElement};

/// Attribute that names the item an element stands for.
const ITEM: &str = "data-item";
/// Room that is kept between an element and the edge of the window, in rem.
const MARGIN: f64 = 4.5;
/// The field of a page that is made for typing.
const FIELD: &str = "main [data-begin]";

/// The item of the innermost element around an event's target that stands for one.
pub fn item_at(event: &Event) -> Option<String> {
    closest(event, "[data-item]")?.get_attribute(ITEM)
}

/// The innermost element around an event's target that matches a selector.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}

/// The elements inside another that match a selector, in the order of the page.
pub fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = inside.query_selector_all(selector) else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok());
    elements.collect()
}

/// The first element of the page that matches a selector.
fn find(selector: &str) -> Option<Element> {
    browser::document()?.query_selector(selector).ok()?
}

/// The element inside another that stands for an item.
pub fn find_item(inside: &Element, item: &str) -> Option<Element> {
    inside.query_selector(&selector("", item)).ok()?
}

/// The marks of an item in all pictures of the page, in its order.
pub fn marks(item: &str) -> Vec<Element> {
    let root = browser::root();
    root.map_or_else(Vec::new, |root| all(&root, &selector(".mark", item)))
}

/// Ids come from addresses too, so whatever would end the string is escaped.
fn selector(class: &str, item: &str) -> String {
    let item = item.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{class}[data-item=\"{item}\"]")
}

/// Whether the reader has marked some words of the page.
pub fn marks_text() -> bool {
    let marks = || {
        let selection = web_sys::window()?.get_selection().ok()??;
        Some(!selection.is_collapsed())
    };
    marks().unwrap_or(false)
}

/// Moves the keyboard's focus.
pub fn focus(element: &Element) {
    focus_with(element, &FocusOptions::new());
}

/// Moves the keyboard's focus, and nothing on the screen with it.
pub fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    focus_with(element, &options);
}

fn focus_with(element: &Element, options: &FocusOptions) {
    // An element that cannot take the focus leaves it where it is.
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(options);
    } else if let Some(element) = element.dyn_ref::<SvgElement>() {
        let _ = element.focus_with_options(options);
    }
}

/// Moves the keyboard's focus to what the page is about.
pub fn focus_main() {
    if let Some(main) = find("main") {
        focus(&main);
    }
}

/// Moves the keyboard's focus to the field of a page that is made for typing, and says whether
/// it is one.
pub fn focus_field() -> bool {
    let field = find(FIELD);
    if let Some(field) = &field {
        focus(field);
    }
    field.is_some()
}

/// Moves the keyboard's focus to where a page begins: to its field, or to its heading for reading
/// on from there. Says whether there is one of them. The page does not scroll for it:
/// Firefox would do so later, and undo where the page has scrolled meanwhile.
pub fn focus_heading() -> bool {
    let place = find(FIELD).or_else(|| {
        let heading = find("main h1")?;
        let _ = heading.set_attribute("tabindex", "-1");
        Some(heading)
    });
    if let Some(place) = &place {
        focus_in_place(place);
    }
    place.is_some()
}

/// The element that has the keyboard's focus.
pub fn focused() -> Option<Element> {
    browser::document()?.active_element()
}

/// Whether nothing on the page has the keyboard's focus.
pub fn is_focus_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Size of the page's root font in pixels.
pub fn rem() -> f64 {
    let size = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        gangmu_plan::numeral::decimal(size.trim_end_matches("px"))
    };
    size().unwrap_or(16.0)
}

/// Whether a media query holds now.
pub fn media(query: &str) -> bool {
    let matches = || {
        let list = web_sys::window()?.match_media(query).ok()??;
        Some(list.matches())
    };
    matches().unwrap_or(false)
}

/// Width and height of the window's inside in pixels.
pub fn window_size() -> Option<(f64, f64)> {
    let window = web_sys::window()?;
    let width = window.inner_width().ok()?.as_f64()?;
    let height = window.inner_height().ok()?.as_f64()?;
    Some((width, height))
}

/// Whether the middle of an element is inside the window.
pub fn is_in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = window_size().map_or(f64::INFINITY, |(_, height)| height);
    let middle = place.top() + place.height() / 2.0;
    middle > 0.0 && middle < sheet_top().unwrap_or(height)
}

/// Scrolls the page so that an element is in sight; does nothing where it is.
pub fn bring_into_sight(element: &Element) {
    let (Some(window), Some((_, height))) = (web_sys::window(), window_size()) else {
        return;
    };
    let place = element.get_bounding_client_rect();
    let margin = MARGIN * rem();
    let bottom = sheet_top().unwrap_or(height) - margin;
    let by = if place.top() < margin {
        place.top() - margin
    } else if place.bottom() > bottom {
        (place.bottom() - bottom).min(place.top() - margin)
    } else {
        return;
    };
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(scroll_behavior());
    window.scroll_by_with_scroll_to_options(&options);
}

/// Scrolls the page so that the first lines of an element can be read, with what comes before;
/// does nothing where they are in sight. Far away the page is there at once.
pub fn bring_to_reading_height(element: &Element) {
    let (Some(window), Some((_, height))) = (web_sys::window(), window_size()) else {
        return;
    };
    let height = sheet_top().unwrap_or(height);
    let top = element.get_bounding_client_rect().top();
    if (MARGIN * rem()..0.8 * height).contains(&top) {
        return;
    }
    let by = top - height / 4.0;
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(if by.abs() > 2.0 * height {
        ScrollBehavior::Auto
    } else {
        scroll_behavior()
    });
    window.scroll_by_with_scroll_to_options(&options);
}

/// Where the sheet begins that covers the lower part of a phone's window.
pub fn sheet_top() -> Option<f64> {
    find(".sheet").map(|sheet| sheet.get_bounding_client_rect().top())
}

/// Scrolls the box around an element, if there is one, so that the element is in sight; does
/// nothing where it is.
///
/// What counts is the part of the box that is inside the window.
pub fn bring_into_sight_in_box(element: &Element) {
    let Ok(Some(scroller)) = element.closest("[data-scrolls]") else {
        return;
    };
    let view = scroller.get_bounding_client_rect();
    let place = element.get_bounding_client_rect();
    let window = window_size().map_or(f64::INFINITY, |(_, height)| height);
    let (top, bottom) = (view.top().max(0.0), view.bottom().min(window));
    if place.top() >= top && place.bottom() <= bottom {
        return;
    }
    // A third of the way down, so that what comes before can be read too.
    let by = place.top() - top - (bottom - top) / 3.0;
    let options = ScrollToOptions::new();
    options.set_top(by.max(-f64::from(scroller.scroll_top())));
    options.set_behavior(scroll_behavior());
    scroller.scroll_by_with_scroll_to_options(&options);
}

fn scroll_behavior() -> ScrollBehavior {
    if media("(prefers-reduced-motion: reduce)") {
        ScrollBehavior::Auto
    } else {
        ScrollBehavior::Smooth
    }
}
