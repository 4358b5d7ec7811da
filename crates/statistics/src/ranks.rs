/// The ranks of values, from 1 for the least; equal values have the mean of the ranks that they take up together.
///
/// Ranks are doubled where sums of them are counted, which makes them whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranks {
    /// Twice the rank of each value, in their order
    pub doubled: Vec<usize>,
    /// How many values are equal to each other, by value; 1 where no other is
    pub tied: Vec<usize>,
}

impl Ranks {
    /// The rank of each value, in their order.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.doubled.iter().map(|it| *it as f64 / 2.0)
    }

    /// `Σ(t³ − t)` over every t values that are equal: how far equal values narrow the spread of a sum of ranks.
    pub(crate) fn correction(&self) -> f64 {
        self.tied.iter().map(|it| *it as f64).map(|t| t * t * t - t).sum()
    }
}

/// Ranks values. `O(n log n)`.
///
/// ```
/// let ranks = sociogram_statistics::ranks(&[7.0, 5.0, 7.0]);
/// assert_eq!(ranks.values().collect::<Vec<_>>(), [2.5, 1.0, 2.5]);
/// assert_eq!(ranks.tied, [1, 2]);
/// ```
pub fn ranks(values: &[f64]) -> Ranks {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = Ranks { doubled: vec![0; values.len()], tied: Vec::new() };
    let mut first = 0;
    while let Some(least) = order.get(first).map(|at| values[*at]) {
        let equal = order[first..].iter().take_while(|at| values[**at] == least).count();
        // The mean of first + 1 and first + equal, twice.
        for at in &order[first..first + equal] {
            ranks.doubled[*at] = 2 * first + equal + 1;
        }
        ranks.tied.push(equal);
        first += equal;
    }
    ranks
}
