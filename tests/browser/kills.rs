//! Chromium killed in the middle of an interview: whatever had been on screen for a tenth of a second is there again.
//!
//! One participant after the other tells the same interview in one profile on disk, by keyboard and mouse; at a moment that
//! a seed decides, also in the middle of a word or a drag, all processes of the browser get SIGKILL. The page has told a
//! witness until then what it showed and when. The browser is started again, the interview opened and continued, and the
//! two are compared.
//!
//! - [`plan`] decides about the moments, [`telling`] tells the interview, [`killing`] ends it;
//! - [`witness`] hears what the page shows (`watch.js`), [`evidence`] compares that with what is there again.
//!
//! `cargo xtask kills` does it many times, by `SOCIOGRAM_KILLS` (how many), `SOCIOGRAM_KILLS_AFTER_FINISH` (how many of them
//! right after Finish) and `SOCIOGRAM_KILLS_SEED`, and reads what came of it from the file `SOCIOGRAM_KILLS_TOLD`. A few are
//! done in every run of the tests.

mod evidence;
pub mod killing;
mod plan;
mod telling;
mod witness;

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Person;
use crate::screen::button;
use crate::seed;
use evidence::{Demand, Found, Opened, Shown, is_finished};
use formats::network_file;
use interview::{Interview, Journal};
use json::Json;
use plan::{Moment, moments};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};
use telling::{Phase, Telling, person};
use tokio::time::sleep;
use witness::{Witness, now};

const PROTOCOL: &str = include_str!("pages/protocols/kills.json");

#[test]
fn chromium_keeps_what_was_on_screen() {
    let rounds = kill_often(3, 1, 20, None);
    let faults: Vec<&String> = rounds.iter().flat_map(|it| &it.faults).collect();
    assert!(faults.is_empty(), "{rounds:#?}");
    assert!(rounds.is_empty() || rounds.iter().any(|it| it.entries > 0), "the page told nothing: {rounds:#?}");
}

#[test]
#[ignore = "takes half an hour or more; `cargo xtask kills` runs it"]
fn many_kills_are_told() {
    let told = |name: &str| env::var(format!("SOCIOGRAM_KILLS{name}")).unwrap_or_default();
    let number = |name: &str| told(name).parse().unwrap_or_else(|_| panic!("SOCIOGRAM_KILLS{name} is a number"));
    let [kills, after_finish, seed] = ["", "_AFTER_FINISH", "_SEED"].map(number);
    let count = |number: u64| usize::try_from(number).expect("a count");
    kill_often(count(kills), count(after_finish), seed, Some(Path::new(&told("_TOLD"))));
}

/// What came of one kill.
#[derive(Clone, Debug, Serialize)]
struct Round {
    round: usize,
    phase: Phase,
    step: usize,
    /// From the beginning of the step, or from `sociogram-complete`, in milliseconds
    after: u128,
    /// How many processes were killed
    processes: usize,
    /// How many answers on screen, and how many entries of the journal, had to be there again
    answers: usize,
    entries: usize,
    /// How many entries were lost that had not been there for a tenth of a second
    young_lost: usize,
    said_finished: bool,
    opened: String,
    faults: Vec<String>,
}

/// A browser that was killed.
struct Killed {
    at: f64,
    phase: Phase,
    processes: usize,
}

/// Kills a browser so often, and tells of each time; in a file too, if there is one.
fn kill_often(kills: usize, after_finish: usize, seed: u64, file: Option<&Path>) -> Vec<Round> {
    if env::var_os("SOCIOGRAM_CHROMIUM").is_none() {
        eprintln!("not run: there is no driver for Chromium");
        return Vec::new();
    }
    let profile = env::temp_dir().join(format!("sociogram-kills-{}", std::process::id()));
    std::fs::create_dir_all(&profile).expect("a folder for the profile");
    let (witness, mut rounds, mut device) = (Witness::start(), Vec::new(), Device::new());
    for (number, moment) in moments(kills, after_finish, seed).into_iter().enumerate() {
        let round = kill_once(number, moment, &profile, &witness, &mut device);
        println!("{}", serde_json::to_string(&round).expect("JSON"));
        rounds.push(round);
        if let Some(file) = file {
            let told = json!({ "seed": seed, "rounds": rounds });
            std::fs::write(file, told.to_string()).expect("the file SOCIOGRAM_KILLS_TOLD");
        }
    }
    let _ = std::fs::remove_dir_all(profile);
    rounds
}

