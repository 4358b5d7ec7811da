//! What is kept on the device: for whom, until when, and what happens when the device is slow, old or damaged.

use crate::driver::{Browser, Engine, in_every_engine};
use crate::hands::{Hands, Person, until_saved};
use crate::screen::{Control, Query, Screen, button, the};
use crate::short;
use serde_json::{Value, json};

in_every_engine! {
    participants_are_kept_apart: participants;
    a_finished_interview_counts_for_nobody_before_they_act: finished_before;
    a_delivered_interview_leaves_the_device: delivered;
    a_delivered_interview_leaves_the_device_when_the_form_is_sent: delivered_by_form;
    answers_given_just_before_leaving_are_kept: leave_at_once;
    a_name_that_was_typed_and_not_added_is_kept: typed_and_not_added;
    nothing_is_kept_where_the_guide_says_so: unsaved_form;
    what_the_former_version_saved_goes_on: carry_over;
    a_gap_is_noticed: gap;
    a_missing_head_is_noticed: no_head;
    a_device_that_does_not_open_is_told_of: device_does_not_open;
    a_device_that_does_not_write_is_told_of: device_does_not_write;
    a_protocol_that_does_not_come_is_told_of: protocol_does_not_come;
}

/// An interview in a form.
fn form(attributes: &str) -> String {
    format!(
        "document.body.innerHTML = '<form><sociogram-interview src=\"/tests/protocols/short.json\" name=\"network\" \
        required {attributes}></sociogram-interview><button>Send</button></form>';
        window.heard = [];
        for (const type of ['ready', 'change', 'complete', 'error']) {{
            document.addEventListener(`sociogram-${{type}}`, (event) => heard.push({{ type, detail: event.detail }}));
        }}
        import('/sociogram.js');"
    )
}

/// Opens a page with an interview in a form, after `before` has run.
async fn open_form(browser: &Browser, attributes: &str, before: &str) -> Person {
    browser.open("tests/puppet.html").await;
    browser.script(before, vec![]).await;
    browser.script(&form(attributes), vec![]).await;
    Person::new(browser, Hands::Mouse)
}

/// The form's field, whether the interview is valid in it, and the last end that was told: who is in it, and whether it
/// was found.
async fn sent(browser: &Browser) -> Value {
    let body = "const it = document.querySelector('sociogram-interview');
        const end = heard.findLast(({ type }) => type === 'complete')?.detail;
        const field = new FormData(document.forms[0]).get('network');
        return [field && JSON.parse(field).nodes.map((it) => it.label), it.checkValidity(),
            end && [end.network.nodes.map((it) => it.label), end.restored]]";
    browser.script(body, vec![]).await
}

/// The codes of the errors that the page was told.
async fn codes(browser: &Browser) -> Value {
    browser.look("return heard.filter((it) => it.type === 'error').map((it) => it.detail.code)", vec![]).await
}

/// Those about the device; a page in haste may also say that loading takes long.
async fn codes_of_storage(browser: &Browser) -> Value {
    let codes = codes(browser).await.as_array().cloned().unwrap_or_default();
    codes.into_iter().filter(|it| it.as_str().is_some_and(|it| it.starts_with("storage"))).collect()
}

async fn until_finished_screen(person: &Person) {
    person.screen.find(&button("Change something")).await;
}

async fn participants(browser: Browser) {
    let person = open_form(&browser, "participant=\"P1\"", "").await;
    short::tell(&person, "Ana").await;
    assert_eq!(sent(&browser).await, json!([["Ana"], true, [["Ana"], false]]));

    // The next participant on this device.
    let person = open_form(&browser, "participant=\"P2\"", "").await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(sent(&browser).await, json!([null, false, null]));
    assert!(!person.screen.text().await.contains("Ana"));
    short::tell(&person, "Ben").await;

    // Nobody in particular.
    let person = open_form(&browser, "", "").await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(sent(&browser).await, json!([null, false, null]));

    // The first one again: it is theirs, and it counts at once.
    let person = open_form(&browser, "participant=\"P1\"", "").await;
    until_finished_screen(&person).await;
    assert_eq!(sent(&browser).await, json!([["Ana"], true, [["Ana"], true]]));
}

