//! The element on a page of its own: several at once, starting over, saving and not saving.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::screen::{Screen, button, the};
use serde_json::{Value, json};

in_every_engine! {
    keeps_two_interviews_apart: |browser| two_on_a_page(browser, NAMES);
    keeps_two_of_one_protocol_and_no_name_apart: |browser| two_on_a_page(browser, "");
    takes_whatever_is_done_in_one_task: all_at_once;
    takes_properties_that_were_there_first: properties_first;
    tells_of_an_interview_that_was_finished_before: tell_finished_before;
    saves_later_what_it_could_not_at_first: save_later;
}

#[test]
fn chromium_starts_over() {
    run(Setup::desktop(Engine::Chromium), start_over);
}

#[test]
fn webkit_starts_over() {
    run(Setup::desktop(Engine::WebKit), start_over);
}

#[test]
fn chromium_saves_nothing_when_told_so() {
    run(Setup::desktop(Engine::Chromium), save_nothing);
}

#[test]
fn chromium_takes_everything_off_the_page() {
    run(Setup::desktop(Engine::Chromium), remove);
}

const DEMO: &str = "../protocols/demo.json";
/// What two interviews are saved under.
const NAMES: &str = "&interview=one&interview=other";

async fn type_name(person: &Person, name: &str) {
    person.focus(&the("textbox", "What shall we call you?")).await;
    person.browser().keys(name.chars()).await;
    person.screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some(name.into())).await;
}

async fn called(screen: &Screen) -> Value {
    screen.export("json").await["graph"]["ego"]["called"].clone()
}

/// The keys of everything saved on the device.
async fn saved(browser: &Browser) -> Vec<Value> {
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onerror = () => done([String(request.error)]);
        request.onsuccess = () => {
            const found = [...request.result.objectStoreNames].map((name) => new Promise((told) => {
                const keys = request.result.transaction(name).objectStore(name).getAllKeys();
                keys.onsuccess = () => told(keys.result);
            }));
            Promise.all(found).then((it) => { request.result.close(); done(it.flat()); });
        };";
    browser.script_async(body, vec![]).await.as_array().cloned().unwrap_or_default()
}

async fn tell_finished_before(browser: Browser) {
    browser.open("tests/host.html?src=protocols/short.json").await;
    let person = Person::new(&browser, Hands::Mouse);
    crate::short::tell(&person, "Ana").await;
    let heard = || async { browser.look("return heard.filter((it) => it.type !== 'change')", vec![]).await };
    let first = heard().await;
    assert_eq!((&first[1]["type"], &first[1]["detail"]["restored"]), (&json!("complete"), &json!(false)), "{first}");
    until_saved(&[&person]).await;
    browser.reload().await;
    person.screen.find(&button("It is mine: use it")).await;
    assert!(!person.screen.text().await.contains("Ana"), "nothing of it is shown: it may be somebody else's");
    let again = heard().await;
    let types: Vec<&Value> = again.as_array().expect("a list").iter().map(|it| &it["type"]).collect();
    assert_eq!(types, ["ready", "complete"]);
    let detail = &again[1]["detail"];
    assert_eq!((&detail["restored"], &detail["declined"]), (&json!(true), &json!(false)));
    assert_eq!(detail["network"], first[1]["detail"]["network"]);
    // Going on is no change of what was answered.
    person.press(&button("It is mine: use it")).await;
    person.screen.find(&button("Change something")).await;
    let changes = browser.look("return heard.filter((it) => it.type === 'change')", vec![]).await;
    assert!(changes.as_array().expect("a list").iter().all(|it| it["detail"]["complete"] == true), "{changes}");
}

/// The same protocol twice.
async fn two_on_a_page(browser: Browser, names: &'static str) {
    browser.open(&format!("tests/host.html?src={DEMO}&src={DEMO}{names}")).await;
    let first = Person::new(&browser, Hands::Mouse);
    let second = first.at(1);
    for person in [&first, &second] {
        person.go_on().await;
        person.screen.until("the questions about you", |it| it.stage.as_deref() == Some("you")).await;
    }
    type_name(&first, "Ana").await;
    type_name(&second, "Ben").await;
    first.choose("When are you at your best?", "In the morning").await;
    second.choose("When are you at your best?", "In the evening").await;
    first.screen.expect(&the("radio", "In the morning"), |it| it.on == Some(true)).await;
    assert_eq!((called(&first.screen).await, called(&second.screen).await), (json!("Ana"), json!("Ben")));
    first.press(&button("Undo")).await;
    first.screen.expect(&the("radio", "In the morning"), |it| it.on == Some(false)).await;
    second.screen.expect(&the("radio", "In the evening"), |it| it.on == Some(true)).await;

    until_saved(&[&first, &second]).await;
    browser.reload().await;
    for (person, name) in [(&first, "Ana"), (&second, "Ben")] {
        person.press(&button("Continue where you were")).await;
        person.screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some(name.into())).await;
    }
    // Events tell which element they come from, and none was about a fault.
    let heard = browser.look("return window.heard.map((it) => [it.type, it.from])", vec![]).await;
    let heard = heard.as_array().cloned().unwrap_or_default();
    assert!(heard.contains(&json!(["ready", "interview-0"])) && heard.contains(&json!(["ready", "interview-1"])));
    assert!(heard.iter().all(|it| it[0] != "error"), "{heard:?}");
}

