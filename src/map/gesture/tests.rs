use super::driver::Driver;
use super::*;
use crate::interview::Command;
use crate::map::sample::{KNOWS, MEMBER, PLACE, STAR, id};
use Direction::*;
use KeyPress::*;

const THREE: [(&str, Option<(f64, f64)>); 3] =
    [("Ana", Some((0.2, 0.2))), ("Ben", Some((0.8, 0.2))), ("Cy", Some((0.5, 0.8)))];
const TRAY: [(&str, Option<(f64, f64)>); 3] = [("Ana", Some((0.2, 0.2))), ("Ben", None), ("Cy", None)];

fn tie(from: u32, to: u32, present: bool) -> Command {
    Command::Tie { kind: "knows".into(), pairs: vec![(id(from), id(to))], present }
}

#[test]
fn a_chain_of_ties_costs_one_tap_each() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2).tap(0.8, 0.2).tap(0.5, 0.8);
    assert_eq!(map.commands, [tie(1, 2, true), tie(1, 3, true)]);
    assert_eq!(map.view().active, Some(id(1)));
    map.tap(0.8, 0.2);
    assert_eq!(map.commands.last(), Some(&tie(1, 2, false)));
    map.tap(0.2, 0.2);
    assert_eq!(map.view().active, None);
    assert_eq!(map.said.last(), Some(&Announcement::NoneActive));
}

#[test]
fn empty_ground_and_escape_end_a_chain() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2).tap(0.5, 0.5);
    assert_eq!(map.view().active, None);
    map.tap(0.2, 0.2).key(Escape);
    assert_eq!(map.view().active, None);
    assert!(map.commands.is_empty());
}

#[test]
fn a_drag_draws_a_tie_and_moves_nobody() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.down(0.2, 0.2).move_to(0.5, 0.2);
    assert_eq!(map.view().drawing, Some(Drawing { from: id(1), to: Point::new(0.5, 0.2), over: None }));
    map.move_to(0.79, 0.2);
    assert_eq!(map.view().drawing.and_then(|it| it.over), Some(id(2)));
    assert_eq!(map.repaints.0, 0, "the still layer stays");
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
    assert_eq!((map.view().active, map.view().fade_for), (Some(id(2)), Some(id(2))));
    map.tap(0.5, 0.8);
    assert_eq!(map.commands, [Command::Tie { kind: "member".into(), pairs: vec![(id(2), id(3))], present: true }]);
}

#[test]
fn slack_differs_between_mouse_and_finger() {
    let eight_pixels = 8.0 / 400.0;
    for (kind, commands) in [(PointerKind::Mouse, 1), (PointerKind::Touch, 0)] {
        let mut map = Driver::new(&THREE, PLACE).with(kind);
        map.down(0.5, 0.8).move_to(0.5 + eight_pixels, 0.8).up(0.5 + eight_pixels, 0.8);
        assert_eq!(map.commands.len(), commands, "{kind:?}");
    }
}

#[test]
fn a_finger_reaches_further_than_a_mouse() {
    let beside = 0.2 + 23.0 / 400.0;
    for (kind, active) in [(PointerKind::Mouse, None), (PointerKind::Touch, Some(id(1)))] {
        let mut map = Driver::new(&THREE, KNOWS).with(kind);
        map.tap(beside, 0.2);
        assert_eq!(map.view().active, active, "{kind:?}");
    }
}

#[test]
fn dragging_a_person_is_one_command_and_one_still_repaint_each_way() {
    let mut map = Driver::new(&THREE, PLACE);
    map.drag((0.51, 0.8), (0.31, 0.5));
    assert_eq!(map.commands, [Command::Place { places: vec![(id(3), Point::new(0.3, 0.5))] }]);
    assert_eq!(map.repaints.0, 2);
    assert_eq!(map.view(), View { hover: None, ..View::default() });
}

#[test]
fn dropped_on_another_the_dropped_one_gives_way() {
    let mut map = Driver::new(&THREE, PLACE);
    map.drag((0.5, 0.8), (0.8, 0.2));
    assert_eq!(map.place(2), Some((0.8, 0.2)));
    let (ben, cy) = (map.content.position(id(2)), map.content.position(id(3)));
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
    assert_eq!((map.place(2), map.view().picked), (Some((0.5, 0.5)), Some(id(3))));
    map.tap(0.9, 0.9);
    assert_eq!((map.place(3), map.view().picked), (Some((0.9, 0.9)), None));
    assert_eq!(map.commands.len(), 2);
}

#[test]
fn escape_or_the_chip_again_stops_placing() {
    let mut map = Driver::new(&TRAY, PLACE);
    map.tap_chip(2).tap_chip(2);
    assert_eq!(map.view().picked, None);
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
    assert_eq!((map.place(3), map.view().picked), (Some((0.5, 0.5)), None));
    map.tap(0.5, 0.5).tap(0.2, 0.2);
    assert_eq!(map.view().picked, Some(id(1)), "another person is picked up instead");
}

