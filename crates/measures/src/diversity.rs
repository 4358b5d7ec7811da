//! Diversity of composition: Blau's index, IQV and entropy.
//!
//! **Definition**: how mixed the alters are in a variable with options. **Formulas**, for the shares `p` of the answers:
//! Blau's index = `1 − Σp²`, the chance that two alters drawn with replacement differ; IQV = Blau ÷ `(1 − 1/k)`, 1 when
//! the `k` categories are equally frequent; entropy = `Σ p log₂(1/p)`, in bits. **Categories** of IQV are stated by the
//! caller: the options of the codebook, or only those that were given (as ideanet has it; its 0 for a single one is
//! `None` here). **Ego** is not counted. **Undefined** when no alter has an answer; IQV with fewer than two categories;
//! all of them for a variable of which several options may be chosen, once an alter has chosen several, since the shares
//! then add up to more than 1. **Sources**: Blau, *Inequality and Heterogeneity* (1977); Mueller & Schuessler,
//! *Statistical Reasoning in Sociology* (1961); Shannon (1948). **Cost**: `O(c)` for `c` answers.
//! **Missing**: alters without an answer are in no share (ideanet takes missing as one more category).
//!
//! ```
//! use sociogram_measures::{composition::composition, diversity};
//! use network::{Key, Network};
//! assert_eq!(diversity::blau(&composition(&Network::new(), &Key::from("sector"))), None);
//! ```

use super::Composition;

/// Blau's index.
pub fn blau(composition: &Composition) -> Option<f64> {
    let shares = shares(composition)?;
    Some(1.0 - shares.iter().map(|share| share * share).sum::<f64>())
}

/// The index of qualitative variation for `categories` possible answers; `None` also if more than those were given.
pub fn iqv(composition: &Composition, categories: usize) -> Option<f64> {
    let possible = categories >= 2 && categories >= shares(composition)?.len();
    possible.then(|| blau(composition).map(|blau| blau / (1.0 - 1.0 / categories as f64)))?
}

/// Shannon's entropy, in bits.
pub fn entropy(composition: &Composition) -> Option<f64> {
    // Adding 0 turns the -0 of a single answer into 0.
    Some(shares(composition)?.iter().map(|share| share * (1.0 / share).log2()).sum::<f64>() + 0.0)
}

/// The shares of the answers that were given.
fn shares(composition: &Composition) -> Option<Vec<f64>> {
    let given: usize = composition.counts.values().sum();
    let single = composition.answered > 0 && given == composition.answered;
    single.then(|| composition.counts.values().map(|count| *count as f64 / given as f64).collect())
}
