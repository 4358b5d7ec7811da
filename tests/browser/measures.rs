//! Measures beyond the standard ones: in the file when a protocol asks for them, and in a worker when a page does.

use crate::driver::{Browser, Engine, Setup, run};
use crate::participant::protocol;
use crate::seed;
use serde_json::{Value, json};
use sociogram::exchange::{measured, network_file};
use sociogram::json::Json;

#[test]
fn chromium_measures_what_the_protocol_asks_for() {
    run(Setup::desktop(Engine::Chromium), sheets_in_the_file);
}

#[test]
fn firefox_measures_what_the_protocol_asks_for() {
    run(Setup::desktop(Engine::Firefox), sheets_in_the_file);
}

#[test]
fn webkit_measures_what_the_protocol_asks_for() {
    run(Setup::desktop(Engine::WebKit), sheets_in_the_file);
}

/// A protocol that asks for two sheets.
fn asking() -> Value {
    let mut document = protocol("demo");
    document["id"] = json!("asking");
    document["measures"]["sheets"] = json!({
        "everyone": {
            "network": ["density", "average_distance", "constraint", "communities", "modularity", "reciprocity", "density_asked"],
            "alters": ["betweenness", "constraint", "community", "eigenvector"],
            "numbers": ["years_known"],
            "diversity": ["circle"]
        },
        "asks": { "kinds": ["asks"], "alters": ["core"] }
    });
    document
}

fn tree(document: &Value) -> Json {
    serde_json::from_value(document.clone()).expect("JSON")
}

const NAMES: [&str; 6] = ["Amal", "Bo", "Carys", "Dev", "Efa", "Finn"];

/// What a script told as text: drivers write numbers of their own with a digit less.
fn told(text: &Value) -> Value {
    serde_json::from_str(text.as_str().expect("text")).unwrap_or_else(|_| panic!("{text}"))
}

/// Shows the protocol on the page, and the file of the interview that is on the device.
async fn file_of(browser: &Browser, page: &str, document: &Value) -> Value {
    browser.open(page).await;
    let text = browser
        .script_async(
            "const [protocol, done] = arguments;
             const element = document.createElement('sociogram-interview');
             element.addEventListener('sociogram-ready', async () => done(await (await element.export()).text()));
             element.addEventListener('sociogram-error', ({ detail }) => done(JSON.stringify(detail)));
             element.protocol = protocol;
             document.body.append(element);",
            vec![document.clone()],
        )
        .await;
    told(&text)
}

async fn sheets_in_the_file(browser: Browser) {
    let document = asking();
    let interview = seed::answered(&seed::read(&document), "en", &NAMES, 6);
    let native = measured(network_file(&interview), &tree(&document)).expect("sheets");
    let native = serde_json::to_value(native).expect("JSON")["graph"]["measures"].clone();
    assert!(native["sheets"]["everyone"]["alters"]["a1"]["betweenness"].is_number(), "{native}");
    assert!(native["sheets"]["everyone"]["network"]["modularity"].is_number(), "{native}");
    seed::plant(&browser, interview).await;
    let file = file_of(&browser, "tests/host.html", &document).await;
    assert_eq!(file["graph"]["measures"], native);

    // The same, worked out in a worker for a page that has the file.
    let worked = browser
        .script_async(
            "const [file, sheets, done] = arguments;
             (async () => {
             const { measure } = await import('/measures.js');
             const abort = new AbortController();
             abort.abort(new Error('no longer wanted'));
             const refused = (how) => how.then(() => 'made', (error) => [error.code ?? null, error.message]);
             done(JSON.stringify({
               sheets: await measure(JSON.stringify(file), sheets),
               aborted: await refused(measure(file, sheets, { signal: abort.signal })),
               wrong: await refused(measure(file, { one: { network: ['depth'] } })),
             }));
             })().catch((error) => done(String(error)));",
            vec![file.clone(), document["measures"]["sheets"].clone()],
        )
        .await;
    let worked = told(&worked);
    assert_eq!(worked["sheets"], native["sheets"]);
    assert_eq!(worked["aborted"], json!([null, "no longer wanted"]));
    assert_eq!(worked["wrong"], json!(["measures", "$.one.network[0]: \"depth\" is not the key of a measure here."]));

    // Where the module cannot be loaded, the interview goes on and the file tells what it lacks.
    let without = file_of(&browser, "tests/host.html?without=measurer", &document).await;
    assert_eq!((&without["nodes"], &without["edges"]), (&file["nodes"], &file["edges"]));
    let measures = &without["graph"]["measures"];
    assert_eq!((&measures["sheets"], &measures["size"]), (&Value::Null, &native["size"]));
    assert!(measures["sheets_fault"].as_str().is_some_and(|it| !it.is_empty()), "{measures}");
}