#[test]
fn people_move_in_a_tie_prompt_only_when_arranging() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::Arrange(true)).drag((0.5, 0.8), (0.5, 0.5));
    assert_eq!(map.place(3), Some((0.5, 0.5)));
    map.put(Input::Arrange(false)).drag((0.5, 0.5), (0.2, 0.2));
    assert_eq!(map.commands.last(), Some(&tie(3, 1, true)));
}

#[test]
fn a_highlight_toggles() {
    let mut map = Driver::new(&THREE, STAR);
    map.tap(0.2, 0.2);
    assert!(map.content.persons[0].highlighted);
    map.tap(0.2, 0.2);
    assert!(!map.content.persons[0].highlighted);
    assert_eq!(map.commands.len(), 2);
}

#[test]
fn a_second_finger_undoes_the_first() {
    let mut map = Driver::new(&THREE, PLACE).with(PointerKind::Touch);
    map.down(0.5, 0.8).move_to(0.3, 0.3);
    let at = map.screen(0.9, 0.9);
    map.put(Input::Down { pointer: 2, kind: PointerKind::Touch, at, target: Target::Map });
    assert!(matches!(map.gesture.state(), State::Pinching { .. }) && map.view().ghost.is_none());
    map.put(Input::Up { pointer: 2, at, over: Over::Map }).up(0.3, 0.3);
    assert_eq!(map.gesture.state(), &State::Idle);
    assert!(map.commands.is_empty());
}

#[test]
fn the_browser_taking_the_pointer_away_changes_nothing() {
    let mut map = Driver::new(&THREE, PLACE);
    map.down(0.5, 0.8).move_to(0.3, 0.3).put(Input::Cancel { pointer: 1 }).up(0.3, 0.3);
    assert!(map.commands.is_empty());
    assert_eq!(map.gesture.state(), &State::Idle);
}

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
    assert_eq!((map.commands.len(), map.gesture.state()), (1, &State::Idle));
}

#[test]
fn undo_lets_go_of_who_is_gone() {
    let mut map = Driver::new(&TRAY, KNOWS);
    map.tap_chip(2).tap(0.5, 0.5).key(Escape).tap(0.5, 0.5);
    assert_eq!(map.view().active, Some(id(2)));
    crate::map::sample::apply(&mut map.interview, Command::Undo);
    map.interview = crate::map::sample::at_prompt(map.interview.clone(), KNOWS);
    map.refresh();
    assert_eq!(map.view().active, None);
}

mod any_sequence {
    use super::*;
    use proptest::prelude::*;

    fn input() -> impl Strategy<Value = Input> {
        let at = || (-20.0..440.0f64, -20.0..440.0f64).prop_map(|(x, y)| Point::new(x, y));
        let kind = || prop_oneof![Just(PointerKind::Mouse), Just(PointerKind::Touch), Just(PointerKind::Pen)];
        let pointer = || prop_oneof![4 => Just(1), 1 => Just(2)];
        let target = prop_oneof![3 => Just(Target::Map), 1 => (1..8u32).prop_map(|it| Target::Chip(id(it)))];
        let over = prop_oneof![3 => Just(Over::Map), 1 => Just(Over::Tray), 1 => Just(Over::Elsewhere)];
        let arrow = prop_oneof![Just(Left), Just(Right), Just(Up), Just(Down)];
        let key = prop_oneof![
            4 => arrow.prop_map(Arrow),
            3 => Just(Act),
            1 => Just(Escape),
            1 => Just(First),
            1 => Just(Last),
            1 => Just(Remove)
        ];
        prop_oneof![
            4 => (pointer(), kind(), at(), target)
                .prop_map(|(pointer, kind, at, target)| Input::Down { pointer, kind, at, target }),
            6 => (pointer(), kind(), at()).prop_map(|(pointer, kind, at)| Input::Move { pointer, kind, at }),
            5 => (pointer(), at(), over).prop_map(|(pointer, at, over)| Input::Up { pointer, at, over }),
            1 => pointer().prop_map(|pointer| Input::Cancel { pointer }),
            5 => (key, any::<bool>()).prop_map(|(key, fine)| Input::Key { key, fine }),
            1 => (1..8u32).prop_map(|it| Input::PickUp(id(it))),
            1 => (1..8u32).prop_map(|it| Input::Choose(id(it))),
            1 => (1..8u32).prop_map(|it| Input::Gather(id(it))),
            1 => Just(Input::TakeOff),
            1 => any::<bool>().prop_map(|visible| Input::Focus { visible }),
            1 => Just(Input::Blur),
            1 => Just(Input::Leave),
            1 => any::<bool>().prop_map(Input::Arrange),
            1 => any::<bool>().prop_map(Input::Connect),
            1 => Just(Input::LetGo),
            1 => (at(), 0.2..4.0f64).prop_map(|(at, factor)| Input::Zoom { at: Some(at), factor }),
            1 => Just(Input::Whole),
        ]
    }

