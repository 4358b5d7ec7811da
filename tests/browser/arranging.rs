//! The map arranged by itself: watched, stopped, taken back, and without any motion.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting};
use map::automatic::Layout;
use map::content::Content;
use serde_json::{Value, json};

const ARRANGE: &str = "Arrange for me";
const DONE: &str = "People are arranged by their lines. Undo takes it back.";

#[test]
fn chromium_arranges_the_map() {
    run(Setup::desktop(Engine::Chromium), |browser| arrange(browser, Hands::Mouse));
}

#[test]
fn firefox_arranges_the_map_by_keyboard() {
    run(Setup::desktop(Engine::Firefox), |browser| arrange(browser, Hands::Keyboard));
}

#[test]
fn webkit_arranges_the_map() {
    run(Setup::desktop(Engine::WebKit), |browser| arrange(browser, Hands::Mouse));
}

#[test]
fn the_mouse_stops_what_it_began() {
    run(Setup::desktop(Engine::Chromium), |browser| stop(browser, Hands::Mouse));
}

#[test]
fn the_keyboard_stops_what_it_began() {
    run(Setup::desktop(Engine::Chromium), |browser| stop(browser, Hands::Keyboard));
}

#[test]
fn a_finger_on_a_phone_stops_what_it_began() {
    run(Setup::phone(Engine::Chromium), |browser| stop(browser, Hands::Touch));
}

#[test]
fn a_double_click_begins_it_and_stops_nothing() {
    run(Setup::desktop(Engine::Chromium), double_click);
}

#[test]
fn chromium_arranges_the_map_without_motion() {
    run(Setup::desktop(Engine::Chromium), without_motion);
}

#[test]
fn the_list_arranges_the_map_too() {
    run(Setup::desktop(Engine::Chromium), by_list);
}

/// Where everyone stands, and how often a layout was made, as the file has it.
async fn kept(screen: &Screen) -> (Vec<(f64, f64)>, u64) {
    let file = screen.export("json").await;
    let at = |node: &Value| (node["x"].as_f64().expect("x"), node["y"].as_f64().expect("y"));
    let places = file["nodes"].as_array().expect("nodes").iter().map(at).collect();
    (places, file["graph"]["paradata"]["commands"]["lay_out"].as_u64().unwrap_or(0))
}

/// How far apart those are who are tied, as against everyone.
async fn closeness(screen: &Screen) -> f64 {
    let file = screen.export("json").await;
    let (places, _) = kept(screen).await;
    let nodes = file["nodes"].as_array().expect("nodes");
    let place = |id: &Value| places[nodes.iter().position(|it| it["id"] == *id).expect("a node")];
    let apart = |(one, other): ((f64, f64), (f64, f64))| (one.0 - other.0).hypot(one.1 - other.1);
    let mean = |all: Vec<f64>| all.iter().sum::<f64>() / all.len() as f64;
    let edges = file["edges"].as_array().expect("edges").iter();
    let tied = edges.map(|it| apart((place(&it["source"]), place(&it["target"])))).collect();
    let pairs = places.iter().enumerate().flat_map(|(at, one)| places[..at].iter().map(move |other| (*one, *other)));
    mean(tied) / mean(pairs.map(apart).collect())
}

fn moved(before: &[(f64, f64)], after: &[(f64, f64)]) -> usize {
    before.iter().zip(after).filter(|(one, other)| one != other).count()
}

async fn arrange(browser: Browser, hands: Hands) {
    let person = crowd::open(&browser, hands, crowd::PLACING).await;
    let screen = person.screen.clone();
    let (before, times) = kept(&screen).await;
    assert_eq!(times, 0);
    let scattered = closeness(&screen).await;
    // What the button is called meanwhile: looking may take longer than all of it.
    let watch = "const [words] = arguments;
        const buttons = document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('button');
        const button = [...buttons].find((it) => it.textContent === words);
        window.called = [];
        new MutationObserver(() => called.push(button.textContent)).observe(button, { childList: true });";
    browser.script(watch, vec![ARRANGE.into()]).await;

    person.press(&button(ARRANGE)).await;
    screen.until("what was done in words", |it| it.said.trim() == DONE).await;
    assert_eq!(browser.look("return called", vec![]).await, json!(["Stop", ARRANGE]));
    let (after, times) = kept(&screen).await;
    assert_eq!((moved(&before, &after), times), (before.len(), 1));
    are_apart(&after);
    assert!(closeness(&screen).await < scattered.min(0.9), "who is tied stands together");
    person.press(&button("Undo")).await;
    screen.until("that it is taken back", |it| it.said.trim() == "Undone.").await;
    assert_eq!(kept(&screen).await.0, before);

    // In another prompt it is there while people can be moved.
    person.go_on().await;
    screen.until("the ties", |it| it.asked == "Which of them work together?").await;
    assert!(!screen.has(&button(ARRANGE)).await);
    person.press(&button("Move people")).await;
    screen.find(&button(ARRANGE)).await;
    person.press(&button("Move people")).await;
    screen.expect_gone(&button(ARRANGE)).await;
}