async fn finished_before(browser: Browser) {
    let person = open_form(&browser, "", "").await;
    short::tell(&person, "Ana").await;
    let person = open_form(&browser, "", "").await;
    person.screen.find(&button("It is mine: use it")).await;
    assert!(!person.screen.text().await.contains("Ana"));
    assert_eq!(sent(&browser).await, json!([null, false, [["Ana"], true]]), "the host is told, the form holds nothing");
    person.press(&button("It is mine: use it")).await;
    until_finished_screen(&person).await;
    assert_eq!(sent(&browser).await, json!([["Ana"], true, [["Ana"], true]]));

    let person = open_form(&browser, "", "").await;
    person.press_in_menu(&button("Start over")).await;
    person.press(&button("Erase everything")).await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(sent(&browser).await[0], Value::Null);
    short::tell(&person, "Ben").await;
    assert_eq!(sent(&browser).await, json!([["Ben"], true, [["Ben"], false]]));
}

/// How many records there are on the device.
async fn records(browser: &Browser) -> Value {
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onsuccess = () => {
            const transaction = request.result.transaction(['interviews', 'entries']);
            const counts = ['interviews', 'entries'].map((name) => transaction.objectStore(name).count());
            transaction.oncomplete = () => {
                request.result.close();
                done(counts.reduce((sum, it) => sum + it.result, 0) + localStorage.length);
            };
        };";
    browser.script_async(body, vec![]).await
}

pub async fn until_erased(browser: &Browser) {
    browser.until("an empty device", || async { (records(browser).await == 0).then_some(()) }).await;
}

async fn delivered(browser: Browser) {
    let page = "tests/host.html?src=protocols/short.json&delivered=erase";
    browser.open(page).await;
    let person = Person::new(&browser, Hands::Mouse);
    short::tell(&person, "Ana").await;
    until_erased(&browser).await;
    // It stays on screen, and what is changed after that is saved again, with all before.
    person.press(&button("Change something")).await;
    until_saved(&[&person]).await;
    person.press(&button("Finish")).await;
    until_finished_screen(&person).await;
    until_erased(&browser).await;
    browser.reload().await;
    person.screen.find(&the("textbox", "Name")).await;
}

async fn delivered_by_form(browser: Browser) {
    let person = open_form(&browser, "delivered=\"erase\"", "").await;
    short::tell(&person, "Ana").await;
    until_saved(&[&person]).await;
    // Until it is sent it can be had again.
    let person = open_form(&browser, "delivered=\"erase\" participant=\"P1\"", "").await;
    short::tell(&person, "Ben").await;
    let person = open_form(&browser, "delivered=\"erase\" participant=\"P1\"", "").await;
    until_finished_screen(&person).await;
    let found = browser.elements("return [document.querySelector('form > button')]", vec![]).await;
    found[0].click().await.expect("a button");
    let at = || async { browser.look("return location.search", vec![]).await };
    browser
        .until("the next page", || async { at().await.as_str().is_some_and(|it| it.contains("Ben")).then_some(()) })
        .await;
    let person = open_form(&browser, "delivered=\"erase\" participant=\"P1\"", "").await;
    person.screen.find(&the("textbox", "Name")).await;
}

