//! One interview open more than once: in tabs, frames, elements and builds, and in a page that comes back from the
//! browser's cache. Whoever goes on last writes; the others say so and take no more answers. Nothing is mixed, nothing
//! is lost, and nothing that was erased comes back.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person, until_saved};
use crate::screen::{Screen, button, the};
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

in_every_engine! {
    two_tabs_take_turns: take_turns;
    a_stale_tab_that_continues_writes_nothing: stale_continue;
    a_stale_tab_that_starts_over_erases_nothing: stale_start_over;
    nothing_erased_comes_back: stale_after_start_over;
    a_stale_tab_after_the_end_changes_nothing: stale_after_finish;
    a_page_from_the_cache_sees_that_it_is_old: from_the_cache;
    a_page_that_is_left_holds_up_no_other: left_while_writing;
    two_frames_take_turns: two_frames;
    two_builds_take_turns: two_builds;
    a_newer_version_is_told_of: newer_version;
}

// In a frame, WebKit's driver does not find what must be scrolled to.
#[test]
fn chromium_keeps_two_elements_in_two_tabs_apart() {
    run(Setup::desktop(Engine::Chromium), two_elements);
}

#[test]
fn firefox_keeps_two_elements_in_two_tabs_apart() {
    run(Setup::desktop(Engine::Firefox), two_elements);
}

/// The page with the short interview, saved on the device.
const PAGE: &str = "tests/host.html?src=protocols/short.json";

/// A page where nobody hears of another at once: it finds out when it writes.
const DEAF: &str = "tests/host.html?src=protocols/short.json&without=channel";

/// A page of two that are open at once, and who is in front of it. WebKit's driver does nothing in a second tab, so there
/// it is one of two frames.
struct Tab {
    place: Place,
    person: Person,
}

enum Place {
    Window(WindowHandle),
    Frame(u16),
}

impl Tab {
    async fn first(browser: &Browser, page: &str) -> Tab {
        let person = Person::new(browser, Hands::Mouse);
        if browser.setup.engine == Engine::WebKit {
            make_frames(browser).await;
            let tab = Tab { place: Place::Frame(0), person };
            tab.show_page(page).await;
            return tab;
        }
        browser.open(page).await;
        Tab { place: Place::Window(browser.session.window().await.expect("a window")), person }
    }

    async fn second(browser: &Browser, page: &str) -> Tab {
        let person = Person::new(browser, Hands::Mouse);
        if browser.setup.engine == Engine::WebKit {
            let tab = Tab { place: Place::Frame(1), person };
            tab.show_page(page).await;
            return tab;
        }
        let tab = Tab { place: Place::Window(browser.session.new_tab().await.expect("a tab")), person };
        tab.show().await;
        browser.open(page).await;
        tab
    }

    async fn show(&self) -> &Person {
        let browser = self.person.browser();
        match &self.place {
            Place::Window(handle) => browser.session.switch_to_window(handle.clone()).await.expect("a tab"),
            Place::Frame(number) => {
                browser.leave_frame().await;
                browser.enter_frame(*number).await;
            }
        }
        &self.person
    }

    /// Has a page in the frame.
    async fn show_page(&self, page: &str) {
        let browser = self.person.browser();
        let Place::Frame(number) = self.place else { return };
        browser.leave_frame().await;
        let body = "const [number, page, done] = arguments;
            const frame = document.querySelectorAll('iframe')[number];
            frame.addEventListener('load', () => done(), { once: true });
            frame.src = page;";
        browser.script_async(body, vec![json!(number), json!(format!("/{page}"))]).await;
        browser.enter_frame(number).await;
    }

    async fn reload(&self) {
        match self.place {
            Place::Window(_) => self.person.browser().reload().await,
            Place::Frame(_) => {
                let page = self.person.browser().look("return location.href", vec![]).await;
                let page = page.as_str().and_then(|it| it.split_once("/tests/")).map(|it| format!("tests/{}", it.1));
                self.show_page("tests/puppet.html").await;
                self.show_page(&page.expect("a page")).await;
            }
        }
    }
}

/// A page with two empty frames side by side.
async fn make_frames(browser: &Browser) {
    browser.open("tests/puppet.html").await;
    let body = "document.body.textContent = '';
        for (const number of [0, 1]) {
            const frame = document.createElement('iframe');
            frame.style.cssText = 'float: left; width: 50%; height: 700px; border: 0';
            document.body.append(frame);
        }";
    browser.script(body, vec![]).await;
}

async fn add(person: &Person, name: &str) {
    person.write(&the("textbox", "Name"), name).await;
    person.press(&button("Add")).await;
    person.screen.find(&button(&format!("Remove {name}"))).await;
}

