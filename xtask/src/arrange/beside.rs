//! One function after the other: next comes the one that takes fewest bytes for its length after those before. Only the
//! likeliest are tried, those of which most has stood shortly before.

use std::cmp::Ordering;
use std::collections::{HashMap, VecDeque};

use anyhow::Result;

use super::pieces::Pieces;
use super::{REACH, deflated};

/// As many bytes before a function are looked at for its pieces.
const WINDOW: usize = 30_000;
/// How many of the likeliest are tried: more hardly find a better one.
const TRIED: usize = 100;

/// The numbers of the functions with these bodies in their new order.
pub fn alike_together(bodies: &[&[u8]], pieces: &Pieces<'_>) -> Result<Vec<usize>> {
    let alone = bodies.iter().map(|body| deflated(body, &[])).collect::<Result<Vec<_>>>()?;
    // How many pieces of each function stand in the window, and how often each piece does.
    let mut shared = vec![0_i32; bodies.len()];
    let mut standing: HashMap<&[u8], usize> = HashMap::new();
    let (mut window, mut filled) = (VecDeque::new(), 0);
    // A long function shares more than a short one and costs more where it stands alone.
    let worth = |function: usize, shared: i32| f64::from(shared) / (bodies[function].len() as f64 + 20.0).powf(0.35);
    let (mut left, mut order, mut text): (Vec<usize>, _, _) = ((0..bodies.len()).collect(), Vec::new(), Vec::new());
    while !left.is_empty() {
        let likely = |a: &usize, b: &usize| -> Ordering {
            let by_worth = worth(*b, shared[*b]).total_cmp(&worth(*a, shared[*a]));
            by_worth.then_with(|| bodies[*b].len().cmp(&bodies[*a].len())).then(a.cmp(b))
        };
        left.sort_unstable_by(likely);
        let before = text.get(text.len().saturating_sub(REACH)..).unwrap_or_default();
        let mut best: Option<(f64, usize)> = None;
        for (at, function) in left.iter().take(TRIED).enumerate() {
            let spared = alone[*function].saturating_sub(deflated(bodies[*function], before)?);
            let gain = spared as f64 / (alone[*function] as f64).powf(0.35);
            if best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, at));
            }
        }
        let Some((_, at)) = best else { break };
        let next = left.swap_remove(at);
        order.push(next);
        text.extend_from_slice(bodies[next]);
        window.push_back(next);
        filled += bodies[next].len();
        for piece in &pieces.of[next] {
            let count = standing.entry(piece).or_default();
            *count += 1;
            if *count == 1 {
                pieces.havers[piece].iter().for_each(|function| shared[*function] += 1);
            }
        }
        while filled > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            filled -= bodies[gone].len();
            for piece in &pieces.of[gone] {
                let count = standing.entry(piece).or_default();
                *count -= 1;
                if *count == 0 {
                    pieces.havers[piece].iter().for_each(|function| shared[*function] -= 1);
                }
            }
        }
    }
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_functions_stand_together() -> Result<()> {
        let bodies: [&[u8]; 5] =
            [b"the first text, the longest", b"12345 67890 1234", b"a first text", b"012345 67890", b"?"];
        assert_eq!(alike_together(&bodies, &Pieces::new(&bodies))?, [0, 2, 1, 3, 4]);
        Ok(())
    }
}
