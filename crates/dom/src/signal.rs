//! Values that views follow.
//!
//! The signals of `sycamore-reactive` are compiled anew for every type of value, to 1 or 2 KB each. Here one type of
//! signal keeps all values, so that its machinery is compiled once; the type of a value is known only where it is put
//! in and looked at.

use super::boxed::Work;
use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;
use sycamore_reactive::{self as reactive, create_selector_with};
use wasm_bindgen::UnwrapThrowExt;

/// A value of any type.
type Value = Rc<dyn Any>;

/// A value of type `T` that is kept in `S`. Cheap to copy.
pub struct Kept<S, T>(S, PhantomData<T>);

/// A value that can be set. Whatever looked at it, tracking changes, is then worked out anew.
pub type Signal<T> = Kept<reactive::Signal<Value>, T>;

/// A value that follows from others.
pub type ReadSignal<T> = Kept<reactive::ReadSignal<Value>, T>;

/// A signal that begins with this value.
pub fn create_signal<T: 'static>(value: T) -> Signal<T> {
    fn create(value: Value) -> reactive::Signal<Value> {
        reactive::create_signal(value)
    }
    Kept(create(Rc::new(value)), PhantomData)
}

/// Something worked out from signals, and passed on only when it came out different.
pub fn memo<T: PartialEq + 'static>(of: impl FnMut() -> T + 'static) -> ReadSignal<T> {
    derived(Box::new(of), |one, other| known::<T>(one) == known::<T>(other))
}

/// Something worked out from signals, and passed on whenever one of them has changed.
pub fn uncompared<T: 'static>(of: impl FnMut() -> T + 'static) -> ReadSignal<T> {
    derived(Box::new(of), |_, _| false)
}

fn derived<T: 'static>(mut of: Box<dyn Work<T>>, is_same: fn(&Value, &Value) -> bool) -> ReadSignal<T> {
    fn create(mut of: Box<dyn Work<Value>>, is_same: fn(&Value, &Value) -> bool) -> reactive::ReadSignal<Value> {
        create_selector_with(move || of.work(), is_same)
    }
    Kept(create(Box::new(move || -> Value { Rc::new(of.work()) }), is_same), PhantomData)
}

/// Where a value can be looked at.
pub trait Source {
    /// The signal that has it
    fn source(&self) -> &reactive::ReadSignal<Value>;
}

impl Source for reactive::Signal<Value> {
    fn source(&self) -> &reactive::ReadSignal<Value> {
        self
    }
}

impl Source for reactive::ReadSignal<Value> {
    fn source(&self) -> &reactive::ReadSignal<Value> {
        self
    }
}

// What follows is not inlined, or it would be wherever a signal is looked at.

/// A value as what it is.
#[inline(never)]
fn known<T: 'static>(value: &Value) -> &T {
    value.downcast_ref().unwrap_throw()
}

#[inline(never)]
fn track(source: &reactive::ReadSignal<Value>) {
    source.track();
}

#[inline(never)]
fn value(source: &reactive::ReadSignal<Value>) -> Value {
    source.get_clone_untracked()
}

#[inline(never)]
fn exchange(signal: &reactive::Signal<Value>, value: Value) -> Value {
    signal.replace_silent(value)
}

#[inline(never)]
fn tell(signal: &reactive::Signal<Value>) {
    signal.update(|_| ());
}

impl<S: Source, T: 'static> Kept<S, T> {
    /// Has whatever is being worked out now worked out anew when the value changes.
    pub fn track(&self) {
        track(self.0.source());
    }

    /// Looks at the value; tracks changes.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_untracked(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(known(&value(self.0.source())))
    }

    /// The value; tracks changes.
    #[inline(never)]
    pub fn get(&self) -> T
    where
        T: Copy,
    {
        self.with(|value| *value)
    }

    /// The value as it is now.
    #[inline(never)]
    pub fn get_untracked(&self) -> T
    where
        T: Copy,
    {
        self.with_untracked(|value| *value)
    }

    /// The value, cloned; tracks changes.
    #[inline(never)]
    pub fn get_clone(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it is now, cloned.
    #[inline(never)]
    pub fn get_clone_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Whether the view that it belongs to is still there.
    pub fn is_alive(&self) -> bool {
        self.0.source().is_alive()
    }
}

impl<T: 'static> Signal<T> {
    /// Sets the value.
    pub fn set(&self, value: T) {
        let before = exchange(&self.0, Rc::new(value));
        tell(&self.0);
        drop(before);
    }

    /// Sets the value, and nothing is worked out anew.
    pub fn set_silent(&self, value: T) {
        exchange(&self.0, Rc::new(value));
    }

    /// Has whatever looked at the value worked out anew.
    pub fn tell(&self) {
        tell(&self.0);
    }

    /// Changes the value in its place; meanwhile nobody can look at it.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.update_silent(change);
        tell(&self.0);
    }

    /// Changes the value in its place, and nothing is worked out anew.
    pub fn update_silent<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let mut value = exchange(&self.0, Rc::new(()));
        let result = change(Rc::get_mut(&mut value).and_then(|value| value.downcast_mut()).unwrap_throw());
        exchange(&self.0, value);
        result
    }
}

impl<S: Copy, T> Copy for Kept<S, T> {}

impl<S: Copy, T> Clone for Kept<S, T> {
    fn clone(&self) -> Self {
        *self
    }
}