async fn go_on(person: &Person) {
    person.press(&button("Continue where you were")).await;
    person.screen.find(&the("textbox", "Name")).await;
}

async fn go_on_here(person: &Person) {
    told_elsewhere(&person.screen).await;
    person.press(&button("Go on here")).await;
    person.screen.until("the interview", |it| it.stage.is_some()).await;
}

/// Waits until the page says that the interview is open elsewhere, and has told its host.
async fn told_elsewhere(screen: &Screen) {
    screen.find(&button("Go on here")).await;
    let here = screen.here().await;
    assert!(here.alert.contains("open elsewhere"), "{here:?}");
    assert!(!screen.has(&the("textbox", "Name")).await, "no more answers are taken");
    let codes = "return heard.filter((it) => it.type === 'error').map((it) => it.detail.code)";
    let codes = screen.browser.script(codes, vec![]).await;
    assert_eq!(codes.as_array().and_then(|it| it.last()), Some(&json!("elsewhere")));
}

/// Who is named in the interview.
async fn named(person: &Person) -> Vec<String> {
    let file = person.screen.export("json").await;
    let nodes = file["nodes"].as_array().cloned().unwrap_or_default();
    nodes.iter().filter_map(|it| it["label"].as_str().map(str::to_owned)).collect()
}

/// What is on the device: for each interview its name, whom it names in order, and whether the entries are all there.
async fn saved(browser: &Browser) -> Value {
    browser.script_async(SAVED, vec![]).await
}

const SAVED: &str = "const done = arguments[0];
    const request = indexedDB.open('sociogram');
    request.onerror = () => done(String(request.error));
    request.onsuccess = () => {
        const transaction = request.result.transaction(['interviews', 'entries']);
        const all = ['interviews', 'entries'].map((name) => ['getAllKeys', 'getAll'].map((what) => transaction.objectStore(name)[what]()));
        transaction.oncomplete = () => {
            request.result.close();
            const [[keys, records], [places, texts]] = all.map((pair) => pair.map((it) => it.result));
            done(keys.map((key, at) => {
                const own = texts.filter((_, index) => JSON.stringify(places[index].slice(0, 2)) === JSON.stringify(key));
                const labels = own.map((it) => JSON.parse(it)).filter((it) => it.do === 'name').flatMap((it) => it.labels);
                return { name: key[0], participant: key[1], labels, whole: own.length === records[at].count };
            }));
        };
    };";

async fn take_turns(browser: Browser) {
    let first = Tab::first(&browser, PAGE).await;
    for number in 0..5 {
        add(&first.person, &format!("First {number}")).await;
    }
    let second = Tab::second(&browser, PAGE).await;
    go_on(&second.person).await;
    for number in 0..3 {
        add(&second.person, &format!("Second {number}")).await;
    }
    let person = first.show().await;
    go_on_here(person).await;
    assert_eq!(named(person).await.len(), 8, "it goes on from where the other was");
    add(person, "Third").await;
    go_on_here(second.show().await).await;
    let person = &second.person;
    add(person, "Fourth").await;
    let expected = ["First 0", "First 1", "First 2", "First 3", "First 4", "Second 0", "Second 1", "Second 2", "Third"];
    assert_eq!(named(person).await, [&expected[..], &["Fourth"]].concat());
    until_saved(&[person]).await;
    second.reload().await;
    go_on(person).await;
    assert_eq!(named(person).await, [&expected[..], &["Fourth"]].concat());
}

/// Without a channel a tab learns that it is stale when it writes, and what it was told then is offered as a file.
async fn stale_continue(browser: Browser) {
    let first = Tab::first(&browser, DEAF).await;
    add(&first.person, "Ana").await;
    until_saved(&[&first.person]).await;
    first.reload().await;
    first.person.screen.find(&button("Continue where you were")).await;
    let second = Tab::second(&browser, DEAF).await;
    go_on(&second.person).await;
    add(&second.person, "Ben").await;
    until_saved(&[&second.person]).await;
    // Nothing has told this tab yet, unless the browser says that it is looked at again.
    let person = first.show().await;
    if person.screen.has(&button("Continue where you were")).await {
        person.press(&button("Continue where you were")).await;
    }
    told_elsewhere(&person.screen).await;
    assert_eq!(
        saved(&browser).await,
        json!([{ "name": "short", "participant": "", "labels": ["Ana", "Ben"], "whole": true }])
    );
    go_on_here(person).await;
    assert_eq!(named(person).await, ["Ana", "Ben"]);
}

