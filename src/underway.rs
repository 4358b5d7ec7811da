//! What a participant has begun and not brought to its end, such as a name that was typed and not added: nobody goes on
//! without it by accident.

use dom::{Signal, create_signal};
use std::rc::Rc;
use sycamore_reactive::on_cleanup;

/// What is done next.
pub type Then = Rc<dyn Fn()>;

/// Brings what is under way on a screen to its end, and then does what it is given: at once, or when the participant
/// has answered a question about it.
type Settle = Rc<dyn Fn(Then)>;

/// Stops what goes on by itself.
type Stop = Rc<dyn Fn()>;

/// What is under way in one interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Underway {
    settle: Signal<Option<Settle>>,
    stop: Signal<Option<Stop>>,
}

impl Underway {
    /// Nothing yet.
    pub fn new() -> Self {
        Underway { settle: create_signal(None), stop: create_signal(None) }
    }

    /// Has `settle` asked before this screen is left, for as long as it is there.
    pub fn before_leaving(&self, settle: impl Fn(Then) + 'static) {
        keep(self.settle, Rc::new(settle));
    }

    /// Has `stop` end what goes on by itself on this screen, such as a layout of the map, for as long as the screen is
    /// there.
    pub fn stopped_by(&self, stop: impl Fn() + 'static) {
        keep(self.stop, Rc::new(stop));
    }

    /// Ends what goes on by itself on the screen.
    pub fn stop(&self) {
        if let Some(stop) = self.stop.get_clone_untracked() {
            stop();
        }
    }

    /// Leaves the screen, once what is under way on it is at its end.
    pub fn leave(&self, then: impl Fn() + 'static) {
        match self.settle.get_clone_untracked() {
            Some(settle) => settle(Rc::new(then)),
            None => then(),
        }
    }
}

/// Keeps something for as long as the screen is there.
fn keep<T: Clone + 'static>(place: Signal<Option<T>>, kept: T) {
    place.set_silent(Some(kept));
    on_cleanup(move || {
        // It has gone before the screen if the whole interview is taken off the page.
        if place.is_alive() {
            place.set_silent(None);
        }
    });
}
