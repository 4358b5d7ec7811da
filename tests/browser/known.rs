//! What is known already: names in braces in texts, and what the page around an interview knows of its participant.

use crate::accessibility;
use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::ends::{open_as, show_as, until_complete};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::participant::protocol;
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

in_every_engine! {
    fills_in_what_was_said: important_matters;
}

#[test]
fn chromium_takes_what_the_page_knows() {
    run(Setup::desktop(Engine::Chromium), take_from_the_page);
}

#[test]
fn chromium_has_help_in_the_menu() {
    run(Setup::phone(Engine::Chromium), help_in_the_menu);
}

#[test]
fn chromium_takes_what_the_address_says() {
    run(Setup::desktop(Engine::Chromium), take_from_the_address);
}

/// Without the marks that keep a name's direction from changing that of the text.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Waits until this can be read on screen.
async fn until_read(person: &Person, words: &str) {
    let read = || async { plain(&person.screen.text().await).contains(words).then_some(()) };
    person.browser().until(words, read).await;
}

/// Waits until the question on screen reads so.
pub async fn until_asked(person: &Person, question: &str) {
    let body =
        "return document.querySelector('sociogram-interview').shadowRoot.querySelector('#asked')?.textContent ?? ''";
    let asked = || async {
        let text = person.browser().look(body, vec![]).await;
        (plain(text.as_str().unwrap_or_default()) == question).then_some(())
    };
    person.browser().until(question, asked).await;
}

async fn important_matters(browser: Browser) {
    let person = open_as(&browser, &protocol("examples/important-matters"), json!({ "autosave": "off" })).await;
    for name in ["Ana", "Bo", "Cy"] {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(name.chars().chain([key::ENTER])).await;
        person.screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.press(&button("Next")).await;
    until_read(&person, "You named 3 people.").await;
    until_asked(&person, "How close are Ana and Bo?").await;
    person.press_once(&starting("button", "They are especially close")).await;
    until_asked(&person, "How close are Ana and Cy?").await;
    person.press_once(&starting("button", "They are strangers")).await;
    until_asked(&person, "How close are Bo and Cy?").await;
    person.press_once(&starting("button", "Something in between")).await;
    person.press(&button("Next")).await;
    until_read(&person, "Do you feel equally close to all of them: Ana, Bo, Cy?").await;
    person.press(&the("radio", "No")).await;
    person.press(&button("Next")).await;
    until_read(&person, "Is Ana a man, a woman, or neither?").await;
    for _ in 0..3 {
        person.press(&button("Next")).await;
        person.leave_open().await;
    }
    until_asked(&person, "To whom do you feel especially close?").await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.press(&button("Finish")).await;
    let told = until_complete(&browser).await;
    let edges = told["network"]["edges"].as_array().cloned().unwrap_or_default();
    let levels: Vec<_> = edges.iter().map(|edge| edge["closeness"].clone()).collect();
    assert_eq!(levels, [json!(2), json!(1)]);
}

/// A study that knows a condition and an age from the page.
fn study() -> Value {
    let option = |value: &str, label: &str| json!({ "value": value, "label": label });
    json!({
        "sociogram": 1, "id": "known", "title": "Known",
        "codebook": { "ego": {
            "condition": { "type": "one-of", "question": "Group?", "from_host": true,
                "options": [option("new", "the new service"), option("usual", "the usual service")] },
            "age": { "type": "whole-number", "question": "How old are you?", "from_host": true },
            "liked": { "type": "text", "question": "What did you like about {ego.condition|it}?" },
        } },
        "stages": [
            { "type": "information", "id": "welcome", "title": "Welcome to {ego.condition|the study}",
              "text": "You are {ego.age|of some age}.", "when": { "ego": "condition", "equals": "new" } },
            { "type": "ego-form", "id": "you", "title": "You",
              "fields": ["liked", { "variable": "age", "when": { "not": { "ego": "condition", "equals": "new" } } }] },
        ],
    })
}

/// The codes of the errors that the page heard of.
async fn faults(browser: &Browser) -> Vec<(String, String)> {
    let body = "return heard.filter((it) => it.type === 'error').map((it) => [it.detail.code, it.detail.message])";
    serde_json::from_value(browser.look(body, vec![]).await).expect("codes and messages")
}

async fn take_from_the_page(browser: Browser) {
    let variables = json!({ "condition": "new", "age": "41", "wight": 3 });
    let person = open_as(&browser, &study(), json!({ "interview": "known", "variables": variables })).await;
    until_read(&person, "Welcome to the new service").await;
    until_read(&person, "You are 41.").await;
    let told = "\"wight\" is no variable of ego that this protocol has \"from_host\". It is left out.";
    assert_eq!(faults(&browser).await, [("variables".to_owned(), told.to_owned())]);
    // Before anything is answered, what the page says now counts.
    let person =
        open_as(&browser, &study(), json!({ "interview": "known", "variables": { "condition": "usual" } })).await;
    person.screen.find(&the("textbox", "What did you like about the usual service?")).await;
    person.screen.find(&the("textbox", "How old are you?")).await;
    person.write(&the("textbox", "How old are you?"), "50").await;
    until_saved(&[&person]).await;
    // After that, what it began with.
    let person =
        show_as(&browser, &study(), json!({ "interview": "known", "variables": { "condition": "new" } })).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&the("textbox", "What did you like about the usual service?")).await;
    let told = "The interview began with other values of variables, and keeps those.";
    assert_eq!(faults(&browser).await, [("variables".to_owned(), told.to_owned())]);
    let file = person.screen.export("json").await;
    assert_eq!(file["graph"]["ego"]["condition"], "usual");
    assert_eq!(file["graph"]["ego"]["age"], 50);
    assert_eq!(file["graph"]["codebook"]["ego"]["condition"]["options"][0]["label"], "the new service");
}

/// What a protocol says of its study stands in the menu, with links to write and to call.
async fn help_in_the_menu(browser: Browser) {
    let mut protocol = study();
    protocol["help"] = json!({ "text": "A study of the University of Example.\n\n- Only we see it.", "email": "us@example.org",
        "phone": "+44 1632 960 123" });
    let person = open_as(&browser, &protocol, json!({ "autosave": "off" })).await;
    person.press(&button("Menu")).await;
    until_read(&person, "A study of the University of Example.").await;
    person.screen.find(&the("link", "us@example.org")).await;
    person.screen.find(&the("link", "+44 1632 960 123")).await;
    let body = "return [...document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('.menu a')].map((it) => it.href)";
    assert_eq!(browser.look(body, vec![]).await, json!(["mailto:us@example.org", "tel:+441632960123"]));
    browser.open("study.html?protocol=demo&autosave=off").await;
    person.screen.until("the first step", |it| it.stage.is_some()).await;
    person.press(&button("Menu")).await;
    until_read(&person, "This is a demonstration and belongs to no study.").await;
    accessibility::axe(&browser).await;
}

async fn take_from_the_address(browser: Browser) {
    browser
        .open("study.html?protocol=protocols/examples/important-matters.json&autosave=off&variable.sample=B%207")
        .await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the first step", |it| it.stage.is_some()).await;
    assert_eq!(person.screen.export("json").await["graph"]["ego"]["sample"], "B 7");
}
