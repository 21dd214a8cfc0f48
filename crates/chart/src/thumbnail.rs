//! A small bullet chart for the list of plans: decorative, without text, of a fixed size.

use crate::bullet;
use crate::scene::Scene;
use gangmu_plan::model::Plan;

/// Width in CSS pixels.
pub const WIDTH: f64 = 128.0;
/// Height in CSS pixels.
pub const HEIGHT: f64 = 48.0;

/// The first main targets that have a place on an axis, one bar each.
#[must_use]
pub fn draw(plan: &Plan) -> Scene {
    Scene {
        name: "thumbnail",
        width: WIDTH,
        height: HEIGHT,
        furniture: bullet::small(plan, WIDTH, HEIGHT),
        ..Scene::default()
    }
}
