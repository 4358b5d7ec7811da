//! What only some studies need, such as the screen of a kind of stage that few have. It is compiled with the widget and
//! shares its memory, but lies in a file of its own, `wasm/sociogram_rare.wasm`, which the page fetches beside the widget where
//! the protocol asks for it (`asksForRare` in `www/element/loading.js`).
//!
//! A function goes there with what nobody else calls:
//!
//! ```ignore
//! rare!(view(session, stage))
//!
//! #[cfg_attr(feature = "parted", crate::rare::wasm_split(rare, wasm_split_path = crate::rare))]
//! fn view(session: Session, stage: &Stage) -> View { … }
//! ```
//!
//! The attribute makes it an `async` function, since it is meant for what is fetched in the middle of things. Here the
//! page has fetched it before the interview starts, so that it is done when it is first asked.

#[cfg(feature = "parted")]
pub use parted::{SplitLoaderError, now, rt};
#[cfg(feature = "parted")]
pub use wasm_split_helpers::wasm_split;

/// Calls a function that may lie in the file for what only some studies need.
#[cfg(feature = "parted")]
macro_rules! rare {
    ($call:expr) => {
        crate::rare::now($call)
    };
}

/// Calls a function that lies with everything else.
#[cfg(not(feature = "parted"))]
macro_rules! rare {
    ($call:expr) => {
        $call
    };
}

pub(crate) use rare;

#[cfg(feature = "parted")]
mod parted {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// What a call that is done when it is first asked comes to.
    ///
    /// # Panics
    /// If it is not done, which cannot be: there is nothing in it that it could wait for.
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

        pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

        pub struct LazySplitLoader;

        impl LazySplitLoader {
            pub const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
                Self
            }
        }

        pub async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), SplitLoaderError> {
            Ok(())
        }
    }
}
