//! The interview under way: views look at it, and commands change it.

use ::interview::{Command, Interview, Position, Refusal, Step, Written};
use dom::boundary::{now, now_here};
use dom::{Signal, create_signal};
use network::AlterId;
use protocol::{Protocol, Stage};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::UnwrapThrowExt;

/// The interview under way. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Running {
    /// Shared, so that looking at it holds no signal up; changed only while nobody looks.
    interview: Signal<Rc<Interview>>,
}

impl Running {
    /// An interview to go on with.
    pub fn new(interview: Interview) -> Self {
        Running { interview: create_signal(Rc::new(knowing_the_day(interview))) }
    }

    /// Looks at the interview; whatever looks is worked out anew when the interview changes.
    pub fn read<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        self.interview.track();
        self.peek(look)
    }

    /// Looks at the interview as it is now.
    pub fn peek<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        look(&self.interview.get_clone_untracked())
    }

    /// Has the interview carry out a command, and does nothing else.
    pub(super) fn carry_out(&self, command: Command) -> Result<Written, Refusal> {
        let now = now();
        // Whoever looks at the interview gives no command before having looked.
        self.interview.update_silent(|interview| Rc::get_mut(interview).unwrap_throw().apply(command, now))
    }

    /// Has whatever looked at the interview worked out anew.
    pub(super) fn tell(&self) {
        self.interview.tell();
    }

    /// Puts another interview in place of this one.
    pub(super) fn replace(&self, interview: Interview) {
        self.interview.set(Rc::new(knowing_the_day(interview)));
    }

    /// Where the interview is; not tracked, for views that live as long as their step.
    pub fn here(&self) -> Position {
        self.peek(|interview| interview.position().clone())
    }

    /// The protocol.
    pub fn protocol(&self) -> Arc<Protocol> {
        self.peek(|it| it.protocol().clone())
    }

    /// Looks at the stage on screen; not tracked. `None` for a position past the protocol's end, which no interview
    /// has.
    pub fn with_stage<R>(&self, look: impl FnOnce(&Stage) -> R) -> Option<R> {
        self.protocol().stages.get(self.here().stage).map(look)
    }

    /// The number of the prompt or question on screen; not tracked.
    pub fn part(&self) -> usize {
        match self.here().step {
            Step::Prompt(index) | Step::Field(index) => index,
            _ => 0,
        }
    }

    /// The name of an alter; empty if it is gone.
    pub fn name_of(&self, id: AlterId) -> String {
        self.read(|it| it.alter(id).map(|alter| alter.label.clone()).unwrap_or_default())
    }
}

/// The day on this device, as `YYYY-MM-DD`.
fn today() -> String {
    let mut day = formats::iso_8601(now_here()).unwrap_or_default();
    day.truncate(10);
    day
}

fn knowing_the_day(mut interview: Interview) -> Interview {
    interview.tell_day(today);
    interview
}
