//! What only some interviews need: a kind of stage that few studies have, or the way back into an interview that was begun
//! before. It is compiled with the widget and shares its memory, but lies in files of their own, `wasm/parts/`: one for
//! each group of things that are asked for together (`PARTS` in `xtask/src/parts.rs`). The page fetches a part where it is
//! asked for, before the interview starts (`withParts` in `www/element/loading.js`).
//!
//! A function goes into the part that it names, with all that nobody else calls:
//!
//! ```ignore
//! rare!(view(session, stage))
//!
//! #[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
//! fn view(session: Session, stage: &Stage) -> View { … }
//! ```
//!
//! The attribute makes it an `async` function, since it is meant for what is fetched in the middle of things. Here all is
//! there, so that it is done when it is first asked. Each crate that marks functions has a feature `parted`, which the widget
//! turns on; without it they lie with everything else, as in the other modules.

#[cfg(feature = "parted")]
pub use parted::{SplitLoaderError, now, rt};
#[cfg(feature = "parted")]
pub use wasm_split_helpers::wasm_split;

/// Calls a function that lies in a part, which must be there.
#[cfg(feature = "parted")]
#[macro_export]
macro_rules! rare {
    ($call:expr) => {
        $crate::now($call)
    };
}

/// Calls a function that lies with everything else.
#[cfg(not(feature = "parted"))]
#[macro_export]
macro_rules! rare {
    ($call:expr) => {
        $call
    };
}

#[cfg(feature = "parted")]
mod parted {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// What a call that is done when it is first asked comes to.
    ///
    /// # Panics
    /// If it is not done, which cannot be: there is nothing in it that it could wait for.
    #[inline(always)]
    pub fn now<T>(call: impl Future<Output = T>) -> T {
        match pin!(call).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => result,
            Poll::Pending => unreachable!("nothing in it waits"),
        }
    }

    /// That the file could not be fetched; never made, since the page sees to that.
    #[derive(Debug)]
    pub struct SplitLoaderError;

    /// What `#[wasm_split]` has each call wait for: nothing. The library's own would fetch the file now.
    pub mod rt {
        use super::SplitLoaderError;
        use std::ffi::c_void;
        use std::pin::Pin;
        use std::task::{Context, Poll};

        /// What would be called when the file has come.
        pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

        /// What would fetch the file.
        pub struct LazySplitLoader;

        impl LazySplitLoader {
            /// Takes how, and forgets it.
            pub const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
                Self
            }
        }

        /// That the file is there. No `async` function: the compiler sees that nothing waits, and leaves a mere call of
        /// what each call was meant for. With one, every such call had states to go through.
        pub struct Loaded;

        impl Future for Loaded {
            type Output = Result<(), SplitLoaderError>;

            #[inline(always)]
            fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
                Poll::Ready(Ok(()))
            }
        }

        /// Is done at once.
        #[inline(always)]
        pub fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Loaded {
            Loaded
        }
    }
}
