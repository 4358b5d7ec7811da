//! Closures in boxes, each with a table of one function.
//!
//! A `Box<dyn Fn()>` can also be called as what may change itself and as what is called once, and has a function for
//! each in its table: for the few hundred closures of the views that came to 2 KB of what a participant downloads.

/// What works something out.
pub(super) trait Of<R> {
    fn of(&self) -> R;
}

impl<R, F: Fn() -> R> Of<R> for F {
    fn of(&self) -> R {
        self()
    }
}

/// What does something with what it is given, each time.
pub(super) trait Then<A> {
    fn then(&mut self, given: A);
}

impl<A, F: FnMut(A)> Then<A> for F {
    fn then(&mut self, given: A) {
        self(given);
    }
}

/// What does something again and again, and may come to something.
pub(super) trait Work<R> {
    fn work(&mut self) -> R;
}

impl<R, F: FnMut() -> R> Work<R> for F {
    fn work(&mut self) -> R {
        self()
    }
}
