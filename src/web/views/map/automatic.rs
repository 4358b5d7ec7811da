//! The map laid out by itself, where the protocol allows it: begun by a button, watched, and stopped by the button or
//! by whatever else is done on the map. It is one command at the end, so one undo takes it back.

use super::engine::Engine;
use crate::interview::Command;
use crate::map::automatic::Layout;
use crate::map::content::Content;
use crate::map::gesture::Input;
use crate::web::dom::{El, is_still};
use crate::web::views::button;
use crate::words::Phrase;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::rc::Rc;
use web_sys::MouseEvent;

/// A round for so many milliseconds, however often the screen changes.
const BEAT: f64 = 16.0;
/// Rounds to a frame at most; and for whoever wants nothing to move, since only the end is shown then.
const MOST_ROUNDS: f64 = 10.0;

/// A layout under way.
pub struct Run {
    base: Rc<Content>,
    layout: Layout,
    /// The time of the frame before, and how many rounds are due by then
    before: f64,
    due: f64,
    _frame: AnimationFrame,
}

fn begin(engine: Engine) {
    // Whoever is in the hand is let go of.
    engine.handle(Input::Arrange(engine.arranging.get_untracked()));
    let base = engine.content_now();
    let Some(run) = engine.run() else { return };
    let layout = Layout::new(&base);
    *run.borrow_mut() = Some(Run { base: base.clone(), layout, before: f64::MAX, due: 0.0, _frame: next(engine) });
    engine.laid_out.set(Some(base));
    // An undo takes back the layout and not what was done before it; the next step finds people where they are.
    engine.session.do_first(move || stop(engine));
}

fn next(engine: Engine) -> AnimationFrame {
    request_animation_frame(move |now| go_on(engine, now))
}

fn go_on(engine: Engine, now: f64) {
    let Some(run) = engine.run() else { return };
    let (still, mut more, mut shown) = (is_still(), false, None);
    if let Some(run) = run.borrow_mut().as_mut() {
        let due = run.due + (now - run.before) / BEAT;
        run.due = if still { MOST_ROUNDS } else { due.clamp(0.0, MOST_ROUNDS) };
        run.before = now;
        more = true;
        while more && run.due >= 1.0 {
            run.due -= 1.0;
            more = run.layout.step();
        }
        if !still {
            shown = Some(Rc::new(run.base.with_places(run.layout.places())));
        }
        run._frame = next(engine);
    }
    if shown.is_some() {
        engine.laid_out.set(shown);
    }
    if !more {
        stop(engine);
    }
}

/// Ends it, if one is under way: everyone stays where they are now.
pub fn stop(engine: Engine) {
    let Some(run) = engine.run().and_then(|it| it.take()) else { return };
    engine.laid_out.set(None);
    let places = run.layout.rest(&run.base);
    if !places.is_empty() {
        engine.session.act(Command::LayOut { places });
        engine.session.announce(engine.session.say(Phrase::MapArranged).to_owned());
    }
}

/// Whether there is anything to arrange: without ties nobody belongs closer to one than to another.
pub fn is_offered(engine: Engine) -> bool {
    engine.moves_people() && !engine.content().ties.is_empty()
}

/// What begins a layout, and stops it.
pub fn tool(engine: Engine) -> El {
    let is_running = move || engine.laid_out.with(Option::is_some);
    let words = move || {
        let phrase = if is_running() { Phrase::MapArrangeStop } else { Phrase::MapArrange };
        engine.session.say(phrase).to_owned()
    };
    let act = move |press: MouseEvent| match is_running() {
        // The other half of a double click, by which nobody stops what they just began.
        true if press.detail() > 1 => (),
        true => stop(engine),
        false => begin(engine),
    };
    let longer = engine.session.say(Phrase::MapArrange);
    button("button small", "").attr("data-wide", longer).words(words).on("click", act)
}
