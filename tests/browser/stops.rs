//! The module failing in the middle of its work: what participants are told, and that they go on with every answer.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run, site};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::screen::{button, the};
use serde_json::{Value, json};

in_every_engine! {
    what_was_answered_goes_on_after_the_module_failed: stop;
}

#[test]
fn chromium_says_that_the_module_failed_at_once() {
    run(Setup::desktop(Engine::Chromium), stop_at_once);
}

#[test]
fn chromium_gives_a_copy_of_what_is_not_saved_to_a_frame() {
    run(Setup::desktop(Engine::Chromium), keep_unsaved_in_a_sandbox);
}

#[test]
fn chromium_gives_a_copy_to_a_frame_that_may_download_nothing() {
    run(Setup::desktop(Engine::Chromium), keep_in_a_sandbox);
}

const STOPPED: &str = "This interview stopped unexpectedly";

async fn names(person: &Person) -> Vec<Value> {
    let file = person.screen.export("json").await;
    file["nodes"].as_array().cloned().unwrap_or_default().into_iter().map(|it| it["label"].clone()).collect()
}

async fn add(person: &Person, name: &str) {
    person.write(&the("textbox", "Name"), name).await;
    person.press(&button("Add")).await;
    person.screen.find(&button(&format!("Remove {name}"))).await;
}

/// What the page heard of errors, once there are so many.
async fn errors(browser: &Browser, count: usize) -> Vec<Value> {
    browser
        .until("errors that the page hears of", || async {
            let heard = browser.look("return heard", vec![]).await.as_array().cloned().unwrap_or_default();
            (heard.len() >= count).then_some(heard)
        })
        .await
}

const LISTEN: &str = "window.heard = []; addEventListener('sociogram-error', ({ detail }) => heard.push(detail.code));";

