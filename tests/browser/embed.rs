//! The interview in a frame of a page of another origin: what the two tell each other, and what comes of messages that
//! neither should heed. One server under two names is two origins.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run, site};
use crate::hands::{Hands, Person};
use crate::screen::the;
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    tells_the_host_what_comes_of_a_frame: tell_host;
    erases_what_the_host_has: erase_delivered;
}

#[test]
fn chromium_goes_on_from_what_the_host_kept() {
    run(Setup::desktop(Engine::Chromium), go_on_from_draft);
}

#[test]
fn chromium_tells_nothing_to_another_host() {
    run(Setup::desktop(Engine::Chromium), tell_nothing);
}

#[test]
fn chromium_heeds_no_hostile_host() {
    run(Setup::desktop(Engine::Chromium), heed_no_hostile_host);
}

#[test]
fn chromium_heeds_no_hostile_child() {
    run(Setup::desktop(Engine::Chromium), heed_no_hostile_child);
}

#[test]
fn chromium_is_shown_nowhere_without_its_host() {
    run(Setup::desktop(Engine::Chromium), refuse);
}

/// The origin that interviews are at.
fn inner() -> String {
    site().trim_end_matches('/').to_owned()
}

/// The same server as another origin: a survey's.
fn outer() -> String {
    inner().replace("127.0.0.1", "localhost")
}

const SHORT: &str = "embed.html?protocol=tests/protocols/short.json";

/// Opens the survey's page with `page` of the inner origin in its frame.
async fn open_survey(browser: &Browser, page: &str, init: Option<Value>) {
    let mut address = url::Address::new(&format!("{}/tests/survey.html", outer()));
    address.add("page", &format!("{}/{page}", inner()));
    if let Some(init) = init {
        address.add("init", &init.to_string());
    }
    browser.visit(&address.0).await;
}

mod url {
    //! Addresses with a query.

    /// An address that is put together.
    pub struct Address(pub String);

    impl Address {
        pub fn new(page: &str) -> Self {
            Address(page.to_owned())
        }

        /// Adds `name=value`.
        pub fn add(&mut self, name: &str, value: &str) {
            self.0.push(if self.0.contains('?') { '&' } else { '?' });
            self.0.push_str(name);
            self.0.push('=');
            for byte in value.bytes() {
                if byte.is_ascii_alphanumeric() { self.0.push(byte.into()) } else { self.0 += &format!("%{byte:02X}") }
            }
        }
    }
}

/// What the survey was told, of one type.
async fn told(browser: &Browser, kind: &str) -> Vec<Value> {
    let all = browser.look("return told", vec![]).await;
    all.as_array().cloned().unwrap_or_default().into_iter().filter(|it| it["type"] == kind).collect()
}

async fn until_told(browser: &Browser, kind: &str) -> Value {
    browser.until(&format!("a message {kind:?}"), || async { told(browser, kind).await.pop() }).await
}

async fn into_frame(browser: &Browser) {
    browser.enter_frame(0).await;
}

async fn out_of_frame(browser: &Browser) {
    browser.leave_frame().await;
}

/// Opens a survey that shows `address` in a frame without the helper for hosts, and goes on inside it.
async fn open_bare_frame(browser: &Browser, address: &str) {
    let mut survey = url::Address::new(&format!("{}/tests/survey.html", outer()));
    survey.add("frame", address);
    browser.visit(&survey.0).await;
    into_frame(browser).await;
}

/// What is in the interview of the frame.
async fn journal(browser: &Browser) -> Value {
    into_frame(browser).await;
    let journal = Person::new(browser, Hands::Mouse).screen.export("journal").await;
    out_of_frame(browser).await;
    journal
}

