//! What is written once and means many times reads as if it were written out.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use serde_json::{Value, json};
use sociogram_protocol::{Protocol, read, written_out};

fn document(value: Value) -> Json {
    serde_json::from_value(value).unwrap()
}

fn with(codebook: Value, stages: Value) -> Value {
    json!({
        "sociogram": 1, "id": "jobs", "title": "Jobs", "languages": ["en", "cy"],
        "lists": {
            "jobs": [
                { "value": "nurse", "label": { "en": "Nurse", "cy": "Nyrs" } },
                { "value": "driver", "label": { "en": "Driver {b}", "cy": "Gyrrwr" } }
            ],
            "years": [{ "value": 1, "label": "Year 1" }, { "value": 2, "label": "Year 2" }]
        },
        "codebook": codebook, "stages": stages
    })
}

fn long() -> Value {
    with(
        json!({
            "ego": {
                "knows": { "type": "many-of", "question": "Whom do you know?", "options": [
                    { "value": "nurse", "label": { "en": "Nurse", "cy": "Nyrs" } },
                    { "value": "driver", "label": { "en": "Driver {b}", "cy": "Gyrrwr" } } ] },
                "years_nurse": { "type": "whole-number", "question": { "en": "How long: Nurse?", "cy": "How long: Nyrs?" } },
                "years_driver": { "type": "whole-number", "question": { "en": "How long: Driver {{b}?", "cy": "How long: Gyrrwr?" } }
            },
            "alters": {
                "person": { "label": "person", "plural": "people", "variables": {
                    "job": { "type": "one-of", "question": "Job?", "options": [
                        { "value": "nurse", "label": { "en": "Nurse", "cy": "Nyrs" } },
                        { "value": "driver", "label": { "en": "Driver {b}", "cy": "Gyrrwr" } } ] },
                    "met_1": { "type": "yes-no", "question": "Met in Year 1?" },
                    "met_2": { "type": "yes-no", "question": "Met in Year 2?" } } },
                "firm": { "label": "firm", "plural": "firms", "variables": {
                    "met_1": { "type": "yes-no", "question": "Dealt with in Year 1?" },
                    "met_2": { "type": "yes-no", "question": "Dealt with in Year 2?" } } }
            }
        }),
        json!([
            { "type": "ego-form", "id": "you", "title": "You", "fields": [
                "knows",
                { "variable": "years_nurse", "when": { "ego": "knows", "includes": ["nurse"] } },
                { "variable": "years_driver", "when": { "ego": "knows", "includes": ["driver"] } } ] },
            { "type": "name-generator", "id": "who-nurse", "alter": "person", "title": { "en": "Nurse", "cy": "Nyrs" },
              "when": { "ego": "knows", "includes": ["nurse"] }, "prompts": [
                { "id": "name-nurse", "text": { "en": "The Nurse?", "cy": "Y nyrs?" }, "mark": { "job": "nurse" } } ] },
            { "type": "name-generator", "id": "who-driver", "alter": "person", "title": { "en": "Driver {{b}", "cy": "Gyrrwr" },
              "when": { "ego": "knows", "includes": ["driver"] }, "prompts": [
                { "id": "name-driver", "text": { "en": "The Driver {{b}?", "cy": "Y gyrrwr?" }, "mark": { "job": "driver" } } ] },
            { "type": "alter-form", "id": "them", "title": "Them", "fields": ["met_1", "met_2"] },
            { "type": "ordinal-bin", "id": "bins", "title": "Bins", "prompts": [
                { "id": "bin-1", "text": "Year 1?", "variable": "again_1" }, { "id": "bin-2", "text": "Year 2?", "variable": "again_2" } ] },
            { "type": "summary", "id": "end", "title": "End" }
        ]),
    )
}

