//! The map at work, without a browser: inputs come in, and out comes what the shell has to do.
//!
//! A [`Controller`] is all that a map on screen is between two commands: what is shown, how it is seen, what the hand
//! does, and a layout that may be under way. The shell makes inputs of events and carries out each [`Update`]: it gives
//! commands to the interview, hands what they change back in by [`show`](Controller::show), says what is to be said, and
//! paints. Tests do the same without one.

mod run;

#[cfg(test)]
mod driver;
#[cfg(test)]
mod tests;

use crate::content::Content;
use crate::gesture::{Announcement, Effect, Gesture, Input, KeyPress, Layers, MapContext, Response, Selection, View};
use crate::scene;
use geometry::{Camera, Point, Vec2};
use network::AlterId;
use run::Run;
use std::rc::Rc;

/// On a map with a side below this, in pixels, there is less room around the square.
const SMALL: f64 = 440.0;

/// What an input comes to.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct Update {
    /// What is to be done, in this order
    pub effects: Vec<Effect>,
    /// Which layers show something else than before
    pub layers: Layers,
}

/// The hand, as far as it concerns what is around the pictures. It changes with taps and keys, and hardly with moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Hand {
    /// Who is selected
    pub selection: Selection,
    /// Whom the keyboard is on, for screen readers
    pub cursor: Option<AlterId>,
    /// Whether drags, taps and arrow keys move people
    pub moves_people: bool,
    /// Whose chip is dragged beside the map, and where, in pixels from the corner of the map
    pub afloat: Option<(AlterId, Point)>,
}

/// A map on screen.
#[derive(Debug)]
pub struct Controller {
    gesture: Gesture,
    content: Rc<Content>,
    camera: Camera,
    view: Rc<View>,
    run: Option<Run>,
}

impl Controller {
    /// A map that shows this, and has no size yet.
    pub fn new(content: Rc<Content>) -> Self {
        let camera = Camera::fit(Vec2::default(), 0.0);
        Controller { gesture: Gesture::default(), content, camera, view: Rc::default(), run: None }
    }

    /// What is shown: what the interview has, or people on their way while a layout is under way.
    pub fn content(&self) -> &Rc<Content> {
        &self.content
    }

    /// How the map is seen.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// What the pictures show of the hand. It is the same value until that changes.
    pub fn view(&self) -> &Rc<View> {
        &self.view
    }

    /// The hand, for what is around the pictures.
    pub fn hand(&self) -> Hand {
        Hand {
            selection: self.gesture.selection().clone(),
            cursor: self.gesture.cursor(),
            moves_people: self.gesture.moves_people(&self.content),
            afloat: self.gesture.afloat(),
        }
    }

    /// Whether people are being laid out.
    pub fn is_laying_out(&self) -> bool {
        self.run.is_some()
    }

    /// Whether there is nothing that Escape would end.
    pub fn is_at_rest(&self) -> bool {
        let View { selection, ghost, drawing, lasso, .. } = &*self.view;
        let is_empty = ghost.is_none() && drawing.is_none() && lasso.is_empty();
        is_empty && *selection == Selection::Nobody && self.run.is_none()
    }

    /// Takes one input in.
    ///
    /// One that means something ends a layout first: the layout is a command of its own, and the input comes back as
    /// [`Effect::Again`], to be handed in once that command is carried out.
    pub fn handle(&mut self, input: Input) -> Update {
        if self.is_laying_out() && input.is_meant() {
            let mut update = self.stop_layout();
            if !matches!(input, Input::Key { key: KeyPress::Escape, .. }) {
                update.effects.push(Effect::Again(input));
            }
            return update;
        }
        let mut response = Response::default();
        self.gesture.handle(input, MapContext { content: &self.content, camera: &self.camera }, &mut response);
        let mut layers = self.renew_view();
        if let Some(camera) = response.camera {
            (self.camera, layers) = (camera, Layers::ALL);
        }
        Update { effects: response.effects, layers }
    }

    /// Shows what the interview has now, after a command, and lets go of whatever is no longer there. A layout that is
    /// under way was of something else, and ends without a command.
    pub fn show(&mut self, content: Rc<Content>) -> Update {
        if Rc::ptr_eq(&self.content, &content) {
            return Update::default();
        }
        self.run = None;
        self.replace(content)
    }

    /// Fits the map into a size in pixels, if it has another.
    pub fn resize(&mut self, size: Vec2) -> Update {
        if self.camera.view() == size {
            return Update::default();
        }
        // Room for names below the lowest and for half a person beside the outermost.
        let padding = if size.x.min(size.y) < SMALL { 28.0 } else { 42.0 };
        self.camera = Camera::fit(size, padding);
        Update { layers: Layers::ALL, ..Update::default() }
    }

    /// Begins to lay people out by their ties, where they can be moved. Whoever is in the hand is let go of. From then on
    /// each frame is due a call of [`frame`](Controller::frame).
    pub fn start_layout(&mut self) -> Update {
        if self.is_laying_out() || !self.gesture.moves_people(&self.content) {
            return Update::default();
        }
        self.gesture.drop_all();
        self.run = Some(Run::new(self.content.clone()));
        Update { layers: self.renew_view(), ..Update::default() }
    }

    /// Goes on with a layout that is under way, for the frame of the time `now` in milliseconds, and ends it when it is
    /// done. Where everything is to be `still`, only the end is shown. Another round begins only while there `is_time`.
    pub fn frame(&mut self, now: f64, still: bool, is_time: &dyn Fn() -> bool) -> Update {
        let Some(run) = &mut self.run else { return Update::default() };
        if !run.advance(now, still, is_time) {
            return self.stop_layout();
        }
        if still {
            return Update::default();
        }
        let shown = Rc::new(run.shown());
        self.replace(shown)
    }

    /// Ends a layout, if one is under way: by one command everyone stays where they are now.
    pub fn stop_layout(&mut self) -> Update {
        let Some(run) = self.run.take() else { return Update::default() };
        let (before, command) = run.end();
        let mut update = self.replace(before);
        if let Some(command) = command {
            update.effects = vec![Effect::Command(command), Effect::Announce(Announcement::LaidOut)];
        }
        update
    }

    fn replace(&mut self, content: Rc<Content>) -> Update {
        let before = std::mem::replace(&mut self.content, content);
        self.gesture.settle(&self.content);
        let hand = self.renew_view();
        let at_rest = |content| scene::at_rest(content, &self.view);
        let moved = before.persons != self.content.persons;
        // Most changes are of one tie of whoever is active, and leave everyone and all others where they are.
        let ground = moved || !at_rest(&before).eq(at_rest(&self.content));
        Update { effects: Vec::new(), layers: hand.or(Layers { ground, people: moved, overlay: true }) }
    }

    fn renew_view(&mut self) -> Layers {
        let view = self.gesture.view(&self.content);
        let changed = view.changed_since(&self.view);
        if changed.is_any() {
            self.view = Rc::new(view);
        }
        changed
    }
}
