//! A screen that moves under a finger: nobody presses what came to lie there.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::Pointer;
use crate::screen::the;
use serde_json::json;

#[test]
fn chromium_presses_only_what_a_finger_began_on() {
    run(Setup::phone(Engine::Chromium), slip);
}

/// Puts the menu's button under the finger as soon as that is lifted, and notes what the browser takes for clicked.
const MOVE: &str = "const [x, y] = arguments;
    const root = document.querySelector('sociogram-interview').shadowRoot;
    const menu = [...root.querySelectorAll('button')].find((it) => it.getAttribute('aria-label') === 'Menu');
    window.clicked = [];
    addEventListener('click', (event) => clicked.push(event.composedPath()[0].closest('button') === menu), true);
    root.addEventListener('pointerup', () => {
        Object.assign(menu.style, { position: 'fixed', left: `${x - 22}px`, top: `${y - 22}px`, zIndex: 9 });
    }, { once: true, capture: true });";

async fn slip(browser: Browser) {
    browser.open("study.html?protocol=demo&lang=en").await;
    let person = Person::new(&browser, Hands::Touch);
    let screen = &person.screen;
    screen.until("the first stage", |it| it.stage.is_some()).await;
    let title = screen.find(&the("heading", &screen.here().await.title)).await;
    browser.script(MOVE, vec![json!(title.x), json!(title.y)]).await;
    for (is_pressed, count) in [(false, 1), (true, 2)] {
        browser.tap(Pointer::Touch, &[(title.x, title.y)]).await;
        let clicked = || async {
            let clicked = browser.look("return window.clicked", vec![]).await;
            (clicked.as_array().map(Vec::len) == Some(count)).then_some(clicked)
        };
        let clicked = browser.until("a click", clicked).await;
        assert!(
            clicked.as_array().is_some_and(|it| it.iter().all(|it| *it == true)),
            "the button was not there: {clicked}"
        );
        assert_eq!(menu_is_open(&browser).await, is_pressed);
    }
}

async fn menu_is_open(browser: &Browser) -> bool {
    let body = "return document.querySelector('sociogram-interview').shadowRoot.querySelector('[aria-label=Menu]')
        .getAttribute('aria-expanded') === 'true'";
    browser.look(body, vec![]).await == true
}