fn short() -> Value {
    with(
        json!({
            "ego": {
                "knows": { "type": "many-of", "question": "Whom do you know?", "options": "jobs" },
                "years": { "type": "whole-number", "question": "How long: {each}?", "for_each": "jobs" }
            },
            "alters": {
                "person": { "label": "person", "plural": "people", "variables": {
                    "job": { "type": "one-of", "question": "Job?", "options": "jobs" },
                    "met": { "type": "yes-no", "question": "Met in {each}?", "for_each": "years" } } },
                "firm": { "label": "firm", "plural": "firms", "variables": {
                    "met": { "type": "yes-no", "question": "Dealt with in {each}?", "for_each": "years" } } }
            }
        }),
        json!([
            { "type": "ego-form", "id": "you", "title": "You", "fields": [
                "knows", { "variable": "years", "when": { "ego": "knows", "includes": ["{each.value}"] } } ] },
            { "type": "name-generator", "id": "who", "alter": "person", "title": "{each}", "for_each": "jobs",
              "when": { "ego": "knows", "includes": ["{each.value}"] }, "prompts": [
                { "id": "name", "text": { "en": "The {each}?", "cy": "Y {each}?" }, "mark": { "job": "{each.value}" } } ] },
            { "type": "alter-form", "id": "them", "title": "Them", "fields": ["met"] },
            { "type": "ordinal-bin", "id": "bins", "title": "Bins", "prompts": [
                { "id": "bin", "for_each": "years", "text": "{each}?", "variable": "again_{each.value}" } ] },
            { "type": "summary", "id": "end", "title": "End" }
        ]),
    )
}

/// Both, with what they have in common besides.
fn both() -> [Value; 2] {
    [long(), short()].map(|mut protocol| {
        let variables = &mut protocol["codebook"]["alters"]["person"]["variables"];
        for year in [1, 2] {
            variables[format!("again_{year}")] = json!({ "type": "scale", "question": "Again?", "options": [
                { "value": 1, "label": "No" }, { "value": 2, "label": "Yes" }] });
        }
        protocol
    })
}

