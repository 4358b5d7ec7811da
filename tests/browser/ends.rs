//! Every protocol can be walked through to its end; and declining is an end.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run, site};
use crate::hands::{Hands, Person, until_saved};
use crate::screen::{button, the};
use crate::walk::go_on;
use serde_json::{Value, json};

#[test]
fn chromium_ends_whatever_comes_last() {
    run(Setup::phone(Engine::Chromium), end_anywhere);
}

#[test]
fn firefox_ends_whatever_comes_last() {
    run(Setup::desktop(Engine::Firefox), end_anywhere);
}

#[test]
fn webkit_ends_whatever_comes_last() {
    run(Setup::desktop(Engine::WebKit), end_anywhere);
}

in_every_engine! {
    lets_participants_decline: decline;
}

#[test]
fn chromium_leads_back_to_a_panel() {
    run(Setup::phone(Engine::Chromium), lead_back);
}

/// Opens a page whose one interview has this protocol.
pub async fn open(browser: &Browser, protocol: &Value) -> Person {
    open_as(browser, protocol, json!({ "autosave": "off" })).await
}

/// The same, with these properties.
pub async fn open_as(browser: &Browser, protocol: &Value, properties: Value) -> Person {
    let person = show_as(browser, protocol, properties).await;
    person.screen.until("the first step", |it| it.stage.is_some()).await;
    person
}

/// The same, whatever is shown first.
pub async fn show_as(browser: &Browser, protocol: &Value, properties: Value) -> Person {
    browser.open("tests/host.html").await;
    let body = "const [protocol, properties, done] = arguments;
        customElements.whenDefined('sociogram-interview').then(() => {
            const element = document.createElement('sociogram-interview');
            Object.assign(element, { protocol, required: true, ...properties });
            document.body.append(element);
            done();
        });";
    browser.script_async(body, vec![protocol.clone(), properties]).await;
    Person::new(browser, Hands::Mouse)
}

/// What the page heard when the interview was complete.
async fn heard(browser: &Browser) -> Vec<Value> {
    let told = browser.look("return heard.filter((it) => it.type === 'complete').map((it) => it.detail)", vec![]).await;
    told.as_array().cloned().unwrap_or_default()
}

/// What the page was told at the end.
pub async fn until_complete(browser: &Browser) -> Value {
    browser.until("sociogram-complete", || async { heard(browser).await.pop() }).await
}

const WHO: &str = r#"{ "type": "name-generator", "id": "who", "title": "Who", "alter": "person", "prompts": [{ "id": "who", "text": "Who?" }] }"#;
const CONSENT: &str = r#"{ "type": "consent", "id": "consent", "title": "Consent", "variable": "agreed", "agree": "I agree",
    "decline": "I do not agree", "declined": "All the best to you." }"#;

fn short(stages: &[&str]) -> Value {
    let stages: Vec<Value> = stages.iter().map(|it| serde_json::from_str(it).expect("a stage")).collect();
    json!({
        "sociogram": 1, "id": "short-ends", "title": "Ends",
        "codebook": {
            "ego": {
                "agreed": { "type": "yes-no", "question": "May we?" },
                "few": { "type": "yes-no", "question": "Is that all?" },
                "months": { "type": "whole-number", "question": "How many months?" },
            },
            "alters": { "person": { "label": "person", "plural": "people", "variables": {
                "near": { "type": "yes-no", "question": "Near?" } } } },
            "ties": { "knows": { "label": "know each other" } },
        },
        "stages": stages,
    })
}

async fn end_anywhere(browser: Browser) {
    let form = r#"{ "type": "ego-form", "id": "form", "title": "You", "fields": ["few",
        { "variable": "months", "when": { "ego": "few", "equals": true } }] }"#;
    let none = r#"{ "type": "alter-form", "id": "none", "title": "None", "fields": ["near"] }"#;
    let read = r#"{ "type": "information", "id": "read", "title": "Goodbye", "text": "That was all." }"#;
    let summary = r#"{ "type": "summary", "id": "sum", "title": "Sum" }"#;
    let passed = r#"{ "type": "summary", "id": "sum", "title": "Sum", "when": { "alters": {}, "at_least": 50 } }"#;
    let map = r#"{ "type": "sociogram", "id": "map", "title": "Map", "prompts": [{ "id": "place", "text": "Place.", "task": "place" }] }"#;
    for (stages, people) in [
        (&[WHO][..], 2),
        (&[WHO, map], 2),
        (&[CONSENT, read], 0),
        (&[form, passed], 0),
        (&[WHO, summary, read], 2),
        (&[none], 0),
        (&[CONSENT], 0),
    ] {
        let person = open(&browser, &short(stages)).await;
        while !go_on(&person).await {}
        let told = until_complete(&browser).await;
        assert_eq!(told["network"]["nodes"].as_array().map(Vec::len), Some(people), "{stages:?}");
        assert_eq!(told["declined"], false);
        // The form around may be sent, and the way back is there.
        let valid = "return document.querySelector('sociogram-interview').checkValidity()";
        assert_eq!(browser.look(valid, vec![]).await, true);
        let at_end = person.screen.find(&the("progressbar", "Progress")).await;
        assert_eq!(browser.look("return document.querySelector('sociogram-interview').shadowRoot.querySelector('[role=progressbar]').ariaValueNow", vec![]).await, "100", "{at_end:?}");
        person.screen.until("thanks", |it| it.title == "Thank you").await;
        assert!(person.screen.focus().await.is_none_or(|it| it.name != "Finish"));
        person.press(&button("Change something")).await;
        assert_eq!(browser.look(valid, vec![]).await, false);
        person.press(&button("Finish")).await;
        for parting in ["Go on", "That’s right"] {
            if person.screen.has(&button(parting)).await {
                person.press(&button(parting)).await;
            }
        }
        browser.until("it is told again", || async { (heard(&browser).await.len() == 2).then_some(()) }).await;
    }
    // Letters in a box whose question is no longer asked hold nobody back.
    let person = open(&browser, &short(&[form, read])).await;
    person.choose("Is that all?", "Yes").await;
    person.focus(&the("textbox", "How many months?")).await;
    browser.keys("some".chars()).await;
    person.choose("Is that all?", "No").await;
    person.go_on().await;
    person.screen.until("the next step", |it| it.title == "Goodbye").await;
}