/// Twenty answers, each with the page left in the same task; the last one is Finish.
async fn leave_at_once(browser: Browser) {
    let page = "tests/host.html?src=protocols/short.json&participant=P1";
    let leave = |press: &str| {
        format!(
            "const root = document.querySelector('sociogram-interview').shadowRoot;
            const named = (name) => [...root.querySelectorAll('button')].find((it) => it.textContent === name);
            {press}
            location.href = 'puppet.html';"
        )
    };
    let person = Person::new(&browser, Hands::Mouse);
    let left = || async {
        let gone = browser.session.execute("return location.pathname", vec![]).await;
        gone.is_ok_and(|it| it.json().as_str().is_some_and(|it| it.ends_with("puppet.html"))).then_some(())
    };
    let mut names = Vec::new();
    for number in 0..19 {
        browser.open(page).await;
        if number > 0 {
            person.press(&button("Continue where you were")).await;
        }
        person.screen.find(&the("textbox", "Name")).await;
        let name = format!("Person {number}");
        let press = format!(
            "const box = root.querySelector('input, textarea');
            box.value = '{name}';
            box.dispatchEvent(new Event('input', {{ bubbles: true }}));
            named('Add').click();"
        );
        browser.script(&leave(&press), vec![]).await;
        browser.until("the next page", left).await;
        names.push(name);
    }
    browser.open(page).await;
    person.press(&button("Continue where you were")).await;
    let file = person.screen.export("json").await;
    let kept: Vec<&str> =
        file["nodes"].as_array().expect("a list").iter().filter_map(|it| it["label"].as_str()).collect();
    assert_eq!(kept, names);
    person.go_on().await;
    person.screen.find(&button("Finish")).await;
    browser.script(&leave("named('Finish').click();"), vec![]).await;
    browser.until("the next page", left).await;
    browser.open(page).await;
    until_finished_screen(&person).await;
}

/// A name in the box is no answer yet, and there again all the same; what is added or started over is not.
async fn typed_and_not_added(browser: Browser) {
    browser.open("tests/host.html?src=protocols/short.json").await;
    let person = Person::new(&browser, Hands::Mouse);
    let name = the("textbox", "Name");
    let holds = |words: &'static str| move |it: &Control| it.value == Some(json!(words));
    person.write(&name, "Ana").await;
    person.press(&button("Add")).await;
    person.screen.expect(&name, holds("")).await;
    person.write(&name, "Ben").await;
    browser.reload().await;
    person.press(&button("Continue where you were")).await;
    person.screen.expect(&name, holds("Ben")).await;
    person.press(&button("Add")).await;
    person.screen.find(&button("Remove Ben")).await;
    browser.reload().await;
    person.press(&button("Continue where you were")).await;
    person.screen.expect(&name, holds("")).await;
    person.write(&name, "Cai").await;
    person.press_in_menu(&button("Start over")).await;
    person.press(&button("Erase everything")).await;
    person.screen.expect_gone(&button("Remove Ben")).await;
    person.screen.expect(&name, holds("")).await;
}

/// Puts a saved interview on the device as version 2 of the database had it: 70 names and where they were given.
const FORMER: &str = "const done = arguments[0];
    const request = indexedDB.open('sociogram', 2);
    request.onupgradeneeded = () => ['heads', 'pages'].forEach((it) => request.result.createObjectStore(it));
    request.onsuccess = () => {
        const transaction = request.result.transaction(['heads', 'pages'], 'readwrite');
        for (const [name, id, participant, count] of [['short', 'aa', null, 70], ['short 2', 'bb', 'P1', 2]]) {
            const head = { format: 'sociogram-journal', version: 1, protocol: { id: 'short', sha256: '' },
                interview: { id, participant, language: 'en', started: 1.7e12 } };
            transaction.objectStore('heads').put(JSON.stringify(head), name);
            const entries = Array.from({ length: count }, (_, at) =>
                JSON.stringify({ at: 1.7e12 + at, do: 'name', prompt: 'talk-to', labels: [`${id} ${at}`] }));
            for (let at = 0; at * 64 < count; at++) {
                transaction.objectStore('pages').put(entries.slice(at * 64, at * 64 + 64), [name, at]);
            }
        }
        transaction.oncomplete = () => { request.result.close(); done(); };
    };";

async fn carry_over(browser: Browser) {
    browser.open("page.css").await;
    browser.script_async(FORMER, vec![]).await;
    browser.open("tests/host.html?src=protocols/short.json&src=protocols/short.json&participant=&participant=P1&interview=short&interview=short%202").await;
    let person = Person::new(&browser, Hands::Mouse);
    for (number, id, count) in [(0, "aa", 70), (1, "bb", 2)] {
        let person = person.at(number);
        person.screen.find(&welcome()).await;
        let journal = person.screen.export("journal").await;
        assert_eq!(journal["interview"]["id"], id);
        let entries = journal["entries"].as_array().cloned().unwrap_or_default();
        assert_eq!(entries.len(), count);
        assert_eq!(entries[count - 1]["labels"][0], format!("{id} {}", count - 1));
    }
    let stores = "const done = arguments[0]; const request = indexedDB.open('sociogram');
        request.onsuccess = () => { request.result.close(); done([...request.result.objectStoreNames]); };";
    assert_eq!(
        browser.script_async(stores, vec![]).await,
        json!(["entries", "interviews"]),
        "the former version's copy is gone"
    );
}