async fn tell_host(browser: Browser) {
    open_survey(&browser, SHORT, None).await;
    let ready = until_told(&browser, "ready").await;
    assert_eq!((&ready["waits"], &ready["complete"], &ready["network"]), (&json!(false), &json!(false), &json!(null)));
    into_frame(&browser).await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    out_of_frame(&browser).await;

    let complete = until_told(&browser, "complete").await;
    assert_eq!(complete["network"]["nodes"][0]["label"], "Ana");
    let changes = told(&browser, "change").await;
    assert!(changes.iter().all(|it| it.get("draft").is_none()), "a host that asked for no drafts gets none");
    let last = told(&browser, "resize").await.pop().expect("a height");
    let height = browser.look("return shown.frame.getBoundingClientRect().height", vec![]).await;
    assert_eq!(Some(height.as_f64()), Some(last["height"].as_f64()));
    assert!(height.as_f64().is_some_and(|it| (200.0..2000.0).contains(&it)), "{height}");

    for format in ["json", "journal", "compact"] {
        browser.script("shown.send('get', { id: arguments[0], format: arguments[0] })", vec![json!(format)]).await;
    }
    let files =
        browser.until("three files", || async { Some(told(&browser, "file").await).filter(|it| it.len() == 3) }).await;
    let text = |id: &str| files.iter().find(|it| it["id"] == id).and_then(|it| it["text"].as_str()).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Value>(text("json")).expect("JSON"), complete["network"]);
    assert!(serde_json::from_str::<Value>(text("journal")).expect("JSON")["entries"].is_array());
    assert!(text("compact").starts_with("SG1.1of1."), "{}", text("compact"));

    browser.script("shown.send('reset')", vec![]).await;
    browser
        .until("a new interview", || async { (journal(&browser).await["entries"] == json!([])).then_some(()) })
        .await;
}

async fn go_on_from_draft(browser: Browser) {
    let protocol: Value =
        serde_json::from_str(include_str!("pages/protocols/short.json")).expect("the short protocol is JSON");
    let init = json!({ "protocol": protocol, "participant": "P 7", "drafts": true });
    open_survey(&browser, "embed.html", Some(init.clone())).await;
    into_frame(&browser).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana\u{e007}".chars()).await;
    out_of_frame(&browser).await;
    let draft = until_told(&browser, "change").await["draft"].clone();
    assert_eq!(draft["interview"]["participant"], "P 7");

    let mut again = init;
    again["previous"] = draft.clone();
    again["protocol"]["id"] = json!("short");
    open_survey(&browser, "embed.html", Some(again)).await;
    browser
        .until("an open interview", || async {
            told(&browser, "ready").await.iter().any(|it| it["waits"] == false).then_some(())
        })
        .await;
    into_frame(&browser).await;
    person.press(&crate::screen::button("Continue where you were")).await;
    person.screen.find(&crate::screen::starting("button", "Rename Ana")).await;
    let journal = person.screen.export("journal").await;
    assert_eq!(journal["interview"], draft["interview"]);
}

/// What is saved in the frame leaves the device when the host says that it has it, and no earlier.
async fn erase_delivered(browser: Browser) {
    let saved = async || {
        let body = "const done = arguments[0]; const request = indexedDB.open('sociogram');
            request.onsuccess = () => {
                const counted = request.result.transaction('interviews').objectStore('interviews').count();
                counted.onsuccess = () => { request.result.close(); done(counted.result); };
            };";
        into_frame(&browser).await;
        let count = browser.script_async(body, vec![]).await;
        out_of_frame(&browser).await;
        count
    };
    open_survey(&browser, &format!("{SHORT}&delivered=erase"), None).await;
    until_told(&browser, "ready").await;
    // The host takes its time over the file. A script of the page itself: what a driver's script defines is gone in Firefox
    // once another frame was looked at.
    let slow = "const script = document.createElement('script');
        script.textContent = 'const tell = options.complete; options.complete = (it) => { tell(it); return new Promise((go) => (window.keep = go)); }';
        document.head.append(script);";
    browser.script(slow, vec![]).await;
    into_frame(&browser).await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    out_of_frame(&browser).await;
    until_told(&browser, "complete").await;
    assert_eq!(saved().await, json!(1));
    browser.script("keep()", vec![]).await;
    browser.until("nothing saved", || async { (saved().await == json!(0)).then_some(()) }).await;
    into_frame(&browser).await;
    person.screen.find(&crate::screen::button("Change something")).await;
}

async fn tell_nothing(browser: Browser) {
    // The page in the frame is told that its host is another than the one that shows it.
    open_bare_frame(&browser, &format!("{}/{SHORT}&host=https://survey.example", inner())).await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    out_of_frame(&browser).await;
    assert_eq!(browser.script("return arrived", vec![]).await, json!([]));
}

