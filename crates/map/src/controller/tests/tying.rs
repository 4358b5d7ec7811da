//! Ties and highlights, one by one.

use super::*;

#[test]
fn a_chain_of_ties_costs_one_tap_each() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2).tap(0.8, 0.2).tap(0.5, 0.8);
    assert_eq!(map.commands, [tie(1, 2, true), tie(1, 3, true)]);
    assert_eq!(map.active(), Some(id(1)));
    map.tap(0.8, 0.2);
    assert_eq!(map.commands.last(), Some(&tie(1, 2, false)));
    map.tap(0.2, 0.2);
    assert_eq!(map.active(), None);
    assert_eq!(map.said.last(), Some(&Announcement::NoneActive));
}

#[test]
fn empty_ground_and_escape_end_a_chain() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2).tap(0.5, 0.5);
    assert_eq!(map.active(), None);
    map.tap(0.2, 0.2).key(Escape);
    assert_eq!(map.active(), None);
    assert!(map.commands.is_empty());
}

#[test]
fn a_drag_draws_a_tie_and_moves_nobody() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.down(0.2, 0.2).move_to(0.5, 0.2);
    assert_eq!(map.view().drawing, Some(Drawing { from: id(1), to: Point::new(0.5, 0.2), over: None }));
    map.move_to(0.79, 0.2);
    assert_eq!(map.view().drawing.and_then(|it| it.over), Some(id(2)));
    assert_eq!(map.repaints[..2], [0, 0], "what is at rest stays");
    map.up(0.79, 0.2);
    assert_eq!(map.commands, [tie(1, 2, true)]);
    map.drag((0.8, 0.2), (0.5, 0.5));
    assert_eq!(map.commands.len(), 1, "let go over nobody");
    assert_eq!(map.place(1), Some((0.2, 0.2)));
}

#[test]
fn who_cannot_be_tied_to_the_active_one_becomes_the_active_one() {
    let people = [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("@Club", Some((0.5, 0.8)))];
    let mut map = Driver::new(&people, MEMBER);
    map.tap(0.2, 0.2).tap(0.8, 0.2);
    assert!(map.commands.is_empty());
    assert_eq!((map.active(), map.view().fade_for), (Some(id(2)), Some(id(2))));
    map.tap(0.5, 0.8);
    assert_eq!(map.commands, [Command::Tie { kind: "member".into(), pairs: vec![(id(2), id(3))], present: true }]);
}

#[test]
fn a_highlight_toggles() {
    let mut map = Driver::new(&THREE, STAR);
    map.tap(0.2, 0.2);
    assert!(map.content().persons[0].highlighted);
    map.tap(0.2, 0.2);
    assert!(!map.content().persons[0].highlighted);
    assert_eq!(map.commands.len(), 2);
}

#[test]
fn undo_lets_go_of_who_is_gone() {
    let mut map = Driver::new(&TRAY, KNOWS);
    map.tap_chip(2).tap(0.5, 0.5).key(Escape).tap(0.5, 0.5);
    assert_eq!(map.active(), Some(id(2)));
    crate::sample::apply(&mut map.interview, Command::Undo);
    map.interview = crate::sample::at_prompt(map.interview.clone(), KNOWS);
    map.refresh();
    assert_eq!(map.active(), None);
}

/// Three people, at the prompt that draws lines with how well they know each other.
fn levelled() -> Driver {
    let interview = sample::interview_with(sample::with_amounts(), &THREE);
    Driver::of(sample::at_prompt(interview, KNOWS))
}

fn tie_at(a: u32, b: u32, level: &str) -> Command {
    let level = Some((Key::from("well"), Value::Text(level.into())));
    Command::Pair { kind: "knows".into(), pairs: vec![(id(a), id(b))], tied: Some(true), level }
}

#[test]
fn lines_get_the_level_that_is_chosen_and_another_one_by_the_next_tap() {
    let mut map = levelled();
    map.tap(0.2, 0.2).tap(0.8, 0.2).at_level(2).tap(0.8, 0.2).tap(0.5, 0.8);
    assert_eq!(map.commands, [tie_at(1, 2, "little"), tie_at(1, 2, "best"), tie_at(1, 3, "best")]);
    let levels = |map: &Driver| map.content().ties.iter().map(|line| line.level).collect::<Vec<_>>();
    assert_eq!(levels(&map), [3, 3]);
    assert!(matches!(map.said.last(), Some(Announcement::Tied { present: true, .. })));
    map.tap(0.8, 0.2);
    assert_eq!(map.commands.last(), Some(&tie(1, 2, false)), "the same level again takes the line away");
    assert_eq!(levels(&map), [3]);
    map.turn(Command::Undo).turn(Command::Undo).turn(Command::Undo);
    assert_eq!(levels(&map), [1], "each tap was one step");
    map.turn(Command::Redo);
    assert_eq!(levels(&map), [3]);
}

#[test]
fn drags_keys_and_groups_draw_with_the_level_too() {
    let mut map = levelled();
    map.at_level(1).drag((0.2, 0.2), (0.8, 0.2));
    assert_eq!(map.commands, [tie_at(1, 2, "well")]);
    map.at_level(0).put(Input::Focus { visible: true }).key(Act).key(Arrow(Direction::Right)).key(Act);
    assert_eq!(map.commands.last(), Some(&tie_at(1, 2, "little")));
    map.key(Escape).at_level(2);
    lasso(&mut map, (0.05, 0.05), (0.95, 0.95));
    map.put(Input::Connect(true));
    let all = vec![(id(1), id(2)), (id(1), id(3)), (id(2), id(3))];
    let Some(Command::Pair { pairs, level: Some((_, level)), .. }) = map.commands.last() else { panic!("one command") };
    assert_eq!((pairs, level), (&all, &Value::Text("best".into())));
    lasso(&mut map, (0.05, 0.05), (0.95, 0.95));
    map.put(Input::Connect(false));
    assert!(map.content().ties.is_empty(), "whatever their level");
}

#[test]
fn the_journal_comes_to_the_same_lines() {
    let mut map = levelled();
    map.tap(0.2, 0.2).tap(0.8, 0.2).at_level(1).tap(0.8, 0.2).tap(0.5, 0.8).turn(Command::Undo);
    let again =
        Interview::replay(map.interview.protocol().clone(), map.interview.journal()).expect("the same protocol");
    assert!(again.network() == map.interview.network());
    let lines = Content::of_step(&again).expect("a map").ties;
    assert_eq!(lines, map.content().ties);
    assert_eq!(lines.iter().map(|line| line.level).collect::<Vec<_>>(), [2]);
}