fn kill_once(number: usize, moment: Moment, profile: &Path, witness: &Witness, device: &mut Device) -> Round {
    let killed = tell_until_killed(number, moment, profile, witness);
    let demand = Demand::new(&witness.told(number), killed.at);
    witness.forget();
    let (found, now_there) = open_again(number, profile);
    let mut faults = demand.faults(&found);
    faults.extend(device.iter().filter_map(|(participant, before)| {
        let now = now_there.get(participant).copied().unwrap_or_default();
        (now.count < before.count).then(|| format!("of {participant}’s {before:?} there are {now:?} left"))
    }));
    let torn = now_there.iter().filter(|(_, it)| it.count != it.entries);
    faults.extend(torn.map(|(participant, it)| format!("{participant}’s record and entries differ: {it:?}")));
    *device = now_there;
    let (answers, entries) = demand.size(&found);
    Round {
        round: number,
        phase: killed.phase,
        step: moment.step,
        after: moment.after.as_millis(),
        processes: killed.processes,
        answers,
        entries,
        young_lost: demand.young_lost(&found),
        said_finished: demand.is_finished,
        opened: format!("{:?}", found.opened).to_lowercase(),
        faults,
    }
}

fn page(number: usize) -> String {
    format!("tests/host.html?src=protocols/kills.json&participant=P{number}")
}

/// Has the participant of this number tell the interview in a browser that is killed at the moment.
fn tell_until_killed(number: usize, moment: Moment, profile: &Path, witness: &Witness) -> Killed {
    let killed: Rc<Cell<Option<Killed>>> = Rc::default();
    let (to_tell, witness, folder) = (killed.clone(), witness.clone(), profile.to_owned());
    run(Setup::desktop(Engine::Chromium).profile(profile), move |browser| async move {
        browser.open(&page(number)).await;
        let person = person(&browser);
        person.screen.until("the interview", |it| it.stage.is_some()).await;
        witness.watch(&browser, number).await;
        let phase = Rc::new(Cell::new(Phase::Choosing));
        let script: Rc<RefCell<Option<tokio::task::AbortHandle>>> = Rc::default();
        let (now_doing, to_stop) = (phase.clone(), script.clone());
        let arm = move || {
            let (witness, folder, now_doing) = (witness.clone(), folder.clone(), now_doing.clone());
            let (to_tell, to_stop) = (to_tell.clone(), to_stop.clone());
            tokio::task::spawn_local(async move {
                wait_for(moment, number, &witness).await;
                to_tell.set(Some(kill(&folder, now_doing.get())));
                // Before it sees that the browser is gone.
                to_stop.borrow().iter().for_each(tokio::task::AbortHandle::abort);
            });
        };
        let telling = Telling { person, moment, arm: Box::new(arm), begun: Cell::new(0), phase };
        let task = tokio::task::spawn_local(telling.tell());
        script.replace(Some(task.abort_handle()));
        if let Err(failure) = task.await
            && failure.is_panic()
        {
            std::panic::resume_unwind(failure.into_panic());
        }
    });
    killed.take().expect("a browser that was killed")
}

/// Waits for the moment, once its step has begun.
async fn wait_for(moment: Moment, number: usize, witness: &Witness) {
    // A page that never says it is finished is killed all the same.
    let deadline = Instant::now() + crate::driver::PATIENCE;
    while moment.from_complete && !witness.has_heard_complete(number) && Instant::now() < deadline {
        sleep(Duration::from_millis(1)).await;
    }
    sleep(moment.after).await;
}

