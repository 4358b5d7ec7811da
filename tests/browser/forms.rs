//! The element as a field of a form: its value, what keeps the form from being sent, and what becomes of it when the
//! page moves, disables or resets it.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::screen::{button, starting, the};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    sends_the_file_as_a_field: send;
    is_there_again_when_the_participant_goes_back: go_back;
}

#[test]
fn chromium_keeps_an_interview_that_is_moved() {
    run(Setup::desktop(Engine::Chromium), move_about);
}

#[test]
fn firefox_keeps_an_interview_that_is_moved() {
    run(Setup::desktop(Engine::Firefox), move_about);
}

#[test]
fn chromium_disables_resets_and_restores() {
    run(Setup::desktop(Engine::Chromium), disable_reset_restore);
}

#[test]
fn webkit_disables_resets_and_restores() {
    run(Setup::desktop(Engine::WebKit), disable_reset_restore);
}

#[test]
fn chromium_has_the_properties_of_a_field() {
    run(Setup::desktop(Engine::Chromium), properties);
}

/// All of these tests run under the policy that the guide gives to hosts.
#[test]
fn the_guide_has_the_policy_of_this_page() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = words(include_str!("pages/form.html"));
    let policy = page.split("content=\"").find_map(|it| it.strip_prefix("default-src")).expect("a policy");
    let policy = format!("Content-Security-Policy: default-src{}", policy.split('"').next().unwrap_or_default());
    assert!(words(include_str!("../../www/adapters/README.md")).contains(&policy), "{policy}");
}

async fn look(browser: &Browser, body: &str) -> Value {
    browser.script(&format!("const it = document.getElementById('interview'); {body}"), vec![]).await
}

/// The page with the form, its interview open.
async fn open(browser: &Browser) -> Person {
    browser.open("tests/form.html").await;
    let person = Person::new(browser, Hands::Mouse);
    person.screen.find(&the("textbox", "Name")).await;
    person
}

async fn field(browser: &Browser) -> Option<Value> {
    let text = look(browser, "return new FormData(document.forms[0]).get('network')").await;
    text.as_str().map(|text| serde_json::from_str(text).expect("the field has JSON"))
}

/// Presses the form's own button.
async fn send_form(browser: &Browser) {
    let found = browser.elements("return [document.querySelector('form > button')]", vec![]).await;
    found[0].click().await.expect("a button");
}

async fn send(browser: Browser) {
    let person = open(&browser).await;
    send_form(&browser).await;
    let told = look(&browser, "return it.shadowRoot.querySelector('[role=alert]').textContent").await;
    assert_eq!(told, "Please finish this interview before you go on.");
    assert_eq!(look(&browser, "return it.shadowRoot.activeElement?.className ?? ''").await, "notice unfinished");
    assert_eq!(look(&browser, "return [location.search, it.validity.valueMissing]").await, json!(["", true]));
    assert_eq!(field(&browser).await, None);

    short::tell(&person, "Ana").await;
    assert_eq!(look(&browser, "return it.shadowRoot.querySelector('.unfinished')").await, Value::Null);
    let file = field(&browser).await.expect("a value");
    assert_eq!(
        (&file["nodes"][0]["label"], &file["graph"]["interview"]["participant"]),
        (&json!("Ana"), &json!("P 7"))
    );
    send_form(&browser).await;
    let sent = browser
        .until("the page that the form was sent to", || async {
            let text = look(&browser, "return new URLSearchParams(location.search).get('network')").await;
            text.as_str().map(str::to_owned)
        })
        .await;
    assert_eq!(serde_json::from_str::<Value>(&sent).expect("JSON"), file, "what the server is sent");
}

async fn move_about(browser: Browser) {
    let person = open(&browser).await;
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana\u{e007}".chars()).await;
    person.screen.find(&starting("button", "Rename Ana")).await;
    // Nothing is saved on the device: an interview that was opened again would be empty.
    let body = "const elsewhere = document.getElementById('elsewhere');
        elsewhere.append(it); document.querySelector('fieldset').append(it); elsewhere.append(it);
        window.heard = 0; document.addEventListener('sociogram-ready', () => window.heard++);";
    look(&browser, body).await;
    person.screen.find(&starting("button", "Rename Ana")).await;
    assert_eq!(look(&browser, "return [it.form, window.heard]").await, json!([null, 0]));
    // Another protocol, and attributes set one by one, open it once.
    let body = "it.setAttribute('participant', 'P 8'); it.src = '../protocols/demo.json'; it.interview = 'other';";
    look(&browser, body).await;
    browser.until("the other interview", || async { (look(&browser, "return heard").await == 1).then_some(()) }).await;
    assert_eq!(person.screen.here().await.stage.as_deref(), Some("welcome"));
    // Created, filled in and put in by a script, attributes last.
    let body = "it.remove(); const made = document.createElement('sociogram-interview'); made.id = 'interview';
        document.body.append(made); made.setAttribute('autosave', 'off'); made.src = 'protocols/short.json';";
    look(&browser, body).await;
    person.screen.find(&the("textbox", "Name")).await;
}

