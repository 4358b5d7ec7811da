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
fn chromium_runs_the_package_by_a_script_tag() {
    run(Setup::desktop(Engine::Chromium), |browser| use_package(browser, "tests/package.html"));
}

async fn use_package(browser: Browser, page: &'static str) {
    browser.open(page).await;
    short::tell(&Person::new(&browser, Hands::Mouse), "Ana").await;
    let body = "const done = arguments[0]; const it = document.querySelector('sociogram-interview');
        it.export('compact').then((blob) => blob.text()).then((text) => done([it.value.nodes[0].label, text.slice(0, 9)]));";
    assert_eq!(browser.script_async(body, vec![]).await, json!(["Ana", "SG1.1of1."]));
    let body = "return performance.getEntriesByType('resource').filter((it) => it.name.includes('.wasm')).length";
    assert_eq!(browser.script(body, vec![]).await, 1, "the WebAssembly is fetched once");
}
