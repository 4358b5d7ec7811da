//! `test`: every check, then which of them failed.

use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::checks::{Check, Count, Verdict};
use crate::project::Project;
use crate::report::{Outcome, table};

/// Options of `test`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Run only these checks, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "NAME")]
    pub only: Vec<Check>,
}

struct Line {
    check: Check,
    verdict: Verdict,
    seconds: f64,
}

/// Runs the checks one after the other. A failure does not keep the others from running, except those that look
/// at a build that failed.
pub fn run(project: &Project, args: &Args, as_json: bool) -> Result<Outcome> {
    let chosen: Vec<Check> = Check::value_variants()
        .iter()
        .copied()
        .filter(|check| args.only.is_empty() || args.only.contains(check))
        .collect();
    let mut lines: Vec<Line> = Vec::new();
    for (number, &check) in chosen.iter().enumerate() {
        eprintln!("\n[{}/{}] {} …", number + 1, chosen.len(), check.title());
        let start = Instant::now();
        let is_built = !lines.iter().any(|line| line.check == Check::Build && has_failed(&line.verdict));
        let verdict = if check.needs_build() && !is_built {
            Verdict::Skipped("the build failed".to_owned())
        } else {
            check.run(project).unwrap_or_else(|error| {
                eprintln!("{error:#}");
                Verdict::Ran(Count::ONE_FAILED)
            })
        };
        lines.push(Line { check, verdict, seconds: start.elapsed().as_secs_f64() });
    }
    Ok(outcome(&lines, as_json))
}

fn has_failed(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Ran(count) if count.failed > 0)
}

fn outcome(lines: &[Line], as_json: bool) -> Outcome {
    let mut sum = Count::default();
    let (mut rows, mut steps, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for Line { check, verdict, seconds } in lines {
        let (word, note, count) = match verdict {
            Verdict::Ran(count) if count.failed > 0 => ("FAILED", String::new(), *count),
            Verdict::Ran(count) if count.only_alone > 0 => {
                ("ok", format!(", {} of them only when run alone", count.only_alone), *count)
            }
            Verdict::Ran(count) => ("ok", String::new(), *count),
            Verdict::Skipped(reason) => ("skipped", format!(": {reason}"), Count::default()),
        };
        if has_failed(verdict) {
            failed.push(check.title());
        }
        sum.passed += count.passed;
        sum.failed += count.failed;
        rows.push(vec![
            check.title().to_owned(),
            count.passed.to_string(),
            count.failed.to_string(),
            format!("{seconds:.1}"),
            format!("{word}{note}"),
        ]);
        let name = check.to_possible_value().map(|value| value.get_name().to_owned());
        steps.push(json!({
            "name": name, "outcome": word.to_lowercase(), "reason": match verdict {
                Verdict::Skipped(reason) => Value::from(reason.as_str()),
                Verdict::Ran(_) => Value::Null,
            },
            "passed": count.passed, "failed": count.failed, "only_alone": count.only_alone, "seconds": (seconds * 10.0).round() / 10.0,
        }));
    }
    let mut text = format!("\n{}", table(&["check", "passed", "failed", "seconds", "result"], &rows));
    if !failed.is_empty() {
        text.push_str(&format!("\nFailed: {}.\n", failed.join("; ")));
    }
    let last = format!("{} passed, {} failed", sum.passed, sum.failed);
    if as_json {
        // Standard output has only the document; people watching want the summary too.
        eprintln!("{text}{last}");
    }
    text.push_str(&last);
    let json = json!({ "checks": steps, "passed": sum.passed, "failed": sum.failed });
    Outcome { table: text, json, success: sum.failed == 0 }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn the_last_line_sums_up() {
        let lines = [
            Line { check: Check::Format, verdict: Verdict::Ran(Count::ONE_PASSED), seconds: 1.0 },
            Line {
                check: Check::Tests,
                verdict: Verdict::Ran(Count { passed: 7, failed: 2, only_alone: 0 }),
                seconds: 1.0,
            },
            Line { check: Check::Fuzz, verdict: Verdict::Skipped("none".to_owned()), seconds: 0.0 },
        ];
        let outcome = outcome(&lines, false);
        assert_eq!(outcome.table.lines().last(), Some("8 passed, 2 failed"));
        assert!(outcome.table.contains("Failed: native tests."));
        assert!(!outcome.success);
        assert_eq!(outcome.json["checks"][1]["outcome"], "failed");
    }
}
