//! Seeing the map closer, by buttons or a wheel; keys and two fingers are those of all maps.

use super::engine::Engine;
use crate::views::button;
use dom::inputs::wheel as wheel_input;
use dom::{El, Icon, View, el, icon, memo, shown_when};
use map::area::Direction;
use map::gesture::Input;
use map::kit::{STEP, shifted};
use web_sys::WheelEvent;
use words::Phrase;

/// With fewer people than this the buttons are there only once the map is seen closer.
const CROWDED: usize = 15;

/// Whether the buttons are there at all times. It counts who is still to be placed too: nothing may move while people
/// are placed.
pub fn is_crowded(engine: Engine) -> bool {
    engine.content().persons.len() > CROWDED
}

/// The buttons in a corner of the map, or beside it where there is no room in the corner.
pub fn buttons(engine: Engine) -> View {
    let whole = memo(move || engine.camera().is_whole());
    let wanted = memo(move || !whole.get() || is_crowded(engine));
    shown_when(
        move || wanted.get(),
        move || {
            let tool = |of: Icon, phrase, input: Input| -> El {
                let label = engine.session.words.say(phrase);
                button("zoom", "").attr("aria-label", &label).put(icon(of)).click(move || engine.handle(input))
            };
            let closer = tool(Icon::Plus, Phrase::MapCloser, Input::Zoom { at: None, factor: STEP });
            let all = tool(Icon::Whole, Phrase::MapWhole, Input::Whole).attr_if("disabled", move || whole.get());
            el("div").class("zooms").put(closer).put(all)
        },
    )
}

/// The sides of a map that is seen closer: a press on one shows more of it, for who cannot drag.
const SIDES: [(Direction, &str, Phrase); 4] = [
    (Direction::Up, "up", Phrase::AreaTop),
    (Direction::Left, "left", Phrase::AreaLeft),
    (Direction::Right, "right", Phrase::AreaRight),
    (Direction::Down, "down", Phrase::AreaBottom),
];

/// The buttons at the edges of a map that is seen closer.
pub fn edges(engine: Engine) -> View {
    let whole = memo(move || engine.camera().is_whole());
    shown_when(
        move || !whole.get(),
        move || {
            let mut edges = View::default();
            for (side, class, place) in SIDES {
                let words = engine.session.words;
                let label = words.say_with(Phrase::MapMore, &[("place", &words.say(place))]);
                let is_all = move || shifted(&engine.camera(), side) == engine.camera();
                // Not disabled: a button that is would lose the keyboard's focus to nothing.
                let edge = button(&["zoom edge ", class].concat(), "")
                    .attr("aria-label", &label)
                    .attr_of("aria-disabled", move || is_all().to_string());
                edges = edges.put(edge.put(icon(Icon::Back)).click(move || engine.handle(Input::Shift(side))));
            }
            edges
        },
    )
}

/// A wheel with the control key held, which is also what two fingers on a trackpad send. A plain wheel is the page's.
pub fn wheel(engine: Engine, event: &WheelEvent) {
    if !event.ctrl_key() {
        return;
    }
    event.prevent_default();
    engine.handle(wheel_input(event, engine.on_board(event)));
}
