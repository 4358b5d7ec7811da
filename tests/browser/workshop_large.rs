//! Networks in the workshop that take long to open and to measure: the page answers meanwhile, and can be told to stop.

use crate::driver::{Browser, in_every_engine};
use crate::hands::Hands;
use crate::screen::{button, the};
use crate::workshop::{choose, example, open_page, until_said, until_shown};
use serde_json::{Value, json};
use std::path::PathBuf;

in_every_engine! {
    measures_a_large_network_and_answers_meanwhile: large;
    stops_opening_a_large_network: stop_opening;
}

/// A network of so many people with five times as many ties, in a file.
fn large_file(browser: &Browser, people: u32) -> PathBuf {
    let nodes: Vec<Value> =
        (1..=people).map(|it| json!({ "id": format!("a{it}"), "label": format!("P {it}") })).collect();
    let tie = |from: u32, step: u32| json!({ "source": format!("a{from}"), "target": format!("a{}", (from + step - 1) % people + 1) });
    let steps = [1, 37, 211, 1409, 4057];
    let edges: Vec<Value> = steps.iter().flat_map(|step| (1..=people).map(move |from| tie(from, *step))).collect();
    let path = browser.downloads.join("large.json");
    std::fs::write(&path, json!({ "nodes": nodes, "edges": edges }).to_string()).expect("a file");
    path
}

async fn stop_opening(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &[large_file(&browser, 60_000)]).await;
    until_said(&person, "Opening large.json").await;
    person.press(&button("Stop")).await;
    until_said(&person, "Stopped: nothing was opened.").await;
    person.screen.expect_gone(&button("Stop")).await;
    // The page is as it was, and opens another.
    person.screen.find(&button("Open the 21 examples")).await;
    choose(&browser, &[example("LW10")]).await;
    until_shown(&person, &["LW10"]).await;
    assert!(!person.screen.has(&button("large")).await);
}

async fn large(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &[large_file(&browser, 10_000)]).await;
    until_shown(&person, &["large"]).await;
    let progress = async || -> f64 {
        let body = "const bar = document.querySelector('sociogram-workshop').shadowRoot.querySelector('progress');
            return bar ? bar.value : -1;";
        browser.script(body, vec![]).await.as_f64().unwrap_or(-1.0)
    };
    let further =
        async |than: f64| browser.until("progress", || async { Some(progress().await).filter(|it| *it > than) }).await;
    let size = the("combobox", "Size by");
    person.select_typing(&size, "pairs").await;
    let begun = further(0.0).await;
    // The page does as it is told while the work goes on.
    person.press(&button("Hidden")).await;
    person.screen.expect(&button("Hidden"), |it| it.on == Some(true)).await;
    further(begun).await;
    until_said(&person, "Working out: Pairs of others it stands between").await;
    person.press(&button("Stop")).await;
    person.screen.expect_gone(&button("Stop")).await;
    person.screen.expect(&size, |it| it.value == Some(json!(""))).await;
    // Tables likewise.
    person.press(&button("Contacts (CSV)")).await;
    further(0.0).await;
    person.press(&button("Stop")).await;
    person.screen.expect_gone(&button("Stop")).await;
    person.screen.expect(&button("Contacts (CSV)"), |it| !it.disabled).await;
}