fn welcome() -> Query {
    button("Continue where you were")
}

/// Names three people, and does something to what is saved of that.
async fn damage(browser: &Browser, work: &str) -> Person {
    let page = "tests/host.html?src=protocols/short.json";
    browser.open(page).await;
    let person = Person::new(browser, Hands::Mouse);
    for name in ["Ana", "Ben", "Cai"] {
        person.write(&the("textbox", "Name"), name).await;
        person.press(&button("Add")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
    }
    until_saved(&[&person]).await;
    browser.open("page.css").await;
    let body = format!(
        "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onsuccess = () => {{
            const transaction = request.result.transaction(['interviews', 'entries'], 'readwrite');
            const [interviews, entries] = ['interviews', 'entries'].map((name) => transaction.objectStore(name));
            {work}
            transaction.oncomplete = () => {{ request.result.close(); done(); }};
        }};"
    );
    browser.script_async(&body, vec![]).await;
    browser.open(page).await;
    person
}

async fn gap(browser: Browser) {
    let person = damage(&browser, "entries.delete(['short', '', 1]);").await;
    person.screen.find(&button("Keep a copy")).await;
    assert_eq!(codes(&browser).await, json!(["journal-damaged"]));
    person.press(&button("Go on with what is kept")).await;
    person.screen.find(&button("Remove Ana")).await;
    person.screen.find(&button("Remove Cai")).await;
    assert!(!person.screen.has(&button("Remove Ben")).await);
    until_saved(&[&person]).await;
    browser.reload().await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button("Remove Cai")).await;
    assert_eq!(codes(&browser).await, json!([]), "what is left is whole");
}

async fn no_head(browser: Browser) {
    let person = damage(&browser, "interviews.delete(['short', '']);").await;
    person.screen.find(&button("Keep a copy")).await;
    assert_eq!(codes(&browser).await, json!(["journal-damaged"]));
    person.press(&button("Go on with what is kept")).await;
    for name in ["Ana", "Ben", "Cai"] {
        person.screen.find(&button(&format!("Remove {name}"))).await;
    }
    until_saved(&[&person]).await;
    browser.reload().await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button("Remove Cai")).await;
    assert_eq!(codes(&browser).await, json!([]), "it has a head again");
}

/// Ten seconds pass in a twentieth of one, while the page is in haste.
const HASTE: &str = "const later = window.setTimeout;
    window.inHaste = true;
    window.setTimeout = (work, time, ...more) => later(work, time === 10000 && inHaste ? 50 : time, ...more);";

async fn device_does_not_open(browser: Browser) {
    let stuck = format!("{HASTE} IDBFactory.prototype.open = () => ({{}});");
    let person = open_form(&browser, "", &stuck).await;
    person.screen.find(&button("Go on without saving")).await;
    assert!(person.screen.here().await.alert.contains("does not answer"));
    assert_eq!(codes_of_storage(&browser).await, json!(["storage-slow"]));
    person.press(&button("Try again")).await;
    browser
        .until("another word", || async {
            (codes_of_storage(&browser).await == json!(["storage-slow", "storage-slow"])).then_some(())
        })
        .await;
    person.press(&button("Go on without saving")).await;
    short::tell(&person, "Ana").await;
    assert_eq!(sent(&browser).await, json!([["Ana"], true, [["Ana"], false]]));
    assert!(person.screen.text().await.contains("cannot be saved on this device"));
}