async fn heed_no_hostile_host(browser: Browser) {
    open_survey(&browser, SHORT, None).await;
    let ready = until_told(&browser, "ready").await;
    into_frame(&browser).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana\u{e007}".chars()).await;
    person.screen.find(&crate::screen::starting("button", "Rename Ana")).await;
    out_of_frame(&browser).await;
    until_told(&browser, "change").await;
    let before = journal(&browser).await;

    // From the right page: malformed, of another load, numbered wrongly, of unknown types, far too long.
    let session = ready["session"].clone();
    let wrong = json!([
        null, 1, "reset", [], {}, { "type": "reset" }, { "sociogram": 1, "type": "reset" },
        { "sociogram": 2, "type": "reset", "session": session, "n": 90 },
        { "sociogram": 1, "type": "reset", "session": "another", "n": 90 },
        { "sociogram": 1, "type": "reset", "session": session },
        { "sociogram": 1, "type": "reset", "session": session, "n": 0 },
        { "sociogram": 1, "type": "reset", "session": session, "n": -1 },
        { "sociogram": 1, "type": "reset", "session": session, "n": 1.5 },
        { "sociogram": 1, "type": "reset", "session": session, "n": "90" },
        { "sociogram": 1, "type": "constructor", "session": session, "n": 90 },
        { "sociogram": 1, "type": "__proto__", "session": session, "n": 90 },
        { "sociogram": 1, "type": ["reset"], "session": [session], "n": 90 },
        { "sociogram": 1, "type": "init", "protocol": { "id": "other" }, "session": session, "n": 91 },
        { "sociogram": 1, "type": "room", "height": "1e9", "session": session, "n": 92 },
        { "sociogram": 1, "type": "get", "format": "passwords", "session": session, "n": 93 },
    ]);
    let body = "const [wrong, session] = arguments;
        for (const it of wrong) shown.frame.contentWindow.postMessage(it, '*');
        shown.frame.contentWindow.postMessage({ sociogram: 1, type: 'reset', session, n: 94, more: 'x'.repeat(5e6) }, '*');
        const round = {}; round.self = round;
        shown.frame.contentWindow.postMessage({ sociogram: 1, type: 'reset', session, n: 95, round }, '*');";
    browser.script(body, vec![wrong, session.clone()]).await;
    // A message that counts comes after all of them; sent again, or behind its time, it counts no more.
    let get = |n: i64| json!({ "sociogram": 1, "type": "get", "id": n, "session": session, "n": n });
    let body = "for (const it of arguments[0]) shown.frame.contentWindow.postMessage(it, '*');";
    let reset = json!({ "sociogram": 1, "type": "reset", "session": session, "n": 100 });
    browser.script(body, vec![json!([get(100), get(100), reset, get(99), get(101)])]).await;
    browser
        .until("the answer to the last", || async {
            told(&browser, "file").await.iter().any(|it| it["id"] == 101).then_some(())
        })
        .await;
    let ids: Vec<Value> = told(&browser, "file").await.iter().map(|it| it["id"].clone()).collect();
    assert_eq!(ids, [json!(100), json!(101)]);
    assert_eq!(journal(&browser).await, before, "nothing was changed");

    // From other windows, of the right origin and of the wrong one, with all that only the host should know.
    let body = "const [reset, page, done] = arguments;
        for (const address of [`${location.origin}/tests/puppet.html`, page]) {
            const frame = document.createElement('iframe');
            frame.src = address;
            document.body.append(frame);
            frame.onload = () => frame.contentWindow.postMessage({ run: reset }, '*');
        }
        setTimeout(done, 0);";
    let forged = json!({ "sociogram": 1, "type": "reset", "session": session, "n": 200 });
    browser.script_async(body, vec![forged.clone(), json!(format!("{}/tests/puppet.html", inner()))]).await;
    for number in 1..=2 {
        browser.until("the other frame", || async { browser.session.enter_frame(number).await.ok() }).await;
        let body = "parent.frames[0].postMessage(arguments[0], '*')";
        browser
            .until("a page in it", || async {
                let loaded = browser.look("return document.title", vec![]).await;
                loaded.as_str().is_some_and(|it| it.starts_with("A page in a frame")).then_some(())
            })
            .await;
        browser.script(body, vec![forged.clone()]).await;
        out_of_frame(&browser).await;
    }
    browser.script("shown.frame.contentWindow.postMessage(arguments[0], '*')", vec![get(201)]).await;
    browser
        .until("the answer after them", || async {
            told(&browser, "file").await.iter().any(|it| it["id"] == 201).then_some(())
        })
        .await;
    assert_eq!(journal(&browser).await, before, "nothing was changed");
}

