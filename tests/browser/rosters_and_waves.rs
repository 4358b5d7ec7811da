//! People chosen from a roster, and interviews that follow another: the examples for authors, each to its end.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::{open, open_as, until_complete};
use crate::hands::Person;
use crate::input::key;
use crate::participant::protocol;
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

#[test]
fn chromium_chooses_from_a_roster() {
    run(Setup::desktop(Engine::Chromium), choose_from_a_roster);
}

#[test]
fn chromium_asks_about_earlier_people() {
    run(Setup::desktop(Engine::Chromium), ask_about_earlier_people);
}

#[test]
fn chromium_finds_earlier_people_again() {
    run(Setup::desktop(Engine::Chromium), find_earlier_people_again);
}

/// Goes on to the end, whatever is left open on the way.
async fn go_to_the_end(person: &Person) -> Value {
    loop {
        let here = person.screen.here().await;
        let end = !person.screen.has(&button("Next")).await;
        person.press(&button(if end { "Finish" } else { "Next" })).await;
        person.leave_open().await;
        if end {
            return until_complete(person.browser()).await["network"].clone();
        }
        person.screen.until("the next step", |it| !it.is_step(&here)).await;
    }
}

async fn choose_from_a_roster(browser: Browser) {
    let person = open(&browser, &protocol("examples/classroom")).await;
    let search = the("combobox", "Find a name");
    person.press(&the("option", "Bartek 4b")).await;
    person.screen.find(&button("I am someone else")).await;
    // Nobody chooses themselves, and a slip in spelling is none.
    assert!(!person.screen.has(&the("option", "Bartek 4b")).await);
    person.focus(&search).await;
    browser.keys("emlie".chars()).await;
    person.screen.find(&the("option", "Émilie 4b")).await;
    browser.keys([key::ENTER]).await;
    person.screen.find(&button("Rename Émilie")).await;
    let active = "const root = document.querySelector('sociogram-interview').shadowRoot;
        const box = root.querySelector('[role=combobox]');
        return root.getElementById(box.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected')";
    assert_eq!(browser.look(active, vec![]).await, "true");
    // Chosen once more, she is taken out again.
    browser.keys([key::ENTER]).await;
    browser.until("nobody", || async { (!person.screen.has(&button("Rename Émilie")).await).then_some(()) }).await;
    browser.keys([key::ENTER]).await;
    person.press(&starting("disclosure", "Someone who is not on the list")).await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Zed".chars().chain([key::ENTER])).await;
    person.screen.find(&button("Rename Zed")).await;
    let file = go_to_the_end(&person).await;
    let nodes = file["nodes"].as_array().expect("nodes");
    assert_eq!(nodes.len(), 2);
    assert_eq!(
        (&nodes[0]["label"], &nodes[0]["roster_id"], &nodes[0]["joined"]),
        (&json!("Émilie"), &json!("p05"), &json!(2024))
    );
    assert_eq!((&nodes[1]["label"], nodes[1].get("roster_id")), (&json!("Zed"), None));
    assert_eq!(file["graph"]["ego"]["pupil"], "p02");
}

/// The file of an interview before.
fn before() -> Value {
    json!({
        "directed": false, "multigraph": true,
        "graph": { "format": "sociogram", "version": 1, "interview": { "id": "the-first" } },
        "nodes": [
            { "id": "a1", "type": "person", "label": "Ana", "role": "sister", "x": 0.4, "y": 0.4 },
            { "id": "a2", "type": "person", "label": "Ben", "x": 0.6, "y": 0.4 },
            { "id": "a4", "type": "person", "label": "Cy", "x": 0.5, "y": 0.7 },
        ],
        "edges": [{ "source": "a1", "target": "a2", "key": "knows" }, { "source": "a2", "target": "a4", "key": "knows" }],
    })
}

fn ids(people: &Value) -> Vec<&str> {
    people.as_array().map(Vec::as_slice).unwrap_or_default().iter().filter_map(|it| it["id"].as_str()).collect()
}

async fn ask_about_earlier_people(browser: Browser) {
    let known = json!({ "autosave": "off", "previous": before() });
    let person = open_as(&browser, &protocol("examples/second-wave"), known).await;
    for (name, still) in [("Ana", "Yes"), ("Ben", "Yes"), ("Cy", "No")] {
        let question = format!("{name} Last time you named these people. Are you still close to them?");
        person.choose(&question, still).await;
    }
    person.choose("What happened?", "We lost touch").await;
    person.go_on().await;
    person.screen.until("who is new", |it| it.title == "New people").await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Di".chars().chain([key::ENTER])).await;
    person.screen.find(&button("Rename Di")).await;
    let file = go_to_the_end(&person).await;
    let waves = &file["graph"]["waves"];
    assert_eq!(ids(&file["nodes"]), ["a1", "a2", "a5"]);
    assert_eq!((&waves["stayed"], &waves["came"]), (&json!(["a1", "a2"]), &json!(["a5"])), "{waves}");
    assert_eq!((ids(&waves["went"]), &waves["went"][0]["ended_because"]), (vec!["a4"], &json!("drifted")));
    assert_eq!((&waves["number"], &waves["previous"]), (&json!(2), &json!("the-first")));
    assert_eq!((&file["nodes"][0]["role"], &file["nodes"][0]["x"]), (&json!("sister"), &json!(0.4)));
    assert_eq!(file["edges"], json!([{ "source": "a1", "target": "a2", "key": "knows" }]));
}

async fn find_earlier_people_again(browser: Browser) {
    let known = json!({ "autosave": "off", "previous": before() });
    let person = open_as(&browser, &protocol("examples/second-wave-afresh"), known).await;
    person.focus(&the("textbox", "Name")).await;
    for name in ["Anna", "Dora"] {
        browser.keys(name.chars().chain([key::ENTER])).await;
        person.screen.find(&button(&format!("Rename {name}"))).await;
    }
    loop {
        let here = person.screen.here().await;
        if here.title == "The same people?" {
            break;
        }
        person.go_on().await;
        person.screen.until("the next step", |it| !it.is_step(&here)).await;
    }
    person.press(&button("The same as Ana last time")).await;
    person.select_typing(&the("combobox", "Who was Dora last time?"), "Someone").await;
    let file = go_to_the_end(&person).await;
    let waves = &file["graph"]["waves"];
    assert_eq!(ids(&file["nodes"]), ["a1", "a6"]);
    assert_eq!((&waves["stayed"], &waves["came"]), (&json!(["a1"]), &json!(["a6"])), "{waves}");
    assert_eq!(ids(&waves["went"]), ["a2", "a4"]);
}
