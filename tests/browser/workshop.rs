//! The workshop page, by mouse and by keyboard: files opened, compared, peeled and saved; files that are none refused.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Control, Query, button, the};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[test]
fn chromium_shows_files_by_mouse() {
    run(Setup::desktop(Engine::Chromium), |browser| show(browser, Hands::Mouse));
}

#[test]
fn chromium_shows_files_by_keyboard() {
    run(Setup::desktop(Engine::Chromium), |browser| show(browser, Hands::Keyboard));
}

#[test]
fn firefox_shows_files_by_mouse() {
    run(Setup::desktop(Engine::Firefox), |browser| show(browser, Hands::Mouse));
}

#[test]
fn firefox_shows_files_by_keyboard() {
    run(Setup::desktop(Engine::Firefox), |browser| show(browser, Hands::Keyboard));
}

#[test]
fn webkit_shows_files_by_mouse() {
    run(Setup::desktop(Engine::WebKit), |browser| show(browser, Hands::Mouse));
}

#[test]
fn webkit_shows_files_by_keyboard() {
    run(Setup::desktop(Engine::WebKit), |browser| show(browser, Hands::Keyboard));
}

in_every_engine! {
    refuses_ten_files_and_opens_the_others: refuse;
    points_at_people_by_mouse_and_by_keys: point;
}

#[test]
fn chromium_takes_files_that_are_dropped() {
    run(Setup::desktop(Engine::Chromium), drop_files);
}

#[test]
fn firefox_takes_files_that_are_dropped() {
    run(Setup::desktop(Engine::Firefox), drop_files);
}

#[test]
fn chromium_presents_with_a_clicker() {
    run(Setup::desktop(Engine::Chromium), present);
}

#[test]
fn webkit_presents_with_a_clicker() {
    run(Setup::desktop(Engine::WebKit), present);
}

#[test]
fn chromium_marks_who_came_and_went() {
    run(Setup::desktop(Engine::Chromium), waves);
}

#[test]
fn axe_finds_nothing_in_the_workshop() {
    run(Setup::desktop(Engine::Chromium), axe);
}

#[test]
fn axe_finds_nothing_in_the_dark_workshop() {
    run(Setup::desktop(Engine::Chromium).dark(true), axe);
}

/// One of the study's networks.
pub fn example(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/study-networks").join(format!("{id}.json"))
}

pub async fn open_page(browser: &Browser, hands: Hands) -> Person {
    browser.open("workshop.html").await;
    let person = Person::new(browser, hands);
    person.screen.find(&button("Open the 21 examples")).await;
    person
}

/// Chooses files. What a system's own dialogue looks like is out of a test's reach: WebDriver answers it.
pub async fn choose(browser: &Browser, files: &[PathBuf]) {
    let body = "return [document.querySelector('sociogram-workshop').shadowRoot.querySelector('input[type=file]')]";
    let inputs = browser.elements(body, vec![]).await;
    let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    inputs[0].send_keys(files.join("\n")).await.expect("a box that takes files");
}

pub async fn maps(person: &Person) -> Vec<String> {
    let all = person.screen.all().await;
    all.into_iter().filter(|it| it.role == "application").map(|it| it.name).collect()
}

/// Waits until these maps are on the stage.
pub async fn until_shown(person: &Person, titles: &[&str]) {
    person
        .browser()
        .until(&format!("maps of {titles:?}"), || async {
            let maps = maps(person).await;
            let is = |(map, title): (&String, &&str)| map.starts_with(&format!("Map of {title}:"));
            (maps.len() == titles.len() && maps.iter().zip(titles).all(is)).then_some(())
        })
        .await;
}

pub async fn until_said(person: &Person, words: &str) {
    person.browser().until(words, || async { person.screen.text().await.contains(words).then_some(()) }).await;
}

fn slider() -> Query {
    the("slider", "Peel the cores")
}

/// Moves the slider to a step.
async fn peel(person: &Person, to: i64, of: i64) {
    let at = |it: &Control| it.value.as_ref().and_then(|it| it.as_str()?.parse::<i64>().ok()).unwrap_or_default();
    if person.hands == Hands::Keyboard {
        let steps = to - at(&person.tab_to(&slider()).await.control);
        let arrow = if steps < 0 { key::LEFT } else { key::RIGHT };
        person.browser().keys(std::iter::repeat_n(arrow, usize::try_from(steps.abs()).unwrap_or_default())).await;
    } else {
        let found = person.screen.find(&slider()).await;
        // The knob's middle stays half a knob inside at either end.
        let x = found.x + (found.width - 16.0) * (to as f64 / of as f64 - 0.5);
        person.browser().tap(Pointer::Mouse, &[(x, found.y)]).await;
    }
    person.screen.expect(&slider(), |it| at(it) == to).await;
}

