//! The demonstration, which has every type of question: once through it, by touch on a phone.

use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::Hands;
use crate::intended::{Alter, Intended, Ties};
use crate::participant::{Participant, in_english, protocol};
use serde_json::{Map, Value, json};

#[test]
fn chromium_by_touch_on_a_phone() {
    run(Setup::phone(Engine::Chromium), tell);
}

async fn tell(browser: Browser) {
    let intended = demo();
    let mut participant = Participant::new(&browser, Hands::Touch, in_english(protocol("demo")), intended.clone());
    browser.open("study.html?protocol=demo").await;
    participant.tell_everything().await;
    let file = participant.person.screen.export("json").await;
    assert_eq!(file["graph"]["protocol"]["id"], "demo");
    intended.check(&file, false);
    // This protocol lets the participant see the measures, after the last answer.
    participant.person.screen.until("the measures", |it| it.asked.contains("Your network in numbers")).await;
}

fn members(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// Five people, two kinds of tie, an answer of every type.
pub fn demo() -> Intended {
    let ego = json!({
        "called": "Ren",
        "good_day": "A walk, and no rain.",
        "cups": 3,
        "distance": 2.5,
        "first_map": false,
        "time_of_day": "evening",
        "keeping_in_touch": ["in_person", "messages"],
        "energy": 3,
        "knows_the_room": 58,
        "last_day_off": "2024-05-17",
        "job_since": "2019-04",
        "first_phone": "2003",
        "surprise": null
    });
    let person = |(number, label): (usize, &str)| {
        let mut answers = members(json!({
            "circle": json!(["family", "friends", "work", "other", null])[number],
            "contact": json!(["daily", null, "weekly", "monthly", "less"])[number],
            "years_known": json!([30, 12, null, 2, 0])[number],
            "nearby": json!([true, false, true, null, false])[number],
            "cheers_me_up": number % 2 == 0,
        }));
        if number == 3 {
            answers.insert("circle_other".into(), json!("The choir"));
        }
        let place = Some(([0.5, 0.2, 0.8, 0.3, 0.7][number], [0.5, 0.3, 0.3, 0.8, 0.8][number]));
        Alter { kind: "person", label: label.to_owned(), named_in: vec!["talk-to"], answers, place }
    };
    let closeness = members(json!({ "closeness": 2 }));
    Intended {
        ego: members(ego),
        alters: ["Amal", "Bo K", "Carys", "Dev", "Efa"].into_iter().enumerate().map(person).collect(),
        ties: vec![
            Ties { kind: "knows", directed: false, pairs: vec![(0, 1), (0, 2), (1, 2), (3, 4)], answers: closeness },
            Ties { kind: "asks", directed: true, pairs: vec![(0, 1), (1, 0), (4, 2)], answers: Map::new() },
        ],
        tie_prompts: vec![("map", "knows", "knows", true), ("map", "asks", "asks", true)],
    }
}
