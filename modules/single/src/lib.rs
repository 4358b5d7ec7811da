//! The module of a page with everything inside (`cargo xtask single`): the widget, what makes the best of a saved
//! interview that cannot go on as it stands, what reads and writes dates, and what makes further files. Apart, they would
//! come to over 120 KB more: each has the code that they share, and three of them read protocols and carry out journals.
#![cfg(target_arch = "wasm32")]

// What they export is exported here.
use {dates as _, exporter as _, salvage as _, sociogram as _};
