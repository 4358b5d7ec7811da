//! Composition by a number, such as age or months known.
//!
//! **Definition**: mean, median and standard deviation over the alters that have a number. **Formula**: sd with n − 1,
//! as R's `sd`. **Ego** is not counted. **Undefined**: mean and median without any number, sd with fewer than two.
//! **Source**: McCarty, Lubbers, Vacca & Molina, *Conducting Personal Network Research* (2019).
//! **Cost**: `O(n log n)`. **Missing**: alters asked about and left blank, those not asked about, and those whose answer
//! is no number, are counted apart and are in no mean; alters off the map are in.
//!
//! ```
//! use sociogram_measures::{Scope, numeric};
//! use network::{Key, Network};
//! assert_eq!(numeric::numeric(&Network::new(), &Scope::default(), &Key::from("age")).mean, None);
//! ```

use super::Scope;
use super::descriptives::{mean, median, sd};
use network::{Key, Network, Value};

/// What alters have for numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeric {
    /// How many have one
    pub answered: usize,
    /// How many were asked about and left blank, or have another answer
    pub missing: usize,
    /// How many were not asked about
    pub not_asked: usize,
    /// The mean
    pub mean: Option<f64>,
    /// The median
    pub median: Option<f64>,
    /// The standard deviation, with n − 1
    pub sd: Option<f64>,
}

/// The selected alters' numbers in `variable`.
pub fn numeric(network: &Network, scope: &Scope, variable: &Key) -> Numeric {
    let (mut numbers, mut missing, mut not_asked) = (Vec::new(), 0, 0);
    for alter in scope.alters(network) {
        match alter.attributes.get(variable) {
            Some(Value::Number(number)) => numbers.push(*number),
            Some(_) => missing += 1,
            None => not_asked += 1,
        }
    }
    Numeric {
        answered: numbers.len(),
        missing,
        not_asked,
        mean: mean(&numbers),
        median: median(&numbers),
        sd: sd(&numbers),
    }
}