async fn disable_reset_restore(browser: Browser) {
    let person = open(&browser).await;
    short::tell(&person, "Ana").await;
    assert!(field(&browser).await.is_some());
    let journal = person.screen.export("journal").await;
    look(&browser, "document.querySelector('fieldset').disabled = true").await;
    assert_eq!(field(&browser).await, None, "a disabled field is not sent");
    assert_eq!(look(&browser, "return it.shadowRoot.querySelector('.host').inert").await, true);
    look(&browser, "document.querySelector('fieldset').disabled = false").await;
    assert!(field(&browser).await.is_some());
    assert_eq!(look(&browser, "return it.shadowRoot.querySelector('.host').inert").await, false);

    look(&browser, "document.forms[0].reset()").await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(look(&browser, "return [it.value, it.complete, it.checkValidity()]").await, json!([null, false, false]));
    assert_eq!(person.screen.export("journal").await["entries"], json!([]));

    // As the browser calls it with what it kept of the field.
    let body = "document.getElementById('interview').formStateRestoreCallback(JSON.stringify(arguments[0]), 'restore')";
    browser.script(body, vec![journal.clone()]).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(look(&browser, "return it.value.nodes[0].label").await, "Ana");
    assert_eq!(person.screen.export("journal").await["interview"], journal["interview"]);
}

async fn elsewhere_and_back(browser: &Browser) {
    browser.open("tests/puppet.html").await;
    browser.session.back().await.expect("the page before");
}

/// With nothing saved on the device: first to a page that the browser has kept whole, then to one of which it has kept
/// what fields gave it.
async fn go_back(browser: Browser) {
    let person = open(&browser).await;
    let listen = "const give = ElementInternals.prototype.setFormValue;
        ElementInternals.prototype.setFormValue = function (value, state) {
            window.given = state;
            return give.call(this, value, state);
        };";
    browser.script(listen, vec![]).await;
    short::tell(&person, "Ana").await;
    let journal = person.screen.export("journal").await;
    browser
        .until("the whole interview with the browser", || async {
            let given = browser.look("return window.given", vec![]).await;
            let given: Value = serde_json::from_str(given.as_str()?).ok()?;
            (given["entries"] == journal["entries"]).then_some(())
        })
        .await;
    elsewhere_and_back(&browser).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(person.screen.export("journal").await, journal, "it is as it was left");
    assert_eq!(field(&browser).await.expect("a value")["nodes"][0]["label"], "Ana");

    // A page that wants to know when it is left is not kept, except by WebKit.
    if browser.setup.engine == Engine::WebKit {
        return;
    }
    browser.script("addEventListener('unload', () => {})", vec![]).await;
    elsewhere_and_back(&browser).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(field(&browser).await.expect("a value")["nodes"][0]["label"], "Ana");
    assert_eq!(person.screen.export("journal").await["interview"], journal["interview"]);
}

async fn properties(browser: Browser) {
    open(&browser).await;
    let body = "it.name = 'other'; it.required = false; const read = [it.type, it.name, it.src, it.participant,
            it.autosave, it.interview, it.required, it.willValidate, it.checkValidity(), it.form === document.forms[0]];
        it.name = null; it.required = true;
        return [...read, it.hasAttribute('name'), it.checkValidity(), it.validationMessage];";
    let expected = json!([
        "sociogram-interview",
        "other",
        "protocols/short.json",
        "P 7",
        "off",
        "",
        false,
        true,
        true,
        true,
        false,
        false,
        "Please finish this interview before you go on.",
    ]);
    assert_eq!(look(&browser, body).await, expected);
    // The compact form, whole and in lines that fit.
    let body = "const done = arguments[0]; const it = document.getElementById('interview');
        Promise.all([it.export('compact'), it.export('compact', { most: 200 })]).then((both) => Promise.all(both.map((one) => one.text())))
            .then(async ([whole, lines]) => {
                const { unpack } = await import('/compact.js');
                const json = JSON.parse(await (await it.export('json')).text());
                const same = (one) => JSON.stringify(one) === JSON.stringify(json);
                done([same(await unpack(whole)), same(await unpack(lines)), lines.split('\\n').every((line) => line.length <= 200)]);
            }).catch((error) => done(String(error)));";
    assert_eq!(browser.script_async(body, vec![]).await, json!([true, true, true]));
    let body = "const done = arguments[0]; document.getElementById('interview').export('pdf').catch((error) => done([error.code, error.message]));";
    let refused = browser.script_async(body, vec![]).await;
    assert_eq!(refused[0], "format");
}
