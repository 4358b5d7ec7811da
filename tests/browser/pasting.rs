//! Names that are typed and not added, and lists that are pasted, by keys and the browser's own clipboard.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::Person;
use crate::input::key;
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

in_every_engine! {
    takes_what_was_typed_along: taken_along;
    takes_a_thousand_names: a_thousand_names;
    asks_about_a_list: asked_about_a_list;
}

#[test]
fn chromium_tells_that_a_list_cannot_be_read() {
    run(Setup::phone(Engine::Chromium), no_way_to_read_a_list);
}

#[test]
fn firefox_tells_that_a_list_cannot_be_read() {
    run(Setup::desktop(Engine::Firefox), no_way_to_read_a_list);
}

#[test]
fn chromium_asks_about_a_new_name() {
    run(Setup::phone(Engine::Chromium), asked_about_a_new_name);
}

#[test]
fn webkit_asks_about_a_new_name() {
    run(Setup::desktop(Engine::WebKit), asked_about_a_new_name);
}

/// An interview about people: whom one knows, and up to four of them whom one trusts.
async fn begin(browser: &Browser) -> Person {
    let protocol = json!({
        "sociogram": 1,
        "id": "pasting",
        "title": "Pasting",
        "languages": ["en", "cy"],
        "codebook": { "alters": { "person": { "label": "Person", "plural": "People" } } },
        "stages": [
            { "type": "information", "id": "read", "title": "Hello", "text": "Hello" },
            { "type": "name-generator", "id": "people", "title": "People", "alter": "person", "prompts": [
                { "id": "know", "text": "Whom do you know?" },
                { "id": "trust", "text": "Whom do you trust?", "max": 4 }
            ] },
            { "type": "summary", "id": "end", "title": "End" }
        ]
    });
    let person = crate::ends::open(browser, &protocol).await;
    person.go_on().await;
    person.screen.until("the first question", |it| it.asked == "Whom do you know?").await;
    person
}

async fn labels(person: &Person) -> Vec<String> {
    let file = person.screen.export("json").await;
    let nodes = file["nodes"].as_array().expect("nodes");
    nodes.iter().map(|it| it["label"].as_str().expect("a label").to_owned()).collect()
}

async fn entries(person: &Person) -> Vec<Value> {
    person.screen.export("journal").await["entries"].as_array().expect("entries").clone()
}

/// Copies a text somewhere else on the page and pastes it into the box for names.
async fn paste(person: &Person, text: &str) {
    let browser = person.browser();
    let body = "const box = document.querySelector('#copied') ?? document.createElement('textarea');
        box.id = 'copied';
        box.style.cssText = 'position: fixed; inset-block-start: 0; inline-size: 4rem; block-size: 1rem';
        if (!box.isConnected) document.body.append(box);
        box.value = arguments[0];
        box.focus();
        box.select();";
    browser.script(body, vec![json!(text)]).await;
    browser.chord(key::CONTROL, 'c').await;
    person.focus(&the("textbox", "Name")).await;
    browser.chord(key::CONTROL, 'v').await;
}

async fn taken_along(browser: Browser) {
    let person = begin(&browser).await;
    let screen = person.screen.clone();
    let name = the("textbox", "Name");
    person.write(&name, "Ana").await;
    person.go_on().await;
    screen.until("the second question", |it| it.asked == "Whom do you trust?").await;
    assert_eq!(labels(&person).await, ["Ana"]);
    person.press(&button("Back")).await;

    // Whatever is worth a remark is asked, and then the way goes on.
    person.write(&name, "ANA").await;
    person.go_on().await;
    person.press(&button("The same: choose Ana")).await;
    screen.until("the second question", |it| it.asked == "Whom do you trust?").await;
    person.press(&button("Back")).await;
    person.write(&name, "a\u{301}na").await;
    person.press(&button("Back")).await;
    screen.expect_gone(&button("The same: choose Ana")).await;
    screen.until("the page before", |it| it.title == "Hello").await;
    assert_eq!(labels(&person).await, ["Ana", "ána"]);

    // Another language, a step back and what was undone leave it in the box.
    person.go_on().await;
    person.write(&name, "Cy").await;
    person.press(&button("Undo")).await;
    let holds = |typed: &'static str| move |it: &crate::screen::Control| it.value == Some(json!(typed));
    screen.expect(&name, holds("Cy")).await;
    person.open_menu_for(&the("combobox", "Language")).await;
    let body = "const list = document.querySelector('sociogram-interview').shadowRoot.querySelector('select');
        list.value = 'cy';
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.script(body, vec![]).await;
    screen.expect(&the("textbox", "Enw"), holds("Cy")).await;
    person.press(&button("Nesaf")).await;
    screen.until("the second question", |it| it.asked == "Whom do you trust?").await;
    assert_eq!(labels(&person).await, ["Ana", "Cy"]);

    // What cannot be seen is told, and keeps nobody.
    let name = the("textbox", "Enw");
    person.write(&name, "\u{2800}").await;
    browser.keys([key::ENTER]).await;
    screen.until("a remark", |it| it.alert.starts_with("Does dim byd i’w weld")).await;
    person.press(&button("Nesaf")).await;
    screen.until("the end", |it| it.title == "End").await;
    assert_eq!(labels(&person).await, ["Ana", "Cy"]);
}

