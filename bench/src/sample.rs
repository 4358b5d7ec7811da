//! Samples, and the rows that they are summed up in.

use serde::Serialize;

/// One line of a bench: what was measured of whom, on how large a graph.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The bench
    pub bench: &'static str,
    /// Who: we, or a rival
    pub subject: String,
    /// How many people
    pub nodes: usize,
    /// How many ties
    pub ties: usize,
    /// What was measured
    pub metric: &'static str,
    /// In what
    pub unit: &'static str,
    /// The median
    pub p50: f64,
    /// The 95th percentile
    pub p95: f64,
    /// The 98th percentile, where a bar is set for it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub p98: Option<f64>,
}

/// The sample below which `part` (from 0 to 1) of them are; not a number when there is none.
pub fn quantile(samples: &[f64], part: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * part).round() as usize).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_samples() {
        let samples: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        assert_eq!((quantile(&samples, 0.5), quantile(&samples, 0.95)), (50.0, 95.0));
        assert_eq!(quantile(&[3.0], 0.95), 3.0);
        assert!(quantile(&[], 0.5).is_nan());
    }
}