const DEFINED: &str = "customElements.whenDefined('sociogram-interview').then(() => arguments[0]())";

/// Made, moved, removed, put back and made again before the page does anything else.
async fn all_at_once(browser: Browser) {
    browser.open("tests/host.html").await;
    let make = format!(
        "window.make = (id, interview) => {{
            const made = document.createElement('sociogram-interview');
            Object.assign(made, {{ id, interview, src: '{DEMO}' }});
            return made;
        }};
        window.place = document.createElement('div');"
    );
    browser.script(&make, vec![]).await;
    // A driver may take a page for loaded before the modules of it have run.
    browser.script_async(DEFINED, vec![]).await;
    let body = "const [stays, goes, never] = ['stays', 'goes', 'never'].map((it) => make(it, it));
        document.body.append(stays, goes, place);
        place.append(stays);
        stays.remove();
        document.body.prepend(stays);
        goes.remove();
        const html = make('again', 'again').outerHTML;
        place.innerHTML = html;
        place.innerHTML = '';
        place.innerHTML = html;
        place.replaceWith(place);
        Object.assign(window, { stays, gone: [goes, never] });";
    browser.script(body, vec![]).await;
    let stays = Person::new(&browser, Hands::Mouse);
    let again = stays.at(1);
    for (person, name) in [(&stays, "Ana"), (&again, "Ben")] {
        person.go_on().await;
        type_name(person, name).await;
    }

    // One that runs is moved, and another gives way to a new one of the same name.
    let body = "stays.remove();
        place.before(make('fresh', 'stays'));
        place.before(place.firstChild);
        gone.push(stays);";
    browser.script(body, vec![]).await;
    let (fresh, again) = (stays, again);
    fresh.press(&button("Continue where you were")).await;
    fresh.screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some("Ana".into())).await;
    again.screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some("Ben".into())).await;
    assert_eq!((called(&fresh.screen).await, called(&again.screen).await), (json!("Ana"), json!("Ben")));

    // Which of two opens first is not said.
    let body = "return [window.heard.filter((it) => it.type !== 'change').map((it) => `${it.type} ${it.from}`).sort(),
        gone.map((it) => it.shadowRoot.textContent)]";
    let told = browser.script(body, vec![]).await;
    assert_eq!(told, json!([["ready again", "ready fresh", "ready stays"], ["", "", ""]]));
}

/// A page may make the element, and frameworks do, before the class of it has come.
async fn properties_first(browser: Browser) {
    browser.open("tests/puppet.html").await;
    let body = "const early = document.createElement('sociogram-interview');
        Object.assign(early, { src: 'protocols/short.json', name: 'network', autosave: 'off', required: true });
        document.body.append(early);
        import('/sociogram.js');";
    browser.script(body, vec![]).await;
    Person::new(&browser, Hands::Mouse).screen.find(&the("textbox", "Name")).await;
    let body = "const it = document.querySelector('sociogram-interview');
        return [it.getAttribute('name'), it.autosave, it.required, it.validity.valueMissing]";
    assert_eq!(browser.script(body, vec![]).await, json!(["network", "off", true, true]));
}