/// Takes the clock away, in the page itself: a script of the driver has a `Date` of its own in Firefox, and so has what it
/// imports.
const NO_TIME: &str = "window.eval(`{
        const { now } = Date;
        Date.now = () => { throw new Error('no time') };
        addEventListener('mend', () => (Date.now = now));
    }`);";

const MEND: &str = "dispatchEvent(new Event('mend'))";

/// An exception of the browser goes through the module like a panic: no function of it comes to its end.
async fn stop(browser: Browser) {
    browser.open("tests/puppet.html").await;
    browser.script(LISTEN, vec![]).await;
    let body = "document.body.innerHTML = '<sociogram-interview src=\"protocols/short.json\"></sociogram-interview>'
        + '<sociogram-interview src=\"protocols/short.json\" autosave=\"off\"></sociogram-interview>';
        window.eval(`import('/sociogram.js')`);";
    browser.script(body, vec![]).await;
    let saved = Person::new(&browser, Hands::Mouse);
    let held = saved.at(1);
    add(&saved, "Ana").await;
    add(&held, "Ben").await;
    until_saved(&[&saved]).await;
    let before = held.screen.export("journal").await;
    browser.script(NO_TIME, vec![]).await;
    saved.write(&the("textbox", "Name"), "Cy").await;
    saved.press(&button("Add")).await;

    // Both have the same instance of the module, so both have stopped.
    assert_eq!(errors(&browser, 2).await, ["panic", "panic"]);
    for (person, wanted) in [(&saved, "are saved on this device"), (&held, "are still here")] {
        let said = person.screen.text().await;
        assert!(said.contains(STOPPED) && said.contains(wanted), "{said}");
    }
    let body = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => (blob.text().then((text) => (window.offered = text)), make.call(URL, blob));";
    browser.script(body, vec![]).await;
    held.press(&button("Keep a copy")).await;
    let offered = || async { browser.look("return window.offered", vec![]).await.as_str().map(str::to_owned) };
    let copy: Value = serde_json::from_str(&browser.until("a file that is offered", offered).await).expect("JSON");
    assert_eq!(copy, before);

    browser.script(MEND, vec![]).await;
    for (person, name, typed) in [(&saved, "Ana", Some("Cy")), (&held, "Ben", None)] {
        person.press(&button("Load again")).await;
        person.press(&button("Continue where you were")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
        assert_eq!(names(person).await, [name]);
        // The name that was not added any more is in the box again.
        if let Some(typed) = typed {
            person.press(&button("Add")).await;
            person.screen.find(&button(&format!("Remove {typed}"))).await;
        }
        add(person, "Di").await;
        let wanted: Vec<&str> = [Some(name), typed, Some("Di")].into_iter().flatten().collect();
        assert_eq!(names(person).await, wanted);
        // What is below does not move any more.
        if typed.is_some() {
            until_saved(&[&saved]).await;
        }
    }
    assert_eq!(browser.look("return heard.length", vec![]).await, json!(2));
}

/// The same while an interview opens.
async fn stop_at_once(browser: Browser) {
    browser.open("tests/puppet.html").await;
    browser.script(LISTEN, vec![]).await;
    browser.script(NO_TIME, vec![]).await;
    let body = "document.body.innerHTML = '<sociogram-interview src=\"protocols/short.json\"></sociogram-interview>';
        window.eval(`import('/sociogram.js')`);";
    browser.script(body, vec![]).await;
    let person = Person::new(&browser, Hands::Mouse);
    assert_eq!(errors(&browser, 1).await, ["panic"]);
    assert!(person.screen.text().await.contains(STOPPED));
    browser.script(MEND, vec![]).await;
    person.press(&button("Load again")).await;
    add(&person, "Ana").await;
}

/// A copy of the answers in a frame of another origin, with and without leave to download.
async fn keep_in_a_sandbox(browser: Browser) {
    let inner = site().trim_end_matches('/').to_owned();
    let outer = inner.replace("127.0.0.1", "localhost");
    let person = Person::new(&browser, Hands::Mouse);
    for (name, more) in [("Ana", ""), ("Ben", "%20allow-downloads")] {
        let page = format!("{outer}/tests/frames.html?sandbox=allow-scripts%20allow-same-origin{more}&site={inner}");
        browser.visit(&page).await;
        browser.enter_frame(0).await;
        add(&person, name).await;
        let before = person.screen.export("journal").await;
        browser.script("Date.now = () => { throw new Error('no time') }", vec![]).await;
        person.write(&the("textbox", "Name"), "Cy").await;
        person.press(&button("Add")).await;
        person.press(&button("Keep a copy")).await;
        person.press(&button("Copy the text")).await;
        assert!(person.screen.text().await.contains("The text is copied."));
        browser.leave_frame().await;
        let body = "const box = document.createElement('textarea'); document.body.prepend(box); box.focus();";
        browser.script(body, vec![]).await;
        browser.chord(key::CONTROL, 'v').await;
        let pasted = || async {
            browser
                .look("return document.querySelector('textarea').value || null", vec![])
                .await
                .as_str()
                .map(str::to_owned)
        };
        let pasted = browser.until("what was copied", pasted).await;
        assert_eq!(serde_json::from_str::<Value>(&pasted).expect("JSON"), before);
        if more.is_empty() {
            let files = std::fs::read_dir(&browser.downloads).expect("a folder");
            assert_eq!(files.count(), 0, "the sandbox is one");
        } else {
            assert_eq!(String::from_utf8_lossy(&browser.downloaded("json").await), pasted);
        }
        browser.enter_frame(0).await;
        person.press(&button("Close")).await;
        person.screen.find(&button("Load again")).await;
        browser.leave_frame().await;
    }
}

/// The same where the device does not save.
async fn keep_unsaved_in_a_sandbox(browser: Browser) {
    browser.open("tests/frames.html?sandbox=allow-scripts%20allow-same-origin&autosave=device").await;
    browser.enter_frame(0).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.find(&the("textbox", "Name")).await;
    browser.script("IDBObjectStore.prototype.put = () => { throw new Error('full') }", vec![]).await;
    add(&person, "Ana").await;
    person.press(&button("Keep a copy")).await;
    let copy = person.screen.find(&the("textbox", "Your answers")).await.control.value.unwrap_or_default();
    let copy: Value = serde_json::from_str(copy.as_str().unwrap_or_default()).expect("JSON");
    assert_eq!(copy, person.screen.export("journal").await);
    person.press(&button("Close")).await;
    add(&person, "Ben").await;
}
