//! What a page with a strict policy shows and asks for: nothing but its own files and the protocol; and what a hostile
//! protocol and hostile names come to there: text.

use crate::demo::demo;
use crate::driver::{Browser, Engine, Setup, run, site};
use crate::hands::{Hands, Person};
use crate::participant::{Participant, in_english, protocol};
use crate::screen::{button, the};
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn chromium_asks_for_its_own_files_and_nothing_else() {
    run(Setup::desktop(Engine::Chromium).logged(), tell_in_private);
}

#[test]
fn chromium_shows_a_hostile_protocol_as_text() {
    run(Setup::desktop(Engine::Chromium).logged(), show_hostile_protocol);
}

#[test]
fn firefox_shows_a_hostile_protocol_as_text() {
    run(Setup::desktop(Engine::Firefox), show_hostile_protocol);
}

#[test]
fn every_page_has_a_strict_policy() {
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let mut folders = vec![www];
    let mut pages = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "html") {
                let text = std::fs::read_to_string(&path).expect("a page");
                // Examples for survey hosts are the pages of those, which need more.
                if path.components().any(|it| it.as_os_str() == "adapters") {
                    continue;
                }
                pages += 1;
                let (_, policy) = text.split_once("http-equiv=\"Content-Security-Policy\"").expect("a policy");
                let policy = policy.split('>').next().unwrap_or_default();
                assert!(policy.contains("default-src 'none'"), "{}", path.display());
                for lax in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
                    assert!(!policy.contains(lax), "{}: {lax}", path.display());
                }
            }
        }
    }
    assert!(pages >= 3, "{pages} pages");
}

/// Whether the page's policy was ever offended.
async fn listen(browser: &Browser) {
    let body = "window.offences = []; window.ran = 0; window.alert = () => window.ran++;
        document.addEventListener('securitypolicyviolation', (event) => offences.push(`${event.violatedDirective} ${event.blockedURI}`));";
    browser.script(body, vec![]).await;
}

async fn tell_in_private(browser: Browser) {
    let intended = demo();
    let mut participant = Participant::new(&browser, Hands::Mouse, in_english(protocol("demo")), intended.clone());
    browser.open("study.html?protocol=demo").await;
    listen(&browser).await;
    participant.tell_everything().await;
    participant.person.press(&the("disclosure", "More")).await;
    participant.person.press(&button("Download your file")).await;
    intended.check(&participant.person.screen.export("json").await, false);

    let site = site();
    let own = [
        "/study.html",
        "/page.css",
        "/page.js",
        "/sociogram.js",
        "/sociogram.css",
        "/assets.js",
        "/compact.js",
        "/address.js",
        "/json.js",
        "/keys.js",
    ];
    let folders =
        ["/wasm/sociogram", "/wasm/parts/", "/wasm/dates", "/element/", "/style/", "/words/", "/protocols/demo.json"];
    let requests = browser.requests().await;
    assert!(requests.iter().any(|it| it.ends_with("/protocols/demo.json")), "the log has the protocol: {requests:?}");
    for address in requests {
        let path = address.strip_prefix(site.trim_end_matches('/')).map(|it| it.split('?').next().unwrap_or_default());
        let is_own = path.is_some_and(|it| own.contains(&it) || folders.iter().any(|folder| it.starts_with(folder)));
        assert!(is_own || address.starts_with("data:") || address.starts_with("blob:"), "{address} was asked for");
    }
    assert_eq!(browser.look("return offences", vec![]).await, json!([]), "the policy is kept to");
}

const SCRIPT: &str = "<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>";
const MARKED: &str = "&amp;<b>bold</b>\"'`{{7*7}}${7*7}";
const TURNED: &str = "\u{202e}desrever\u{2066}";

/// The demonstration with every text of its author spoiled.
fn spoiled(value: Value, by: &str) -> Value {
    match value {
        Value::Object(members) => {
            let spoil = |(name, it): (String, Value)| {
                let is_text = matches!(
                    name.as_str(),
                    "title" | "text" | "question" | "label" | "plural" | "hint" | "agree" | "unit"
                );
                let it = match it {
                    Value::String(text) if is_text => json!(format!("{text} {SCRIPT}{MARKED}{by}")),
                    other => spoiled(other, by),
                };
                (name, it)
            };
            Value::Object(members.into_iter().map(spoil).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|it| spoiled(it, by)).collect()),
        other => other,
    }
}

async fn show_hostile_protocol(browser: Browser) {
    browser.open("study.html?protocol=demo&autosave=off").await;
    listen(&browser).await;
    let person = Person::new(&browser, Hands::Mouse);
    let give = "document.querySelector('sociogram-interview').protocol = arguments[0]";

    // What turns text around is refused, and told of in words that it cannot turn around.
    let turning = spoiled(in_english(protocol("demo")), TURNED);
    browser.script(give, vec![turning]).await;
    let alert = person.screen.until("a refusal", |it| !it.alert.is_empty()).await.alert;
    assert!(alert.contains("invisible character U+202E"), "{alert}");
    assert!(!alert.contains(TURNED), "{alert}");

    let mut long = in_english(protocol("demo"));
    long["stages"][0]["title"] = json!("w".repeat(100_000));
    browser.script(give, vec![long]).await;
    let told = person.screen.until("another refusal", |it| it.alert.contains("longer than")).await.alert;
    assert!(told.contains("$.stages[0].title"), "{told}");

    let mut hostile = spoiled(in_english(protocol("demo")), "");
    hostile["languages"] = json!(["en"]);
    // Straight to the names: what stands before them is only read.
    let stages = hostile["stages"].as_array_mut().expect("stages");
    let naming = stages.iter().position(|it| it["type"] == "name-generator").expect("names");
    stages.swap(0, naming);
    browser.script("document.querySelector('sociogram-interview').protocol = arguments[0]", vec![hostile]).await;
    let person = Person::new(&browser, Hands::Mouse);
    let here =
        person.screen.until("the hostile protocol", |it| it.title.contains("onerror") || !it.alert.is_empty()).await;
    assert_eq!(here.alert, "");
    assert!(here.title.contains(SCRIPT), "{}", here.title);
    assert!(here.title.contains("{{7*7}}${7*7}"), "{}", here.title);

    // A name of a hundred thousand characters, and one of markup, as if pasted.
    let body = "const box = document.querySelector('sociogram-interview').shadowRoot.querySelector('textarea');
        box.value = arguments[0]; box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
    for name in ["x".repeat(100_000), format!("<img src=x onerror=alert(1)><b>{TURNED}")] {
        person.focus(&the("textbox", "Name")).await;
        browser.script(body, vec![json!(name)]).await;
        browser.keys(['\u{e007}']).await;
    }
    browser
        .until("a name with markup", || async {
            let file = person.screen.export("json").await;
            let labels = file["nodes"].as_array()?.iter().filter_map(|it| it["label"].as_str().map(str::to_owned));
            labels.collect::<Vec<_>>().iter().any(|it| it.starts_with("<img")).then_some(())
        })
        .await;
    let body = "const root = document.querySelector('sociogram-interview').shadowRoot;
        return [root.querySelectorAll('img, script, b, iframe, [onerror], [onload]').length, window.ran, window.offences,
            document.documentElement.scrollWidth <= innerWidth]";
    assert_eq!(browser.script(body, vec![]).await, json!([0, 0, [], true]));
    for address in browser.requests().await {
        assert!(!address.ends_with("/x"), "{address} was asked for");
    }
}