/// Saves in one of the ways; they are in a menu where the panel is below the maps, as in WebKit's low window.
async fn save_as(person: &Person, way: &str) {
    let menu = the("disclosure", "Save");
    let is_in_menu = !person.screen.has(&button(way)).await;
    if is_in_menu {
        person.press(&menu).await;
    }
    person.press(&button(way)).await;
    if is_in_menu {
        // The focus goes back to what opened it.
        person.screen.expect(&menu, |it| it.focused).await;
    }
}

/// What was saved under this name. An engine that cannot be told where to keep downloads keeps none here.
pub async fn saved(browser: &Browser, name: &str) -> Option<Vec<u8>> {
    if browser.setup.engine == Engine::WebKit {
        return None;
    }
    let path = browser.downloads.join(name);
    let bytes = browser
        .until(name, || async {
            let is_done = !browser.downloads.join(format!("{name}.part")).exists();
            std::fs::read(&path).ok().filter(|it| is_done && !it.is_empty())
        })
        .await;
    std::fs::remove_file(path).expect("a file that can be removed");
    Some(bytes)
}

async fn show(browser: Browser, hands: Hands) {
    let mut pictures = Vec::new();
    for _ in 0..2 {
        let person = open_page(&browser, hands).await;
        if hands == Hands::Keyboard {
            person.focus(&button("Open network files")).await;
        }
        choose(&browser, &["LW05", "LW12", "LW10"].map(example)).await;
        until_shown(&person, &["LW05", "LW12", "LW10"]).await;

        // Two of the three, side by side, in numbers too.
        person.press(&button("2 maps side by side")).await;
        until_shown(&person, &["LW05", "LW12"]).await;
        person.press(&button("LW10")).await;
        until_shown(&person, &["LW12", "LW10"]).await;
        until_said(&person, "0 of 45 8 of 33").await;

        // One of them, down to its innermost circle.
        person.press(&button("1 map")).await;
        person.press(&button("LW10")).await;
        until_shown(&person, &["LW10"]).await;
        until_said(&person, "8 of 33 contacts are tied to nobody else.").await;
        peel(&person, 3, 3).await;
        until_said(&person, "12 of 26 are left, each tied to at least 3 of the others.").await;

        save_as(&person, "Picture (SVG)").await;
        pictures.push(saved(&browser, "LW10-k3.svg").await);
        save_as(&person, "Picture (PNG)").await;
        if let Some(png) = saved(&browser, "LW10-k3.png").await {
            assert!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "{} bytes", png.len());
        }
        save_as(&person, "Measures (CSV)").await;
        if let Some(csv) = saved(&browser, "measures.csv").await {
            let csv = String::from_utf8(csv).expect("text");
            assert_eq!(csv.lines().count(), 4, "{csv}");
            assert!(csv.contains("\r\nLW10,LW10,33,26,43,"), "{csv}");
        }
        if hands == Hands::Keyboard {
            // The keys of the map itself.
            person.tab_to(&the_map(&person).await).await;
            browser.keys(['n', 'n', key::UP, key::DOWN]).await;
            person.screen.expect(&button("Hidden"), |it| it.on == Some(true)).await;
            until_said(&person, "15 of 26 are left, each tied to at least 2 of the others.").await;
        } else {
            person.press(&button("Hidden")).await;
        }
        save_as(&person, "Picture (SVG)").await;
        let name = if hands == Hands::Keyboard { "LW10-k2.svg" } else { "LW10-k3.svg" };
        if let Some(svg) = saved(&browser, name).await {
            let svg = String::from_utf8(svg).expect("text");
            let names = person_names("LW10");
            assert!(names.iter().all(|name| !svg.contains(name.as_str())), "a hidden name is in the picture");
        }
    }
    assert_eq!(pictures[0], pictures[1], "the same maps are saved as the same bytes");
    if let Some(svg) = &pictures[0] {
        assert!(svg.starts_with(b"<svg ") && String::from_utf8_lossy(svg).contains("12 of 26 are left"));
    }
}

async fn the_map(person: &Person) -> Query {
    let name = maps(person).await.into_iter().next().expect("a map");
    the("application", &name)
}

