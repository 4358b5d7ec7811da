//! Running drivers, which are stopped when dropped, together with everything they started.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::tools::browsers::{self, Engine, Installed};

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// The started drivers.
pub struct Drivers {
    running: Vec<(Engine, Installed, String)>,
    /// In the order they were started.
    processes: Vec<Process>,
}

impl Drivers {
    /// Starts a driver for each engine. What they print goes to files in `logs`.
    pub fn start(engines: &[Engine], logs: &Path) -> Result<Self> {
        fs::create_dir_all(logs)?;
        let mut drivers = Self { running: Vec::new(), processes: Vec::new() };
        for &engine in engines {
            let installed = engine.ensure()?;
            let address = drivers.start_one(engine, &installed, logs)?;
            drivers.running.push((engine, installed, address));
        }
        Ok(drivers)
    }

    fn start_one(&mut self, engine: Engine, installed: &Installed, logs: &Path) -> Result<String> {
        let display = if engine == Engine::Webkit { Some(self.start_screen(logs)?) } else { None };
        let log = logs.join(format!("{}.log", engine.name()));
        // A free port can be taken by someone else between finding it and using it.
        for _ in 0..3 {
            let port = free_port()?;
            let mut command = outlived_by_us(&installed.driver);
            match engine {
                Engine::Chromium => command.arg(format!("--port={port}")),
                // Port 0 for its second socket, so that two runs do not meet there.
                Engine::Firefox => command.args(["--websocket-port", "0", "--port"]).arg(port.to_string()),
                Engine::Webkit => command.arg("--host=127.0.0.1").arg(format!("--port={port}")),
            };
            if let Some(display) = &display {
                command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
            }
            let mut process = Process::start(&mut command, &log)?;
            if process.wait_until(|| is_ready(port)) {
                self.processes.push(process);
                return Ok(format!("http://127.0.0.1:{port}"));
            }
        }
        bail!("the driver of {} did not start; its output is in {}", engine.name(), log.display())
    }

    /// Starts a virtual screen and returns its name for `DISPLAY`.
    fn start_screen(&mut self, logs: &Path) -> Result<String> {
        let xvfb = browsers::xvfb().context("Xvfb is missing; install Debian's package xvfb")?;
        let mut command = outlived_by_us(&xvfb);
        // It takes a free number itself and writes it to standard output.
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let number = logs.join("screen.number");
        let mut process = Process::start_with(&mut command, &logs.join("screen.log"), File::create(&number)?.into())?;
        let read = || fs::read_to_string(&number).ok().filter(|text| text.ends_with('\n'));
        if !process.wait_until(|| read().is_some()) {
            bail!("Xvfb did not start; its output is in {}", logs.join("screen.log").display());
        }
        self.processes.push(process);
        Ok(format!(":{}", read().unwrap_or_default().trim()))
    }

    /// What tests must know: `SOCIOGRAM_CHROMIUM`, `SOCIOGRAM_CHROMIUM_BINARY` and so on.
    pub fn environment(&self) -> Vec<(String, String)> {
        let mut variables = Vec::new();
        for (engine, installed, address) in &self.running {
            let name = format!("SOCIOGRAM_{}", engine.name().to_uppercase());
            variables.push((format!("{name}_BINARY"), installed.browser.display().to_string()));
            variables.push((name, address.clone()));
        }
        variables
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        // The screen goes after the driver that draws on it.
        while let Some(process) = self.processes.pop() {
            drop(process);
        }
    }
}

/// A program that is stopped by the system if this process is killed and can no longer do it itself. (Ctrl-C
/// reaches it anyway.)
fn outlived_by_us(program: &Path) -> Command {
    match process::which("setpriv") {
        Some(setpriv) => {
            let mut command = process::command(setpriv);
            command.args(["--pdeathsig", "TERM"]).arg(program);
            command
        }
        None => process::command(program),
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Asks a driver whether it takes sessions.
fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        // A driver that keeps the connection open ends this by the time limit; what came counts.
        let _ = stream.read_to_end(&mut answer);
        Ok(String::from_utf8_lossy(&answer).replace(char::is_whitespace, ""))
    };
    ask().is_ok_and(|answer| answer.contains("\"ready\":true"))
}

struct Process {
    child: Child,
}

impl Process {
    fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let output = File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
        Self::start_with(command, log, output.into())
    }

    fn start_with(command: &mut Command, log: &Path, output: Stdio) -> Result<Self> {
        let errors = File::options().create(true).append(true).open(log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .with_context(|| format!("`{}` could not be started", process::describe(command)))?;
        Ok(Self { child })
    }

    /// False if the process ended, or was not done in time.
    fn wait_until(&mut self, done: impl Fn() -> bool) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return false;
            }
            if done() {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A test that failed leaves its browser open. The list is made while the parents still live.
        let left_open = descendants(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        for id in &left_open {
            let kill = format!("kill -KILL {id}");
            let _ = process::succeeds(process::command("sh").args(["-c", &kill]));
        }
        // On a busy machine a signal takes its time; who returns from here wants them gone.
        let start = Instant::now();
        while left_open.iter().any(|&id| is_alive(id)) && start.elapsed() < Duration::from_secs(10) {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Whether a process still runs; one that ended and that nobody has asked about yet does not.
fn is_alive(id: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with(['Z', 'X']))
}

/// All processes below one, by what the kernel says of each one's parent. Empty where there is no /proc.
fn descendants(ancestor: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            Some((id, parent(&entry.path())?))
        })
        .collect();
    let mut found = vec![ancestor];
    let mut at = 0;
    while let Some(&next) = found.get(at) {
        found.extend(parents.iter().filter(|(_, parent)| *parent == next).map(|(id, _)| id));
        at += 1;
    }
    found.split_off(1)
}

/// `/proc/7/stat` reads `7 (name) S 1 …`; the name may hold anything, the parent comes second after it.
fn parent(folder: &Path) -> Option<u32> {
    let stat = fs::read_to_string(folder.join("stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_process_started_is_stopped_with_it() -> Result<()> {
        let log = std::env::temp_dir().join(format!("sociogram-drivers-{}.log", std::process::id()));
        let mut process = Process::start(process::command("sh").args(["-c", "sleep 60 & wait"]), &log)?;
        let id = process.child.id();
        assert!(process.wait_until(|| !descendants(id).is_empty()));
        let sleeping = descendants(id);
        drop(process);
        assert!(!sleeping.into_iter().any(is_alive));
        Ok(())
    }

    #[test]
    fn nobody_is_ready_on_a_free_port() -> Result<()> {
        assert!(!is_ready(free_port()?));
        Ok(())
    }
}
