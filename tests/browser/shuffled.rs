//! Stages, prompts and alters in an order that is drawn for each interview.

use crate::driver::{Browser, in_every_engine};
use crate::ends::{open_as, show_as, until_complete};
use crate::hands::Person;
use crate::input::key;
use crate::screen::{button, the};
use serde_json::{Value, json};

in_every_engine! {
    goes_by_the_order_that_was_drawn: shuffled;
}

fn protocol() -> Value {
    let story = |id: &str| json!({ "type": "ego-form", "id": id, "title": id, "fields": [{ "variable": id }], "shuffled": { "with": "stories" } });
    let prompts: Vec<Value> = ["one", "two", "three", "four"].map(|it| json!({ "id": it, "text": it })).into();
    let liking = json!({ "type": "yes-no", "question": "Do you like them?" });
    json!({
        "sociogram": 1, "id": "shuffled-stages", "title": "Orders",
        "codebook": {
            "ego": { "kim": liking, "sam": liking, "alex": liking, "robin": liking },
            "alters": { "person": { "label": "person", "plural": "people", "variables": { "near": liking } } },
        },
        "stages": [
            { "type": "name-generator", "id": "people", "title": "People", "alter": "person", "shuffled": { "prompts": true },
              "prompts": prompts },
            { "type": "alter-form", "id": "them", "title": "Them", "ask": "by-question", "fields": ["near"], "shuffled": { "alters": true } },
            story("kim"), story("sam"), story("alex"), story("robin"),
        ],
    })
}

async fn name(person: &Person, name: &str) {
    person.focus(&the("textbox", "Name")).await;
    person.browser().keys(name.chars().chain([key::ENTER])).await;
    person.screen.find(&button(&format!("Rename {name}"))).await;
}

/// Goes on to the next step.
async fn on(person: &Person) {
    let before = person.screen.here().await;
    person.press(&button("Next")).await;
    person.leave_open().await;
    person.screen.until("the next step", |it| !it.is_step(&before)).await;
}

/// Names a person at each prompt and goes through to the end, with the page loaded again on the way. What was on screen
/// is what the file says.
async fn shuffled(browser: Browser) {
    let set = json!({ "interview": "shuffled-stages", "participant": "7" });
    let mut person = open_as(&browser, &protocol(), set.clone()).await;
    let mut prompts = Vec::new();
    for who in ["Ana", "Bo", "Cy", "Dee"] {
        prompts.push(person.screen.here().await.asked);
        name(&person, who).await;
        if prompts.len() == 2 {
            let before = person.screen.here().await;
            crate::hands::until_saved(&[&person]).await;
            person = show_as(&browser, &protocol(), set.clone()).await;
            person.press(&button("Continue where you were")).await;
            person.screen.until("the same step", |it| it.is_step(&before)).await;
        }
        on(&person).await;
    }
    assert_eq!(person.screen.here().await.stage.as_deref(), Some("them"));
    on(&person).await;
    let mut stories = Vec::new();
    for number in 0..4 {
        stories.extend(person.screen.here().await.stage);
        if number < 3 {
            on(&person).await;
        }
    }
    person.press(&button("Finish")).await;
    person.leave_open().await;
    let network = until_complete(&browser).await["network"].take();
    let order = &network["graph"]["interview"]["order"];
    assert_eq!(order["prompts"]["people"], json!(prompts));
    assert_eq!(order["stages"]["stories"], json!(stories));
    assert_eq!(order["alters"]["them"].as_array().map(Vec::len), Some(4));
}
