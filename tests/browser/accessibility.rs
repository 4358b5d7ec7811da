//! What screen readers are told: axe-core on every stage, light and dark; and the names and roles by which these tests
//! find things, compared with those that the browsers compute.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::participant::protocol;
use crate::screen::{Screen, Where, button, starting};
use crate::seed;
use serde_json::Value;
use std::collections::BTreeSet;
use std::env;
use std::future::Future;

/// Names in the order in which they are given.
pub const SOME_NAMES: [&str; 12] =
    ["Amal", "Bo K", "Carys", "Dev", "Efa", "Femi", "Gus", "Hana P", "Idris", "Jo", "Kit", "Lena"];

#[test]
fn axe_finds_nothing_in_light_colours() {
    run(Setup::desktop(Engine::Chromium), axe_everywhere);
}

#[test]
fn axe_finds_nothing_in_dark_colours() {
    run(Setup::desktop(Engine::Chromium).dark(true), axe_everywhere);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    run(Setup::phone(Engine::Chromium), axe_everywhere);
}

in_every_engine! {
    computes_the_same_names: compare_names;
}

/// Walks through an interview in which everything is answered, and calls `look` once at each stage, prompt and dialog.
pub async fn walk<R: Future<Output = ()>>(browser: &Browser, name: &str, language: &str, look: impl Fn(Where) -> R) {
    let protocol = seed::read(&protocol(name));
    let (names, each): (Vec<&str>, usize) =
        if name == "demo" { (SOME_NAMES[..6].to_vec(), 6) } else { (SOME_NAMES.to_vec(), 3) };
    seed::plant(browser, seed::answered(&protocol, language, &names, each)).await;
    browser.open(&format!("study.html?protocol={name}&lang={language}")).await;
    let person = Person::new(browser, Hands::Mouse);
    let words = Words::of(language);
    let mut here = person.screen.until("the welcome back", |it| it.title == words.welcome_back).await;
    look(here.clone()).await;
    person.press(&button(&words.go_on)).await;
    let mut seen = BTreeSet::new();
    loop {
        let before = here.clone();
        here = person
            .screen
            .until("the next step", |it| it.stage.is_some() && it.dialog.is_empty() && !it.is_step(&before))
            .await;
        // Of a form about each alter or each tie, the first is like all the others.
        let repeats = person.screen.all().await.iter().any(|it| it.role == "region" && it.name == here.about);
        let about =
            if repeats || here.stage.as_deref() == Some("closeness") { String::new() } else { here.about.clone() };
        let is_new = seen.insert((here.stage.clone(), here.asked.clone(), about));
        if is_new {
            look(here.clone()).await;
        }
        if !person.screen.has(&button(&words.next)).await {
            break;
        }
        person.press(&button(&words.next)).await;
        for parting in [&words.leave_open, &words.that_is_right] {
            if person.screen.has(&button(parting)).await {
                if is_new {
                    look(person.screen.here().await).await;
                }
                person.press(&button(parting)).await;
            }
        }
    }
    person.press(&button(&words.finish)).await;
    person.screen.find(&button(&words.change)).await;
    look(person.screen.here().await).await;
}

/// What the buttons say in a language.
struct Words {
    welcome_back: String,
    go_on: String,
    next: String,
    leave_open: String,
    that_is_right: String,
    finish: String,
    change: String,
}

impl Words {
    fn of(language: &str) -> Words {
        use words::{Catalogue, Phrase};
        let catalogue = Catalogue::default();
        let say = |phrase| catalogue.text(phrase, language).to_owned();
        Words {
            welcome_back: say(Phrase::WelcomeBack),
            go_on: say(Phrase::Continue),
            next: say(Phrase::Next),
            leave_open: say(Phrase::GoOn),
            that_is_right: say(Phrase::UntiedRight),
            finish: say(Phrase::FinishButton),
            change: say(Phrase::ChangeSomething),
        }
    }
}

async fn axe_everywhere(browser: Browser) {
    for (name, language) in [("link-worker", "en"), ("demo", "ar")] {
        walk(&browser, name, language, |_| axe(&browser)).await;
    }
}

/// Fails if axe finds anything on what is on screen.
pub async fn axe(browser: &Browser) {
    if browser.look("return typeof axe", vec![]).await != "object" {
        let path = env::var("SOCIOGRAM_AXE").expect("SOCIOGRAM_AXE");
        browser.script(&std::fs::read_to_string(path).expect("axe"), vec![]).await;
    }
    let violations = browser.script_async(AXE, vec![]).await;
    let here = Screen::new(browser).here().await;
    assert_eq!(violations, Value::Array(vec![]), "at {here:?}");
}

