//! Several people at once: lassos, groups of chips, and what is done to all of them.

use super::*;

#[test]
fn a_lasso_and_one_press_tie_a_group_in_one_command() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.drag((0.2, 0.2), (0.8, 0.2));
    lasso(&mut map, (0.1, 0.1), (0.95, 0.95));
    assert_eq!(map.chosen(), [id(1), id(2), id(3)]);
    map.put(Input::Connect(true));
    let pairs = vec![(id(1), id(3)), (id(2), id(3))];
    assert_eq!(
        map.commands[1..],
        [Command::Tie { kind: "knows".into(), pairs, present: true }],
        "one is there already"
    );
    assert_eq!(map.said.last(), Some(&Announcement::Connected { count: 2, present: true }));
    assert!(map.chosen().is_empty());
    assert_eq!(map.interview.network().tie_count(), 3);
    map.turn(Command::Undo);
    assert_eq!(map.interview.network().tie_count(), 1, "the whole group is one undo step");
}

#[test]
fn a_lasso_ties_the_active_one_to_all_in_it() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2);
    lasso(&mut map, (0.4, 0.1), (0.95, 0.95));
    let pairs = vec![(id(1), id(2)), (id(1), id(3))];
    assert_eq!(map.commands, [Command::Tie { kind: "knows".into(), pairs, present: true }]);
    assert_eq!(map.active(), Some(id(1)), "the chain goes on");
    lasso(&mut map, (0.4, 0.1), (0.95, 0.95));
    assert_eq!(map.commands.len(), 1, "a lasso takes nothing away");
}

#[test]
fn taps_choose_more_and_fewer() {
    let mut map = Driver::new(&THREE, KNOWS);
    lasso(&mut map, (0.1, 0.1), (0.95, 0.4));
    map.tap(0.5, 0.8).tap(0.2, 0.2);
    assert_eq!(map.chosen(), [id(2), id(3)]);
    assert!(map.commands.is_empty() && map.active().is_none());
    map.put(Input::Connect(false));
    assert!(map.commands.is_empty(), "no tie to take away");
    lasso(&mut map, (0.1, 0.1), (0.95, 0.4));
    map.tap(0.5, 0.5);
    assert!(map.chosen().is_empty(), "empty ground lets go");
}

#[test]
fn a_chip_in_the_hand_lets_go_of_a_group_that_is_to_be_tied() {
    for pick_up in [|map: &mut Driver| _ = map.tap_chip(2), |map: &mut Driver| _ = map.put(Input::PickUp(id(2)))] {
        let mut map = Driver::new(&SOME, KNOWS);
        lasso(&mut map, (0.1, 0.1), (0.5, 0.4));
        assert_eq!(map.chosen(), [id(1), id(5)]);
        pick_up(&mut map);
        assert!(map.chosen().is_empty());
    }
}

#[test]
fn shift_and_enter_choose_by_keyboard() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::Focus { visible: true });
    map.put(Input::Key { key: Act, fine: true }).key(Arrow(Right)).put(Input::Key { key: Act, fine: true });
    assert_eq!(map.chosen(), [id(1), id(2)]);
    map.key(Escape);
    assert!(map.chosen().is_empty());
}

#[test]
fn a_lasso_stopped_by_a_second_finger_has_not_happened() {
    let mut map = Driver::new(&THREE, KNOWS).with(PointerKind::Touch);
    map.down(0.1, 0.1).move_to(0.9, 0.1).move_to(0.9, 0.9);
    assert!(!map.view().lasso.is_empty());
    let at = map.screen(0.5, 0.5);
    map.put(Input::Down { pointer: 2, kind: PointerKind::Touch, at, target: Target::Map });
    assert!(map.view().lasso.is_empty());
    map.up(0.1, 0.9);
    assert!(map.chosen().is_empty() && map.commands.is_empty());
}

#[test]
fn where_nothing_is_chosen_a_drag_over_the_ground_is_nothing() {
    let mut map = Driver::new(&THREE, STAR);
    lasso(&mut map, (0.1, 0.1), (0.95, 0.95));
    assert!(map.view() == View::default() && map.commands.is_empty());
}

