//! A second look at each function: it is taken out and put back where it takes fewest bytes, itself and what it spares
//! those after it: beside one of those that it is most like, or where it was.

use std::thread;

use anyhow::{Result, anyhow};

use super::pieces::Pieces;
use super::{REACH, deflated};

/// Beside so many others each is tried.
const TRIED: usize = 4;

/// The order of the functions with these bodies, once each has found its place.
pub fn settled(bodies: &[&[u8]], pieces: &Pieces<'_>, mut order: Vec<usize>) -> Result<Vec<usize>> {
    for function in 0..bodies.len() {
        let Some(home) = order.iter().position(|it| *it == function) else { continue };
        order.remove(home);
        let rest = Rest::new(bodies, &order);
        let mut places = vec![home];
        places.extend(most_alike(bodies, pieces, function).iter().map(|other| rest.after(*other)));
        let costs = rest.costs(bodies[function], &places)?;
        let cheapest = places.iter().zip(costs).min_by_key(|(_, cost)| *cost);
        order.insert(cheapest.map_or(home, |(place, _)| *place), function);
    }
    Ok(order)
}

/// Those with which a function has most in common for their length.
fn most_alike(bodies: &[&[u8]], pieces: &Pieces<'_>, function: usize) -> Vec<usize> {
    let worth = |(other, shared): (usize, usize)| (shared as f64 / (bodies[other].len() as f64 + 50.0).sqrt(), other);
    let mut others: Vec<(f64, usize)> = pieces.shared(function).into_iter().map(worth).collect();
    others.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    others.into_iter().take(TRIED).map(|(_, other)| other).collect()
}

/// All functions but the one that looks for a place.
struct Rest {
    text: Vec<u8>,
    /// Where each place begins in the text, and where the last one ends
    starts: Vec<usize>,
    /// The place of each function
    places: Vec<usize>,
}

impl Rest {
    fn new(bodies: &[&[u8]], order: &[usize]) -> Self {
        let mut rest = Rest { text: Vec::new(), starts: vec![0], places: vec![0; bodies.len()] };
        for (place, function) in order.iter().enumerate() {
            rest.text.extend_from_slice(bodies[*function]);
            rest.starts.push(rest.text.len());
            rest.places[*function] = place;
        }
        rest
    }

    fn after(&self, function: usize) -> usize {
        self.places[function] + 1
    }

    /// How many bytes more there are with `body` at each of these places. They are tried side by side.
    fn costs(&self, body: &[u8], places: &[usize]) -> Result<Vec<i64>> {
        thread::scope(|scope| {
            let tries: Vec<_> = places.iter().map(|place| scope.spawn(move || self.cost(body, *place))).collect();
            tries.into_iter().map(|it| it.join().map_err(|_| anyhow!("a thread panicked"))?).collect()
        })
    }

    fn cost(&self, body: &[u8], place: usize) -> Result<i64> {
        let at = self.starts[place];
        let before = &self.text[at.saturating_sub(REACH)..at];
        let next = &self.text[at..self.text.len().min(at + REACH)];
        Ok(deflated(&[body, next].concat(), before)? as i64 - deflated(next, before)? as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_stands_apart_from_its_like_comes_to_it() -> Result<()> {
        let filling = |seed: u32| -> Vec<u8> {
            (0..20_000_u32).map(|it| ((it ^ seed).wrapping_mul(2_654_435_761) >> 13) as u8).collect()
        };
        let (one, other, another) = (filling(1), filling(2), filling(3));
        let bodies: [&[u8]; 5] =
            [b"a text that is in two functions", &one, &other, &another, b"this is a text that is in two"];
        assert_eq!(settled(&bodies, &Pieces::new(&bodies), vec![0, 1, 2, 3, 4])?, [1, 2, 3, 4, 0]);
        Ok(())
    }
}
