//! Estimates from a sample of pairs, or of alters, that was asked about in place of all.
//!
//! **Definition**: of a network of `N` alters with `M = N (N − 1) / 2` pairs, its density `p`, its number of tied pairs
//! `M p`, and the mean degree `(N − 1) p`, estimated with 95 % intervals. All three are the same estimate on three scales.
//! **Ego** is out. Kinds without direction only. **Undefined** where no pair was answered, or the sample is larger than
//! what it was drawn from. **Missing**: pairs without an answer count as not drawn, which is right only as long as their
//! being left blank has nothing to do with whether they are tied. **Cost**: `O(1)`, or `O(n)` for `n` alters drawn.
//!
//! **Pairs** ([`of_pairs`]): `m` of the pairs were drawn, each with the same chance, and `t` are tied. `p̂ = t / m`. The
//! interval is Wilson's score interval with the finite population correction: all `p` with
//! `(p̂ − p)² ≤ z² p (1 − p) / m · (M − m) / (M − 1)`, where `z = 1.96`. **Source**: Wilson, *Probable inference, the law of
//! succession, and statistical inference*, JASA 22 (1927); Cochran, *Sampling Techniques* (1977), sec. 3.2.
//!
//! **Alters** ([`of_alters`]): `n` of the alters were drawn, each with the same chance, and all pairs of them were asked
//! about; `e` are tied. `p̂ = e / (n (n − 1) / 2)`. Pairs that share an alter were drawn together, so `p̂` varies more than
//! with as many pairs drawn one by one. The variance is estimated without bias by Sen, Yates and Grundy's formula,
//!
//! `v = ½ Σ (π² − π₂) / π₂ · (y − y′)² / (π M)²`, over all two different pairs of the sample,
//!
//! where `y` is 1 for a tied pair, `π` the chance of a pair, and `π₂` that of two pairs together: one number for pairs that
//! share an alter, another for those that do not. Where that comes out below what as many pairs drawn one by one would
//! have, it is taken to be that. The interval is Wilson's for as many answers as would give this variance. **Source**: Sen,
//! *On the estimate of the variance in sampling with varying probabilities* (1953); Frank, *Survey sampling in graphs*,
//! Journal of Statistical Planning and Inference 1 (1977).
//!
//! ```
//! use sociogram_measures::sampling;
//! // 60 of the 990 pairs of 45 people were drawn, and 12 are tied.
//! let it = sampling::of_pairs(45, 60, 12).unwrap();
//! assert_eq!((it.density.value, it.ties.value, it.mean_degree.value), (0.2, 198.0, 8.8));
//! assert_eq!((it.ties.low.round(), it.ties.high.round()), (119.0, 311.0));
//! ```

/// A number estimated from a sample, with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate
    pub value: f64,
    /// Where the interval begins
    pub low: f64,
    /// Where it ends
    pub high: f64,
}

