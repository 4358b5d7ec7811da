//! Chance from a seed: the same numbers on every machine and in every browser. Only sums, products and comparisons are
//! made of them, since logarithms and sines differ between platforms.

use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;

/// One participant's luck.
pub(crate) struct Chance(Pcg64Mcg);

impl Chance {
    /// That of participant `number` of the study with this seed. Each has its own, so any one of them can be simulated
    /// without those before.
    pub fn of(seed: u64, number: u64) -> Chance {
        // Neighbouring seeds must not come to neighbouring numbers: SplitMix64's steps.
        let mut mixed = seed.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Chance(Pcg64Mcg::seed_from_u64(mixed ^ (mixed >> 31)))
    }

    /// From 0 up to, and without, 1.
    pub fn share(&mut self) -> f64 {
        self.0.random()
    }

    /// Whether something happens that does with this probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// From 0 up to, and without, `count`; 0 if that is 0.
    pub fn below(&mut self, count: usize) -> usize {
        if count == 0 { 0 } else { self.0.random_range(0..count) }
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// One of a list.
    pub fn one<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(list.len()))
    }

    /// A number around 0, most often near it: three shares added up, with a standard deviation of 1 and none beyond 3.
    pub fn around(&mut self) -> f64 {
        2.0 * (self.share() + self.share() + self.share() - 1.5)
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_brings_the_same_and_another_does_not() {
        let drawn = |seed, number| {
            let mut chance = Chance::of(seed, number);
            (0..8).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(drawn(7, 1), drawn(7, 1));
        assert_ne!(drawn(7, 1), drawn(7, 2));
        assert_ne!(drawn(7, 1), drawn(8, 1));
    }

    #[test]
    fn what_is_drawn_around_nothing_spreads_by_one() {
        let mut chance = Chance::of(1, 1);
        let drawn: Vec<f64> = (0..10_000).map(|_| chance.around()).collect();
        let mean = drawn.iter().sum::<f64>() / 10_000.0;
        let variance = drawn.iter().map(|it| (it - mean) * (it - mean)).sum::<f64>() / 10_000.0;
        assert!(mean.abs() < 0.05 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }
}
