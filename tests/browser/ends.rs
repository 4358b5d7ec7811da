//! Every protocol can be walked through to its end, those of the guide among them; and declining is an end.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Control, button, the};
use serde_json::{Value, json};

#[test]
fn chromium_walks_through_the_guide() {
    run(Setup::desktop(Engine::Chromium), walk_the_guide);
}

#[test]
fn firefox_walks_through_the_guide() {
    run(Setup::desktop(Engine::Firefox), walk_the_guide);
}

#[test]
fn webkit_walks_through_the_guide() {
    run(Setup::desktop(Engine::WebKit), walk_the_guide);
}

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

#[test]
fn chromium_lets_participants_decline() {
    run(Setup::desktop(Engine::Chromium), decline);
}

#[test]
fn firefox_lets_participants_decline() {
    run(Setup::desktop(Engine::Firefox), decline);
}

#[test]
fn webkit_lets_participants_decline() {
    run(Setup::desktop(Engine::WebKit), decline);
}

/// The blocks of JSON in the guide for authors.
fn guide() -> impl Iterator<Item = &'static str> {
    let guide = include_str!("../../www/protocols/README.md");
    guide.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next())
}

/// The guide's whole protocols, and one that is made of all its pieces: each stage and each piece of the codebook that
/// it shows, with the variables that they name and the guide leaves out.
fn protocols() -> Vec<Value> {
    let mut whole = Vec::new();
    let mut pieces: Value = serde_json::from_str(include_str!("pages/protocols/guide.json")).expect("JSON");
    let mut stages = Vec::new();
    for block in guide() {
        let wrapped = serde_json::from_str::<Value>(&format!("{{{block}}}"));
        match (serde_json::from_str::<Value>(block), wrapped) {
            (Ok(value), _) if value.get("sociogram").is_some() => whole.push(value),
            (Ok(value), _) if value.get("type").is_some() => stages.push(value),
            (Ok(prompt), _) => {
                assert_eq!(prompt["task"], "tie", "a piece that this test does not know: {block}");
                stages.push(json!({ "type": "sociogram", "id": "more", "title": "More", "prompts": [prompt] }));
            }
            (Err(_), Ok(members)) if members.get("jumps").is_some() => stages[1]["jumps"] = members["jumps"].clone(),
            (Err(_), Ok(members)) if members.get("mood").is_some() => merge(&mut pieces["codebook"]["ego"], &members),
            (Err(_), Ok(members)) => merge(&mut pieces, &members),
            // Several filters, a line each.
            (Err(_), Err(_)) => {}
        }
    }
    assert!(whole.len() == 1 && stages.len() > 11, "{} protocols, {} stages", whole.len(), stages.len());
    pieces["stages"] = Value::Array(stages);
    whole.push(pieces);
    whole
}

/// Takes the members of one object into another, and theirs into theirs.
fn merge(into: &mut Value, from: &Value) {
    match (into.as_object_mut(), from.as_object()) {
        (Some(there), Some(members)) => {
            for (name, value) in members {
                merge(there.entry(name).or_insert(Value::Null), value);
            }
        }
        _ => *into = from.clone(),
    }
}

#[test]
fn the_pieces_of_the_guide_make_a_good_protocol() {
    for protocol in protocols() {
        let document = serde_json::from_value(protocol).expect("JSON");
        if let Err(faults) = sociogram::protocol::read(&document) {
            panic!("{}", faults.iter().map(|it| format!("{}: {}\n", it.path, it.message)).collect::<String>());
        }
    }
}

/// Opens a page whose one interview has this protocol.
async fn open(browser: &Browser, protocol: &Value) -> Person {
    browser.open("tests/host.html").await;
    let body = "const [protocol, done] = arguments;
        customElements.whenDefined('sociogram-interview').then(() => {
            const element = document.createElement('sociogram-interview');
            Object.assign(element, { protocol, autosave: 'off', required: true });
            document.body.append(element);
            done();
        });";
    browser.script_async(body, vec![protocol.clone()]).await;
    let person = Person::new(browser, Hands::Mouse);
    person.screen.until("the first step", |it| it.stage.is_some()).await;
    person
}

/// What the page heard when the interview was complete.
async fn heard(browser: &Browser) -> Vec<Value> {
    let told = browser.look("return heard.filter((it) => it.type === 'complete').map((it) => it.detail)", vec![]).await;
    told.as_array().cloned().unwrap_or_default()
}

async fn until_complete(browser: &Browser) -> Value {
    browser.until("sociogram-complete", || async { heard(browser).await.pop() }).await
}

/// Answers what is asked on this step: takes the first of each group of choices, names people where names are wanted,
/// and leaves other boxes blank, as the protocols here allow. Then goes on.
async fn go_on(person: &Person) -> bool {
    let screen = &person.screen;
    let controls = screen.all().await;
    if controls.iter().any(|it| it.role == "textbox" && it.name == "Name") {
        for name in ["Ana", "Ben"] {
            person.focus(&the("textbox", "Name")).await;
            person.browser().keys(name.chars().chain([key::ENTER])).await;
            if screen.has(&button("The same: choose Ana")).await || screen.has(&button("The same: choose Ben")).await {
                person.press(&button(&format!("The same: choose {name}"))).await;
            }
            screen.find(&button(&format!("Rename {name}"))).await;
        }
    }
    let groups = |it: &Control| it.within.first().cloned().unwrap_or_default();
    let radios: Vec<&Control> = controls.iter().filter(|it| it.role == "radio").collect();
    for (at, radio) in radios.iter().enumerate() {
        let group = groups(radio);
        if radios[..at].iter().all(|it| groups(it) != group)
            && radios.iter().all(|it| groups(it) != group || it.on != Some(true))
        {
            let name = radio.name.clone();
            person.choose_one(&the("radio", &name).within(&group)).await;
        }
    }
    let has = async |name: &str| screen.has(&button(name)).await;
    let before = screen.here().await;
    let end = !has("Next").await;
    person.press(&button(if end { "Finish" } else { "Next" })).await;
    for parting in ["That’s everyone", "That’s right"] {
        if has(parting).await {
            person.press(&button(parting)).await;
        }
    }
    if !end {
        screen.until("the next step", |it| !it.is_step(&before)).await;
    }
    end
}

async fn walk_the_guide(browser: Browser) {
    for protocol in protocols() {
        let person = open(&browser, &protocol).await;
        let mut steps = 1;
        while !go_on(&person).await {
            steps += 1;
            assert!(steps < 60, "{} does not end", protocol["id"]);
        }
        let told = until_complete(&browser).await;
        assert_eq!(told["declined"], false);
        assert_eq!(told["network"]["graph"]["interview"]["complete"], true);
        assert_eq!(told["network"]["nodes"].as_array().map(Vec::len), Some(2), "{steps} steps");
        person.screen.find(&button("Download your file")).await;
    }
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
        for parting in ["That’s everyone", "That’s right"] {
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
    person.press(&button("Next")).await;
    person.screen.until("the next step", |it| it.title == "Goodbye").await;
}

async fn decline(browser: Browser) {
    let age = r#"{ "type": "ego-form", "id": "age", "title": "You", "fields": ["months"] }"#;
    let protocol = short(&[age, CONSENT, WHO]);
    let person = open(&browser, &protocol).await;
    person.write(&the("textbox", "How many months?"), "7").await;
    person.press(&button("Next")).await;
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
    person.press(&button("Next")).await;
    person.screen.until("the stage that is jumped to", |it| it.title == "Goodbye").await;
    person.press(&button("Finish")).await;
    assert_eq!(until_complete(&browser).await["declined"], true);
}