/// Begins a layout and does something else well before it is over: a press on a button, a tap on the map, a key.
async fn stop(browser: Browser, hands: Hands) {
    let person = crowd::open(&browser, hands, crowd::PLACING).await;
    let screen = person.screen.clone();
    let (before, _) = kept(&screen).await;
    if let Some(pointer) = hands.pointer() {
        let undo = screen.find(&button("Undo")).await;
        let begin = screen.find(&button(ARRANGE)).await;
        // The button stands where it stood, whatever it is called.
        browser.tap_in_turn(pointer, (begin.x, begin.y), (begin.x, begin.y)).await;
        stopped(&screen, &before, 1).await;
        let (places, _) = kept(&screen).await;
        // An undo takes back the layout that is under way, and nothing before it.
        browser.tap_in_turn(pointer, (begin.x, begin.y), (undo.x, undo.y)).await;
        screen.until("that it is taken back", |it| it.said.trim() == "Undone.").await;
        screen.find(&button(ARRANGE)).await;
        assert_eq!(kept(&screen).await, (places, 2));
        let board = screen.find(&starting("application", "Map: ")).await;
        let corner = (board.x - board.width * 0.47, board.y - board.height * 0.47);
        browser.tap_in_turn(pointer, (begin.x, begin.y), corner).await;
        stopped(&screen, &before, 3).await;
        // The next step finds people where they have come to.
        person.press(&button("Undo")).await;
        screen.until("that it is taken back", |it| it.said.trim() == "Undone.").await;
        let next = screen.find(&button("Next")).await;
        let begin = screen.find(&button(ARRANGE)).await;
        browser.tap_in_turn(pointer, (begin.x, begin.y), (next.x, next.y)).await;
        screen.until("the ties", |it| it.asked == "Which of them work together?").await;
        person.press(&button("Move people")).await;
        stopped(&screen, &before, 4).await;
    } else {
        for (times, other) in [(1, key::ENTER), (2, key::ESCAPE)] {
            person.tab_to(&button(ARRANGE)).await;
            browser.keys_in_turn(key::ENTER, other).await;
            stopped(&screen, &before, times).await;
            // Another begins where they are now; what this one did is taken back first.
            person.press(&button("Undo")).await;
            screen.until("that it is taken back", |it| it.said.trim() == "Undone.").await;
        }
    }
}

/// It was stopped on the way: people have moved, and are not yet where they were led.
async fn stopped(screen: &Screen, before: &[(f64, f64)], times: u64) {
    screen.find(&button(ARRANGE)).await;
    let (places, count) = kept(screen).await;
    assert_eq!(count, times);
    let (gone, left) = (way(&places, before), way(&places, &led()));
    assert!(gone > 1.0 && left > 0.5, "{gone} from where they were, {left} to go");
}

/// Where people are led.
fn led() -> Vec<(f64, f64)> {
    let content = Content::of_step(&crowd::example("LW13", crowd::PLACING)).expect("a map");
    let mut layout = Layout::new(&content);
    while layout.step() {}
    layout.places().iter().map(|it| (it.x, it.y)).collect()
}

/// How far it is from the ones to the others, for all together.
fn way(from: &[(f64, f64)], to: &[(f64, f64)]) -> f64 {
    from.iter().zip(to).map(|(one, other)| (one.0 - other.0).hypot(one.1 - other.1)).sum()
}

async fn double_click(browser: Browser) {
    let person = crowd::open(&browser, Hands::Mouse, crowd::PLACING).await;
    let begin = person.screen.find(&button(ARRANGE)).await;
    browser.tap(Pointer::Mouse, &[(begin.x, begin.y), (begin.x, begin.y)]).await;
    person.screen.until("what was done in words", |it| it.said.trim() == DONE).await;
    let (places, times) = kept(&person.screen).await;
    let left = way(&places, &led());
    assert!(times == 1 && left < 0.5, "{left} to go, {times} times");
}

async fn without_motion(browser: Browser) {
    browser.reduce_motion().await;
    let person = crowd::open(&browser, Hands::Mouse, crowd::PLACING).await;
    // Every picture of the people that there is while it runs.
    let watch = "const root = document.querySelector('sociogram-interview').shadowRoot;
        const people = root.querySelectorAll('canvas')[1];
        window.seen = new Set();
        const look = () => { seen.add(people.toDataURL()); requestAnimationFrame(look); };
        look();";
    browser.script(watch, vec![]).await;
    person.press(&button(ARRANGE)).await;
    person.screen.until("what was done in words", |it| it.said.trim() == DONE).await;
    let (places, times) = kept(&person.screen).await;
    assert_eq!(times, 1);
    are_apart(&places);
    let seen = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done(seen.size)))";
    assert_eq!(browser.script_async(seen, vec![]).await, 2, "before and after");
}

/// Nobody covers anybody else.
fn are_apart(places: &[(f64, f64)]) {
    for (number, one) in places.iter().enumerate() {
        for other in &places[..number] {
            assert!((one.0 - other.0).hypot(one.1 - other.1) > 0.06, "{one:?} and {other:?}");
        }
    }
}

/// Whoever uses the list has never seen the map.
async fn by_list(browser: Browser) {
    let person = crowd::open(&browser, Hands::Keyboard, crowd::PLACING).await;
    let screen = person.screen.clone();
    person.press(&button("List").within("Show as")).await;
    person.go_on().await;
    screen.until("the ties", |it| it.asked == "Which of them work together?").await;
    person.press(&button("Back")).await;
    screen.until("the places", |it| it.asked == "Where do they belong?").await;
    person.press(&button(ARRANGE)).await;
    screen.until("what was done in words", |it| it.said.trim() == DONE).await;
    let (places, times) = kept(&screen).await;
    assert_eq!(times, 1);
    are_apart(&places);
}
