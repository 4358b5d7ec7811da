//! What a protocol can ask of the map besides placing and tying one by one: rings and sectors that are answers, several
//! placed together, ties taken over from an earlier question, a search in a long list, the map to keep as a picture.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting, the};
use crate::seed;
use map::content::Content;
use map::scene::{Theme, portrait};
use map::svg;
use serde_json::{Value, json};

const NAMES: [&str; 12] = ["Ana", "Ben", "Cy", "Di", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kit", "Lou"];
const OFFER: &str = "The same as for “know each other”?";

#[test]
fn chromium_maps_together_and_takes_ties_over() {
    run(Setup::desktop(Engine::Chromium), |browser| by_pointer(browser, Pointer::Mouse, Hands::Mouse));
}

#[test]
fn firefox_maps_together_and_takes_ties_over() {
    run(Setup::desktop(Engine::Firefox), |browser| by_pointer(browser, Pointer::Mouse, Hands::Mouse));
}

#[test]
fn a_finger_on_a_phone_maps_together_and_takes_ties_over() {
    run(Setup::phone(Engine::Chromium), |browser| by_pointer(browser, Pointer::Touch, Hands::Touch));
}

#[test]
fn the_keyboard_maps_together_and_takes_ties_over() {
    run(Setup::desktop(Engine::Chromium), by_keyboard);
}

/// Names everyone, and comes to the map.
#[test]
fn a_drawing_that_cannot_be_made_is_told() {
    run(Setup::desktop(Engine::Chromium), nothing_to_draw_with);
}

#[test]
fn a_map_that_the_browser_took_away_is_painted_again() {
    run(Setup::desktop(Engine::Chromium), restore);
}

async fn begin(browser: &Browser, hands: Hands) -> Person {
    let person = Person::new(browser, hands);
    browser.open("tests/alone.html?src=protocols/mapping.json").await;
    person.focus(&the("textbox", "Name")).await;
    for name in NAMES {
        browser.keys(name.chars().chain([key::ENTER])).await;
        person.screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.go_on().await;
    person.screen.find(&starting("application", "Map: 0 people")).await;
    person
}

async fn node(screen: &Screen, name: &str) -> Value {
    let file = screen.export("json").await;
    let nodes = file["nodes"].as_array().cloned().unwrap_or_default();
    nodes.into_iter().find(|it| it["label"] == name).unwrap_or_else(|| panic!("{name} is not in the file"))
}

async fn ties(screen: &Screen, kind: &str) -> usize {
    let file = screen.export("json").await;
    file["edges"].as_array().map_or(0, |edges| edges.iter().filter(|it| it["key"] == kind).count())
}

/// Where in the window a place of the map is, given as fractions of the map's element around its middle.
async fn spot(screen: &Screen, x: f64, y: f64) -> (f64, f64) {
    let board = screen.find(&starting("application", "Map: ")).await;
    let side = board.width.min(board.height);
    (board.x + (x - 0.5) * side, board.y + (y - 0.5) * side)
}

async fn by_pointer(browser: Browser, pointer: Pointer, hands: Hands) {
    let person = begin(&browser, hands).await;
    let screen = person.screen.clone();
    // Three are chosen and placed by one tap: in one sector and ring, and by one step to undo.
    for name in &NAMES[..3] {
        let chip = button(name).within("Not on the map yet");
        person.press(&chip).await;
        screen.expect(&chip, |it| it.on == Some(true)).await;
    }
    let work = spot(&screen, 0.66, 0.66).await;
    browser.tap(pointer, &[work]).await;
    screen.find(&starting("application", "Map: 3 people")).await;
    screen.until("what was done in words", |it| it.said.trim() == "3 placed: Work, Close.").await;
    for name in &NAMES[..3] {
        let node = node(&screen, name).await;
        assert_eq!((&node["sector"], &node["closeness"]), (&json!("work"), &json!(2)), "{node}");
    }
    person.press(&button("Undo")).await;
    screen.find(&starting("application", "Map: 0 people")).await;
    assert_eq!(node(&screen, "Ana").await["sector"], Value::Null, "asked, and blank again");
    person.press(&button("Redo")).await;
    screen.find(&starting("application", "Map: 3 people")).await;
    let people = screen.people().await;
    let (_, x, y) = &people[0];
    assert!(people[1..].iter().all(|(_, other, down)| (other - x).hypot(down - y) > 10.0), "side by side: {people:?}");

    // A line around them, and a drag of one of them, move all to another sector.
    let [a, b, c, d, back] = [(0.48, 0.48), (0.97, 0.48), (0.97, 0.97), (0.48, 0.97), (0.48, 0.5)];
    let mut stroke = Vec::new();
    for (x, y) in [a, b, c, d, back] {
        stroke.push(spot(&screen, x, y).await);
    }
    browser.strokes(pointer, &[stroke]).await;
    screen.find(&button("Take off the map")).await;
    let to = spot(&screen, 0.28, 0.28).await;
    // Looking for the button and the map may have scrolled.
    let (_, x, y) = screen.people().await[0].clone();
    browser.drag(pointer, (x, y), to).await;
    screen.until("the move in words", |it| it.said.starts_with("3 placed: Elsewhere, ")).await;
    for name in &NAMES[..3] {
        assert_eq!(node(&screen, name).await["sector"], "other");
    }
    person.go_on().await;

    // Ties of one question, taken over in the next.
    screen.until("the first tie prompt", |it| it.asked == "Who knows whom?").await;
    let at: Vec<(f64, f64)> = screen.people().await.iter().map(|(_, x, y)| (*x, *y)).collect();
    browser.tap(pointer, &[at[0], at[1], at[2]]).await;
    screen.find(&starting("application", "Map: 3 people, 2 lines")).await;
    person.go_on().await;
    take_over(&person).await;
    if pointer == Pointer::Mouse {
        keep_pictures(&person).await;
    }
}

/// What is offered is taken over: all, none of it again by one Undo, then one of the two.
async fn take_over(person: &Person) {
    let screen = &person.screen;
    screen.until("the prompt that offers ties", |it| it.asked == "Who works together?").await;
    screen.find(&button("Some").within(OFFER)).await;
    assert_eq!(ties(screen, "works").await, 0, "nothing is drawn unasked");
    person.press(&button("Yes, all 2").within(OFFER)).await;
    screen.find(&starting("application", "Map: 3 people, 4 lines")).await;
    screen.until("it in words", |it| it.said.trim() == "2 lines drawn.").await;
    person.press(&button("Undo")).await;
    screen.find(&starting("application", "Map: 3 people, 2 lines")).await;
    person.press(&button("Same as before")).await;
    person.tick(&the("checkbox", "Ana and Cy").within(OFFER)).await;
    assert_eq!(ties(screen, "works").await, 1);
    person.press(&button("Done")).await;
    screen.find(&starting("application", "Map: 3 people, 3 lines")).await;
    screen.expect(&button("Map"), |it| it.focused).await;
}

async fn keep_pictures(person: &Person) {
    let screen = &person.screen;
    person.go_on().await;
    screen.until("the summary", |it| it.title == "Thank you").await;
    person.press(&button("Keep a picture")).await;
    let file = screen.browser.downloaded("png").await;
    assert!(file.starts_with(b"\x89PNG") && file.len() > 5_000, "{} bytes", file.len());
    // The drawing is the same wherever it is made.
    let protocol = serde_json::from_str(include_str!("pages/protocols/mapping.json")).expect("JSON");
    let interview = seed::replay(&protocol, &screen.export("journal").await);
    person.press(&the("disclosure", "More")).await;
    person.press(&button("Map as a drawing (SVG)")).await;
    let file = String::from_utf8(screen.browser.downloaded("svg").await).expect("UTF-8");
    let whole = Content::whole(&interview).around("You");
    assert_eq!(file, svg(&[portrait(&whole, letters::Letters::default())], &Theme::light(&[])));
}

/// The module that draws is fetched when it is asked for. Without it, the participant is told so, and a page too.
async fn nothing_to_draw_with(browser: Browser) {
    let person = Person::new(&browser, Hands::Mouse);
    let protocol = serde_json::from_str(include_str!("pages/protocols/mapping.json")).expect("JSON");
    let interview = seed::answered(&seed::read(&protocol), "en", &NAMES[..3], 3);
    let journal: Value = serde_json::to_value(interview.journal().to_json(interview.protocol())).expect("JSON");
    browser.open("tests/puppet.html?without=exporter").await;
    let body = "const made = document.createElement('sociogram-interview');
        Object.assign(made, { protocol: arguments[0], previous: arguments[1] });
        document.body.replaceChildren(made);";
    browser.script(body, vec![protocol, journal]).await;
    person.press(&button("Continue where you were")).await;
    person.press(&the("disclosure", "More")).await;
    person.press(&button("Map as a drawing (SVG)")).await;
    let told = "The drawing could not be made. Check the connection and try again.";
    person.screen.until("that there is no drawing", |it| it.alert == told).await;
    let made = "return document.querySelector('sociogram-interview').export('svg').catch(({ code }) => code)";
    assert_eq!(browser.script(made, vec![]).await, json!("load"));
}

async fn by_keyboard(browser: Browser) {
    let person = begin(&browser, Hands::Keyboard).await;
    let screen = person.screen.clone();
    // Shift and Enter gathers; Enter takes them all to the map.
    for name in &NAMES[..2] {
        let chip = button(name).within("Not on the map yet");
        person.tab_to(&chip).await;
        browser.shifted(key::ENTER).await;
        screen.expect(&chip, |it| it.on == Some(true)).await;
    }
    person.press(&button("Cy").within("Not on the map yet")).await;
    screen.until("them in the hand", |it| it.said.trim() == "3 picked up. Choose a place.").await;
    browser.keys([key::RIGHT, key::DOWN, key::ENTER]).await;
    screen.until("them on the map", |it| it.said.trim() == "3 placed: Work, Very close.").await;
    assert_eq!(node(&screen, "Ben").await["sector"], "work");
    // The list places by ring and sector.
    person.press(&button("List")).await;
    for name in &NAMES[3..] {
        person.select_next(&the("combobox", &format!("Place of {name}"))).await;
        screen.expect(&the("combobox", &format!("Place of {name}")), |it| it.value != Some("".into())).await;
    }
    let last = node(&screen, "Lou").await;
    assert_eq!((&last["sector"], &last["closeness"]), (&json!("family"), &json!(3)));
    person.go_on().await;
    // A search leaves one, and Enter ticks them.
    screen.until("the list of ties", |it| it.asked == "Who knows whom?").await;
    person.focus(&the("searchbox", "Find a name")).await;
    for name in ["BEN", "cy"] {
        browser.keys(name.chars()).await;
        screen.expect_gone(&the("checkbox", "Di")).await;
        browser.keys([key::ENTER]).await;
        screen.find(&the("checkbox", "Di")).await;
    }
    assert_eq!(ties(&screen, "knows").await, 2);
    screen.expect(&the("checkbox", "Ben"), |it| it.on == Some(true)).await;
}

/// What a browser does that is short of memory: the canvases are gone, and given back empty.
async fn restore(browser: Browser) {
    crowd::open(&browser, Hands::Mouse, crowd::WORKS_TOGETHER).await;
    let pictures = async || {
        let body =
            "const canvases = document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('canvas');
            return Array.from(canvases, (it) => it.toDataURL()).slice(0, 2);";
        browser.script(body, vec![]).await
    };
    let before = pictures().await;
    let take = "const canvases = document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('canvas');
        for (const it of canvases) it.width = it.width;";
    browser.script(take, vec![]).await;
    assert_ne!(pictures().await, before);
    let give = "const canvases = document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('canvas');
        for (const it of canvases) it.dispatchEvent(new Event('contextrestored'));";
    browser.script(give, vec![]).await;
    browser.until("the map", || async { (pictures().await == before).then_some(()) }).await;
}
