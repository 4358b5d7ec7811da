//! People who have never seen the interview come to its end by what is on screen alone, each in a way of their own; and
//! the network file has what they answered.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::participant::{in_language, protocol};
use crate::stranger::{Stranger, Told};
use serde_json::{Value, json};

#[test]
fn demo_by_touch_on_a_phone() {
    run(Setup::phone(Engine::Chromium), |browser| tell(browser, Hands::Touch, "demo", "en"));
}

#[test]
fn demo_by_touch_on_a_phone_held_sideways() {
    run(Setup::phone(Engine::Chromium).sized(844, 390), |browser| tell(browser, Hands::Touch, "demo", "en"));
}

/// A desktop's 1280 by 1024, seen four times as large.
#[test]
fn demo_by_touch_where_there_is_hardly_any_room() {
    run(Setup::phone(Engine::Chromium).sized(320, 256), |browser| tell(browser, Hands::Touch, "demo", "en"));
}

#[test]
fn demo_by_touch_in_arabic() {
    run(Setup::phone(Engine::Chromium), |browser| tell(browser, Hands::Touch, "demo", "ar"));
}

#[test]
fn demo_by_keys_alone() {
    run(Setup::desktop(Engine::Firefox), |browser| tell(browser, Hands::Keyboard, "demo", "en"));
}

#[test]
fn demo_by_mouse_on_a_laptop() {
    run(Setup::desktop(Engine::WebKit), |browser| tell(browser, Hands::Mouse, "demo", "en"));
}

#[test]
fn link_worker_by_touch_on_a_phone() {
    run(Setup::phone(Engine::Chromium), |browser| tell(browser, Hands::Touch, "link-worker", "en"));
}

#[test]
fn link_worker_by_keys_alone() {
    run(Setup::desktop(Engine::Firefox), |browser| tell(browser, Hands::Keyboard, "link-worker", "en"));
}

#[test]
fn link_worker_by_mouse_on_a_laptop() {
    run(Setup::desktop(Engine::WebKit), |browser| tell(browser, Hands::Mouse, "link-worker", "en"));
}

async fn tell(browser: Browser, hands: Hands, name: &str, language: &'static str) {
    browser.open(&format!("study.html?protocol={name}&lang={language}")).await;
    let mut stranger = Stranger::new(&browser, hands, language);
    stranger.tell_everything().await;
    let file = stranger.person.screen.export("json").await;
    assert_eq!(file["graph"]["interview"]["complete"], true);
    let missing = missing(&file, &in_language(protocol(name), language), &stranger.told);
    assert!(missing.is_empty(), "of what was answered, the file lacks {missing:#?}:\n{file:#}");
    // So that a stranger who passes everything by is no success. The study asks of everyone what it asks.
    assert!(stranger.left_open > 0 || name != "demo", "nothing was asked about what was left open");
    let count = |is: fn(&Told) -> bool| stranger.told.iter().filter(|it| is(it)).count();
    let counted = [
        count(|it| matches!(it, Told::Named { .. })),
        count(|it| matches!(it, Told::Placed(_))),
        count(|it| matches!(it, Told::Tied { .. })),
        count(|it| matches!(it, Told::Wrote(_))),
        count(|it| matches!(it, Told::Chosen { .. })),
    ];
    let is_enough = counted.into_iter().zip([4, 3, 3, 4, 20]).all(|(count, least)| count >= least);
    assert!(is_enough, "named, placed, tied, written and chosen were only {counted:?}");
}

