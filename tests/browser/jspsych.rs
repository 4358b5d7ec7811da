//! A trial of jsPsych, as its makers publish it: interviews that are resumed, trials before and after, a finished map that
//! is only shown, the next participant on the same device, and simulated participants.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::screen::{button, starting, the};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    resumes_and_shows_in_jspsych: resume_and_show;
}

#[test]
fn chromium_is_simulated_by_jspsych() {
    run(Setup::desktop(Engine::Chromium), simulate);
}

/// Opens the study, whose trial with the interview gets `trial` besides, and goes past the trial before it.
async fn begin(browser: &Browser, trial: Value) {
    let body = "return encodeURIComponent(arguments[0])";
    let trial = browser.script(body, vec![json!(trial.to_string())]).await;
    browser.open(&format!("tests/hosts/jspsych.html?trial={}", trial.as_str().unwrap_or_default())).await;
    click(browser, "#begin").await;
}

/// Presses a button of jsPsych's page once it is there.
async fn click(browser: &Browser, which: &str) {
    let body = "return [...document.querySelectorAll(arguments[0])]";
    let find = || async { browser.elements(body, vec![json!(which)]).await.pop() };
    browser.until(which, find).await.click().await.expect("a button");
}

/// Looks at the finished map, goes past it and past the last trial; returns the study's data.
async fn see_the_map(browser: &Browser) -> Vec<Value> {
    let shown = "return document.querySelector('sociogram-map')?.about?.titles ?? null";
    let titles =
        browser.until("the map", || async { Some(browser.look(shown, vec![]).await).filter(|it| !it.is_null()) });
    assert_eq!(titles.await.as_array().map(Vec::len), Some(1));
    let areas = "const area = (it) => document.querySelector(it).getBoundingClientRect();
        return [area('sociogram-map').width, innerWidth, area('sociogram-map').height]";
    let areas = browser.look(areas, vec![]).await;
    let number = |at: usize| areas[at].as_f64().unwrap_or_default();
    assert!(number(0) > 0.9 * number(1) && number(2) > 300.0, "the map has the room that it needs: {areas}");
    click(browser, "sociogram-map + button").await;
    click(browser, "#end").await;
    let results = "return window.results ?? null";
    let results = browser.until("results", || async { browser.look(results, vec![]).await.as_array().cloned() }).await;
    assert_eq!(results[2]["error"], Value::Null);
    let style = |at: usize| results[at]["style"].as_str().unwrap_or_default();
    assert_eq!(style(0), style(3), "jsPsych's own place is as it was");
    results
}

async fn resume_and_show(browser: Browser) {
    let kept = json!({ "autosave": "device", "participant": "P 1" });
    let person = Person::new(&browser, Hands::Mouse);
    begin(&browser, kept.clone()).await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana".chars().chain([key::ENTER])).await;
    person.screen.find(&starting("button", "Rename Ana")).await;
    until_saved(&[&person]).await;

    begin(&browser, kept.clone()).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&starting("button", "Rename Ana")).await;
    short::tell_until_finished(&person, "Ben").await;
    let told = see_the_map(&browser).await;
    let labels = |told: &[Value]| told[1]["network"]["nodes"].as_array().cloned().unwrap_or_default();
    assert_eq!(labels(&told).iter().map(|it| &it["label"]).collect::<Vec<_>>(), ["Ana", "Ben"]);
    assert_eq!((&told[1]["restored"], &told[1]["declined"]), (&json!(false), &json!(false)));
    assert_eq!(told[1]["network"]["graph"]["interview"]["participant"], "P 1");

    // Whoever comes back has answered already.
    begin(&browser, kept).await;
    let again = see_the_map(&browser).await;
    assert_eq!(again[1]["network"], told[1]["network"]);
    assert_eq!(again[1]["restored"], true);

    // The next participant begins anew, and so does anyone where nothing is saved.
    for (trial, name) in [(json!({ "autosave": "device", "participant": "P 2" }), "Carys"), (json!({}), "Dev")] {
        begin(&browser, trial).await;
        person.screen.find(&the("textbox", "Name")).await;
        person.screen.expect_gone(&starting("button", "Rename")).await;
        short::tell_until_finished(&person, name).await;
        let told = see_the_map(&browser).await;
        assert_eq!(labels(&told)[0]["label"], name);
    }
    begin(&browser, json!({})).await;
    person.screen.find(&the("textbox", "Name")).await;
}

async fn simulate(browser: Browser) {
    for (mode, loaded) in
        [("data-only", json!([null, null])), ("visual", json!(["sociogram-interview", "sociogram-map"]))]
    {
        browser.open(&format!("tests/hosts/jspsych.html?simulate={mode}")).await;
        let body = "return window.results ?? null";
        let find = || async { browser.look(body, vec![]).await.as_array().cloned() };
        let results = browser.until("results", find).await;
        let trial = &results[1];
        assert_eq!(
            (&trial["network"]["nodes"], &trial["rt"], &trial["error"]),
            (&json!([]), &json!(300), &Value::Null)
        );
        assert_eq!((&trial["declined"], &trial["restored"]), (&json!(false), &json!(false)));
        assert_eq!((&results[2]["rt"], &results[2]["error"]), (&json!(300), &Value::Null), "{mode}");
        assert_eq!(browser.look("return loaded", vec![]).await, loaded, "{mode}");
    }
}
