//! Options of which several can be chosen.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::{open, open_as};
use crate::screen::{button, starting, the};
use serde_json::{Value, json};

#[test]
fn chromium_lets_an_option_exclude_the_others() {
    run(Setup::desktop(Engine::Chromium), exclude);
}

#[test]
fn chromium_shows_options_in_the_order_that_was_drawn() {
    run(Setup::desktop(Engine::Chromium), shuffle);
}

/// The order on screen is the one in the file, after a reload too.
async fn shuffle(browser: Browser) {
    let options: Vec<Value> = ["a", "b", "c", "d", "e", "f"].map(|it| json!({ "value": it, "label": it })).into();
    let protocol = json!({
        "sociogram": 1, "id": "shuffled", "title": "Options",
        "codebook": { "ego": { "one": { "type": "one-of", "question": "Which?", "shuffled": true, "options": options } } },
        "stages": [{ "type": "ego-form", "id": "you", "title": "You", "fields": ["one"] }],
    });
    let mut orders = Vec::new();
    for _ in 0..2 {
        let person = open_as(&browser, &protocol, json!({ "interview": "shuffled", "participant": "7" })).await;
        let radios = person.screen.matches(&starting("radio", "")).await;
        let shown: Vec<String> = radios.into_iter().map(|it| it.control.name).collect();
        let file = person.screen.export("json").await;
        assert_eq!(json!(shown), file["graph"]["codebook"]["ego"]["one"]["shown"]);
        orders.push(shown);
    }
    assert_eq!(orders[0], orders[1]);
    assert_eq!(orders[0].len(), 6);
}

/// "None of these" takes the others away, and any of them takes it away; one step back brings back all that it took.
async fn exclude(browser: Browser) {
    let option = |value: &str, label: &str| json!({ "value": value, "label": label });
    let mut none = option("none", "None of these");
    none["exclusive"] = json!(true);
    let options = [option("kin", "Family"), option("friends", "Friends"), none];
    let protocol = json!({
        "sociogram": 1, "id": "exclusive", "title": "Options",
        "codebook": { "ego": { "around": { "type": "many-of", "question": "Who is around you?", "options": options } } },
        "stages": [{ "type": "ego-form", "id": "you", "title": "You", "fields": ["around"] }],
    });
    let person = open(&browser, &protocol).await;
    let chosen = async || person.screen.export("json").await["graph"]["ego"]["around"].clone();
    let press = async |label: &str| person.press(&the("checkbox", label)).await;
    press("Friends").await;
    press("Family").await;
    assert_eq!(chosen().await, json!(["kin", "friends"]));
    press("None of these").await;
    assert_eq!(chosen().await, json!(["none"]));
    person.screen.expect(&the("checkbox", "Family"), |it| it.on == Some(false)).await;
    person.press(&button("Undo")).await;
    assert_eq!(chosen().await, json!(["kin", "friends"]));
    press("None of these").await;
    press("Friends").await;
    assert_eq!(chosen().await, json!(["friends"]));
}
