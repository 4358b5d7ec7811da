//! Mean, median and standard deviation, as the measures that need them understand them.

/// The mean; `None` of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The middle value, or the mean of the two in the middle; `None` of nothing. `O(n log n)`.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

/// The standard deviation `√(Σ(x − mean)² / (n − 1))`, undefined for fewer than two values. With n − 1, as R's `sd`,
/// Stata and pandas have it, so that a column worked out elsewhere agrees; for the one with n, multiply by
/// `√((n − 1)/n)`.
pub fn sd(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    let mean = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    Some((squares / (values.len() - 1) as f64).sqrt())
}

/// `numerator ÷ denominator`; `None` where the denominator is 0.
pub fn ratio(numerator: f64, denominator: f64) -> Option<f64> {
    (denominator != 0.0).then(|| numerator / denominator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_few() {
        assert_eq!((mean(&[]), median(&[]), sd(&[]), sd(&[1.0])), (None, None, None, None));
        assert_eq!(
            (mean(&[1.0, 2.0]), median(&[2.0, 1.0]), median(&[5.0, 1.0, 2.0])),
            (Some(1.5), Some(1.5), Some(2.0))
        );
        assert_eq!((sd(&[1.0, 3.0]), ratio(1.0, 0.0)), (Some(2.0_f64.sqrt()), None));
    }
}