fn kill(profile: &Path, phase: Phase) -> Killed {
    let mut at = 0.0;
    let processes = killing::kill(profile, || at = now());
    Killed { at, phase, processes }
}

/// Opens the interview again, and what else is saved on the device.
fn open_again(number: usize, profile: &Path) -> (Found, Device) {
    let found: Rc<Cell<Option<(Found, Device)>>> = Rc::default();
    let to_tell = found.clone();
    run(Setup::desktop(Engine::Chromium).profile(profile), move |browser| async move {
        browser.open(&page(number)).await;
        let person = person(&browser);
        let opened = browser.until("the interview", || how_it_opens(&person)).await;
        let journal = person.screen.export("journal").await;
        if opened == Opened::Continued {
            person.press(&button("Continue where you were")).await;
            person.screen.until("the interview", |it| it.stage.is_some()).await;
        }
        let shown = Shown { controls: person.screen.all().await, step: person.screen.here().await };
        let errors = "return heard.filter((it) => it.type === 'error').map((it) => it.detail.code)";
        let errors = serde_json::from_value(browser.script(errors, vec![]).await).expect("codes");
        let fault = replayed(&journal, &person.screen.export("json").await).err();
        let found = Found { opened, shown, journal, errors, fault };
        to_tell.set(Some((found, device(&browser).await)));
    });
    found.take().expect("an interview")
}

async fn how_it_opens(person: &Person) -> Option<Opened> {
    // Looked at first: what is seen after it belongs to that step, or to a later one.
    let has_step = person.screen.here().await.stage.is_some();
    let controls = person.screen.all().await;
    let has = |name: &str| controls.iter().any(|it| it.name == name);
    if has("Keep a copy") {
        Some(Opened::Damaged)
    } else if is_finished(&controls) {
        Some(Opened::Finished)
    } else if has("Continue where you were") {
        Some(Opened::Continued)
    } else {
        has_step.then_some(Opened::New)
    }
}

/// Replays a journal natively, and compares what it comes to with a network file.
fn replayed(journal: &Value, file: &Value) -> Result<(), String> {
    let protocol = seed::read(&serde_json::from_str(PROTOCOL).expect("JSON"));
    let journal: Json = serde_json::from_value(journal.clone()).map_err(|it| it.to_string())?;
    let journal = Journal::from_json(&journal, &protocol).map_err(|it| it.to_string())?;
    let interview = Interview::replay(protocol, &journal).map_err(|(at, why)| format!("entry {at}: {why}"))?;
    let replayed = serde_json::to_value(network_file(&interview)).map_err(|it| it.to_string())?;
    match ["nodes", "edges"].into_iter().find(|part| replayed[part] != file[part]) {
        Some(part) => Err(format!("{part} of the file differ from what the journal comes to")),
        None => Ok(()),
    }
}

/// The interviews on the device, by participant.
type Device = BTreeMap<String, Saved>;

/// How many entries an interview has by its record, and how many there are.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Saved {
    count: usize,
    entries: usize,
}

async fn device(browser: &Browser) -> Device {
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onsuccess = () => {
            const transaction = request.result.transaction(['interviews', 'entries']);
            const [interviews, entries] = ['interviews', 'entries'].map((name) => transaction.objectStore(name));
            const all = [interviews.getAllKeys(), interviews.getAll(), entries.getAllKeys()];
            transaction.oncomplete = () => {
                request.result.close();
                const [keys, records, places] = all.map((it) => it.result);
                const there = {};
                for (const [, participant] of places) there[participant] = (there[participant] ?? 0) + 1;
                done(Object.fromEntries(keys.map(([, participant], at) =>
                    [participant, { count: records[at].count, entries: there[participant] ?? 0 }])));
            };
        };";
    serde_json::from_value(browser.script_async(body, vec![]).await).expect("counts")
}
