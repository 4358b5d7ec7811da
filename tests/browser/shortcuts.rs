//! Pages with shortcuts of one key: what is typed in the interview is the interview's.

use crate::driver::{Browser, in_every_engine};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{button, the};
use crate::short;
use serde_json::json;

in_every_engine! {
    keeps_what_is_typed_from_the_page: keep_keys;
}

async fn keep_keys(browser: Browser) {
    browser.open("tests/shortcuts.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    // Boxes by keys, and buttons by Enter.
    short::tell_until_end(&person, "Jo knot").await;
    Person::new(&browser, Hands::Keyboard).press(&button("Finish")).await;
    person.screen.find(&button("Change something")).await;
    let file = person.screen.export("json").await;
    assert_eq!(file["nodes"][0]["label"], "Jo knot");
    let taken = browser.look("return taken.filter((it) => !/Tab|Shift/.test(it))", vec![]).await;
    assert_eq!(taken, json!([]), "what the page took for its own");
    // Ways out stay the page's too.
    browser.reload().await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys([key::ESCAPE]).await;
    let taken = browser.look("return taken", vec![]).await;
    assert!(taken.as_array().is_some_and(|it| it.contains(&json!("keydown Escape"))), "{taken}");
}
