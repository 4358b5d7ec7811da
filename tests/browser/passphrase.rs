//! A passphrase for what lies on the device: asked for where the protocol says so, and nothing there is readable without.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::input::key;
use crate::keeping::until_erased;
use crate::kills::killing::kill;
use crate::screen::{Control, button, the};
use crate::short;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

in_every_engine! {
    what_is_kept_is_locked_and_opens_again: locked_and_opened;
    who_has_forgotten_the_passphrase_begins_anew: forgotten;
    who_wants_no_passphrase_keeps_nothing: unsaved;
    what_was_saved_before_is_locked_too: locked_later;
}

const PAGE: &str = "tests/host.html?src=protocols/locked.json";
const PASSPHRASE: &str = "four small grey cats";

/// Names that occur nowhere else.
const NAMES: [&str; 2] = ["Quillebrandt", "Vexholmer"];

async fn choose(person: &Person, passphrase: &str) {
    person.write(&the("textbox", "Passphrase"), passphrase).await;
    person.press(&button("Lock and begin")).await;
}

async fn unlock(person: &Person, passphrase: &str) {
    person.write(&the("textbox", "Passphrase"), passphrase).await;
    person.press(&button("Unlock")).await;
}

async fn until_told(person: &Person, words: &str) {
    let told = || async { person.screen.text().await.contains(words).then_some(()) };
    person.browser().until(words, told).await;
}

async fn name(person: &Person, name: &str) {
    person.write(&the("textbox", "Name"), name).await;
    person.press(&button("Add")).await;
    person.screen.find(&button(&format!("Remove {name}"))).await;
}

/// Everything that the page has on the device, as one text.
async fn on_the_device(browser: &Browser) -> String {
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram');
        request.onsuccess = () => {
            const transaction = request.result.transaction(['interviews', 'entries']);
            const all = ['interviews', 'entries'].map((name) => transaction.objectStore(name).getAll());
            transaction.oncomplete = () => {
                request.result.close();
                done(JSON.stringify([all.map((it) => it.result), { ...localStorage }, { ...sessionStorage }]));
            };
        };";
    browser.script_async(body, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn locked_and_opened(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    // Too short to be safe.
    choose(&person, "cats").await;
    until_told(&person, "at least 8 characters").await;
    // The box is chosen with all that is in it.
    browser.keys(PASSPHRASE.chars().chain([key::ENTER])).await;
    name(&person, NAMES[0]).await;
    person.write(&the("textbox", "Name"), NAMES[1]).await;
    until_saved(&[&person]).await;
    let kept = on_the_device(&browser).await;
    assert!(kept.contains("sealed"), "{kept}");
    assert!(!NAMES.iter().any(|it| kept.contains(it)), "{kept}");

    browser.reload().await;
    unlock(&person, "four small gray cats").await;
    until_told(&person, "not the passphrase").await;
    assert!(!person.screen.text().await.contains(NAMES[0]));
    browser.keys(PASSPHRASE.chars().chain([key::ENTER])).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button(&format!("Remove {}", NAMES[0]))).await;
    let typed = |it: &Control| it.value == Some(json!(NAMES[1]));
    person.screen.expect(&the("textbox", "Name"), typed).await;
    person.press(&button("Add")).await;
    person.go_on().await;
    person.press(&button("Finish")).await;
    person.screen.find(&button("Change something")).await;

    // Finished, and locked as before.
    browser.reload().await;
    unlock(&person, PASSPHRASE).await;
    person.press(&button("It is mine: use it")).await;
    person.screen.find(&button("Change something")).await;
    let file = person.screen.export("json").await;
    let labels: Vec<&Value> = file["nodes"].as_array().into_iter().flatten().map(|it| &it["label"]).collect();
    assert_eq!(labels, NAMES);
    let kept = on_the_device(&browser).await;
    assert!(!NAMES.iter().any(|it| kept.contains(it)), "{kept}");
}

async fn forgotten(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    choose(&person, PASSPHRASE).await;
    name(&person, NAMES[0]).await;
    until_saved(&[&person]).await;
    browser.reload().await;
    person.press(&button("I have forgotten it")).await;
    // Not at once: it cannot be undone.
    assert_ne!(on_the_device(&browser).await, "");
    person.press(&button("Erase and begin anew")).await;
    choose(&person, "another one of mine").await;
    person.screen.find(&the("textbox", "Name")).await;
    assert!(!person.screen.text().await.contains(NAMES[0]));
    short::tell(&person, NAMES[1]).await;
    browser.reload().await;
    unlock(&person, "another one of mine").await;
    person.screen.find(&button("It is mine: use it")).await;
}

async fn unsaved(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    person.press(&button("Begin without saving")).await;
    name(&person, NAMES[0]).await;
    until_erased(&browser).await;
    person.screen.find(&button("Keep a copy")).await;
    browser.reload().await;
    person.screen.find(&button("Lock and begin")).await;
}

/// The protocol came without a passphrase when the interview was begun.
async fn locked_later(browser: Browser) {
    let open = |passphrase: &str| {
        format!(
            "document.body.innerHTML = '<sociogram-interview></sociogram-interview>';
            const interview = document.querySelector('sociogram-interview');
            fetch('/tests/protocols/locked.json')
                .then((answer) => answer.json())
                .then((protocol) => (interview.protocol = {{ ...protocol, passphrase: {passphrase} }}));
            import('/sociogram.js');"
        )
    };
    browser.open("tests/puppet.html").await;
    browser.script(&open("undefined"), vec![]).await;
    let person = Person::new(&browser, Hands::Mouse);
    name(&person, NAMES[0]).await;
    until_saved(&[&person]).await;
    assert!(on_the_device(&browser).await.contains(NAMES[0]));

    browser.open("tests/puppet.html").await;
    browser.script(&open("true"), vec![]).await;
    choose(&person, PASSPHRASE).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button(&format!("Remove {}", NAMES[0]))).await;
    until_saved(&[&person]).await;
    assert!(!on_the_device(&browser).await.contains(NAMES[0]));

    // And back: what is locked asks for its passphrase whatever the protocol says.
    browser.open("tests/puppet.html").await;
    browser.script(&open("undefined"), vec![]).await;
    unlock(&person, PASSPHRASE).await;
    person.press(&button("Continue where you were")).await;
    person.screen.find(&button(&format!("Remove {}", NAMES[0]))).await;
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.flat_map(|it| if it.path().is_dir() { files(&it.path()) } else { vec![it.path()] }).collect()
}

