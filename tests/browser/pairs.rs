//! Pairs of people: one tap an answer, by keys too; undo and coming back; and one person against all others.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::open;
use crate::hands::Person;
use crate::input::key;
use crate::screen::{button, the};
use serde_json::{Value, json};

mod pairs_are_answered_with_one_tap_each {
    use super::*;

    #[test]
    fn chromium() {
        run(Setup::phone(Engine::Chromium), pairs);
    }
}

fn protocol() -> Value {
    json!({ "sociogram": 1, "id": "pairs", "title": "Pairs", "codebook": {
        "alters": { "person": { "label": "person", "plural": "people" } },
        "ties": {
            "talk": { "label": "talk", "variables": { "often": { "type": "scale", "question": "How often?", "options": [
                { "value": "never", "label": "Never" }, { "value": "daily", "label": "Daily" }] } } },
            "likes": { "label": "likes", "directed": true } } },
      "stages": [
        { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
          "prompts": [{ "id": "known", "text": "Who?" }] },
        { "type": "pair-census", "id": "census", "title": "Pairs", "prompts": [
          { "id": "how-often", "text": "How often do these two talk?", "kind": "talk", "variable": "often", "none": "never" }] },
        { "type": "one-to-many", "id": "one", "title": "One", "prompts": [
          { "id": "whom", "text": "Whom do they like?", "kind": "likes" }] },
        { "type": "summary", "id": "end", "title": "The end" }] })
}

async fn pairs(browser: Browser) {
    let person: Person = open(&browser, &protocol()).await;
    let screen = &person.screen;
    for name in ["Ana", "Ben", "Cy"] {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(name.chars().chain([key::ENTER])).await;
        screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.go_on().await;
    let (daily, never) = (button("Daily"), button("Never"));
    let at = async |pair: &str| drop(screen.find(&the("group", pair)).await);
    at("Ana and Ben").await;
    assert!(screen.text().await.contains("1 of 3"));
    person.press(&daily).await;
    at("Ana and Cy").await;
    assert!(screen.text().await.contains("2 of 3"));
    // A press right after another one is taken for its second half, and does nothing.
    let is_third = async || screen.has(&the("group", "Ben and Cy")).await.then_some(());
    browser
        .until("the third pair", || async {
            person.press(&never).await;
            is_third().await
        })
        .await;
    // What is taken back is asked about again.
    person.press(&button("Undo")).await;
    at("Ana and Cy").await;
    // The first answer is the digit 1.
    person.focus(&never).await;
    browser
        .until("the third pair again", || async {
            browser.keys(['1']).await;
            is_third().await
        })
        .await;
    assert!(screen.text().await.contains("3 of 3"));
    // The one before shows its answer.
    person.press(&button("The one before")).await;
    screen.expect(&never, |it| it.on == Some(true)).await;
    person.press(&button("Skip Ana and Cy")).await;
    person.go_on().await;
    screen.until("one against all", |it| it.stage.as_deref() == Some("one")).await;
    person.press(&button("Cy")).await;
    screen.expect(&button("Cy"), |it| it.on == Some(true)).await;
    for name in ["Ana", "Ben", "Cy"] {
        person.press(&button(&format!("Done with {name}"))).await;
    }
    person.go_on().await;
    screen.until("the end", |it| it.stage.as_deref() == Some("end")).await;
    let file = screen.export("json").await;
    let asked = &file["graph"]["asked"];
    assert_eq!(asked[0]["pairs"], json!([["a1", "a2"], ["a1", "a3"]]));
    assert_eq!(asked[0]["blank"], json!([["a2", "a3"]]));
    assert_eq!(asked[1]["pairs"].as_array().map(Vec::len), Some(6));
    assert_eq!(
        file["edges"],
        json!([{ "source": "a1", "target": "a3", "key": "likes" },
               { "source": "a1", "target": "a2", "key": "talk", "often": "daily" }])
    );
}
