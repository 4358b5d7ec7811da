//! Places for people: each group together, all groups around a circle, those who are tied close to each other. The
//! same network always comes out the same, to the last bit: nothing here is left to chance or to a machine's own
//! sine.

use super::Exhibit;
use super::wording::Answer;
use geometry::dial::MIDDLE;
use geometry::{Point, Rect, Vec2};
use map::kit::Forces;
use measures::Adjacency;
use network::Key;
use std::collections::BTreeMap;

/// The group of each alter on the map: by the answer to `variable`, numbered in the order of the answers, or by
/// community without one. Those with no answer are the last group.
pub fn groups(exhibit: &Exhibit, variable: Option<&Key>) -> Vec<usize> {
    let Some(variable) = variable else {
        let graph = exhibit.adjacency();
        let found = measures::communities::communities(&graph);
        return found.map_or_else(|| vec![0; graph.len()], |of| of.into_iter().map(|it| it as usize).collect());
    };
    let answer = |id| Answer::of(exhibit.network().alter(id).and_then(|it| it.attributes.get(variable)));
    let answers: Vec<Answer> = exhibit.on_map().iter().map(|id| answer(*id)).collect();
    let is_given = |it: &&Answer| matches!(it, Answer::Given(_));
    let mut numbers: BTreeMap<&Answer, usize> = answers.iter().filter(is_given).map(|it| (it, 0)).collect();
    for (number, slot) in numbers.values_mut().enumerate() {
        *slot = number;
    }
    answers.iter().map(|it| numbers.get(it).copied().unwrap_or(numbers.len())).collect()
}

/// For how many people there is a layout by their ties at most: each round costs `O(n²)`.
const MOST: usize = 600;
/// A turn by which leaves grow around a stem: points that follow it never line up.
const GOLDEN: f64 = 0.381_966_011_250_105;

/// A place for each alter of `graph`, within the map's square.
pub fn by_group(graph: &Adjacency, groups: &[usize]) -> Vec<Point> {
    let homes = homes(groups);
    let mut seen: BTreeMap<usize, usize> = BTreeMap::new();
    let spread = 0.42 / (graph.len().max(1) as f64).sqrt();
    let home = |node: usize| groups.get(node).and_then(|group| homes.get(group)).copied().unwrap_or(MIDDLE);
    // Within a group those with most ties are in the middle, the others around them in a spiral.
    let mut order: Vec<usize> = (0..graph.len()).collect();
    order.sort_by_key(|node| std::cmp::Reverse(graph.degree(*node)));
    let mut places = vec![Point::default(); graph.len()];
    for node in order {
        let before = seen.entry(groups.get(node).copied().unwrap_or_default()).or_default();
        let way = Vec2::at_turn((*before as f64 * GOLDEN).fract());
        places[node] = home(node) + way * (spread * (*before as f64).sqrt());
        *before += 1;
    }
    if graph.len() <= MOST {
        let others = |node: usize| graph.neighbours(node).iter().map(move |other| (node, *other as usize));
        let ties: Vec<(usize, usize)> = (0..graph.len()).flat_map(others).filter(|(one, other)| one < other).collect();
        let mut forces = Forces::new(places, &ties).gathering((0..graph.len()).map(home).collect());
        while forces.step() {}
        places = forces.places().to_vec();
    }
    fit(&mut places);
    places
}

/// Where the groups gather: around a circle, each with a part of it that grows with its size.
fn homes(groups: &[usize]) -> BTreeMap<usize, Point> {
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for group in groups {
        *sizes.entry(*group).or_default() += 1;
    }
    if sizes.len() < 2 {
        return sizes.into_keys().map(|group| (group, MIDDLE)).collect();
    }
    let part = |size: usize| (size as f64).sqrt();
    let all: f64 = sizes.values().map(|size| part(*size)).sum();
    let mut before = 0.0;
    let place = |(group, size): (usize, usize)| {
        let middle = before + part(size) / 2.0;
        before += part(size);
        (group, MIDDLE + Vec2::at_turn((middle / all + 0.625).fract()) * 0.4)
    };
    sizes.into_iter().map(place).collect()
}

/// Moves and shrinks or widens all of it alike, so that it fills the square but for a margin.
fn fit(places: &mut [Point]) {
    const MARGIN: f64 = 0.05;
    let Some(bounds) = Rect::of(places) else { return };
    let longest = bounds.size().x.max(bounds.size().y);
    let scale = if longest > 1e-9 { (1.0 - 2.0 * MARGIN) / longest } else { 0.0 };
    let centre = bounds.centre();
    for place in places {
        let at = MIDDLE + (*place - centre) * scale;
        // As positions are kept in files: more digits would say nothing.
        *place = Rect::UNIT.clamp(Point::new((at.x * 1e4).round() / 1e4, (at.y * 1e4).round() / 1e4));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::example;
    use super::*;
    use network::Key;

    fn mean_distance(places: &[Point], groups: &[usize], same: bool) -> f64 {
        let (mut sum, mut count) = (0.0, 0.0);
        for (one, at) in places.iter().enumerate() {
            for (other, place) in places.iter().enumerate().skip(one + 1) {
                if (groups[one] == groups[other]) == same {
                    sum += at.distance(*place);
                    count += 1.0;
                }
            }
        }
        sum / count
    }

    #[test]
    fn groups_keep_together_and_nobody_covers_another() {
        let it = example("LW12");
        let groups = groups(&it, Some(&Key::from("sector")));
        let graph = it.adjacency();
        let places = by_group(&graph, &groups);
        assert_eq!(places, by_group(&graph, &groups), "the same comes out every time");
        assert!(places.iter().all(|at| Rect::UNIT.contains(*at)));
        assert!(mean_distance(&places, &groups, true) < 0.6 * mean_distance(&places, &groups, false));
        for (one, at) in places.iter().enumerate() {
            assert!(places.iter().skip(one + 1).all(|other| other.distance(*at) > 0.03));
        }
    }

    #[test]
    fn nobody_one_and_many_have_places() {
        for count in [0, 1, 2, 700] {
            let graph = Adjacency::of_pairs(count, &[]);
            let places = by_group(&graph, &vec![0; count as usize]);
            assert_eq!(places.len(), count as usize);
            assert!(places.iter().all(|at| Rect::UNIT.contains(*at)));
        }
    }
}
