//! The npm package as pages use it: from an app that a bundler made, and by a script tag alone.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::short;
use serde_json::json;

#[test]
fn chromium_runs_an_app_that_a_bundler_made() {
    run(Setup::desktop(Engine::Chromium), |browser| use_package(browser, "vite/index.html"));
}

#[test]
fn firefox_runs_an_app_that_a_bundler_made() {
    run(Setup::desktop(Engine::Firefox), |browser| use_package(browser, "vite/index.html"));
}

#[test]
fn webkit_runs_an_app_that_a_bundler_made() {
    run(Setup::desktop(Engine::WebKit), |browser| use_package(browser, "vite/index.html"));
}

#[test]
fn chromium_runs_the_package_by_a_script_tag() {
    run(Setup::desktop(Engine::Chromium), |browser| use_package(browser, "tests/package.html"));
}

async fn use_package(browser: Browser, page: &'static str) {
    browser.open(page).await;
    short::tell(&Person::new(&browser, Hands::Mouse), "Ana").await;
    let body = "const done = arguments[0]; const it = document.querySelector('sociogram-interview');
        it.export('compact').then((blob) => blob.text()).then((text) => done([it.value.nodes[0].label, text.slice(0, 9)]));";
    assert_eq!(browser.script_async(body, vec![]).await, json!(["Ana", "SG1.1of1."]));
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
    assert_eq!(others, json!([[1, 1], { "isolates": 1 }, "block"]), "the other entries");
    let body = "return performance.getEntriesByType('resource').filter((it) => /sociogram_bg[^/]*[.]wasm$/.test(it.name)).length";
    assert_eq!(browser.script(body, vec![]).await, 1, "the WebAssembly is fetched once");
}
