//! A chart in a frame, on a page of another site.

use gangmu_escape::markup::escaped;

/// Room that heading, source and way out take around a chart in its frame, in CSS pixels.
const AROUND: f64 = 190.0;

/// How high the frame of a chart is that is so high itself, in CSS pixels.
#[must_use]
pub fn height(chart: f64) -> u32 {
    (chart + AROUND).ceil() as u32
}

/// The frame as code of a page. Its width is one that HTML knows: pixels, or a percentage.
#[must_use]
pub fn code(address: &str, label: &str, width: &str, height: u32) -> String {
    let (address, label) = (escaped(address), escaped(label));
    format!(
        "<iframe src=\"{address}\" title=\"{label}\" width=\"{width}\" height=\"{height}\" \
         loading=\"lazy\"></iframe>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_has_room_for_the_chart_and_what_is_around_it() {
        assert_eq!(height(421.2), 612);
    }

    #[test]
    fn the_code_is_one_element() {
        assert_eq!(
            code("https://a.example/#/embed/a?b&c", "甲\"", "100%", 612),
            "<iframe src=\"https://a.example/#/embed/a?b&amp;c\" title=\"甲&quot;\" \
             width=\"100%\" height=\"612\" loading=\"lazy\"></iframe>"
        );
    }
}
