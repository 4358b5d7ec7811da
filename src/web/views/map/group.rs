//! What can be done with those who are chosen together.

use super::engine::Engine;
use crate::map::gesture::Input;
use crate::web::dom::{El, Icon, View, icon};
use crate::web::views::button;
use crate::words::Phrase;
use sycamore_reactive::untrack;

/// The bar that takes the place of the tools while some are chosen: no part of the map moves for it.
pub fn bar(engine: Engine) -> View {
    let session = engine.session;
    let act = move |input: Input| {
        engine.handle(input);
        // The button pressed is gone with the choice: the map goes on.
        if let Some(board) = engine.board() {
            let _ = board.focus();
        }
    };
    let cross = button("button small cross", "")
        .attr("aria-label", session.say(Phrase::Cancel))
        .with(&[&icon(Icon::Cross)])
        .click(move || act(Input::LetGo));
    if untrack(|| engine.moves_people()) {
        let none = move || {
            let content = engine.content();
            engine.held.with(|it| it.chosen.iter().all(|id| content.position(*id).is_none()))
        };
        let take_off = button("button small", session.say(Phrase::MapTakeOff));
        return View::of(&[&take_off.attr_if("disabled", none).click(move || act(Input::TakeOff)), &cross]);
    }
    let connect: El = button("button small primary", "")
        .words(move || {
            let count = engine.held.with(|it| it.chosen.len()).to_string();
            session.say_with(Phrase::MapConnectAll, &[("n", &count)])
        })
        .attr_if("disabled", move || engine.held.with(|it| it.chosen.len()) < 2)
        .click(move || act(Input::Connect(true)));
    let disconnect = button("button small", session.say(Phrase::MapDisconnectAll));
    View::of(&[&connect, &disconnect.click(move || act(Input::Connect(false))), &cross])
}