fn good(value: Value) -> Protocol {
    read(&document(value)).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn told(value: Value) -> Vec<String> {
    read(&document(value)).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_short_reads_like_what_is_long() {
    let [mut long, mut short] = both();
    // The labels of a list are in both languages, and so is what a label stands in; the Welsh is in capitals in one only.
    long["stages"][1]["prompts"][0]["text"]["cy"] = json!("Y Nyrs?");
    long["stages"][2]["prompts"][0]["text"]["cy"] = json!("Y Gyrrwr?");
    let [long, short] = [&mut long, &mut short].map(|it| good(it.take()));
    assert_ne!(long.sha256, short.sha256, "the hash is of what the author wrote");
    assert_eq!(Protocol { sha256: String::new(), ..long }, Protocol { sha256: String::new(), ..short });
}

#[test]
fn what_is_written_out_stays_as_it_is() {
    let [long, short] = both();
    let document = document(short);
    let written = written_out(&document);
    assert_eq!(*written_out(&written), *written, "nothing is left to write out but the lists");
    let stages = |it: &Json| it.get("stages").and_then(Json::items).map(<[Json]>::len);
    assert_eq!(stages(&written), long["stages"].as_array().map(Vec::len));
    assert!(written.get("stages").unwrap().items().unwrap()[1].get("for_each").is_none());
}

#[test]
fn a_variable_of_another_type_is_the_same() {
    let [_, mut short] = both();
    short["codebook"]["alters"]["firm"]["variables"] =
        json!({ "job": { "same_as": "person", "question": "Which trade?" }, "met": { "same_as": "person" } });
    let protocol = good(short);
    let of = |kind: &str, name: &str| {
        let kind = protocol.codebook.alters.iter().find(|it| it.id.as_str() == kind).unwrap();
        kind.variables.iter().find(|it| it.name.as_str() == name).unwrap().clone()
    };
    assert_eq!(of("firm", "met_2"), of("person", "met_2"));
    assert_eq!(of("firm", "job").kind, of("person", "job").kind);
    assert_eq!(
        format!("{:?}", of("firm", "job").question),
        format!("{:?}", sociogram_protocol::Text::plain("Which trade?"))
    );
}

#[test]
fn a_prompt_of_a_loop_in_a_loop_has_the_inner_item() {
    let [_, mut short] = both();
    short["stages"][1]["prompts"][0]["for_each"] = json!("years");
    short["stages"][1]["prompts"][0]["mark"] = json!({ "met_{each.value}": true });
    let protocol = good(short);
    let ids: Vec<&str> = protocol.stages.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["you", "who-nurse", "who-driver", "them", "bins", "end"]);
    let text = format!("{:?}", protocol.stages[2]);
    for part in ["name-1-driver", "name-2-driver", "The Year 2?", "met_2"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
#[cfg_attr(not(feature = "advice"), ignore = "nothing is told")]
fn a_fault_is_told_once_and_where_it_was_written() {
    let [_, short] = both();
    for (pointer, value, said) in [
        (
            "/codebook/ego/knows/options",
            json!("job"),
            vec!["$.codebook.ego.knows.options: There is no list \"job\" in \"lists\". Did you mean \"jobs\"?"],
        ),
        (
            "/stages/1/for_each",
            json!("people"),
            vec!["$.stages[1].for_each: There is no list \"people\" in \"lists\". Use one of: jobs, years."],
        ),
        (
            "/stages/3/prompts/0/variable",
            json!("agian_{each.value}"),
            vec![
                "$.stages[3].prompts[0].variable: There is no variable \"agian_1\" of any alter type in the codebook. Did you mean \"again_1\"?",
            ],
        ),
        (
            "/codebook/ego/years/type",
            json!("whole"),
            vec![
                "$.codebook.ego.years.type: \"whole\" is not known here. Use one of: text, long-text, whole-number, decimal-number, yes-no, one-of, scale, many-of, slider, date, month, year, time.",
            ],
        ),
        (
            "/lists/jobs/1/value",
            json!("Lorry"),
            vec![
                "$.lists.jobs[1].value: This value becomes a part of ids, as \"$.codebook.ego.years\" is there for each of the list. Use small letters, digits and _.",
            ],
        ),
        (
            "/codebook/alters/firm/variables/met",
            json!({ "same_as": "persn" }),
            vec![
                "$.codebook.alters.firm.variables.met.same_as: \"persn\" has no variable \"met\" written in full. Did you mean \"person\"?",
            ],
        ),
        (
            "/stages/2/text",
            json!("About {each}"),
            vec![
                "$.stages[2].text: \"{each}\" stands for an item of a list, in what is there \"for_each\" of one: a variable, a stage or a prompt. Here it is for none.",
            ],
        ),
        (
            "/stages/4",
            json!({ "type": "summary", "id": "end", "title": "End", "prompts": [] }),
            vec![
                "$.stages[4].prompts: \"prompts\" is not a member of a stage of type \"summary\". It belongs to a stage of type: name-generator, earlier-alters, ordinal-bin, categorical-bin, pair-census, one-to-many, sociogram.",
            ],
        ),
    ] {
        let mut faulty = short.clone();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match faulty.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
            other => other[name] = value,
        }
        assert_eq!(told(faulty), said, "{pointer}");
    }
}

#[test]
fn hostile_lists_do_not_fill_the_memory() {
    let [_, mut short] = both();
    let many: Vec<Value> = (0..1_000).map(|at| json!({ "value": format!("v{at}"), "label": "x" })).collect();
    short["lists"]["many"] = json!(many);
    for name in 0..1_000 {
        short["codebook"]["ego"][format!("x{name}")] =
            json!({ "type": "one-of", "question": "{each}", "options": "many", "for_each": "many" });
    }
    let faults = read(&document(short)).unwrap_err();
    assert_eq!(faults[0].code.as_str(), "too-large", "{:?}", faults[0]);
}

#[test]
fn whatever_stands_in_their_place_is_no_panic() {
    let [_, short] = both();
    let odd = [
        json!(null),
        json!(7),
        json!("x"),
        json!([]),
        json!([1, "a", {}]),
        json!({}),
        json!({ "jobs": 1 }),
        json!("{each.value}"),
    ];
    let mut places = Vec::new();
    pointers(&short, String::new(), &mut places);
    for pointer in places {
        for value in &odd {
            let mut spoilt = short.clone();
            *spoilt.pointer_mut(&pointer).unwrap() = value.clone();
            let spoilt = document(spoilt);
            let _ = read(&spoilt);
            let _ = written_out(&spoilt);
        }
    }
}

fn pointers(value: &Value, at: String, into: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, it)| pointers(it, format!("{at}/{name}"), into)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, it)| pointers(it, format!("{at}/{index}"), into))
        }
        _ => {}
    }
    into.push(at);
}
