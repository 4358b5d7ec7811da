//! Filters and skip logic: each operator by example, and what ours say held against what theirs mean.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{at, fate_of, json, made, stage};
use json::{Json, canonical};
use network::Value;
use proptest::prelude::*;
use protocol::{AlterFilter, AlterTest, Condition, Rule, TieFilter, TieTest};
use sociogram_network_canvas::{Fate, Import};

/// A protocol in which everything is asked that rules look at, with these stages to follow.
fn document(more: &str) -> Json {
    let text = r#"{ "name": "Rules", "schemaVersion": 8, "codebook": {
      "ego": { "variables": {
        "bool": { "name": "bool", "type": "boolean", "component": "Boolean" },
        "number": { "name": "number", "type": "number", "component": "Number" },
        "ordinal": { "name": "ordinal", "type": "ordinal", "component": "RadioGroup", "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }] },
        "many": { "name": "many", "type": "categorical", "component": "CheckboxGroup", "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }, { "label": "D", "value": 4 }] },
        "one": { "name": "one", "type": "categorical", "component": "CheckboxGroup", "validation": { "maxSelected": 1 }, "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }] },
        "scalar": { "name": "scalar", "type": "scalar", "component": "VisualAnalogScale" },
        "text": { "name": "text", "type": "text", "component": "Text" },
        "date": { "name": "date", "type": "datetime", "component": "DatePicker", "parameters": { "type": "year" } } } },
      "node": {
        "a": { "name": "a", "color": "node-color-seq-1", "variables": { "name-a": { "name": "name", "type": "text" }, "a-bool": { "name": "flag", "type": "boolean" }, "a-number": { "name": "number", "type": "number" }, "a-layout": { "name": "layout", "type": "layout" } } },
        "b": { "name": "b", "color": "node-color-seq-2", "variables": { "name-b": { "name": "name", "type": "text" }, "b-bool": { "name": "flag", "type": "boolean" }, "b-number": { "name": "number", "type": "number" } } } },
      "edge": {
        "x": { "name": "x", "variables": { "x-number": { "name": "number", "type": "number" } } },
        "y": { "name": "y", "variables": { "y-number": { "name": "number", "type": "number" } } } } },
    "stages": [
      { "id": "1", "type": "EgoForm", "label": "Ego", "form": { "fields": [
        { "variable": "bool", "prompt": "?" }, { "variable": "number", "prompt": "?" }, { "variable": "ordinal", "prompt": "?" }, { "variable": "many", "prompt": "?" },
        { "variable": "one", "prompt": "?" }, { "variable": "scalar", "prompt": "?" }, { "variable": "text", "prompt": "?" }, { "variable": "date", "prompt": "?" }] } },
      { "id": "2", "type": "NameGeneratorQuickAdd", "label": "A", "subject": { "type": "a" }, "quickAdd": "name-a", "prompts": [{ "id": "p1", "text": "A?" }] },
      { "id": "3", "type": "NameGeneratorQuickAdd", "label": "B", "subject": { "type": "b" }, "quickAdd": "name-b", "prompts": [{ "id": "p2", "text": "B?" }] },
      { "id": "4", "type": "AlterForm", "label": "Of a", "subject": { "type": "a" }, "form": { "fields": [{ "variable": "a-bool", "prompt": "?" }, { "variable": "a-number", "prompt": "?" }] } },
      { "id": "5", "type": "AlterForm", "label": "Of b", "subject": { "type": "b" }, "form": { "fields": [{ "variable": "b-bool", "prompt": "?" }, { "variable": "b-number", "prompt": "?" }] } },
      { "id": "6", "type": "Sociogram", "label": "Map", "subject": { "type": "a" }, "background": { "concentricCircles": 0 }, "prompts": [
        { "id": "p3", "text": "Place", "layout": { "layoutVariable": "a-layout" } }, { "id": "p4", "text": "X?", "edges": { "create": "x" } }, { "id": "p5", "text": "Y?", "edges": { "create": "y" } }] },
      { "id": "7", "type": "AlterEdgeForm", "label": "Of x", "subject": { "type": "x" }, "form": { "fields": [{ "variable": "x-number", "prompt": "?" }] } },
      { "id": "8", "type": "AlterEdgeForm", "label": "Of y", "subject": { "type": "y" }, "form": { "fields": [{ "variable": "y-number", "prompt": "?" }] } },
      MORE,
      { "id": "99", "type": "Information", "label": "Last", "items": [{ "id": "l", "type": "text", "content": "Last." }] } ] }"#;
    json(&text.replace("MORE", more))
}

/// What becomes of a page with this skip logic.
fn page(logic: &str) -> Import {
    made(&document(&format!(
        r#"{{ "id": "9", "type": "Information", "label": "Page", "skipLogic": {logic}, "items": [{{ "id": "i", "type": "text", "content": "Page." }}] }}"#
    )))
}

/// The `when` of a page that is shown when a rule about ego holds; or why the rule is lost.
fn shown(variable: &str, operator: &str, value: &str) -> Result<String, String> {
    let made = page(&format!(
        r#"{{ "action": "SHOW", "filter": {{ "rules": [{{ "id": "r", "type": "ego", "options": {{ "attribute": "{variable}", "operator": "{operator}", "value": {value} }} }}] }} }}"#
    ));
    match fate_of(&made, "$.stages[8].skipLogic.filter.rules[0]") {
        (Fate::Lost, why) => Err(why),
        _ => Ok(canonical(at(stage(&made, "page"), &["when"]))),
    }
}

#[test]
fn every_operator_says_the_same_of_ego() {
    for (variable, operator, value, expected) in [
        ("number", "EXISTS", "null", r#"{"answered":true,"ego":"number"}"#),
        ("number", "NOT_EXISTS", "null", r#"{"answered":false,"ego":"number"}"#),
        ("bool", "EXACTLY", "true", r#"{"ego":"bool","equals":true}"#),
        ("bool", "NOT", "true", r#"{"ego":"bool","not_equals":true}"#),
        ("ordinal", "EXACTLY", "2", r#"{"ego":"ordinal","equals":2}"#),
        ("text", "EXACTLY", "\"a b\"", r#"{"ego":"text","equals":"a b"}"#),
        ("date", "NOT", "\"2001\"", r#"{"ego":"date","not_equals":"2001"}"#),
        ("one", "EXACTLY", "[2]", r#"{"ego":"one","equals":2}"#),
        ("one", "NOT", "2", r#"{"ego":"one","not_equals":2}"#),
        (
            "many",
            "EXACTLY",
            "[1,2]",
            r#"{"all":[{"ego":"many","includes":[1]},{"ego":"many","includes":[2]},{"ego":"many","excludes":[3,4]}]}"#,
        ),
        (
            "many",
            "NOT",
            "[1,2,3,4]",
            r#"{"not":{"all":[{"ego":"many","includes":[1]},{"ego":"many","includes":[2]},{"ego":"many","includes":[3]},{"ego":"many","includes":[4]}]}}"#,
        ),
        ("number", "GREATER_THAN", "3", r#"{"ego":"number","more_than":3}"#),
        ("number", "GREATER_THAN_OR_EQUAL", "3", r#"{"at_least":3,"ego":"number"}"#),
        ("number", "LESS_THAN", "3", r#"{"ego":"number","less_than":3}"#),
        ("scalar", "LESS_THAN_OR_EQUAL", "0.07", r#"{"at_most":7,"ego":"scalar"}"#),
        ("ordinal", "INCLUDES", "[1,3]", r#"{"ego":"ordinal","includes":[1,3]}"#),
        ("ordinal", "EXCLUDES", "[1,3]", r#"{"ego":"ordinal","excludes":[1,3]}"#),
        ("many", "INCLUDES", "[1,3]", r#"{"all":[{"ego":"many","includes":[1]},{"ego":"many","includes":[3]}]}"#),
        ("many", "INCLUDES", "1", r#"{"ego":"many","includes":[1]}"#),
        ("many", "EXCLUDES", "[1,3]", r#"{"ego":"many","excludes":[1,3]}"#),
        ("one", "INCLUDES", "[3]", r#"{"ego":"one","includes":[3]}"#),
        ("many", "OPTIONS_GREATER_THAN", "0", r#"{"answered":true,"ego":"many"}"#),
        ("many", "OPTIONS_LESS_THAN", "1", r#"{"not":{"answered":true,"ego":"many"}}"#),
        ("one", "OPTIONS_EQUALS", "1", r#"{"answered":true,"ego":"one"}"#),
        ("many", "OPTIONS_NOT_EQUALS", "0", r#"{"answered":true,"ego":"many"}"#),
        (
            "many",
            "OPTIONS_GREATER_THAN",
            "3",
            r#"{"all":[{"ego":"many","includes":[1]},{"ego":"many","includes":[2]},{"ego":"many","includes":[3]},{"ego":"many","includes":[4]}]}"#,
        ),
    ] {
        assert_eq!(shown(variable, operator, value).as_deref(), Ok(expected), "{variable} {operator} {value}");
    }
}

#[test]
fn what_ours_cannot_say_is_lost_with_the_reason() {
    for (variable, operator, value, expected) in [
        ("text", "CONTAINS", "\"a.*\"", "It searches in a text, and rules cannot look into texts."),
        ("text", "DOES_NOT_CONTAIN", "\"a\"", "It searches in a text, and rules cannot look into texts."),
        ("text", "INCLUDES", "\"a\"", "It searches in a text, and rules cannot look into texts."),
        ("date", "LESS_THAN", "\"2001\"", "It asks which of two dates is earlier, which rules cannot."),
        ("one", "INCLUDES", "[1,2]", "It asks for several options at once, and its variable has one for an answer."),
        ("many", "EXACTLY", "[]", "It asks for an answer of no options, which is the same as none here."),
        ("many", "INCLUDES", "[]", "It names nothing to look for."),
        ("many", "INCLUDES", "[9]", "It compares \"many\" with what is none of its options."),
        ("bool", "EXACTLY", "1", "It compares \"bool\" with what is never its answer."),
        ("bool", "OPTIONS_EQUALS", "1", "It counts chosen options, and its variable has none to choose several of."),
        ("many", "OPTIONS_GREATER_THAN", "4", "It could never hold."),
        ("number", "RESEMBLES", "1", "Its operator is \"RESEMBLES\", which is not known."),
        ("nothing", "EXISTS", "null", "It looks at a variable that the codebook lacks."),
    ] {
        assert_eq!(shown(variable, operator, value), Err(expected.to_owned()), "{variable} {operator} {value}");
    }
    // What only the checker sees is told in its words.
    let made = page(
        r#"{ "action": "SHOW", "filter": { "join": "AND", "rules": [
            { "id": "1", "type": "ego", "options": { "attribute": "number", "operator": "GREATER_THAN", "value": 3 } },
            { "id": "2", "type": "ego", "options": { "attribute": "number", "operator": "LESS_THAN", "value": 2 } }] } }"#,
    );
    let (fate, why) = fate_of(&made, "$.stages[8].skipLogic");
    assert!(fate == Fate::Lost && why.starts_with("This can never hold"), "{why}");
    assert_eq!(at(stage(&made, "page"), &["when"]), &Json::Null);
}

/// The `when` that skip logic becomes.
fn when(action: &str, join: &str, rules: &str) -> String {
    let made = page(&format!(r#"{{ "action": "{action}", "filter": {{ "join": "{join}", "rules": [{rules}] }} }}"#));
    assert_eq!(fate_of(&made, "$.stages[8].skipLogic").0, Fate::Same);
    canonical(at(stage(&made, "page"), &["when"]))
}

#[test]
fn skip_logic_looks_at_the_network() {
    let node = |type_: &str, rest: &str| {
        format!(r#"{{ "id": "r", "type": "node", "options": {{ "type": "{type_}", {rest} }} }}"#)
    };
    let exists = node("a", r#""operator": "EXISTS""#);
    let none = node("b", r#""operator": "NOT_EXISTS""#);
    let flag = node("a", r#""attribute": "a-bool", "operator": "EXACTLY", "value": true"#);
    let many = node("a", r#""attribute": "a-number", "operator": "GREATER_THAN", "value": 2"#);
    assert_eq!(when("SHOW", "OR", &exists), r#"{"alters":{"type":"a"}}"#);
    assert_eq!(when("SKIP", "OR", &exists), r#"{"alters":{"type":"a"},"at_most":0}"#);
    assert_eq!(when("SKIP", "OR", &none), r#"{"alters":{"type":"b"}}"#);
    // One and the same must meet what is joined by AND; that there is none of a type stands beside.
    assert_eq!(
        when("SHOW", "AND", &[exists.as_str(), &flag, &many, &none].join(",")),
        r#"{"all":[{"alters":{"type":"b"},"at_most":0},{"alters":{"all":[{"equals":true,"type":"a","variable":"flag"},{"more_than":2,"type":"a","variable":"number"}]}}]}"#
    );
    assert_eq!(
        when("SHOW", "OR", &[flag.as_str(), &none].join(",")),
        r#"{"any":[{"alters":{"type":"b"},"at_most":0},{"alters":{"equals":true,"type":"a","variable":"flag"}}]}"#
    );
    let edge = r#"{ "id": "r", "type": "edge", "options": { "type": "x", "attribute": "x-number", "operator": "LESS_THAN", "value": 5 } }"#;
    assert_eq!(when("SHOW", "OR", edge), r#"{"ties":{"kind":"x","less_than":5,"variable":"number"}}"#);
    let layout = node("a", r#""attribute": "a-layout", "operator": "EXISTS""#);
    let made = page(&format!(r#"{{ "action": "SHOW", "filter": {{ "rules": [{layout}] }} }}"#));
    assert_eq!(canonical(at(stage(&made, "page"), &["when"])), r#"{"alters":{"placed":true,"type":"a"}}"#);
    assert_eq!(fate_of(&made, "$.stages[8].skipLogic.filter.rules[0]").0, Fate::Differs);
}

#[test]
fn skip_logic_leads_past_stages() {
    let skip = |to: &str| {
        format!(
            r#""skipLogic": {{ "action": "SKIP", "filter": {{ "rules": [{{ "id": "r", "type": "ego", "options": {{ "attribute": "bool", "operator": "EXACTLY", "value": true }} }}] }}, "destination": {to} }}"#
        )
    };
    let information = |id: &str, more: &str| {
        format!(
            r#"{{ "id": "{id}", "type": "Information", "label": "{id}", {more}{} "items": [{{ "id": "i", "type": "text", "content": "x" }}] }}"#,
            if more.is_empty() { "" } else { "," }
        )
    };
    // After a stage that is always there: a jump.
    let finish = skip(r#"{ "type": "finish" }"#);
    let stages = [information("before", ""), information("page", &finish), information("after", "")].join(",");
    let made = made(&document(&stages));
    let jump = r#"[{"to":"end","when":{"ego":"bool","equals":true}}]"#;
    assert_eq!(canonical(at(stage(&made, "before"), &["jumps"])), jump);
    assert_eq!(at(stage(&made, "page"), &["when"]), &Json::Null);
    assert_eq!(fate_of(&made, "$.stages[9].skipLogic").0, Fate::Same);
    // After one that may have no screen: the rule on each stage that is passed over, and none beyond.
    let to = skip(r#"{ "type": "stage", "stageId": "after" }"#);
    let stages = [information("page", &to), information("between", ""), information("after", "")].join(",");
    let made = common::made(&document(&stages));
    for id in ["page", "between"] {
        assert_eq!(canonical(at(stage(&made, id), &["when"])), r#"{"not":{"ego":"bool","equals":true}}"#);
    }
    assert_eq!(at(stage(&made, "after"), &["when"]), &Json::Null);
    assert_eq!(fate_of(&made, "$.stages[8].skipLogic").0, Fate::Differs);
    // Back, or nowhere: lost.
    for to in [r#"{ "type": "stage", "stageId": "1" }"#, r#"{ "type": "stage", "stageId": "nowhere" }"#] {
        let made = common::made(&document(&information("page", &skip(to))));
        let why = "The stage that it leads to does not come later.";
        assert_eq!(fate_of(&made, "$.stages[8].skipLogic"), (Fate::Lost, why.into()));
    }
}

/// A filter of a form about `subject`, and what becomes of it.
fn filtered(subject: &str, join: &str, rules: &[String]) -> Import {
    let (type_, field) = if subject.len() == 1 && "xy".contains(subject) {
        ("AlterEdgeForm", format!("{subject}-number"))
    } else {
        ("AlterForm", format!("{subject}-number"))
    };
    let join = if rules.len() > 1 { format!(r#""join": "{join}","#) } else { String::new() };
    made(&document(&format!(
        r#"{{ "id": "9", "type": "{type_}", "label": "Page", "subject": {{ "type": "{subject}" }}, "filter": {{ {join} "rules": [{}] }},
            "form": {{ "fields": [{{ "variable": "{field}", "prompt": "?" }}] }} }}"#,
        rules.join(",")
    )))
}

#[test]
fn filters_choose_whom_a_stage_is_about() {
    let rule = |of: &str, type_: &str, rest: &str| {
        format!(r#"{{ "id": "r", "type": "{of}", "options": {{ "type": "{type_}", {rest} }} }}"#)
    };
    let flag = rule("node", "a", r#""attribute": "a-bool", "operator": "NOT", "value": true"#);
    let tied = rule("edge", "x", r#""operator": "EXISTS""#);
    let other = rule("edge", "x", r#""operator": "NOT_EXISTS""#);
    let of = |join: &str, rules: &[&String]| {
        let rules: Vec<String> = rules.iter().map(|rule| (*rule).clone()).collect();
        let made = filtered("a", join, &rules);
        match fate_of(&made, "$.stages[8].filter") {
            (Fate::Lost, why) => {
                assert_eq!(canonical(at(stage(&made, "page"), &["alters"])), r#"{"type":"a"}"#);
                why
            }
            _ => canonical(at(stage(&made, "page"), &["alters"])),
        }
    };
    assert_eq!(of("", &[&flag]), r#"{"not_equals":true,"type":"a","variable":"flag"}"#);
    assert_eq!(of("", &[&other]), r#"{"all":[{"type":"a"},{"tied":"y"}]}"#);
    assert_eq!(
        of("AND", &[&tied, &flag]),
        r#"{"all":[{"tied":"x"},{"not_equals":true,"type":"a","variable":"flag"}]}"#
    );
    assert_eq!(of("AND", &[&flag, &tied]), "It asks for ties among those who passed the rules before it.");
    assert_eq!(
        of("OR", &[&flag, &tied]),
        r#"{"all":[{"type":"a"},{"any":[{"not_equals":true,"type":"a","variable":"flag"},{"tied":"x"}]}]}"#
    );
    assert_eq!(of("AND", &[&tied, &other]), "Nobody and nothing could pass it.");
    let told = rule("edge", "x", r#""attribute": "x-number", "operator": "EXISTS""#);
    assert_eq!(of("", &[&told]), "A filter of people cannot look at what was said about their ties.");
    let ego = r#"{ "id": "r", "type": "ego", "options": { "attribute": "bool", "operator": "EXISTS" } }"#.to_owned();
    assert_eq!(of("", &[&ego]), "A filter chooses people, and this looks at the participant.");
    let name = rule("node", "a", r#""attribute": "name-a", "operator": "EXACTLY", "value": "Sam""#);
    assert_eq!(of("", &[&name]), "It looks at \"name\", the name of someone, which rules cannot.");
    let made = filtered("x", "", &[told]);
    assert_eq!(canonical(at(stage(&made, "page"), &["ties"])), r#"{"answered":true,"kind":"x","variable":"number"}"#);
    assert_eq!(
        fate_of(&filtered("x", "", &[flag]), "$.stages[8].filter").1,
        "A filter of ties cannot look at who is tied."
    );
}

#[test]
fn a_rule_on_what_is_asked_later_is_lost_in_the_words_of_the_checker() {
    let mut document = document(
        r#"{ "id": "9", "type": "Information", "label": "Page", "items": [{ "id": "i", "type": "text", "content": "Page." }] }"#,
    );
    let rule = json(
        r#"{ "action": "SHOW", "filter": { "rules": [{ "id": "r", "type": "edge", "options": { "type": "x", "operator": "EXISTS" } }] } }"#,
    );
    if let Some(Json::List(stages)) = document.get_mut("stages") {
        stages[1].add("skipLogic", rule);
    }
    let made = made(&document);
    let (fate, why) = fate_of(&made, "$.stages[1].skipLogic");
    assert!(fate == Fate::Lost && why.contains("only the later stage \"map\" asks for"), "{why}");
    assert_eq!(fate_of(&made, "$.stages[1].skipLogic.filter.rules[0]").0, Fate::Lost);
    assert_eq!(fate_of(&made, "$.stages[1]").0, Fate::Same);
}

/// An answer of theirs; `None` is no answer.
type Answer = Option<Json>;

/// Whether an operator of theirs holds of an answer.
fn theirs(operator: &str, answer: &Answer, operand: &Json) -> bool {
    let numbers = || Some((answer.as_ref()?.as_f64()?, operand.as_f64()?));
    let has = |wanted: &Json| match answer {
        Some(Json::List(chosen)) => chosen.contains(wanted),
        Some(one) => one == wanted,
        None => false,
    };
    let all = operand.items().unwrap_or(std::slice::from_ref(operand));
    let chosen = || answer.as_ref().and_then(Json::items).map_or(0, <[Json]>::len) as f64;
    let number = operand.as_f64().unwrap_or(f64::NAN);
    match operator {
        "EXISTS" => answer.is_some(),
        "NOT_EXISTS" => answer.is_none(),
        "EXACTLY" => answer.as_ref() == Some(operand),
        "NOT" => answer.as_ref() != Some(operand),
        "GREATER_THAN" => numbers().is_some_and(|(one, other)| one > other),
        "GREATER_THAN_OR_EQUAL" => numbers().is_some_and(|(one, other)| one >= other),
        "LESS_THAN" => numbers().is_some_and(|(one, other)| one < other),
        "LESS_THAN_OR_EQUAL" => numbers().is_some_and(|(one, other)| one <= other),
        // A list in a list is part of it; one answer is among the list.
        "INCLUDES" if matches!(answer, Some(Json::List(_))) => all.iter().all(has),
        "INCLUDES" => answer.is_some() && all.iter().any(has),
        "EXCLUDES" => !all.iter().any(has),
        "OPTIONS_GREATER_THAN" => chosen() > number,
        "OPTIONS_LESS_THAN" => chosen() < number,
        "OPTIONS_EQUALS" => chosen() == number,
        "OPTIONS_NOT_EQUALS" => chosen() != number,
        other => panic!("{other}"),
    }
}

/// An answer of theirs as ours.
fn ours(variable: &str, answer: &Answer) -> Option<Value> {
    Some(match (variable, answer.as_ref()?) {
        ("scalar", Json::Number(number)) => Value::Number((number * 100.0).round()),
        ("one", Json::List(chosen)) => Value::from_json(chosen.first()?)?,
        (_, json) => Value::from_json(json)?,
    })
}

const OPERATORS: [&str; 14] = [
    "EXISTS",
    "NOT_EXISTS",
    "EXACTLY",
    "NOT",
    "GREATER_THAN",
    "GREATER_THAN_OR_EQUAL",
    "LESS_THAN",
    "LESS_THAN_OR_EQUAL",
    "INCLUDES",
    "EXCLUDES",
    "OPTIONS_GREATER_THAN",
    "OPTIONS_LESS_THAN",
    "OPTIONS_EQUALS",
    "OPTIONS_NOT_EQUALS",
];

/// What a variable is compared with, and what may be answered to it.
fn values(variable: &str) -> (Vec<Json>, Vec<Json>) {
    let numbers = |numbers: &[f64]| numbers.iter().map(|number| Json::Number(*number)).collect::<Vec<_>>();
    let texts = |texts: &[&str]| texts.iter().map(|text| Json::from(*text)).collect::<Vec<_>>();
    let subsets = |of: u32| {
        let chosen = |bits: u32| (0..of).filter(move |at| bits >> at & 1 == 1).map(|at| Json::from(at + 1));
        (1..1 << of).map(|bits| Json::List(chosen(bits).collect())).collect::<Vec<Json>>()
    };
    let both = |values: Vec<Json>| (values.clone(), values);
    let counts = numbers(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    match variable {
        "bool" => both(vec![Json::Bool(true), Json::Bool(false)]),
        "number" => both(numbers(&[-1.0, 0.0, 2.5, 3.0])),
        "ordinal" => ([numbers(&[1.0, 2.0]), subsets(3)].concat(), numbers(&[1.0, 2.0, 3.0])),
        "many" => ([counts, subsets(4)].concat(), subsets(4)),
        "one" => (
            [counts, subsets(3)].concat(),
            numbers(&[1.0, 2.0, 3.0]).into_iter().map(|it| Json::List(vec![it])).collect(),
        ),
        "scalar" => both(numbers(&[0.0, 0.07, 0.29, 0.57, 1.0])),
        "text" => both(texts(&["a", "b", "A"])),
        "date" => both(texts(&["2000", "2001"])),
        other => panic!("{other}"),
    }
}

/// Whatever of a rule about ego is carried over says the same as it did, of any answer and of none.
#[test]
fn rules_about_ego_hold_alike() {
    for variable in ["bool", "number", "ordinal", "many", "one", "scalar", "text", "date"] {
        let (operands, answers) = values(variable);
        let mut rules = Vec::new();
        for operator in OPERATORS {
            for operand in &operands {
                // Schema 8 keeps what a choice of one or several is compared with in a list.
                let is_choice = matches!(variable, "many" | "one") && !operator.starts_with("OPTIONS");
                if !(is_choice && operand.as_f64().is_some()) {
                    rules.push((operator, operand.clone()));
                }
            }
        }
        let page = |(at, (operator, operand)): (usize, &(&str, Json))| {
            let operand = json::text(operand);
            format!(
                r#"{{ "id": "page-{at}", "type": "Information", "label": "Page {at}", "items": [{{ "id": "i", "type": "text", "content": "." }}],
                "skipLogic": {{ "action": "SHOW", "filter": {{ "rules": [{{ "id": "r", "type": "ego", "options":
                {{ "attribute": "{variable}", "operator": "{operator}", "value": {operand} }} }}] }} }} }}"#
            )
        };
        let made = made(&document(&rules.iter().enumerate().map(page).collect::<Vec<_>>().join(",")));
        let protocol = protocol::read(&made.protocol).expect("a protocol");
        let mut carried = std::collections::BTreeSet::new();
        for (at, (operator, operand)) in rules.iter().enumerate() {
            if fate_of(&made, &format!("$.stages[{}].skipLogic", at + 8)).0 == Fate::Lost {
                continue;
            }
            carried.insert(*operator);
            let stage = protocol.stage_index(&format!("page-{at}")).expect("a stage");
            let when: Option<&Rule> = protocol.stages[stage].when.as_ref();
            for answer in answers.iter().cloned().map(Some).chain([None]) {
                let given = ours(variable, &answer);
                let holds = when.is_none_or(|rule| {
                    rule.holds(&|condition| matches!(condition, Condition::Ego(test) if test.is.holds(given.as_ref())))
                });
                assert_eq!(
                    holds,
                    theirs(operator, &answer, operand),
                    "{variable} {operator} {operand:?} of {answer:?}"
                );
            }
        }
        let orders = ["number", "scalar"].contains(&variable);
        let counts = ["many", "one"].contains(&variable);
        for operator in OPERATORS {
            let is_for_numbers = operator.contains("THAN") && !operator.starts_with("OPTIONS");
            let is_fit = if is_for_numbers { orders } else { counts || !operator.starts_with("OPTIONS") };
            // To search in a text is something else than to compare it.
            let is_fit = is_fit && !(variable == "text" && operator == "INCLUDES");
            assert_eq!(carried.contains(operator), is_fit, "{variable} {operator}");
        }
    }
}

/// A node, or an edge between two nodes, with its type and answers.
#[derive(Clone, Debug)]
struct Thing {
    type_: &'static str,
    ends: (usize, usize),
    flag: Option<bool>,
    number: Option<f64>,
}

/// A rule about nodes or edges.
#[derive(Clone, Debug)]
struct NetworkRule {
    is_edge: bool,
    type_: &'static str,
    attribute: Option<&'static str>,
    operator: &'static str,
    value: Json,
}

impl NetworkRule {
    fn text(&self) -> String {
        let mut options = Json::object([("type", Json::from(self.type_)), ("operator", Json::from(self.operator))]);
        if let Some(attribute) = self.attribute {
            let attribute = if attribute == "flag" { "bool" } else { attribute };
            options.add("attribute", Json::Text(format!("{}-{attribute}", self.type_)));
            options.add("value", self.value.clone());
        }
        let of = if self.is_edge { "edge" } else { "node" };
        json::text(&Json::object([("id", Json::from("r")), ("type", Json::from(of)), ("options", options)]))
    }

    fn passes(&self, thing: &Thing) -> bool {
        let of_type = thing.type_ == self.type_;
        match self.attribute {
            None => of_type == (self.operator == "EXISTS"),
            Some("flag") => of_type && theirs(self.operator, &thing.flag.map(Json::Bool), &self.value),
            Some(_) => of_type && theirs(self.operator, &thing.number.map(Json::Number), &self.value),
        }
    }
}

fn things(types: [&'static str; 2], most: usize) -> impl Strategy<Value = Vec<Thing>> {
    let flag = proptest::option::of(any::<bool>());
    let number = proptest::option::of((0..3_u32).prop_map(f64::from));
    let thing = (proptest::sample::select(types.to_vec()), (0..5_usize, 0..5_usize), flag, number);
    proptest::collection::vec(
        thing.prop_map(|(type_, ends, flag, number)| Thing { type_, ends, flag, number }),
        0..most,
    )
}

fn network_rule() -> impl Strategy<Value = NetworkRule> {
    let value = (0..3_u32).prop_map(Json::from);
    let compared =
        proptest::sample::select(vec!["EXISTS", "NOT_EXISTS", "EXACTLY", "NOT", "GREATER_THAN", "LESS_THAN"]);
    (any::<bool>(), any::<bool>(), 0..3_u8, compared, value).prop_map(|(is_edge, first, form, operator, value)| {
        let type_ = match (is_edge, first) {
            (false, true) => "a",
            (false, false) => "b",
            (true, true) => "x",
            (true, false) => "y",
        };
        let is_of_type = matches!(operator, "EXISTS" | "NOT_EXISTS");
        let (attribute, operator, value) = match form {
            0 if is_of_type => (None, operator, value),
            1 if !is_edge => {
                let operator = if operator.ends_with("THAN") { "EXACTLY" } else { operator };
                (Some("flag"), operator, Json::Bool(value == Json::Number(0.0)))
            }
            _ => (Some("number"), operator, value),
        };
        NetworkRule { is_edge, type_, attribute, operator, value }
    })
}

/// What a filter of theirs leaves: nodes and edges, by index.
fn left(rules: &[NetworkRule], is_and: bool, nodes: &[Thing], edges: &[Thing]) -> (Vec<bool>, Vec<bool>) {
    let one = |rule: &NetworkRule, before: &(Vec<bool>, Vec<bool>)| {
        if rule.is_edge {
            let kept: Vec<bool> =
                edges.iter().zip(&before.1).map(|(edge, is_in)| *is_in && rule.passes(edge)).collect();
            let is_end = |at: usize| {
                edges.iter().zip(&kept).any(|(edge, is_in)| *is_in && (edge.ends.0 == at || edge.ends.1 == at))
            };
            ((0..nodes.len()).map(is_end).collect(), kept)
        } else {
            let kept: Vec<bool> =
                nodes.iter().zip(&before.0).map(|(node, is_in)| *is_in && rule.passes(node)).collect();
            let ties = edges
                .iter()
                .zip(&before.1)
                .map(|(edge, is_in)| *is_in && kept[edge.ends.0] && kept[edge.ends.1])
                .collect();
            (kept, ties)
        }
    };
    let all = (vec![true; nodes.len()], vec![true; edges.len()]);
    if is_and {
        return rules.iter().fold(all, |before, rule| one(rule, &before));
    }
    let (by_edges, by_nodes): (Vec<&NetworkRule>, Vec<&NetworkRule>) = rules.iter().partition(|rule| rule.is_edge);
    let kept: Vec<bool> = nodes.iter().map(|node| by_nodes.iter().any(|rule| rule.passes(node))).collect();
    let mut ties: Vec<bool> = edges.iter().map(|edge| kept[edge.ends.0] && kept[edge.ends.1]).collect();
    let mut people = kept;
    for rule in by_edges {
        let (ends, these) = one(rule, &all);
        people = people.iter().zip(ends).map(|(one, other)| *one || other).collect();
        ties = ties.iter().zip(these).map(|(one, other)| *one || other).collect();
    }
    (people, ties)
}

/// Whether a query of theirs holds of a network.
fn queried(rules: &[NetworkRule], is_and: bool, nodes: &[Thing], edges: &[Thing]) -> bool {
    let mut groups = Vec::new();
    for (is_edge, things) in [(false, nodes), (true, edges)] {
        let group: Vec<&NetworkRule> = rules.iter().filter(|rule| rule.is_edge == is_edge).collect();
        let is_absence = |rule: &&&NetworkRule| rule.attribute.is_none() && rule.operator == "NOT_EXISTS";
        let absences = group.iter().filter(is_absence).map(|rule| things.iter().all(|thing| rule.passes(thing)));
        groups.extend(absences);
        let others: Vec<&&NetworkRule> = group.iter().filter(|rule| !is_absence(rule)).collect();
        if !others.is_empty() {
            groups.push(things.iter().any(|thing| match is_and {
                true => others.iter().all(|rule| rule.passes(thing)),
                false => others.iter().any(|rule| rule.passes(thing)),
            }));
        }
    }
    if is_and { groups.into_iter().all(|it| it) } else { groups.into_iter().any(|it| it) }
}

fn answer(thing: &Thing, variable: &str) -> Option<Value> {
    if variable == "flag" { thing.flag.map(Value::Bool) } else { thing.number.map(Value::Number) }
}

fn alter_passes(filter: &AlterFilter, at: usize, nodes: &[Thing], edges: &[Thing]) -> bool {
    filter.holds(&|test| match test {
        AlterTest::Type(key) => nodes[at].type_ == key.as_str(),
        AlterTest::Tied(key) => {
            edges.iter().any(|edge| edge.type_ == key.as_str() && (edge.ends.0 == at || edge.ends.1 == at))
        }
        AlterTest::Variable(test) => test.is.holds(answer(&nodes[at], test.variable.as_str()).as_ref()),
        AlterTest::NamedIn(_) | AlterTest::Placed(_) => panic!("{test:?}"),
    })
}

fn tie_passes(filter: &TieFilter, edge: &Thing) -> bool {
    filter.holds(&|test| match test {
        TieTest::Kind(key) => edge.type_ == key.as_str(),
        TieTest::Variable(test) => test.is.holds(answer(edge, test.variable.as_str()).as_ref()),
    })
}

/// A network whose ties are between two of its people.
fn network() -> impl Strategy<Value = (Vec<Thing>, Vec<Thing>)> {
    (things(["a", "b"], 6), things(["x", "y"], 6)).prop_map(|(nodes, mut edges)| {
        edges.retain(|edge| edge.ends.0 != edge.ends.1 && edge.ends.0.max(edge.ends.1) < nodes.len());
        (nodes, edges)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// A filter that is carried over leaves the same people, and the same ties.
    #[test]
    fn filters_leave_the_same(
        rules in proptest::collection::vec(network_rule(), 1..4),
        is_and in any::<bool>(),
        (nodes, edges) in network(),
    ) {
        let texts: Vec<String> = rules.iter().map(NetworkRule::text).collect();
        let (people, ties) = left(&rules, is_and && rules.len() > 1, &nodes, &edges);
        for subject in ["a", "b", "x", "y"] {
            let made = filtered(subject, if is_and { "AND" } else { "OR" }, &texts);
            if fate_of(&made, "$.stages[8].filter").0 == Fate::Lost {
                continue;
            }
            let protocol = protocol::read(&made.protocol).expect("a protocol");
            match &protocol.stages[8].task {
                protocol::StageTask::AlterForm(form) => for (at, node) in nodes.iter().enumerate() {
                    let passes = people[at] && node.type_ == subject;
                    prop_assert_eq!(alter_passes(&form.alters, at, &nodes, &edges), passes, "{:?} {}", texts, subject);
                },
                protocol::StageTask::TieForm(form) => for (at, edge) in edges.iter().enumerate() {
                    let passes = ties[at] && edge.type_ == subject;
                    prop_assert_eq!(tie_passes(&form.ties, edge), passes, "{:?} {}", texts, subject);
                },
                other => panic!("{other:?}"),
            }
        }
    }

    /// Skip logic that is carried over shows and hides the same.
    #[test]
    fn skip_logic_holds_alike(
        rules in proptest::collection::vec(network_rule(), 1..4),
        is_and in any::<bool>(),
        skips in any::<bool>(),
        (nodes, edges) in network(),
    ) {
        let texts: Vec<String> = rules.iter().map(NetworkRule::text).collect();
        let (action, join) = (if skips { "SKIP" } else { "SHOW" }, if is_and { "AND" } else { "OR" });
        let join = if rules.len() > 1 { format!(r#""join": "{join}","#) } else { String::new() };
        let made = page(&format!(r#"{{ "action": "{action}", "filter": {{ {join} "rules": [{}] }} }}"#, texts.join(",")));
        if fate_of(&made, "$.stages[8].skipLogic").0 != Fate::Lost {
            let protocol = protocol::read(&made.protocol).expect("a protocol");
            let shown = protocol.stages[8].when.as_ref().is_none_or(|rule| rule.holds(&|condition| match condition {
                Condition::Alters { filter, count } => {
                    count.allows((0..nodes.len()).filter(|at| alter_passes(filter, *at, &nodes, &edges)).count())
                }
                Condition::Ties { filter, count } => count.allows(edges.iter().filter(|edge| tie_passes(filter, edge)).count()),
                Condition::Ego(_) => panic!("{condition:?}"),
            }));
            let holds = queried(&rules, is_and && rules.len() > 1, &nodes, &edges);
            prop_assert_eq!(shown, holds != skips, "{:?}", texts);
        }
    }
}
