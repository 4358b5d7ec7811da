//! What can be done with those who are chosen together.

use super::engine::Engine;
use crate::views::button;
use dom::{El, Icon, el, icon};
use map::gesture::Input;
use words::Phrase;

/// The bar that takes the place of the tools while some are chosen: no part of the map moves for it.
pub fn bar(engine: Engine) -> El {
    let bar = el("div").class("chosen-bar");
    let session = engine.session;
    let act = move |input: Input| {
        engine.handle(input);
        // The button pressed is gone with the choice: the map goes on.
        if let Some(board) = engine.board() {
            let _ = board.focus();
        }
    };
    let cross = button("button small cross", "")
        .attr("aria-label", &session.words.say(Phrase::Cancel))
        .put(icon(Icon::Cross))
        .click(move || act(Input::LetGo));
    if engine.moves_people.get_untracked() {
        let none = move || {
            let content = engine.content();
            engine.selection.with(|it| it.chosen().iter().all(|id| content.position(*id).is_none()))
        };
        let take_off = button("button small", &session.words.say(Phrase::MapTakeOff));
        return bar.put(take_off.attr_if("disabled", none).click(move || act(Input::TakeOff))).put(cross);
    }
    let connect = button("button small primary", "")
        .words(move || {
            let count = engine.selection.with(|it| it.chosen().len()).to_string();
            session.words.say_with(Phrase::MapConnectAll, &[("n", &count)])
        })
        .attr_if("disabled", move || engine.selection.with(|it| it.chosen().len()) < 2)
        .click(move || act(Input::Connect(true)));
    let disconnect = button("button small", &session.words.say(Phrase::MapDisconnectAll));
    bar.put(connect).put(disconnect.click(move || act(Input::Connect(false)))).put(cross)
}