/// Colours that are on their way to others are not what anyone reads; axe looks once all are there.
const AXE: &str = "const done = arguments[0];
    const animated = document.querySelector('sociogram-interview')?.shadowRoot ?? document;
    Promise.allSettled(animated.getAnimations().map((it) => it.finished))
        .then(() => axe.run(document, { resultTypes: ['violations'] }))
        .then(({ violations }) => done(violations.map(({ id, help, nodes }) => ({
            id, help, nodes: nodes.map((it) => `${it.html.slice(0, 200)} ${it.failureSummary}`),
        }))), (error) => done(String(error)));";

/// The roles of controls by which tests find them, and that all engines call the same.
const COMPARED: [&str; 6] = ["button", "radio", "checkbox", "textbox", "slider", "group"];

async fn compare_names(browser: Browser) {
    let screen = Screen::new(&browser);
    let (wait, screen) = (&browser, &screen);
    walk(&browser, "demo", "en", |here| async move {
        let (listed, elements) = (screen.all().await, screen.elements().await);
        assert_eq!(listed.len(), elements.len(), "at {here:?}");
        let mut wrong = Vec::new();
        for (ours, element) in listed.iter().zip(elements) {
            if !COMPARED.contains(&ours.role.as_str()) {
                continue;
            }
            let Some((role, name)) = wait.computed(&element).await else { return };
            if (role.to_lowercase(), name.split_whitespace().collect::<Vec<_>>().join(" "))
                != (ours.role.clone(), ours.name.clone())
            {
                wrong.push(format!("{} {:?} is computed as {role} {name:?}", ours.role, ours.name));
            }
        }
        assert!(wrong.is_empty(), "at {here:?}:\n{}", wrong.join("\n"));
    })
    .await;
}

#[test]
fn axe_finds_nothing_on_a_crowded_map() {
    run(Setup::desktop(Engine::Chromium), axe_on_the_map);
}

#[test]
fn axe_finds_nothing_on_a_crowded_map_in_dark_colours() {
    run(Setup::desktop(Engine::Chromium).dark(true), axe_on_the_map);
}

#[test]
fn axe_finds_nothing_on_a_crowded_map_in_the_colours_of_the_system() {
    run(Setup::desktop(Engine::Chromium), |browser| async move {
        browser.force_colours().await;
        axe_on_the_map(browser).await;
    });
}

#[test]
fn axe_finds_nothing_on_a_crowded_map_of_a_phone() {
    run(Setup::phone(Engine::Chromium), axe_on_the_map);
}

/// Whether what the keys do can be seen on the map.
const KEYS_SHOWN: &str =
    "return document.querySelector('sociogram-interview').shadowRoot.getElementById('map-keys').offsetWidth > 1";

/// Placing and tying, as a map and as a list, with somebody active, with a group chosen, seen closer, with people to be
/// moved, and with the question about those without a tie.
async fn axe_on_the_map(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    let screen = &person.screen;
    let axe = || axe(&browser);
    for (prompt, is_placing) in [(crowd::PLACING, true), (crowd::WORKS_TOGETHER, false)] {
        seed::plant_here(&browser, &crowd::example("LW13", prompt)).await;
        browser.open("tests/alone.html?src=protocols/burden.json&autosave=device").await;
        person.press(&button("Continue where you were")).await;
        screen.expect(&starting("application", "Map: "), |_| true).await;
        axe().await;
        person.press(&button("List").within("Show as")).await;
        screen.expect_gone(&starting("application", "Map: ")).await;
        axe().await;
        person.press(&button("Map").within("Show as")).await;
        if is_placing {
            continue;
        }
        Person { hands: Hands::Keyboard, ..person.clone() }.tab_to(&starting("application", "Map: ")).await;
        browser.keys([key::ENTER]).await;
        axe().await;
        // What the keys do lies on the map. The first Escape lets go of whoever is active, the next one takes it away.
        for is_there in [true, false] {
            browser.keys([key::ESCAPE]).await;
            browser
                .until("the keys, as long as they are wanted", || async {
                    (browser.script(KEYS_SHOWN, vec![]).await == is_there).then_some(())
                })
                .await;
        }
        for arrow in [key::RIGHT, key::DOWN, key::LEFT] {
            browser.key_with_shift(key::ENTER).await;
            browser.keys([arrow]).await;
        }
        screen.find(&starting("button", "Connect all ")).await;
        axe().await;
        browser.keys([key::ESCAPE]).await;
        person.press(&button("Move people")).await;
        person.press(&button("Closer")).await;
        axe().await;
        // Without a drag: a press shows more of one side, as far as it goes.
        let before = screen.people().await;
        person.press(&button("Show more: bottom")).await;
        browser
            .until("everyone further up", || async {
                let now = screen.people().await;
                let is_up = now.iter().zip(&before).all(|(now, before)| now.2 < before.2 - 20.0);
                (now.len() == before.len() && is_up).then_some(())
            })
            .await;
        person.press(&button("Next")).await;
        screen.find(&button("That’s right")).await;
        axe().await;
    }
}
