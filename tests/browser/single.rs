//! The page with everything inside, opened from a file, in a browser that reaches nothing: a whole interview, and not
//! one request.

use crate::demo::demo;
use crate::driver::{Browser, Engine, Setup, run, site};
use crate::hands::{Hands, Person};
use crate::participant::{Participant, in_english, protocol};
use crate::screen::button;
use crate::short;
use serde_json::{Value, json};
use std::env;

#[test]
fn chromium_runs_a_file_with_nothing_around_it() {
    run(Setup::desktop(Engine::Chromium).logged().offline(), tell);
}

#[test]
fn firefox_runs_a_file_with_nothing_around_it() {
    run(Setup::desktop(Engine::Firefox).offline(), tell);
}

#[test]
fn chromium_speaks_the_languages_of_a_file() {
    run(Setup::desktop(Engine::Chromium).offline(), speak);
}

#[test]
fn chromium_measures_in_a_file_that_asks_for_it() {
    run(Setup::desktop(Engine::Chromium).offline(), measure);
}

#[test]
fn firefox_measures_in_a_file_that_asks_for_it() {
    run(Setup::desktop(Engine::Firefox).offline(), measure);
}

/// Opens the file that a variable of the environment names, in a language; returns its length.
async fn open(browser: &Browser, variable: &str, language: &str) -> u64 {
    assert!(browser.session.goto(site()).await.is_err(), "networking is off, so the site of the tests is out of reach");
    let path = env::var(variable).unwrap_or_else(|_| panic!("{variable}: run these tests by `cargo xtask browsers`"));
    browser.session.goto(format!("file://{path}?lang={language}")).await.expect("a page");
    std::fs::metadata(&path).expect("the page").len()
}

async fn tell(browser: Browser) {
    let length = open(&browser, "SOCIOGRAM_SINGLE", "en").await;
    // A build for trying things is compressed no better than it is compiled.
    if length < 1_000_000 {
        assert!(length <= 544 * 1024, "{length} bytes");
    }
    // Whoever was asked for before was the site that is out of reach.
    browser.requests().await;
    browser.reload().await;
    let intended = demo();
    let mut participant = Participant::new(&browser, Hands::Mouse, in_english(protocol("demo")), intended.clone());
    participant.tell_everything().await;
    let file = participant.person.screen.export("json").await;
    intended.check(&file, false);
    let drawing = "const [done] = arguments;
        document.querySelector('sociogram-interview').export('svg').then((file) => file.text()).then(done, ({ code }) => done(code));";
    let drawing = browser.script_async(drawing, vec![]).await;
    assert!(drawing.as_str().is_some_and(|it| it.starts_with("<svg ")), "{drawing}");
    let fetched = browser.look("return performance.getEntriesByType('resource').map((it) => it.name)", vec![]).await;
    assert_eq!(fetched, json!([]), "nothing is fetched");
    let requests = browser.requests().await;
    assert!(browser.setup.engine != Engine::Chromium || !requests.is_empty(), "the log has the page itself");
    for address in requests {
        let inside = ["file://", "data:", "blob:"].iter().any(|start| address.starts_with(start));
        assert!(inside, "{address} was asked for");
    }
    // Saved on the device, though there is no server: it is there when the file is opened again.
    browser.reload().await;
    let screen = &participant.person.screen;
    screen.until("whose the finished interview is", |it| it.title == "This interview is finished").await;
    participant.person.press(&button("It is mine: use it")).await;
    screen.until("the end", |it| it.title == "Thank you").await;
    // What makes the best of a damaged journal is inside too.
    let body = "const it = document.querySelector('sociogram-interview');
        it.export('journal').then((file) => file.text()).then((text) => {
            const journal = JSON.parse(text);
            journal.entries[0] = null;
            it.previous = journal;
        });";
    browser.script(body, vec![]).await;
    screen.until("what is kept", |it| it.title == "Some of your answers could not be read").await;
    participant.person.press(&button("Go on with what is kept")).await;
}

/// The widget's own words in the languages of the protocol are inside too.
async fn speak(browser: Browser) {
    open(&browser, "SOCIOGRAM_SINGLE", "cy").await;
    Person::new(&browser, Hands::Mouse).screen.find(&button("Nesaf")).await;
}

/// The module with the measures is inside too.
async fn measure(browser: Browser) {
    open(&browser, "SOCIOGRAM_SINGLE_SHEETS", "en").await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    let measures = person.screen.export("json").await["graph"]["measures"].clone();
    assert_eq!(measures["sheets"]["everyone"]["alters"]["a1"]["betweenness"], json!(0), "{measures}");
    assert_eq!(measures.get("sheets_fault"), None::<&Value>);
}
