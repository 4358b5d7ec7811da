//! Debian packages.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// Installs Debian packages, or says in one sentence what someone else must do. `purpose` ends the sentence
/// "Installing …".
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    if process::which("apt-get").is_none() {
        bail!("{purpose} is missing and this system has no apt; install what Debian calls: {}", packages.join(" "));
    }
    if !is_root() {
        bail!("{purpose} is missing; run as root: {by_hand}");
    }
    eprintln!("Installing {purpose} from Debian (apt: {}) …", packages.join(" "));
    if !process::status(&mut apt(&["install"], packages))?.success() {
        eprintln!("Refreshing the list of Debian's packages (apt) …");
        process::run(&mut apt(&["update"], &[]))?;
        process::run(&mut apt(&["install"], packages))?;
    }
    Ok(())
}

fn apt(action: &[&str], packages: &[&str]) -> Command {
    let mut command = process::command("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--yes", "--quiet", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"])
        .args(action)
        .args(packages);
    command
}

/// Whether this process may install packages.
pub fn is_root() -> bool {
    process::capture(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
