//! Maps in the workshop as they are looked at: closer and moved, by hand and by keys; people found by their names on all
//! of them; and what is saved, in sight.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Query, button, starting, the};
use crate::workshop::{choose, example, open_page, until_said, until_shown};
use serde_json::json;

in_every_engine! {
    sees_a_map_closer_and_moves_it: closer;
    finds_people_on_every_map: find;
}

#[test]
fn chromium_sees_a_map_closer_by_wheel() {
    run(Setup::desktop(Engine::Chromium), wheel);
}

#[test]
fn chromium_sees_a_map_closer_by_two_fingers() {
    run(Setup::phone(Engine::Chromium), pinch);
}

#[test]
fn chromium_has_saving_in_sight() {
    run(Setup::desktop(Engine::Chromium), saving);
}

#[test]
fn chromium_has_saving_in_sight_on_a_phone() {
    run(Setup::phone(Engine::Chromium), saving_on_a_phone);
}

#[test]
fn chromium_fills_the_stage_with_four_maps() {
    run(Setup::desktop(Engine::Chromium), panes);
}

/// A map on the stage, where it is in the window, and somebody on it who is not at its edge.
struct Map {
    person: Person,
    pointer: Pointer,
    centre: (f64, f64),
    who: String,
    at: (f64, f64),
}

fn map_of_lw10() -> Query {
    starting("application", "Map of LW10:")
}

/// What the cards say, of each map in turn.
async fn cards(browser: &Browser) -> Vec<String> {
    let body = "const root = document.querySelector('sociogram-workshop').shadowRoot;
        return [...root.querySelectorAll('.card')].map((it) => it.innerText);";
    let said = browser.script(body, vec![]).await;
    let all = said.as_array().cloned().unwrap_or_default();
    all.iter().map(|it| it.as_str().unwrap_or_default().replace('\u{a0}', " ")).collect()
}

impl Map {
    async fn open(browser: &Browser, hands: Hands) -> Map {
        let person = open_page(browser, hands).await;
        choose(browser, &[example("LW10")]).await;
        until_shown(&person, &["LW10"]).await;
        let sheet = person.screen.find(&map_of_lw10()).await;
        let pointer = hands.pointer().expect("something that points");
        let (centre, who) = ((sheet.x, sheet.y), String::new());
        let mut map = Map { person, pointer, centre, who, at: centre };
        for step in 0..240 {
            let (across, down) = (f64::from(step % 20) / 20.0 - 0.5, f64::from(step / 20) / 12.0 - 0.5);
            let at = (sheet.x + across * 0.6 * sheet.width, sheet.y + down * 0.6 * sheet.height);
            map.who = map.named_at(at).await;
            if !map.who.is_empty() {
                map.at = at;
                map.at.0 += map.middle((4.0, 0.0)).await;
                map.at.1 += map.middle((0.0, 4.0)).await;
                return map;
            }
        }
        panic!("nobody is on the map");
    }

    /// How far from here, this way, the middle of where the person is told lies.
    async fn middle(&self, (x, y): (f64, f64)) -> f64 {
        let mut reach = [0.0; 2];
        for (reach, sign) in reach.iter_mut().zip([-1.0, 1.0]) {
            let along = |steps: f64| (self.at.0 + sign * steps * x, self.at.1 + sign * steps * y);
            while *reach < 8.0 && self.named_at(along(*reach + 1.0)).await == self.who {
                *reach += 1.0;
            }
        }
        (reach[1] - reach[0]) / 2.0 * (x + y)
    }

    /// The card of whoever is tapped here, after which nobody is pointed at any more.
    async fn named_at(&self, at: (f64, f64)) -> String {
        let browser = self.person.browser();
        browser.tap(self.pointer, &[at]).await;
        let said = cards(browser).await.remove(0);
        if !said.is_empty() {
            browser.keys([key::ESCAPE]).await;
            browser.until("no card", || async { cards(browser).await[0].is_empty().then_some(()) }).await;
        }
        said
    }

