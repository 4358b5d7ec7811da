//! The pictures of the guide for survey hosts: the interview inside of real surveys. They are made again by
//! `SOCIOGRAM_SHOTS=www/adapters/pictures cargo xtask browsers --engine chromium -- --ignored guide`.

use crate::demo::demo;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::participant::{Participant, in_english, protocol};
use crate::screen::button;
use serde_json::{Value, json};
use std::env;
use std::path::PathBuf;

/// A host, its page, and the stage of the demonstration that is shown in it.
const HOSTS: [(&str, &str, &str); 4] = [
    ("form", "adapters/form.html", "Your map"),
    ("surveyjs", "tests/hosts.html?page=surveyjs", "Where you know them from"),
    ("jspsych", "tests/hosts.html?page=jspsych", "Your map"),
    ("labjs", "tests/hosts.html?page=labjs", "People around you"),
];

#[test]
#[ignore = "makes the pictures of the guide for survey hosts"]
fn pictures_of_the_guide() {
    run(Setup::desktop(Engine::Chromium), photograph);
}

async fn photograph(browser: Browser) {
    let folder = PathBuf::from(env::var_os("SOCIOGRAM_SHOTS").expect("SOCIOGRAM_SHOTS: a folder for the pictures"));
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    let journal = told(&browser).await;
    for (host, page, title) in HOSTS {
        browser.open(page).await;
        let person = Person::new(&browser, Hands::Mouse);
        person.screen.until("the interview", |it| it.stage.is_some()).await;
        let go_on = "document.querySelector('sociogram-interview').previous = arguments[0]";
        browser.script(go_on, vec![journal.clone()]).await;
        person.press(&button("Continue where you were")).await;
        let mut here = person.screen.until("the last step", |it| it.stage.is_some()).await;
        while here.title != title {
            person.press(&button("Back")).await;
            here = person.screen.until("the step before", |it| !it.is_step(&here)).await;
        }
        browser.script_async(SETTLED, vec![]).await;
        assert_eq!(browser.look("return innerHeight", vec![]).await, 800, "the window is as tall as the picture");
        std::fs::write(folder.join(format!("{host}.webp")), browser.photograph_small().await).expect("a picture");
    }
}

/// The journal of a whole interview that only has to be finished.
async fn told(browser: &Browser) -> Value {
    browser.open("study.html?protocol=demo&autosave=off&lang=en").await;
    let mut participant = Participant::new(browser, Hands::Mouse, in_english(protocol("demo")), demo());
    participant.tell_everything().await;
    let mut journal = participant.person.screen.export("journal").await;
    let entries = journal["entries"].as_array_mut().expect("entries");
    while entries.pop().is_some_and(|it| it["do"] != json!("finish")) {}
    journal
}

/// Two frames later everything is painted, and the page stands where it began.
const SETTLED: &str = "const done = arguments[0];
    document.activeElement?.shadowRoot?.activeElement?.blur();
    scrollTo({ top: 0, behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => done()));";
