//! People placed, moved and taken off, one by one.

use super::*;

#[test]
fn dragging_a_person_is_one_command_and_one_repaint_of_what_is_at_rest_each_way() {
    let mut map = Driver::new(&THREE, PLACE);
    map.drag((0.51, 0.8), (0.31, 0.5));
    assert_eq!(map.commands, [Command::Place { places: vec![(id(3), Point::new(0.3, 0.5))] }]);
    assert_eq!(map.repaints[..2], [2, 2]);
    assert_eq!(map.view(), View { hover: None, ..View::default() });
}

#[test]
fn dropped_on_another_the_dropped_one_gives_way() {
    let mut map = Driver::new(&THREE, PLACE);
    map.drag((0.5, 0.8), (0.8, 0.2));
    assert_eq!(map.place(2), Some((0.8, 0.2)));
    let (ben, cy) = (map.content().position(id(2)), map.content().position(id(3)));
    let apart = ben.zip(cy).map(|(one, other)| one.distance(other)).expect("both placed");
    assert!((0.08..0.16).contains(&apart), "{apart}");
}

#[test]
fn a_drag_outside_ends_at_the_edge_and_one_to_the_tray_takes_off() {
    let mut map = Driver::new(&THREE, PLACE);
    map.down(0.5, 0.8).move_to(0.5, 1.3);
    let at = map.screen(0.5, 1.3);
    map.put(Input::Up { pointer: 1, at, over: Over::Elsewhere });
    assert_eq!(map.place(3), Some((0.5, 1.0)));
    map.drag((0.5, 1.0), (0.5, 1.2));
    assert_eq!(map.commands.last(), Some(&Command::Unplace { alters: vec![id(3)] }));
}

#[test]
fn placing_everyone_costs_one_tap_each() {
    let mut map = Driver::new(&TRAY, PLACE);
    map.tap_chip(2).tap(0.5, 0.5);
    assert_eq!((map.place(2), map.picked()), (Some((0.5, 0.5)), Some(id(3))));
    map.tap(0.9, 0.9);
    assert_eq!((map.place(3), map.picked()), (Some((0.9, 0.9)), None));
    assert_eq!(map.commands.len(), 2);
}

#[test]
fn whoever_waits_is_put_where_the_finger_is_though_somebody_is_near() {
    let mut map = Driver::new(&TRAY, PLACE).with(PointerKind::Touch);
    let (x, y) = map.place(1).expect("somebody on the map");
    map.tap_chip(2).tap(x + 24.0 / 400.0, y);
    let (at, beside) = map.place(2).expect("on the map too");
    assert!(at > x + 24.0 / 400.0 && (beside - y).abs() < 0.03, "{at}, {beside}");
}

#[test]
fn escape_or_the_chip_again_stops_placing() {
    let mut map = Driver::new(&TRAY, PLACE);
    map.tap_chip(2).tap_chip(2);
    assert_eq!(map.picked(), None);
    map.tap_chip(2).key(Escape).tap(0.5, 0.5);
    assert!(map.commands.is_empty());
}

#[test]
fn a_chip_dragged_over_the_map_is_placed_and_elsewhere_is_not() {
    let mut map = Driver::new(&TRAY, KNOWS);
    map.down_on_chip(2).move_to(0.5, 0.9).move_to(0.4, 0.4).up(0.4, 0.4);
    assert_eq!(map.place(2), Some((0.4, 0.4)));
    map.down_on_chip(3).move_to(0.5, 0.5).move_to(0.5, 1.2).up(0.5, 1.2);
    assert_eq!(map.place(3), None);
    assert_eq!(map.commands.len(), 1);
}

#[test]
fn tap_a_person_then_the_ground_moves_them() {
    let mut map = Driver::new(&THREE, PLACE);
    map.tap(0.5, 0.8).tap(0.5, 0.5);
    assert_eq!((map.place(3), map.picked()), (Some((0.5, 0.5)), None));
    map.tap(0.5, 0.5).tap(0.2, 0.2);
    assert_eq!(map.picked(), Some(id(1)), "another person is picked up instead");
}

#[test]
fn people_move_in_a_tie_prompt_only_when_they_may() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::MovePeople(true)).drag((0.5, 0.8), (0.5, 0.5));
    assert_eq!(map.place(3), Some((0.5, 0.5)));
    map.put(Input::MovePeople(false)).drag((0.5, 0.5), (0.2, 0.2));
    assert_eq!(map.commands.last(), Some(&tie(3, 1, true)));
}

#[test]
fn a_slip_of_the_finger_keeps_who_waits_for_a_place() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).drag((0.6, 0.6), (0.7, 0.7));
    assert_eq!(map.picked(), Some(id(2)));
}
