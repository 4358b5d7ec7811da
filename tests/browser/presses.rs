//! How long every press and keystroke of a whole interview takes, in Chromium on a processor slowed four times: script, and
//! until its outcome is painted. Measured here and judged by the command that asks for it: a clock decides about no test.
//! `cargo xtask bench presses` runs this, and finds the file in `SOCIOGRAM_PRESSES`.
//!
//! The participant of `whole.rs` tells the link workers' interview by mouse and keys, with 60 people instead of 30. Each
//! press waits until the one before is painted, as people do. A drag is a press: what is timed of it is how it begins and
//! ends, not the way between, of which `bench drag` counts the frames. `cargo xtask bench roster` times in the same way how
//! people are looked for in a list of 5,000.
//!
//! - *Painted* is what the browser's event timing tells of the slowest event of a press: from the time stamp of the
//!   hardware until the next frame after its handlers is on screen, in steps of 8 ms. It tells nothing of events that take
//!   less than 16 ms, which count as 16.
//! - *Script* is all that the page ran from one press to the next, as the browser's own metrics tell: handlers, animation
//!   frames, timers.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::open_as;
use crate::hands::Hands;
use crate::input::key;
use crate::intended::link_worker_among;
use crate::participant::{Participant, protocol};
use crate::screen::the;
use serde::Deserialize;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::env;
use std::rc::Rc;

const PEOPLE: usize = 60;
const SLOWED: u32 = 4;
/// The least that event timing tells of, in milliseconds.
const LEAST: f64 = 16.0;

#[test]
#[ignore = "measures; `cargo xtask bench presses` runs it"]
fn chromium_answers_every_press() {
    run(Setup::desktop(Engine::Chromium), measure);
}

async fn measure(browser: Browser) {
    let intended = link_worker_among(PEOPLE);
    browser.open("study.html?protocol=link-worker").await;
    let stopwatch = Rc::new(Stopwatch::start(&browser).await);
    let timed = Browser { stopwatch: Some(stopwatch.clone()), ..browser.clone() };
    let mut participant = Participant::new(&timed, Hands::Mouse, protocol("link-worker"), intended.clone());
    participant.tell_everything().await;
    let file = participant.person.screen.export("json").await;
    intended.check(&file, false);
    let ties: usize = intended.ties.iter().map(|ties| ties.pairs.len()).sum();
    tell(PEOPLE, ties, &stopwatch.read(&browser).await);
}

fn tell(people: usize, ties: usize, presses: &[Value]) {
    if let Some(file) = env::var_os("SOCIOGRAM_PRESSES") {
        let told = json!({ "people": people, "ties": ties, "presses": presses });
        std::fs::write(file, told.to_string()).expect("the file SOCIOGRAM_PRESSES");
    }
}

/// How many people the list has.
const LISTED: usize = 5_000;

#[test]
#[ignore = "measures; `cargo xtask bench roster` runs it"]
fn chromium_searches_a_roster() {
    run(Setup::desktop(Engine::Chromium), search);
}

/// The name of somebody on the list; no two are the same.
fn listed(number: usize) -> String {
    let syllable = |at: usize| ["ma", "ri", "lo", "té", "na", "do", "su", "ka", "ve", "jo"][at % 10];
    let word = |from: usize| [syllable(from), syllable(from / 10 + 3), syllable(from / 100 + 7)].concat();
    let capital = |word: String| word[..1].to_uppercase() + &word[1..];
    format!("{} {}", capital(word(number % 100 + 200)), capital(word(number / 100 + 400)))
}

/// Looks for people by their beginnings, in the middle of names and with slips, by letters, and takes some by keys.
async fn search(browser: Browser) {
    let people: Vec<Value> =
        (0..LISTED).map(|number| json!({ "id": format!("p{number}"), "label": listed(number) })).collect();
    let protocol = json!({
        "sociogram": 1, "id": "list", "title": "A long list",
        "codebook": { "alters": { "person": { "label": "person", "plural": "people" } } },
        "rosters": { "all": { "people": people } },
        "stages": [{ "type": "name-generator", "id": "names", "title": "Names", "alter": "person",
            "prompts": [{ "id": "who", "text": "Whom do you know?", "roster": { "from": "all" } }] }],
    });
    let person = open_as(&browser, &protocol, json!({ "autosave": "off" })).await;
    person.focus(&the("combobox", "Find a name")).await;
    let stopwatch = Rc::new(Stopwatch::start(&browser).await);
    let timed = Browser { stopwatch: Some(stopwatch.clone()), ..browser.clone() };
    for number in [0, 1_234, 4_999] {
        let name = listed(number);
        let (first, last) = name.split_once(' ').expect("two words");
        // Whole, by the last name alone, and with two letters the wrong way round.
        let slipped: String = [&name[..1], &first[2..3], &first[1..2], &first[3..], " ", last].concat();
        for typed in [name.as_str(), last, &slipped] {
            timed.keys(typed.chars()).await;
            timed.keys([key::DOWN, key::ENTER]).await;
            let written = || async {
                let value = browser
                    .look(
                        "return document.querySelector('sociogram-interview').shadowRoot.activeElement?.value",
                        vec![],
                    )
                    .await;
                value.as_str().map(|it| it.chars().count())
            };
            for _ in 0..written().await.unwrap_or_default() {
                timed.keys([key::BACKSPACE]).await;
            }
        }
    }
    tell(LISTED, 0, &stopwatch.read(&browser).await);
}

