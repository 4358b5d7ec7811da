//! Every test, against what SciPy says of the same numbers. `tests/expect.py` worked out `tests/expected.json`.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use sociogram_statistics::{RankTest, kruskal_wallis, mann_whitney, spearman, summary, wilcoxon};

fn near(found: f64, right: f64) -> bool {
    (found - right).abs() <= 1e-9 * right.abs().max(1.0)
}

fn numbers(of: &Value) -> Vec<f64> {
    of.as_array().unwrap().iter().map(|it| it.as_f64().unwrap()).collect()
}

/// What has to be the same: statistic and p-value, and whether that is exact.
fn check(case: &Value, found: Option<RankTest>) {
    let Some(found) = found else { panic!("nothing was found of {case}") };
    assert!(near(found.statistic, case["statistic"].as_f64().unwrap()), "{found:?} of {case}");
    assert_eq!(found.exact, case["exact"].as_bool().unwrap(), "{case}");
    let right = case["p"].as_f64().unwrap();
    assert!(near(found.p, right) && (found.p / right - 1.0).abs() < 1e-6, "{found:?} of {case}");
}

#[test]
fn statistics_are_those_of_scipy() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("expected.json")).unwrap();
    let mut met = [0; 5];
    for case in &cases {
        let data: Vec<Vec<f64>> = case["data"].as_array().unwrap().iter().map(numbers).collect();
        let groups: Vec<&[f64]> = data.iter().map(Vec::as_slice).collect();
        match case["test"].as_str().unwrap() {
            "summary" => {
                met[0] += 1;
                let it = summary(groups[0]).unwrap();
                let found = [it.first_quartile, it.median, it.third_quartile];
                let right = numbers(&case["quartiles"]);
                assert!(found.iter().zip(&right).all(|(one, other)| near(*one, *other)), "{it:?} of {case}");
                assert!(near(it.mean, case["mean"].as_f64().unwrap()), "{it:?} of {case}");
                assert!(match (it.sd, case["sd"].as_f64()) {
                    (Some(found), Some(right)) => near(found, right),
                    (found, right) => found == right,
                });
            }
            "mann_whitney" => {
                met[1] += 1;
                check(case, mann_whitney(groups[0], groups[1]));
            }
            "kruskal_wallis" => {
                met[2] += 1;
                check(case, kruskal_wallis(&groups));
            }
            "wilcoxon" => {
                met[3] += 1;
                check(case, wilcoxon(groups[0], groups[1]));
            }
            "spearman" => {
                met[4] += 1;
                check(case, spearman(groups[0], groups[1]));
            }
            other => panic!("{other}"),
        }
    }
    assert!(met.iter().all(|count| *count >= 15), "{met:?}");
}

#[test]
fn what_is_undefined_is_nothing() {
    assert_eq!(mann_whitney(&[], &[1.0]), None);
    assert_eq!(kruskal_wallis(&[&[1.0]]), None);
    assert_eq!(kruskal_wallis(&[&[1.0], &[]]), None);
    assert_eq!(kruskal_wallis(&[&[2.0, 2.0], &[2.0]]), None);
    assert_eq!(wilcoxon(&[1.0, 2.0], &[1.0, 2.0]), None);
    assert_eq!(spearman(&[1.0, 2.0], &[1.0, 2.0]), None);
    assert_eq!(spearman(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), None);
    // Nothing speaks against what is all the same, however many there are.
    assert_eq!(mann_whitney(&[1.0; 50], &[1.0; 50]).unwrap().p, 1.0);
}

/// As many equal numbers come of a thousand files in which hardly anything differs.
#[test]
fn nearly_equal_numbers_of_many_have_an_approximate_p() {
    let many: Vec<f64> = (0..15).map(|it| f64::from(it) * 3.0).chain([20.0; 300]).collect();
    let found = kruskal_wallis(&[&many, &[1.0, 4.0, 7.0], &[40.0, 44.0, 50.0]]).unwrap();
    assert!(!found.exact && found.p > 0.0, "{found:?}");
}
