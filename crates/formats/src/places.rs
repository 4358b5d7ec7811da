//! Places of files from elsewhere: whatever units a program counts in, they come out within the map's square.

use geometry::{Point, Rect};

/// How far outside of the square a place may lie that is still taken as it stands, in units of the square: rounding, or a
/// person set beside the map on purpose.
const BESIDE: f64 = 0.25;
/// What stays free at the edges when places are scaled.
const MARGIN: f64 = 0.05;
/// No program's places are larger; what is cannot be scaled with any sense.
pub(super) const LARGEST: f64 = 1e9;

/// What was done to places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Nothing: they are in units of the map's square
    Kept,
    /// All were moved and scaled alike
    Scaled,
    /// All are one point, which says nothing
    Alike,
}

/// Fits the places of a whole file into the square: all of them or none, and the same both ways, so that what is near
/// stays near and what is round stays round.
pub(super) fn fit(places: &mut [&mut Point], y_up: bool) -> Fit {
    let points: Vec<Point> = places.iter().map(|it| **it).collect();
    let Some(bounds) = Rect::of(&points) else { return Fit::Kept };
    let longest = bounds.size().x.max(bounds.size().y);
    if points.len() > 1 && longest <= 0.0 {
        return Fit::Alike;
    }
    let is_near = |number: f64| (-BESIDE..=1.0 + BESIDE).contains(&number);
    let within = points.iter().all(|it| is_near(it.x) && is_near(it.y));
    if within && !y_up {
        return Fit::Kept;
    }
    // What is within the square already keeps its size; it may still have to be turned over.
    let scale = match (within, longest > 0.0) {
        (true, _) => 1.0,
        (false, true) => (1.0 - 2.0 * MARGIN) / longest,
        (false, false) => 0.0,
    };
    let centre = if within { Rect::UNIT.centre() } else { bounds.centre() };
    for place in places {
        let (x, y) = ((place.x - centre.x) * scale, (place.y - centre.y) * scale);
        **place = Point::new(0.5 + x, 0.5 + if y_up { -y } else { y });
    }
    if within { Fit::Kept } else { Fit::Scaled }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(points: &[(f64, f64)], y_up: bool) -> (Fit, Vec<(f64, f64)>) {
        let mut points: Vec<Point> = points.iter().map(|(x, y)| Point::new(*x, *y)).collect();
        let fit = fit(&mut points.iter_mut().collect::<Vec<_>>(), y_up);
        let round = |it: f64| (it * 1e6).round() / 1e6;
        (fit, points.iter().map(|it| (round(it.x), round(it.y))).collect())
    }

    #[test]
    fn places_on_the_square_or_just_beside_it_stay() {
        for points in [vec![(0.2, 0.4), (1.00001, 0.5)], vec![(-0.2, 1.2), (0.5, 0.5)], vec![(0.4, 0.4)]] {
            assert_eq!(fitted(&points, false), (Fit::Kept, points));
        }
    }

    #[test]
    fn other_units_are_scaled_alike_both_ways() {
        let (fit, points) = fitted(&[(100.0, 50.0), (300.0, 50.0), (200.0, 100.0)], false);
        assert_eq!(fit, Fit::Scaled);
        assert_eq!(points, [(0.05, 0.3875), (0.95, 0.3875), (0.5, 0.6125)]);
    }

    #[test]
    fn what_is_up_stays_up() {
        assert_eq!(fitted(&[(0.0, -1.0), (0.0, 1.0)], true).1, [(0.5, 0.95), (0.5, 0.05)]);
        assert_eq!(fitted(&[(0.5, 0.25), (0.5, 1.0)], true).1, [(0.5, 0.75), (0.5, 0.0)]);
    }

    #[test]
    fn one_spot_says_nothing() {
        assert_eq!(fitted(&[(0.0, 0.0), (0.0, 0.0)], false).0, Fit::Alike);
        assert_eq!(fitted(&[(40.0, 7.0)], false), (Fit::Scaled, vec![(0.5, 0.5)]));
        assert_eq!(fitted(&[], false).0, Fit::Kept);
    }
}
