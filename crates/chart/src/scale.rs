//! Values to positions, and the round values an axis shows.

/// A straight mapping of values to pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The values at the two ends.
    pub domain: (f64, f64),
    /// The positions of the two ends.
    pub range: (f64, f64),
}

impl Scale {
    /// The position of a value; values outside the domain stand at its nearer end.
    #[must_use]
    pub fn position(self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let (start, end) = self.range;
        let extent = high - low;
        if extent.abs() < f64::EPSILON || !value.is_finite() {
            return start;
        }
        start + ((value - low) / extent).clamp(0.0, 1.0) * (end - start)
    }
}

/// A round step that divides an extent into about `count` parts: 1, 2, 2.5 or 5 times a power
/// of ten.
#[must_use]
pub fn step(extent: f64, count: usize) -> f64 {
    let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
    let rough = extent.abs() / f64::from(count);
    if !rough.is_finite() || rough <= f64::MIN_POSITIVE {
        return 1.0;
    }
    let mut power = 1.0;
    while power > rough {
        power /= 10.0;
    }
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    let factors = [1.0, 2.0, 2.5, 5.0, 10.0];
    let fits = |factor: &f64| factor * power >= rough * 0.999;
    factors.into_iter().find(fits).unwrap_or(10.0) * power
}

/// The least domain with round ends that holds `low` and `high`.
///
/// ```
/// assert_eq!(gangmu_chart::scale::nice(-18.5, 12.0, 4), (-20.0, 20.0));
/// ```
#[must_use]
pub fn nice(low: f64, high: f64, count: usize) -> (f64, f64) {
    let step = step(high - low, count);
    ((low / step).floor() * step, (high / step).ceil() * step)
}

/// The round values inside a domain, ends included.
///
/// ```
/// assert_eq!(gangmu_chart::scale::ticks((0.0, 100.0), 4), [0.0, 25.0, 50.0, 75.0, 100.0]);
/// ```
#[must_use]
pub fn ticks((low, high): (f64, f64), count: usize) -> Vec<f64> {
    let step = step(high - low, count);
    let slack = step * 1e-6;
    let mut ticks = Vec::new();
    let mut tick = (low / step - 1e-6).ceil() * step;
    // An extent of about `count` steps cannot have many more ticks; the bound keeps damaged
    // numbers from filling memory.
    while tick <= high + slack && ticks.len() <= 2 * count + 2 {
        ticks.push(if tick.abs() < slack { 0.0 } else { tick });
        tick += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        let cases = [
            (40.0, 4, 10.0),
            (100.0, 4, 25.0),
            (7.0, 4, 2.0),
            (0.3, 4, 0.1),
            (1e9, 5, 2e8),
            (0.0, 4, 1.0),
            (f64::NAN, 4, 1.0),
        ];
        for (extent, count, expected) in cases {
            assert!(
                (step(extent, count) - expected).abs() <= expected * 1e-9,
                "{extent} / {count}: {}",
                step(extent, count)
            );
        }
    }

    #[test]
    fn ticks_hit_zero_exactly() {
        let ticks = ticks((-20.0, 20.0), 4);
        assert_eq!(ticks, [-20.0, -10.0, 0.0, 10.0, 20.0]);
        assert!(
            ticks
                .iter()
                .all(|tick| !tick.is_sign_negative() || *tick < 0.0)
        );
    }

    #[test]
    fn positions_stay_on_the_scale() {
        let scale = Scale {
            domain: (-10.0, 10.0),
            range: (100.0, 300.0),
        };
        let cases = [(-10.0, 100.0), (0.0, 200.0), (5.0, 250.0), (99.0, 300.0)];
        for (value, expected) in cases {
            assert!((scale.position(value) - expected).abs() < 1e-9);
        }
        let empty = Scale {
            domain: (1.0, 1.0),
            range: (0.0, 9.0),
        };
        assert!(empty.position(1.0).abs() < f64::EPSILON);
    }
}
