//! A page that scales, turns, slants or zooms what is in it: whatever is done by pointer happens where the pointer is.
//!
//! The page's own elements, put into the map, tell where in the window a place of the map is.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Screen, button, starting, the};
use geometry::Vec2;
use serde_json::json;

#[test]
fn chromium_puts_people_where_the_pointer_is() {
    run(Setup::desktop(Engine::Chromium).tall(), place);
}

#[test]
fn firefox_puts_people_where_the_pointer_is() {
    run(Setup::desktop(Engine::Firefox).tall(), place);
}

#[test]
fn webkit_puts_people_where_the_pointer_is() {
    run(Setup::desktop(Engine::WebKit).tall(), place);
}

#[test]
fn chromium_points_at_people_of_a_transformed_map() {
    run(Setup::desktop(Engine::Chromium).tall(), point);
}

#[test]
fn firefox_points_at_people_of_a_transformed_map() {
    run(Setup::desktop(Engine::Firefox).tall(), point);
}

#[test]
fn webkit_points_at_people_of_a_transformed_map() {
    run(Setup::desktop(Engine::WebKit).tall(), point);
}

#[test]
fn chromium_paints_as_finely_as_the_screen_is_now() {
    run(Setup::desktop(Engine::Chromium), sharpen);
}

/// What a page does: styles of the outer and the inner element, and by how much both zoom.
struct Around {
    outer: &'static str,
    inner: &'static str,
    zoom: f64,
}

const fn around(outer: &'static str, inner: &'static str, zoom: f64) -> Around {
    Around { outer, inner, zoom }
}

const PAGES: [Around; 10] = [
    around("", "transform: scale(0.5); transform-origin: 0 0", 1.0),
    around("", "zoom: 1.25", 1.25),
    around("zoom: 1.25", "transform: scale(0.6); transform-origin: 0 0", 1.25),
    around("transform: scale(0.7, 0.8); transform-origin: 0 0", "zoom: 0.9", 0.9),
    around("", "transform: rotate(14deg) scale(0.7)", 1.0),
    around("", "transform: skew(12deg, -5deg) scale(0.7)", 1.0),
    around("perspective: 1200px; inline-size: 900px", "transform: rotateY(30deg) rotateX(-12deg) scale(0.7)", 1.0),
    around("rotate: 6deg", "scale: 0.7; translate: 40px 0", 1.0),
    around("", "transform: scaleX(-1)", 1.0),
    around("block-size: 700px; inline-size: 600px; overflow: auto; direction: rtl", "zoom: 0.6", 0.6),
];

