//! The map laid out by itself, where the protocol allows it: begun by a button, watched, and stopped by the button or
//! by whatever else is done on the map. It is one command at the end, so one undo takes it back.

use super::engine::Engine;
use crate::interview::Command;
use crate::map::automatic::Layout;
use crate::map::content::Content;
use crate::map::gesture::Input;
use crate::web::dom::{El, is_still};
use crate::web::session::Session;
use crate::web::views::button;
use crate::words::Phrase;
use gloo_render::{AnimationFrame, request_animation_frame};
use std::rc::Rc;

/// A round is seen for so many milliseconds: where frames take longer, several go into one.
const BEAT: f64 = 16.0;
/// Rounds to a frame at most; and for whoever wants nothing to move, since only the end is shown then.
const MOST_ROUNDS: usize = 10;

/// A layout under way.
pub struct Run {
    base: Rc<Content>,
    /// How much had been done when it began
    done: usize,
    layout: Layout,
    /// The time of the frame before
    before: f64,
    _frame: AnimationFrame,
}

impl Run {
    /// Whether nothing has been done in the interview since it began.
    pub fn is_of(&self, session: Session) -> bool {
        self.done == done(session)
    }
}

fn done(session: Session) -> usize {
    session.peek(|it| it.journal().entries().len())
}

fn begin(engine: Engine) {
    // Whoever is in the hand is let go of.
    engine.handle(Input::Arrange(engine.arranging.get_untracked()));
    let base = engine.content_now();
    let Some(run) = engine.run() else { return };
    *run.borrow_mut() = Some(Run {
        base: base.clone(),
        done: done(engine.session),
        layout: Layout::new(&base),
        before: f64::MAX,
        _frame: next(engine),
    });
    engine.laid_out.set(Some(base));
}

fn next(engine: Engine) -> AnimationFrame {
    request_animation_frame(move |now| go_on(engine, now))
}

fn go_on(engine: Engine, now: f64) {
    let Some(run) = engine.run() else { return };
    let (still, mut more, mut shown) = (is_still(), false, None);
    if let Some(run) = run.borrow_mut().as_mut() {
        let rounds = if still { MOST_ROUNDS } else { ((now - run.before) / BEAT) as usize };
        more = (0..rounds.clamp(1, MOST_ROUNDS)).all(|_| run.layout.step());
        run.before = now;
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
    if run.is_of(engine.session) {
        engine.session.act(Command::LayOut { places: run.layout.rest(&run.base, engine.gap()) });
        engine.session.announce(engine.session.say(Phrase::MapArranged).to_owned());
    }
}

/// What begins a layout, and stops it.
pub fn tool(engine: Engine) -> El {
    let is_running = move || engine.laid_out.with(Option::is_some);
    let words = move || {
        let phrase = if is_running() { Phrase::MapArrangeStop } else { Phrase::MapArrange };
        engine.session.say(phrase).to_owned()
    };
    let act = move || if is_running() { stop(engine) } else { begin(engine) };
    let longer = engine.session.say(Phrase::MapArrange);
    button("button small", "").attr("data-wide", longer).words(words).click(act)
}
