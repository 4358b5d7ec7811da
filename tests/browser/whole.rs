//! The whole link workers' interview, told three times: by mouse in Chromium, by keyboard alone in Firefox, by touch
//! in WebKit. What comes out is what the participant had in mind.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::intended::{Intended, link_worker, ordered};
use crate::participant::{Participant, protocol};
use crate::screen::{Screen, button};
use crate::seed;
use serde_json::{Map, Value, json};
use sociogram::exchange::network_file;
use sociogram::interview::{Interview, Journal};
use sociogram::json::Json;
use std::env;
use std::path::PathBuf;

#[test]
fn chromium_by_mouse_loading_again_at_every_step() {
    run(Setup::desktop(Engine::Chromium), |browser| tell(browser, Hands::Mouse, true));
}

#[test]
fn firefox_by_keyboard_alone() {
    run(Setup::desktop(Engine::Firefox), |browser| tell(browser, Hands::Keyboard, false));
}

#[test]
fn webkit_by_pointer() {
    run(Setup::desktop(Engine::WebKit), |browser| tell(browser, Hands::Touch, false));
}

async fn tell(browser: Browser, hands: Hands, reloads: bool) {
    let intended = link_worker();
    let mut participant = Participant::new(&browser, hands, protocol("link-worker"), intended.clone());
    participant.reloads = reloads;
    browser.open("index.html?protocol=link-worker").await;
    let screen = participant.person.screen.clone();
    screen.until("the first stage", |it| it.stage.is_some()).await;
    if !reloads {
        listen(&browser).await;
        participant.tell_everything().await;
    } else {
        participant.tell_everything().await;
    }
    assert_eq!(participant.steps, 66, "the number of steps");

    let file = screen.export("json").await;
    check(&file, &intended, hands == Hands::Keyboard);
    if !reloads {
        // Listeners do not outlive loading again, so the run that does so cannot have heard it.
        let heard = browser.script("return window.heard", vec![]).await;
        assert_eq!(heard, json!([{ "network": file }]), "what sociogram-complete told");
    }
    assert_eq!(shown_file(&participant, &screen).await, file, "the text of “Show the file”");
    if browser.setup.engine != Engine::WebKit {
        assert_eq!(downloaded_file(&participant).await, file, "the downloaded file");
    }

    let journal = screen.export("journal").await;
    assert_eq!(replayed(&journal), file, "the file that replaying the journal gives");
    if hands == Hands::Mouse {
        keep(&file, &journal);
    }
}

/// Notes what the element tells the page when the interview is complete.
async fn listen(browser: &Browser) {
    let body = "window.heard = [];
        document.addEventListener('sociogram-complete', (event) => window.heard.push(event.detail));";
    browser.script(body, vec![]).await;
}

/// Compares a network file with the intended network.
fn check(file: &Value, intended: &Intended, exact_places: bool) {
    assert_eq!((&file["directed"], &file["multigraph"]), (&json!(false), &json!(true)));
    let graph = &file["graph"];
    assert_eq!(graph["format"], "sociogram");
    assert_eq!(graph["protocol"]["id"], "link-worker");
    assert_eq!(graph["interview"]["complete"], true);
    assert_eq!(graph["ego"], Value::Object(intended.ego.clone()));
    assert_eq!(graph["asked"], intended.asked());

    let mut nodes: Vec<Map<String, Value>> = serde_json::from_value(file["nodes"].clone()).expect("nodes");
    let places: Vec<_> = nodes.iter_mut().map(|node| (node.remove("x"), node.remove("y"))).collect();
    for (node, wanted) in nodes.iter().zip(intended.nodes()) {
        assert_eq!(Value::Object(node.clone()), wanted);
    }
    assert_eq!(nodes.len(), intended.alters.len());
    check_places(&places, intended, exact_places);

    let text = |value: &Value, name: &str| value[name].as_str().expect("a text").to_owned();
    let edge = |it: &Value| {
        assert_eq!(it.as_object().map(Map::len), Some(3), "{it}");
        ordered(&text(it, "key"), &text(it, "source"), &text(it, "target"))
    };
    let mut edges: Vec<_> = file["edges"].as_array().expect("edges").iter().map(edge).collect();
    edges.sort();
    assert_eq!(edges, intended.edges());
}

/// Arrow keys reach places exactly. A pointer taps whole pixels of a map of some size: places are then where they were
/// meant, on one scale for all, to within a pixel or so.
fn check_places(places: &[(Option<Value>, Option<Value>)], intended: &Intended, exactly: bool) {
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_f64);
    let mut pairs = Vec::new();
    for ((x, y), alter) in places.iter().zip(&intended.alters) {
        assert_eq!(x.is_some(), alter.place.is_some(), "{} on the map", alter.label);
        if let (Some(x), Some(y), Some((to_x, to_y))) = (number(x), number(y), alter.place) {
            pairs.extend([(to_x - 0.5, x - 0.5), (to_y - 0.5, y - 0.5)]);
        }
    }
    let scale = if exactly {
        1.0
    } else {
        pairs.iter().map(|(to, at)| to * at).sum::<f64>() / pairs.iter().map(|(to, _)| to * to).sum::<f64>()
    };
    assert!(scale > 0.7 && scale <= 1.0, "the map's scale is {scale}");
    let slack = if exactly { 1e-9 } else { 0.012 };
    for (to, at) in pairs {
        assert!((to * scale - at).abs() < slack, "placed at {at} from the centre instead of {}", to * scale);
    }
}

async fn shown_file(participant: &Participant, screen: &Screen) -> Value {
    participant.person.press(&button("Show the file")).await;
    let body = "const shadow = document.querySelector('sociogram-interview').shadowRoot;
        return shadow.querySelector('details[open] pre')?.innerText ?? null;";
    let text = screen
        .browser
        .until("the text of the file", || async { screen.browser.script(body, vec![]).await.as_str().map(str::to_owned) })
        .await;
    serde_json::from_str(&text).expect("the shown file is JSON")
}

async fn downloaded_file(participant: &Participant) -> Value {
    participant.person.press(&button("Download your file")).await;
    let browser = participant.person.browser();
    browser
        .until("a downloaded file", || async {
            let files = std::fs::read_dir(&browser.downloads).ok()?.flatten().map(|it| it.path());
            let mut files = files.filter(|it| it.extension().is_some_and(|it| it == "json"));
            // While it is being written it is not JSON yet.
            serde_json::from_str(&std::fs::read_to_string(files.next()?).ok()?).ok()
        })
        .await
}

/// The network file that a journal gives natively.
fn replayed(journal: &Value) -> Value {
    let protocol = seed::read(&protocol("link-worker"));
    let journal: Json = serde_json::from_value(journal.clone()).expect("JSON");
    let journal = Journal::from_json(&journal, &protocol).unwrap_or_else(|fault| panic!("{fault}"));
    let interview = Interview::replay(protocol, &journal).unwrap_or_else(|(at, why)| panic!("entry {at}: {why}"));
    serde_json::to_value(network_file(&interview)).expect("JSON")
}

/// Keeps file and journal where `SOCIOGRAM_KEEP` says, for other programs to read.
fn keep(file: &Value, journal: &Value) {
    let Some(folder) = env::var_os("SOCIOGRAM_KEEP").map(PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).expect("the folder SOCIOGRAM_KEEP");
    for (name, document) in [("network.json", file), ("journal.json", journal)] {
        let text = serde_json::to_string_pretty(document).expect("JSON");
        std::fs::write(folder.join(name), text).expect("a kept file");
    }
}
