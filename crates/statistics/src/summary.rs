/// What a group of numbers is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many there are
    pub count: usize,
    /// The least
    pub least: f64,
    /// The first quartile
    pub first_quartile: f64,
    /// The median
    pub median: f64,
    /// The third quartile
    pub third_quartile: f64,
    /// The most
    pub most: f64,
    /// The mean
    pub mean: f64,
    /// The standard deviation with n − 1; undefined for a single value
    pub sd: Option<f64>,
}

/// Describes a group of numbers; `None` of nobody.
///
/// **Formula**: of n numbers in rising order, the quantile q lies at the place `1 + q(n − 1)`, between two of them in
/// proportion. **Source**: definition 7 of Hyndman & Fan, *Sample quantiles in statistical packages* (1996): what R,
/// NumPy, pandas and Excel's `QUARTILE.INC` have unless told otherwise. SPSS has definition 6, whose quartiles lie
/// further out in small groups; the median is the same. **Cost**: `O(n log n)`.
///
/// ```
/// let it = sociogram_statistics::summary(&[4.0, 1.0, 3.0, 2.0]).unwrap();
/// assert_eq!((it.first_quartile, it.median, it.third_quartile), (1.75, 2.5, 3.25));
/// ```
pub fn summary(values: &[f64]) -> Option<Summary> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (least, most) = (*sorted.first()?, *sorted.last()?);
    let count = sorted.len();
    let mean = sorted.iter().sum::<f64>() / count as f64;
    let squares: f64 = sorted.iter().map(|value| (value - mean) * (value - mean)).sum();
    let quantile = |q: f64| {
        let place = q * (count - 1) as f64;
        let below = place.floor() as usize;
        let (one, next) = (sorted[below], sorted[(below + 1).min(count - 1)]);
        one + (next - one) * place.fract()
    };
    Some(Summary {
        count,
        least,
        first_quartile: quantile(0.25),
        median: quantile(0.5),
        third_quartile: quantile(0.75),
        most,
        mean,
        sd: (count > 1).then(|| (squares / (count - 1) as f64).sqrt()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_few() {
        assert_eq!(summary(&[]), None);
        let one = summary(&[5.0]).unwrap();
        assert_eq!((one.least, one.first_quartile, one.median, one.most, one.sd), (5.0, 5.0, 5.0, 5.0, None));
        let two = summary(&[3.0, 1.0]).unwrap();
        assert_eq!((two.first_quartile, two.median, two.sd), (1.5, 2.0, Some(2.0_f64.sqrt())));
    }
}
