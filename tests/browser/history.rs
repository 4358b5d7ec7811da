//! Undo and redo take back and give again answers of every kind, and show where.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting, the};
use serde_json::Value;

#[test]
fn chromium_undoes_and_redoes() {
    run(Setup::desktop(Engine::Chromium), |browser| undo_and_redo(browser, Hands::Mouse));
}

#[test]
fn firefox_undoes_and_redoes_by_keyboard() {
    run(Setup::desktop(Engine::Firefox), |browser| undo_and_redo(browser, Hands::Keyboard));
}

#[test]
fn webkit_undoes_and_redoes() {
    run(Setup::desktop(Engine::WebKit), |browser| undo_and_redo(browser, Hands::Mouse));
}

/// What is answered. What is blank is left out, since that only tells which questions were on screen.
async fn answers(screen: &Screen) -> Value {
    let file = screen.export("json").await;
    filled(serde_json::json!([file["nodes"], file["edges"], file["graph"]["ego"]]))
}

fn filled(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            members.into_iter().filter(|(_, it)| !it.is_null()).map(|(name, it)| (name, filled(it))).collect()
        }
        Value::Array(items) => items.into_iter().map(filled).collect(),
        other => other,
    }
}

async fn undo_and_redo(browser: Browser, hands: Hands) {
    let person = Person::new(&browser, hands);
    let screen = person.screen.clone();
    browser.open("study.html?protocol=demo").await;
    let mut states = vec![];
    let next = async || {
        let before = screen.here().await;
        person.go_on().await;
        screen.until("another step", |it| it.dialog.is_empty() && !it.is_step(&before)).await;
    };
    next().await;
    screen.find(&the("textbox", "What shall we call you?")).await;
    assert!(screen.matches(&button("Undo")).await[0].control.disabled, "there is nothing to undo yet");
    states.push(answers(&screen).await);
    person.write(&the("textbox", "What shall we call you?"), "Ren").await;
    states.push(answers(&screen).await);
    person.choose("Is this your first network map?", "Yes").await;
    states.push(answers(&screen).await);
    next().await;
    for name in ["Amal", "Bo", "Carys"] {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(name.chars().chain([key::ENTER])).await;
        screen.find(&button(&format!("Rename {name}"))).await;
        states.push(answers(&screen).await);
    }
    next().await;
    person.press(&starting("button", "Friends").within("Friends")).await;
    screen.find(&button("Amal").within("Friends")).await;
    states.push(answers(&screen).await);
    for _ in 0..4 {
        next().await;
    }
    assert_eq!(screen.here().await.stage.as_deref(), Some("map"));
    // A map is used by pointer here; by keyboard alone it is used in the whole interview.
    let board = screen.find(&starting("application", "Map: ")).await;
    for (name, dx) in [("Amal", -80.0), ("Bo", 80.0)] {
        let chip = button(name).within("Not on the map yet");
        if screen.find(&chip).await.control.on != Some(true) {
            let found = screen.find(&chip).await;
            browser.tap(Pointer::Mouse, &[(found.x, found.y)]).await;
            screen.expect(&chip, |it| it.on == Some(true)).await;
        }
        browser.tap(Pointer::Mouse, &[(board.x + dx, board.y)]).await;
        screen.expect(&starting("button", &format!("{name}: ")), |_| true).await;
        states.push(answers(&screen).await);
    }
    next().await;
    screen.find(&starting("application", "Map: ")).await;
    let at = async |name: &str| {
        let found = screen.matches(&starting("button", &format!("{name}: "))).await;
        (found[0].x, found[0].y)
    };
    browser.tap(Pointer::Mouse, &[at("Amal").await, at("Bo").await]).await;
    screen.find(&starting("application", "Map: 2 people, 1 line")).await;
    states.push(answers(&screen).await);

    // Back through every state, then forward again.
    for state in states.iter().rev().skip(1) {
        person.press(&button("Undo")).await;
        reaches(&screen, state, "undoing").await;
    }
    assert_eq!(screen.here().await.stage.as_deref(), Some("you"), "undoing shows what it takes back");
    assert!(screen.matches(&button("Undo")).await[0].control.disabled);
    screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some("".into())).await;
    for state in states.iter().skip(1) {
        person.press(&button("Redo")).await;
        reaches(&screen, state, "redoing").await;
    }
    screen.find(&starting("application", "Map: 2 people, 1 line")).await;
    assert!(screen.matches(&button("Redo")).await[0].control.disabled);
}

async fn reaches(screen: &Screen, state: &Value, by: &str) {
    let what = format!("the state that {by} leads to: {state}");
    screen.browser.until(&what, || async { (answers(screen).await == *state).then_some(()) }).await;
}
