//! Journals of which not everything can go on: what is said, kept and offered as a file, and what the host hears.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::screen::{button, the};
use serde_json::{Value, json};

in_every_engine! {
    goes_on_under_a_changed_protocol: changed_protocol;
    keeps_what_a_damaged_journal_still_has: damaged_journal;
    says_that_what_salvages_cannot_be_loaded: nothing_to_salvage_with;
    says_what_is_wrong_with_previous: misfits;
}

#[test]
fn chromium_offers_the_journal_of_another_study_as_a_file() {
    run(Setup::desktop(Engine::Chromium), another_study);
}

#[test]
fn webkit_offers_the_journal_of_another_study_as_a_file() {
    run(Setup::desktop(Engine::WebKit), another_study);
}

fn protocol() -> Value {
    json!({
        "sociogram": 1, "id": "street", "title": "Your street",
        "codebook": {
            "ego": {
                "years": { "question": "For how many years have you lived here?", "type": "whole-number" },
                "pets": { "question": "Do you keep pets?", "type": "yes-no" }
            },
            "alters": { "neighbour": { "label": "neighbour", "plural": "neighbours" } }
        },
        "stages": [
            { "type": "ego-form", "id": "you", "title": "You", "fields": ["years", "pets"] },
            {
                "type": "name-generator", "id": "street", "title": "Your street", "alter": "neighbour",
                "prompts": [{ "id": "door", "text": "Who lives next door?" }]
            },
            { "type": "summary", "id": "end", "title": "The end" }
        ]
    })
}

/// A page with one element and nothing else.
async fn open(browser: &Browser, protocol: &Value, more: Value) {
    browser.open("tests/puppet.html").await;
    place(browser, protocol, more).await;
}

async fn place(browser: &Browser, protocol: &Value, more: Value) {
    let body = "window.heard = [];
        for (const type of ['ready', 'error', 'complete']) {
            addEventListener(`sociogram-${type}`, ({ detail }) => heard.push({ type, ...detail }));
        }
        const made = document.createElement('sociogram-interview');
        Object.assign(made, { protocol: arguments[0], ...arguments[1] });
        document.body.replaceChildren(made);
        if (!customElements.get('sociogram-interview')) import('/sociogram.js');";
    browser.script(body, vec![protocol.clone(), more]).await;
}

/// What the page heard, once the interview is ready.
async fn heard(browser: &Browser) -> Vec<Value> {
    browser
        .until("an interview that is ready", || async {
            let heard = browser.look("return heard.map((it) => it.code ?? it.type)", vec![]).await;
            let heard = heard.as_array().cloned().unwrap_or_default();
            heard.contains(&json!("ready")).then_some(heard)
        })
        .await
}