    const PEOPLE: [(&str, Option<(f64, f64)>); 6] = [
        ("Ana", Some((0.2, 0.2))),
        ("Ben", Some((0.8, 0.2))),
        ("Cy", Some((0.5, 0.8))),
        ("Di", None),
        ("@Eagles", None),
        ("@Falcons", Some((0.5, 0.5))),
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn holds_what_it_promises(inputs in prop::collection::vec(input(), 1..40), prompt in 0..4usize) {
            let mut map = Driver::new(&PEOPLE, prompt);
            let start = map.interview.network().clone();
            for input in inputs {
                let (seen, shown, commands, painted, camera) =
                    (map.view(), map.content.clone(), map.commands.len(), map.repaints, map.camera);
                map.put(input);
                prop_assert!(map.commands.len() <= commands + 1, "one gesture is one command");
                if map.view() == seen && map.content == shown && map.camera == camera {
                    prop_assert_eq!(map.repaints, painted, "nothing to see, nothing painted");
                }
            }
            let end = map.interview.network().clone();
            for _ in 0..map.commands.len() {
                turn(&mut map, Command::Undo);
            }
            prop_assert!(*map.interview.network() == start, "undone, all is as it was");
            for _ in 0..map.commands.len() {
                turn(&mut map, Command::Redo);
            }
            prop_assert!(*map.interview.network() == end, "redone, all is as it came to be");
            // Nothing is stuck: a release and two Escapes, and the hand is empty.
            map.put(Input::Cancel { pointer: 1 }).put(Input::Cancel { pointer: 2 }).key(Escape).key(Escape).key(Escape);
            prop_assert_eq!(map.gesture.state(), &State::Idle);
            prop_assert_eq!((map.view().active, map.view().picked, map.view().ghost), (None, None, None));
            prop_assert!(map.view().chosen.is_empty() && map.view().lasso.is_empty() && map.view().train.is_empty());
        }
    }
}

/// Leads a lasso, from empty ground, around a rectangle of the map.
fn lasso(map: &mut Driver, min: (f64, f64), max: (f64, f64)) {
    map.down(min.0, min.1).move_to(max.0, min.1).move_to(max.0, max.1).move_to(min.0, max.1).up(min.0, min.1);
}

#[test]
fn a_lasso_and_one_press_tie_a_group_in_one_command() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.drag((0.2, 0.2), (0.8, 0.2));
    lasso(&mut map, (0.1, 0.1), (0.95, 0.95));
    assert_eq!(map.view().chosen, [id(1), id(2), id(3)]);
    map.put(Input::Connect(true));
    let pairs = vec![(id(1), id(3)), (id(2), id(3))];
    assert_eq!(
        map.commands[1..],
        [Command::Tie { kind: "knows".into(), pairs, present: true }],
        "one is there already"
    );
    assert_eq!(map.said.last(), Some(&Announcement::Connected { count: 2, present: true }));
    assert!(map.view().chosen.is_empty());
    assert_eq!(map.interview.network().tie_count(), 3);
    turn(&mut map, Command::Undo);
    assert_eq!(map.interview.network().tie_count(), 1, "the whole group is one undo step");
}

/// Undoes or redoes one gesture, if there is one.
fn turn(map: &mut Driver, command: Command) {
    let can = if command == Command::Undo { map.interview.can_undo() } else { map.interview.can_redo() };
    if can {
        crate::map::sample::apply(&mut map.interview, command);
    }
    map.refresh();
}

#[test]
fn a_lasso_ties_the_active_one_to_all_in_it() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.tap(0.2, 0.2);
    lasso(&mut map, (0.4, 0.1), (0.95, 0.95));
    let pairs = vec![(id(1), id(2)), (id(1), id(3))];
    assert_eq!(map.commands, [Command::Tie { kind: "knows".into(), pairs, present: true }]);
    assert_eq!(map.view().active, Some(id(1)), "the chain goes on");
    lasso(&mut map, (0.4, 0.1), (0.95, 0.95));
    assert_eq!(map.commands.len(), 1, "a lasso takes nothing away");
}

