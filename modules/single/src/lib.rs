//! The module of a page with everything inside (`cargo xtask single`): the widget, what makes the best of a saved
//! interview that cannot go on as it stands, and what reads and writes dates. Apart, they would come to 120 KB more: each
//! has the code that they share, and two of them read protocols and carry out journals.
#![cfg(target_arch = "wasm32")]

// What they export is exported here.
use {dates as _, salvage as _, sociogram as _};