async fn decline(browser: Browser) {
    let age = r#"{ "type": "ego-form", "id": "age", "title": "You", "fields": ["months"] }"#;
    let protocol = short(&[age, CONSENT, WHO]);
    let person = open(&browser, &protocol).await;
    person.write(&the("textbox", "How many months?"), "7").await;
    person.go_on().await;
    person.choose("Consent", "I do not agree").await;
    person.screen.expect_gone(&button("Next")).await;
    person.press(&button("Finish")).await;
    let told = until_complete(&browser).await;
    assert_eq!(told["declined"], true);
    let graph = &told["network"]["graph"];
    assert_eq!(graph["interview"]["declined"], true);
    assert_eq!(graph["ego"], json!({ "agreed": false }), "what was answered before is not in the file");
    assert!(person.screen.text().await.contains("All the best to you."));
    let element = "return (({ complete, value }) => ({ complete, ego: value.graph.ego }))(document.querySelector('sociogram-interview'))";
    assert_eq!(browser.look(element, vec![]).await, json!({ "complete": true, "ego": { "agreed": false } }));
    assert_eq!(person.screen.focus().await.map(|it| it.role), Some("heading".to_owned()));

    // They change their mind, and everything is as it was.
    person.press(&button("I changed my mind")).await;
    person.choose("Consent", "I agree").await;
    while !go_on(&person).await {}
    browser.until("the second end", || async { (heard(&browser).await.len() == 2).then_some(()) }).await;
    let told = until_complete(&browser).await;
    assert_eq!(
        (&told["declined"], &told["network"]["graph"]["ego"]),
        (&json!(false), &json!({ "agreed": true, "months": 7 }))
    );

    // Where the protocol says what comes after a no, that comes.
    let leave = r#"{ "type": "information", "id": "leave", "title": "Goodbye", "text": "Back to the list." }"#;
    let mut protocol = short(&[CONSENT, WHO, leave]);
    protocol["stages"][0]["jumps"] = json!([{ "when": { "ego": "agreed", "equals": false }, "to": "leave" }]);
    let person = open(&browser, &protocol).await;
    person.choose("Consent", "I do not agree").await;
    person.go_on().await;
    person.screen.until("the stage that is jumped to", |it| it.title == "Goodbye").await;
    person.press(&button("Finish")).await;
    assert_eq!(until_complete(&browser).await["declined"], true);

    // Whoever comes back to it is at the end again, and so is the host: it has said who that is.
    let protocol = short(&[CONSENT, WHO]);
    let known = json!({ "participant": "P7" });
    let person = open_as(&browser, &protocol, known.clone()).await;
    person.choose("Consent", "I do not agree").await;
    person.press(&button("Finish")).await;
    until_complete(&browser).await;
    until_saved(&[&person]).await;
    let person = open_as(&browser, &protocol, known).await;
    let told = until_complete(&browser).await;
    assert_eq!((&told["declined"], &told["restored"]), (&json!(true), &json!(true)));
    person.screen.find(&button("I changed my mind")).await;
}

/// A code to take along, and a way on with the participant's id in it; nobody is sent there unasked.
async fn lead_back(browser: Browser) {
    let read = r#"{ "type": "information", "id": "read", "title": "Goodbye", "text": "That was all." }"#;
    let here = format!("{}/tests/host.html", site().trim_end_matches('/'));
    let mut protocol = short(&[CONSENT, read]);
    protocol["completion"] = json!({
        "text": "The panel needs this code:", "code": "C1ABC2", "link": "Back to the panel",
        "address": format!("{}?done&id={{participant}}", here),
    });
    let person = open_as(&browser, &protocol, json!({ "autosave": "off", "participant": "P 7&x" })).await;
    while !go_on(&person).await {}
    person.screen.until("thanks", |it| it.title == "Thank you").await;
    let said = person.screen.text().await;
    assert!(said.contains("The panel needs this code:") && said.contains("C1ABC2"), "{said}");
    assert!(!said.contains("Your interview is complete."), "{said}");
    person.press(&the("link", "Back to the panel")).await;
    browser.until_at(&format!("{here}?done&id=P%207%26x")).await;
}
