//! Filters and skip logic: each operator by example. `rules_alike.rs` holds what ours say against what theirs mean.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::ruled::{document, filtered, page};
use common::{at, fate_of, json, made, stage};
use json::{Json, canonical};
use sociogram_network_canvas::Fate;

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
