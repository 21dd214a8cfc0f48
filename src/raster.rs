//! A picture of dots from SVG text, drawn by the browser.

use crate::browser;
use crate::download;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, Event, HtmlCanvasElement, HtmlImageElement, Url};

/// Dots of the picture for each pixel of the drawing.
pub const SCALE: f64 = 2.0;
/// Browsers draw no more dots than about so many in a row.
const MOST: f64 = 16_000.0;

type Finish = Rc<dyn Fn(Option<Blob>)>;

/// Draws an SVG document as PNG and hands that over; none where the browser does not draw it.
pub fn png(svg: &str, finish: impl Fn(Option<Blob>) + 'static) {
    let finish: Finish = Rc::new(finish);
    if load(svg, &finish).is_err() {
        finish(None);
    }
}

fn load(svg: &str, finish: &Finish) -> Result<(), JsValue> {
    let file = download::file(&svg.into(), "image/svg+xml;charset=utf-8").ok_or(JsValue::NULL)?;
    let address = Url::create_object_url_with_blob(&file)?;
    let image = HtmlImageElement::new()?;
    let ended = {
        let (image, address, finish) = (image.clone(), address.clone(), finish.clone());
        move |event: Event| {
            let _ = Url::revoke_object_url(&address);
            if event.type_() != "load" || draw(&image, &finish).is_err() {
                finish(None);
            }
        }
    };
    // It is called once, by whichever of the two happens.
    let ended = Closure::once_into_js(ended);
    image.set_onload(Some(ended.unchecked_ref()));
    image.set_onerror(Some(ended.unchecked_ref()));
    image.set_src(&address);
    Ok(())
}

fn draw(image: &HtmlImageElement, finish: &Finish) -> Result<(), JsValue> {
    let document = browser::document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let (width, height) = (f64::from(image.width()), f64::from(image.height()));
    let scale = SCALE.min(MOST / width.max(height).max(1.0));
    let dots = |length: f64| (length * scale).ceil() as u32;
    canvas.set_width(dots(width));
    canvas.set_height(dots(height));
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.scale(scale, scale)?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
    let finish = finish.clone();
    let done = Closure::once_into_js(move |file: JsValue| finish(file.dyn_into().ok()));
    canvas.to_blob(done.unchecked_ref())
}
