//! What holds whatever the hands do.

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
