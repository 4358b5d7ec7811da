//! What is written once and comes for each item of a list, and marks in texts.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::ends::{open_as, until_complete};
use crate::hands::Person;
use crate::input::key;
use crate::participant::protocol;
use crate::screen::{button, the};
use serde_json::{Value, json};

in_every_engine! {
    asks_about_each_job_that_was_chosen: twelve_jobs;
}

#[test]
fn chromium_shows_marks_and_links() {
    run(Setup::phone(Engine::Chromium), marks);
}

async fn name(person: &Person, name: &str) {
    person.focus(&the("textbox", "Name")).await;
    person.browser().keys(name.chars().chain([key::ENTER])).await;
    person.screen.find(&button(&format!("Rename {name}"))).await;
}

async fn twelve_jobs(browser: Browser) {
    let person = open_as(&browser, &protocol("examples/jobs"), json!({ "autosave": "off" })).await;
    person.press(&the("checkbox", "Nurse")).await;
    person.press(&the("checkbox", "Cook")).await;
    person.screen.expect(&the("group", "Nurse: how many do you know?"), |_| true).await;
    person.screen.expect(&the("group", "Cook: how many do you know?"), |_| true).await;
    person.screen.expect_gone(&the("group", "Lawyer: how many do you know?")).await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.screen.find(&the("heading", "Nurse: think of the one you know best. What do you call them?")).await;
    name(&person, "Ana").await;
    person.press(&button("Next")).await;
    person.screen.find(&the("heading", "Cook: think of the one you know best. What do you call them?")).await;
    name(&person, "Bo").await;
    for _ in 0..3 {
        person.press(&button("Next")).await;
        person.leave_open().await;
    }
    person.press(&the("button", "Bo")).await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.press(&button("Finish")).await;
    let network = until_complete(&browser).await["network"].take();
    let jobs: Vec<&Value> = network["nodes"].as_array().into_iter().flatten().map(|node| &node["job"]).collect();
    assert_eq!(jobs, ["nurse", "cook"]);
    assert_eq!(network["graph"]["ego"]["knows"], json!(["nurse", "cook"]));
    assert_eq!(network["graph"]["ego"]["how_many_nurse"], Value::Null);
    assert_eq!(network["graph"]["ego"].get("how_many_lawyer"), None);
    assert_eq!(network["edges"].as_array().map(Vec::len), Some(1));
}

/// Texts with marks, and answers that look like some.
async fn marks(browser: Browser) {
    let protocol = json!({
        "sociogram": 1, "id": "marks", "title": "2 * 3 * 4",
        "codebook": {
            "ego": {
                "called": { "type": "text", "question": "What are you *called*?", "hint": "**Any** name." },
                "wish": { "type": "text", "question": "**{ego.called}**, what do you wish for?" },
            },
        },
        "stages": [
            { "type": "information", "id": "read", "title": "Read *this*",
              "text": "A **strong** word.\n\n- See [the study](https://study.example/a?b=1)\n- \\*not\\* <b>this</b>" },
            { "type": "ego-form", "id": "you", "title": "You", "fields": ["called"] },
            { "type": "open-questions", "id": "more", "title": "More", "fields": ["wish"] },
        ],
    });
    let person = open_as(&browser, &protocol, json!({ "autosave": "off" })).await;
    let html = |within: &'static str| {
        let body = r#"const found = document.querySelector('sociogram-interview').shadowRoot.querySelector(arguments[0]);
            const own = / (class|id|for|aria-[a-z]+|tabindex)="[^"]*"/g;
            return found?.outerHTML.replaceAll(own, '') ?? ''"#;
        let browser = person.browser();
        async move { browser.look(body, vec![json!(within)]).await.as_str().map(str::to_owned).unwrap_or_default() }
    };
    person.screen.find(&the("heading", "Read *this*")).await;
    let link = "<a href=\"https://study.example/a?b=1\" target=\"_blank\" rel=\"noopener noreferrer\">the study</a>";
    let list = format!("<ul><li>See {link}</li><li>*not* &lt;b&gt;this&lt;/b&gt;</li></ul>");
    assert_eq!(html(".prose").await, format!("<div><p>A <strong>strong</strong> word.</p>{list}</div>"));
    person.press(&button("Next")).await;
    person.write(&the("textbox", "What are you called?"), "*[x](https://evil.example)*").await;
    assert_eq!(html(".field label").await, "<label>What are you <em>called</em>?</label>");
    assert_eq!(html(".field .hint").await, "<p><strong>Any</strong> name.</p>");
    person.press(&button("Next")).await;
    // What somebody has typed has no marks.
    let asked = "*[x](https://evil.example)*, what do you wish for?";
    let shown =
        || async { person.screen.text().await.replace(['\u{2068}', '\u{2069}'], "").contains(asked).then_some(()) };
    browser.until("the answer as it was typed", shown).await;
}
