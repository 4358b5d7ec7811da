use super::{RankTest, ranks};
use statrs::distribution::{ChiSquared, ContinuousCDF};
use std::collections::HashMap;

/// With more ways apart to have dealt the ranks out, those of every rank added up, the p-value is approximated: a fifth
/// of a second of work.
const MOST_WAYS: usize = 600_000;

/// Whether the numbers of some groups tend to be larger than those of others: the Kruskal-Wallis test. `None` if there
/// are fewer than two groups, if a group has nobody, or if all numbers are equal.
///
/// **Statistic**: `H = 12/(N(N + 1)) · Σ Rᵢ²/nᵢ − 3(N + 1)`, divided by `1 − Σ(t³ − t)/(N³ − N)`, for the sums Rᵢ of
/// the ranks of groups of nᵢ. **Exact p** for few cases, such as three groups of five: of all ways to deal these ranks
/// out to groups of these sizes, the share with at least this H. **Else** the chi-squared distribution with one degree
/// of freedom fewer than groups, as SciPy's `kruskal` and R's `kruskal.test` always have it. **Effect**: ε² = `H/(N −
/// 1)`, from 0 to 1 (Tomczak & Tomczak 2014). **Source**: Kruskal & Wallis, *Use of ranks in one-criterion variance
/// analysis* (1952). **Cost**: `O(N log N)`, with an exact p some million steps at most.
pub fn kruskal_wallis(groups: &[&[f64]]) -> Option<RankTest> {
    if groups.len() < 2 || groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let all: Vec<f64> = groups.iter().flat_map(|group| group.iter().copied()).collect();
    let sizes: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let ranks = ranks(&all);
    let n = all.len() as f64;
    let spread = 1.0 - ranks.correction() / (n * n * n - n);
    if spread <= 0.0 {
        return None;
    }
    let mut rest = ranks.doubled.as_slice();
    let mut sums = Vec::new();
    for size in &sizes {
        let (own, others) = rest.split_at(*size);
        sums.push(own.iter().sum::<usize>());
        rest = others;
    }
    let squares = squares(&sums, &sizes);
    let statistic = (12.0 / (n * (n + 1.0)) * squares / 4.0 - 3.0 * (n + 1.0)) / spread;
    let exact = at_least(&ranks.doubled, &sizes, squares);
    let p = match exact {
        Some(p) => p,
        None => ChiSquared::new((groups.len() - 1) as f64).ok()?.sf(statistic),
    };
    Some(RankTest { statistic, p, exact: exact.is_some(), effect: Some(statistic / (n - 1.0)) })
}

/// `Σ Rᵢ²/nᵢ`, which rises with H; of doubled sums four times as much.
fn squares(sums: &[usize], sizes: &[usize]) -> f64 {
    sums.iter().zip(sizes).map(|(sum, size)| (*sum as f64).powi(2) / *size as f64).sum()
}

/// Of all ways to deal ranks out to groups of these sizes, the share that comes to at least `wanted`; `None` where
/// there are too many.
fn at_least(doubled: &[usize], sizes: &[usize], wanted: f64) -> Option<f64> {
    // By how many each group but the last has, and their sums, in how many ways. What the last has follows.
    let (_, own) = sizes.split_last()?;
    let mut ways: HashMap<Vec<usize>, f64> = HashMap::from([(vec![0; 2 * own.len()], 1.0)]);
    let mut looked_at = 0;
    for (met, rank) in doubled.iter().enumerate() {
        let mut next: HashMap<Vec<usize>, f64> = HashMap::with_capacity(2 * ways.len());
        for (state, count) in ways {
            let dealt: usize = state[..own.len()].iter().sum();
            for (group, size) in own.iter().enumerate().filter(|(group, size)| state[*group] < **size) {
                debug_assert!(*size > 0);
                let mut given = state.clone();
                given[group] += 1;
                given[own.len() + group] += rank;
                *next.entry(given).or_default() += count;
            }
            if met - dealt < sizes[own.len()] {
                *next.entry(state).or_default() += count;
            }
        }
        // Among hundreds of nearly equal numbers there are few ways at a time, and a great many in all.
        looked_at += next.len();
        if looked_at > MOST_WAYS {
            return None;
        }
        ways = next;
    }
    let total: usize = doubled.iter().sum();
    let (mut out, mut all) = (0.0, 0.0);
    for (state, count) in &ways {
        let mut sums = state[own.len()..].to_vec();
        sums.push(total - sums.iter().sum::<usize>());
        all += count;
        // What comes to the same in another order of adding is the same.
        if squares(&sums, sizes) >= wanted * (1.0 - 1e-12) {
            out += count;
        }
    }
    Some(out / all)
}
