//! A family, generation by generation: names that are asked about people, and the ties that naming makes.

use crate::driver::{Browser, in_every_engine};
use crate::ends::{open, until_complete};
use crate::hands::Person;
use crate::input::key;
use crate::known::until_asked;
use crate::participant::protocol;
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

in_every_engine! {
    tells_of_three_generations: tell;
}

const BEFORE: &str = "Named before: tap to choose again";

/// Names somebody anew.
async fn name(person: &Person, label: &str) {
    person.focus(&the("textbox", "Name")).await;
    person.browser().keys(label.chars().chain([key::ENTER])).await;
    person.screen.find(&button(&format!("Rename {label}")).within("Named here")).await;
}

/// Names somebody again who was named before.
async fn pick(person: &Person, label: &str) {
    person.press(&button(label).within(BEFORE)).await;
    person.screen.find(&button(&format!("Rename {label}")).within("Named here")).await;
}

async fn tell(browser: Browser) {
    let person = open(&browser, &protocol("examples/kin-tree")).await;
    person.press(&button("Next")).await;
    person.screen.until("the question", |it| it.stage.as_deref() == Some("you")).await;
    person.go_on().await;
    until_asked(&person, "Who are your parents?").await;
    name(&person, "Rosa").await;
    name(&person, "Karl").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who is your husband, wife or partner, or was so earlier?").await;
    name(&person, "Pat").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who are your children?").await;
    name(&person, "Kim").await;
    person.press(&button("Next")).await;

    until_asked(&person, "Which children does Rosa have besides you?").await;
    // Nobody is a child of their own.
    person.screen.find(&button("Karl").within(BEFORE)).await;
    assert!(!person.screen.has(&button("Rosa").within(BEFORE)).await);
    name(&person, "Ida").await;
    name(&person, "Zoe").await;
    person.press(&button("Undo")).await;
    person.screen.expect_gone(&starting("button", "Rename Zoe")).await;
    person.press(&button("Next")).await;
    until_asked(&person, "Which children does Karl have besides you?").await;
    assert!(!person.screen.has(&starting("button", "Rename Ida")).await);
    pick(&person, "Ida").await;
    // Taken out of one, somebody is still named of the other.
    person.press(&button("Not here: Ida")).await;
    person.screen.find(&button("Ida").within(BEFORE)).await;
    pick(&person, "Ida").await;
    person.press(&button("Next")).await;

    until_asked(&person, "Who are the parents of Rosa?").await;
    name(&person, "Olga").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who are the parents of Karl?").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who are the children of Pat?").await;
    pick(&person, "Kim").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who is the husband, wife or partner of Ida, or was so earlier?").await;
    name(&person, "Jo").await;
    person.press(&button("Next")).await;
    until_asked(&person, "Who are the children of Ida?").await;
    name(&person, "Mo").await;
    person.press(&button("Next")).await;

    for _ in 0..8 {
        person.screen.until("somebody’s form", |it| it.stage.as_deref() == Some("lives")).await;
        person.go_on().await;
    }
    person.screen.until("the map", |it| it.stage.as_deref() == Some("tree")).await;
    // By generations, and with the lines that naming made.
    assert_eq!(person.screen.people().await.len(), 8);
    let picture = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("kin-tree.png");
    std::fs::write(picture, browser.photograph().await).expect("a picture");
    for _ in 0..3 {
        person.go_on().await;
    }
    person.screen.until("the couples", |it| it.stage.as_deref() == Some("couples")).await;
    person.go_on().await;
    person.press(&button("Finish")).await;
    let network = until_complete(&browser).await["network"].clone();
    let nodes = network["nodes"].as_array().expect("people");
    let name_of = |id: &Value| {
        let node = nodes.iter().find(|node| node["id"] == *id);
        node.map_or_else(|| id.clone(), |node| node["label"].clone())
    };
    let ties = |list: &Value, kind: &str| {
        let of_kind = list.as_array().expect("ties").iter().filter(|tie| tie["key"] == kind);
        let ends = of_kind.map(|tie| json!([name_of(&tie["source"]), name_of(&tie["target"])]));
        Value::Array(ends.collect())
    };
    let (edges, with_ego) = (&network["edges"], &network["graph"]["ego_ties"]);
    assert_eq!(ties(with_ego, "parent_of"), json!([["Rosa", "ego"], ["Karl", "ego"], ["ego", "Kim"]]));
    assert_eq!(ties(with_ego, "partner_of"), json!([["ego", "Pat"]]));
    let parents = [["Rosa", "Ida"], ["Karl", "Ida"], ["Pat", "Kim"], ["Ida", "Mo"], ["Olga", "Rosa"]];
    assert_eq!(ties(edges, "parent_of"), json!(parents));
    assert_eq!(ties(edges, "partner_of"), json!([["Ida", "Jo"]]));
    let ida = nodes.iter().find(|node| node["label"] == "Ida").expect("Ida");
    assert_eq!(
        (&ida["named_in"], &ida["kin"], &ida["generation"]),
        (&json!(["siblings"]), &json!("sibling"), &json!("own"))
    );
}
