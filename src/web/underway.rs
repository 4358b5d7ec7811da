//! What a participant has begun and not brought to its end: a name that was typed and not added. It outlasts the screen
//! on which it was typed, and nobody goes on without it by accident.

use crate::network::Key;
use std::rc::Rc;
use sycamore_reactive::{Signal, create_signal, on_cleanup};

/// What is done next.
pub type Then = Rc<dyn Fn()>;

/// Brings what is under way on a screen to its end, and then does what it is given: at once, or when the participant
/// has answered a question about it.
type Settle = Rc<dyn Fn(Then)>;

/// What is under way in one interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Underway {
    /// What stands in the box of each prompt that asks for names
    typed: Signal<Vec<(Key, String)>>,
    settle: Signal<Option<Settle>>,
}

impl Underway {
    /// Nothing yet.
    pub fn new() -> Self {
        Underway { typed: create_signal(Vec::new()), settle: create_signal(None) }
    }

    /// What stands in the box of a prompt; not tracked.
    pub fn typed(&self, prompt: &Key) -> String {
        let of = |all: &Vec<(Key, String)>| all.iter().find(|(of, _)| of == prompt).map(|(_, typed)| typed.clone());
        self.typed.with_untracked(of).unwrap_or_default()
    }

    /// Notes what stands in the box of a prompt.
    pub fn note(&self, prompt: &Key, typed: &str) {
        self.typed.update_silent(|all| {
            all.retain(|(of, _)| of != prompt);
            if !typed.is_empty() {
                all.push((prompt.clone(), typed.to_owned()));
            }
        });
    }

    /// Forgets everything.
    pub fn forget(&self) {
        self.typed.set_silent(Vec::new());
    }

    /// Has `settle` asked before this screen is left, for as long as it is there.
    pub fn before_leaving(&self, settle: impl Fn(Then) + 'static) {
        let asked = self.settle;
        asked.set_silent(Some(Rc::new(settle)));
        on_cleanup(move || asked.set_silent(None));
    }

    /// Leaves the screen, once what is under way on it is at its end.
    pub fn leave(&self, then: impl Fn() + 'static) {
        match self.settle.get_clone_untracked() {
            Some(settle) => settle(Rc::new(then)),
            None => then(),
        }
    }
}
