//! Changing the language keeps every answer, and turns the page round for Arabic.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::screen::{button, the};
use serde_json::{Value, json};

#[test]
fn chromium_changes_its_language() {
    run(Setup::desktop(Engine::Chromium), change_languages);
}

#[test]
fn firefox_changes_its_language() {
    run(Setup::desktop(Engine::Firefox), change_languages);
}

async fn change_languages(browser: Browser) {
    let person = Person::new(&browser, Hands::Keyboard);
    let screen = person.screen.clone();
    browser.open("study.html?protocol=demo&lang=en").await;
    person.go_on().await;
    person.write(&the("textbox", "What shall we call you?"), "Ren").await;
    person.choose("When are you at your best?", "In the evening").await;
    let answers = async || screen.export("json").await["graph"]["ego"].clone();
    let before = answers().await;
    assert_eq!((&before["called"], &before["time_of_day"]), (&json!("Ren"), &json!("evening")));

    person.select_next(&the("combobox", "Language")).await;
    screen.until("Welsh", |it| it.title == "Chi yn gyntaf").await;
    assert_eq!(direction(&browser).await, json!(["cy", "ltr"]));
    assert_eq!(browser.look("return document.documentElement.lang", vec![]).await, "cy");
    screen.expect(&the("textbox", "Beth gawn ni eich galw chi?"), |it| it.value == Some("Ren".into())).await;
    screen.expect(&the("radio", "Gyda’r nos"), |it| it.on == Some(true)).await;

    person.select_next(&the("combobox", "Iaith")).await;
    screen.until("Arabic", |it| it.title == "أنت أولاً").await;
    assert_eq!(direction(&browser).await, json!(["ar", "rtl"]));
    screen.expect(&the("textbox", "ما الاسم الذي نناديك به؟"), |it| it.value == Some("Ren".into())).await;
    assert_eq!(answers().await, before);
    // What comes first stands on the right now.
    let (back, next) = (screen.find(&button("رجوع")).await, screen.find(&button("التالي")).await);
    assert!(next.x < back.x, "Next stands at {}, Back at {}", next.x, back.x);

    browser.reload().await;
    screen.until("the welcome back, in Arabic", |it| it.title == "أهلاً بعودتك").await;
    browser
        .until("a page in Arabic", || async {
            (browser.look("return document.documentElement.lang", vec![]).await == "ar").then_some(())
        })
        .await;

    // Where the widget's own words cannot be had in a language, they are English.
    let elsewhere = "tests/host.html?src=../protocols/demo.json&interview=elsewhere&lang=cy";
    browser.open(elsewhere).await;
    screen.find(&button("Nesaf")).await;
    browser.open(&format!("{elsewhere}&without=words")).await;
    screen.find(&button("Next")).await;
    assert_eq!(direction(&browser).await, json!(["cy", "ltr"]));

    // Each language of the protocol can be chosen, from the first to the last.
    browser.open("tests/host.html?src=../protocols/demo.json&interview=each&lang=en").await;
    person.go_on().await;
    let titles =
        ["First, you", "Chi yn gyntaf", "أنت أولاً", "Zuerst Sie", "Primero, usted", "Vous d’abord", "Najpierw Ty"];
    let (catalogue, languages) = (words::Catalogue::default(), ["en", "cy", "ar", "de", "es", "fr", "pl"]);
    for (at, (language, title)) in languages.into_iter().zip(titles).enumerate() {
        screen.until(language, |it| it.title == title).await;
        screen.find(&button(catalogue.text(words::Phrase::Next, language))).await;
        if at + 1 < languages.len() {
            person.select_next(&the("combobox", catalogue.text(words::Phrase::Language, language))).await;
        }
    }
}

/// The language and the direction of everything inside the element.
async fn direction(browser: &Browser) -> Value {
    let body = "const inside = document.querySelector('sociogram-interview').shadowRoot.querySelector('[lang]');
        return [inside.lang, getComputedStyle(inside).direction];";
    browser.script(body, vec![]).await
}
