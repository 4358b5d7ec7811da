//! The generations of the format: what earlier ones spelled in another way, and the languages of the newest.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{at, fate_of, json, made, stage};
use json::{Json, canonical};
use sociogram_network_canvas::{Fate, import};

#[test]
fn schema_seven_is_read_as_it_was_written() {
    let made = made(&json(
        r#"{ "schemaVersion": 7, "description": "", "codebook": {
          "node": { "n": { "name": "Person", "color": "node-color-seq-10", "iconVariant": "add-a-person", "displayVariable": "name",
            "variables": { "name": { "name": "name", "type": "text" }, "bare": { "name": "bare", "type": "ordinal", "options": [1, 2, "three four", true] },
              "ages": { "name": "age", "type": "number", "component": "Number", "validation": { "minValue": 18, "required": false } },
              "slide": { "name": "slide", "type": "scalar", "component": "Slider", "parameters": { "min": 0, "max": 1 } } } } },
          "edge": { "e": { "name": "knows", "color": "edge-color-seq-1" } } },
        "stages": [
          { "id": "1", "type": "NameGeneratorQuickAdd", "label": "", "subject": { "entity": "node", "type": "n" }, "quickAdd": "name", "prompts": [{ "id": "a", "text": "Who isn&#39;t far?\n" }] },
          { "id": "2", "type": "AlterForm", "label": "Ages", "subject": { "entity": "node", "type": "n" },
            "skipLogic": { "action": "SKIP", "filter": { "rules": [{ "id": "r", "type": "alter", "options": { "type": "n", "operator": "NOT_EXISTS" } }] } },
            "form": { "title": "Old", "fields": [{ "variable": "ages", "prompt": "How old?" }, { "variable": "bare", "prompt": "How many?" }, { "variable": "slide", "prompt": "How much?" }] } },
          { "id": "3", "type": "Sociogram", "label": "Map", "subject": { "entity": "node", "type": "n" }, "behaviours": { "automaticLayout": { "enabled": true } },
            "prompts": [{ "id": "b", "text": "Place", "layout": { "layoutVariable": "l" } }] } ] }"#,
    ));
    let people = stage(&made, "stage-1");
    assert_eq!(at(people, &["title"]).as_str(), Some("Stage 1"));
    assert_eq!(at(people, &["prompts", "0", "text"]).as_str(), Some("Who isn't far?"));
    assert_eq!(canonical(at(stage(&made, "ages"), &["when"])), r#"{"alters":{"type":"person"}}"#);
    assert_eq!(fate_of(&made, "$.stages[1].form.title").0, Fate::Lost);
    let map = stage(&made, "map");
    assert_eq!((at(map, &["rings"]), at(map, &["automatic_layout"])), (&Json::Number(4.0), &Json::Bool(true)));
    let variables = at(&made.protocol, &["codebook", "alters", "person", "variables"]);
    assert_eq!(at(variables, &["age", "required"]), &Json::Bool(true));
    let options = r#"[{"label":"1","value":1},{"label":"2","value":2},{"label":"three four","value":"three_four"},{"label":"true","value":"true"}]"#;
    assert_eq!(canonical(at(variables, &["bare", "options"])), options);
    // Schema 8 has eight colours, of which the ninth and tenth became the first and second.
    assert_eq!(at(&made.protocol, &["codebook", "alters", "person", "colour"]).as_str(), Some("orange"));
    // The name of the file is the title of what has none.
    assert_eq!(at(&made.protocol, &["title"]).as_str(), Some("test"));
    assert_eq!(fate_of(&made, "$").0, Fate::Differs);
}

#[test]
fn earlier_schemas_are_read_as_far_as_they_are_known() {
    for (version, old) in
        [("\"1.0.0\"", "NameGeneratorList"), ("4", "NameGeneratorAutoComplete"), ("6", "NameGeneratorRoster")]
    {
        let text = r#"{ "name": "Old", "schemaVersion": VERSION, "codebook": { "node": { "n": { "name": "Person", "color": "c",
            "variables": { "v": { "name": "name", "type": "text" } } } } },
            "stages": [{ "id": "1", "type": "TYPE", "label": "People", "subject": { "type": "n" }, "dataSource": "a", "prompts": [{ "id": "p", "text": "Who?" }] }] }"#;
        let made = made(&json(&text.replace("VERSION", version).replace("TYPE", old)));
        assert_eq!(at(stage(&made, "people"), &["type"]).as_str(), Some("name-generator"));
        assert!(fate_of(&made, "$").1.contains("before 7"), "{}", made.report);
        // What the roster would have called them is what they are called by.
        assert_eq!(at(&made.protocol, &["codebook", "alters", "person", "variables", "name"]), &Json::Null);
    }
}

