//! A layout under way: as many rounds to a frame as are due.

use crate::automatic::Layout;
use crate::content::Content;
use interview::Command;
use rare::rare;
use std::rc::Rc;

/// A round for so many milliseconds, however often the screen changes.
const BEAT: f64 = 16.0;
/// Rounds to a frame at most; and for whoever wants nothing to move, since only the end is shown then.
const MOST_ROUNDS: f64 = 10.0;

/// A layout under way.
#[derive(Debug)]
pub(super) struct Run {
    /// What the interview has
    base: Rc<Content>,
    layout: Layout,
    /// The time of the frame before
    before: Option<f64>,
    /// How many rounds are due
    due: f64,
}

impl Run {
    /// A layout that begins with everyone where they are.
    pub(super) fn new(base: Rc<Content>) -> Self {
        rare!(begin(base))
    }

    /// Does what is due by the frame of this time, and at least one round of it, while there is time; whether there is
    /// more to come. Rounds that there is no time for stay due.
    pub(super) fn advance(&mut self, now: f64, still: bool, is_time: &dyn Fn() -> bool) -> bool {
        rare!(advance(self, now, still, is_time))
    }

    /// The map with everyone where they are on their way.
    pub(super) fn shown(&self) -> Content {
        self.base.with_places(self.layout.places())
    }

    /// What the interview has, and the command that leaves everyone where they are now, if anyone was moved.
    pub(super) fn end(self) -> (Rc<Content>, Option<Command>) {
        rare!(end(self))
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn begin(base: Rc<Content>) -> Run {
    Run { layout: Layout::new(&base), base, before: None, due: 0.0 }
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn advance(run: &mut Run, now: f64, still: bool, is_time: &dyn Fn() -> bool) -> bool {
    let passed = run.before.replace(now).map_or(0.0, |before| (now - before) / BEAT);
    run.due = if still { MOST_ROUNDS } else { (run.due + passed).clamp(0.0, MOST_ROUNDS) };
    while run.due >= 1.0 {
        run.due -= 1.0;
        if !run.layout.step() {
            return false;
        }
        if !is_time() {
            break;
        }
    }
    true
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn end(run: Run) -> (Rc<Content>, Option<Command>) {
    let places = run.layout.rest(&run.base);
    let command = (!places.is_empty()).then_some(Command::LayOut { places });
    (run.base, command)
}