#[test]
fn several_chips_and_one_tap_place_all_side_by_side() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap_chip(3).tap_chip(4);
    assert_eq!((map.picked(), map.chosen()), (None, &[id(2), id(3), id(4)][..]));
    map.tap_chip(3).tap(0.7, 0.7);
    assert_eq!((map.commands.len(), map.place(2), map.place(3)), (1, Some((0.7, 0.7)), None));
    let apart = map.content().position(id(4)).map(|it| it.distance(Point::new(0.7, 0.7))).expect("on the map");
    assert!((0.08..0.16).contains(&apart), "{apart}");
    assert!(map.chosen().is_empty() && map.picked().is_none());
    map.turn(Command::Undo);
    assert_eq!(map.content().tray().count(), 3, "one step to undo");
}

#[test]
fn who_came_to_the_hand_unasked_gives_way_to_a_tap() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap(0.5, 0.5);
    assert_eq!(map.picked(), Some(id(3)));
    map.tap_chip(4);
    assert_eq!((map.picked(), map.chosen().len()), (Some(id(4)), 0));
}

#[test]
fn several_chips_are_dragged_as_one() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap_chip(3).down_on_chip(3).move_to(0.5, 0.9).move_to(0.5, 0.5).up(0.5, 0.5);
    assert!(map.place(2).is_some() && map.place(3).is_some() && map.place(4).is_none());
    assert_eq!(map.commands.len(), 1);
}

#[test]
fn a_lasso_and_a_drag_move_people_together() {
    let mut map = Driver::new(&SOME, PLACE);
    lasso(&mut map, (0.1, 0.1), (0.5, 0.4));
    assert_eq!(map.chosen(), [id(1), id(5)]);
    map.down(0.2, 0.2).move_to(0.3, 0.4);
    let train = map.view().train;
    assert!(train.len() == 1 && train[0].0 == id(5) && train[0].1.distance(Point::new(0.4, 0.4)) < 1e-9, "{train:?}");
    map.up(0.3, 0.4);
    assert_eq!((map.commands.len(), map.place(1), map.place(5)), (1, Some((0.3, 0.4)), Some((0.4, 0.4))));
    lasso(&mut map, (0.1, 0.1), (0.5, 0.5));
    map.tap(0.98, 0.7);
    assert_eq!((map.place(1), map.place(5)), (Some((0.9, 0.7)), Some((1.0, 0.7))), "all of them stay on the map");
    lasso(&mut map, (0.8, 0.5), (0.99, 0.9));
    map.tap(1.0, 0.7).put(Input::TakeOff);
    assert_eq!(map.commands.last(), Some(&Command::Unplace { alters: vec![id(1), id(5)] }));
}

#[test]
fn a_drag_of_someone_else_lets_go_of_the_chosen() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap_chip(3).drag((0.3, 0.2), (0.5, 0.5));
    assert_eq!((map.place(5), map.place(2)), (Some((0.5, 0.5)), None));
    assert!(map.chosen().is_empty());
}

#[test]
fn shift_and_enter_place_and_move_several_by_keyboard() {
    let mut map = Driver::new(&SOME, PLACE);
    map.put(Input::Gather(id(2))).put(Input::Gather(id(3))).put(Input::PickUp(id(4)));
    assert_eq!(map.said.last(), Some(&Announcement::PickedUpMany(3)));
    map.key(Arrow(Down)).key(Act);
    assert_eq!((map.commands.len(), map.place(2)), (1, Some((0.5, 0.55))));
    assert!(map.place(3).is_some() && map.place(4).is_some());
    map.put(Input::Focus { visible: true }).key(First);
    map.put(Input::Key { key: Act, fine: true }).key(Last).put(Input::Key { key: Act, fine: true });
    map.key(Act).key(Arrow(Down)).key(Arrow(Down)).key(Act);
    assert_eq!((map.place(1), map.place(5)), (Some((0.2, 0.3)), Some((0.3, 0.3))));
    assert_eq!(map.commands.len(), 2);
}
