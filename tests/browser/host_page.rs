//! The map below what a page has of its own.

use crate::crowd;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::screen::{button, starting};
use crate::seed;
use serde_json::json;

#[test]
fn nothing_lies_on_the_map_of_a_phone() {
    run(Setup::phone(Engine::Chromium), nothing_on_the_map);
}

#[test]
fn nothing_lies_on_the_map_of_a_desktop() {
    run(Setup::desktop(Engine::Chromium), nothing_on_the_map);
}

/// The host page has a heading above the element, so that the whole does not fit into the window. However far the page
/// is scrolled, the way on does not hide people who can be seen.
async fn nothing_on_the_map(browser: Browser) {
    seed::plant_here(&browser, &crowd::example("LW13", crowd::WORKS_TOGETHER)).await;
    browser.open("tests/host.html?src=protocols/burden.json").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.press(&button("Continue where you were")).await;
    person.screen.expect(&starting("application", "Map: "), |_| true).await;
    let hidden = browser.script(HIDDEN, vec![]).await;
    assert_eq!(hidden, json!([]), "how far it was scrolled, and how much of the map is hidden");
}

const HIDDEN: &str = "const root = document.querySelector('sociogram-interview').shadowRoot;
    const found = [];
    for (let y = 0; y <= document.documentElement.scrollHeight; y += 20) {
        scrollTo({ top: y, behavior: 'instant' });
        const map = root.querySelector('[role=application]').getBoundingClientRect();
        const foot = root.querySelector('.ways').getBoundingClientRect();
        const covered = Math.min(map.bottom, innerHeight, foot.bottom) - Math.max(foot.top, map.top);
        const across = Math.min(map.right, foot.right) - Math.max(map.left, foot.left);
        if (foot.top < innerHeight && covered > 0 && across > 0) found.push([scrollY, covered]);
    }
    return found;";
