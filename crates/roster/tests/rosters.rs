//! Rosters read, shown and searched.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use letters::Letters;
use sociogram_roster::{Choice, Finder, read};
use unicode_normalization::UnicodeNormalization;

fn bare(text: &str) -> String {
    let marks = |letter: &char| !('\u{300}'..'\u{370}').contains(letter);
    Letters::default().fold(text).nfd().filter(marks).collect()
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn faults(text: &str) -> Vec<String> {
    read("class.csv", text).unwrap_err().iter().map(ToString::to_string).collect()
}

fn found(names: &[&str], typed: &str) -> Vec<String> {
    let people: Vec<Json> = names
        .iter()
        .enumerate()
        .map(|(at, name)| Json::object([("id", Json::from(at.to_string().as_str())), ("label", Json::from(*name))]))
        .collect();
    let choice = Choice::new("class", &people, &json("{}"), &json("{}"), &bare).unwrap();
    let finder = Finder::new(&choice.rows, &bare);
    finder.find(typed, &bare).into_iter().map(|at| choice.rows[at].label.clone()).collect()
}

#[test]
fn a_file_is_read_whatever_parts_its_columns() {
    let rows = json(
        r#"[{ "id": "1", "label": "Amal", "form": "4b" }, { "id": "2", "label": "Ben, the other", "form": "4a" }]"#,
    );
    let rows = rows.items().unwrap();
    for text in [
        "id,label,form\n1,Amal,4b\n2,\"Ben, the other\",4a\n",
        "\u{feff}id;label;form\r\n1; Amal ;4b\r\n2;Ben, the other;4a",
        "id\tlabel\tform\n1\tAmal\t4b\n2\tBen, the other\t4a",
        r#"{ "people": [{ "id": 1, "label": "Amal", "form": "4b" }, { "id": "2", "label": "Ben, the other", "form": "4a" }] }"#,
    ] {
        assert_eq!(read("class", text).unwrap(), rows, "{text}");
    }
}

#[test]
fn faults_name_their_line_and_column() {
    assert_eq!(
        faults("name,form\nAmal,4b"),
        [
            "class.csv, line 1: there is no column \"id\". The first line names the columns; found: name, form.",
            "class.csv, line 1: there is no column \"label\". The first line names the columns; found: name, form.",
        ]
    );
    assert_eq!(
        faults("id,label\n1,Amal\n\n2,\n1,Ben,x\n1,Cy\n"),
        [
            "class.csv, line 5: there are 3 columns, and the first line names 2. Put a value that has the separator in it \
             between quotes.",
            "class.csv, line 4, column \"label\": nothing stands here, and everybody needs one.",
            "class.csv, line 6, column \"id\": line 2 has the id \"1\" too. Give each person one of their own.",
        ]
    );
    assert_eq!(faults("id,label\n"), ["There is nobody in class.csv."]);
    assert_eq!(faults("[1]"), ["class.csv, person 1: an object with \"id\" and \"label\" should stand here."]);
    assert_eq!(faults("{"), ["class.csv is not JSON. Check it with an editor, or write it as CSV."]);
}

#[test]
fn a_prompt_shows_part_of_a_roster_in_its_order() {
    let people =
        read("class.csv", "id,label,form,age,boards\n1,Cy,4b,9,yes\n2,Amal,4b,10,no\n3,Ben,4a,8,\n4,Álex,4b,10,yes")
            .unwrap();
    let asked = json(
        r#"{ "from": "class", "filter": { "form": "4b" }, "sort": ["age", "label"], "show": ["form"], "variables": ["age", "boards"] }"#,
    );
    let variables = json(r#"{ "age": { "type": "whole-number" }, "boards": { "type": "yes-no" } }"#);
    let choice = Choice::new("class", &people, &asked, &variables, &bare).unwrap();
    let told: Vec<String> =
        choice.rows.iter().map(|row| format!("{} {} {:?} {:?}", row.id, row.label, row.shown, row.values)).collect();
    assert_eq!(
        choice.rows.iter().map(|row| row.label.as_str()).collect::<Vec<_>>(),
        ["Cy", "Álex", "Amal"],
        "{told:?}"
    );
    assert_eq!(choice.rows[0].values, json(r#"{ "age": 9, "boards": true }"#));
    let wrong = json(r#"{ "variables": ["form"], "show": ["house"] }"#);
    let variables = json(r#"{ "form": { "type": "one-of", "options": [{ "value": "4b" }, { "value": "4c" }] } }"#);
    let faults: Vec<String> =
        Choice::new("class", &people, &wrong, &variables, &bare).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "class: nobody has the column \"house\", which the protocol names.",
            "class, id \"3\", column \"form\": found \"4a\"; one of 4b, 4c should stand here.",
        ]
    );
}

#[test]
fn spelling_is_forgiven() {
    let names = ["Zoë Müller", "Amal Haddad", "Amélie Dubois", "Søren Kjær", "Łukasz Nowak", "Ana García", "李明"];
    for (typed, first) in [
        ("zoe", "Zoë Müller"),
        ("MULLER", "Zoë Müller"),
        ("mueller z", "Zoë Müller"),
        ("amelie", "Amélie Dubois"),
        ("ameile", "Amélie Dubois"),
        ("amlie dub", "Amélie Dubois"),
        ("soren", "Søren Kjær"),
        ("lukazs", "Łukasz Nowak"),
        ("garcia ana", "Ana García"),
        ("hadad", "Amal Haddad"),
        ("adda", "Amal Haddad"),
        ("明", "李明"),
        ("xyz", ""),
        ("an", "Ana García"),
    ] {
        let found = found(&names, typed);
        assert_eq!(found.first().map_or("", String::as_str), first, "{typed}: {found:?}");
    }
    assert_eq!(found(&names, "  ").len(), names.len());
    // What is written so comes before what is only like it.
    assert_eq!(found(&["Maren", "Karin", "Karen"], "karen"), ["Karen", "Maren", "Karin"]);
}

#[test]
fn names_of_any_length_are_found() {
    let long = "a".repeat(10_000);
    assert_eq!(found(&[&long], &"a".repeat(5_000)).len(), 1);
    assert_eq!(found(&[""], "abc").len(), 0);
}
