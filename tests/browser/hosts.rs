//! The adapters: in surveys of SurveyJS, jsPsych and lab.js, as their makers publish them, and against pages that
//! reproduce what the documentation of the other hosts says.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run, site};
use crate::hands::{Hands, Person};
use crate::screen::{starting, the};
use crate::short;
use serde_json::{Value, json};

#[test]
fn chromium_answers_a_question_of_surveyjs() {
    run(Setup::desktop(Engine::Chromium), surveyjs);
}

#[test]
fn chromium_runs_a_trial_of_jspsych() {
    run(Setup::desktop(Engine::Chromium), jspsych);
}

#[test]
fn chromium_runs_a_screen_of_lab_js() {
    run(Setup::desktop(Engine::Chromium), labjs);
}

#[test]
fn chromium_fills_embedded_data_as_qualtrics_documents_it() {
    run(Setup::desktop(Engine::Chromium), qualtrics);
}

#[test]
fn chromium_fills_the_fields_of_limesurvey_formr_otree_and_redcap() {
    run(Setup::desktop(Engine::Chromium), fields);
}

in_every_engine! {
    lets_nobody_be_held_up_by_what_a_host_cannot_load: go_on_without;
}

#[test]
fn chromium_gives_hosts_what_was_finished_before() {
    run(Setup::desktop(Engine::Chromium), come_back);
}

#[test]
fn chromium_ends_trials_and_screens_without_an_interview() {
    run(Setup::desktop(Engine::Chromium), end_without);
}

#[test]
fn chromium_erases_what_a_host_of_shared_devices_has() {
    run(Setup::desktop(Engine::Chromium), erase_delivered);
}

const PROTOCOL: &str = "protocol=../tests/protocols/short.json";

async fn results(browser: &Browser) -> Value {
    browser
        .until("results", || async {
            let results = browser.look("return window.results ?? null", vec![]).await;
            (!results.is_null()).then_some(results)
        })
        .await
}

async fn surveyjs(browser: Browser) {
    browser.open(&format!("tests/hosts.html?page=surveyjs&{PROTOCOL}")).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    // The survey's own button, before the interview is complete: a required question is missing.
    let complete = "return [document.querySelector('.sd-navigation__complete-btn')]";
    browser.elements(complete, vec![]).await[0].click().await.expect("the button");
    browser
        .until("the survey's own complaint", || async {
            let errors = "return document.querySelector('.sd-question__erbox, .sd-element__erbox')?.textContent";
            browser.script(errors, vec![]).await.as_str().filter(|it| it.contains("required")).map(|_| ())
        })
        .await;
    assert_eq!(browser.look("return window.results ?? null", vec![]).await, Value::Null);
    short::tell(&person, "Ana").await;
    browser.elements(complete, vec![]).await[0].click().await.expect("the button");
    let results = results(&browser).await;
    assert_eq!(results["network"]["nodes"][0]["label"], "Ana", "{results}");
}

async fn jspsych(browser: Browser) {
    browser.open(&format!("tests/hosts.html?page=jspsych&{PROTOCOL}")).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    short::tell_until_finished(&person, "Ana").await;
    let results = results(&browser).await;
    assert_eq!(results[0]["network"]["nodes"][0]["label"], "Ana", "{results}");
    assert_eq!(results[0]["network"]["graph"]["interview"]["participant"], "P 7");
    assert_eq!(results[0]["trial_type"], "sociogram");
    assert!(results[0]["rt"].as_f64() > Some(0.0));

    browser.open(&format!("tests/hosts.html?page=jspsych&simulate&{PROTOCOL}")).await;
    let simulated = self::results(&browser).await;
    assert_eq!(simulated[0]["network"]["nodes"], json!([]), "{simulated}");
}

async fn labjs(browser: Browser) {
    browser.open(&format!("tests/hosts.html?page=labjs&{PROTOCOL}")).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    short::tell_until_finished(&person, "Ana").await;
    let results = results(&browser).await;
    let row = results.as_array().and_then(|rows| rows.iter().find(|it| it["network"].is_string())).cloned();
    let text = row.unwrap_or_else(|| panic!("no row has the network: {results}"));
    let network: Value = serde_json::from_str(text["network"].as_str().unwrap_or_default()).expect("JSON");
    assert_eq!(network["nodes"][0]["label"], "Ana");
    assert_eq!(text["sender"], "network");
}

