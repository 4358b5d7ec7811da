//! What holds whatever the hands do.

use super::*;
use proptest::prelude::*;

/// Something that happens to a map on a page.
#[derive(Clone, Debug)]
enum Happening {
    Input(Input),
    StartLayout,
    StopLayout,
    Frame,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        20 => input().prop_map(Happening::Input),
        1 => Just(Happening::StartLayout),
        1 => Just(Happening::StopLayout),
        3 => Just(Happening::Frame),
    ]
}

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
        1 => any::<bool>().prop_map(Input::MovePeople),
        1 => any::<bool>().prop_map(Input::Connect),
        1 => Just(Input::LetGo),
        1 => (at(), 0.2..4.0f64).prop_map(|(at, factor)| Input::Zoom { at: Some(at), factor }),
        1 => Just(Input::Whole),
        1 => prop::sample::select(vec![Direction::Left, Direction::Up]).prop_map(Input::Shift),
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
    fn holds_what_it_promises(happenings in prop::collection::vec(happening(), 1..40), prompt in 0..4usize) {
        let mut map = Driver::new(&PEOPLE, prompt);
        let start = map.interview.network().clone();
        for (number, happening) in happenings.into_iter().enumerate() {
            let (seen, shown, commands, painted, camera) =
                (map.view(), map.content().clone(), map.commands.len(), map.repaints, map.camera());
            let was_laying_out = map.controller.is_laying_out();
            match happening {
                Happening::Input(input) => map.put(input),
                Happening::StartLayout => map.start_layout(),
                Happening::StopLayout => map.stop_layout(),
                Happening::Frame => map.frame(number as f64 * 100.0),
            };
            let most = 1 + usize::from(was_laying_out);
            prop_assert!(map.commands.len() <= commands + most, "one gesture is one command, and so is a layout");
            if map.view() == seen && *map.content() == shown && map.camera() == camera && !was_laying_out {
                prop_assert_eq!(map.repaints, painted, "nothing to see, nothing painted");
            }
        }
        map.stop_layout();
        let end = map.interview.network().clone();
        for _ in 0..map.commands.len() {
            map.turn(Command::Undo);
        }
        prop_assert!(*map.interview.network() == start, "undone, all is as it was");
        for _ in 0..map.commands.len() {
            map.turn(Command::Redo);
        }
        prop_assert!(*map.interview.network() == end, "redone, all is as it came to be");
        // Nothing is stuck: a release and two Escapes, and the hand is empty.
        map.put(Input::Cancel { pointer: 1 }).put(Input::Cancel { pointer: 2 }).key(Escape).key(Escape).key(Escape);
        prop_assert_eq!(map.state(), &State::Idle);
        prop_assert!(map.controller.is_at_rest());
        prop_assert_eq!((map.active(), map.picked(), map.view().ghost), (None, None, None));
        prop_assert!(map.chosen().is_empty() && map.view().lasso.is_empty() && map.view().train.is_empty());
    }
}
