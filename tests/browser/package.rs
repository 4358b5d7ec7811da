//! The npm package as pages use it: from apps that bundlers made, and by a script tag alone.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    an_app_that_a_bundler_made: |browser| async move { use_package(&browser, "apps/vite-copy/index.html").await };
}

/// Each bundler with the package as it is published and with a link to it, and a page without a bundler.
#[test]
fn chromium_runs_every_app_and_a_script_tag() {
    run(Setup::desktop(Engine::Chromium), |browser| async move {
        let apps = ["vite-link", "esbuild-copy", "esbuild-link"].map(|app| format!("apps/{app}/index.html"));
        for page in apps.into_iter().chain(["tests/package.html".to_owned()]) {
            use_package(&browser, &page).await;
        }
    });
}

/// What is fetched for [`ALL`], by the beginning and the end of each file's name: bundlers put more between these.
const FILES: [[&str; 2]; 11] = [
    ["sociogram_bg", "wasm"],
    ["reopening", "wasm"],
    ["shared", "wasm"],
    ["dates_bg", "wasm"],
    ["checker_bg", "wasm"],
    ["salvage_bg", "wasm"],
    ["exporter_bg", "wasm"],
    ["measurer_bg", "wasm"],
    ["sociogram", "css"],
    ["sociogram-map", "css"],
    ["cy", "js"],
];

/// Uses whatever the interview fetches when it needs it: an interview in two languages that asks for a date and for a
/// sheet of measures, one whose journal must be salvaged, and one whose protocol has a fault.
const ALL: &str = "const [protocol, done] = arguments;
    const opened = async (protocol, previous) => {
        const it = document.createElement('sociogram-interview');
        const heard = new Promise((go) => ['ready', 'error'].forEach((type) =>
            it.addEventListener(`sociogram-${type}`, ({ detail }) => go(detail))));
        Object.assign(it, { protocol, autosave: 'off', previous });
        document.body.append(it);
        const [detail, shown] = [await heard, it.shadowRoot.textContent];
        const [file, journal] = detail.code ? [] : await Promise.all(['json', 'journal'].map((format) =>
            it.export(format).then((blob) => blob.text()).then(JSON.parse)));
        const drawing = detail.code ? '' : await it.export('svg').then((blob) => blob.text());
        it.remove();
        return { detail, shown, file, journal, drawing };
    };
    (async () => {
        const { file, journal, drawing } = await opened(protocol);
        journal.entries = [{ at: 1, do: 'answer' }];
        const salvaged = await opened(protocol, journal);
        const faulty = await opened({ ...protocol, stages: [{ type: 'sumary', id: 'end', title: 'End' }] });
        return [file.graph.measures.sheets, /Go on with what is kept/.test(salvaged.shown), faulty.detail.faults[0].message, drawing.slice(0, 5)];
    })().then(done, (error) => done(String(error)));";

async fn use_package(browser: &Browser, page: &str) {
    browser.open(page).await;
    short::tell(&Person::new(browser, Hands::Mouse), "Ana").await;
    let body = "const done = arguments[0]; const it = document.querySelector('sociogram-interview');
        it.export('compact').then((blob) => blob.text()).then((text) => done([it.value.nodes[0].label, text.slice(0, 9)]));";
    assert_eq!(browser.script_async(body, vec![]).await, json!(["Ana", "SG1.1of1."]), "{page}");
    let body = "const done = arguments[0]; const it = document.querySelector('sociogram-interview');
        const map = document.createElement('sociogram-map');
        const drawn = new Promise((go) => ['ready', 'error'].forEach((type) =>
            map.addEventListener(`sociogram-${type}`, ({ detail }) => go(detail.message ?? [detail.titles.length, detail.cores]))));
        map.networks = { directed: false, multigraph: false, graph: {},
            nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ source: 'a', target: 'b' }] };
        document.body.append(map);
        Promise.all([drawn, measure(it.value, { all: { network: ['isolates'], off_map: true } })])
            .then(([shown, { all }]) => done([shown, all.network, getComputedStyle(map).display]), (error) => done(String(error)));";
    let others = browser.script_async(body, vec![]).await;
    assert_eq!(others, json!([[1, 1], { "isolates": 1 }, "block"]), "the other entries, {page}");

    let protocol: Value = serde_json::from_str(include_str!("../package/app/protocol.json")).expect("a protocol");
    let used = browser.script_async(ALL, vec![protocol]).await;
    assert_eq!(
        (&used[0]["everyone"]["network"], &used[1]),
        (&json!({ "density": null }), &json!(true)),
        "{page}: {used}"
    );
    assert!(used[2].as_str().is_some_and(|it| it.contains("summary")), "{page}: {used}");
    assert_eq!(used[3], "<svg ", "{page}");
    // All that was asked for came, and the module once. WebKit does not tell the status.
    let body = "return performance.getEntriesByType('resource').map((it) => [new URL(it.name).pathname.split('/').pop(), it.responseStatus ?? 200])";
    let fetched: Vec<(String, u16)> = serde_json::from_value(browser.script(body, vec![]).await).expect("names");
    assert!(fetched.iter().all(|it| it.1 == 200), "{page}: {fetched:?}");
    for [start, end] in FILES {
        let is_it = |name: &str| {
            let between = name.strip_prefix(start).and_then(|it| it.strip_suffix(end)).unwrap_or_default();
            between == "." || (between.len() == 10 && between.starts_with('-') && between.ends_with('.'))
        };
        let times = fetched.iter().filter(|it| is_it(&it.0)).count();
        assert!(times > 0 && (times == 1 || start != "sociogram_bg"), "{page}: {start}.{end} in {fetched:?}");
    }
}
