//! Groups of numbers described and compared, as studies of few networks need it: medians and quartiles, and tests of
//! ranks, which take no distribution for granted.
//!
//! - [`summary`]: how many, least, quartiles, most, mean, standard deviation;
//! - [`mann_whitney`]: two groups; [`kruskal_wallis`]: several; [`wilcoxon`]: the same cases twice;
//! - [`spearman`]: two numbers of the same cases;
//! - [`holm`]: p-values of many tests together.
//!
//! Rules for all of them:
//! - **Equal values share a rank**, the mean of those that they take up together, and what this does to the spread of a
//!   statistic is taken into account.
//! - **Small groups have exact p-values**: of all ways in which these very values, equal ones included, could have been
//!   dealt out, the share that is at least as far out. Larger groups have the usual approximation, and
//!   [`RankTest::exact`] says which it was.
//! - **p-values are two-sided**: twice the smaller of both tails, and at most 1.
//! - **What is undefined is `None`**: a test without anybody in a group. Values have to be finite.
//!
//! ```
//! use sociogram_statistics::{mann_whitney, summary};
//! let (before, after) = ([1.1, 2.2, 3.3], [4.4, 5.5, 6.6, 7.7]);
//! let test = mann_whitney(&before, &after).unwrap();
//! assert_eq!((test.statistic, test.p, test.exact), (0.0, 2.0 / 35.0, true));
//! assert_eq!(summary(&after).unwrap().median, 6.05);
//! ```

mod holm;
mod kruskal_wallis;
mod mann_whitney;
mod ranks;
mod spearman;
mod summary;
mod wilcoxon;

pub use holm::holm;
pub use kruskal_wallis::kruskal_wallis;
pub use mann_whitney::mann_whitney;
pub use ranks::{Ranks, ranks};
pub use spearman::spearman;
pub use summary::{Summary, summary};
pub use wilcoxon::wilcoxon;

/// What a test of ranks found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankTest {
    /// The statistic: U, H, W or ρ
    pub statistic: f64,
    /// The two-sided p-value
    pub p: f64,
    /// Whether it is exact, rather than approximated by a distribution
    pub exact: bool,
    /// How strong what was found is, whatever the number of cases; each test says what it has here
    pub effect: Option<f64>,
}

/// Twice the smaller tail, and at most 1.
fn two_sided(lower: f64, upper: f64) -> f64 {
    (2.0 * lower.min(upper)).min(1.0)
}

/// Twice the upper tail of the normal distribution.
fn two_sided_normal(z: f64) -> f64 {
    use statrs::distribution::{ContinuousCDF, Normal};
    (2.0 * Normal::standard().sf(z)).min(1.0)
}