/// The files of a profile in which a text stands, in one byte a letter or in two.
fn with_text(profile: &Path, text: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
    let mut found = files(profile);
    found.retain(|it| fs::read(it).is_ok_and(|bytes| has(&bytes, text.as_bytes()) || has(&bytes, &wide)));
    found
}

/// Tells two names in a profile on disk, kills the browser, and gives the files in which they stand.
fn told_and_killed(page: &'static str, passphrase: Option<&'static str>) -> Vec<PathBuf> {
    let profile = std::env::temp_dir().join(format!("sociogram-passphrase-{}-{}", std::process::id(), page.len()));
    let _ = fs::remove_dir_all(&profile);
    fs::create_dir_all(&profile).expect("a folder");
    let killed = profile.clone();
    run(Setup::desktop(Engine::Chromium).profile(&profile), move |browser| async move {
        browser.open(page).await;
        let person = Person::new(&browser, Hands::Mouse);
        if let Some(passphrase) = passphrase {
            choose(&person, passphrase).await;
        }
        name(&person, NAMES[0]).await;
        person.write(&the("textbox", "Name"), NAMES[1]).await;
        until_saved(&[&person]).await;
        kill(&killed, || ());
    });
    let found = NAMES.iter().flat_map(|it| with_text(&profile, it)).collect();
    let _ = fs::remove_dir_all(&profile);
    found
}

#[test]
fn chromium_has_no_typed_name_in_its_files_with_a_passphrase() {
    if std::env::var("SOCIOGRAM_CHROMIUM").is_err() {
        eprintln!("not run: there is no driver for Chromium");
        return;
    }
    // Without one they stand in its files, so the search finds what is there.
    assert_ne!(told_and_killed("tests/host.html?src=protocols/short.json", None), Vec::<PathBuf>::new());
    assert_eq!(told_and_killed(PAGE, Some(PASSPHRASE)), Vec::<PathBuf>::new());
}
