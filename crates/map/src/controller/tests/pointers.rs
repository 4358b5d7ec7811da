//! Mice, fingers, and what interrupts them.

use super::*;

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
    let beside = 0.2 + 32.0 / 400.0;
    for (kind, active) in [(PointerKind::Mouse, None), (PointerKind::Touch, Some(id(1)))] {
        let mut map = Driver::new(&THREE, KNOWS).with(kind);
        map.tap(beside, 0.2);
        assert_eq!(map.active(), active, "{kind:?}");
    }
}

#[test]
fn a_second_finger_undoes_the_first() {
    let mut map = Driver::new(&THREE, PLACE).with(PointerKind::Touch);
    map.down(0.5, 0.8).move_to(0.3, 0.3);
    let at = map.screen(0.9, 0.9);
    map.put(Input::Down { pointer: 2, kind: PointerKind::Touch, at, target: Target::Map });
    assert!(matches!(map.state(), State::Pinching(_)) && map.view().ghost.is_none());
    map.put(Input::Up { pointer: 2, at, over: Over::Map }).up(0.3, 0.3);
    assert_eq!(map.state(), &State::Idle);
    assert!(map.commands.is_empty());
}

#[test]
fn the_browser_taking_the_pointer_away_changes_nothing() {
    let mut map = Driver::new(&THREE, PLACE);
    map.down(0.5, 0.8).move_to(0.3, 0.3).put(Input::Cancel { pointer: 1 }).up(0.3, 0.3);
    assert!(map.commands.is_empty());
    assert_eq!(map.state(), &State::Idle);
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
    let between = map.camera().to_world(Point::new(200.0, 210.0));
    touch(&mut map, 1, 100.0, 210.0, false);
    touch(&mut map, 2, 300.0, 210.0, false);
    assert_eq!(map.camera().scale(), 800.0);
    assert!(map.camera().to_world(Point::new(200.0, 210.0)).distance(between) < 1e-9);
    let at = Point::new(300.0, 210.0);
    map.put(Input::Up { pointer: 2, at, over: Over::Map });
    touch(&mut map, 1, 10.0, 10.0, false);
    assert_eq!(map.camera().scale(), 800.0, "the finger that is left does nothing");
    map.put(Input::Up { pointer: 1, at, over: Over::Map });
    let before = map.camera().to_screen(Point::default());
    touch(&mut map, 3, 200.0, 150.0, true);
    touch(&mut map, 3, 230.0, 180.0, false);
    assert_eq!(map.camera().to_screen(Point::default()) - before, Vec2::new(30.0, 30.0));
    map.put(Input::Up { pointer: 3, at, over: Over::Map });
    // The same without a drag: a press shows the other half, as far as the edge.
    let corner = map.camera().to_screen(Point::default());
    map.put(Input::Shift(Direction::Right));
    assert!(map.camera().to_screen(Point::default()).x < corner.x - 100.0, "{corner:?}");
    map.put(Input::Shift(Direction::Left)).put(Input::Shift(Direction::Left)).put(Input::Shift(Direction::Left));
    assert_eq!(
        map.camera().to_screen(Point::default()).x,
        map.camera().whole().to_screen(Point::default()).x.min(20.0)
    );
    map.put(Input::Whole);
    assert!(map.camera().is_whole() && map.commands.is_empty());
}
