//! Real input, made by the browser itself: WebDriver's actions. Nothing here touches the page by script.

use crate::driver::{Browser, Engine};
use serde_json::{Value, json};

/// A key that is not a letter.
pub mod key {
    pub const SHIFT: char = '\u{e008}';
    pub const CONTROL: char = '\u{e009}';
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const SPACE: char = ' ';
    pub const BACKSPACE: char = '\u{e003}';
    pub const END: char = '\u{e010}';
    pub const HOME: char = '\u{e011}';
    pub const DELETE: char = '\u{e017}';
    pub const LEFT: char = '\u{e012}';
    pub const UP: char = '\u{e013}';
    pub const RIGHT: char = '\u{e014}';
    pub const DOWN: char = '\u{e015}';
}

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    Mouse,
    Touch,
}

impl Pointer {
    /// The type in an action. WebKitGTK's driver has no touch; there, a finger is the driver's pointer.
    fn kind(self, engine: Engine) -> &'static str {
        match (self, engine) {
            (Pointer::Touch, Engine::WebKit) | (Pointer::Mouse, _) => "mouse",
            (Pointer::Touch, _) => "touch",
        }
    }
}

/// How long a hand takes from one thing to the next, in milliseconds: longer than between the halves of a double click.
const ON_THE_WAY: u32 = 600;

