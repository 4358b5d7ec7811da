//! The map by keyboard.

use super::*;

#[test]
fn the_cursor_walks_and_the_opposite_arrow_leads_back() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::Focus { visible: true });
    assert_eq!(map.view().cursor, Some(id(1)));
    map.key(Arrow(Right));
    assert_eq!(map.view().cursor, Some(id(2)));
    map.key(Arrow(Down));
    assert_eq!(map.view().cursor, Some(id(3)));
    map.key(Arrow(Up));
    assert_eq!(map.view().cursor, Some(id(2)));
    map.key(First).key(Act).key(Last).key(Act);
    assert_eq!(map.commands, [tie(1, 3, true)]);
    map.put(Input::Blur);
    assert_eq!(map.view().cursor, None);
}

#[test]
fn with_shift_the_cursor_follows_ties() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::Focus { visible: true });
    let along = |direction| Input::Key { key: Arrow(direction), fine: true };
    map.put(along(Right));
    assert_eq!(map.view().cursor, Some(id(1)), "there is no tie to follow");
    map.key(First).key(Act).key(Last).key(Act).key(Escape);
    map.key(First).put(along(Right));
    assert_eq!(map.view().cursor, Some(id(3)), "past whoever is nearer");
    map.put(along(Left));
    assert_eq!(map.view().cursor, Some(id(1)), "and back");
    assert_eq!(map.commands, [tie(1, 3, true)]);
}

#[test]
fn the_keyboard_carries_drops_and_puts_back() {
    let mut map = Driver::new(&THREE, PLACE);
    map.put(Input::Focus { visible: true }).key(Last).key(Act);
    map.key(Arrow(Up)).put(Input::Key { key: Arrow(Left), fine: true });
    assert_eq!(map.view().ghost, Some((id(3), Point::new(0.49, 0.75))));
    map.key(Escape);
    assert!(map.commands.is_empty());
    assert_eq!(map.said.last(), Some(&Announcement::PutBack(id(3))));
    map.key(Act).key(Arrow(Up)).key(Act);
    assert_eq!(map.place(3), Some((0.5, 0.75)));
}

#[test]
fn a_chip_by_keyboard_takes_the_focus_to_the_map_and_back_to_the_next_chip() {
    let mut map = Driver::new(&TRAY, PLACE);
    map.put(Input::PickUp(id(2))).put(Input::Focus { visible: true });
    assert_eq!(map.view().ghost, Some((id(2), Point::new(0.5, 0.5))));
    map.key(Arrow(Right)).key(Act);
    assert_eq!(map.place(2), Some((0.55, 0.5)));
    assert_eq!(map.focus, [FocusOn::Map, FocusOn::Chip(id(3))]);
    map.put(Input::PickUp(id(3))).key(Escape);
    assert_eq!(map.focus.last(), Some(&FocusOn::Chip(id(3))));
    map.put(Input::PickUp(id(3))).put(Input::Blur);
    assert_eq!((map.commands.len(), map.state()), (1, &State::Idle));
}
