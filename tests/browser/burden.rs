//! What it takes to tell the 21 example networks by pointer: how many gestures for how many ties.
//!
//! A scripted participant with a mouse in Chromium names everyone, places them by sector, and draws the ties of each
//! kind. It uses what a person sees: names, where people stand, buttons by role and name. What it has ahead of a
//! person is that it knows the whole network from the beginning and never errs: this is how few gestures suffice, not
//! how many people will make.
//!
//! Counted in tie prompts, each as one gesture: a tap, a drag (a line from one to another, or a lasso), a press of a
//! button, also of the one that confirms who has no tie. Not counted: naming, placing, and Next between prompts, which
//! any software asks for. Others ask for two taps a tie.
//!
//! - [`target`] is the network in mind, [`ties`] its ties of one kind;
//! - [`shapes`] tells who should stand together, [`layout`] places everyone;
//! - [`plan`] draws the ties of one kind, taking the step that [`greedy`] finds best, with a [`lasso`] or without;
//! - [`telling`] does it all on the page, and counts; [`keys`] does it by keyboard alone.
//!
//! `cargo xtask burden` runs this and judges it. It reads the rows from the file `SOCIOGRAM_BURDEN`. One network is told
//! in every run of the tests, with a finger on a phone and by keyboard.

mod greedy;
mod keys;
mod lasso;
mod layout;
pub mod plan;
mod shapes;
pub mod target;
pub mod telling;
#[cfg(test)]
mod tests;
pub mod ties;

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use serde_json::{Value, json};
use std::time::Instant;
use target::Target;

/// The network that is told once more with its link workers on the map, each tied to everyone.
const WITH_LINK_WORKERS: &str = "LW12";
/// The network that is told without a mouse too.
const WITHOUT_A_MOUSE: &str = "LW13";

#[test]
#[ignore = "takes minutes; `cargo xtask burden` runs it"]
fn the_example_networks_are_told() {
    run(Setup::desktop(Engine::Chromium).tall(), tell_all);
}

#[test]
fn a_finger_on_a_phone_draws_the_same_map() {
    run(Setup::phone(Engine::Chromium), |browser| tell_exactly(browser, Hands::Touch));
}

#[test]
fn the_keyboard_alone_draws_the_same_map() {
    run(Setup::desktop(Engine::Chromium), |browser| tell_exactly(browser, Hands::Keyboard));
}

async fn tell_exactly(browser: Browser, hands: Hands) {
    let target = Target::read(WITHOUT_A_MOUSE);
    let (gestures, network) = telling::tell(&browser, &target, hands).await;
    println!("{hands:?}: {} ties, {gestures:?}", target.ties_in_all());
    assert_eq!(target.differences(&network), Vec::<String>::new());
}

async fn tell_all(browser: Browser) {
    let mut networks = Vec::new();
    for number in 1..=21 {
        networks.push(tell(&browser, Target::read(&format!("LW{number:02}"))).await);
    }
    let kept = tell(&browser, Target::read(WITH_LINK_WORKERS).with_link_workers()).await;
    let result = json!({ "networks": networks, "with_link_workers": kept });
    if let Some(file) = std::env::var_os("SOCIOGRAM_BURDEN") {
        std::fs::write(file, result.to_string()).expect("the file SOCIOGRAM_BURDEN");
    }
}

/// Tells one network, and how it went.
async fn tell(browser: &Browser, target: Target) -> Value {
    let start = Instant::now();
    let (gestures, network) = telling::tell(browser, &target, Hands::Mouse).await;
    let differences = target.differences(&network);
    differences.iter().for_each(|it| println!("{}: {it}", target.id));
    let ties = target.ties_in_all();
    println!("{}: {ties} ties, {} gestures, {:.0} s", target.id, gestures.all(), start.elapsed().as_secs_f64());
    json!({
        "id": target.id,
        "ties": ties,
        "taps": gestures.taps,
        "lines": gestures.lines,
        "lassos": gestures.lassos,
        "presses": gestures.presses,
        "gestures": gestures.all(),
        "exact": differences.is_empty(),
    })
}
