/// p-values of many tests together, so that the chance of even one false finding stays below the level that is asked of
/// each.
///
/// **Formula**: of m p-values in rising order the i-th is multiplied by m − i + 1; none is less than the one before it,
/// or more than 1. **Source**: Holm, *A simple sequentially rejective multiple test procedure* (1979); R's
/// `p.adjust(method = "holm")`. **Cost**: `O(m log m)`.
///
/// ```
/// assert_eq!(sociogram_statistics::holm(&[0.25, 0.125, 0.5]), [0.5, 0.375, 0.5]);
/// ```
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
    let mut adjusted = vec![0.0; p.len()];
    let mut least: f64 = 0.0;
    for (place, test) in order.into_iter().enumerate() {
        least = least.max((p[test] * (p.len() - place) as f64).min(1.0));
        adjusted[test] = least;
    }
    adjusted
}
