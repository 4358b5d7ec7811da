//! How time grows with size, beside what the documentation of the measures says it costs.

use serde_json::{Value, json};
use xtask::report::table;

use super::{FAMILIES, NATIVE};
use crate::sample::Row;

/// A cost in words, and as a function of people and ties.
type Cost = (&'static str, fn(f64, f64) -> f64);

/// What the documentation says a family costs at most.
fn cost(family: &str) -> Option<Cost> {
    Some(match family {
        "cores" | "components" | "constraint of ego" => ("n + m", |n, m| n + m),
        "betweenness" | "closeness" => ("n m", |n, m| n * m),
        "clustering" | "transitivity" | "constraint" | "effective size" => ("m √m", |_, m| m * m.sqrt()),
        "communities" => ("m a pass", |_, m| m),
        // Depends on how the ties lie, not on how many there are.
        _ => return None,
    })
}

/// For each family, from its smallest size to its largest: how many times the time has grown, how many times the
/// documented cost has, and the exponent of the one against the other, which is 1 or less where the documentation is
/// right.
pub fn growth(rows: &[Row]) -> (String, Value) {
    let (mut lines, mut told) = (Vec::new(), Vec::new());
    for family in FAMILIES {
        let ours: Vec<&Row> = rows.iter().filter(|row| row.subject == NATIVE && row.metric == family).collect();
        let (Some(first), Some(last), Some((name, cost))) = (ours.first(), ours.last(), cost(family)) else { continue };
        if first.nodes == last.nodes {
            continue;
        }
        let of = |row: &Row| cost(row.nodes as f64, row.ties as f64);
        let (time, documented) = (last.p50 / first.p50, of(last) / of(first));
        let exponent = time.ln() / documented.ln();
        lines.push(vec![
            family.to_owned(),
            format!("{} to {}", first.nodes, last.nodes),
            format!("{time:.0}"),
            format!("{documented:.0}"),
            name.to_owned(),
            format!("{exponent:.2}"),
        ]);
        told.push(json!({
            "metric": family, "from": first.nodes, "to": last.nodes, "time": time, "cost": documented,
            "documented": name, "exponent": exponent,
        }));
    }
    let head = ["growth, native", "people", "time ×", "cost ×", "cost", "time ~ cost^"];
    (table(&head, &lines), json!(told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_that_grows_as_documented_has_the_exponent_one() {
        let row = |nodes: usize, ties: usize| Row {
            bench: "measures",
            subject: NATIVE.to_owned(),
            nodes,
            ties,
            metric: "betweenness",
            unit: "ms",
            p50: (nodes * ties) as f64 / 1e4,
            p95: 0.0,
            p98: None,
        };
        let (_, told) = growth(&[row(100, 1_000), row(1_000, 30_000)]);
        assert!(told[0]["exponent"].as_f64().is_some_and(|it| (it - 1.0).abs() < 1e-9));
    }
}
