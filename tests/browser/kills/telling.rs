//! The interview of `pages/protocols/kills.json`, told by keyboard and mouse at a brisk person's pace, until somebody pulls
//! the plug.

use super::plan::Moment;
use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Query, button, starting, the};
use serde::Serialize;
use std::cell::Cell;
use std::rc::Rc;

/// How many steps the interview has.
pub const STEPS: usize = 35;
/// Milliseconds from one key to the next.
const PACE: u32 = 35;
/// Milliseconds from one place of a drag to the next.
const GLIDE: u32 = 30;

const NAMES: [&str; 4] = ["Ana", "Ben Okri", "Cy", "Dilys"];
const CIRCLES: [&str; 4] = ["Family", "Work", "Clubs", "Work"];
const PLACES: [(f64, f64); 4] = [(0.4, 0.45), (0.62, 0.3), (0.7, 0.6), (0.25, 0.7)];

/// What the participant was doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    Choosing,
    Typing,
    Naming,
    Sorting,
    Placing,
    Tying,
    Next,
    Finish,
}

/// Someone who tells the interview, and is interrupted.
pub struct Telling {
    pub person: Person,
    pub moment: Moment,
    /// Called when the step of the moment begins
    pub arm: Box<dyn Fn()>,
    /// The steps that were begun
    pub begun: Cell<usize>,
    pub phase: Rc<Cell<Phase>>,
}

impl Telling {
    /// Tells everything, and then sits there.
    pub async fn tell(self) {
        self.choose("Taking part", "I take part").await;
        self.next("You").await;
        self.type_into(&the("textbox", "What are you called?"), "Rhiannon ferch Hefeydd").await;
        self.type_into(&the("textbox", "How many cups a day?"), "12345").await;
        self.choose("A good day?", "Fair").await;
        self.choose("A good day?", "Good").await;
        for way in ["Talking", "Visits"] {
            self.begin(Phase::Choosing);
            self.person.tick(&the("checkbox", way).within("How do you keep in touch?")).await;
        }
        self.next("People").await;
        for name in NAMES {
            self.name(name).await;
        }
        self.begin(Phase::Next);
        self.person.go_on().await;
        self.until("Circles").await;
        for (name, circle) in NAMES.into_iter().zip(CIRCLES) {
            self.sort(name, circle).await;
        }
        self.next("Details").await;
        for (name, years) in NAMES.into_iter().zip(["3", "14", "100"]) {
            self.type_into(&the("textbox", name), years).await;
        }
        self.next("The map").await;
        for (name, place) in NAMES.into_iter().zip(PLACES) {
            self.place(name, place).await;
        }
        self.begin(Phase::Next);
        self.person.go_on().await;
        self.person.screen.until("the ties", |it| it.asked == "Who knows whom?").await;
        for pair in [(0, 1), (1, 2), (2, 3)] {
            self.tie(pair).await;
        }
        self.next("One last question").await;
        self.type_into(&the("textbox", "What surprised you?"), "That Ben knows everyone, and nobody knows Ana.").await;
        self.next("Thank you").await;
        self.begin(Phase::Finish);
        self.person.press(&button("Finish")).await;
        assert_eq!(self.begun.get(), STEPS, "the number of steps");
        std::future::pending().await
    }

    fn begin(&self, phase: Phase) {
        self.phase.set(phase);
        if self.begun.get() == self.moment.step {
            (self.arm)();
        }
        self.begun.set(self.begun.get() + 1);
    }

    fn browser(&self) -> &Browser {
        self.person.browser()
    }

    async fn until(&self, title: &str) {
        self.person.screen.until(title, |it| it.title == title && it.dialog.is_empty()).await;
    }

    async fn next(&self, title: &str) {
        self.begin(Phase::Next);
        self.person.go_on().await;
        self.until(title).await;
    }

    async fn choose(&self, question: &str, option: &str) {
        self.begin(Phase::Choosing);
        self.person.choose(question, option).await;
    }

    async fn type_into(&self, query: &Query, words: &str) {
        self.begin(Phase::Typing);
        self.person.focus(query).await;
        self.browser().keys_at_pace(words.chars(), PACE).await;
    }

    async fn name(&self, name: &str) {
        self.begin(Phase::Naming);
        self.person.focus(&the("textbox", "Name")).await;
        self.browser().keys_at_pace(name.chars().chain([key::ENTER]), PACE).await;
        self.person.screen.find(&button(&format!("Rename {name}"))).await;
    }

    async fn sort(&self, name: &str, circle: &str) {
        self.begin(Phase::Sorting);
        let chip = button(name).within("To sort");
        let head = starting("button", circle).within(circle);
        let to = self.person.screen.find(&head).await;
        let from = self.person.screen.find(&chip).await;
        self.glide((from.x, from.y), (to.x, to.y)).await;
        self.person.screen.find(&button(name).within(circle)).await;
    }

    async fn place(&self, name: &str, (x, y): (f64, f64)) {
        self.begin(Phase::Placing);
        let board = self.person.screen.find(&starting("application", "Map: ")).await;
        let side = 0.8 * board.width.min(board.height);
        let chip = self.person.screen.find(&button(name).within("Not on the map yet")).await;
        let to = (board.x + (x - 0.5) * side, board.y + (y - 0.5) * side);
        self.glide((chip.x, chip.y), to).await;
        self.person.screen.find(&starting("button", &format!("{name}: "))).await;
    }

    async fn tie(&self, (one, other): (usize, usize)) {
        self.begin(Phase::Tying);
        let people = self.person.screen.people().await;
        let at = |index: usize| {
            let name = format!("{}: ", NAMES[index]);
            people.iter().find(|it| it.0.starts_with(&name)).map(|it| (it.1, it.2)).expect("someone on the map")
        };
        let before = self.person.screen.shown_ties().await;
        self.glide(at(one), at(other)).await;
        let tied = async || (self.person.screen.shown_ties().await > before).then_some(());
        self.browser().until("another tie", tied).await;
    }

    /// A drag that takes a while: on its way, the hand may be stopped.
    async fn glide(&self, from: (f64, f64), to: (f64, f64)) {
        let share = |part: f64| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        self.browser().glide(from, [0.1, 0.3, 0.5, 0.7, 0.9, 1.0].map(share), GLIDE).await;
    }
}

/// Someone at the keyboard and mouse.
pub fn person(browser: &Browser) -> Person {
    Person::new(browser, Hands::Mouse)
}

/// Who may be on screen.
pub fn is_named(name: &str) -> bool {
    NAMES.contains(&name)
}
