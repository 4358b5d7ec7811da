//! A map without a screen: what tests do to it, and what came of it.

use super::*;
use crate::gesture::{FocusOn, Over, PointerKind, State, Target};
use crate::sample;
use geometry::Rect;
use interview::{Command, Interview};

pub struct Driver {
    pub interview: Interview,
    pub controller: Controller,
    pub commands: Vec<Command>,
    pub said: Vec<Announcement>,
    pub focus: Vec<FocusOn>,
    /// How often each layer was repainted by the hand alone: ground, people, overlay
    pub repaints: [usize; 3],
    kind: PointerKind,
    /// The level that lines are drawn with
    level: usize,
}

impl Driver {
    /// A map of 420 by 420 pixels whose square has sides of 400.
    pub fn new(people: &[(&str, Option<(f64, f64)>)], prompt: usize) -> Self {
        Driver::of(sample::at_prompt(sample::interview(people), prompt))
    }

    /// The same for the map that an interview is at.
    pub fn of(interview: Interview) -> Self {
        let mut controller = Controller::new(content_of(&interview));
        controller.camera = Camera::fit(Vec2::new(420.0, 420.0), 10.0);
        Driver {
            controller,
            interview,
            commands: vec![],
            said: vec![],
            focus: vec![],
            repaints: [0; 3],
            kind: PointerKind::Mouse,
            level: 0,
        }
    }

    pub fn with(mut self, kind: PointerKind) -> Self {
        self.kind = kind;
        self
    }

    /// Where a place of the world is on this screen.
    pub fn screen(&self, x: f64, y: f64) -> Point {
        self.controller.camera.to_screen(Point::new(x, y))
    }

    pub fn content(&self) -> &Content {
        self.controller.content()
    }

    pub fn camera(&self) -> Camera {
        *self.controller.camera()
    }

    pub fn put(&mut self, input: Input) -> &mut Self {
        let update = self.controller.handle(input);
        self.carry_out(update)
    }

    /// Carries out what something came to, as the page does.
    pub fn carry_out(&mut self, update: Update) -> &mut Self {
        let Layers { ground, people, overlay } = update.layers;
        for (count, layer) in self.repaints.iter_mut().zip([ground, people, overlay]) {
            *count += usize::from(layer);
        }
        for effect in update.effects {
            match effect {
                Effect::Command(command) => {
                    self.commands.push(command.clone());
                    sample::apply(&mut self.interview, command);
                    self.refresh();
                }
                Effect::Announce(said) => self.said.push(said),
                Effect::Focus(on) => self.focus.push(on),
                Effect::Again(input) => _ = self.put(input),
            }
        }
        self
    }

    /// The interview changed.
    pub fn refresh(&mut self) {
        let content = Content::of_step(&self.interview).expect("a map").at_level(self.level);
        let _ = self.controller.show(Rc::new(content));
    }

    /// Another level is chosen.
    pub fn at_level(&mut self, level: usize) -> &mut Self {
        self.level = level;
        self.refresh();
        self
    }

    pub fn start_layout(&mut self) -> &mut Self {
        let update = self.controller.start_layout();
        self.carry_out(update)
    }

    pub fn stop_layout(&mut self) -> &mut Self {
        let update = self.controller.stop_layout();
        self.carry_out(update)
    }

    /// The frame of a time, with time for everything.
    pub fn frame(&mut self, now: f64) -> &mut Self {
        let update = self.controller.frame(now, false, &|| true);
        self.carry_out(update)
    }

    /// Undoes or redoes one command, if there is one, as the buttons around the map do.
    pub fn turn(&mut self, command: Command) -> &mut Self {
        self.stop_layout();
        let can = if command == Command::Undo { self.interview.can_undo() } else { self.interview.can_redo() };
        if can {
            sample::apply(&mut self.interview, command);
        }
        self.refresh();
        self
    }

    pub fn down(&mut self, x: f64, y: f64) -> &mut Self {
        let at = self.screen(x, y);
        self.put(Input::Down { pointer: 1, kind: self.kind, at, target: Target::Map })
    }

    pub fn down_on_chip(&mut self, number: u32) -> &mut Self {
        let at = self.controller.camera.square().max + Vec2::new(0.0, 40.0);
        self.put(Input::Down { pointer: 1, kind: self.kind, at, target: Target::Chip(sample::id(number)) })
    }

    pub fn move_to(&mut self, x: f64, y: f64) -> &mut Self {
        let at = self.screen(x, y);
        self.put(Input::Move { pointer: 1, kind: self.kind, at })
    }

    pub fn up(&mut self, x: f64, y: f64) -> &mut Self {
        let at = self.screen(x, y);
        let over = if Rect::UNIT.contains(Point::new(x, y)) { Over::Map } else { Over::Tray };
        self.put(Input::Up { pointer: 1, at, over })
    }

    pub fn tap(&mut self, x: f64, y: f64) -> &mut Self {
        self.down(x, y).up(x, y)
    }

    pub fn tap_chip(&mut self, number: u32) -> &mut Self {
        self.down_on_chip(number).up(0.5, 1.1)
    }

    pub fn drag(&mut self, from: (f64, f64), to: (f64, f64)) -> &mut Self {
        let half = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        self.down(from.0, from.1).move_to(half.0, half.1).move_to(to.0, to.1).up(to.0, to.1)
    }

    pub fn key(&mut self, key: KeyPress) -> &mut Self {
        self.put(Input::Key { key, fine: false })
    }

    pub fn view(&self) -> View {
        (**self.controller.view()).clone()
    }

    pub fn state(&self) -> &State {
        self.controller.gesture.state()
    }

    pub fn active(&self) -> Option<AlterId> {
        self.controller.gesture.selection().active()
    }

    pub fn picked(&self) -> Option<AlterId> {
        self.controller.gesture.selection().picked()
    }

    pub fn chosen(&self) -> &[AlterId] {
        self.controller.gesture.selection().chosen()
    }

    /// Where person `number` is, to two digits.
    pub fn place(&self, number: u32) -> Option<(f64, f64)> {
        let place = self.content().position(sample::id(number))?;
        Some(((place.x * 100.0).round() / 100.0, (place.y * 100.0).round() / 100.0))
    }
}

fn content_of(interview: &Interview) -> Rc<Content> {
    Rc::new(Content::of_step(interview).expect("a map"))
}
