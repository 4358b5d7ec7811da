//! The button that lays the map out by itself, where the protocol allows it, and stops that.

use super::engine::Engine;
use crate::views::button;
use dom::El;
use rare::rare;
use web_sys::MouseEvent;
use words::Phrase;

/// Whether there is anything to arrange: without ties nobody belongs closer to one than to another.
pub fn is_offered(engine: Engine) -> bool {
    engine.moves_people.get() && !engine.content().ties.is_empty()
}

/// What begins a layout, and stops it.
pub fn tool(engine: Engine) -> El {
    rare!(way(engine))
}

#[cfg_attr(feature = "parted", rare::wasm_split(maps, wasm_split_path = rare))]
fn way(engine: Engine) -> El {
    let words = move || {
        let phrase = if engine.is_laying_out() { Phrase::MapArrangeStop } else { Phrase::MapArrange };
        engine.session.words.say(phrase)
    };
    let act = move |press: MouseEvent| match engine.is_laying_out() {
        // The other half of a double click, by which nobody stops what they just began.
        true if press.detail() > 1 => (),
        true => engine.stop_layout(),
        false => engine.start_layout(),
    };
    let longer = engine.session.words.say(Phrase::MapArrange);
    button("button small", "").attr("data-wide", &longer).words(words).on("click", act)
}