/// Times the presses of one page.
#[derive(Default)]
pub struct Stopwatch {
    /// The page's time, and the milliseconds of script so far, after each press
    laps: RefCell<Vec<(f64, f64)>>,
}

/// What the page noted of one event.
#[derive(Deserialize)]
struct Event {
    /// Milliseconds of the page's time
    at: f64,
    /// Milliseconds until painted; none where the page only saw the event begin
    painted: Option<f64>,
    /// What was pressed, and where
    what: Option<String>,
}

impl Stopwatch {
    async fn start(browser: &Browser) -> Self {
        browser.devtools("Performance.enable", json!({})).await;
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await;
        browser.script(WATCH, vec![]).await;
        let stopwatch = Stopwatch::default();
        stopwatch.note(browser).await;
        stopwatch
    }

    /// Waits until the page has painted, and notes the time. It asks by the developer tools: a script of WebDriver's is
    /// long, and would itself count as script of the page.
    pub async fn note(&self, browser: &Browser) {
        let parameters = json!({ "expression": PAINTED, "awaitPromise": true, "returnByValue": true });
        let now = browser.devtools("Runtime.evaluate", parameters).await["result"]["value"].as_f64();
        let metrics = browser.devtools("Performance.getMetrics", json!({})).await;
        let script = metrics["metrics"].as_array().into_iter().flatten().find(|it| it["name"] == "ScriptDuration");
        let script = script.and_then(|it| it["value"].as_f64()).expect("the duration of scripts");
        self.laps.borrow_mut().push((now.expect("the page's time"), script * 1000.0));
    }

    /// Every press: what it was, and its milliseconds of script and until painted.
    async fn read(&self, browser: &Browser) -> Vec<Value> {
        let noted = browser.script("return noted", vec![]).await;
        let events: Vec<Event> = serde_json::from_value(noted).expect("events");
        let laps = self.laps.borrow();
        let press = |lap: &[(f64, f64)]| {
            let ((begin, script_before), (end, script)) = (lap[0], lap[1]);
            let here: Vec<&Event> = events.iter().filter(|event| begin < event.at && event.at <= end).collect();
            // Letting go of Shift, say, is no press.
            let what = here.iter().find_map(|event| event.what.as_ref())?;
            let painted = here.iter().filter_map(|event| event.painted).fold(LEAST, f64::max);
            Some(json!({ "what": what, "script": script - script_before, "painted": painted }))
        };
        laps.windows(2).filter_map(press).collect()
    }
}

/// WebDriver's actions cut after each key or button that is let go.
pub fn one_by_one(sources: &Value) -> Vec<Value> {
    let [source] = sources.as_array().map(Vec::as_slice).unwrap_or_default() else { return vec![sources.clone()] };
    let actions = source["actions"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_end = |action: &Value| action["type"] == "keyUp" || action["type"] == "pointerUp";
    let with = |actions: &[Value]| {
        let mut source = source.clone();
        source["actions"] = json!(actions);
        json!([source])
    };
    actions.split_inclusive(is_end).map(with).collect()
}

/// When the next frame has been painted, the page's time.
const PAINTED: &str = "new Promise((seen) => requestAnimationFrame(() => setTimeout(() => seen(performance.now()))))";

/// Notes the events of presses as they begin, and what event timing tells of them.
const WATCH: &str = "window.noted = [];
    const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keypress', 'keyup', 'beforeinput', 'input'];
    const began = (event) => {
        const [target] = event.composedPath();
        const stage = document.querySelector('sociogram-interview').shadowRoot.querySelector('[data-stage]')?.dataset.stage;
        const pressed = event.type === 'pointerdown' ? 'pointer' : event.key.length > 1 ? event.key : 'letter';
        const what = `${stage}, ${target.localName} ${target.className || target.type || ''}, ${pressed}`;
        noted.push({ at: event.timeStamp, what });
    };
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, began, { capture: true });
    new PerformanceObserver((list) => {
        for (const { name, startTime, duration } of list.getEntries()) {
            if (kinds.includes(name)) noted.push({ at: startTime, painted: duration });
        }
    }).observe({ type: 'event', durationThreshold: 16 });";

#[test]
fn presses_are_cut_where_something_is_let_go() {
    let actions = ["keyDown", "keyDown", "keyUp", "keyDown", "keyUp", "keyUp"].map(|kind| json!({ "type": kind }));
    let cut = one_by_one(&json!([{ "type": "key", "id": "keyboard", "actions": actions }]));
    let lengths: Vec<usize> = cut.iter().map(|it| it[0]["actions"].as_array().expect("actions").len()).collect();
    assert_eq!(lengths, [3, 2, 1]);
    assert!(cut.iter().all(|it| it[0]["id"] == "keyboard"));
}
