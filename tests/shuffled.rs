//! Options in an order that is drawn for each participant.
#![allow(clippy::unwrap_used)]

use formats::network_file;
use interview::{Interview, Opening};
use json::Json;
use network::{Key, Value};
use protocol::{Protocol, read};
use std::collections::BTreeSet;
use std::sync::Arc;

fn protocol() -> Arc<Protocol> {
    let document = r#"{
        "sociogram": 1, "id": "orders", "title": "Orders",
        "codebook": { "ego": {
            "fruit": { "type": "many-of", "question": "Which?", "shuffled": true, "options": [
                { "value": "none", "label": "None", "exclusive": true }, { "value": "apple", "label": "Apple" },
                { "value": 2, "label": "Pear" }, { "value": "plum", "label": "Plum" },
                { "value": "other", "label": "Other", "other": "words" } ] },
            "words": { "type": "text", "question": "Which?" },
            "size": { "type": "one-of", "question": "How large?", "options": [
                { "value": "s", "label": "S" }, { "value": "m", "label": "M" }, { "value": "l", "label": "L" } ] },
            "colour": { "type": "one-of", "question": "Which?", "shuffled": true, "options": [
                { "value": "no", "label": "None of these", "exclusive": true }, { "value": "red", "label": "Red" },
                { "value": "blue", "label": "Blue" } ] } } },
        "stages": [{ "type": "ego-form", "id": "you", "title": "You", "fields": ["fruit", "size"] }]
    }"#;
    let document: Json = serde_json::from_str(document).unwrap();
    Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")))
}

fn begin(id: &str) -> Interview {
    Interview::new(protocol(), Opening { id: id.into(), participant: None, language: Key::from("en"), started: 0.0 })
}

fn shown(it: &Interview, variable: usize) -> Vec<Value> {
    let variable = it.protocol().codebook.ego[variable].clone();
    it.options_shown(&variable).into_iter().map(|option| option.value.clone()).collect()
}

#[test]
fn every_order_of_what_can_be_drawn_comes() {
    let last = [Value::from("none"), Value::from("other")];
    let mut orders = BTreeSet::new();
    let mut firsts = [0; 2];
    for number in 0..600 {
        let order = shown(&begin(&format!("{number}")), 0);
        assert_eq!(order[3..], last);
        firsts[0] += usize::from(order[0] == Value::from("apple"));
        firsts[1] += usize::from(order[0] == Value::Number(2.0));
        orders.insert(format!("{order:?}"));
    }
    assert_eq!(orders.len(), 6);
    // 200 each, with a standard deviation of 11.5.
    assert!(firsts.iter().all(|count: &usize| count.abs_diff(200) < 50), "{firsts:?}");
}

#[test]
fn what_is_not_drawn_stands_as_it_is_written() {
    assert_eq!(shown(&begin("a"), 2), ["s", "m", "l"].map(Value::from));
    assert!((0..20).all(|id| shown(&begin(&format!("{id}")), 3)[2] == Value::from("no")));
}

#[test]
fn a_replay_and_the_file_have_the_same_order() {
    let it = begin("a");
    let again = Interview::replay(protocol(), it.journal()).unwrap();
    assert_eq!(shown(&again, 0), shown(&it, 0));
    let file = network_file(&it);
    let entry = |name: &str| file.get("graph").unwrap().get("codebook").unwrap().get("ego").unwrap().get(name).unwrap();
    let written: Vec<Value> =
        entry("fruit").get("shown").unwrap().items().unwrap().iter().filter_map(Value::from_json).collect();
    assert_eq!(written, shown(&it, 0));
    assert_eq!(entry("size").get("shown"), None);
}
