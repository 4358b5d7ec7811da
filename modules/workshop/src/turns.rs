//! Long work done in short turns: in between, the page does what is waiting.

use dom::boundary::now;
use dom::window;
use js_sys::Promise;
use std::cell::Cell;
use wasm_bindgen_futures::JsFuture;

/// How long a turn lasts, in milliseconds: nobody notices that the page answers so much later.
const TURN: f64 = 24.0;

/// The turn that work is in.
pub struct Turns {
    began: Cell<f64>,
}

impl Turns {
    /// Begins the first.
    pub fn begin() -> Self {
        Turns { began: Cell::new(now()) }
    }

    /// Whether the turn is over.
    pub fn is_over(&self) -> bool {
        now() - self.began.get() > TURN
    }

    /// Ends the turn, and begins another once the page has done what was waiting.
    pub async fn next(&self) {
        // A page that nobody sees has nothing waiting, and its timers hardly go on.
        if !window().document().is_some_and(|it| it.hidden()) {
            breathe().await;
        }
        self.began.set(now());
    }
}

/// Lets the page do what is waiting.
pub async fn breathe() {
    let turn = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = JsFuture::from(turn).await;
}
