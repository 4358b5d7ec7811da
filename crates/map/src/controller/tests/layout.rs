//! The map laid out by itself: frame after frame, stopped, and one command in the end.

use super::*;
use crate::automatic::Layout;

/// A map whose people are tied, at a prompt, before any layout.
fn tied(prompt: usize) -> Driver {
    let mut map = Driver::new(&THREE, KNOWS);
    map.drag((0.2, 0.2), (0.8, 0.2));
    map.interview = crate::sample::at_prompt(map.interview, prompt);
    map.refresh();
    (map.commands, map.said, map.repaints) = (vec![], vec![], [0; 3]);
    map
}

/// Frames of 60 in a second, from the time of the number `from` on.
fn frames(map: &mut Driver, from: u32, count: u32) {
    for number in from..from + count {
        map.frame(f64::from(number) * 1000.0 / 60.0);
    }
}

fn places(map: &Driver) -> Vec<Point> {
    map.content().placed().map(|(_, place)| place).collect()
}

#[test]
fn it_is_watched_and_comes_to_one_command() {
    let mut map = tied(PLACE);
    let before = places(&map);
    map.start_layout();
    frames(&mut map, 0, 10);
    assert!(map.controller.is_laying_out() && map.commands.is_empty());
    assert!(places(&map) != before && map.repaints[1] > 0, "people are seen on their way");
    frames(&mut map, 10, 200);
    assert!(!map.controller.is_laying_out());
    let [Command::LayOut { places: led }] = &map.commands[..] else { panic!("{:?}", map.commands) };
    let mut whole = Layout::new(&tied(PLACE).content().clone());
    while whole.step() {}
    assert_eq!(*led, whole.rest(tied(PLACE).content()), "where they are led, however the rounds fall on frames");
    assert_eq!(map.said, [Announcement::LaidOut]);
    map.turn(Command::Undo);
    assert_eq!(places(&map), before);
}

#[test]
fn rounds_keep_to_the_clock_and_to_the_time_there_is() {
    let layout = |frames: &[f64], is_time: fn() -> bool| {
        let mut map = tied(PLACE);
        map.start_layout();
        for now in frames {
            let update = map.controller.frame(*now, false, &is_time);
            map.carry_out(update);
        }
        places(&map)
    };
    let slow = layout(&[0.0, 64.0], || true);
    assert_eq!(slow, layout(&[0.0, 16.0, 32.0, 48.0, 64.0], || true), "four rounds either way");
    assert_eq!(layout(&[0.0, 64.0], || false), layout(&[0.0, 16.0], || true), "one round, however little time");
    assert_eq!(layout(&[0.0, 64.0, 64.0, 64.0, 64.0], || false), slow, "what there was no time for is made up for");
    assert_eq!(layout(&[0.0, 1e6], || true), layout(&[0.0, 160.0], || true), "a page that slept does not jump");
}

#[test]
fn where_nothing_may_move_only_the_end_is_shown() {
    let mut map = tied(PLACE);
    let before = places(&map);
    map.start_layout();
    for number in 0..14 {
        let update = map.controller.frame(f64::from(number), true, &|| true);
        map.carry_out(update);
        assert_eq!((places(&map), map.repaints), (before.clone(), [0; 3]));
    }
    let update = map.controller.frame(14.0, true, &|| true);
    map.carry_out(update);
    assert!(places(&map) != before && map.commands.len() == 1);
}

#[test]
fn something_meant_ends_it_first_and_then_happens_on_the_map_as_it_has_become() {
    let mut map = tied(KNOWS);
    map.put(Input::MovePeople(true)).start_layout();
    frames(&mut map, 0, 30);
    let (ana, cy) = (map.place(1).expect("placed"), map.place(3).expect("placed"));
    // Looking around ends nothing.
    map.put(Input::Zoom { at: None, factor: 2.0 }).put(Input::Whole).put(Input::Leave).put(Input::Blur);
    assert!(map.controller.is_laying_out());
    map.down(cy.0, cy.1);
    assert!(!map.controller.is_laying_out());
    assert!(matches!(map.commands[..], [Command::LayOut { .. }]), "{:?}", map.commands);
    map.move_to(0.7, 0.3).up(0.9, 0.9);
    let [_, Command::Place { places }] = &map.commands[..] else { panic!("{:?}", map.commands) };
    assert_eq!(places[0].0, id(3), "whoever is seen under the pointer is moved");
    map.turn(Command::Undo);
    assert_eq!(map.place(1), Some(ana), "each is undone alone");
    map.turn(Command::Undo);
    assert_eq!(map.place(1), Some((0.2, 0.2)));
}

#[test]
fn escape_ends_it_and_nothing_else() {
    let mut map = tied(PLACE);
    map.start_layout();
    frames(&mut map, 0, 30);
    assert!(!map.controller.is_at_rest());
    map.key(Escape);
    assert!(map.controller.is_at_rest() && map.commands.len() == 1);
    assert_eq!(map.said, [Announcement::LaidOut]);
}

#[test]
fn stopped_before_anyone_has_moved_it_has_not_happened() {
    let mut map = tied(PLACE);
    map.start_layout().stop_layout();
    assert!(map.commands.is_empty() && map.said.is_empty() && !map.controller.is_laying_out());
}

#[test]
fn it_lets_go_of_the_hand_and_begins_only_where_people_can_be_moved() {
    let mut map = tied(KNOWS);
    map.start_layout();
    assert!(!map.controller.is_laying_out());
    map.put(Input::MovePeople(true)).tap(0.5, 0.8);
    assert_eq!(map.picked(), Some(id(3)));
    map.start_layout();
    assert!(map.controller.is_laying_out() && map.picked().is_none());
}

#[test]
fn another_content_ends_it_without_a_command() {
    let mut map = tied(PLACE);
    map.start_layout();
    frames(&mut map, 0, 30);
    crate::sample::apply(&mut map.interview, Command::Unplace { alters: vec![id(3)] });
    map.refresh();
    assert!(!map.controller.is_laying_out() && map.commands.is_empty());
    assert_eq!((map.place(1), map.place(3)), (Some((0.2, 0.2)), None));
}