async fn stale_start_over(browser: Browser) {
    let first = Tab::first(&browser, DEAF).await;
    add(&first.person, "Ana").await;
    until_saved(&[&first.person]).await;
    first.person.press_in_menu(&button("Start over")).await;
    first.person.screen.find(&button("Erase everything")).await;
    let second = Tab::second(&browser, DEAF).await;
    go_on(&second.person).await;
    add(&second.person, "Ben").await;
    until_saved(&[&second.person]).await;
    let person = first.show().await;
    if person.screen.has(&button("Erase everything")).await {
        person.press(&button("Erase everything")).await;
    }
    told_elsewhere(&person.screen).await;
    go_on_here(person).await;
    assert_eq!(named(person).await, ["Ana", "Ben"], "nothing was erased");
}

async fn stale_after_start_over(browser: Browser) {
    let first = Tab::first(&browser, DEAF).await;
    add(&first.person, "Ana").await;
    until_saved(&[&first.person]).await;
    let second = Tab::second(&browser, DEAF).await;
    second.person.press_in_menu(&button("Start over")).await;
    second.person.press(&button("Erase everything")).await;
    second.person.screen.find(&the("textbox", "Name")).await;
    until_saved(&[&second.person]).await;
    let person = first.show().await;
    // What is typed is saved with each letter, so the first one finds it out.
    if person.screen.has(&the("textbox", "Name")).await {
        person.focus(&the("textbox", "Name")).await;
        browser.keys("Ben".chars()).await;
    }
    told_elsewhere(&person.screen).await;
    go_on_here(person).await;
    person.screen.find(&the("textbox", "Name")).await;
    assert_eq!(named(person).await, Vec::<String>::new());
    assert_eq!(saved(&browser).await, json!([{ "name": "short", "participant": "", "labels": [], "whole": true }]));
}

async fn stale_after_finish(browser: Browser) {
    let first = Tab::first(&browser, PAGE).await;
    add(&first.person, "Ana").await;
    until_saved(&[&first.person]).await;
    let second = Tab::second(&browser, PAGE).await;
    go_on(&second.person).await;
    for name in ["Next", "Finish"] {
        second.person.press(&button(name)).await;
    }
    second.person.screen.find(&button("Change something")).await;
    let journal = second.person.screen.export("journal").await;
    let person = first.show().await;
    go_on_here(person).await;
    person.screen.find(&button("Change something")).await;
    assert_eq!(person.screen.export("journal").await, journal);
    assert_eq!(browser.look("return document.querySelector('sociogram-interview').complete", vec![]).await, true);
}

async fn from_the_cache(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    add(&person, "Ana").await;
    browser.script("window.isOld = true", vec![]).await;
    browser.open("tests/puppet.html").await;
    browser.open(&format!("{PAGE}&later")).await;
    go_on(&person).await;
    for name in ["Ben", "Cai", "Dee"] {
        add(&person, name).await;
    }
    browser.back_to(PAGE, 2).await;
    // A browser that did not keep the page loads it again, and then it is not old.
    if browser.look("return window.isOld === true", vec![]).await == true {
        go_on_here(&person).await;
    } else {
        go_on(&person).await;
    }
    assert_eq!(named(&person).await, ["Ana", "Ben", "Cai", "Dee"]);
    add(&person, "Eli").await;
    until_saved(&[&person]).await;
    assert_eq!(saved(&browser).await[0]["labels"], json!(["Ana", "Ben", "Cai", "Dee", "Eli"]));
}

/// A device that is not done with any write until the page is left.
const ENDLESS: &str = "const begin = IDBDatabase.prototype.transaction;
    window.isEndless = true;
    addEventListener('pagehide', () => (window.isEndless = false));
    IDBTransaction.prototype.commit = undefined;
    IDBDatabase.prototype.transaction = function (...given) {
        const transaction = begin.apply(this, given);
        const again = () => {
            if (window.isEndless) transaction.objectStore('interviews').get('nothing').onsuccess = again;
        };
        again();
        return transaction;
    };";

async fn left_while_writing(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    add(&person, "Ana").await;
    until_saved(&[&person]).await;
    browser.script(ENDLESS, vec![]).await;
    add(&person, "Ben").await;
    browser.script("window.isOld = true", vec![]).await;
    browser.open("tests/puppet.html").await;
    browser.open(&format!("{PAGE}&later")).await;
    go_on(&person).await;
    assert_eq!(named(&person).await, ["Ana", "Ben"]);
    browser.back_to(PAGE, 2).await;
    if browser.look("return window.isOld === true", vec![]).await == true {
        go_on_here(&person).await;
    } else {
        go_on(&person).await;
    }
    assert_eq!(named(&person).await, ["Ana", "Ben"]);
}