    /// Waits until the same person is here.
    async fn until_at(&self, at: (f64, f64)) {
        let what = format!("{} at {at:?}", self.who);
        let is_there = || async { (self.named_at(at).await == self.who).then_some(()) };
        self.person.browser().until(&what, is_there).await;
    }

    /// Where the person is once the map is so many times closer around its middle.
    fn closer(&self, factor: f64) -> (f64, f64) {
        let along = |at: f64, centre: f64| centre + (at - centre) * factor;
        (along(self.at.0, self.centre.0), along(self.at.1, self.centre.1))
    }
}

async fn closer(browser: Browser) {
    let map = Map::open(&browser, Hands::Mouse).await;
    map.person.press(&button("Closer: LW10")).await;
    let close = map.closer(1.5);
    map.until_at(close).await;
    // Dragged half the way to the middle.
    let half = ((close.0 + map.centre.0) / 2.0, (close.1 + map.centre.1) / 2.0);
    browser.drag(Pointer::Mouse, close, half).await;
    map.until_at(half).await;
    map.person.press(&button("Whole map: LW10")).await;
    map.until_at(map.at).await;
    // The same by keys: arrows move what is seen the other way.
    map.person.tab_to(&map_of_lw10()).await;
    let (arrow, by) = if close.0 < map.centre.0 { (key::LEFT, 80.0) } else { (key::RIGHT, -80.0) };
    browser.keys(['+', arrow]).await;
    map.until_at((close.0 + by, close.1)).await;
    browser.keys(['-']).await;
    map.until_at(map.at).await;
    browser.keys(['+', '+', '0']).await;
    map.until_at(map.at).await;
    // On a map seen whole the arrows are the page's: this one peels.
    browser.keys([key::UP]).await;
    until_said(&map.person, "18 of 26 are left: all who are tied to anybody.").await;
}

async fn wheel(browser: Browser) {
    let map = Map::open(&browser, Hands::Mouse).await;
    browser.wheel(map.at, -120.0).await;
    // What the wheel is turned at stays where it is.
    map.until_at(map.at).await;
    let whole = the("button", "Whole map: LW10");
    let is_whole = async || {
        browser.script("return document.querySelector('sociogram-workshop').shadowRoot.querySelector('.sheet').matches('.closer')", vec![]).await == json!(false)
    };
    assert!(!is_whole().await, "the map is seen closer");
    map.person.press(&whole).await;
    browser.until("the whole map", || async { is_whole().await.then_some(()) }).await;
    map.until_at(map.at).await;
}

async fn pinch(browser: Browser) {
    let map = Map::open(&browser, Hands::Touch).await;
    let (x, y) = map.centre;
    browser.pinch([(x - 40.0, y), (x + 40.0, y)], [(x - 60.0, y), (x + 60.0, y)]).await;
    let close = map.closer(1.5);
    map.until_at(close).await;
    let half = ((close.0 + x) / 2.0, (close.1 + y) / 2.0);
    browser.drag(Pointer::Touch, close, half).await;
    map.until_at(half).await;
}

