use super::{RankTest, ranks, two_sided};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// So many cases have an exact p-value: as many orders as 9 things have, 362,880.
const MOST_EXACT: usize = 9;

/// Whether two numbers of the same cases rise together: Spearman's rank correlation ρ. `None` with fewer than three
/// cases, or if all have the same number.
///
/// **Statistic**: Pearson's correlation of both ranks, from −1 to 1, which is right with equal values too. **Exact p**
/// up to 9 cases: of all orders of the second ranks, the share with a ρ at least as far out. **Else** the t
/// distribution of `ρ √((n − 2)/(1 − ρ²))` with n − 2 degrees of freedom, as SciPy's `spearmanr` always has it, and R's
/// `cor.test(exact = FALSE)`. **Effect**: ρ itself. **Source**: Spearman, *The proof and measurement of association
/// between two things* (1904). **Cost**: `O(n log n)`, with an exact p at most some million steps.
pub fn spearman(first: &[f64], second: &[f64]) -> Option<RankTest> {
    let n = first.len().min(second.len());
    if n < 3 {
        return None;
    }
    let ranks_of = |values: &[f64]| ranks(&values[..n]).values().collect::<Vec<f64>>();
    let (one, mut other) = (centred(ranks_of(first)), centred(ranks_of(second)));
    let length = |of: &[f64]| of.iter().map(|it| it * it).sum::<f64>().sqrt();
    let scale = length(&one) * length(&other);
    if scale == 0.0 {
        return None;
    }
    let product = dot(&one, &other);
    let statistic = (product / scale).clamp(-1.0, 1.0);
    let exact = n <= MOST_EXACT;
    let p = if exact {
        let (mut lower, mut upper, mut all) = (0.0, 0.0, 0.0);
        orders(&mut other, &mut |order| {
            let it = dot(&one, order);
            all += 1.0;
            // Products of ranks are multiples of a quarter, less one number.
            lower += f64::from(u8::from(it <= product + 1e-9));
            upper += f64::from(u8::from(it >= product - 1e-9));
        });
        two_sided(lower / all, upper / all)
    } else if statistic.abs() >= 1.0 {
        0.0
    } else {
        let freedom = (n - 2) as f64;
        let t = statistic.abs() * (freedom / (1.0 - statistic * statistic)).sqrt();
        (2.0 * StudentsT::new(0.0, 1.0, freedom).ok()?.sf(t)).min(1.0)
    };
    Some(RankTest { statistic, p, exact, effect: Some(statistic) })
}

fn centred(mut values: Vec<f64>) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter_mut().for_each(|value| *value -= mean);
    values
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

/// Every order of some values, each from the one before by one exchange (Heap's algorithm).
fn orders(values: &mut [f64], see: &mut impl FnMut(&[f64])) {
    let mut turn = vec![0; values.len()];
    see(values);
    let mut at = 1;
    while at < values.len() {
        if turn[at] < at {
            values.swap(if at % 2 == 0 { 0 } else { turn[at] }, at);
            see(values);
            turn[at] += 1;
            at = 1;
        } else {
            turn[at] = 0;
            at += 1;
        }
    }
}
