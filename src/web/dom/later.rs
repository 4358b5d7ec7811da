//! What can wait until the page has been painted.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// Something put off until what is on the page now has been painted and a moment has passed. It is called off when it
/// is put off again, or dropped.
#[derive(Default)]
pub struct Later(Rc<RefCell<(Option<AnimationFrame>, Option<Timeout>)>>);

impl Later {
    /// Does `then` so many milliseconds after the page has been painted.
    pub fn put_off(&self, milliseconds: u32, then: impl FnOnce() + 'static) {
        let (first, second) = (self.0.clone(), self.0.clone());
        let painted = move |_| second.borrow_mut().1 = Some(Timeout::new(milliseconds, then));
        // The page is painted after what is done in the first frame; by the second it has been.
        let frame = request_animation_frame(move |_| first.borrow_mut().0 = Some(request_animation_frame(painted)));
        *self.0.borrow_mut() = (Some(frame), None);
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        self.0.take();
    }
}
