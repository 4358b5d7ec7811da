//! How many frames a second a map of 60 people shows while someone, or everyone, is dragged. Measured here and judged by
//! the command that asks for it: a clock decides about no test.
//! `cargo xtask bench drag` runs this in every engine, without a GPU, and finds the files in `SOCIOGRAM_DRAGGING`.
//!
//! A frame is an animation frame of the page between the press and the release. Browsers give the next one only once
//! the last was painted, so frames fall behind where painting does.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::Pointer;
use crate::screen::{button, starting};
use crate::seed;
use serde_json::{Value, json};
use std::f64::consts::TAU;

const PEOPLE: u32 = 60;
const TIES: usize = 500;
/// Moves of the pointer in a drag, and milliseconds from one to the next: more than screens show.
const MOVES: u32 = 180;
const EVERY: u32 = 8;

#[test]
#[ignore = "measures; `cargo xtask bench drag` runs it"]
fn chromium_drags() {
    run(Setup::desktop(Engine::Chromium), measure);
}

#[test]
#[ignore = "measures; `cargo xtask bench drag` runs it"]
fn firefox_drags() {
    run(Setup::desktop(Engine::Firefox), measure);
}

#[test]
#[ignore = "measures; `cargo xtask bench drag` runs it"]
fn webkit_drags() {
    run(Setup::desktop(Engine::WebKit), measure);
}

async fn measure(browser: Browser) {
    seed::plant_here(&browser, &crowd::dense(PEOPLE, TIES, crowd::PLACING)).await;
    browser.open("tests/alone.html?src=protocols/burden.json&autosave=device").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.press(&button("Continue where you were")).await;
    let board = person.screen.find(&starting("application", &format!("Map: {PEOPLE} people"))).await;
    let middle = (board.x, board.y);
    let reach = board.height * 0.25;
    let one = drag(&browser, &person, middle, reach).await;
    // A line around everyone: from then on they move together.
    let (across, down) = (board.height / 2.0 - 3.0, board.height / 2.0 - 3.0);
    let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)];
    let line = corners.map(|(x, y)| (middle.0 + x * across, middle.1 + y * down)).to_vec();
    browser.strokes(Pointer::Mouse, &[line]).await;
    person.screen.find(&button("Take off the map")).await;
    let all = drag(&browser, &person, middle, 12.0).await;
    if let Some(folder) = std::env::var_os("SOCIOGRAM_DRAGGING") {
        let name = format!("{:?}.json", browser.setup.engine).to_lowercase();
        let told = json!({ "people": PEOPLE, "ties": TIES, "one": one, "all": all });
        std::fs::write(std::path::Path::new(&folder).join(name), told.to_string())
            .expect("a file for what was measured");
    }
}

/// Drags whoever is nearest to the middle of the map in a circle around it, and tells the milliseconds of each frame.
async fn drag(browser: &Browser, person: &Person, middle: (f64, f64), reach: f64) -> Value {
    let people = person.screen.people().await;
    let far = |(_, x, y): &(String, f64, f64)| (x - middle.0).hypot(y - middle.1);
    let (_, x, y) = people.iter().min_by(|a, b| far(a).total_cmp(&far(b))).expect("someone on the map");
    let circle = (0..MOVES).map(|number| {
        let turn = f64::from(number) / f64::from(MOVES) * TAU * 2.0;
        (middle.0 + reach * turn.cos(), middle.1 + reach * turn.sin())
    });
    browser.script(WATCH, vec![]).await;
    browser.glide((*x, *y), circle, EVERY).await;
    let times = browser.look("return noted", vec![]).await;
    let times: Vec<f64> = serde_json::from_value(times).expect("times");
    json!(times.windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>())
}

/// Notes when each frame began between the next press and its release.
const WATCH: &str = "window.noted = [];
    let held = false;
    const note = (now) => { if (!held) return; noted.push(now); requestAnimationFrame(note); };
    addEventListener('pointerdown', () => { held = true; requestAnimationFrame(note); }, { capture: true, once: true });
    addEventListener('pointerup', () => { held = false; }, { capture: true, once: true });";
