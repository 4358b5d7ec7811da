//! The widget: the inside of `<sociogram-interview>`, built for WebAssembly only.
//!
//! A participant names the people and organisations around them, says a few things about each, places them on a map and
//! draws the ties between them; out comes one JSON network file. No server, nothing leaves the page.
//!
//! # The house
//!
//! Here are the screens and what holds them together. What is asked and what follows from an answer stands in crates
//! below. Only one of these, `dom`, knows a browser; Cargo holds the floors, as a crate only uses what its manifest
//! names.
//!
//! | crate | what it is about |
//! |---|---|
//! | [`order`](../sociogram_order), [`json`], [`geometry`], [`letters`](../sociogram_letters) | the ground: sorted things, JSON with paths, points and the camera, the world's letters |
//! | [`network`] | ego, alters, ties, attributes; petgraph inside, its indices never leave |
//! | [`words`] | every word the widget itself shows or speaks, by language |
//! | [`protocol`] | what is asked; reading and checking, every fault with its path |
//! | [`typed`] | numbers and dates as people type them, in the ways of a language |
//! | [`measures`] | numbers about one network, each with definition, formula, source and cost |
//! | [`interview`] | what happened: commands, deltas, undo, journal; which answers hold, navigation, completeness |
//! | [`map`] | the sociogram: content, gestures, scene, SVG, what it says in words |
//! | [`formats`] | files in and out |
//! | [`cohort`](../sociogram_cohort) | many networks at once: how they are shown, compared and told, on one scale |
//! | [`dom`] | what we ask of a browser: elements, signals, a canvas, languages, what crosses to the page |
//!
//! # Several modules
//!
//! What participants download is this crate and what it uses, without what only some need. Each crate in `modules/` is a
//! WebAssembly module that the page loads when it needs it: `checker` tells the author of a protocol what is wrong with
//! it, `salvage` makes the best of a saved interview that cannot go on as it stands, `dates` reads and writes dates,
//! `measurer` works out measures beyond the standard ones, and `workshop` shows networks to a room. `single` is the widget
//! with `salvage` and `dates`, for pages with everything inside.
//!
//! # Where to start
//!
//! Follow one answer: a screen in `views` makes an [`interview::Command`]; [`interview::Interview::apply`] checks it
//! against the [`protocol::Protocol`], changes the [`network::Network`] by an invertible delta and appends it to the
//! [`interview::Journal`]; the screen shows what changed, `store` has the page save the one new entry.
//!
//! # Invariants
//!
//! * The core has no browser, no clock, no randomness, no storage and no locale of its own: they are passed in.
//! * An interview changes only through a command. One gesture is one command and one undo step.
//! * The journal is the interview: replaying it gives the same network, position and file. Autosave, coming back,
//!   paradata and recovery are all the journal.
//! * A scene is a pure function of what it shows: same inputs, same bytes of SVG. Nothing depends on hash order.
//! * No callback of the page runs while the interview is borrowed: `session` notifies in a task of its own.
//! * Every drag has an equivalent by tapping and one by keys, and all of them issue the same command.
//! * Nothing that a file or a host page contains makes the core panic: `unwrap` and `expect` are denied outside tests,
//!   and what is refused has a code and a sentence that says what to do.
#![cfg(target_arch = "wasm32")]

mod drafts;
mod handle;
mod memory;
mod proposals;
mod rosters;
mod session;
mod shell;
mod store;
mod underway;
mod views;

pub use handle::{Handle, start};
