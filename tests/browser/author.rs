//! The author's page: a study made from the front page without a guide, and examples that come out as they went in.

use crate::accessibility;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Query, Screen, button, starting, the};
use crate::seed;
use crate::stranger::Stranger;
use crate::workshop::saved;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn chromium_makes_a_study_from_the_front_page() {
    // Wide and high enough for all of the interview's phone.
    run(Setup::desktop(Engine::Chromium).sized(1440, 1000), make);
}

#[test]
fn examples_come_out_as_they_went_in() {
    run(Setup::desktop(Engine::Chromium), unchanged);
}

#[test]
fn text_and_forms_are_one_document() {
    run(Setup::desktop(Engine::Chromium), both_views);
}

#[test]
fn axe_finds_nothing_on_the_pages_of_authors() {
    run(Setup::desktop(Engine::Chromium), axe);
}

#[test]
fn axe_finds_nothing_on_the_dark_pages_of_authors() {
    run(Setup::desktop(Engine::Chromium).dark(true), axe);
}

/// One generator, two questions, a map and one kind of line; they are asked beside it at once, and kept.
async fn make(browser: Browser) {
    browser.open("index.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.press(&the("link", "Make a study")).await;
    person.press(&button("Begin with an empty study")).await;
    let lines = "Who knows whom?";
    put_together(&person, lines).await;

    // It runs beside, at the stage that is worked on, and answers outlast a change.
    person.press(&stage("Naming")).await;
    person.screen.find(&the("heading", "Naming")).await;
    browser.enter_frame(0).await;
    let participant = Person::new(&browser, Hands::Mouse);
    participant.write(&the("textbox", "Name"), "Ana").await;
    participant.press(&button("Add")).await;
    participant.screen.find(&button("Remove Ana")).await;
    browser.leave_frame().await;
    person.focus(&the("textbox", "Title")).await;
    browser.keys([key::END]).await;
    browser.keys(" them".chars()).await;
    browser.enter_frame(0).await;
    participant.screen.until("the new title", |it| it.title == "Naming them").await;
    participant.screen.find(&button("Remove Ana")).await;
    browser.leave_frame().await;

    // From there to the end, as somebody would who does not know it; by keys, for the frame is shown a little smaller.
    browser.enter_frame(0).await;
    participant.focus(&the("textbox", "Name")).await;
    let mut stranger = Stranger::new(&browser, Hands::Keyboard, "en");
    stranger.tell_everything().await;
    let told = Screen::new(&browser).export("json").await;
    browser.leave_frame().await;
    assert!(told["nodes"].as_array().is_some_and(|it| it.len() > 1), "{told}");
    let has_answers = |node: &Value| !node["what_do_they_do"].is_null() && !node["are_you_close"].is_null();
    assert!(told["nodes"].as_array().into_iter().flatten().all(has_answers), "{told}");

    person.press(&button("Save")).await;
    let text = saved(&browser, "my-study.json").await.expect("a download");
    let file: Value = serde_json::from_slice(&text).expect("JSON");
    seed::read(&file);
    let kinds: Vec<_> = file["stages"].as_array().into_iter().flatten().map(|it| it["type"].clone()).collect();
    assert_eq!(kinds, ["information", "name-generator", "alter-form", "sociogram"]);
    assert_eq!(file["stages"][2]["fields"], json!(["what_do_they_do", "are_you_close"]));
    assert_eq!(file["stages"][3]["prompts"][1]["text"], lines);
    assert_eq!(file["codebook"]["ties"].as_object().map(|it| it.len()), Some(1));

    // The draft is there after a reload, and on the page that everything begins from.
    until_said(&person, "Draft kept on this device").await;
    browser.reload().await;
    person.press(&stage("Naming them")).await;
    person.press(&button("All studies")).await;
    person.press(&starting("button", "My study changed")).await;
    person.press(&stage("The map")).await;
    person.screen.expect(&the("textbox", "Text").within("Question 2"), |it| it.value == Some(json!(lines))).await;
}

/// The title of the demonstration in the gallery.
pub const DEMONSTRATION: &str = "Your network in three minutes";

/// The page with an example of the gallery on it.
pub async fn begin_with(browser: &Browser, title: &str) -> Person {
    browser.open("author.html").await;
    let person = Person::new(browser, Hands::Mouse);
    person.press(&button(&format!("Begin with this: {title}"))).await;
    until_well(&person.screen).await;
    person
}

/// Makes the study of [`make`] from the empty one.
async fn put_together(person: &Person, lines: &str) {
    for kind in ["Naming Asks", "About each person Questions"] {
        add_stage(person, kind).await;
    }
    ask(person, "What do they do?", None).await;
    ask(person, "Are you close?", Some("Yes")).await;
    add_stage(person, "The map Places").await;
    person.press(&button("Add a question")).await;
    let second = "Question 2";
    person.select_typing(&the("combobox", "What is done").within(second), "Draw").await;
    let text = the("textbox", "Text").within(second);
    person.write(&text, lines).await;
    until_well(&person.screen).await;
}

/// The button of a stage with this title, which has its number before it for the eye alone.
fn stage(title: &str) -> Query {
    starting("button", title).within("Parts of the study")
}

async fn add_stage(person: &Person, kind: &str) {
    person.press(&the("disclosure", "Add a stage")).await;
    person.press(&starting("button", kind)).await;
}

/// Adds a question, in a few words if no other kind of answer is wanted.
async fn ask(person: &Person, question: &str, kind: Option<&str>) {
    person.press(&the("disclosure", "New question")).await;
    person.write(&the("textbox", "The question"), question).await;
    if let Some(kind) = kind {
        person.select_typing(&the("combobox", "Kind of answer"), kind).await;
    }
    person.press(&button("Add this question")).await;
}

/// Waits until the page says that the study has no faults.
pub async fn until_well(screen: &Screen) {
    let browser = &screen.browser;
    let body =
        "return [...document.querySelectorAll('[role=status]')].some((it) => it.textContent === 'Nothing to mend')";
    browser.until("nothing to mend", || async { (browser.look(body, vec![]).await == true).then_some(()) }).await;
}

/// Waits until words are anywhere on the page.
pub async fn until_said(person: &Person, words: &str) {
    let body = "return document.body.innerText.includes(arguments[0])";
    let browser = person.browser();
    browser.until(words, || async { (browser.look(body, vec![json!(words)]).await == true).then_some(()) }).await;
}

/// Every example of the gallery is opened, gone through in the forms and in the text, and saved.
async fn unchanged(browser: Browser) {
    let protocols = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/protocols");
    let gallery = std::fs::read_to_string(protocols.join("gallery.json")).expect("the gallery");
    let gallery: Value = serde_json::from_str(&gallery).expect("JSON");
    for example in gallery.as_array().expect("a list") {
        let file = example["file"].as_str().expect("a file");
        let person = begin_with(&browser, example["title"].as_str().expect("a title")).await;
        let parts = browser.script_async(LEAF_THROUGH, vec![]).await;
        assert!(parts.as_u64().is_some_and(|it| it > 8), "{file} has {parts} parts");
        person.press(&button("Text")).await;
        until_editor(&browser).await;
        person.press(&button("Save")).await;
        let original = std::fs::read(protocols.join(file)).expect("an example");
        let id = serde_json::from_slice::<Value>(&original).expect("JSON")["id"].as_str().map(str::to_owned);
        let name = format!("{}.json", id.expect("an id"));
        assert!(saved(&browser, &name).await.is_some_and(|it| it == original), "{file} has changed");
    }
}

/// Goes to each part of the study and opens all that is closed in it; tells how many parts there are.
const LEAF_THROUGH: &str = "const done = arguments[0];
    const settled = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    const parts = () => [...document.querySelectorAll('nav button[class=go]')];
    (async () => {
        for (let at = 0; at < parts().length; at++) {
            parts()[at].click();
            await settled();
            for (const it of document.querySelectorAll('main section details')) it.open = true;
            await settled();
        }
        done(parts().length);
    })()";

/// What the text editor shows, once it is there.
async fn until_editor(browser: &Browser) -> String {
    let body =
        "return document.querySelector('author-text').shadowRoot.querySelector('[role=textbox]')?.textContent ?? null";
    browser.until("the editor", || async { browser.look(body, vec![]).await.as_str().map(str::to_owned) }).await
}

async fn both_views(browser: Browser) {
    let person = begin_with(&browser, DEMONSTRATION).await;
    person.press(&button("Text")).await;
    assert!(until_editor(&browser).await.contains("\"sociogram\": 1"));
    // A slip in the text is told where it is, and put right at one press; undo goes back over both.
    let body = "const editor = document.querySelector('author-text').shadowRoot.querySelector('[role=textbox]');
        editor.focus();
        document.getSelection().collapse(editor, 0);";
    browser.script(body, vec![]).await;
    browser.chord(key::CONTROL, key::HOME).await;
    browser.keys([key::DOWN, key::DOWN, key::DOWN, key::RIGHT, key::RIGHT, key::RIGHT, key::DELETE]).await;
    person.press(&the("disclosure", "One thing to mend")).await;
    person.press(&starting("button", "Write “")).await;
    until_well(&person.screen).await;
    person.press(&button("Undo")).await;
    person.screen.find(&the("disclosure", "One thing to mend")).await;
    person.press(&button("Undo")).await;
    until_well(&person.screen).await;
    person.press(&button("Forms")).await;
    person.screen.find(&the("heading", "The study")).await;
}

async fn axe(browser: Browser) {
    browser.open("index.html").await;
    accessibility::axe(&browser).await;
    browser.open("author.html").await;
    Screen::new(&browser).find(&button("Begin with an empty study")).await;
    accessibility::axe(&browser).await;
    let person = begin_with(&browser, DEMONSTRATION).await;
    for part in
        ["About the participant", "Who can be named", "Kinds of lines", "All texts", "Measures", "Into the field"]
    {
        person.press(&button(part).within("Parts of the study")).await;
        accessibility::axe(&browser).await;
    }
    let study = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/protocols/demo.json"));
    let study: Value = serde_json::from_str(&study.expect("the demonstration")).expect("JSON");
    for one in study["stages"].as_array().into_iter().flatten() {
        let title = one["title"].as_str().or_else(|| one["title"]["en"].as_str()).expect("a title");
        person.press(&stage(&title.chars().take(30).collect::<String>())).await;
        accessibility::axe(&browser).await;
    }
    person.press(&button("Text")).await;
    until_editor(&browser).await;
    accessibility::axe(&browser).await;
}
