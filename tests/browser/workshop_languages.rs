//! The workshop and `<sociogram-map>` in other languages: chosen by the address, in the bar and by an attribute; Arabic from
//! right to left, and without a word of English left.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::screen::{button, the};
use crate::workshop::{choose, maps, until_said};
use serde_json::{Value, json};
use std::path::PathBuf;

#[test]
fn chromium_changes_the_language_of_the_workshop() {
    run(Setup::desktop(Engine::Chromium), change);
}

#[test]
fn chromium_turns_the_workshop_round_for_arabic() {
    run(Setup::desktop(Engine::Chromium), turn_round);
}

#[test]
fn chromium_leaves_no_english_in_the_arabic_workshop() {
    run(Setup::desktop(Engine::Chromium), no_english);
}

#[test]
fn chromium_tells_a_map_in_the_language_of_its_element() {
    run(Setup::desktop(Engine::Chromium), element);
}

/// Waits until the only map on the stage is called this.
async fn until_called(person: &Person, start: &str) {
    let called = || async { maps(person).await.first().is_some_and(|map| map.starts_with(start)).then_some(()) };
    person.browser().until(start, called).await;
}

async fn change(browser: Browser) {
    browser.open("workshop.html?lang=cy").await;
    let person = Person::new(&browser, Hands::Keyboard);
    person.press(&button("Agor y 21 enghraifft")).await;
    until_called(&person, "Map LW01: 55 cyswllt, 51 pâr cysylltiedig. Yn ôl sector: ").await;
    person.press(&button("LW10")).await;
    until_said(&person, "8 o 33 cyswllt sydd heb gysylltiad â neb arall.").await;

    // What is shown stays, and the list has the focus still.
    person.select_next(&the("combobox", "Iaith")).await;
    until_called(&person, "Karte von LW10: 26 Kontakte, 27 verbundene Paare. Nach Sector: ").await;
    until_said(&person, "2,1").await;
    let here = "const inside = document.querySelector('sociogram-workshop').shadowRoot;
        return [document.documentElement.lang, document.title, location.search, inside.activeElement?.className];";
    let wanted = json!(["de", "Workshop – Sociogram", "?lang=de", "language"]);
    browser
        .until("the focus on the list", || async { (browser.script(here, vec![]).await == wanted).then_some(()) })
        .await;

    // The address keeps it.
    browser.reload().await;
    person.screen.find(&button("Die 21 Beispiele öffnen")).await;

    // A language that is not spoken here leaves it to the browser's, which is English.
    browser.open("workshop.html?lang=nl").await;
    person.screen.find(&button("Open the 21 examples")).await;
}

/// Two networks of one participant, all of whose own words are Arabic.
fn networks(browser: &Browser) -> Vec<PathBuf> {
    let network = |names: &[&str]| {
        let node = |(at, name): (usize, &&str)| {
            let mut node = json!({ "id": at, "label": name, "القطاع": if at % 2 == 0 { "صحة" } else { "تعليم" } });
            if at != 4 {
                (node["x"], node["y"]) = (json!(0.1 + 0.2 * at as f64), json!(0.2 + 0.15 * at as f64));
            }
            node
        };
        let nodes: Vec<Value> = names.iter().enumerate().map(node).collect();
        let edges =
            [(0, 1), (1, 2)].map(|(source, target)| json!({ "source": source, "target": target, "key": "يعرف" }));
        json!({ "graph": { "interview": { "participant": "٧" } }, "nodes": nodes, "edges": edges })
    };
    [
        ("١.json", network(&["منى", "سامي", "ليلى", "عمر", "هدى"])),
        ("٢.json", network(&["منى", "سامي", "ليلى", "زياد", "هدى"])),
    ]
    .map(|(name, document)| {
        let path = browser.downloads.join(name);
        std::fs::write(&path, document.to_string()).expect("a file");
        path
    })
    .into()
}

