//! Whatever the spelling tables know is written somewhere in `good/everything.json`, and whatever is written there is
//! read. A word that only one of tables, sample and reader has is named here.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::Value;
use sociogram_protocol::{read, written_out};
use std::collections::{BTreeMap, BTreeSet};

fn everything() -> Value {
    serde_json::from_str(include_str!("protocols/good/everything.json")).unwrap()
}

/// What the page reads by itself: for the crate `measures`, which has its own words (`tests/sheets.rs` holds them together),
/// for the store on the device (`tests/browser/passphrase.rs`), and for the module that searches rosters (`crates/roster`).
const HANDED_ON: [&str; 3] = ["/measures/sheets", "/passphrase", "/rosters"];
const OF_A_CHOICE: [&str; 3] = ["/roster/show", "/roster/filter", "/roster/sort"];

fn is_handed_on(path: &str) -> bool {
    HANDED_ON.iter().any(|it| path.starts_with(it)) || OF_A_CHOICE.iter().any(|it| path.contains(it))
}

/// What a document is read as, but for its fingerprint; nothing if it has faults.
fn reading(document: &Value) -> Option<String> {
    let mut protocol = read(&serde_json::from_value(document.clone()).unwrap()).ok()?;
    protocol.sha256.clear();
    Some(format!("{protocol:?}"))
}

/// Calls `meet` with each object in a document, and where it stands.
fn objects(value: &Value, at: &str, meet: &mut dyn FnMut(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(members) => {
            meet(at, members);
            for (name, member) in members {
                objects(member, &format!("{at}/{name}"), meet);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                objects(item, &format!("{at}/{index}"), meet);
            }
        }
        _ => {}
    }
}

/// The members that can be written, each with the words that it can be; those of lists, too.
fn words_of_the_schema() -> BTreeMap<String, BTreeSet<String>> {
    let schema: Value = serde_json::from_str(include_str!("../../../www/schema/protocol.schema.json")).unwrap();
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    objects(&schema, "", &mut |_, object| {
        for (name, member) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let words = known.entry(name.clone()).or_default();
            let lists = [&member["enum"], &member["items"]["enum"]];
            let all = lists.into_iter().filter_map(Value::as_array).flatten().chain(member.get("const"));
            words.extend(all.filter_map(Value::as_str).map(str::to_owned));
        }
    });
    known
}

#[test]
fn the_sample_has_every_member_and_every_type() {
    let mut written: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    objects(&everything(), "", &mut |_, object| {
        for (name, member) in object {
            written.entry(name.clone()).or_default().extend(member.as_str().map(str::to_owned));
        }
    });
    let mut missing = Vec::new();
    for (name, words) in words_of_the_schema() {
        // For editors; the protocol has no part of it.
        if name == "$schema" {
            continue;
        }
        let Some(found) = written.get(&name) else {
            missing.push(name);
            continue;
        };
        // What chooses between shapes of an object; all other words are tried one by one below.
        if ["type", "task"].contains(&&*name) {
            missing.extend(words.difference(found).map(|word| format!("{name}: {word}")));
        }
    }
    assert!(missing.is_empty(), "good/everything.json lacks {missing:?}");
}

#[test]
fn no_member_is_written_in_vain() {
    let whole = everything();
    let as_it_is = reading(&whole).expect("a good sample");
    let mut places = Vec::new();
    objects(&whole, "", &mut |at, object| places.extend(object.keys().map(|name| (at.to_owned(), name.clone()))));
    places.retain(|(at, name)| !is_handed_on(&format!("{at}/{name}")));
    let mut in_vain = Vec::new();
    for (at, name) in places {
        let changed = |change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
            let mut document = whole.clone();
            change(document.pointer_mut(&at).and_then(Value::as_object_mut).unwrap());
            reading(&document)
        };
        let without = changed(&|object| drop(object.remove(&name)));
        let other = changed(&|object| {
            if let Some(Value::String(text)) = object.get_mut(&name) {
                text.push('x');
            } else {
                object.remove(&name);
            }
        });
        if [without, other].into_iter().flatten().any(|it| it == as_it_is) {
            in_vain.push(format!("{at}/{name}"));
        }
    }
    assert!(in_vain.is_empty(), "these can be changed or left out, and nothing else changes: {in_vain:?}");
}

#[test]
fn every_word_is_read_as_another() {
    let whole = everything();
    let known = words_of_the_schema();
    for (name, words) in known.iter().filter(|(name, words)| words.len() > 1 && !["type", "task"].contains(&&***name)) {
        let mut places = Vec::new();
        objects(&whole, "", &mut |at, object| {
            places.extend(object.get(name).map(|member| (at.to_owned(), member.clone())))
        });
        places.retain(|(at, member)| !is_handed_on(at) && (member.is_string() || member.is_array()));
        let Some((at, member)) = places.pop() else { continue };
        let mut readings = BTreeMap::new();
        for word in words {
            let mut document = whole.clone();
            let object = document.pointer_mut(&at).and_then(Value::as_object_mut).unwrap();
            object[name] = if member.is_array() { Value::from(vec![word.clone()]) } else { Value::from(word.clone()) };
            if let Some(reading) = reading(&document)
                && let Some(other) = readings.insert(reading, word)
            {
                panic!("{at}/{name}: {word} is read as {other}");
            }
        }
        assert!(!readings.is_empty(), "{at}/{name}: none of {words:?} can be read");
    }
}

#[test]
fn the_guide_has_every_member_and_word() {
    let guide = include_str!("../../../www/protocols/README.md");
    let written: BTreeSet<&str> =
        guide.split(|it: char| !it.is_alphanumeric() && it != '_' && it != '-' && it != '$').collect();
    let known = words_of_the_schema();
    let all = known.iter().flat_map(|(name, words)| std::iter::once(name).chain(words));
    let missing: BTreeSet<&String> = all.filter(|it| !written.contains(it.as_str())).collect();
    assert!(missing.is_empty(), "www/protocols/README.md does not tell of {missing:?}");
}

#[test]
fn each_variable_has_the_word_that_it_was_written_with() {
    let document = serde_json::from_value(everything()).unwrap();
    let protocol = read(&document).unwrap();
    let document = serde_json::to_value(&*written_out(&document)).unwrap();
    let mut met = BTreeSet::new();
    let mut meet = |variables: &[std::sync::Arc<sociogram_protocol::Variable>], written: &Value| {
        for variable in variables {
            assert_eq!(written[variable.name.as_str()]["type"], variable.word.as_str(), "{}", variable.name);
            met.insert(variable.word.to_string());
        }
    };
    let (book, written) = (&protocol.codebook, &document["codebook"]);
    meet(&book.ego, &written["ego"]);
    book.alters.iter().for_each(|it| meet(&it.variables, &written["alters"][it.id.as_str()]["variables"]));
    book.ties.iter().for_each(|it| meet(&it.variables, &written["ties"][it.id.as_str()]["variables"]));
    assert!(met.len() >= 12, "{met:?}");
}
