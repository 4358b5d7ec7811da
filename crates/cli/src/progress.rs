//! How far the program is, for people who wait.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;

/// A count on standard error, if that is a terminal; nothing otherwise.
pub(crate) struct Progress {
    what: &'static str,
    all: usize,
    shown: bool,
    /// How many are done, and the last percentage that was shown
    done: Mutex<(usize, usize)>,
}

impl Progress {
    /// A count up to `all`. Few take no time, and are not counted.
    pub fn new(what: &'static str, all: usize) -> Self {
        let shown = all >= 20 && std::io::stderr().is_terminal();
        Progress { what, all, shown, done: Mutex::new((0, 0)) }
    }

    /// One more is done.
    pub fn step(&self) {
        let Ok(mut done) = self.done.lock() else { return };
        done.0 += 1;
        let percent = done.0 * 100 / self.all.max(1);
        if self.shown && percent != done.1 {
            done.1 = percent;
            // Whoever closed the terminal need not be told.
            let _ = write!(std::io::stderr(), "\r{} {} of {} …", self.what, done.0, self.all);
        }
    }
}

/// The file that is being written, on standard error if that is a terminal.
#[derive(Debug)]
pub(crate) struct Writing {
    shown: bool,
}

impl Writing {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Writing { shown: std::io::stderr().is_terminal() }
    }

    /// A file is begun.
    pub fn begin(&self, path: &str) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\rWriting {path} …\u{1b}[K");
        }
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
