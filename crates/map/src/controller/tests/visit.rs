//! A whole visit to a map, as the page drives it: one thing after the other, with undo in between.

use super::*;

#[test]
fn placing_zooming_and_undo() {
    let mut map = Driver::new(&SOME, PLACE);
    // A map that gets its size, as on a page.
    let update = map.controller.resize(Vec2::new(640.0, 480.0));
    assert_eq!(update.layers, Layers::ALL);
    assert_eq!(map.controller.resize(Vec2::new(640.0, 480.0)), Update::default());

    map.drag((0.2, 0.2), (0.6, 0.7));
    assert_eq!(map.place(1), Some((0.6, 0.7)));
    let whole = map.camera();
    map.put(Input::Zoom { at: Some(map.screen(0.6, 0.7)), factor: 2.0 });
    assert_eq!(map.camera().scale(), 2.0 * whole.scale());
    // What is under the pointer is who is seen there.
    map.drag((0.6, 0.7), (0.65, 0.75));
    assert_eq!(map.place(1), Some((0.65, 0.75)));
    map.turn(Command::Undo);
    assert_eq!(map.place(1), Some((0.6, 0.7)));
    assert_eq!(map.camera().scale(), 2.0 * whole.scale(), "an undo leaves the map as closely seen as it was");
    map.put(Input::Whole);
    assert_eq!(map.camera(), whole);

    // By keyboard: from the tray, and on with whoever waits next.
    map.put(Input::PickUp(id(2))).put(Input::Focus { visible: true }).key(Arrow(Left)).key(Act);
    assert_eq!((map.place(2), map.focus.last()), (Some((0.45, 0.5)), Some(&FocusOn::Chip(id(3)))));
    map.turn(Command::Undo);
    assert_eq!((map.place(2), map.content().tray().count()), (None, 3));
    map.turn(Command::Redo);
    assert_eq!(map.place(2), Some((0.45, 0.5)));
    assert!(map.controller.is_at_rest());
}

#[test]
fn tying_a_lasso_and_a_layout_stopped_midway() {
    let mut map = Driver::new(&THREE, KNOWS);
    map.drag((0.2, 0.2), (0.8, 0.2));
    lasso(&mut map, (0.1, 0.1), (0.95, 0.95));
    assert_eq!(map.chosen().len(), 3);
    map.put(Input::Connect(true)).turn(Command::Undo);
    assert_eq!((map.content().tie_count(0), map.chosen().len()), (1, 0));

    // People can be moved here too: many at once, and by their ties.
    map.put(Input::MovePeople(true));
    assert!(map.controller.hand().moves_people);
    lasso(&mut map, (0.1, 0.1), (0.95, 0.4));
    map.drag((0.2, 0.2), (0.2, 0.5));
    assert_eq!((map.place(1), map.place(2)), (Some((0.2, 0.5)), Some((0.8, 0.5))));
    map.start_layout().frame(0.0).frame(160.0);
    let seen = map.place(1);
    assert_ne!(seen, Some((0.2, 0.5)));
    // The button of undo, in the middle of it: the layout is done, and undone.
    map.turn(Command::Undo);
    assert!(matches!(map.commands.last(), Some(Command::LayOut { .. })));
    assert_eq!(map.place(1), Some((0.2, 0.5)));
    map.turn(Command::Undo);
    assert_eq!((map.place(1), map.content().tie_count(0)), (Some((0.2, 0.2)), 1));
}

#[test]
fn a_chip_dragged_beside_the_map_floats_where_the_pointer_is() {
    let mut map = Driver::new(&TRAY, PLACE);
    map.down_on_chip(2).move_to(0.5, 1.2);
    let beside = map.screen(0.5, 1.2);
    assert_eq!(map.controller.hand().afloat, Some((id(2), beside)));
    map.move_to(0.5, 0.9);
    assert_eq!((map.controller.hand().afloat, map.view().ghost.map(|(who, _)| who)), (None, Some(id(2))));
    map.move_to(0.5, 1.3).up(0.5, 1.3);
    assert_eq!((map.controller.hand().afloat, map.commands.len()), (None, 0));
}