/// Another connection holds on to the stores, so that no transaction of the interview's begins before `letGo()`.
const HOLD: &str = "const done = arguments[0];
    const request = indexedDB.open('sociogram');
    request.onsuccess = () => {
        const transaction = request.result.transaction(['interviews', 'entries'], 'readwrite');
        let held = (window.inHaste = true);
        window.letGo = () => (held = window.inHaste = false);
        const again = () => { if (held) transaction.objectStore('entries').get('nothing').onsuccess = again; };
        again();
        transaction.oncomplete = () => request.result.close();
        done();
    };";

async fn device_does_not_write(browser: Browser) {
    let person = open_form(&browser, "participant=\"P1\"", &format!("{HASTE} window.inHaste = false;")).await;
    person.screen.find(&the("textbox", "Name")).await;
    browser.until("a saved head", || async { (records(&browser).await == 1).then_some(()) }).await;
    browser.script_async(HOLD, vec![]).await;
    person.write(&the("textbox", "Name"), "Ana").await;
    person.press(&button("Add")).await;
    let text = async || person.screen.text().await;
    browser.until("a notice", || async { text().await.contains("cannot be saved on this device").then_some(()) }).await;
    assert_eq!(codes(&browser).await, json!(["storage-slow"]));
    person.screen.find(&button("Keep a copy")).await;
    browser.script("letGo()", vec![]).await;
    browser.until("no notice", || async { (!text().await.contains("cannot be saved")).then_some(()) }).await;

    // Nothing had to be told of before Finish is pressed.
    person.go_on().await;
    person.screen.find(&button("Finish")).await;
    until_saved(&[&person]).await;
    browser.script_async(HOLD, vec![]).await;
    person.press(&button("Finish")).await;
    let asked = |screen: Screen| async move {
        screen.until("a question", |it| it.dialog == "Your answers are not saved yet").await
    };
    asked(person.screen.clone()).await;
    assert_eq!(sent(&browser).await, json!([null, false, null]), "it is not finished before it is saved");
    browser.script("letGo()", vec![]).await;
    person.press(&button("Try again")).await;
    until_finished_screen(&person).await;
    assert_eq!(sent(&browser).await, json!([["Ana"], true, [["Ana"], false]]));

    person.press(&button("Change something")).await;
    person.screen.find(&button("Finish")).await;
    until_saved(&[&person]).await;
    browser.script_async(HOLD, vec![]).await;
    person.press(&button("Finish")).await;
    asked(person.screen.clone()).await;
    person.press(&button("Go on without saving")).await;
    until_finished_screen(&person).await;
    assert!(text().await.contains("cannot be saved on this device"));
    browser.script("letGo()", vec![]).await;
}

async fn protocol_does_not_come(browser: Browser) {
    let stuck = format!(
        "{HASTE} const really = window.fetch; let times = 0;
        window.fetch = (it, ...more) => {{
            if (!`${{it}}`.endsWith('short.json')) return really(it, ...more);
            window.inHaste = !times;
            return times++ ? really(it, ...more) : new Promise(() => {{}});
        }};"
    );
    let person = open_form(&browser, "", &stuck).await;
    person.press(&button("Try again")).await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(codes(&browser).await, json!(["protocol-slow"]));
}

/// As the guide says: without saving, a reload begins anew, and `autocomplete="off"` on the form has the browser keep
/// nothing of it for those who go back.
async fn unsaved_form(browser: Browser) {
    browser.open("tests/form.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    let add = async |name: &str| {
        person.write(&the("textbox", "Name"), name).await;
        person.press(&button("Add")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
    };
    add("Ana").await;
    browser.reload().await;
    person.screen.find(&the("textbox", "Name")).await;
    assert!(!person.screen.has(&button("Remove Ana")).await);

    browser.open("tests/unkept.html").await;
    add("Ben").await;
    browser.open("tests/puppet.html").await;
    browser.session.back().await.expect("the page before");
    let here = person.screen.until("the interview", |it| it.stage.is_some() || !it.title.is_empty()).await;
    if browser.setup.engine != Engine::WebKit {
        assert_eq!(here.stage.as_deref(), Some("people"), "nobody is welcomed back");
        assert!(!person.screen.has(&button("Remove Ben")).await);
    }
}
