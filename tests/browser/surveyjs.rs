//! A question of SurveyJS, as its makers publish it: answers that the survey has kept, pages that are turned, answers
//! that are only read, and answers that are cleared.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::screen::{button, starting, the};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    shows_what_surveyjs_has_kept: show_kept;
    goes_with_the_pages_of_surveyjs: turn_pages;
}

#[test]
fn chromium_clears_and_resumes_in_surveyjs() {
    run(Setup::desktop(Engine::Chromium), clear_and_resume);
}

#[test]
fn chromium_does_not_hold_surveyjs_up_when_it_cannot_start() {
    run(Setup::desktop(Engine::Chromium), fail);
}

/// An answer from another device.
fn kept() -> Value {
    json!({
        "directed": false, "multigraph": true,
        "graph": {
            "format": "sociogram", "version": 1,
            "protocol": { "id": "short", "title": "Kept elsewhere" },
            "interview": { "id": "0123456789abcdef", "complete": true }
        },
        "nodes": [
            { "id": "a1", "type": "person", "label": "Rhian", "order": 1, "x": 0.4, "y": 0.5 },
            { "id": "a2", "type": "person", "label": "Osian", "order": 2, "x": 0.6, "y": 0.5 }
        ],
        "edges": [{ "source": "a1", "target": "a2", "key": "knows" }]
    })
}

async fn open(browser: &Browser, query: &[(&str, Value)]) {
    let body = "return new URLSearchParams(arguments[0]).toString()";
    let pairs: Vec<Value> = query.iter().map(|(name, it)| json!([name, text_of(it)])).collect();
    let query = browser.script(body, vec![json!(pairs)]).await;
    browser.open(&format!("tests/hosts/surveyjs.html?{}", query.as_str().unwrap_or_default())).await;
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What the question shows: an element's name, and its text.
async fn shown(browser: &Browser) -> (String, String) {
    let body = "const it = document.querySelector('#survey')?.querySelector('sociogram-interview, sociogram-map');
        return it ? [it.localName, it.shadowRoot?.querySelector('.host')?.textContent ?? '']
            : ['', document.querySelector('#survey').innerText]";
    let found = browser.script(body, vec![]).await;
    (found[0].as_str().unwrap_or_default().to_owned(), found[1].as_str().unwrap_or_default().to_owned())
}

async fn until_shown(browser: &Browser, element: &str, text: &str) {
    browser
        .until(&format!("{text:?} in {element:?}"), || async {
            let (name, said) = shown(browser).await;
            (name == element && said.contains(text)).then_some(())
        })
        .await;
}

async fn network(browser: &Browser) -> Value {
    browser.look("return survey.data.network ?? null", vec![]).await
}

async fn show_kept(browser: Browser) {
    let data = json!({ "network": kept() });
    for more in [json!({}), json!({ "autosave": "off" })] {
        open(&browser, &[("data", data.clone()), ("question", more)]).await;
        until_shown(&browser, "sociogram-map", "Kept elsewhere").await;
        assert_eq!(network(&browser).await, kept(), "what was kept stays");
        // The required question is answered, so the survey goes on.
        assert_eq!(browser.script("return survey.nextPage()", vec![]).await, true);
    }

    open(&browser, &[("data", data), ("mode", json!("display"))]).await;
    until_shown(&browser, "sociogram-map", "Kept elsewhere").await;
    open(&browser, &[("mode", json!("display"))]).await;
    until_shown(&browser, "", "Not answered.").await;

    // An answer that comes once the survey is on screen.
    open(&browser, &[("question", json!({ "autosave": "off" }))]).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    browser.script("survey.data = { network: arguments[0] }", vec![kept()]).await;
    until_shown(&browser, "sociogram-map", "Kept elsewhere").await;
    assert_eq!(network(&browser).await, kept());
}

async fn turn_pages(browser: Browser) {
    open(&browser, &[("question", json!({ "isRequired": false, "autosave": "off" }))]).await;
    let person = Person::new(&browser, Hands::Mouse);
    let turn = async |how: &str| browser.script(&format!("return survey.{how}()"), vec![]).await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana".chars().chain([key::ENTER])).await;
    person.screen.find(&starting("button", "Rename Ana")).await;
    turn("nextPage").await;
    until_shown(&browser, "", "role").await;
    turn("prevPage").await;
    // Nothing is kept on the device, and the interview is where it was.
    person.screen.find(&starting("button", "Rename Ana")).await;
    person.go_on().await;
    person.press(&button("Finish")).await;
    person.screen.find(&button("Change something")).await;
    let answer = network(&browser).await;
    assert_eq!(answer["nodes"][0]["label"], "Ana");
    turn("nextPage").await;
    turn("prevPage").await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(network(&browser).await, answer);

    browser.script("survey.mode = 'display'", vec![]).await;
    until_shown(&browser, "sociogram-map", "A short interview").await;
    browser.script("survey.mode = 'edit'", vec![]).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(network(&browser).await, answer);
    // A finished interview that is opened again is no answer until it is finished again.
    person.press(&starting("button", "Change")).await;
    browser.until("no answer", || async { network(&browser).await.is_null().then_some(()) }).await;
}

async fn clear_and_resume(browser: Browser) {
    browser.open("tests/hosts/surveyjs.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    let answer = network(&browser).await;
    until_saved(&[&person]).await;

    // The survey has kept its answers, and the device the interview: it can still be changed.
    open(&browser, &[("data", json!({ "network": answer }))]).await;
    person.press(&button("It is mine: use it")).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(network(&browser).await, answer);
    // The survey has kept nothing: the device's answer is the answer.
    open(&browser, &[]).await;
    let id = |network: &Value| network["graph"]["interview"]["id"].clone();
    browser.until("the answer", || async { (id(&network(&browser).await) == id(&answer)).then_some(()) }).await;

    for clear in ["survey.clear()", "survey.getQuestionByName('network').clearValue()"] {
        browser.script(clear, vec![]).await;
        person.screen.find(&the("textbox", "Name")).await;
        person.screen.expect_gone(&starting("button", "Rename")).await;
        assert!(network(&browser).await.is_null(), "{clear}");
        // Half an interview is cleared too.
        person.focus(&the("textbox", "Name")).await;
        browser.keys("Ben".chars().chain([key::ENTER])).await;
        person.screen.find(&starting("button", "Rename Ben")).await;
    }
    browser.script("survey.clear()", vec![]).await;
    person.screen.expect_gone(&starting("button", "Rename Ben")).await;
}

async fn fail(browser: Browser) {
    let missing = json!({ "protocol": "/tests/protocols/nowhere.json" });
    open(&browser, &[("question", missing.clone())]).await;
    let told = browser
        .until("the error in the survey's data", || async {
            Some(browser.look("return survey.data.network_error ?? null", vec![]).await).filter(|it| !it.is_null())
        })
        .await;
    assert_eq!(told["code"], "protocol-fetch");
    until_shown(&browser, "sociogram-interview", "could not start").await;
    assert_eq!(browser.script("return survey.nextPage()", vec![]).await, true);
    // An answer that came with the survey is still to be seen.
    open(&browser, &[("question", missing), ("data", json!({ "network": kept() }))]).await;
    until_shown(&browser, "sociogram-map", "Kept elsewhere").await;
    assert_eq!(browser.look("return survey.data", vec![]).await, json!({ "network": kept() }));
}