async fn a_thousand_names(browser: Browser) {
    let person = begin(&browser).await;
    let screen = person.screen.clone();
    let people: Vec<String> = (0..1_000).map(|at| format!("Person {at}")).collect();
    let numbered: Vec<String> = people.iter().enumerate().map(|(at, name)| format!("{}. {name}", at + 1)).collect();
    let rows: Vec<String> = people.chunks(4).map(|row| row.join("\t")).collect();
    let forms = [numbered.join("\r\n"), people.join(", "), people.join(";"), rows.join("\n"), people.join("\t")];
    for (form, text) in forms.iter().enumerate() {
        paste(&person, text).await;
        if !text.contains('\n') {
            browser.keys([key::ENTER]).await;
        }
        screen.expect(&the("group", "That looks like 1000 names."), |_| true).await;
        let before = entries(&person).await.len();
        person.press(&button("Add 1000 names")).await;
        screen.until("the names to be added", |it| it.said.starts_with("1000 names added.")).await;
        let entries = entries(&person).await;
        assert_eq!(entries.len(), before + 1, "form {form}");
        assert_eq!(entries.last().map(|it| &it["labels"]), Some(&json!(people)), "form {form}");
        // One gesture is one step.
        person.press(&button("Undo")).await;
        screen.expect_gone(&button("Rename Person 7")).await;
        assert_eq!(labels(&person).await, Vec::<String>::new());
    }
}

async fn asked_about_a_list(browser: Browser) {
    let person = begin(&browser).await;
    let screen = person.screen.clone();
    let name = the("textbox", "Name");
    paste(&person, "Ana\nBen\n\nana\n").await;
    person.press(&button("Add 2 names")).await;
    person.write(&name, "Cy").await;
    browser.keys([key::ENTER]).await;
    screen.find(&button("Rename Cy")).await;
    assert_eq!(labels(&person).await, ["Ana", "Ben", "Cy"]);

    // Two at a time of a family come first name last, or as two.
    paste(&person, "Lee, Di\nKhan, Ed").await;
    screen.find(&button("Add 4 names")).await;
    person.press(&button("Each line is one name: 2")).await;
    screen.find(&button("Add 2 names")).await;
    person.press(&button("Change what I typed")).await;
    screen.expect(&name, |it| it.focused && it.value == Some(json!("Lee, Di\nKhan, Ed"))).await;
    browser.chord(key::CONTROL, 'a').await;
    browser.keys("Lee, Di".chars().chain([key::ENTER])).await;
    person.press(&button("It is one name: add")).await;
    screen.find(&button("Rename Lee, Di")).await;
    person.go_on().await;
    screen.until("the second question", |it| it.asked == "Whom do you trust?").await;

    // More than the question takes: it is said, and the participant chooses.
    let long = format!("{}{}", "👩🏽‍🚀".repeat(80), "x");
    paste(&person, &format!("BEN\nFi\n{long}\nGil\nHal\nFi")).await;
    let told = "This question takes 4 names at most and has 0 so far, so only the first 4 are ticked.";
    let text = screen.text().await;
    assert!(text.contains(told), "{text}");
    assert!(text.contains("Longer than 80 characters"), "{text}");
    assert!(text.contains("More than once in the list, so ticked once: 1."), "{text}");
    assert_eq!(labels(&person).await.len(), 4, "nothing is added before it was asked");
    person.tick(&starting("checkbox", "Hal")).await;
    screen.until("that is too many", |it| it.alert.contains("This question takes 4 names at most.")).await;
    screen.expect(&button("Add 5 names"), |it| it.disabled).await;
    person.tick(&starting("checkbox", "Gil")).await;
    person.press(&button("Add 4 names")).await;
    screen.find(&button("Rename Hal")).await;
    let file = screen.export("json").await;
    let kept: Vec<(&str, &Value)> = file["nodes"]
        .as_array()
        .expect("nodes")
        .iter()
        .map(|it| (it["label"].as_str().expect("a label"), &it["named_in"]))
        .collect();
    let astronauts = "👩🏽‍🚀".repeat(80);
    let (know, trust, both) = (json!(["know"]), json!(["trust"]), json!(["know", "trust"]));
    let wanted = [
        ("Ana", &know),
        ("Ben", &both),
        ("Cy", &know),
        ("Lee, Di", &know),
        ("Fi", &trust),
        (astronauts.as_str(), &trust),
        ("Hal", &trust),
    ];
    assert_eq!(kept, wanted);

    // There is no room any more; nobody is stuck.
    person.write(&name, "Ida").await;
    person.go_on().await;
    screen.until("that it is full", |it| it.alert == "This question takes 4 names at most.").await;
    person.press(&button("Leave it out and go on")).await;
    screen.until("the end", |it| it.title == "End").await;
}

