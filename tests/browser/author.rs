//! The author's page: a study made from the front page without a guide, and examples that come out as they went in.

use crate::accessibility;
use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
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
    make_by(Engine::Chromium, Hands::Mouse);
}

#[test]
fn firefox_makes_a_study_from_the_front_page() {
    make_by(Engine::Firefox, Hands::Mouse);
}

#[test]
fn webkit_makes_a_study_from_the_front_page() {
    make_by(Engine::WebKit, Hands::Mouse);
}

#[test]
fn chromium_makes_a_study_by_keys_alone() {
    make_by(Engine::Chromium, Hands::Keyboard);
}

#[test]
fn firefox_makes_a_study_by_keys_alone() {
    make_by(Engine::Firefox, Hands::Keyboard);
}

#[test]
fn webkit_makes_a_study_by_keys_alone() {
    make_by(Engine::WebKit, Hands::Keyboard);
}

in_every_engine! {
    keys_lose_the_focus_to_no_change: change_by_keys;
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

/// Makes a study in a window wide and high enough for all of the interview's phone.
fn make_by(engine: Engine, hands: Hands) {
    run(Setup::desktop(engine).sized(1440, 1000), move |browser| make(browser, hands));
}

/// One generator, two questions, a map and one kind of line; they are asked beside it at once, and kept.
async fn make(browser: Browser, hands: Hands) {
    browser.open("index.html").await;
    let person = Person::new(&browser, hands);
    person.press(&the("link", "Make a study")).await;
    press(&person, &button("Begin with an empty study")).await;
    let lines = "Who knows whom?";
    put_together(&person, lines).await;

    // It runs beside, at the stage that is worked on, and answers outlast a change.
    press(&person, &stage("Naming")).await;
    person.screen.find(&the("heading", "Naming")).await;
    enter_interview(&person).await;
    let participant = Person::new(&browser, hands);
    participant.write(&the("textbox", "Name"), "Ana").await;
    participant.press(&button("Add")).await;
    participant.screen.find(&button("Remove Ana")).await;
    browser.leave_frame().await;
    let title = the("textbox", "Title");
    person.focus(&title).await;
    browser.keys([key::END]).await;
    browser.keys(" them".chars()).await;
    browser.enter_frame(0).await;
    participant.screen.until("the new title", |it| it.title == "Naming them").await;
    participant.screen.find(&button("Remove Ana")).await;
    browser.leave_frame().await;
    // The interview has begun anew, and left the focus where it was.
    person.screen.expect(&title, |it| it.focused).await;

    // From there to the end, as somebody would who does not know it; by keys, for the frame is shown a little smaller.
    enter_interview(&person).await;
    participant.focus(&the("textbox", "Name")).await;
    let mut stranger = Stranger::new(&browser, Hands::Keyboard, "en");
    stranger.tell_everything().await;
    let told = Screen::new(&browser).export("json").await;
    browser.leave_frame().await;
    assert!(told["nodes"].as_array().is_some_and(|it| it.len() > 1), "{told}");
    let has_answers = |node: &Value| !node["what_do_they_do"].is_null() && !node["are_you_close"].is_null();
    assert!(told["nodes"].as_array().into_iter().flatten().all(has_answers), "{told}");

    press(&person, &button("Save")).await;
    until_said(&person, "Saved as my-study.json").await;
    until_said(&person, "Draft kept on this device").await;
    let draft = draft(&browser).await;
    // Not in WebKit, whose driver keeps no downloads; there the draft says what was made.
    let text = saved(&browser, "my-study.json").await.unwrap_or_else(|| draft.clone().into_bytes());
    assert!(text == draft.as_bytes(), "the file is another than the draft: {draft}");
    let file: Value = serde_json::from_slice(&text).expect("JSON");
    seed::read(&file);
    let kinds: Vec<_> = file["stages"].as_array().into_iter().flatten().map(|it| it["type"].clone()).collect();
    assert_eq!(kinds, ["information", "name-generator", "alter-form", "sociogram"]);
    assert_eq!(file["stages"][2]["fields"], json!(["what_do_they_do", "are_you_close"]));
    assert_eq!(file["stages"][3]["prompts"][1]["text"], lines);
    assert_eq!(file["codebook"]["ties"].as_object().map(|it| it.len()), Some(1));

    // The draft is there after a reload, and on the page that everything begins from.
    browser.reload().await;
    press(&person, &stage("Naming them")).await;
    press(&person, &button("All studies")).await;
    press(&person, &starting("button", "My study changed")).await;
    press(&person, &stage("The map")).await;
    person.screen.expect(&the("textbox", "Text").within("Question 2"), |it| it.value == Some(json!(lines))).await;
}

/// Presses something on the author's page. Whoever has keys alone goes on from where the focus is then, and sees where.
async fn press(person: &Person, query: &Query) {
    person.press(query).await;
    if person.hands != Hands::Keyboard {
        return;
    }
    let is_shown = "const { outlineStyle } = getComputedStyle(document.activeElement); return outlineStyle !== 'none'";
    let browser = person.browser();
    let what = format!("the focus to be on something that can be seen once {query:?} is pressed");
    browser
        .until(&what, || async {
            let (focus, is_rendered, in_sight) = person.screen.focus_in_sight().await?;
            let is_somewhere = !focus.role.is_empty() && is_rendered && in_sight;
            (is_somewhere && browser.look(is_shown, vec![]).await == true).then_some(())
        })
        .await;
}

/// By keys alone, what has the focus is moved about, taken away, put away and switched off.
async fn change_by_keys(browser: Browser) {
    browser.open("author.html").await;
    let person = Person::new(&browser, Hands::Keyboard);
    let is_at = async |query: Query| person.screen.expect(&query, |it| it.focused).await;
    press(&person, &button("Begin with an empty study")).await;
    is_at(the("heading", "The study")).await;

    // A stage is moved to where it can be moved no further.
    add_stage(&person, "Naming Asks").await;
    is_at(the("heading", "Naming")).await;
    press(&person, &button("Move up")).await;
    is_at(the("heading", "Naming")).await;

    // What is new has the focus, and so has what is moved, for as long as it can be.
    press(&person, &button("Add a question")).await;
    is_at(the("group", "Question 2")).await;
    person.write(&the("textbox", "Text").within("Question 2"), "Who else?").await;
    press(&person, &button("Copy question 2")).await;
    is_at(the("group", "Question 3")).await;
    press(&person, &button("Move question 3 up")).await;
    is_at(button("Move question 2 up")).await;
    press(&person, &button("Move question 2 up")).await;
    is_at(the("group", "Question 1")).await;
    press(&person, &button("Remove question 3")).await;
    is_at(the("group", "Question 2")).await;
    press(&person, &the("button", "Add: Only if").within("The protocol")).await;
    is_at(the("group", "Only if")).await;
    press(&person, &button("Remove: Only if")).await;
    is_at(button("Add: Only if")).await;
    // A field comes to stand among those that are in use as soon as anything is in it.
    add_stage(&person, "About each person Questions").await;
    press(&person, &the("disclosure", "More about this stage")).await;
    person.write(&the("textbox", "Text"), "At home and at work.").await;
    ask(&person, "Are you close?", Some("Yes")).await;
    is_at(the("disclosure", "New question")).await;
    press(&person, &button("Remove question 1")).await;
    is_at(the("group", "Questions")).await;
    press(&person, &button("Add").within("Questions")).await;
    is_at(the("group", "Are you close?")).await;

    // What is told goes, with the button that closes it; so does a stage, and what could be undone.
    press(&person, &button("Save")).await;
    press(&person, &button("Close")).await;
    is_at(the("heading", "About each person")).await;
    press(&person, &button("Remove")).await;
    is_at(the("heading", "Welcome")).await;
    press(&person, &button("Undo")).await;
    press(&person, &button("Redo")).await;
    is_at(the("heading", "Welcome")).await;

    // The list of faults leads away, and does not lie over where it leads.
    person.focus(&the("textbox", "Title")).await;
    browser.chord(key::CONTROL, 'a').await;
    browser.keys([key::DELETE]).await;
    press(&person, &the("disclosure", "One thing to mend")).await;
    press(&person, &starting("button", "This text is empty.")).await;
    is_at(the("textbox", "Title")).await;

    // Tab leads on from the text too.
    person.press(&button("Text")).await;
    until_editor(&browser).await;
    let is_writing = "return document.querySelector('author-text').shadowRoot.activeElement?.role === 'textbox'";
    let what = "the cursor in the text";
    browser.until(what, || async { (browser.look(is_writing, vec![]).await == true).then_some(()) }).await;
    person.tab_to(&button("Begin anew")).await;
    press(&person, &button("All studies")).await;
    is_at(the("heading", "Make a study")).await;
}

/// Goes on in the interview beside. Keys lead there past the last button before it.
async fn enter_interview(person: &Person) {
    let browser = person.browser();
    if person.hands == Hands::Keyboard {
        person.tab_to(&button("Begin anew")).await;
        browser.tab(1).await;
        let is_inside = "return document.activeElement?.tagName === 'IFRAME'";
        let what = "the focus to be in the interview";
        browser.until(what, || async { (browser.look(is_inside, vec![]).await == true).then_some(()) }).await;
    }
    browser.enter_frame(0).await;
}

/// The text of the one draft on the device.
async fn draft(browser: &Browser) -> String {
    let body = "const done = arguments[0];
        const request = indexedDB.open('sociogram-author');
        request.onerror = () => done([]);
        request.onsuccess = () => {
            const found = request.result.transaction('drafts').objectStore('drafts').getAll();
            found.onsuccess = () => { request.result.close(); done(found.result.map((it) => it.text)); };
        };";
    let drafts = browser.script_async(body, vec![]).await;
    assert_eq!(drafts.as_array().map(Vec::len), Some(1), "{drafts}");
    drafts[0].as_str().expect("a text").to_owned()
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
    press(person, &button("Add a question")).await;
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
    press(person, &the("disclosure", "Add a stage")).await;
    press(person, &starting("button", kind)).await;
}

/// Adds a question, in a few words if no other kind of answer is wanted.
async fn ask(person: &Person, question: &str, kind: Option<&str>) {
    press(person, &the("disclosure", "New question")).await;
    person.write(&the("textbox", "The question"), question).await;
    if let Some(kind) = kind {
        person.select_typing(&the("combobox", "Kind of answer"), kind).await;
    }
    press(person, &button("Add this question")).await;
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