async fn turn_round(browser: Browser) {
    browser.open("workshop.html?lang=ar").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.find(&button("فتح الأمثلة الـ21")).await;
    choose(&browser, &networks(&browser)).await;
    until_called(&person, "خريطة ١: 4 جهات اتصال، 2 زوجان مرتبطان. بحسب القطاع: ").await;
    let places = "const inside = document.querySelector('sociogram-workshop').shadowRoot;
        const middle = (it) => { const { x, width } = inside.querySelector(it).getBoundingClientRect(); return x + width / 2; };
        return [document.documentElement.dir, getComputedStyle(inside.querySelector('.workshop')).direction,
            middle('.panel') < middle('.scene'), middle('.bar .primary') < middle('.bar h1'),
            document.documentElement.scrollWidth <= document.documentElement.clientWidth];";
    assert_eq!(browser.script(places, vec![]).await, json!(["rtl", "rtl", true, true, true]));

    // The file that follows is to the left.
    person.press(&button("خريطة واحدة (1)")).await;
    until_called(&person, "خريطة ١:").await;
    person.press(&button("عرض")).await;
    person.screen.expect_gone(&button("عرض")).await;
    let (before, next) =
        (person.screen.find(&button("الملف السابق")).await, person.screen.find(&button("الملف التالي")).await);
    assert!(next.x < before.x, "the next file is at {}, the one before at {}", next.x, before.x);
    browser.keys([crate::input::key::LEFT]).await;
    until_called(&person, "خريطة ٢:").await;
}

/// Everything that can be read of the page and is Latin letters, but for names of formats and keys.
const LATIN: &str = "const [host] = arguments, found = [];
    const look = (text) => {
        const names = /\\b(JSON|GraphML|GEXF|Pajek|SVG|PNG|CSV|Page Up|Page Down|Enter|Escape|Esc|Shift|Sociogram)/g;
        if (/\\p{Script=Latin}{2}/u.test((text ?? '').replace(names, ''))) found.push(text);
    };
    look(document.title);
    for (const it of document.querySelector(host).shadowRoot.querySelectorAll('*')) {
        if (it.matches('style, kbd, [lang]:not([lang=ar])')) continue;
        for (const child of it.childNodes) if (child.nodeType === Node.TEXT_NODE) look(child.data);
        for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title']) {
            look(it.getAttribute(name));
        }
    }
    return found;";

async fn no_english(browser: Browser) {
    browser.open("workshop.html?lang=ar").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.find(&button("فتح الأمثلة الـ21")).await;
    let check = async |when: &str| {
        let latin = browser.script(LATIN, vec![json!("sociogram-workshop")]).await;
        assert_eq!(latin, json!([]), "{when}");
    };
    check("at first").await;
    choose(&browser, &networks(&browser)).await;
    until_said(&person, "بقي 4، وجاء 1، وذهب 1").await;
    check("two maps").await;
    person.press(&button("خريطة واحدة (1)")).await;
    until_called(&person, "خريطة ١:").await;
    person.press(&the("disclosure", "هذه الخريطة بالكلمات")).await;
    until_said(&person, "مرتبط بـ").await;
    check("one map, in words").await;
    // Whoever has most ties.
    let map = maps(&person).await.remove(0);
    person.tab_to(&the("application", &map)).await;
    browser.keys([crate::input::key::ENTER]).await;
    until_said(&person, "مرتبط بعدد 2 من الآخرين").await;
    check("a person").await;
    person.select_typing(&the("combobox", "اللون بحسب"), "الجماعة").await;
    until_said(&person, "المجموعة 1").await;
    check("communities").await;
    person.press(&button("قائمة المفاتيح")).await;
    person.screen.until("the list of keys", |it| it.dialog == "المفاتيح").await;
    check("the list of keys").await;
    person.press(&button("إغلاق")).await;
    person.press(&button("عرض")).await;
    person.press(&button("القياسات")).await;
    check("presenting").await;
}

async fn element(browser: Browser) {
    browser.open("tests/maps.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    until_called(&person, "Map of LW10: 26 contacts").await;
    let speak = "const [language, done] = arguments, map = document.querySelector('sociogram-map');
        map.addEventListener('sociogram-change', () => done(map.export().then((it) => it.text())), { once: true });
        map.setAttribute('lang', language);";
    let svg = browser.script_async(speak, vec![json!("pl-PL")]).await;
    until_called(&person, "Mapa LW10: 26 kontaktów, 27 połączonych par. numer rdzenia: ").await;
    assert!(svg.as_str().is_some_and(|it| it.contains("8 nie ma połączenia z nikim innym")), "{svg}");
    let svg = browser.script_async(speak, vec![json!("ar")]).await;
    until_called(&person, "خريطة LW10: 26 جهة اتصال").await;
    assert!(svg.as_str().is_some_and(|it| it.contains("\u{2068}بلا رابط بأحد آخر: 8\u{2069}")), "{svg}");
    let direction =
        "return getComputedStyle(document.querySelector('sociogram-map').shadowRoot.querySelector('.map')).direction;";
    assert_eq!(browser.script(direction, vec![]).await, json!("rtl"));
}