const NAMES: [&str; 10] = ["Ana", "Ben", "Cy", "Di", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo"];

/// Puts the styles around the widget, as a page does that is under way.
async fn surround(browser: &Browser, page: &Around) {
    let body = "document.querySelector('#outer').style.cssText = arguments[0];
        document.querySelector('#inner').style.cssText = arguments[1];";
    browser.script(body, vec![json!(page.outer), json!(page.inner)]).await;
}

/// Where in the window a place of an element in the widget is, once it is scrolled into sight.
async fn spot(browser: &Browser, page: &Around, element: &str, x: f64, y: f64) -> (f64, f64) {
    let body = "const element = document.querySelector('sociogram-interview, sociogram-map').shadowRoot.querySelector(arguments[0]);
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const here = document.createElement('i');
        here.style.cssText = `position: absolute; inline-size: 0; left: ${arguments[1]}%; top: ${arguments[2]}%`;
        element.append(here);
        const area = here.getBoundingClientRect();
        here.remove();
        return [area.x, area.y];";
    let at = browser.script(body, vec![json!(element), json!(x * 100.0), json!(y * 100.0)]).await;
    in_window(browser, page, (at[0].as_f64().expect("a number"), at[1].as_f64().expect("a number")))
}

/// Where in the window the middle of an element in the widget is, once it is scrolled into sight.
async fn middle(browser: &Browser, page: &Around, element: &str) -> (f64, f64) {
    let body = "const element = document.querySelector('sociogram-interview').shadowRoot.querySelector(arguments[0]);
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const area = element.getBoundingClientRect();
        return [area.x + area.width / 2, area.y + area.height / 2];";
    let at = browser.script(body, vec![json!(element)]).await;
    in_window(browser, page, (at[0].as_f64().expect("a number"), at[1].as_f64().expect("a number")))
}

/// WebKit leaves `zoom` out of what it tells of places.
fn in_window(browser: &Browser, page: &Around, (x, y): (f64, f64)) -> (f64, f64) {
    let by = if browser.setup.engine == Engine::WebKit { page.zoom } else { 1.0 };
    (x * by, y * by)
}

/// Where someone stands in the window.
async fn stands(screen: &Screen, page: &Around, name: &str) -> (f64, f64) {
    let (name, people) = (format!("{name}: "), screen.people().await);
    let (_, x, y) = people.iter().find(|it| it.0.starts_with(&name)).unwrap_or_else(|| panic!("{name} in {people:?}"));
    in_window(&screen.browser, page, (*x, *y))
}

fn near(one: (f64, f64), other: (f64, f64), what: &str) {
    // The driver points at whole pixels.
    assert!((one.0 - other.0).hypot(one.1 - other.1) < 2.0, "{what}: {one:?} instead of {other:?}");
}

async fn place(browser: Browser) {
    let person = Person::new(&browser, Hands::Keyboard);
    let screen = person.screen.clone();
    browser.open("tests/transformed.html?src=protocols/mapping.json").await;
    person.focus(&the("textbox", "Name")).await;
    for name in NAMES {
        browser.keys(name.chars().chain([key::ENTER])).await;
        screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.go_on().await;
    screen.find(&starting("application", "Map: 0 people")).await;
    for (number, (name, page)) in NAMES.into_iter().zip(&PAGES).enumerate() {
        let what = format!("{:?} with {:?} and {:?}", browser.setup.engine, page.outer, page.inner);
        surround(&browser, page).await;
        let chip = button(name).within("Not on the map yet");
        // Whoever is next waits for a tap already.
        screen.expect(&chip, |_| true).await;
        if screen.matches(&chip).await[0].control.on == Some(false) {
            let at = middle(&browser, page, &format!(".tray [data-who='a{}']", number + 1)).await;
            browser.tap(Pointer::Mouse, &[at]).await;
            screen.expect(&chip, |it| it.on == Some(true)).await;
        }
        let way = Vec2::at_turn(number as f64 / NAMES.len() as f64) * 0.33;
        let at = spot(&browser, page, ".board", 0.48, 0.47).await;
        browser.tap(Pointer::Mouse, &[at]).await;
        screen.expect(&starting("application", &format!("Map: {} p", number + 1)), |_| true).await;
        near(stands(&screen, page, name).await, at, &format!("{name} tapped onto the map, {what}"));
        let to = spot(&browser, page, ".board", 0.5 + way.x / 2.0, 0.5 + way.y).await;
        browser.drag(Pointer::Mouse, at, to).await;
        screen.until("the move in words", |it| it.said.starts_with(name)).await;
        near(stands(&screen, page, name).await, to, &format!("{name} dragged, {what}"));
        // Out of the map and into the tray; and out of the tray, as far as the hand goes with the chip.
        let tray = middle(&browser, page, ".tray").await;
        let to = stands(&screen, page, name).await;
        browser.drag(Pointer::Mouse, to, tray).await;
        screen.expect(&chip, |_| true).await;
        let to = spot(&browser, page, ".board", 0.5 + way.x / 2.0, 0.5 + way.y).await;
        let chip = middle(&browser, page, &format!(".tray [data-who='a{}']", number + 1)).await;
        follow(&browser, page, chip, &what).await;
        browser.drag(Pointer::Mouse, chip, to).await;
        screen.expect(&starting("application", &format!("Map: {} p", number + 1)), |_| true).await;
        near(stands(&screen, page, name).await, to, &format!("{name} dragged from the tray, {what}"));
    }
}

/// The chip in the hand is at the pointer while it is on its way to the map.
async fn follow(browser: &Browser, page: &Around, chip: (f64, f64), what: &str) {
    browser.hold(chip, (chip.0, chip.1 - 12.0)).await;
    let body = "const area = document.querySelector('sociogram-interview').shadowRoot.querySelector('.afloat')?.getBoundingClientRect();
        return area && [area.x, area.y, area.right, area.bottom];";
    let area = browser
        .until("the chip in the hand", || async { Some(browser.look(body, vec![]).await).filter(|it| !it.is_null()) });
    let area: [f64; 4] = serde_json::from_value(area.await).expect("an area");
    let ((left, top), (right, bottom)) =
        (in_window(browser, page, (area[0], area[1])), in_window(browser, page, (area[2], area[3])));
    let (x, y) = (chip.0, chip.1 - 12.0);
    let fits = left - 10.0 < x && x < right + 10.0 && top - 20.0 < y && y < bottom + 20.0;
    assert!(fits, "the chip in the hand is at {area:?}, the pointer at {x} {y}, {what}");
    browser.drop_at(chip).await;
}

async fn point(browser: Browser) {
    browser.open("tests/transformed.html?map=../networks/LW10.json").await;
    let ready = "return document.querySelector('sociogram-map').about !== null";
    browser.until("the map", || async { (browser.look(ready, vec![]).await == json!(true)).then_some(()) }).await;
    // Who is where, found by the pointer while nothing is transformed.
    let plain = around("", "", 1.0);
    let mut places: Vec<(f64, f64, String)> = Vec::new();
    for number in 0..480 {
        // Where people stand depends on how much room the fonts leave the map; points this near meet all of them.
        let (x, y) = (0.1 + 0.025 * f64::from(number % 24), 0.1 + 0.04 * f64::from(number / 24));
        if places.len() == 5 {
            break;
        }
        let at = spot(&browser, &plain, ".sheet", x, y).await;
        let name = pointed_at(&browser, at).await;
        if name.is_empty() || places.iter().any(|(_, _, other)| *other == name) {
            continue;
        }
        // Someone who is also found a little beside: whole pixels of the driver are coarse where a page shrinks the map.
        let mut is_well_inside = true;
        for (right, down) in [(-3.0, 0.0), (3.0, 0.0), (0.0, -3.0), (0.0, 3.0)] {
            is_well_inside &= pointed_at(&browser, (at.0 + right, at.1 + down)).await == name;
        }
        if is_well_inside {
            places.push((x, y, name));
        }
    }
    assert_eq!(places.len(), 5, "{places:?}");
    // Where `zoom` is set the map is fitted anew: letters and what is measured by them do not grow alike.
    for page in PAGES.iter().filter(|page| page.zoom == 1.0) {
        surround(&browser, page).await;
        for (x, y, name) in &places {
            let at = spot(&browser, page, ".sheet", *x, *y).await;
            assert_eq!(pointed_at(&browser, at).await, *name, "at {x} {y} with {:?} and {:?}", page.outer, page.inner);
        }
    }
}

/// The name of whom the map tells about when the pointer is here; nothing, if it is nobody.
async fn pointed_at(browser: &Browser, at: (f64, f64)) -> String {
    browser.hover(at).await;
    let body = "const root = document.querySelector('sociogram-map').shadowRoot;
        return root.querySelector('.card:not(.idle) strong')?.textContent ?? '';";
    browser.look(body, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn sharpen(browser: Browser) {
    let pixels = "const root = document.querySelector('sociogram-interview, sociogram-map')?.shadowRoot;
        const canvas = root?.querySelector('.board canvas, .sheet canvas');
        return canvas && canvas.clientWidth ? [canvas.width / canvas.clientWidth, canvas.toDataURL().length] : null;";
    let until = async |wanted: f64, what: &str| {
        browser
            .until(&format!("{wanted} pixels to each, {what}"), || async {
                let told = browser.look(pixels, vec![]).await;
                let ratio = told[0].as_f64()?;
                ((ratio - wanted).abs() < 0.01 && told[1].as_u64()? > 2_000).then_some(())
            })
            .await;
    };
    for address in
        ["tests/transformed.html?src=protocols/mapping.json", "tests/transformed.html?map=../networks/LW10.json"]
    {
        browser.fineness(1.0).await;
        browser.open(address).await;
        if address.contains("mapping") {
            let person = Person::new(&browser, Hands::Keyboard);
            person.focus(&the("textbox", "Name")).await;
            browser.keys("Ana".chars().chain([key::ENTER])).await;
            person.go_on().await;
        }
        until(1.0, "as it opens").await;
        for ratio in [2.0, 1.5, 1.0, 1.25] {
            browser.fineness(ratio).await;
            until(ratio, "on another screen").await;
        }
        browser.fineness(1.0).await;
        surround(&browser, &around("", "zoom: 1.25", 1.25)).await;
        browser.fineness(2.0).await;
        until(2.5, "zoomed by the page").await;
    }
}
