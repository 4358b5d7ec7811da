//! `bench effort`: what the link workers' interview takes with 13 people and 5 organisations, by touch.
//!
//! The browser test `effort` (`tests/browser/effort.rs`) tells it on a large screen and on a phone, and says what is counted;
//! here that is compared with the bar.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};

/// Taps and drags, at most.
const BAR: usize = 150;

/// What is counted on one screen, or on those that ask the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Counts {
    screen: String,
    taps: usize,
    drags: usize,
    keys: usize,
    screens: usize,
    dialogs: usize,
}

/// What the browser test tells.
#[derive(Debug, Deserialize)]
struct Told {
    people: usize,
    organisations: usize,
    ties: usize,
    sizes: BTreeMap<String, Vec<Counts>>,
}

/// Builds, runs the browser test, and judges what it tells.
///
/// # Errors
/// When something needed cannot be installed or started, or the interview was not told to its end.
pub fn run(project: &Project, args: &Built) -> Result<Outcome> {
    let file = project.target.join("effort.json");
    let test = BrowserTest {
        name: "effort::a_whole_interview_is_told_by_touch",
        engines: &[Engine::Chromium],
        told: &[("SOCIOGRAM_EFFORT", file.as_os_str())],
        no_build: args.no_build,
    };
    Ok(judge(&test.measure(project, &file)?))
}

fn judge(told: &Told) -> Outcome {
    let numbers = |it: &Counts| [it.taps, it.drags, it.keys, it.screens, it.dialogs];
    let (mut rows, mut is_met) = (Vec::new(), true);
    for (size, screens) in &told.sizes {
        let mut sums = [0; 5];
        for screen in screens {
            let counted = numbers(screen);
            sums = std::array::from_fn(|at| sums[at] + counted[at]);
            let mut row = vec![size.clone(), screen.screen.chars().take(60).collect()];
            row.extend(counted.map(|it| it.to_string()));
            rows.push(row);
        }
        let mut row = vec![size.clone(), "all of it".to_owned()];
        row.extend(sums.map(|it| it.to_string()));
        rows.push(row);
        is_met &= sums[0] + sums[1] <= BAR;
    }
    let verdict = if is_met { "is met" } else { "is missed" };
    let text = format!(
        "{}\n{} people, {} organisations, {} ties. The bar of {BAR} taps and drags {verdict}.",
        table(&["on", "screen", "taps", "drags", "keys", "screens", "dialogs"], &rows),
        told.people,
        told.organisations,
        told.ties,
    );
    let json = json!({ "people": told.people, "organisations": told.organisations, "ties": told.ties,
        "sizes": told.sizes });
    Outcome { table: text, json, success: is_met }
}