async fn find(browser: Browser) {
    let file = |name: &str, people: [&str; 3]| {
        let nodes: Vec<_> = people.iter().map(|it| json!({ "id": it })).collect();
        let tie = json!({ "source": people[0], "target": people[1] });
        let path = browser.downloads.join(name);
        std::fs::write(&path, json!({ "nodes": nodes, "edges": [tie] }).to_string()).expect("a file");
        path
    };
    let files = [file("one.json", ["Ana Kim", "Zoë Ray", "Ben Oz"]), file("two.json", ["Zoë Ray", "Cy Ott", "Di Ray"])];
    let person = open_page(&browser, Hands::Keyboard).await;
    choose(&browser, &files).await;
    until_shown(&person, &["one", "two"]).await;
    let until_cards = async |wanted: [&str; 2]| {
        let are = |said: &[String]| {
            let is =
                |(said, wanted): (&String, &&str)| said.starts_with(*wanted) && said.is_empty() == wanted.is_empty();
            said.iter().zip(&wanted).all(is)
        };
        browser.until(&format!("{wanted:?}"), || async { are(&cards(&browser).await).then_some(()) }).await;
    };
    let find = the("searchbox", "Find a name");
    person.write(&find, "zo").await;
    until_said(&person, "Found on one, two").await;
    until_cards(["Zoë Ray", "Zoë Ray"]).await;
    browser.keys([key::ESCAPE]).await;
    person.screen.expect(&find, |it| it.value == Some(json!(""))).await;
    until_cards(["", ""]).await;
    // Several names: Enter goes from one to the next, in order.
    person.write(&find, "ray").await;
    until_said(&person, "2 names on one, two: Enter for the next").await;
    until_cards(["", ""]).await;
    browser.keys([key::ENTER]).await;
    until_cards(["", "Di Ray"]).await;
    browser.keys([key::ENTER]).await;
    until_cards(["Zoë Ray", "Zoë Ray"]).await;
    browser.keys([key::ESCAPE]).await;
    person.write(&find, "nobody").await;
    until_said(&person, "Nobody").await;
    // Who hides names does not want them found either.
    person.press(&button("Hidden")).await;
    person.screen.expect(&find, |it| it.disabled).await;
}

/// Whether the whole of a button is in the window, as it is scrolled now.
async fn is_in_sight(browser: &Browser, words: &str) -> bool {
    let body = "const root = document.querySelector('sociogram-workshop').shadowRoot;
        const found = [...root.querySelectorAll('button, summary')].find((it) => it.innerText === arguments[0] && it.checkVisibility());
        if (!found) return false;
        const { left, top, right, bottom } = found.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;";
    browser.script(body, vec![json!(words)]).await == json!(true)
}

const WAYS: [&str; 4] = ["Picture (SVG)", "Picture (PNG)", "Measures (CSV)", "Contacts (CSV)"];

async fn saving(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    choose(&browser, &[example("LW05"), example("LW12")]).await;
    until_shown(&person, &["LW05", "LW12"]).await;
    for way in WAYS {
        assert!(is_in_sight(&browser, way).await, "{way}");
    }
}

async fn saving_on_a_phone(browser: Browser) {
    let person = open_page(&browser, Hands::Touch).await;
    choose(&browser, &[example("LW10")]).await;
    until_shown(&person, &["LW10"]).await;
    assert!(is_in_sight(&browser, "Save").await);
    let menu = the("disclosure", "Save");
    person.press(&menu).await;
    for way in WAYS {
        browser.until(way, || async { is_in_sight(&browser, way).await.then_some(()) }).await;
    }
    person.press(&button("Picture (SVG)")).await;
    assert!(crate::workshop::saved(&browser, "LW10.svg").await.is_some_and(|it| it.starts_with(b"<svg ")));
    person.screen.expect_gone(&button("Picture (SVG)")).await;
}

async fn panes(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    let ids = ["LW01", "LW12", "LW17", "LW18"];
    choose(&browser, &ids.map(example)).await;
    until_shown(&person, &ids).await;
    // How much of the stage the maps themselves have.
    let body = "const root = document.querySelector('sociogram-workshop').shadowRoot;
        const area = (it) => it.clientWidth * it.clientHeight;
        const sheets = [...root.querySelectorAll('.sheet')].map(area);
        return sheets.reduce((all, it) => all + it, 0) / area(root.querySelector('.maps'));";
    let share = browser.script(body, vec![]).await.as_f64().unwrap_or_default();
    assert!(share > 0.55, "the maps have {share} of the stage");
    for id in ids {
        assert!(person.screen.has(&button(&format!("Closer: {id}"))).await, "{id}");
    }
}
