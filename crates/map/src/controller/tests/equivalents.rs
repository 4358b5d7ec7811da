//! Whatever a pointer does by dragging can be done by taps and by keys, and comes to the same command.

use super::*;

type People = [(&'static str, Option<(f64, f64)>)];
type Way = fn(&mut Driver);

/// One thing to do on a map: people, a prompt, and the ways of doing it, by drag, by taps and by keys.
struct Deed {
    what: &'static str,
    people: &'static People,
    prompt: usize,
    ways: [Way; 3],
}

fn shift(map: &mut Driver, key: KeyPress) -> &mut Driver {
    map.put(Input::Key { key, fine: true })
}

fn focused(map: &mut Driver) -> &mut Driver {
    map.put(Input::Focus { visible: true })
}

const DEEDS: [Deed; 8] = [
    Deed {
        what: "place someone from the tray",
        people: &TRAY,
        prompt: PLACE,
        ways: [
            |map| _ = map.down_on_chip(2).move_to(0.4, 0.6).move_to(0.55, 0.5).up(0.55, 0.5),
            |map| _ = map.tap_chip(2).tap(0.55, 0.5),
            |map| _ = map.put(Input::PickUp(id(2))).key(Arrow(Right)).key(Act),
        ],
    },
    Deed {
        what: "move someone",
        people: &THREE,
        prompt: PLACE,
        ways: [
            |map| _ = map.drag((0.5, 0.8), (0.4, 0.75)),
            |map| _ = map.tap(0.5, 0.8).tap(0.4, 0.75),
            |map| _ = focused(map).key(Last).key(Act).key(Arrow(Up)).key(Arrow(Left)).key(Arrow(Left)).key(Act),
        ],
    },
    Deed {
        what: "move several",
        people: &SOME,
        prompt: PLACE,
        ways: [
            |map| {
                lasso(map, (0.1, 0.1), (0.5, 0.4));
                map.drag((0.2, 0.2), (0.2, 0.3));
            },
            // Their middle comes to stand where the tap is.
            |map| {
                lasso(map, (0.1, 0.1), (0.5, 0.4));
                map.tap(0.25, 0.3);
            },
            |map| {
                shift(focused(map).key(First), Act);
                shift(map.key(Last), Act);
                map.key(First).key(Act).key(Arrow(Down)).key(Arrow(Down)).key(Act);
            },
        ],
    },
    Deed {
        what: "take someone off the map",
        people: &THREE,
        prompt: PLACE,
        ways: [
            |map| _ = map.drag((0.5, 0.8), (0.5, 1.2)),
            |map| {
                lasso(map, (0.4, 0.7), (0.6, 0.9));
                map.put(Input::TakeOff);
            },
            |map| _ = focused(map).key(Last).key(Remove),
        ],
    },
    Deed {
        what: "draw a tie",
        people: &THREE,
        prompt: KNOWS,
        ways: [
            |map| _ = map.drag((0.2, 0.2), (0.8, 0.2)),
            |map| _ = map.tap(0.2, 0.2).tap(0.8, 0.2),
            |map| _ = focused(map).key(First).key(Act).key(Arrow(Right)).key(Act),
        ],
    },
    Deed {
        what: "tie someone to another by a lasso",
        people: &THREE,
        prompt: KNOWS,
        ways: [
            |map| {
                map.tap(0.2, 0.2);
                lasso(map, (0.7, 0.1), (0.9, 0.3));
            },
            |map| _ = map.tap(0.2, 0.2).tap(0.8, 0.2),
            |map| _ = focused(map).key(First).key(Act).key(Arrow(Right)).key(Act),
        ],
    },
    Deed {
        what: "tie all of a group",
        people: &THREE,
        prompt: KNOWS,
        ways: [
            |map| {
                lasso(map, (0.1, 0.1), (0.95, 0.95));
                map.put(Input::Connect(true));
            },
            // A lasso around two, and a tap for one more.
            |map| {
                lasso(map, (0.1, 0.1), (0.95, 0.4));
                map.tap(0.5, 0.8).put(Input::Connect(true));
            },
            |map| {
                shift(focused(map).key(First), Act);
                shift(map.key(Arrow(Right)), Act);
                shift(map.key(Last), Act).put(Input::Connect(true));
            },
        ],
    },
    Deed {
        what: "highlight someone",
        people: &THREE,
        prompt: STAR,
        ways: [
            |map| _ = map.tap(0.8, 0.2),
            |map| _ = map.put(Input::Choose(id(2))),
            |map| _ = focused(map).key(First).key(Arrow(Right)).key(Act),
        ],
    },
];

#[test]
fn drags_taps_and_keys_come_to_the_same_command() {
    for Deed { what, people, prompt, ways } in DEEDS {
        let [drag, taps, keys] = ways.map(|way| {
            let mut map = Driver::new(people, prompt);
            way(&mut map);
            assert_eq!(map.commands.len(), 1, "{what}: {:?}", map.commands);
            map.commands.remove(0)
        });
        assert_eq!(drag, taps, "{what}");
        assert_eq!(drag, keys, "{what}");
    }
}
