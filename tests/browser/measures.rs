//! Measures beyond the standard ones: in the file when a protocol asks for them, and in a worker when a page does.

use crate::driver::{Browser, in_every_engine};
use crate::participant::protocol;
use crate::seed;
use formats::{measured, network_file};
use json::Json;
use serde_json::{Value, json};

in_every_engine! {
    measures_what_the_protocol_asks_for: sheets_in_the_file;
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

    refusals(&browser).await;

    // Where the module cannot be loaded, the interview goes on and the file tells what it lacks.
    let without = file_of(&browser, "tests/host.html?without=measurer", &document).await;
    assert_eq!((&without["nodes"], &without["edges"]), (&file["nodes"], &file["edges"]));
    let measures = &without["graph"]["measures"];
    assert_eq!((&measures["sheets"], &measures["size"]), (&Value::Null, &native["size"]));
    assert!(measures["sheets_fault"].as_str().is_some_and(|it| !it.is_empty()), "{measures}");
}

/// What `measure` refuses, with its code and a sentence.
async fn refusals(browser: &Browser) {
    let told_of = browser
        .script_async(
            "const done = arguments[0];
             (async () => {
             const { measure } = await import('/measures.js');
             const good = { nodes: [{ id: 1 }, { id: '1' }], edges: [{ source: 1, target: '1' }] };
             const sheets = { one: { network: ['tied_pairs'], alters: ['degree'], off_map: true } };
             const circle = {};
             circle.self = circle;
             const cases = [
               [good, sheets],
               [good, sheets, { progres: () => {} }],
               [good, sheets, { progress: 5 }],
               [good, sheets, { signal: {} }],
               [good, sheets, 7],
               [good, { one: { network: ['densty'] } }],
               [good, { one: { alters: ['density'] } }],
               [good, { one: { networks: [] } }],
               [good],
               [undefined, sheets],
               [() => {}, sheets],
               [circle, sheets],
               ['<graphml></graphml>', sheets],
               [{ nodes: 5, edges: [] }, sheets],
               [{ nodes: [{ id: 1 }], edges: [{ source: 1, target: 2 }] }, sheets],
               [{ codebook: {}, stages: [] }, sheets],
             ];
             const outcomes = [];
             for (const given of cases) {
               await measure(...given).then(
                 (made) => outcomes.push(['made', JSON.stringify(made.one.alters)]),
                 (error) => outcomes.push([error instanceof Error && error.code, error.message]));
             }
             done(JSON.stringify(outcomes));
             })().catch((error) => done(JSON.stringify(String(error))));",
            vec![],
        )
        .await;
    let outcomes = told(&told_of);
    let outcomes = outcomes.as_array().unwrap_or_else(|| panic!("{outcomes}"));
    let right = [
        ("made", r#"{"1":{"degree":1},"\"1\"":{"degree":1}}"#),
        ("measures", "There is no option \"progres\". Use progress or signal."),
        ("measures", "The option \"progress\" should be a function."),
        ("measures", "The option \"signal\" should be an AbortSignal."),
        ("measures", "The options should be an object"),
        ("measures", "$.one.network[0]: \"densty\" is not the key of a measure here."),
        ("measures", "$.one.alters[0]: \"density\" is not the key of a measure here."),
        ("measures", "$.one.networks: A sheet of measures has no member \"networks\"."),
        ("measures", "The choice of measures is missing"),
        ("measures", "The network file is missing"),
        ("measures", "The network file is missing"),
        ("measures", "The network file cannot be written as JSON"),
        ("measures", "The network file is not JSON."),
        ("measures", "$: This is not a network file"),
        ("measures", "$.edges[0] (1 – 2): Both ends of a tie should be ids"),
        ("measures", "$: This is not a network file"),
    ];
    assert_eq!(outcomes.len(), right.len());
    for (outcome, (code, said)) in outcomes.iter().zip(right) {
        assert_eq!(outcome[0], json!(code), "{outcome}");
        assert!(outcome[1].as_str().is_some_and(|it| it.starts_with(said)), "{outcome} in place of {said}");
    }
}