/// What was answered and is not in the file.
fn missing<'a>(file: &Value, protocol: &Value, told: &'a [Told]) -> Vec<&'a Told> {
    told.iter().filter(|it| !is_in(file, protocol, it)).collect()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn is_in(file: &Value, protocol: &Value, told: &Told) -> bool {
    let node = |name: &str| items(&file["nodes"]).find(|it| it["label"] == name);
    match told {
        Told::Named { asked, name } => {
            let prompt = prompt(protocol, asked);
            node(name).is_some_and(|it| items(&it["named_in"]).any(|it| *it == prompt["id"]))
        }
        Told::Placed(name) => node(name).is_some_and(|it| it["x"].is_number() && it["y"].is_number()),
        Told::Wrote(words) => holds(file, words),
        Told::Tied { asked, one, other } => {
            let kind = &prompt(protocol, asked)["kind"];
            let (Some(one), Some(other)) = (node(one), node(other)) else { return false };
            let directed = protocol["codebook"]["ties"][kind.as_str().unwrap_or_default()]["directed"] == true;
            items(&file["edges"]).any(|it| {
                let ends = (&it["source"], &it["target"]);
                let is_between = ends == (&one["id"], &other["id"]) || !directed && ends == (&other["id"], &one["id"]);
                is_between && it["key"] == *kind
            })
        }
        Told::Chosen { around, answer } => is_chosen(file, protocol, around, answer),
    }
}

/// Whether a text stands anywhere in the file.
fn holds(value: &Value, words: &str) -> bool {
    match value {
        Value::String(text) => text == words,
        Value::Array(items) => items.iter().any(|it| holds(it, words)),
        Value::Object(members) => members.values().any(|it| holds(it, words)),
        _ => false,
    }
}

/// The prompt that asks this.
fn prompt<'a>(protocol: &'a Value, asked: &str) -> &'a Value {
    let prompts = items(&protocol["stages"]).flat_map(|it| items(&it["prompts"]));
    prompts.into_iter().find(|it| it["text"] == asked).unwrap_or(&Value::Null)
}

/// Whether an option or a number is the answer to the question that stood around its control, of the one who did.
fn is_chosen(file: &Value, protocol: &Value, around: &[String], answer: &str) -> bool {
    let consent = items(&protocol["stages"])
        .find(|it| it["type"] == "consent" && around.iter().any(|words| it["title"] == **words));
    if let Some(stage) = consent {
        return stage["agree"] == answer
            && file["graph"]["ego"][stage["variable"].as_str().unwrap_or_default()] == true;
    }
    let book = &protocol["codebook"];
    let of_types = book["alters"].as_object().into_iter().flatten().map(|(_, it)| &it["variables"]);
    let of_kinds = book["ties"].as_object().into_iter().flatten().map(|(_, it)| &it["variables"]);
    let groups = [&book["ego"]].into_iter().chain(of_types).chain(of_kinds);
    let by_prompt = around.iter().find_map(|words| prompt(protocol, words)["variable"].as_str());
    // A row is called by someone and what is asked.
    let is_of = |words: &str, label: &str| {
        words.strip_prefix(label).is_some_and(|rest| rest.is_empty() || around.iter().any(|it| rest.trim_start() == it))
    };
    let holders = || {
        let nodes = items(&file["nodes"])
            .filter(|it| around.iter().any(|words| is_of(words, it["label"].as_str().unwrap_or_default())));
        nodes.chain(items(&file["edges"])).chain([&file["graph"]["ego"]])
    };
    let variables = groups.flat_map(|it| it.as_object().into_iter().flatten());
    variables.filter(|(name, it)| by_prompt == Some(name) || around.iter().any(|words| it["question"] == **words)).any(
        |(name, variable)| {
            let wanted = value_of(variable, answer);
            holders().any(|holder| match &holder[name] {
                Value::Array(chosen) => chosen.contains(&wanted),
                Value::String(date) if date.contains('-') => date.starts_with(answer),
                value => *value == wanted,
            })
        },
    )
}

/// The value that the file has for an option, or for a number that was typed.
fn value_of(variable: &Value, answer: &str) -> Value {
    if let Some(option) = items(&variable["options"]).find(|it| it["label"] == answer) {
        return option["value"].clone();
    }
    match variable["type"].as_str() {
        Some("yes-no") => json!(["Yes", "نعم"].contains(&answer)),
        Some("year") => json!(answer),
        _ => answer.parse::<i64>().map_or(json!(answer), |it| json!(it)),
    }
}