/// A page of hosts at another origin than the interviews.
async fn open_outside(browser: &Browser, page: &str) {
    let outside = site().replace("127.0.0.1", "localhost");
    browser.visit(&format!("{}/tests/hosts/{page}", outside.trim_end_matches('/'))).await;
    browser
        .until("a frame with an interview", || async {
            let frames = browser.look("return document.querySelectorAll('iframe').length", vec![]).await;
            (frames == 1).then_some(())
        })
        .await;
    browser.enter_frame(0).await;
    let person = Person::new(browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    browser.leave_frame().await;
    // The frame has its height by now, so that places in it stay where they are.
    browser.enter_frame(0).await;
    short::tell_until_finished(&person, "Ana").await;
    browser.leave_frame().await;
}

/// The network that compact texts come to.
async fn unpacked(browser: &Browser, parts: Value) -> Value {
    let body = "const [parts, done] = arguments;
        import('/compact.js').then(({ unpack }) => unpack(parts)).then(done, (fault) => done(fault.message));";
    browser.script_async(body, vec![parts]).await
}

async fn qualtrics(browser: Browser) {
    open_outside(&browser, "qualtrics.html").await;
    browser
        .until("the next button pressed", || async {
            let buttons = browser.look("return buttons", vec![]).await;
            (buttons == json!(["hide", "show", "click"])).then_some(())
        })
        .await;
    let fields = browser.look("return fields", vec![]).await;
    let texts: Vec<String> =
        (1..=4).filter_map(|it| fields[format!("network_{it}")].as_str().map(str::to_owned)).collect();
    assert_eq!(texts.len(), 4, "{fields}");
    assert!(
        texts.iter().all(|it| it.len() <= 300) && texts.iter().filter(|it| !it.is_empty()).count() > 1,
        "{texts:?}"
    );
    let network = unpacked(&browser, json!(texts)).await;
    assert_eq!(network["nodes"][0]["label"], "Ana", "{network}");
    assert_eq!(network["graph"]["interview"]["participant"], "R_7");
}

async fn fields(browser: Browser) {
    for (host, calls) in [
        ("limesurvey", json!(["checkconditions 1X2X3 text SG1.", "#ls-button-submit click"])),
        ("formr", json!([])),
        ("otree", json!(["submit"])),
        ("redcap", json!([])),
    ] {
        open_outside(&browser, &format!("fields.html?host={host}")).await;
        let text = browser
            .until("a filled field", || async {
                let body = "return document.querySelector('textarea, input[type=hidden]').value";
                browser.script(body, vec![]).await.as_str().filter(|it| !it.is_empty()).map(str::to_owned)
            })
            .await;
        assert_eq!(browser.look("return calls", vec![]).await, calls, "{host}");
        assert_eq!(unpacked(&browser, json!([text])).await["nodes"][0]["label"], "Ana", "{host}");
    }
}

/// Opens a page of hosts at another origin than the interviews, whatever comes of it.
async fn goto_outside(browser: &Browser, page: &str) {
    let outside = site().replace("127.0.0.1", "localhost");
    browser.visit(&format!("{}/tests/hosts/{page}", outside.trim_end_matches('/'))).await;
}

async fn until_field(browser: &Browser, start: &str) {
    browser
        .until(&format!("a field with {start:?}"), || async {
            let body = "return document.querySelector('textarea, input[type=hidden]')?.value";
            browser.script(body, vec![]).await.as_str().is_some_and(|it| it.starts_with(start)).then_some(())
        })
        .await;
}

/// Whether the host's way on is out of sight.
async fn is_next_hidden(browser: &Browser) -> Value {
    browser.look("return document.querySelector('#go-on')?.hidden ?? false", vec![]).await
}

async fn go_on_without(browser: Browser) {
    for (without, code) in [("protocol", "protocol-fetch"), ("script", "load")] {
        for host in ["limesurvey", "formr", "otree", "redcap"] {
            goto_outside(&browser, &format!("fields.html?host={host}&without={without}")).await;
            until_field(&browser, &format!("sociogram-error:{code}")).await;
            assert_eq!(is_next_hidden(&browser).await, false, "{host} without a {without}");
        }
    }
    goto_outside(&browser, "qualtrics.html?without=protocol").await;
    browser
        .until("the next button", || async {
            let seen = browser.look("return [buttons, fields.network_error]", vec![]).await;
            (seen == json!([["hide", "show"], "protocol-fetch"])).then_some(())
        })
        .await;
}

/// A participant who comes back to a finished interview: the host has it, and nobody is sent on unasked.
async fn come_back(browser: Browser) {
    for host in ["limesurvey", "otree"] {
        let page = format!("fields.html?host={host}&keeps=yes");
        open_outside(&browser, &page).await;
        until_field(&browser, "SG1.").await;
        let body = "return calls.some((it) => /submit|click/.test(it))";
        browser.until("the page sent", || async { (browser.script(body, vec![]).await == true).then_some(()) }).await;
        goto_outside(&browser, &page).await;
        until_field(&browser, "SG1.").await;
        assert_eq!(browser.script(body, vec![]).await, false, "{host}");
        assert_eq!(is_next_hidden(&browser).await, false, "{host}");
        forget(&browser).await;
    }
    open_outside(&browser, "qualtrics.html?keeps=yes").await;
    let buttons = |wanted: Value| {
        let browser = browser.clone();
        async move {
            let body = "return [buttons, Boolean(fields.network_1)]";
            browser.until("buttons", || async { (browser.script(body, vec![]).await == wanted).then_some(()) }).await;
        }
    };
    buttons(json!([["hide", "show", "click"], true])).await;
    goto_outside(&browser, "qualtrics.html?keeps=yes").await;
    buttons(json!([["hide", "show"], true])).await;
}

/// Takes what the device keeps, at the origin of the interviews.
pub async fn forget(browser: &Browser) {
    browser.open("tests/puppet.html").await;
    let body = "const done = arguments[0]; const request = indexedDB.deleteDatabase('sociogram');
        request.onsuccess = request.onerror = request.onblocked = () => done(true);";
    browser.script_async(body, vec![]).await;
}

async fn end_without(browser: Browser) {
    browser.open("tests/hosts.html?page=jspsych&protocol=../tests/protocols/nowhere.json").await;
    let rows = results(&browser).await;
    let seen = (&rows[0]["network"], &rows[0]["error"]["code"]);
    assert_eq!(seen, (&Value::Null, &json!("protocol-fetch")), "{rows}");
    browser.open("tests/hosts.html?page=labjs&protocol=../tests/protocols/nowhere.json").await;
    let rows = results(&browser).await;
    let codes: Vec<&Value> = rows.as_array().expect("rows").iter().map(|it| &it["network_error"]).collect();
    assert!(codes.contains(&&json!("protocol-fetch")), "{rows}");
}

/// Every adapter that is made for devices which are shared.
async fn erase_delivered(browser: Browser) {
    let fields = ["limesurvey", "formr", "otree"].map(|host| format!("fields.html?host={host}&erases=yes"));
    for page in fields.into_iter().chain(["qualtrics.html".to_owned()]) {
        open_outside(&browser, &page).await;
        let body = "const field = document.querySelector('textarea, input[type=hidden]');
            return Boolean(field ? field.value : fields.network_1)";
        let is_filled = || async { (browser.look(body, vec![]).await == true).then_some(()) };
        browser.until(&format!("the network in {page}"), is_filled).await;
        browser.enter_frame(0).await;
        let person = Person::new(&browser, Hands::Mouse);
        crate::keeping::until_erased(&browser).await;
        browser.leave_frame().await;
        goto_outside(&browser, &page).await;
        browser.until("a frame", || async { browser.session.enter_frame(0).await.ok() }).await;
        person.screen.find(&the("textbox", "Name")).await;
        person.screen.expect_gone(&starting("button", "Rename")).await;
        // What is begun here is nothing to the next host.
        browser.script("document.querySelector('sociogram-interview').erase()", vec![]).await;
        crate::keeping::until_erased(&browser).await;
        browser.leave_frame().await;
    }
}
