//! What can wait until the page has been painted.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Something put off until what is on the page now has been painted and a moment has passed. It is called off when it
/// is put off again, or dropped.
#[derive(Default)]
pub struct Later(Rc<RefCell<Pending>>);

#[derive(Default)]
struct Pending {
    then: Option<Box<dyn FnOnce()>>,
    /// Whether it was put off again since the moment began
    again: bool,
    /// What is waited for: that the page is painted, then that the moment passes
    frame: Option<AnimationFrame>,
    timeout: Option<Timeout>,
}

impl Later {
    /// Does `then` so many milliseconds after the page has been painted, or at most twice as many.
    pub fn put_off(&self, milliseconds: u32, then: Box<dyn FnOnce()>) {
        let mut pending = self.0.borrow_mut();
        // What is put off with every tap asks the browser for nothing: the moment is only waited for once more.
        pending.again = pending.then.replace(then).is_some();
        if !pending.again {
            let all = self.0.clone();
            pending.frame = Some(request_animation_frame(move |_| wait(all, milliseconds)));
        }
    }
}

fn wait(all: Rc<RefCell<Pending>>, milliseconds: u32) {
    let again = all.clone();
    let timeout = Timeout::new(milliseconds, move || {
        let mut pending = again.borrow_mut();
        if std::mem::take(&mut pending.again) {
            drop(pending);
            return wait(again, milliseconds);
        }
        let then = pending.then.take();
        // It may put something off itself.
        drop(pending);
        if let Some(then) = then {
            then();
        }
    });
    all.borrow_mut().timeout = Some(timeout);
}

impl Drop for Later {
    fn drop(&mut self) {
        self.0.take();
    }
}