async fn heed_no_hostile_child(browser: Browser) {
    open_survey(&browser, "tests/puppet.html", None).await;
    browser
        .until("the puppet", || async {
            into_frame(&browser).await;
            let title = browser.look("return document.title", vec![]).await;
            out_of_frame(&browser).await;
            title.as_str().is_some_and(|it| it.starts_with("A page in a frame")).then_some(())
        })
        .await;
    let network = json!({ "nodes": [], "edges": [] });
    let message = |session: &str, n: i64, kind: &str, more: Value| {
        let mut message = json!({ "sociogram": 1, "type": kind, "session": session, "n": n });
        message.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        message
    };
    let says = json!([
        null, 7, "complete", {}, { "sociogram": 1 }, { "sociogram": 1, "type": "complete", "network": network },
        // A session begins with its first message.
        message("one", 2, "complete", json!({ "network": network })),
        message("one", 1, "ready", json!({ "waits": false })),
        message("one", 1, "ready", json!({ "waits": false })),
        message("one", 2, "complete", json!({ "network": "<img src=x onerror=alert(1)>" })),
        message("one", 3, "toString", json!({})),
        message("one", 4, "init", json!({})),
        message("one", 5, "resize", json!({ "height": 1e12 })),
        message("one", 6, "complete", json!({ "network": network, "right": 1 })),
        // Sent again, and behind its time.
        message("one", 6, "complete", json!({ "network": network })),
        message("one", 3, "complete", json!({ "network": network })),
        // The page was loaded again; what is left of the session before counts no more.
        message("two", 1, "ready", json!({ "waits": false })),
        message("one", 7, "complete", json!({ "network": network })),
        message("one", 1, "complete", json!({ "network": network })),
        message("two", 2, "complete", json!({ "network": network, "right": 2 })),
    ]);
    let body = "const [says, done] = arguments;
        const last = says.length - 1;
        addEventListener('message', ({ data }) => data?.right === 2 && setTimeout(done, 0));
        // One that is far too long first, and then what the page itself, and not its frame, says.
        const long = { sociogram: 1, type: 'complete', session: 'one', n: 1, network: { nodes: ['x'.repeat(9e6)] } };
        shown.frame.contentWindow.postMessage({ say: long }, '*');
        postMessage({ sociogram: 1, type: 'ready', session: 'own', n: 1 }, '*');
        for (const say of says) shown.frame.contentWindow.postMessage({ say: say ?? 0 }, '*');";
    browser.script_async(body, vec![says]).await;
    let told = browser.look("return told.map((it) => [it.session, it.n, it.type])", vec![]).await;
    let expected = json!([
        ["one", 1, "ready"],
        ["one", 5, "resize"],
        ["one", 6, "complete"],
        ["two", 1, "ready"],
        ["two", 2, "complete"],
    ]);
    assert_eq!(told, expected);
    let height = browser.look("return shown.frame.getBoundingClientRect().height", vec![]).await;
    assert_eq!(height.as_f64(), Some(20_000.0), "no frame is taller");
    // What the host sends goes to one origin: whoever is in the frame in place of it hears nothing.
    let body = "shown.frame.src = `${location.origin}/tests/puppet.html`;
        shown.frame.onload = () => { shown.frame.contentWindow.heard = [];
            shown.frame.contentWindow.addEventListener('message', (event) => shown.frame.contentWindow.heard.push(event.data));
            shown.send('get', { id: 1 });
            shown.frame.contentWindow.postMessage({ end: true }, '*');
            shown.frame.contentWindow.addEventListener('message', ({ data }) => data.end && arguments[0](shown.frame.contentWindow.heard)); };";
    let heard = browser.script_async(body, vec![]).await;
    assert_eq!(heard, json!([{ "end": true }]));
}

async fn refuse(browser: Browser) {
    browser.open(SHORT).await;
    let text = |browser: Browser| async move {
        browser
            .until("a refusal", || async {
                let text = browser.look("return document.querySelector('[role=alert]')?.textContent", vec![]).await;
                text.as_str().map(str::to_owned)
            })
            .await
    };
    assert!(text(browser.clone()).await.contains("inside a survey"));
    for host in ["", "*", "null", "https://survey.example/", "javascript:alert(1)", "https://SURVEY.example", "survey"]
    {
        let mut address = url::Address::new(&format!("{}/{SHORT}", inner()));
        address.add("host", host);
        open_bare_frame(&browser, &address.0).await;
        assert!(text(browser.clone()).await.contains("origin"), "{host:?}");
        out_of_frame(&browser).await;
    }
}