async fn two_frames(browser: Browser) {
    make_frames(&browser).await;
    let body = "const [page, done] = arguments;
        let left = 2;
        for (const frame of document.querySelectorAll('iframe')) {
            frame.addEventListener('load', () => --left || done(), { once: true });
            frame.src = page;
        }";
    browser.script_async(body, vec![json!(format!("/{PAGE}"))]).await;
    let person = Person::new(&browser, Hands::Mouse);
    // Both found nothing on the device and began; one of them was first.
    let mut stale = None;
    while stale.is_none() {
        for frame in [0, 1] {
            browser.enter_frame(frame).await;
            if person.screen.has(&button("Go on here")).await {
                stale = Some(frame);
            }
            browser.leave_frame().await;
        }
    }
    let stale = stale.unwrap_or_default();
    let mut expected = Vec::new();
    for (frame, name) in [(stale, "Ana"), (1 - stale, "Ben"), (stale, "Cai")] {
        browser.enter_frame(frame).await;
        go_on_here(&person).await;
        person.screen.find(&the("textbox", "Name")).await;
        add(&person, name).await;
        expected.push(name);
        assert_eq!(named(&person).await, expected);
        browser.leave_frame().await;
    }
}

async fn two_elements(browser: Browser) {
    let page = format!("{PAGE}&src=protocols/short.json");
    let first = Tab::first(&browser, &page).await;
    add(&first.person, "Ana").await;
    add(&first.person.at(1), "Ben").await;
    until_saved(&[&first.person, &first.person.at(1)]).await;
    let second = Tab::second(&browser, &page).await;
    for (number, name) in [(0, "Cai"), (1, "Dee")] {
        let person = second.person.at(number);
        go_on(&person).await;
        add(&person, name).await;
    }
    let person = first.show().await;
    for (number, names) in [(0, ["Ana", "Cai"]), (1, ["Ben", "Dee"])] {
        let person = person.at(number);
        go_on_here(&person).await;
        person.screen.find(&the("textbox", "Name")).await;
        assert_eq!(named(&person).await, names);
    }
    // On one page they have names of their own.
    let expected = json!([
        { "name": "short", "participant": "", "labels": ["Ana", "Cai"], "whole": true },
        { "name": "short 2", "participant": "", "labels": ["Ben", "Dee"], "whole": true },
    ]);
    assert_eq!(saved(&browser).await, expected);
}

/// The same files at another address are another build: nothing of one knows of the other but what is on the device.
async fn two_builds(browser: Browser) {
    let first = Tab::first(&browser, PAGE).await;
    add(&first.person, "Ana").await;
    let second = Tab::second(&browser, "tests/host.html?src=protocols/short.json&build=/package/dist").await;
    go_on(&second.person).await;
    add(&second.person, "Ben").await;
    let person = first.show().await;
    go_on_here(person).await;
    add(person, "Cai").await;
    assert_eq!(named(person).await, ["Ana", "Ben", "Cai"]);
    told_elsewhere(&second.show().await.screen).await;
}

/// What a later version of these files may do: ask for a database of its own version.
async fn newer_version(browser: Browser) {
    browser.open(PAGE).await;
    let person = Person::new(&browser, Hands::Mouse);
    add(&person, "Ana").await;
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram', 4);
        request.onsuccess = () => { request.result.close(); done('open'); };
        request.onerror = () => done(String(request.error));";
    assert_eq!(browser.script_async(body, vec![]).await, "open", "the newer version is not kept waiting");
    person.screen.find(&button("Load again")).await;
    assert!(person.screen.here().await.alert.contains("newer version of this page"));
    // As old files do that a browser had kept: they find something that they cannot read.
    person.press(&button("Load again")).await;
    person.screen.find(&button("Go on without saving")).await;
    assert!(person.screen.here().await.alert.contains("newer version of this page"));
    person.press(&button("Go on without saving")).await;
    add(&person, "Ben").await;
    assert_eq!(named(&person).await, ["Ben"]);
    assert!(person.screen.text().await.contains("cannot be saved on this device"));
    let count = "const done = arguments[0]; const request = indexedDB.open('sociogram');
        request.onsuccess = () => { const all = request.result.transaction('entries').objectStore('entries').getAll();
            all.onsuccess = () => { request.result.close(); done(all.result.map((it) => JSON.parse(it).labels)); }; };";
    assert_eq!(browser.script_async(count, vec![]).await, json!([["Ana"]]), "what was saved is untouched");
}