fn person_names(id: &str) -> Vec<String> {
    let text = std::fs::read_to_string(example(id)).expect("an example");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    document["nodes"]
        .as_array()
        .expect("nodes")
        .iter()
        .map(|it| it["label"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Ten files that are no network, and what is said of each.
const BROKEN: [(&str, &[u8], &str); 10] = [
    ("not-json.json", b"{ nodes: [] }", "looks like JSON and is not"),
    ("network.graphml", b"<?xml version=\"1.0\"?><graphml></graphml>", "This is GraphML without a graph"),
    (
        "sessions.json",
        br#"[{ "nodes": [{ "_uid": "1", "attributes": {} }], "edges": [] },
             { "nodes": [{ "_uid": "1", "attributes": {} }], "edges": [] }]"#,
        "has 2 sessions of Network Canvas",
    ),
    (
        "newer.json",
        br#"{ "graph": { "format": "sociogram", "version": 2 }, "nodes": [], "edges": [] }"#,
        "Only version 1 can be read here",
    ),
    ("people.csv", b"name,age\nSam,4\nAnn,5\n", "looks like a table, but not one of ties"),
    ("truncated.json", br#"{ "nodes": [{ "id": "a1", "label": "Sa"#, "breaks off in the middle"),
    ("empty.json", b"", "The file is empty: 0 bytes"),
    ("picture.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is a picture"),
    ("encoding.json", b"{ \"nodes\": [{ \"id\": \"Zo\xeb\" }], \"edges\": [] }", "not stored as UTF-8"),
    ("protocol.json", br#"{ "format": 1, "codebook": {}, "stages": [] }"#, "This is a protocol"),
];

async fn refuse(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    let mut files: Vec<PathBuf> = BROKEN
        .iter()
        .map(|(name, bytes, _)| {
            let path = browser.downloads.join(name);
            std::fs::write(&path, bytes).expect("a file");
            path
        })
        .collect();
    // The good ones first and last.
    files.insert(0, example("LW03"));
    files.push(example("LW09"));
    choose(&browser, &files).await;
    until_shown(&person, &["LW03", "LW09"]).await;
    let here = person.screen.until("the refusals", |it| !it.alert.is_empty()).await;
    assert!(here.alert.contains("10 files could not be opened"), "{}", here.alert);
    for (name, _, said) in BROKEN {
        let sentence = here.alert.split(name).nth(1).unwrap_or_else(|| panic!("{name} is not listed: {}", here.alert));
        assert!(sentence.contains(said), "{name}: {sentence}");
    }
    person.press(&button("Close this list")).await;
    person.screen.until("the list to be closed", |it| it.alert.is_empty()).await;
    person.screen.expect(&the_map(&person).await, |it| it.focused).await;
}

/// A drop made by a script: WebDriver cannot drag files into a window.
async fn drop_files(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    let texts: Vec<String> =
        ["LW03", "LW09"].map(|id| std::fs::read_to_string(example(id)).expect("an example")).into();
    let body = "const [first, second] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([first], 'LW03.json'));
        data.items.add(new File(['nothing'], 'notes.txt'));
        data.items.add(new File([second], 'LW09.json'));
        const page = document.querySelector('sociogram-workshop').shadowRoot.querySelector('.workshop');
        const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        page.dispatchEvent(drop);
        return drop.defaultPrevented;";
    let prevented = browser.script(body, texts.iter().map(|it| json!(it)).collect()).await;
    assert_eq!(prevented, json!(true), "the browser must not leave the page for the file");
    until_shown(&person, &["LW03", "LW09"]).await;
    let here = person.screen.until("the refusal", |it| !it.alert.is_empty()).await;
    assert!(here.alert.contains("notes.txt This is some other text."), "{}", here.alert);
}

async fn present(browser: Browser) {
    const PAGE_UP: char = '\u{e00e}';
    const PAGE_DOWN: char = '\u{e00f}';
    let person = open_page(&browser, Hands::Keyboard).await;
    person.press(&button("Open the 21 examples")).await;
    until_shown(&person, &["LW01"]).await;
    person.press(&button("Present")).await;
    person.screen.expect_gone(&button("Present")).await;
    browser.keys([PAGE_DOWN, PAGE_DOWN, PAGE_UP]).await;
    until_shown(&person, &["LW02"]).await;
    until_said(&person, "2 of 21").await;
    // The clicker peels, once it is told to.
    browser.keys(['c', PAGE_DOWN, PAGE_DOWN]).await;
    until_said(&person, "k = 2 of 4").await;
    browser.keys(['2']).await;
    until_shown(&person, &["LW02", "LW03"]).await;
    browser.keys(['m']).await;
    until_said(&person, "Innermost circle 8 7").await;
    // A digit does nothing but on a map; arrows do, as a clicker's keys. (Page Up would peel now.)
    person.tab_to(&button("Leave")).await;
    browser.keys(['1', '\u{e012}']).await;
    until_shown(&person, &["LW01", "LW02"]).await;
    person.tab_to(&the_map(&person).await).await;
    browser.keys(['?']).await;
    person.screen.until("the list of keys", |it| it.dialog == "Keys").await;
    person.press(&button("Close")).await;
    person.screen.until("no list of keys", |it| it.dialog.is_empty()).await;
    person.press(&button("Leave")).await;
    person.screen.find(&button("Present")).await;
}

async fn point(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &[example("LW10")]).await;
    until_shown(&person, &["LW10"]).await;
    let card = async || -> String {
        let body = "return document.querySelector('sociogram-workshop').shadowRoot.querySelector('.card').innerText;";
        browser.script(body, vec![]).await.as_str().unwrap_or_default().replace('\u{a0}', " ")
    };
    let until_told =
        async |words: &str| browser.until(words, || async { Some(card().await).filter(|it| it.contains(words)) }).await;
    // By keys: whoever has most ties, then others along ties, and nobody again.
    let map = the_map(&person).await;
    person.tab_to(&map).await;
    browser.keys([key::ENTER]).await;
    let first = until_told("core number 3").await;
    let mut told = first.clone();
    for arrow in [key::LEFT, key::RIGHT, key::UP, key::DOWN] {
        browser.key_with_shift(arrow).await;
        told = card().await;
        if told != first {
            break;
        }
    }
    assert!(told != first && told.contains("tied to "), "{told}");
    browser.keys([key::ESCAPE]).await;
    browser.until("no card", || async { card().await.is_empty().then_some(()) }).await;
    // By mouse: whoever is pressed, and stays pointed at once the mouse is elsewhere.
    let sheet = person.screen.find(&map).await;
    let pressed = browser
        .until("somebody on the map", || async {
            let mut found = None;
            for step in 0..60 {
                let (column, row) = (f64::from(step % 10), f64::from(step / 10));
                let at = (sheet.x + (column / 10.0 - 0.45) * sheet.width, sheet.y + (row / 6.0 - 0.42) * sheet.height);
                browser.tap(Pointer::Mouse, &[at]).await;
                if !card().await.is_empty() {
                    found = Some(card().await);
                    break;
                }
            }
            found
        })
        .await;
    assert!(pressed.contains("tied to"), "{pressed}");
    // One kind of tie: another network.
    person.select_typing(&the("combobox", "Ties"), "advice").await;
    until_said(&person, "ties: Advice").await;
    assert_eq!(card().await, "", "on another map nobody is pointed at");
}

async fn waves(browser: Browser) {
    let text = std::fs::read_to_string(example("LW10")).expect("an example");
    let first: Value = serde_json::from_str(&text).expect("JSON");
    let mut second = first.clone();
    // One is renamed, who is then gone and somebody new.
    second["nodes"][0]["label"] = json!("Somebody new");
    let files: Vec<PathBuf> = [("one.json", &first), ("two.json", &second)]
        .into_iter()
        .map(|(name, document)| {
            let path = browser.downloads.join(name);
            std::fs::write(&path, document.to_string()).expect("a file");
            path
        })
        .collect();
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &files).await;
    until_shown(&person, &["one", "two"]).await;
    until_said(&person, "32 stayed, 1 came, 1 went").await;
    let mark = the("checkbox", "Mark who came and went");
    person.screen.expect(&mark, |it| it.on == Some(true)).await;
    person.tick(&mark).await;
    person
        .browser()
        .until("no marks", || async { (!person.screen.text().await.contains("1 came")).then_some(()) })
        .await;
}

async fn axe(browser: Browser) {
    let axe = std::fs::read_to_string(std::env::var("SOCIOGRAM_AXE").expect("SOCIOGRAM_AXE")).expect("axe");
    let person = open_page(&browser, Hands::Mouse).await;
    browser.script(&axe, vec![]).await;
    let check = async |what: &str| {
        let body = "const done = arguments[0];
            axe.run(document, { resultTypes: ['violations'] })
                .then(({ violations }) => done(violations.map(({ id, help, nodes }) => ({
                    id, help, nodes: nodes.map((it) => `${it.html.slice(0, 200)} ${it.failureSummary}`),
                }))), (error) => done(String(error)));";
        assert_eq!(browser.script_async(body, vec![]).await, Value::Array(vec![]), "{what}");
    };
    check("at first").await;
    let broken = browser.downloads.join("empty.json");
    std::fs::write(&broken, "").expect("a file");
    choose(&browser, &[example("LW05"), example("LW12"), broken]).await;
    until_shown(&person, &["LW05", "LW12"]).await;
    check("two maps and a refusal").await;
    person.press(&button("1 map")).await;
    until_shown(&person, &["LW05"]).await;
    person.press(&the("disclosure", "This map in words")).await;
    until_said(&person, "Tied to").await;
    check("one map, in words").await;
    person.press(&button("List of keys")).await;
    person.screen.until("the list of keys", |it| it.dialog == "Keys").await;
    check("the list of keys").await;
    person.press(&button("Close")).await;
    person.screen.expect(&button("List of keys"), |it| it.focused).await;
    person.press(&button("Present")).await;
    person.press(&button("Measures")).await;
    check("presenting").await;
}
