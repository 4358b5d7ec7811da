//! Sorting into bins: one person at a time on a phone, several at once where there is room; and what is asked once when
//! somebody is left.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::input::{Pointer, key};
use crate::screen::{Query, button, starting, the};
use serde_json::{Value, json};

in_every_engine! {
    sorts_several_at_once: several;
    asks_once_about_who_is_left: once;
    offers_a_seat_for_the_next_one: seat;
}

mod sorts_one_at_a_time_on_a_phone {
    use super::*;

    #[test]
    fn chromium() {
        run(Setup::phone(Engine::Chromium), one_at_a_time);
    }

    #[test]
    fn firefox() {
        run(Setup::phone(Engine::Firefox), one_at_a_time);
    }

    #[test]
    fn webkit() {
        run(Setup::phone(Engine::WebKit), one_at_a_time);
    }
}

/// Names people in the demonstration, and comes to its first bins.
async fn begin(browser: &Browser, hands: Hands, names: &[&str]) -> Person {
    let person = Person::new(browser, hands);
    browser.open("study.html?protocol=demo").await;
    person.go_on().await;
    person.screen.until("the questions", |it| it.stage.as_deref() == Some("you")).await;
    person.go_on().await;
    for name in names {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(name.chars().chain([key::ENTER])).await;
        person.screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.go_on().await;
    person.screen.until("the bins", |it| it.stage.as_deref() == Some("circles")).await;
    person
}

/// The button of a bin.
fn head(bin: &str) -> Query {
    starting("button", bin).within(bin)
}

/// Who is where, as the file has it.
async fn circles(person: &Person) -> Vec<Value> {
    let file = person.screen.export("json").await;
    let nodes = file["nodes"].as_array().cloned().unwrap_or_default();
    nodes.iter().map(|it| it["circle"].clone()).collect()
}

async fn one_at_a_time(browser: Browser) {
    let person = begin(&browser, Hands::Mouse, &["Ana", "Ben", "Cy"]).await;
    let screen = &person.screen;
    let chip = |name: &str| button(name).within("To sort");
    assert!(screen.find(&chip("Ana")).await.control.on == Some(true));
    assert!(!screen.has(&chip("Cy")).await, "only who is next to the one who is asked about is shown");
    assert!(screen.text().await.contains("1 of 3"));

    // A double press sorts one, whose place in the file is the only change.
    let family = screen.find(&head("Family")).await;
    browser.tap(Pointer::Mouse, &[(family.x, family.y), (family.x, family.y)]).await;
    screen.until("the next one", |it| it.said == "Ana: Family. Put Ben into:").await;
    assert_eq!(circles(&person).await, [json!("family"), Value::Null, Value::Null]);
    assert!(screen.has(&the("group", "Put Ben into:")).await);
    assert!(screen.find(&head("Family")).await.control.focused, "the focus stays where it was pressed");

    // Someone is skipped, and someone sorted is gone back to and changed.
    person.press(&button("Skip Ben")).await;
    screen.expect(&chip("Cy"), |it| it.on == Some(true)).await;
    assert_eq!(screen.here().await.said, "Put Cy into:");
    person.press(&chip("Ben")).await;
    screen.expect(&chip("Ben"), |it| it.on == Some(true)).await;
    person.press(&chip("Ana")).await;
    screen.expect(&head("Family"), |it| it.on == Some(true)).await;
    person.press_once(&head("Work")).await;
    screen.expect(&chip("Ben"), |it| it.on == Some(true)).await;
    assert_eq!(circles(&person).await, [json!("work"), Value::Null, Value::Null]);

    // Undo asks about them again; one command each.
    person.press(&button("Undo")).await;
    person.press(&button("Undo")).await;
    screen.expect(&chip("Ana"), |it| it.on == Some(true)).await;
    assert_eq!(circles(&person).await, [Value::Null, Value::Null, Value::Null]);

    // Words of one's own are asked for before the next one comes, and the focus goes to their box.
    person.press_once(&head("Somewhere else")).await;
    let own = the("textbox", "Ana, in your own words");
    screen.expect(&own, |it| it.focused).await;
    browser.keys("Choir".chars()).await;
    assert!(!screen.has(&button("Skip Ana")).await, "who is sorted is not skipped");
    person.press(&button("Next: Ben")).await;
    screen.expect_gone(&own).await;
    for _ in 0..2 {
        person.press_once(&head("Friends")).await;
    }
    screen.until("the end", |it| it.said == "Cy: Friends. All sorted.").await;
    assert!(screen.focus().await.is_some(), "the focus is not lost");
    assert_eq!(circles(&person).await, [json!("other"), json!("friends"), json!("friends")]);
    person.press(&chip("Ben")).await;
    screen.expect(&head("Friends"), |it| it.on == Some(true)).await;
}

async fn several(browser: Browser) {
    let person = begin(&browser, Hands::Mouse, &["Ana", "Ben", "Cy", "Dee"]).await;
    let screen = &person.screen;
    let chip = |name: &str| button(name).within("To sort");
    person.press(&chip("Ben")).await;
    person.press(&chip("Cy")).await;
    screen.expect(&the("group", "Put Ben, Cy into:"), |_| true).await;
    person.press_once(&head("Family")).await;
    screen.expect(&button("Cy").within("Family"), |_| true).await;
    assert_eq!(circles(&person).await, [Value::Null, json!("family"), json!("family"), Value::Null]);
    screen.expect(&chip("Dee"), |it| it.on == Some(true)).await;

    // By dragging.
    let (from, to) = (screen.find(&chip("Ana")).await, screen.find(&head("Work")).await);
    browser.drag(Pointer::Mouse, (from.x, from.y), (to.x, to.y)).await;
    screen.expect(&button("Ana").within("Work"), |_| true).await;
    screen.expect(&chip("Dee"), |it| it.on == Some(true)).await;

    // A press on the bin that someone is in takes them out.
    person.press(&button("Cy").within("Family")).await;
    screen.expect(&head("Family"), |it| it.on == Some(true)).await;
    person.press_once(&head("Family")).await;
    screen.expect(&chip("Cy"), |it| it.on == Some(true)).await;
    assert_eq!(circles(&person).await, [json!("work"), json!("family"), Value::Null, Value::Null]);
}

async fn once(browser: Browser) {
    let person = begin(&browser, Hands::Mouse, &["Ana", "Ben"]).await;
    let screen = &person.screen;
    person.press(&button("Next")).await;
    screen.until("the question", |it| it.dialog == "Not sorted yet").await;
    screen.expect(&the("dialog", "Not sorted yet"), |it| it.focused).await;
    let text = screen.text().await;
    assert!(text.contains("You will not be asked again."), "{text}");
    // Escape stays, and leads to who is asked about.
    browser.keys([key::ESCAPE]).await;
    screen.until("no question", |it| it.dialog.is_empty()).await;
    screen.expect(&button("Ana").within("To sort"), |it| it.focused).await;
    // It was asked.
    person.press(&button("Next")).await;
    screen.until("the next step", |it| it.stage.as_deref() == Some("contact")).await;
    // On another prompt it is asked, and gone once the focus goes back to the step, which it lies over.
    person.press(&button("Next")).await;
    screen.until("the question", |it| it.dialog == "Not sorted yet").await;
    browser.key_with_shift(key::TAB).await;
    screen.until("no question", |it| it.dialog.is_empty()).await;
    browser
        .until("the focus in sight", || async {
            screen.focus_in_sight().await.filter(|(_, is_rendered, in_sight)| *is_rendered && *in_sight)
        })
        .await;
    person.press_once(&head("Daily")).await;
    person.press(&button("Next")).await;
    screen.until("the next step", |it| it.stage.as_deref() != Some("contact")).await;
}

async fn seat(browser: Browser) {
    let person = begin(&browser, Hands::Mouse, &["Ana"]).await;
    person.press(&button("Back")).await;
    person.press(&button("Anyone else?")).await;
    person.screen.expect(&the("textbox", "Name"), |it| it.focused).await;
    browser.keys("Ben".chars().chain([key::ENTER])).await;
    person.screen.find(&button("Rename Ben")).await;
    person.press(&button("Next")).await;
    person.screen.until("the bins, with nothing asked", |it| it.stage.as_deref() == Some("circles")).await;
}