/// Answers everything as far as the summary.
async fn answer(person: &Person) {
    person.write(&the("textbox", "For how many years have you lived here?"), "12").await;
    person.press(&the("radio", "Yes")).await;
    person.go_on().await;
    for name in ["Ana", "Ben"] {
        person.write(&the("textbox", "Name"), name).await;
        person.press(&button("Add")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
    }
}

async fn changed_protocol(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    open(&browser, &protocol(), json!({})).await;
    answer(&person).await;
    until_saved(&[&person]).await;

    let mut changed = protocol();
    changed["codebook"]["ego"]["pets"] =
        json!({ "question": "How many pets?", "type": "whole-number", "required": true });
    open(&browser, &changed, json!({})).await;
    let here = person.screen.until("what is kept", |it| !it.title.is_empty()).await;
    assert_eq!(here.title, "This questionnaire has changed");
    assert_eq!(heard(&browser).await, ["ready", "protocol-changed"]);
    let said = person.screen.text().await;
    assert!(said.contains("3 of your 4 answers still fit and are kept."), "{said}");
    assert!(said.contains("How many pets? – Yes") && said.contains("it does not fit the question any more."), "{said}");

    // Nothing on the device has changed before the participant decides.
    open(&browser, &changed, json!({})).await;
    person.press(&button("Go on with what is kept")).await;
    person.screen.until("the question that has no answer now", |it| it.stage.as_deref() == Some("you")).await;
    person
        .screen
        .expect(&the("textbox", "For how many years have you lived here?"), |it| it.value == Some("12".into()))
        .await;
    person.write(&the("textbox", "How many pets? (required)"), "2").await;
    until_saved(&[&person]).await;

    // From then on it is an interview like any other.
    open(&browser, &changed, json!({})).await;
    person.press(&button("Continue where you were")).await;
    person.screen.until("the same step", |it| it.stage.as_deref() == Some("you")).await;
    assert_eq!(heard(&browser).await, ["ready"]);
    let file = person.screen.export("json").await;
    assert_eq!(file["graph"]["ego"], json!({ "years": 12, "pets": 2 }));
    assert_eq!(file["nodes"].as_array().map(Vec::len), Some(2));
    let sittings = file["graph"]["interview"]["sittings"].as_array().cloned().unwrap_or_default();
    let hashes: Vec<&Value> = sittings.iter().map(|it| &it["protocol_sha256"]).collect();
    assert!(hashes.len() == 3 && hashes[0] != hashes[1] && hashes[1] == hashes[2], "{sittings:?}");
    assert_eq!(sittings[1]["set_aside"], json!(1));
    let journal = person.screen.export("journal").await;
    assert!(journal.to_string().contains("\"reason\":\"unfit\""), "what was set aside stays in the journal");
}

/// What "Keep a copy" hands over. The file itself is read where the driver can be told where files go.
async fn keep_a_copy(person: &Person) -> Value {
    let browser = person.browser();
    let body = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => (blob.text().then((text) => (window.offered = text)), make.call(URL, blob));";
    browser.script(body, vec![]).await;
    person.press(&button("Keep a copy")).await;
    let copy = if browser.setup.engine == Engine::WebKit {
        let offered = || async { browser.look("return window.offered", vec![]).await.as_str().map(str::to_owned) };
        browser.until("a file that is offered", offered).await.into_bytes()
    } else {
        browser.downloaded("json").await
    };
    serde_json::from_slice(&copy).expect("JSON")
}

/// The journal of an interview that was answered, in which one of the entries is overwritten.
async fn journal(browser: &Browser, person: &Person) -> Value {
    open(browser, &protocol(), json!({ "autosave": "off" })).await;
    answer(person).await;
    person.screen.export("journal").await
}

async fn damaged_journal(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    let mut journal = journal(&browser, &person).await;
    let naming = journal["entries"].as_array().and_then(|all| all.iter().position(|it| it["do"] == "name"));
    journal["entries"][naming.expect("an entry that names Ana")] = Value::Null;
    open(&browser, &protocol(), json!({ "previous": journal })).await;
    let here = person.screen.until("what is kept", |it| !it.title.is_empty()).await;
    assert_eq!(here.title, "Some of your answers could not be read");
    assert_eq!(heard(&browser).await, ["ready", "journal-damaged"]);
    let copy = keep_a_copy(&person).await;
    assert_eq!(copy, journal, "as it was");
    person.press(&button("Go on with what is kept")).await;
    person.screen.find(&button("Remove Ben")).await;
    let file = person.screen.export("json").await;
    let nodes = file["nodes"].as_array().cloned().unwrap_or_default();
    assert_eq!(nodes.len(), 1);
    assert_eq!((&nodes[0]["id"], &nodes[0]["label"]), (&json!("a2"), &json!("Ben")), "nobody takes Ana's place");
}

/// The module that salvages is fetched when it is needed, which it is not for what goes on as it stands. Without it
/// nothing changes on the device, and the next time it may be there.
async fn nothing_to_salvage_with(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    open(&browser, &protocol(), json!({})).await;
    answer(&person).await;
    until_saved(&[&person]).await;
    let mut changed = protocol();
    changed["codebook"]["ego"]["pets"] = json!({ "question": "How many pets?", "type": "whole-number" });

    browser.open("tests/puppet.html?without=salvage").await;
    place(&browser, &protocol(), json!({})).await;
    person.screen.find(&button("Continue where you were")).await;
    assert_eq!(heard(&browser).await, ["ready"]);

    browser.open("tests/puppet.html?without=salvage").await;
    place(&browser, &changed, json!({})).await;
    let alert = person.screen.until("an alert", |it| !it.alert.is_empty()).await.alert;
    assert!(alert.contains("could not start") && alert.contains("load the page again"), "{alert}");
    let told = browser.look("return heard.map((it) => [it.code, it.fatal])", vec![]).await;
    assert_eq!(told, json!([["load", true]]));

    open(&browser, &changed, json!({})).await;
    person.press(&button("Go on with what is kept")).await;
    person.screen.until("the question whose answer does not fit", |it| it.stage.as_deref() == Some("you")).await;
    let file = person.screen.export("json").await;
    assert_eq!(file["nodes"].as_array().map(Vec::len), Some(2), "nothing was lost");
}

async fn another_study(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    open(&browser, &protocol(), json!({ "interview": "mine" })).await;
    answer(&person).await;
    let before = person.screen.export("journal").await;
    until_saved(&[&person]).await;

    let mut other = protocol();
    other["id"] = json!("garden");
    open(&browser, &other, json!({ "interview": "mine" })).await;
    let here = person.screen.until("what is there", |it| !it.title.is_empty()).await;
    assert_eq!(here.title, "What is saved here cannot be opened");
    assert!(person.screen.text().await.contains("belong to another questionnaire"));
    assert_eq!(heard(&browser).await, ["ready", "journal"]);
    let copy = keep_a_copy(&person).await;
    assert_eq!((&copy["interview"], &copy["entries"]), (&before["interview"], &before["entries"]));
    person.press_in_menu(&button("Start over")).await;
    person.press(&button("Erase everything")).await;
    person.screen.until("the first step", |it| it.stage.as_deref() == Some("you") && it.dialog.is_empty()).await;
}

async fn misfits(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    let journal = journal(&browser, &person).await;
    let file = person.screen.export("json").await;
    let mut other = journal.clone();
    other["protocol"]["id"] = json!("garden");
    // Each is made in the page, from the journal.
    let misfits = [
        ("() => 7", json!(null), "This cannot be written as JSON"),
        ("(() => { const it = {}; it.it = it; return it; })()", json!(null), "This cannot be written as JSON"),
        ("given", file, "$: This is a network file"),
        ("given", other, "$.protocol.id: This journal belongs to the protocol"),
        ("given", protocol(), "$: This is a protocol"),
        ("'Dear all'", json!(null), "$: This is not JSON"),
        ("({ entries: [] })", json!(null), "$.format: This is not a journal"),
    ];
    for (made, given, wanted) in misfits {
        browser.open("tests/puppet.html").await;
        browser.script(&format!("const given = arguments[0]; window.made = {{ previous: {made} }}"), vec![given]).await;
        let body = "window.heard = [];
            for (const type of ['ready', 'error']) addEventListener(`sociogram-${type}`, ({ detail }) => heard.push({ type, ...detail }));
            const it = document.createElement('sociogram-interview');
            Object.assign(it, { protocol: arguments[0], ...made });
            document.body.replaceChildren(it);
            if (!customElements.get('sociogram-interview')) import('/sociogram.js');";
        browser.script(body, vec![protocol()]).await;
        assert_eq!(heard(&browser).await, ["ready", "previous"], "{made}");
        let said = browser.look("return heard[1].message", vec![]).await;
        assert!(said.as_str().is_some_and(|it| it.contains(wanted)), "{said}");
        person.screen.until("an interview that begins", |it| it.stage.as_deref() == Some("you")).await;
    }

    // The text of a journal is as good as the object, however it is written.
    let text = serde_json::to_string_pretty(&journal).expect("JSON");
    open(&browser, &protocol(), json!({ "previous": text })).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button("Remove Ana")).await;
    assert_eq!(heard(&browser).await, ["ready"]);
}