fn step_to(browser: &Browser, (x, y): (f64, f64), duration: u32) -> Value {
    let (x, y) = (x + browser.origin.get().0, y + browser.origin.get().1);
    // Whole pixels: WebDriver's coordinates have been whole numbers in all but the latest drivers.
    json!({ "type": "pointerMove", "duration": duration, "origin": "viewport", "x": x.round() as i64, "y": y.round() as i64 })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

impl Browser {
    async fn point(&self, pointer: Pointer, actions: Vec<Value>) {
        let kind = pointer.kind(self.setup.engine);
        let source =
            json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions });
        self.perform(json!([source])).await.unwrap_or_else(|error| panic!("pointing failed: {error}"));
    }

    /// Which page this is, and how many presses of a pointer it has heard of since it was first asked.
    pub async fn presses(&self) -> Option<Value> {
        let count = "if (window.pressesHeard === undefined) {
                window.pressesHeard = 0;
                addEventListener('pointerdown', () => window.pressesHeard++, true);
            }
            return [performance.timeOrigin, window.pressesHeard]";
        self.session.execute(count, vec![]).await.ok().map(|it| it.json().clone())
    }

    /// Taps points of the window, one after the other.
    pub async fn tap(&self, pointer: Pointer, points: &[(f64, f64)]) {
        let strokes: Vec<_> = points.iter().map(|at| vec![*at]).collect();
        self.strokes(pointer, &strokes).await;
    }

    /// Taps a point, and takes so many milliseconds before anything else.
    pub async fn tap_at_pace(&self, pointer: Pointer, at: (f64, f64), every: u32) {
        let pause = json!({ "type": "pause", "duration": every });
        self.point(pointer, vec![step_to(self, at, 0), down(), up(), pause]).await;
    }

    /// Taps one point, and another as soon as a hand is there.
    pub async fn tap_in_turn(&self, pointer: Pointer, one: (f64, f64), other: (f64, f64)) {
        let taps = [step_to(self, one, 0), down(), up(), step_to(self, other, ON_THE_WAY), down(), up()];
        self.point(pointer, taps.to_vec()).await;
    }

    /// Presses one key, and another as soon as a hand is there.
    pub async fn keys_in_turn(&self, one: char, other: char) {
        let press = |key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }));
        let pause = json!({ "type": "pause", "duration": ON_THE_WAY });
        self.key_actions(press(one).into_iter().chain([pause]).chain(press(other)).collect()).await;
    }

    /// Strokes, one after the other: each presses at its first point, moves through all others and lets go at the last.
    pub async fn strokes(&self, pointer: Pointer, strokes: &[Vec<(f64, f64)>]) {
        let mut actions = Vec::new();
        for stroke in strokes {
            for (number, at) in stroke.iter().enumerate() {
                actions.push(step_to(self, *at, 0));
                if number == 0 {
                    actions.push(down());
                }
            }
            actions.push(up());
        }
        self.point(pointer, actions).await;
    }

    /// Presses at a point, moves through others, so many milliseconds from one to the next, and lets go.
    pub async fn glide(&self, from: (f64, f64), way: impl IntoIterator<Item = (f64, f64)>, every: u32) {
        let way = way.into_iter().map(|at| step_to(self, at, every));
        let actions = [step_to(self, from, 0), down()].into_iter().chain(way).chain([up()]).collect();
        self.point(Pointer::Mouse, actions).await;
    }

    /// Presses at the first point, moves to the second, and does not let go.
    pub async fn hold(&self, from: (f64, f64), to: (f64, f64)) {
        let half = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let actions = [step_to(self, from, 0), down(), step_to(self, half, 20), step_to(self, to, 20)];
        self.point(Pointer::Mouse, actions.to_vec()).await;
    }

    /// Turns a wheel by so many pixels at a point.
    pub async fn wheel(&self, (x, y): (f64, f64), pixels: f64) {
        let turn = json!({ "type": "scroll", "duration": 0, "origin": "viewport", "x": x.round() as i64,
            "y": y.round() as i64, "deltaX": 0, "deltaY": pixels.round() as i64 });
        let source = json!({ "type": "wheel", "id": "wheel", "actions": [turn] });
        self.perform(json!([source])).await.unwrap_or_else(|error| panic!("the wheel failed: {error}"));
    }

    /// Puts two fingers down, moves both, and lifts them.
    pub async fn pinch(&self, from: [(f64, f64); 2], to: [(f64, f64); 2]) {
        let finger = |number: usize| {
            let (from, to) = (from[number], to[number]);
            let half = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
            let actions = [step_to(self, from, 0), down(), step_to(self, half, 50), step_to(self, to, 50), up()];
            json!({ "type": "pointer", "id": format!("finger{number}"), "parameters": { "pointerType": "touch" },
                "actions": actions.to_vec() })
        };
        self.perform(json!([finger(0), finger(1)])).await.unwrap_or_else(|error| panic!("pinching failed: {error}"));
    }

    /// Moves to a point.
    pub async fn hover(&self, at: (f64, f64)) {
        self.point(Pointer::Mouse, vec![step_to(self, at, 0)]).await;
    }

    /// Moves what is held to a point, and lets go.
    pub async fn drop_at(&self, to: (f64, f64)) {
        self.point(Pointer::Mouse, vec![step_to(self, to, 20), up()]).await;
    }

    /// Presses at the first point, moves to the second, and lets go there. The way goes up or down first and then
    /// across, as a finger must go where moving across scrolls a row.
    pub async fn drag(&self, pointer: Pointer, from: (f64, f64), to: (f64, f64)) {
        let half = (from.0, (from.1 + to.1) / 2.0);
        let way = [half, (from.0, to.1), to].map(|at| step_to(self, at, 20));
        let actions = [step_to(self, from, 0), down()].into_iter().chain(way).chain([up()]).collect();
        self.point(pointer, actions).await;
    }

    /// Presses and releases keys, one after the other.
    pub async fn keys(&self, keys: impl IntoIterator<Item = char>) {
        let actions: Vec<Value> = keys
            .into_iter()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })])
            .collect();
        self.key_actions(actions).await;
    }

    /// Presses and releases keys, so many milliseconds apart.
    pub async fn keys_at_pace(&self, keys: impl IntoIterator<Item = char>, every: u32) {
        let press = |key: char| {
            let [down, up] = ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }));
            [down, up, json!({ "type": "pause", "duration": every })]
        };
        self.key_actions(keys.into_iter().flat_map(press).collect()).await;
    }

    /// Presses and releases a key while Shift is held.
    pub async fn key_with_shift(&self, pressed: char) {
        let keys = [("keyDown", key::SHIFT), ("keyDown", pressed), ("keyUp", pressed), ("keyUp", key::SHIFT)];
        self.key_actions(keys.map(|(kind, value)| json!({ "type": kind, "value": value })).to_vec()).await;
    }

    /// Presses a key while another is held, as Control and C to copy.
    pub async fn chord(&self, held: char, pressed: char) {
        let keys = [("keyDown", held), ("keyDown", pressed), ("keyUp", pressed), ("keyUp", held)];
        self.key_actions(keys.map(|(kind, value)| json!({ "type": kind, "value": value })).to_vec()).await;
    }

    /// Tabs on `steps` times, or back.
    pub async fn tab(&self, steps: i64) {
        let tabs = (0..steps.unsigned_abs()).flat_map(|_| {
            [json!({ "type": "keyDown", "value": key::TAB }), json!({ "type": "keyUp", "value": key::TAB })]
        });
        let mut actions: Vec<Value> = tabs.collect();
        if steps < 0 {
            actions.insert(0, json!({ "type": "keyDown", "value": key::SHIFT }));
            actions.push(json!({ "type": "keyUp", "value": key::SHIFT }));
        }
        self.key_actions(actions).await;
        self.come_back().await;
    }

    /// Tab leads out of the page too, into the browser's own toolbars. Firefox then goes on giving keys to the page, where
    /// they move the focus and press nothing; so the window is chosen again.
    async fn come_back(&self) {
        if self.setup.engine == Engine::Firefox
            && self.script("return document.hasFocus()", vec![]).await == json!(false)
        {
            let window = self.session.window().await.expect("a window");
            self.session.switch_to_window(window).await.expect("the window");
        }
    }

    /// Presses a key while Shift is held.
    pub async fn shifted(&self, key: char) {
        let press = |value: char, kind: &str| json!({ "type": kind, "value": value });
        let (shift, held) = (key::SHIFT, [press(key, "keyDown"), press(key, "keyUp")]);
        let actions = [press(shift, "keyDown")].into_iter().chain(held).chain([press(shift, "keyUp")]);
        self.key_actions(actions.collect()).await;
    }

    async fn key_actions(&self, actions: Vec<Value>) {
        let source = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.perform(json!([source])).await.unwrap_or_else(|error| panic!("typing failed: {error}"));
    }
}
