//! What the addresses of the two pages for interviews ask for, and what they say where that cannot be had.

use crate::driver::{Browser, in_every_engine, site};
use crate::screen::Screen;
use serde_json::{Value, json};

in_every_engine! {
    opens_the_study_that_was_asked_for_and_no_other: open_asked;
    says_when_scripts_are_blocked: blocked;
}

/// A query, and the first title that it opens or what is said instead.
const ASKED: [(&str, &str); 16] = [
    ("protocol=tests/protocols/short.json", "People"),
    ("protocol=tests/protocols/short", "People"),
    ("protocol=./tests/protocols/short.json", "People"),
    ("protocol=/tests/protocols/short", "People"),
    ("protocol=demo", "Welcome"),
    ("protocol=protocols/demo.json", "Welcome"),
    ("protocol=Demo", "the server answered 404"),
    ("protocol=demo2", "the server answered 404"),
    ("protocol=../../etc/passwd", "the server answered 404"),
    ("protocol=", "nothing after it"),
    ("protocol=protocols/", "is a folder"),
    ("protocol=demo&protocol=link-worker", "several protocols"),
    ("protocol=https://elsewhere.example/demo.json", "another server"),
    ("protocol=data:application/json,%7B%7D", "another server"),
    ("Protocol=demo", "Did you mean “protocol=”?"),
    ("protocol=tests/html.json", "is a web page, not a protocol"),
];

async fn open_asked(browser: Browser) {
    browser.open("tests/puppet.html").await;
    // The front page was that of the study once.
    let front = format!("{}/index.html?protocol=demo&autosave=off&lang=en", site().trim_end_matches('/'));
    browser.session.goto(&front).await.expect("a page");
    browser.until_at(&front.replace("index.html", "study.html")).await;
    expect(&browser, "protocol=demo", "Welcome").await;
    let address = browser.script("return location.pathname + location.search", vec![]).await;
    assert_eq!(address, "/study.html?protocol=demo&autosave=off&lang=en");
    for (query, expected) in ASKED {
        browser.open(&format!("study.html?autosave=off&lang=en&{query}")).await;
        expect(&browser, query, expected).await;

        let host = site().trim_end_matches('/').replace("127.0.0.1", "localhost");
        let inner = format!("{}/embed.html?autosave=off&lang=en&{query}", site().trim_end_matches('/'));
        let body = "return `${arguments[0]}/tests/survey.html?page=${encodeURIComponent(arguments[1])}`";
        let outer = browser.script(body, vec![json!(host), json!(inner)]).await;
        browser.visit(outer.as_str().unwrap_or_default()).await;
        if expected.contains(' ') {
            let code = browser
                .until("an error for the host", || async {
                    let body = "return told.find((it) => it.type === 'error' && it.fatal)?.code ?? null";
                    browser.script(body, vec![]).await.as_str().map(str::to_owned)
                })
                .await;
            assert_eq!(code, "protocol-fetch", "{query}");
        }
        browser.enter_frame(0).await;
        expect(&browser, query, expected).await;
        browser.leave_frame().await;
    }
}

async fn expect(browser: &Browser, query: &str, expected: &str) {
    browser
        .until(&format!("{expected:?} for {query}"), || async {
            let body = "const it = document.querySelector('sociogram-interview')?.shadowRoot;
                return it ? it.querySelector('h2')?.textContent + (it.querySelector('.failure')?.textContent ?? '')
                    : document.querySelector('.refusal')?.textContent ?? ''";
            let said = browser.session.execute(body, vec![]).await.ok()?;
            said.json().as_str().is_some_and(|it| it.contains(expected)).then_some(())
        })
        .await;
}

async fn blocked(browser: Browser) {
    // No driver runs a script where none may run: in this frame scripts may run, but none of those that it asks for.
    browser.open("tests/frames.html?sandbox=allow-scripts").await;
    browser.enter_frame(0).await;
    let shown = || async {
        let body = "const it = document.querySelector('.fallback p');
            return it && getComputedStyle(it).visibility === 'visible' ? it.textContent : null";
        let outcome = browser.session.execute(body, vec![]).await;
        outcome.ok().and_then(|it| it.json().as_str().map(str::to_owned))
    };
    let said = browser.until("what is said instead", shown).await;
    assert!(said.contains("blocked"), "{said}");
    browser.leave_frame().await;
    // A page that says nothing: the host hears of it.
    browser.open("tests/puppet.html").await;
    let page = format!("{}/tests/survey.html?page=/tests/nowhere.html", site().trim_end_matches('/'));
    browser.visit(&page).await;
    // The time it takes is not waited for: the host's clock is put forward.
    let body = "const done = arguments[0]; const { setTimeout } = window; const script = document.createElement('script');
        window.setTimeout = (work, time) => setTimeout(work, Math.min(time, 50));
        script.src = '/sociogram-host.js';
        script.onload = () => {
            sociogramFrame(document.body, '/tests/nowhere.html', { error: (it) => done([it, document.querySelector('p[role=alert]').textContent]) });
            // The driver keeps time by it, too.
            window.setTimeout = setTimeout;
        };
        document.head.append(script);";
    let told: Value = browser.script_async(body, vec![]).await;
    assert_eq!((&told[0]["code"], &told[0]["fatal"]), (&json!("no-answer"), &json!(true)));
    assert!(told[1].as_str().is_some_and(|it| it.contains("go on without it")), "{told}");
    // Nor is anything held up by a browser that cannot compress.
    browser.open("tests/host.html?src=protocols/short.json&autosave=off").await;
    Screen::new(&browser).until("the interview", |it| it.stage.is_some()).await;
    let body = "const done = arguments[0]; const { CompressionStream, DecompressionStream } = window;
        const file = { nodes: [{ id: 'a1', label: 'Ĝis ☃'.repeat(20000) }], edges: [] };
        (async () => {
            const { pack, unpack } = await import('/compact.js');
            window.CompressionStream = undefined;
            const parts = await pack(file, { most: 30000 });
            window.DecompressionStream = undefined;
            const refused = await unpack(parts).catch((fault) => fault.message);
            Object.assign(window, { CompressionStream, DecompressionStream });
            const read = await unpack(parts);
            done([read.nodes[0].label === file.nodes[0].label, refused]);
        })().catch((error) => done(String(error)));";
    let told = browser.script_async(body, vec![]).await;
    assert_eq!(told[0], true, "{told}");
    assert!(told[1].as_str().is_some_and(|it| it.contains("cannot unpack")), "{told}");
}