#[test]
fn taps_choose_more_and_fewer() {
    let mut map = Driver::new(&THREE, KNOWS);
    lasso(&mut map, (0.1, 0.1), (0.95, 0.4));
    map.tap(0.5, 0.8).tap(0.2, 0.2);
    assert_eq!(map.view().chosen, [id(2), id(3)]);
    assert!(map.commands.is_empty() && map.view().active.is_none());
    map.put(Input::Connect(false));
    assert!(map.commands.is_empty(), "no tie to take away");
    lasso(&mut map, (0.1, 0.1), (0.95, 0.4));
    map.tap(0.5, 0.5);
    assert!(map.view().chosen.is_empty(), "empty ground lets go");
}

#[test]
fn shift_and_enter_choose_by_keyboard() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.put(Input::Focus { visible: true });
    map.put(Input::Key { key: Act, fine: true }).key(Arrow(Right)).put(Input::Key { key: Act, fine: true });
    assert_eq!(map.view().chosen, [id(1), id(2)]);
    map.key(Escape);
    assert!(map.view().chosen.is_empty());
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
    assert!(map.view().chosen.is_empty() && map.commands.is_empty());
}

#[test]
fn two_fingers_bring_the_map_closer_and_one_moves_it() {
    let mut map = Driver::new(&THREE, PLACE).with(PointerKind::Touch);
    let touch = |map: &mut Driver, pointer, x, y, down: bool| {
        let (at, kind) = (Point::new(x, y), PointerKind::Touch);
        map.put(match down {
            true => Input::Down { pointer, kind, at, target: Target::Map },
            false => Input::Move { pointer, kind, at },
        });
    };
    touch(&mut map, 1, 150.0, 210.0, true);
    touch(&mut map, 2, 250.0, 210.0, true);
    let between = map.camera.to_world(Point::new(200.0, 210.0));
    touch(&mut map, 1, 100.0, 210.0, false);
    touch(&mut map, 2, 300.0, 210.0, false);
    assert_eq!(map.camera.scale(), 800.0);
    assert!(map.camera.to_world(Point::new(200.0, 210.0)).distance(between) < 1e-9);
    let at = Point::new(300.0, 210.0);
    map.put(Input::Up { pointer: 2, at, over: Over::Map });
    touch(&mut map, 1, 10.0, 10.0, false);
    assert_eq!(map.camera.scale(), 800.0, "the finger that is left does nothing");
    map.put(Input::Up { pointer: 1, at, over: Over::Map });
    let before = map.camera.to_screen(Point::default());
    touch(&mut map, 3, 200.0, 150.0, true);
    touch(&mut map, 3, 230.0, 180.0, false);
    assert_eq!(map.camera.to_screen(Point::default()) - before, Vec2::new(30.0, 30.0));
    map.put(Input::Up { pointer: 3, at, over: Over::Map }).put(Input::Whole);
    assert!(map.camera.is_whole() && map.commands.is_empty());
}

#[test]
fn where_nothing_is_chosen_a_drag_over_the_ground_is_nothing() {
    let mut map = Driver::new(&THREE, STAR);
    lasso(&mut map, (0.1, 0.1), (0.95, 0.95));
    assert!(map.view() == View::default() && map.commands.is_empty());
}

const SOME: [(&str, Option<(f64, f64)>); 5] =
    [("Ana", Some((0.2, 0.2))), ("Ben", None), ("Cy", None), ("Di", None), ("Eli", Some((0.3, 0.2)))];

#[test]
fn several_chips_and_one_tap_place_all_side_by_side() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap_chip(3).tap_chip(4);
    assert_eq!((map.view().picked, map.view().chosen), (None, vec![id(2), id(3), id(4)]));
    map.tap_chip(3).tap(0.7, 0.7);
    assert_eq!((map.commands.len(), map.place(2), map.place(3)), (1, Some((0.7, 0.7)), None));
    let apart = map.content.position(id(4)).map(|it| it.distance(Point::new(0.7, 0.7))).expect("on the map");
    assert!((0.08..0.16).contains(&apart), "{apart}");
    assert!(map.view().chosen.is_empty() && map.view().picked.is_none());
    turn(&mut map, Command::Undo);
    assert_eq!(map.content.tray().count(), 3, "one step to undo");
}

#[test]
fn who_came_to_the_hand_unasked_gives_way_to_a_tap() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).tap(0.5, 0.5);
    assert_eq!(map.view().picked, Some(id(3)));
    map.tap_chip(4);
    assert_eq!((map.view().picked, map.view().chosen.len()), (Some(id(4)), 0));
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
    assert_eq!(map.view().chosen, [id(1), id(5)]);
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
    assert!(map.view().chosen.is_empty());
}

#[test]
fn a_slip_of_the_finger_keeps_who_waits_for_a_place() {
    let mut map = Driver::new(&SOME, PLACE);
    map.tap_chip(2).drag((0.6, 0.6), (0.7, 0.7));
    assert_eq!(map.view().picked, Some(id(2)));
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
