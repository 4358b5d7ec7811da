//! Finishing within a longer page: it stays where it is, and the keyboard goes on at what takes the button's place.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::screen::{Control, button, the};
use serde_json::json;

in_every_engine! {
    finishes_in_place: |browser| finish(browser, Hands::Mouse);
}

#[test]
fn the_keyboard_finishes_in_place() {
    run(Setup::desktop(Engine::WebKit), |browser| finish(browser, Hands::Keyboard));
}

async fn finish(browser: Browser, hands: Hands) {
    browser.open("tests/alone.html?src=protocols/mapping.json").await;
    // A page goes on above and below.
    let around = "for (const where of ['afterbegin', 'beforeend']) {
            const more = document.createElement('p');
            more.style.blockSize = '1500px';
            document.querySelector('main').insertAdjacentElement(where, more);
        }";
    browser.script(around, vec![]).await;
    let person = Person::new(&browser, hands);
    person.write(&the("textbox", "Name"), "Ana").await;
    person.press(&button("Add")).await;
    person.go_on().await;
    person.screen.until("the map", |it| it.asked == "Place everyone.").await;
    person.go_on().await;
    person.screen.until("the summary", |it| it.title == "Thank you").await;
    // Looking for the button brings it into the middle of the window, if it is out of sight.
    let body = "document.querySelector('sociogram-interview').shadowRoot.querySelector('.ways .primary')
            .scrollIntoView({ block: 'center' });";
    browser.script(body, vec![]).await;
    let scrolled = async || browser.look("return Math.round(scrollY)", vec![]).await.as_i64().expect("a number");
    let before = scrolled().await;
    assert!(before > 500, "the button is far down the page, and the page at {before}");
    person.press(&button("Finish")).await;
    let on = |role: &'static str, name: &'static str| {
        let screen = person.screen.clone();
        async move {
            let is = |it: &Control| it.role == role && it.name == name;
            screen.browser.until(name, || async { screen.focus().await.filter(is).map(|_| ()) }).await;
        }
    };
    on("heading", "Thank you").await;
    let itself =
        "return document.querySelector('sociogram-interview').shadowRoot.activeElement.matches('.finished .asked')";
    assert_eq!(browser.look(itself, vec![]).await, json!(true));
    let after = scrolled().await;
    assert!((after - before).abs() < 40, "the page was thrown from {before} to {after}");
    person.press(&button("Change something")).await;
    on("button", "Finish").await;
    assert!((scrolled().await - before).abs() < 40, "the page was thrown on the way back");
    // Out of sight, as where the page was scrolled on meanwhile, it is brought there.
    person.press(&button("Finish")).await;
    on("heading", "Thank you").await;
    let seen = "const { top, bottom } = document.querySelector('sociogram-interview').shadowRoot
            .querySelector('.finished .asked').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;";
    assert_eq!(browser.look(seen, vec![]).await, json!(true));
}
