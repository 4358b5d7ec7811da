//! The widget in Chromium, Firefox and WebKit, used as participants use it.
//!
//! `cargo xtask browsers` builds the site, starts the drivers and runs these tests; see there for the environment they
//! are told everything through. A test of an engine whose driver was not started says so and passes.
//!
//! - [`driver`] opens and closes browsers, [`screen`] reads what is on screen by role and accessible name (with
//!   `look.js`), [`input`] makes real pointer and key events through WebDriver's actions, and [`hands`] uses them in
//!   three ways: by mouse, by touch, by keyboard alone;
//! - [`intended`] is the network that a made-up participant has in mind, [`participant`] walks through the whole
//!   interview to tell it, and [`seed`] puts the same interview on the device at once, for tests of what comes after;
//!   [`crowd`] does so with many people;
//! - [`stranger`] answers an interview from nothing but what is on screen;
//! - [`short`] and [`walk`] go through interviews of which only the end matters; [`blocks`] reads the guides' examples;
//! - the other files hold the tests.

// A test says what it expected by panicking; clippy counts helpers outside of `#[test]` functions as no tests.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod blocks;
mod driver;
mod hands;
mod input;
mod intended;
mod journals;
mod participant;
mod screen;
mod seed;
mod setup;
mod short;
mod stranger;
mod walk;

mod accessibility;
mod addresses;
mod amounts;
mod arranging;
mod author;
mod author_field;
mod burden;
mod choosing;
mod cohort_page;
mod colours;
mod compact;
mod crowd;
mod demo;
mod diary;
mod dragging;
mod effort;
mod elements;
mod embed;
mod ends;
mod examples;
mod faults;
mod finishing;
mod forms;
mod guide;
mod history;
mod host_page;
mod hosts;
mod jspsych;
mod keeping;
mod kills;
mod kin;
mod known;
mod languages;
mod leaks;
mod loops;
mod map_element;
mod mapping;
mod measures;
mod names;
mod package;
mod pairs;
mod parts;
mod passphrase;
mod pasting;
mod presses;
mod private;
mod rosters_and_waves;
mod screens;
mod shortcuts;
mod shuffled;
mod single;
mod slipping;
mod sorting;
mod spoken;
mod stops;
mod strangers;
mod surveyjs;
mod transformed;
mod typing;
mod untidy;
mod whole;
mod workshop;
mod workshop_files;
mod workshop_languages;
mod workshop_large;
mod workshop_maps;
mod writers;
