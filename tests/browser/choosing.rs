//! Options of which several can be chosen.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::open;
use crate::screen::{button, the};
use serde_json::json;

#[test]
fn chromium_lets_an_option_exclude_the_others() {
    run(Setup::desktop(Engine::Chromium), exclude);
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
