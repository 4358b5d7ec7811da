//! `kills`: whether anything is lost when Chromium is killed in the middle of an interview.
//!
//! The browser test `kills` (`tests/browser/kills.rs`) does it and says what counts as lost; here its rounds are added up.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::json;
use xtask::project::Project;
use xtask::report::{Outcome, table};
use xtask::tools::browsers::Engine;

use crate::browser_test::{BrowserTest, Built};

/// Options of `kills`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// How often the browser is killed.
    #[arg(long, default_value_t = 200)]
    pub kills: usize,
    /// How many of these times right after Finish was pressed.
    #[arg(long, default_value_t = 30)]
    pub after_finish: usize,
    /// Decides about the moments; another one every time if not given.
    #[arg(long)]
    pub seed: Option<u64>,
    #[command(flatten)]
    pub built: Built,
}

/// What the browser test tells.
#[derive(Debug, Deserialize)]
struct Told {
    rounds: Vec<Round>,
}

/// What came of one kill.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Round {
    round: usize,
    phase: String,
    step: usize,
    after: u64,
    processes: usize,
    answers: usize,
    entries: usize,
    young_lost: usize,
    said_finished: bool,
    opened: String,
    faults: Vec<String>,
}

/// Rounds added up.
#[derive(Debug, Serialize)]
struct Row {
    phase: String,
    kills: usize,
    /// How many answers on screen, and how many entries of the journal, had to be there again
    answers: usize,
    entries: usize,
    /// How many entries were lost that had not been there for a tenth of a second
    young_lost: usize,
    said_finished: usize,
    opened_finished: usize,
    faults: usize,
}

impl Row {
    fn sum(phase: &str, rounds: &[&Round]) -> Self {
        let sum = |part: fn(&Round) -> usize| rounds.iter().map(|round| part(round)).sum();
        Self {
            phase: phase.to_owned(),
            kills: rounds.len(),
            answers: sum(|round| round.answers),
            entries: sum(|round| round.entries),
            young_lost: sum(|round| round.young_lost),
            said_finished: sum(|round| usize::from(round.said_finished)),
            opened_finished: sum(|round| usize::from(round.opened == "finished")),
            faults: sum(|round| round.faults.len()),
        }
    }

    fn cells(&self) -> Vec<String> {
        let Self { kills, answers, entries, young_lost, said_finished, opened_finished, faults, .. } = self;
        let numbers = [kills, answers, entries, young_lost, said_finished, opened_finished, faults];
        [self.phase.clone()].into_iter().chain(numbers.map(usize::to_string)).collect()
    }
}

/// Builds, runs the browser test, and adds up what it tells.
///
/// # Errors
/// When something needed cannot be installed or started, or the browser test fails before the last kill is told.
pub fn run(project: &Project, args: &Args) -> Result<Outcome> {
    ensure!(args.after_finish <= args.kills, "--after-finish is a part of --kills");
    let file = project.target.join("kills.json");
    let clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let seed = args.seed.unwrap_or_else(clock);
    let [kills, after_finish, seed_told] = [args.kills.to_string(), args.after_finish.to_string(), seed.to_string()];
    let test = BrowserTest {
        name: "kills::many_kills_are_told",
        engines: &[Engine::Chromium],
        told: &[
            ("SOCIOGRAM_KILLS", kills.as_ref()),
            ("SOCIOGRAM_KILLS_AFTER_FINISH", after_finish.as_ref()),
            ("SOCIOGRAM_KILLS_SEED", seed_told.as_ref()),
            ("SOCIOGRAM_KILLS_TOLD", file.as_os_str()),
        ],
        no_build: args.built.no_build,
    };
    let start = Instant::now();
    let told: Told = test.measure(project, &file)?;
    Ok(judge(&told.rounds, args.kills, seed, start.elapsed().as_secs()))
}

fn judge(rounds: &[Round], kills: usize, seed: u64, seconds: u64) -> Outcome {
    let mut phases: Vec<&str> = rounds.iter().map(|round| round.phase.as_str()).collect();
    phases.sort_unstable();
    phases.dedup();
    let of_phase = |phase: &str| -> Vec<&Round> { rounds.iter().filter(|round| round.phase == phase).collect() };
    let rows: Vec<Row> = phases.iter().map(|phase| Row::sum(phase, &of_phase(phase))).collect();
    let all = Row::sum("all", &rounds.iter().collect::<Vec<_>>());
    let mut faults: Vec<String> = rounds
        .iter()
        .flat_map(|round| round.faults.iter().map(move |fault| format!("round {}: {fault}", round.round)))
        .collect();
    if rounds.len() < kills {
        faults.push(format!("the run broke off after {} of {kills} kills", rounds.len()));
    }
    if all.entries == 0 {
        faults.push("no page told what it held before it was killed".to_owned());
    }
    let verdict = match faults.is_empty() {
        true => {
            "Nothing was lost that had been on screen for a tenth of a second, and no journal is damaged.".to_owned()
        }
        false => faults.join("\n"),
    };
    let header =
        ["killed while", "kills", "answers", "entries", "younger lost", "said finished", "opens finished", "faults"];
    let cells: Vec<Vec<String>> = rows.iter().chain([&all]).map(Row::cells).collect();
    let table = format!("{}\nSeed {seed}, {seconds} s.\n{verdict}", table(&header, &cells));
    let success = faults.is_empty();
    let json = json!({
        "seed": seed, "seconds": seconds, "phases": rows, "total": all, "faults": faults, "rounds": rounds,
    });
    Outcome { table, json, success }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(faults: &[&str]) -> Round {
        let faults = faults.iter().map(|&fault| fault.to_owned()).collect();
        Round { phase: "typing".to_owned(), entries: 3, faults, ..Round::default() }
    }

    #[test]
    fn any_fault_is_a_failure() {
        let outcome = judge(&[round(&[]), round(&[])], 2, 7, 1);
        assert!(outcome.success);
        assert_eq!(outcome.json["phases"][0]["entries"], 6);
        assert!(!judge(&[round(&[]), round(&["gone"])], 2, 7, 1).success);
        assert!(!judge(&[round(&[])], 2, 7, 1).success, "it broke off");
        assert!(!judge(&[Round { entries: 0, ..round(&[]) }], 1, 7, 1).success, "nothing was there to be lost");
    }
}
