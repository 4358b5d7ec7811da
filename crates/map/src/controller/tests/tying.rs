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
