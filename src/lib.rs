//! Sociogram interviews in a web page: a participant names the people and organisations around them, says a few
//! things about each, places them on a map and draws the ties between them; out comes one JSON network file. No
//! server, nothing leaves the page.
//!
//! # The house
//!
//! A room uses only rooms on floors below it; `cargo xtask test` holds this.
//!
//! | floor | room | what it is about |
//! |---|---|---|
//! | below | [`order`] | things put in order and kept in order, compiled once |
//! | ground | [`json`] | JSON as plain data, with the path to every part; its canonical spelling |
//! | ground | [`geometry`] | points, rectangles, the camera between map and screen |
//! | 0 | [`letters`] | the world's letters: which texts read alike, where a grapheme ends, what cannot be seen |
//! | 0 | [`network`] | ego, alters, ties, attributes; petgraph inside, its indices never leave |
//! | 0 | [`words`] | every word the widget itself shows or speaks, by language |
//! | 1 | [`protocol`] | what is asked; reading and checking, every fault with its path |
//! | 1 | [`measures`] | numbers about one network, each with definition, formula, source and cost |
//! | 2 | [`interview`] | what happened: commands, deltas, undo, journal, navigation, completeness |
//! | 3 | [`map`] | the sociogram: content, gestures, scene, what it says in words |
//! | 3 | [`exchange`] | files in and out |
//! | 4 | [`cohort`] | many networks at once: how they are shown, compared and told, on one scale |
//! | 5 | [`render`] | pictures of networks that are shown; SVG (the canvas painter is in `web`) |
//! | 6 | `web` | the only room that knows a browser; built for wasm only |
//!
//! # Several modules
//!
//! What participants download is compiled with the feature `widget` alone. The feature `advice` has faults of protocols
//! told in sentences; that is for tests, tools and the crate `checker`, the module that `www/sociogram.js` loads only when
//! a protocol has faults. The features `letters`, `numbers` and `translations` have what the page does for the widget: it
//! knows all scripts, writes numbers, and fetches the words of languages besides English. The feature `workshop` has what
//! shows networks to a room, and the readers of other programs' files.
//!
//! The crate `measurer` is another module: measures beyond the standard ones, loaded when a protocol asks for them. The
//! crate `workshop` is that of `www/workshop.html` and `<sociogram-map>`; nothing of [`cohort`], `web/workshop` and
//! `render/exhibit` is linked into the widget.
//!
//! # Where to start
//!
//! Follow one answer: a view in `web/views` makes an [`interview::Command`]; [`interview::Interview::apply`] checks it
//! against the [`protocol::Protocol`], changes the [`network::Network`] by an invertible delta and appends it to the
//! [`interview::Journal`]; the view shows what changed, `web/store` saves the one new entry.
//!
//! # Invariants
//!
//! * Only `src/web/` names browser crates, and the crates `checker`, `measurer` and `workshop`, which do no more than
//!   export. All else builds, and is tested, natively.
//! * The core has no clock, no randomness, no storage and no locale of its own: they are passed in.
//! * An interview changes only through a command. One gesture is one command and one undo step.
//! * The journal is the interview: replaying it gives the same network, position and file. Autosave, coming back,
//!   paradata and recovery are all the journal.
//! * A scene is a pure function of what it shows: same inputs, same bytes of SVG. Nothing depends on hash order.
//! * No callback of the page runs while the interview is borrowed: `web/session` notifies in a task of its own.
//! * Every drag has an equivalent by tapping and one by keys, and all of them issue the same command.
//! * Nothing that a file or a host page contains makes the core panic: `unwrap` and `expect` are denied outside tests,
//!   and what is refused has a code and a sentence that says what to do.

pub mod cohort;
pub mod exchange;
pub mod geometry;
pub mod interview;
pub mod json;
pub mod letters;
pub mod map;
pub mod measures;
pub mod network;
pub mod order;
pub mod protocol;
pub mod render;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod web;