async fn start_over(browser: Browser) {
    browser.open(&format!("tests/host.html?src={DEMO}&interview=mine")).await;
    let person = Person::new(&browser, Hands::Mouse);
    let screen = person.screen.clone();
    person.go_on().await;
    type_name(&person, "Ana").await;
    let before = screen.export("journal").await;
    until_saved(&[&person]).await;
    assert!(saved(&browser).await.len() > 1, "the answers are saved");

    // Escape and Cancel leave everything as it is.
    person.press_in_menu(&button("Start over")).await;
    screen.until("the question", |it| it.dialog.starts_with("Start over and erase")).await;
    browser.keys([key::ESCAPE]).await;
    screen.until("no question", |it| it.dialog.is_empty()).await;
    person.press_in_menu(&button("Start over")).await;
    person.press(&button("Cancel")).await;
    screen.until("no question", |it| it.dialog.is_empty()).await;
    assert_eq!(called(&screen).await, "Ana");

    person.press_in_menu(&button("Start over")).await;
    person.press(&button("Erase everything")).await;
    screen.until("the first stage", |it| it.stage.as_deref() == Some("welcome") && it.dialog.is_empty()).await;
    let after = screen.export("journal").await;
    assert_eq!(after["entries"], json!([]));
    assert_ne!(after["interview"]["id"], before["interview"]["id"], "it is another interview");
    browser
        .until("only the new head on the device", || async { (saved(&browser).await.len() == 1).then_some(()) })
        .await;

    // Nothing was done yet, so nobody is welcomed back.
    browser.reload().await;
    let here = screen.until("the first stage", |it| !it.title.is_empty()).await;
    assert_eq!(here.stage.as_deref(), Some("welcome"));
    person.go_on().await;
    screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some("".into())).await;
}

/// A device that is full for a while: participants are told, as long as it is so, and nothing is lost.
async fn save_later(browser: Browser) {
    browser.open("tests/puppet.html").await;
    let full = "const { transaction } = IDBDatabase.prototype;
        window.makeRoom = () => (IDBDatabase.prototype.transaction = transaction);
        IDBDatabase.prototype.transaction = function (stores, mode) {
            if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
            return transaction.call(this, stores, mode);
        };";
    browser.script(full, vec![]).await;
    let element =
        "document.body.innerHTML = '<sociogram-interview src=\"protocols/short.json\">'; import('/sociogram.js')";
    browser.script(element, vec![]).await;
    let person = Person::new(&browser, Hands::Mouse);
    let told = |whether: bool| {
        let browser = &browser;
        let body =
            "return document.querySelector('sociogram-interview').shadowRoot.textContent.includes('cannot be saved')";
        async move {
            browser
                .until("what is said", || async { (browser.script(body, vec![]).await == whether).then_some(()) })
                .await;
        }
    };
    let add = async |name: &str| {
        person.write(&the("textbox", "Name"), name).await;
        person.press(&button("Add")).await;
        person.screen.find(&button(&format!("Remove {name}"))).await;
    };
    person.screen.find(&the("textbox", "Name")).await;
    told(true).await;
    add("Ana").await;
    assert_eq!(saved(&browser).await, Vec::<Value>::new());
    browser.script("makeRoom()", vec![]).await;
    add("Ben").await;
    told(false).await;
    until_saved(&[&person]).await;
    let before = person.screen.export("journal").await;
    browser.reload().await;
    browser.script(element, vec![]).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&the("textbox", "Name")).await;
    let after = person.screen.export("journal").await;
    assert_eq!(after["interview"], before["interview"]);
    let entries = |of: &Value| of["entries"].as_array().cloned().unwrap_or_default();
    assert_eq!(
        entries(&after).split_last().map(|(_, all)| all.to_vec()),
        Some(entries(&before)),
        "all but coming back"
    );
}

async fn save_nothing(browser: Browser) {
    browser.open(&format!("tests/host.html?src={DEMO}&autosave=off")).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.go_on().await;
    type_name(&person, "Ana").await;
    assert_eq!(saved(&browser).await, Vec::<Value>::new());
    browser.reload().await;
    let here = person.screen.until("the first stage", |it| !it.title.is_empty()).await;
    assert_eq!(here.stage.as_deref(), Some("welcome"), "nobody is welcomed back");
}

async fn remove(browser: Browser) {
    browser.open(&format!("tests/host.html?src={DEMO}&interview=mine")).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.go_on().await;
    type_name(&person, "Ana").await;
    browser.script("window.kept = document.querySelector('sociogram-interview'); kept.remove()", vec![]).await;
    browser
        .until("nothing left inside", || async {
            let left = browser.look("return kept.shadowRoot.querySelectorAll('.sociogram *').length", vec![]).await;
            (left == json!(0)).then_some(())
        })
        .await;
    // Moved elsewhere on the page it goes on where it was.
    browser.script("document.body.prepend(kept)", vec![]).await;
    person.press(&button("Continue where you were")).await;
    person.screen.expect(&the("textbox", "What shall we call you?"), |it| it.value == Some("Ana".into())).await;
    let faults = browser.look("return window.heard.filter((it) => it.type === 'error').length", vec![]).await;
    assert_eq!(faults, json!(0));
}