/// What reads a list is fetched when one comes. Where that cannot be, nothing is lost, and one name is added as ever.
async fn no_way_to_read_a_list(browser: Browser) {
    let person = begin(&browser).await;
    let screen = person.screen.clone();
    let name = the("textbox", "Name");
    let told =
        "Several names could not be read just now. Check the connection and try again, or add one name at a time.";
    let body = "const really = window.fetch;
        const lost = (it) => `${it}`.includes('parts/') && Promise.reject(new TypeError('no connection'));
        window.fetch = (it, ...more) => (window.connected ? undefined : lost(it)) || really(it, ...more);";
    browser.script(body, vec![]).await;
    paste(&person, "Ana\nBen").await;
    screen.until("that it cannot be read", |it| it.alert == told).await;
    person.press(&button("Change what I typed")).await;
    screen.expect(&name, |it| it.focused && it.value == Some(json!("Ana\nBen"))).await;

    // One name needs nothing of it.
    browser.chord(key::CONTROL, 'a').await;
    browser.keys("Cy".chars().chain([key::ENTER])).await;
    screen.find(&button("Rename Cy")).await;

    // Whoever was leaving can do so without the list.
    person.write(&name, "Di, Ed").await;
    person.go_on().await;
    screen.until("that it cannot be read", |it| it.alert == told).await;
    screen.find(&button("Leave it out and go on")).await;
    person.press(&button("Try again")).await;
    screen.until("that it still cannot be read", |it| it.alert == told).await;
    browser.script("window.connected = true;", vec![]).await;
    person.press(&button("Try again")).await;
    person.press(&button("Add 2 names")).await;
    screen.until("the second question", |it| it.asked == "Whom do you trust?").await;
    assert_eq!(labels(&person).await, ["Cy", "Di", "Ed"]);
}

async fn asked_about_a_new_name(browser: Browser) {
    let person = begin(&browser).await;
    let screen = person.screen.clone();
    paste(&person, "Ana\nBen").await;
    person.press(&button("Add 2 names")).await;
    // Enter twice, and a second press of the same button, add nobody twice.
    person.write(&the("textbox", "Name"), "Cy").await;
    browser.keys([key::ENTER, key::ENTER]).await;
    screen.find(&button("Rename Cy")).await;
    assert_eq!(labels(&person).await, ["Ana", "Ben", "Cy"]);

    let rename = the("textbox", "New name for Ben");
    person.press(&button("Rename Ben")).await;
    for (typed, told) in [
        ("ana.", "You have already named Ana. Two with one name are hard to tell apart."),
        ("\u{3164}", "There is nothing in this name that can be seen. Please type it."),
        (&"x".repeat(81), "This name is longer than 80 characters."),
    ] {
        person.focus(&rename).await;
        browser.chord(key::CONTROL, 'a').await;
        browser.keys(typed.chars().chain([key::ENTER])).await;
        screen.until("a remark", |it| it.alert == told).await;
        assert_eq!(labels(&person).await, ["Ana", "Ben", "Cy"]);
    }
    person.press(&starting("button", "Use its beginning: “xxx")).await;
    screen.find(&button(&format!("Rename {}", "x".repeat(80)))).await;
    assert_eq!(labels(&person).await, ["Ana", &"x".repeat(80), "Cy"]);
}