#[test]
fn texts_of_schema_nine_come_in_every_language() {
    let text = r#"{ "name": "Two", "schemaVersion": 9, "localization": { "defaultLocale": "en", "locales": ["cy", "en", "not a tag"] },
      "codebook": { "node": { "n": { "name": "Person", "label": { "en": "Person", "cy": "Person" }, "color": "node-color-seq-1",
        "variables": { "v": { "name": "enw", "type": "text" }, "w": { "name": "oed", "label": { "en": "Age" }, "type": "number", "component": "Number" } } } } },
      "stages": [
        { "id": "1", "type": "NameGeneratorQuickAdd", "label": "People", "subject": { "type": "n" }, "quickAdd": "v",
          "prompts": [{ "id": "p", "text": { "en": "Who''s **close**?", "cy": "Pwy sy'n agos?" } }] },
        { "id": "2", "type": "Information", "label": "Page", "title": { "en": "Page" }, "items": [
          { "id": "i", "type": "text", "content": { "en": "One.", "cy": "Un." } }, { "id": "j", "type": "text", "content": "2" }] },
        { "id": "3", "type": "FinishSession", "label": "End", "title": { "en": "Thanks", "cy": "Diolch" }, "content": { "en": "Bye.", "cy": "Hwyl." }, "outcome": "completed" }] }"#;
    let two = made(&json(text));
    assert_eq!(canonical(at(&two.protocol, &["languages"])), r#"["en","cy"]"#);
    let prompt = at(stage(&two, "people"), &["prompts", "0"]);
    assert_eq!(canonical(prompt), r#"{"id":"whos-close","text":{"cy":"Pwy sy'n agos?","en":"Who's **close**?"}}"#);
    let page = stage(&two, "page");
    assert_eq!(canonical(at(page, &["title"])), r#"{"cy":"Page","en":"Page"}"#);
    assert_eq!(canonical(at(page, &["text"])), r#"{"cy":"Un.\n\n2","en":"One.\n\n2"}"#);
    assert!(fate_of(&two, "$.stages[1].title").1.contains("missing in cy"));
    assert_eq!(canonical(at(stage(&two, "end"), &["text"])), r#"{"cy":"Hwyl.","en":"Bye."}"#);
    // In one language a text is one.
    let one = made(&json(&text.replace(r#"["cy", "en", "not a tag"]"#, "[]")));
    assert_eq!(at(stage(&one, "page"), &["text"]).as_str(), Some("One.\n\n2"));
    assert_eq!(canonical(at(&one.protocol, &["languages"])), r#"["en"]"#);
}

#[test]
fn ids_are_readable_and_unique() {
    let page = |id: &str, label: &str| {
        format!(
            r#"{{ "id": "{id}", "type": "Information", "label": "{label}", "items": [{{ "id": "i", "type": "text", "content": "." }}] }}"#
        )
    };
    let pages =
        [page("1", "Übung: eins"), page("2", "Übung: eins"), page("3", "练习"), page("4", "42"), page("5", "End")]
            .join(",");
    let made = made(&json(&format!(
        r#"{{ "name": "Ids", "schemaVersion": 8, "codebook": {{ "ego": {{ "variables": {{
            "1": {{ "name": "Q1.a", "type": "text" }}, "2": {{ "name": "q1:A", "type": "text" }}, "3": {{ "name": "", "type": "text" }}, "4": {{ "name": "type", "type": "text" }} }} }} }},
            "stages": [{pages}] }}"#
    )));
    let stages = made.protocol.get("stages").and_then(Json::items).unwrap_or_default();
    let ids: Vec<&str> = stages.iter().filter_map(|stage| at(stage, &["id"]).as_str()).collect();
    assert_eq!(ids, ["uebung-eins", "uebung-eins-2", "stage", "stage-42", "end", "end-2"]);
    let ego = at(&made.protocol, &["codebook", "ego"]).members().unwrap_or_default();
    let names: Vec<&str> = ego.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["q1_a", "q1_a_2", "variable", "type"]);
}

#[test]
fn a_title_is_found() {
    let text = r#"{ "schemaVersion": 7, "codebook": {}, "stages": [{ "id": "1", "type": "Information", "label": "P", "items": [{ "id": "i", "type": "text", "content": "." }] }] }"#;
    for (file, title) in
        [("C:\\studies\\My study.netcanvas", "My study"), ("", "Interview"), ("a/protocol.json", "protocol")]
    {
        let made = import(text.as_bytes(), file).expect("a protocol");
        assert_eq!(at(&made.protocol, &["title"]).as_str(), Some(title));
    }
}
