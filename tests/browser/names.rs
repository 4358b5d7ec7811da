//! Names and texts that are markup, reorder letters, or are very long stay text.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Control, Screen, button, starting, the};
use serde_json::{Value, json};

#[test]
fn chromium_keeps_hostile_names_text() {
    run(Setup::desktop(Engine::Chromium), hostile_names);
}

#[test]
fn firefox_keeps_hostile_names_text() {
    run(Setup::desktop(Engine::Firefox), hostile_names);
}

#[test]
fn webkit_keeps_hostile_texts_text() {
    run(Setup::desktop(Engine::WebKit), hostile_texts);
}

#[test]
fn chromium_keeps_hostile_texts_text() {
    run(Setup::desktop(Engine::Chromium), hostile_texts);
}

#[test]
fn chromium_selects_a_name_to_be_changed() {
    run(Setup::desktop(Engine::Chromium), rename);
}

#[test]
fn webkit_selects_a_name_to_be_changed() {
    run(Setup::desktop(Engine::WebKit), rename);
}

async fn rename(browser: Browser) {
    browser.open("tests/host.html?src=protocols/short.json&autosave=off").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.focus(&the("textbox", "Name")).await;
    browser.keys("Ana".chars().chain([key::ENTER])).await;
    person.press(&starting("button", "Rename Ana")).await;
    let has_focus = |it: &Control| it.focused;
    person.screen.expect(&starting("textbox", "New name"), has_focus).await;
    browser.keys("Eve".chars().chain([key::ENTER])).await;
    person.screen.find(&button("Rename Eve")).await;
}

const MARKUP: &str = "<img src=x onerror=ran++>";

/// Nothing was made of the markup, and nothing ran.
async fn is_only_text(screen: &Screen) {
    let body = "const shadow = document.querySelector('sociogram-interview').shadowRoot;
        return [window.ran, shadow.querySelectorAll('img, script, b').length];";
    assert_eq!(screen.browser.script(body, vec![]).await, json!([0, 0]));
}

async fn hostile_names(browser: Browser) {
    browser.open("tests/host.html?src=../protocols/demo.json&autosave=off").await;
    let person = Person::new(&browser, Hands::Mouse);
    let screen = person.screen.clone();
    person.go_on().await;
    screen.until("the questions about you", |it| it.stage.as_deref() == Some("you")).await;
    person.go_on().await;
    let long = "x".repeat(500);
    let typed = [MARKUP, "{name}", "a\u{202e}b\u{2066}c", "☃ Ωλ 李雷", &long];
    let kept = [MARKUP, "{name}", "abc", "☃ Ωλ 李雷", &long[..80]];
    // The last is too long, which is asked about before anything is cut.
    let asked = format!("Use its beginning: “{}”", &long[..80]);
    for (typed, kept) in typed.iter().zip(kept) {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(typed.chars().chain([key::ENTER])).await;
        if *typed == long {
            person.press(&button(&asked)).await;
        }
        screen.find(&button(&format!("Rename {kept}"))).await;
    }
    is_only_text(&screen).await;
    let file = screen.export("json").await;
    let labels: Vec<&Value> = file["nodes"].as_array().expect("nodes").iter().map(|it| &it["label"]).collect();
    assert_eq!(labels, kept);

    // A long name breaks rather than widening the page.
    let wider = "return document.documentElement.scrollWidth - innerWidth";
    assert!(
        browser.script(wider, vec![]).await.as_i64().is_some_and(|it| it <= 0),
        "the page is wider than the window"
    );

    // They stay text where they are sorted, asked about and put on the map.
    person.go_on().await;
    for stage in ["circles", "contact", "details", "map"] {
        screen.until(stage, |it| it.stage.as_deref() == Some(stage) && it.dialog.is_empty()).await;
        assert!(screen.text().await.contains(MARKUP), "at {stage}");
        is_only_text(&screen).await;
        if stage == "map" {
            break;
        }
        let before = screen.here().await;
        person.go_on().await;
        screen.until("another step", |it| !it.is_step(&before)).await;
        if stage == "details" {
            person.go_on().await;
        }
    }
}

/// A host gives a protocol whose texts are hostile.
async fn hostile_texts(browser: Browser) {
    browser.open("tests/host.html").await;
    let long = "long ".repeat(3_800);
    let protocol = json!({
        "sociogram": 1,
        "id": "hostile",
        "title": MARKUP,
        "codebook": {
            "ego": {
                "one": {
                    "type": "one-of",
                    "question": MARKUP,
                    "options": [
                        { "value": "markup", "label": MARKUP },
                        { "value": "astronaut", "label": "👩🏽‍🚀 </label><b>bold</b>" }
                    ]
                }
            }
        },
        "stages": [
            { "type": "information", "id": "read", "title": MARKUP, "text": format!("{MARKUP}\n\n{long}") },
            { "type": "ego-form", "id": "ask", "title": "<b>Questions</b>", "fields": ["one"] },
            { "type": "summary", "id": "end", "title": "</h2><script>ran++</script>" }
        ]
    });
    // What a host page does: make an element, give it a protocol as an object.
    let body = "const element = document.createElement('sociogram-interview');
        element.setAttribute('autosave', 'off');
        element.protocol = arguments[0];
        document.body.append(element);";
    let defined = "const done = arguments[0]; customElements.whenDefined('sociogram-interview').then(() => done())";
    browser.script_async(defined, vec![]).await;
    browser.script(body, vec![protocol.clone()]).await;
    // What no author means is refused: a text of 100,000 characters, letters that reorder others.
    let mut too_long = protocol.clone();
    too_long["stages"][0]["text"] = json!("x".repeat(100_000));
    let mut reordered = protocol;
    reordered["title"] = json!("\u{202e}olleh");
    for (number, (protocol, told)) in [(too_long, "20000 characters"), (reordered, "U+202E")].into_iter().enumerate() {
        browser.script(body, vec![protocol]).await;
        let refused = Screen { number: number + 1, ..Screen::new(&browser) };
        let alert = refused.until("an alert", |it| !it.alert.is_empty()).await.alert;
        assert!(alert.contains(told), "{alert}");
    }

    let person = Person::new(&browser, Hands::Mouse);
    let screen = person.screen.clone();
    screen.until("the title as text", |it| it.title == MARKUP).await;
    assert!(screen.text().await.len() > 19_000);
    is_only_text(&screen).await;
    person.go_on().await;
    screen.until("the next title", |it| it.title == "<b>Questions</b>").await;
    person.choose_one(&the("radio", "👩🏽‍🚀 </label><b>bold</b>")).await;
    is_only_text(&screen).await;
    person.go_on().await;
    screen.until("the last title", |it| it.title == "</h2><script>ran++</script>").await;
    person.press(&button("Finish")).await;
    person.press(&the("disclosure", "More")).await;
    person.press(&the("disclosure", "Show the file")).await;
    is_only_text(&screen).await;
    assert_eq!(screen.export("json").await["graph"]["ego"]["one"], "astronaut");
}