impl Estimate {
    fn times(self, factor: f64) -> Estimate {
        Estimate { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }

    /// Whether a number is within the interval.
    pub fn holds(&self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

/// What is estimated of a network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimates {
    /// Tied pairs among all pairs
    pub density: Estimate,
    /// How many pairs are tied
    pub ties: Estimate,
    /// How many others an alter is tied to, on average
    pub mean_degree: Estimate,
}

impl Estimates {
    fn of(density: Estimate, alters: f64) -> Estimates {
        Estimates { density, ties: density.times(pairs(alters)), mean_degree: density.times(alters - 1.0) }
    }
}

/// The standard normal's quantile of 97.5 %.
const Z: f64 = 1.959_963_984_540_054;

/// From `drawn` pairs of `alters` alters, of which `tied` are tied.
pub fn of_pairs(alters: usize, drawn: usize, tied: usize) -> Option<Estimates> {
    let (count, all) = (drawn as f64, pairs(alters as f64));
    if drawn == 0 || tied > drawn || count > all {
        return None;
    }
    let left_out = if all > 1.0 { (all - count) / (all - 1.0) } else { 0.0 };
    Some(Estimates::of(wilson(tied as f64 / count, count, Z * left_out.sqrt()), alters as f64))
}

/// From all pairs of some alters drawn from `alters`; `degrees` has for each of those drawn to how many of the others
/// drawn it is tied.
pub fn of_alters(alters: usize, degrees: &[usize]) -> Option<Estimates> {
    let (of, drawn) = (alters as f64, degrees.len() as f64);
    let asked = pairs(drawn);
    let tied = degrees.iter().sum::<usize>() as f64 / 2.0;
    if asked < 1.0 || drawn > of || tied > asked {
        return None;
    }
    let density = tied / asked;
    let all = pairs(of);
    let chance = asked / all;
    // The chances of two pairs together: of one alter in common, and of none.
    let sharing = chance * (drawn - 2.0) / (of - 2.0).max(1.0);
    let apart = sharing * (drawn - 3.0) / (of - 3.0).max(1.0);
    // How many two pairs are there of which one is tied and the other is not?
    let differ_sharing: f64 = degrees.iter().map(|degree| *degree as f64 * (drawn - 1.0 - *degree as f64)).sum();
    let differ_apart = tied * (asked - tied) - differ_sharing;
    let part =
        |together: f64, differ: f64| if together > 0.0 { (chance * chance / together - 1.0) * differ } else { 0.0 };
    let variance = (part(sharing, differ_sharing) + part(apart, differ_apart)) / (chance * all * chance * all);
    let one_by_one = density * (1.0 - density) / asked * (1.0 - chance);
    let variance = variance.max(one_by_one);
    if variance <= 0.0 {
        // All alters, or all or none of the pairs tied: nothing tells more than as many pairs would.
        return of_pairs(alters, asked as usize, tied as usize);
    }
    Some(Estimates::of(wilson(density, density * (1.0 - density) / variance, Z), of))
}

fn pairs(alters: f64) -> f64 {
    alters * (alters - 1.0) / 2.0
}

/// The score interval of a share of so many answers.
fn wilson(share: f64, answers: f64, z: f64) -> Estimate {
    let more = z * z / answers;
    let middle = (share + more / 2.0) / (1.0 + more);
    let half = (share * (1.0 - share) * more + more * more / 4.0).sqrt() / (1.0 + more);
    Estimate { value: share, low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_all_is_asked_there_is_no_doubt() {
        let it = of_pairs(5, 10, 4).unwrap();
        assert_eq!(it.density, Estimate { value: 0.4, low: 0.4, high: 0.4 });
        assert_eq!((it.ties.low, it.mean_degree.high), (4.0, 1.6));
        let it = of_alters(4, &[3, 1, 1, 1]).unwrap();
        assert_eq!((it.density.low, it.density.high), (0.5, 0.5));
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert_eq!(of_pairs(45, 0, 0), None);
        assert_eq!(of_pairs(3, 4, 1), None);
        assert_eq!(of_pairs(3, 2, 3), None);
        assert_eq!(of_alters(45, &[0]), None);
        assert_eq!(of_alters(3, &[1, 1, 0, 0]), None);
    }

    #[test]
    fn no_tie_in_the_sample_does_not_mean_none_at_all() {
        let it = of_pairs(45, 60, 0).unwrap();
        assert!(it.density.low == 0.0 && it.density.high > 0.05, "{it:?}");
        let it = of_alters(45, &[0; 12]).unwrap();
        assert!(it.density.high > 0.05, "{it:?}");
    }

    #[test]
    fn the_variance_is_as_worked_out_pair_by_pair() {
        // Of 5 alters, 4 were drawn, with the ties 0-1, 0-2 and 0-3.
        let y = [1.0_f64, 1.0, 1.0, 0.0, 0.0, 0.0];
        let ends = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
        let (chance, sharing, apart) = (6.0 / 10.0, 4.0 / 10.0, 1.0 / 5.0);
        let mut sum = 0.0;
        for (at, one) in ends.iter().enumerate() {
            for (place, other) in ends.iter().enumerate().filter(|(place, _)| *place != at) {
                let is_sharing = [other.0, other.1].contains(&one.0) || [other.0, other.1].contains(&one.1);
                let together = if is_sharing { sharing } else { apart };
                sum += 0.5 * (chance * chance - together) / together * (y[at] - y[place]).powi(2);
            }
        }
        let variance: f64 = sum / (chance * 10.0_f64).powi(2);
        let right = wilson(0.5, 0.25 / variance.max(0.25 / 6.0 * 0.4), Z);
        let it = of_alters(5, &[3, 1, 1, 1]).unwrap().density;
        assert!((it.low - right.low).abs() < 1e-9 && (it.high - right.high).abs() < 1e-9, "{it:?} {right:?}");
    }
}
