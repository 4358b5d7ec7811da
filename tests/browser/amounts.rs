//! How much: people as large as what was answered, and lines that are drawn with an answer, on the map and in the list.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::open;
use crate::hands::Person;
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting, the};
use serde_json::{Value, json};

#[test]
fn chromium_draws_how_much() {
    run(Setup::phone(Engine::Chromium), draw);
}

fn protocol() -> Value {
    let options =
        json!([{ "value": 0, "label": "Nothing" }, { "value": 1, "label": "Some" }, { "value": 2, "label": "Much" }]);
    let flows = json!([{ "value": 1, "label": "Little" }, { "value": 2, "label": "Plenty" }]);
    let named = |id: &str, influence: u8| json!({ "id": id, "text": format!("Who, {id}?"), "mark": { "influence": influence } });
    json!({ "sociogram": 1, "id": "amounts", "title": "Amounts", "codebook": {
        "alters": { "person": { "label": "person", "plural": "people", "variables": {
            "influence": { "type": "scale", "question": "How much can {alter} do?", "options": options } } } },
        "ties": { "money": { "label": "gives money to", "directed": true, "variables": {
            "amount": { "type": "scale", "question": "How much money?", "options": flows } } } } },
      "stages": [
        { "type": "name-generator", "id": "people", "title": "People", "alter": "person",
          "prompts": [named("first", 2), named("second", 0)] },
        { "type": "sociogram", "id": "map", "title": "Map", "size_by": "influence", "prompts": [
          { "id": "place", "text": "Place them.", "task": "place" },
          { "id": "pays", "text": "Who pays whom?", "task": "tie", "kind": "money", "variable": "amount" }] },
        { "type": "summary", "id": "end", "title": "The end" }] })
}

/// Who gives how much to whom, as the file has it.
async fn amounts(screen: &Screen) -> Vec<Value> {
    let file = screen.export("json").await;
    let edges = file["edges"].as_array().cloned().unwrap_or_default();
    edges.into_iter().map(|edge| json!([edge["source"], edge["target"], edge["amount"]])).collect()
}

async fn draw(browser: Browser) {
    let person: Person = open(&browser, &protocol()).await;
    let screen = person.screen.clone();
    for names in [&["Ana"][..], &["Ben", "Cy"]] {
        person.focus(&the("textbox", "Name")).await;
        for name in names {
            browser.keys(name.chars().chain([key::ENTER])).await;
            screen.find(&button(&format!("Rename {name}"))).await;
        }
        person.go_on().await;
    }
    screen.find(&starting("application", "Map: 0 people")).await;
    person.press(&button("List")).await;
    for (name, times) in [("Ana", 1), ("Ben", 3), ("Cy", 7)] {
        for _ in 0..times {
            person.select_next(&the("combobox", &format!("Place of {name}"))).await;
        }
    }
    assert!(screen.text().await.contains("How much can \u{2068}Ana\u{2069} do? Much"), "{}", screen.text().await);
    person.go_on().await;

    // In the list each line has a choice of its own.
    screen.until("the tie prompt", |it| it.asked == "Who pays whom?").await;
    let to_ben = the("combobox", "From Ana to Ben");
    for value in ["1", "2"] {
        person.select_next(&to_ben).await;
        screen.expect(&to_ben, |it| it.value == Some(value.into())).await;
    }
    assert_eq!(amounts(&screen).await, [json!(["a1", "a2", 2])]);
    person.press(&button("Undo")).await;
    screen.expect(&to_ben, |it| it.value == Some("1".into())).await;

    // On the map what is chosen above it is drawn; the first is, to begin with.
    person.press(&button("Map")).await;
    screen.expect(&button("Little"), |it| it.on == Some(true)).await;
    person.press(&button("Plenty")).await;
    screen.expect(&button("Plenty"), |it| it.on == Some(true)).await;
    screen.find(&starting("application", "Map: 3 people, 1 line")).await;
    let at: Vec<(f64, f64)> = screen.people().await.iter().map(|(_, x, y)| (*x, *y)).collect();
    browser.tap(Pointer::Touch, &[at[0], at[1], at[2]]).await;
    screen.find(&starting("application", "Map: 3 people, 2 lines")).await;
    assert_eq!(amounts(&screen).await, [json!(["a1", "a2", 2]), json!(["a1", "a3", 2])], "the first was changed");
    screen
        .find(&starting(
            "button",
            "Ana: top left. How much can \u{2068}Ana\u{2069} do? Much. gives money to (Plenty), to: Ben, Cy.",
        ))
        .await;
    browser.tap(Pointer::Touch, &[at[1]]).await;
    screen.find(&starting("application", "Map: 3 people, 1 line")).await;
    assert_eq!(amounts(&screen).await, [json!(["a1", "a3", 2])], "the same again takes a line away");
}
