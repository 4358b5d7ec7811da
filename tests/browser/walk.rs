//! A way through any interview that asks for nothing in particular.

use crate::hands::Person;
use crate::input::key;
use crate::screen::{Control, button, the};

/// Goes on to the end.
pub async fn walk(person: &Person) {
    let mut steps = 1;
    while !go_on(person).await {
        steps += 1;
        assert!(steps < 60, "the interview does not end");
    }
}

/// Answers what is asked on this step: takes the first of each group of choices, names people where names are wanted,
/// and leaves other boxes blank, as the protocols here allow. Then goes on.
pub async fn go_on(person: &Person) -> bool {
    let screen = &person.screen;
    let controls = screen.all().await;
    if controls.iter().any(|it| it.role == "textbox" && it.name == "Name") {
        // Nobody is named of themselves, where a prompt asks about people.
        let is_asked_about = |name: &&str| controls.iter().any(|it| it.role == "heading" && it.name.contains(*name));
        for name in ["Ana", "Ben"].into_iter().filter(|name| !is_asked_about(name)) {
            person.focus(&the("textbox", "Name")).await;
            person.browser().keys(name.chars().chain([key::ENTER])).await;
            if screen.has(&button("The same: choose Ana")).await || screen.has(&button("The same: choose Ben")).await {
                person.press(&button(&format!("The same: choose {name}"))).await;
            }
            screen.find(&button(&format!("Rename {name}"))).await;
        }
    }
    let groups = |it: &Control| it.within.first().cloned().unwrap_or_default();
    let radios: Vec<&Control> = controls.iter().filter(|it| it.role == "radio").collect();
    for (at, radio) in radios.iter().enumerate() {
        let group = groups(radio);
        if radios[..at].iter().all(|it| groups(it) != group)
            && radios.iter().all(|it| groups(it) != group || it.on != Some(true))
        {
            let name = radio.name.clone();
            person.choose_one(&the("radio", &name).within(&group)).await;
        }
    }
    let has = async |name: &str| screen.has(&button(name)).await;
    let before = screen.here().await;
    let end = !has("Next").await;
    person.press(&button(if end { "Finish" } else { "Next" })).await;
    for parting in ["Go on", "That’s right"] {
        if has(parting).await {
            person.press(&button(parting)).await;
        }
    }
    if !end {
        screen.until("the next step", |it| !it.is_step(&before)).await;
    }
    end
}
