//! Pages that change what is built into the browser: nothing of ours may be touched by it.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::screen::button;
use crate::short;
use serde_json::{Value, json};

#[test]
fn chromium_writes_json_whatever_the_page_does_to_it() {
    run(Setup::desktop(Engine::Chromium), write_json);
}

#[test]
fn firefox_writes_json_whatever_the_page_does_to_it() {
    run(Setup::desktop(Engine::Firefox), write_json);
}

#[test]
fn webkit_writes_json_whatever_the_page_does_to_it() {
    run(Setup::desktop(Engine::WebKit), write_json);
}

async fn write_json(browser: Browser) {
    for (how, src) in [
        ("address&spoilt", "protocols/short.json"),
        ("object&spoilt", "protocols/short.json"),
        ("object", "protocols/short.json"),
        ("address&spoilt", "protocols/sheets.json"),
        ("address", "protocols/sheets.json"),
    ] {
        browser.open(&format!("tests/untidy.html?as={how}&src={src}")).await;
        let person = Person::new(&browser, Hands::Mouse);
        // Drivers cannot be answered while the page is spoilt.
        browser
            .until("the interview", || async {
                let body = "return document.querySelector('sociogram-interview')?.validity && isTidy";
                browser.session.execute(body, vec![]).await.ok().filter(|it| it.json() == true).map(|_| ())
            })
            .await;
        short::tell_until_end(&person, "A \"na\"").await;
        // One script begins before the page is spoilt and ends after it is tidy: a driver whose script runs in between
        // may never answer. So the button is pressed by the page.
        person.screen.find(&button("Finish")).await;
        let finish = "const [done] = arguments;
            const finish = [...document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('button')]
              .find((it) => it.textContent === 'Finish');
            whenDone = () => done(seen);
            spoil();
            finish.click();";
        let seen = browser.session.execute_async(finish, vec![]).await.expect("all that the page got").json().clone();
        let of = |name: &str| -> Value {
            let text = seen[name].as_str().unwrap_or_else(|| panic!("{name} is no text: {seen}"));
            serde_json::from_str(text).unwrap_or_else(|error| panic!("{name} is not JSON: {error}\n{text}"))
        };
        let file = of("json");
        for network in [&seen["detail"], &seen["value"], &of("form"), &seen["packed"], &file] {
            assert_eq!(*network, file, "{how} {src}");
        }
        assert!(file["nodes"].is_array() && file["graph"]["interview"]["started"].is_string(), "{file}");
        assert!(file["graph"]["interview"].get("participant").is_some_and(Value::is_null), "nulls stay");
        assert!(of("journal")["entries"].is_array());
        assert!(seen["compact"].as_str().is_some_and(|it| it.starts_with("SG1.1of1.")));
        assert_eq!(seen["map"]["titles"].as_array().map(Vec::len), Some(1), "{}", seen["map"]);
        if src.contains("sheets") {
            assert!(file["graph"]["measures"]["sheets"].is_object(), "{}", file["graph"]["measures"]);
        }
        assert_eq!(file["nodes"][0]["label"], json!("A \"na\""));
    }
}
