//! Pages that change what is built into the browser: nothing of ours may be touched by it.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::screen::{button, starting, the};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    json_is_written_whatever_the_page_does_to_it: write_json;
}

#[test]
fn chromium_keeps_copies_whatever_the_page_does() {
    run(Setup::desktop(Engine::Chromium), keep_copies);
}

/// Waits until the page has an interview and is as the browser made it: drivers cannot be answered while it is spoilt.
async fn until_tidy(browser: &Browser) {
    let body = "return isTidy && document.querySelector('sociogram-interview')?.validity";
    let is_tidy =
        || async { browser.session.execute(body, vec![]).await.ok().filter(|it| it.json().is_object()).map(|_| ()) };
    browser.until("the interview", is_tidy).await;
}

async fn write_json(browser: Browser) {
    for (how, src) in [
        ("address&spoilt", "protocols/short.json"),
        ("object&spoilt", "protocols/short.json"),
        ("object", "protocols/short.json"),
        ("address&spoilt", "protocols/sheets.json"),
        ("address", "protocols/sheets.json"),
    ] {
        browser.open(&format!("tests/untidy.html?as={how}&src={src}")).await;
        let person = Person::new(&browser, Hands::Mouse);
        until_tidy(&browser).await;
        short::tell_until_end(&person, "A \"na\"").await;
        // One script begins before the page is spoilt and ends after it is tidy: a driver whose script runs in between
        // may never answer. So the button is pressed by the page.
        person.screen.find(&button("Finish")).await;
        let finish = "const [done] = arguments;
            const finish = [...document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('button')]
              .find((it) => it.textContent === 'Finish');
            window.whenDone = () => done(seen);
            spoil();
            finish.click();";
        let seen = browser.session.execute_async(finish, vec![]).await.expect("all that the page got").json().clone();
        let of = |name: &str| -> Value {
            let text = seen[name].as_str().unwrap_or_else(|| panic!("{name} is no text: {seen}"));
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{name} is not JSON: {error}\n{text}"))
        };
        let file = of("json");
        for network in [&seen["detail"], &seen["value"], &of("form"), &seen["packed"], &file] {
            assert_eq!(*network, file, "{how} {src}");
        }
        assert!(file["nodes"].is_array() && file["graph"]["interview"]["started"].is_string(), "{file}");
        assert!(file["graph"]["interview"].get("participant").is_some_and(Value::is_null), "nulls stay");
        assert!(of("journal")["entries"].is_array());
        assert!(seen["compact"].as_str().is_some_and(|it| it.starts_with("SG1.1of1.")));
        assert_eq!(seen["map"]["titles"].as_array().map(Vec::len), Some(1), "{}", seen["map"]);
        if src.contains("sheets") {
            assert!(file["graph"]["measures"]["sheets"].is_object(), "{}", file["graph"]["measures"]);
        }
        assert_eq!(file["nodes"][0]["label"], json!("A \"na\""));
    }
}

/// Leaves the page while it is spoilt. One that wants to know when it is left is not kept whole by the browser.
const LEAVE: &str =
    "addEventListener('unload', () => {}); setTimeout(() => { spoil(); location.href = 'puppet.html'; })";

/// Has the module fail while the page is spoilt, and presses what is offered then.
const STOP: &str = "const [done] = arguments, { now } = Date, make = URL.createObjectURL;
    const press = (name) => [...document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('button')]
        .find((it) => it.textContent === name).click();
    URL.createObjectURL = (blob) => {
        tidy();
        blob.text().then(done);
        return make.call(URL, blob);
    };
    addEventListener('sociogram-error', () => press('Keep a copy'));
    spoil();
    Date.now = () => { throw new Error('no time') };
    try { press('Add') } finally { Date.now = now }";

/// An interview is gone on with from what the device has, or the browser has of a form; it stops, and is kept as a file.
async fn keep_copies(browser: Browser) {
    for page in ["untidy.html?as=address&autosave=device&src=protocols/short.json&spoilt", "form.html?spoilt"] {
        let person = Person::new(&browser, Hands::Mouse);
        let add = async |name: &str| {
            person.focus(&the("textbox", "Name")).await;
            browser.keys(name.chars().chain([key::ENTER])).await;
            person.screen.find(&starting("button", &format!("Rename {name}"))).await;
        };
        browser.open(&format!("tests/{page}")).await;
        until_tidy(&browser).await;
        add("Ana").await;
        if page.contains("autosave=device") {
            until_saved(&[&person]).await;
        }
        let before = person.screen.export("journal").await;
        browser.script(LEAVE, vec![]).await;
        let is_left = || async {
            let body = "return /puppet/.test(location.href) && document.readyState === 'complete'";
            browser.session.execute(body, vec![]).await.ok().filter(|it| it.json() == true).map(|_| ())
        };
        browser.until("another page", is_left).await;
        browser.session.back().await.expect("the page before");
        until_tidy(&browser).await;
        person.press(&button("Continue where you were")).await;
        add("Ben").await;
        let journal = person.screen.export("journal").await;
        let entries = |it: &Value| it["entries"].as_array().cloned().unwrap_or_default();
        assert!(entries(&journal).starts_with(&entries(&before)) && !entries(&before).is_empty(), "{page}: {journal}");
        person.write(&the("textbox", "Name"), "Cy").await;
        let copy = browser.script_async(STOP, vec![]).await;
        let copy: Value = serde_json::from_str(copy.as_str().expect("a text")).expect("JSON");
        assert_eq!(copy, journal, "{page}");
    }
}
