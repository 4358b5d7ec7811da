//! How far an interview is, as participants are told.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use interview::{Chapter, Command, Course, Interview, Opening, Position, Step};
use network::{AlterId, Key};
use protocol::{Protocol, read};
use std::sync::Arc;

fn begun() -> Interview {
    let document = serde_json::from_str(include_str!("../www/protocols/demo.json")).expect("JSON");
    let protocol: Arc<Protocol> = Arc::new(read(&document).unwrap_or_else(|faults| panic!("{faults:?}")));
    let opening = Opening { id: "i".into(), participant: None, language: Key::from("en"), started: 0.0 };
    Interview::new(protocol, opening)
}

/// Goes on to the next step until one of the stage, so many seconds for each step, from a time on.
fn go_to(interview: &mut Interview, stage: &str, from: f64, each: f64) -> f64 {
    let (wanted, mut now) = (interview.protocol().stage_index(stage).unwrap(), from);
    while interview.position().stage != wanted {
        now += each * 1000.0;
        let next = interview.next().expect("a way there");
        interview.apply(Command::Go(next), now).unwrap();
    }
    now
}

fn name(interview: &mut Interview, count: usize, now: f64) {
    let labels = (0..count).map(|number| format!("Person {number}")).collect();
    interview.apply(Command::Name { prompt: "talk-to".into(), labels, again: vec![], listed: vec![] }, now).unwrap();
}

fn chapters(course: &Course) -> Vec<Chapter> {
    course.legs.iter().map(|leg| leg.chapter).collect()
}

const ALL: [Chapter; 5] = [Chapter::You, Chapter::People, Chapter::About, Chapter::Map, Chapter::Last];

#[test]
fn chapters_are_there_from_the_first_step_on_and_in_the_same_order() {
    let mut interview = begun();
    let first = interview.course();
    assert_eq!((chapters(&first), first.at), (ALL.to_vec(), 0));
    assert_eq!((first.legs[0].before, first.legs[0].steps), (0, 2));
    let now = go_to(&mut interview, "people", 0.0, 10.0);
    name(&mut interview, 4, now);
    go_to(&mut interview, "details", now, 10.0);
    let then = interview.course();
    assert_eq!((chapters(&then), then.at), (ALL.to_vec(), 2));
    assert_eq!((then.legs[2].before, then.legs[2].steps), (2, 4), "two to sort, two questions");
    // What is asked about ties comes after the map, and is part of its chapter.
    go_to(&mut interview, "map", 0.0, 10.0);
    let place = |who: u32| (AlterId(who), geometry::Point::new(0.1 * f64::from(who), 0.5));
    interview.apply(Command::Place { places: vec![place(1), place(2)] }, 0.0).unwrap();
    let before = interview.course().legs[3].steps;
    interview
        .apply(Command::Tie { kind: "knows".into(), pairs: vec![(AlterId(1), AlterId(2))], present: true }, 0.0)
        .unwrap();
    assert_eq!(interview.course().legs[3].steps, before + 1);
    assert_eq!(chapters(&interview.course()), ALL);
}

#[test]
fn minutes_follow_the_participants_own_pace_and_not_their_breaks() {
    let left = |each: f64| {
        let mut interview = begun();
        let now = go_to(&mut interview, "people", 0.0, each);
        name(&mut interview, 5, now + each * 1000.0);
        go_to(&mut interview, "map", now + each * 1000.0, each);
        interview.course().minutes
    };
    let (quick, slow, away) = (left(10.0), left(100.0), left(100_000.0));
    assert!(quick >= 1 && slow >= 2 * quick, "{quick} and {slow} minutes");
    assert!(away <= 4 * slow, "{away} minutes after long breaks");
}

#[test]
fn the_end_is_a_minute_away_and_steps_back_count_again() {
    let mut interview = begun();
    let now = go_to(&mut interview, "people", 0.0, 10.0);
    name(&mut interview, 3, now);
    let now = go_to(&mut interview, "contact", now, 10.0);
    let here = interview.course();
    let back = Position { stage: interview.protocol().stage_index("people").unwrap(), step: Step::Prompt(0) };
    interview.apply(Command::Go(back), now).unwrap();
    let course = interview.course();
    assert_eq!((course.at, course.legs[1].before), (1, 0));
    assert!(course.minutes >= here.minutes);
    go_to(&mut interview, "summary", now, 1.0);
    assert_eq!((interview.course().minutes, interview.course().at), (1, 4));
}
