//! The contact diary: a day that is proposed, ages and times that are bounded by each other.

use crate::driver::{Browser, in_every_engine};
use crate::ends::{open, until_complete};
use crate::hands::Person;
use crate::input::key;
use crate::participant::protocol;
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

in_every_engine! {
    keeps_a_diary_of_contacts: keep;
}

async fn until_read(person: &Person, words: &str) {
    let read = || async { person.screen.text().await.contains(words).then_some(()) };
    person.browser().until(words, read).await;
}

/// Yesterday on this device, year, month and day.
async fn yesterday(browser: &Browser) -> Vec<i64> {
    let body = "const day = new Date(); day.setDate(day.getDate() - 1);
        return [day.getFullYear(), day.getMonth() + 1, day.getDate()]";
    browser.look(body, vec![]).await.as_array().expect("three").iter().filter_map(Value::as_i64).collect()
}

/// Puts a time into a box as the browser's own picker does; how one is typed differs between systems.
async fn set_time(person: &Person, question: &str, time: &str) {
    let body = "const [question, time] = arguments;
        const root = document.querySelector('sociogram-interview').shadowRoot;
        const field = [...root.querySelectorAll('.field')].find((it) => it.textContent.includes(question));
        const box = field.querySelector('input[type=time]');
        box.focus();
        box.value = time;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    person.browser().script(body, vec![json!(question), json!(time)]).await;
}

async fn answers(person: &Person) -> Value {
    person.screen.export("json").await
}

async fn keep(browser: Browser) {
    let person = open(&browser, &protocol("examples/contact-diary")).await;
    let day = yesterday(&browser).await;
    person.press(&button("Next")).await;
    // The day stands there, and is no answer yet.
    for (name, part) in ["Year", "Month", "Day"].into_iter().zip(&day) {
        person.screen.expect(&the("textbox", name), |it| it.value == Some(json!(part.to_string()))).await;
    }
    assert_eq!(answers(&person).await["graph"]["ego"]["day"], Value::Null);
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.screen.find(&the("textbox", "Name")).await;
    let told = format!("{:04}-{:02}-{:02}", day[0], day[1], day[2]);
    assert_eq!(answers(&person).await["graph"]["ego"]["day"], json!(told));
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana\u{e007}".chars()).await;
    person.screen.find(&button("Rename Ana")).await;
    person.press(&button("Next")).await;

    let from = starting("textbox", "How old is");
    let to = the("textbox", "If you are not sure: how old at most?");
    person.write(&from, "30").await;
    person.write(&to, "25").await;
    person.focus(&from).await;
    until_read(&person, "The smallest possible is 30. That is your answer to “How old is").await;
    assert_eq!(answers(&person).await["nodes"][0]["age_to"], Value::Null);
    // The other answer changes, and what was typed is an answer.
    browser.keys([key::END, key::BACKSPACE, key::BACKSPACE, '2', '0']).await;
    browser
        .until("25 to be an answer", || async { (answers(&person).await["nodes"][0]["age_to"] == 25).then_some(()) })
        .await;
    set_time(&person, "When did you first meet", "14:30").await;
    set_time(&person, "When did you last part", "13:00").await;
    person.press(&button("Next")).await;
    until_read(&person, "The earliest possible is 14:30. That is your answer to “When did you first meet").await;
    set_time(&person, "When did you last part", "15:10").await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.screen.until("the last form", |it| it.stage.as_deref() == Some("the-others")).await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.press(&button("Finish")).await;
    let network = until_complete(&browser).await["network"].clone();
    let ana = &network["nodes"][0];
    let told = ["age_from", "age_to", "started", "ended"].map(|name| ana[name].clone());
    assert_eq!(told, [json!(20), json!(25), json!("14:30"), json!("15:10")]);
}
