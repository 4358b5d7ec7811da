//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A program that sees the environment `cargo xtask` was started in.
///
/// `cargo run` adds variables about the xtask crate. Handed on to another cargo they make build scripts run
/// again, and its library path may load the wrong compiler's libraries.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_about_xtask) {
            command.env_remove(name);
        }
    }
    if let Some(paths) = env::var_os("LD_LIBRARY_PATH") {
        let added_by_cargo = |path: &Path| {
            path.components().any(|part| part.as_os_str() == ".rustup")
                || path.to_str().is_some_and(|path| path.contains("/toolchains/"))
                || ["debug", "deps", "release"].iter().any(|end| path.ends_with(end))
        };
        let kept: Vec<PathBuf> = env::split_paths(&paths).filter(|path| !added_by_cargo(path)).collect();
        match env::join_paths(&kept) {
            Ok(joined) if !joined.is_empty() => command.env("LD_LIBRARY_PATH", joined),
            _ => command.env_remove("LD_LIBRARY_PATH"),
        };
    }
    command
}

fn is_about_xtask(variable: &str) -> bool {
    ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| variable.starts_with(start))
        || ["CARGO", "CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"].contains(&variable)
}

/// rustup's `cargo`, also where a distribution's own cargo comes first on the path.
pub fn cargo() -> Command {
    rustup_program("cargo")
}

/// One of rustup's programs: `cargo`, `rustc`, `rustup`.
pub fn rustup_program(name: &str) -> Command {
    match cargo_home().map(|home| home.join("bin").join(name)) {
        Some(path) if path.is_file() => command(path),
        _ => command(name),
    }
}

/// Where cargo keeps what it fetched.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")))
}

/// Runs a program to its end, its output going to standard error; fails if it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({status})", describe(command));
    }
    Ok(())
}

/// Runs a program to its end, its output going to standard error.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.stdout(io::stderr()).stdin(Stdio::null());
    command.status().with_context(|| format!("`{}` could not be started", describe(command)))
}

/// Runs a program quietly and returns what it printed; fails if it fails.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{}` could not be started", describe(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({}): {}", describe(command), output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be run and succeeds; prints nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program that may hang, for example on an unreachable server: true if it succeeded in time.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let Ok(mut child) = command.stdin(Stdio::null()).stdout(io::stderr()).spawn() else {
        return false;
    };
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < limit => thread::sleep(Duration::from_millis(50)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// The file a program's name stands for on the path.
pub fn which(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(name)).find(|path| path.is_file())
}

/// A program and its arguments as one would type them.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words: Vec<_> = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let start = Instant::now();
        assert!(!succeeds_within(command("sleep").arg("30"), Duration::from_millis(100)));
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn only_the_variables_about_this_crate_are_dropped() {
        assert!(is_about_xtask("CARGO_PKG_NAME"));
        assert!(is_about_xtask("CARGO_MANIFEST_DIR"));
        for kept in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_NET_OFFLINE", "RUSTUP_TOOLCHAIN"] {
            assert!(!is_about_xtask(kept), "{kept}");
        }
    }

    #[test]
    fn a_failure_names_the_command() {
        let message = capture(command("/bin/sh").args(["-c", "echo broken >&2; exit 3"]));
        assert!(
            message.is_err_and(|error| error.to_string().contains("sh -c") && error.to_string().contains("broken"))
        );
    }
}
