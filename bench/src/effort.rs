//! `bench effort`: what the link workers' interview takes with 13 people and 5 organisations, by touch.
//!
//! The browser test `effort` (`tests/browser/effort.rs`) tells it and says what is counted; here that is compared with the
//! bar.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};

/// Taps and drags, at most.
const BAR: usize = 150;

/// What is counted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Counts {
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
    counts: Counts,
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
    let row = |what: &str, of: fn(&Counts) -> usize| vec![what.to_owned(), of(&told.counts).to_string()];
    let rows = [
        row("taps", |it| it.taps),
        row("drags", |it| it.drags),
        row("keys", |it| it.keys),
        row("screens", |it| it.screens),
        row("dialogs", |it| it.dialogs),
    ];
    let is_met = told.counts.taps + told.counts.drags <= BAR;
    let verdict = if is_met { "is met" } else { "is missed" };
    let text = format!(
        "{}\n{} people, {} organisations, {} ties. The bar of {BAR} taps and drags {verdict}.",
        table(&["a whole interview", "count"], &rows),
        told.people,
        told.organisations,
        told.ties,
    );
    let json = json!({ "people": told.people, "organisations": told.organisations, "ties": told.ties,
        "counts": told.counts });
    Outcome { table: text, json, success: is_met }
}
