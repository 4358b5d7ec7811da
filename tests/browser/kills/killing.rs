//! Killing a browser with everything that belongs to it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// How long a killed process may take to be gone.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends SIGKILL to every process of the browser that uses a profile, all in one go, and waits until they are gone. Returns
/// how many there were, and calls `before` when the signals are about to be sent.
pub fn kill(profile: &Path, before: impl FnOnce()) -> usize {
    let mut left = processes(profile);
    let count = left.len();
    before();
    let deadline = Instant::now() + PATIENCE;
    while !left.is_empty() {
        assert!(Instant::now() < deadline, "{} processes of the browser cannot be killed", left.len());
        let ids: Vec<String> = left.iter().map(u32::to_string).collect();
        // Those that are gone meanwhile are no failure.
        let _ = Command::new("sh").arg("-c").arg(format!("kill -KILL {} 2>/dev/null", ids.join(" "))).status();
        while left.iter().any(|it| is_alive(*it)) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        // Some may have been started since.
        left = processes(profile);
    }
    count
}

/// All processes whose command line names the profile, and all below them.
fn processes(profile: &Path) -> BTreeSet<u32> {
    let profile = profile.display().to_string();
    let mut found = BTreeSet::new();
    let mut parents = Vec::new();
    for entry in fs::read_dir("/proc").expect("a system with /proc").flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|it| it.parse::<u32>().ok()) else { continue };
        let Some(parent) = stat(id).as_deref().and_then(|it| it.split_whitespace().nth(1)?.parse::<u32>().ok()) else {
            continue;
        };
        parents.push((id, parent));
        let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
        if is_alive(id) && String::from_utf8_lossy(&line).contains(&profile) {
            found.insert(id);
        }
    }
    loop {
        let below =
            parents.iter().filter(|(id, parent)| found.contains(parent) && !found.contains(id) && is_alive(*id));
        let below: Vec<u32> = below.map(|it| it.0).collect();
        if below.is_empty() {
            return found;
        }
        found.extend(below);
    }
}

/// Whether a process still runs; one that ended and that nobody has asked about yet does not.
fn is_alive(id: u32) -> bool {
    stat(id).is_some_and(|it| !it.starts_with(['Z', 'X']))
}

/// What `/proc/7/stat` says after the name, which may hold anything: the state, the parent, and so on.
fn stat(id: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    Some(stat.rsplit_once(')')?.1.trim_start().to_owned())
}
