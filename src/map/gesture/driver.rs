//! A map without a screen: what tests do to it, and what came of it.

use super::*;
use crate::geometry::Rect;
use crate::interview::{Command, Interview};
use crate::map::sample;

pub struct Driver {
    pub interview: Interview,
    pub content: Content,
    pub camera: Camera,
    pub gesture: Gesture,
    pub commands: Vec<Command>,
    pub said: Vec<Announcement>,
    pub focus: Vec<FocusOn>,
    /// How often each layer was repainted by the hand alone: ground, people, overlay
    pub repaints: [usize; 3],
    kind: PointerKind,
}

impl Driver {
    /// A map of 420 by 420 pixels whose square has sides of 400.
    pub fn new(people: &[(&str, Option<(f64, f64)>)], prompt: usize) -> Self {
        let interview = sample::at_prompt(sample::interview(people), prompt);
        Driver {
            content: Content::of_step(&interview).expect("a map"),
            interview,
            camera: Camera::fit(Vec2::new(420.0, 420.0), 10.0),
            gesture: Gesture::new(),
            commands: vec![],
            said: vec![],
            focus: vec![],
            repaints: [0; 3],
            kind: PointerKind::Mouse,
        }
    }

    pub fn with(mut self, kind: PointerKind) -> Self {
        self.kind = kind;
        self
    }

    /// Where a place of the world is on this screen.
    pub fn screen(&self, x: f64, y: f64) -> Point {
        self.camera.to_screen(Point::new(x, y))
    }

    pub fn put(&mut self, input: Input) -> &mut Self {
        let field = Field { content: &self.content, camera: &self.camera };
        for effect in self.gesture.handle(input, field) {
            match effect {
                Effect::Command(command) => {
                    self.commands.push(command.clone());
                    sample::apply(&mut self.interview, command);
                    self.refresh();
                }
                Effect::Announce(said) => self.said.push(said),
                Effect::Focus(on) => self.focus.push(on),
                Effect::See(camera) => {
                    self.camera = camera;
                    self.repaints = self.repaints.map(|count| count + 1);
                }
                Effect::Repaint(layer) => self.repaints[layer as usize] += 1,
            }
        }
        self
    }

    /// The interview changed.
    pub fn refresh(&mut self) {
        self.content = Content::of_step(&self.interview).expect("still a map");
        self.gesture.settle(&self.content);
    }

    pub fn down(&mut self, x: f64, y: f64) -> &mut Self {
        let at = self.screen(x, y);
        self.put(Input::Down { pointer: 1, kind: self.kind, at, target: Target::Map })
    }

    pub fn down_on_chip(&mut self, number: u32) -> &mut Self {
        let at = self.camera.square().max + Vec2::new(0.0, 40.0);
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
        self.gesture.view(&self.content)
    }

    /// Where person `number` is, to two digits.
    pub fn place(&self, number: u32) -> Option<(f64, f64)> {
        let place = self.content.position(sample::id(number))?;
        Some(((place.x * 100.0).round() / 100.0, (place.y * 100.0).round() / 100.0))
    }
}
