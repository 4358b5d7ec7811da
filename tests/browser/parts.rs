//! Each part of the widget is enough by itself for an interview that asks for nothing else.

use crate::driver::{Browser, Engine, Setup, run};
use crate::ends::{open_as, until_complete};
use crate::screen::the;
use crate::walk::walk;
use serde_json::{Value, json};

#[test]
fn chromium_needs_one_part_at_a_time() {
    run(Setup::desktop(Engine::Chromium), one_at_a_time);
}

/// A protocol about two people and a tie kind, with these stages after they are named; the codebook can be changed.
fn about_two(ego: &Value, person: &Value, ties: &Value, named: &Value, stages: &[Value]) -> Value {
    let mut prompt = json!({ "id": "who", "text": "Who matters to you?" });
    merge(&mut prompt, named);
    let mut all = vec![
        json!({ "type": "name-generator", "id": "names", "title": "Names", "alter": "person", "prompts": [prompt] }),
    ];
    all.extend(stages.iter().cloned());
    let mut variables = json!({ "near": { "type": "scale", "question": "How near?", "options": [
        { "value": 1, "label": "Far" }, { "value": 2, "label": "Near" }] } });
    merge(&mut variables, person);
    let mut kind = json!({ "label": "know each other" });
    merge(&mut kind, ties);
    json!({
        "sociogram": 1, "id": "part", "title": "One part",
        "codebook": {
            "ego": ego,
            "alters": { "person": { "label": "person", "plural": "people", "variables": variables } },
            "ties": { "know": kind },
        },
        "stages": all,
    })
}

fn merge(into: &mut Value, more: &Value) {
    for (name, value) in more.as_object().into_iter().flatten() {
        into[name] = value.clone();
    }
}

/// For each part a protocol that asks for it alone.
fn protocols() -> Vec<(&'static str, Value)> {
    let none = json!({});
    let map = |more: &Value, prompt: &Value| {
        let mut stage = json!({ "type": "sociogram", "id": "map", "title": "Map", "prompts": [prompt] });
        merge(&mut stage, more);
        stage
    };
    let place = json!({ "id": "place", "task": "place", "text": "Where are they?" });
    let tie = json!({ "id": "tie", "task": "tie", "text": "Who knows whom?", "kind": "know" });
    let near = json!({ "type": "alter-form", "id": "each", "title": "Each", "fields": ["near"] });
    let you = json!({ "type": "ego-form", "id": "you", "title": "You", "fields": ["first", "second"] });
    let strength = json!({ "variables": { "much": { "type": "scale", "question": "How well?", "options": [
        { "value": 1, "label": "A little" }, { "value": 2, "label": "Well" }] } } });
    let choices = json!([{ "value": "a", "label": "This" }, { "value": "b", "label": "That" }, { "value": "c", "label": "Else" }]);
    let asked = |first: Value, second: Value| json!({ "first": first, "second": second });
    let number = |more: Value| {
        let mut variable = json!({ "type": "whole-number", "question": "How many?" });
        merge(&mut variable, &more);
        variable
    };
    let plain = json!({ "type": "yes-no", "question": "Is that so?" });
    let form = |ego: &Value| about_two(ego, &none, &none, &none, std::slice::from_ref(&you));
    let mut listed = form(&asked(json!({ "type": "one-of", "question": "Which?", "options": "which" }), plain.clone()));
    listed["lists"] = json!({ "which": choices });
    let mut chosen = about_two(&none, &none, &none, &json!({ "roster": { "from": "class" } }), &[]);
    chosen["rosters"] =
        json!({ "class": { "people": [{ "id": "p1", "label": "Ana" }, { "id": "p2", "label": "Ben" }] } });
    let pairs = json!({ "id": "pairs", "title": "Pairs", "prompts": [{ "id": "pair", "text": "Do they know each other?", "kind": "know" }] });
    let mut census = json!({ "type": "pair-census" });
    merge(&mut census, &pairs);
    let mut many = json!({ "type": "one-to-many" });
    merge(&mut many, &pairs);
    let tie_form =
        json!({ "type": "tie-form", "id": "ties", "title": "Ties", "ties": { "kind": "know" }, "fields": ["much"] });
    vec![
        ("answers", form(&asked(number(json!({ "missing": ["dont_know"] })), plain.clone()))),
        ("answers", form(&asked(number(json!({ "default": 2 })), number(json!({ "min": { "variable": "first" } }))))),
        ("answers", form(&asked(json!({ "type": "time", "question": "When?" }), plain.clone()))),
        ("lists", listed),
        ("maps", about_two(&none, &none, &none, &none, &[near.clone(), map(&json!({ "size_by": "near" }), &place)])),
        (
            "maps",
            about_two(
                &none,
                &none,
                &none,
                &none,
                &[near.clone(), map(&json!({ "ring_variable": "near", "start_in_rings": true }), &place)],
            ),
        ),
        ("maps", about_two(&none, &none, &none, &none, &[map(&json!({ "automatic_layout": true }), &tie)])),
        (
            "maps",
            about_two(
                &none,
                &none,
                &strength,
                &none,
                &[
                    map(&none, &place),
                    map(
                        &json!({ "id": "second" }),
                        &json!({
            "id": "tie", "task": "tie", "text": "Who knows whom?", "kind": "know", "variable": "much" }),
                    ),
                ],
            ),
        ),
        (
            "order",
            form(&asked(
                json!({ "type": "one-of", "question": "Which?", "options": choices, "shuffled": true }),
                plain.clone(),
            )),
        ),
        ("pairs", about_two(&none, &none, &none, &none, &[census])),
        ("pairs", about_two(&none, &none, &strength, &none, &[many, tie_form])),
        ("rosters", chosen),
        ("texts", form(&asked(plain.clone(), json!({ "type": "yes-no", "question": "Is *this* so?" })))),
        (
            "texts",
            form(&asked(
                json!({ "type": "text", "question": "What are you called?" }),
                json!({ "type": "yes-no", "question": "{ego.first|Well}, is that so?" }),
            )),
        ),
    ]
}

async fn one_at_a_time(browser: Browser) {
    for (part, protocol) in protocols() {
        let person = open_as(&browser, &protocol, json!({ "autosave": "off" })).await;
        if part == "rosters" {
            // People are chosen from a list here, and nobody has to be.
            person.press(&the("option", "Ana")).await;
        }
        walk(&person).await;
        let network = until_complete(&browser).await["network"].take();
        assert!(!network["nodes"].as_array().is_some_and(Vec::is_empty), "{part}: nobody was named");
        let body =
            "return performance.getEntriesByType('resource').map((it) => it.name.match(/parts\\/(.+)\\.wasm/)?.[1])
            .filter(Boolean).sort()";
        let fetched = browser.look(body, vec![]).await;
        let mut expected = [part, "shared"];
        expected.sort_unstable();
        assert_eq!(fetched, json!(expected), "{protocol}");
    }
}
