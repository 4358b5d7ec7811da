//! A participant who knows nothing but what is on screen: controls by role and accessible name, and what can be read.
//!
//! The stranger answers whatever it finds in a plain way, and presses what leads on. It knows the words that the widget
//! itself says, since anybody who reads the language does; of the protocol it knows nothing. At every look it demands
//! that the focus is on something in sight, and before it moves on that nothing lies over the way on. How it answers a
//! form is in [`answering`], what it does on a map in [`mapping`].

mod answering;
mod mapping;

use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::screen::{Control, Query, Screen, Where, button, the};
use words::{Catalogue, Phrase};

/// How many of the 81 points of [`Screen::open_points`] a way on has at least: round corners and lines between its
/// words are none of it, and a bar that lies over half of it leaves fewer.
const OPEN: usize = 70;
/// How long a page may take to scroll to what has the focus.
const SCROLLING: std::time::Duration = std::time::Duration::from_secs(2);
/// A step on which the stranger has done so much still asks for more by mistake.
const MOST: usize = 100;

/// An answer, as the stranger would tell it.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Names that were given to a question
    Named { asked: String, name: String },
    /// An option that was chosen, or a number: with everything that stood around the control
    Chosen { around: Vec<String>, answer: String },
    /// What was typed in words; no two are the same
    Wrote(String),
    /// Someone that was put somewhere on the map
    Placed(String),
    /// A line that was drawn from the first to the second
    Tied { asked: String, one: String, other: String },
}

/// Someone who does not know the interview.
pub struct Stranger {
    pub person: Person,
    /// The language that is read and written
    pub language: &'static str,
    pub told: Vec<Told>,
    /// How many steps were left behind
    pub steps: usize,
    /// How many questions about what was left open were answered
    pub left_open: usize,
    /// What was done on this step, so that nothing is done twice
    done: Vec<String>,
}

impl Stranger {
    pub fn new(browser: &Browser, hands: Hands, language: &'static str) -> Self {
        let person = Person::new(browser, hands);
        Stranger { person, language, told: Vec::new(), steps: 0, left_open: 0, done: Vec::new() }
    }

    fn screen(&self) -> &Screen {
        &self.person.screen
    }

    fn browser(&self) -> &Browser {
        self.person.browser()
    }

    /// What the widget says for this in the stranger's language.
    fn says(&self, phrase: Phrase) -> String {
        Catalogue::default().text(phrase, self.language).to_owned()
    }

    /// The same about someone.
    fn says_of(&self, phrase: Phrase, name: &str) -> String {
        self.says(phrase).replace("{name}", name)
    }

    /// What stands for the one blank of a phrase in these words, if they are that phrase.
    fn read_of(&self, phrase: Phrase, words: &str) -> Option<String> {
        let says = self.says(phrase);
        let (before, after) = (says.split('{').next()?, says.rsplit('}').next()?);
        Some(words.strip_prefix(before)?.strip_suffix(after.trim())?.trim().to_owned())
    }

    /// Whether the screen says this, up to its first blank.
    async fn reads(&self, phrase: Phrase) -> bool {
        let says = self.says(phrase);
        let start = says.split('{').next().unwrap_or_default().trim();
        !start.is_empty() && self.screen().text().await.contains(start)
    }

    /// Answers everything to the end of the interview, and finishes it.
    pub async fn tell_everything(&mut self) {
        let next = self.says(Phrase::Next);
        self.screen().find(&button(&next)).await;
        loop {
            self.answer_step().await;
            let here = self.read().await;
            let is_end = !self.screen().has(&button(&next)).await;
            self.go_on(&here, is_end).await;
            self.steps += 1;
            if is_end {
                break;
            }
        }
        self.look().await;
    }

    /// The headings of the step, which tell it from the one before.
    async fn read(&self) -> Where {
        Where { stage: None, said: String::new(), ..self.screen().here().await }
    }

    /// Presses the way on, and answers the question about what is left open if that comes.
    async fn go_on(&mut self, here: &Where, is_end: bool) {
        let way = button(&self.says(if is_end { Phrase::FinishButton } else { Phrase::Next }));
        self.demand_open(&way, here).await;
        self.person.press(&way).await;
        let ways = [Phrase::GoOn, Phrase::UntiedRight].map(|it| button(&self.says(it)));
        let change = button(&self.says(Phrase::ChangeSomething));
        let what = format!("what comes after {here:?}");
        let leave = self
            .browser()
            .until(&what, || async {
                for way in &ways {
                    if self.screen().has(way).await {
                        return Some(Some(way.clone()));
                    }
                }
                let now = self.read().await;
                let is_there = if is_end { self.screen().has(&change).await } else { now != *here };
                is_there.then_some(None)
            })
            .await;
        if let Some(way) = leave {
            self.left_open += 1;
            self.look().await;
            self.demand_open(&way, here).await;
            self.person.press(&way).await;
            let what = format!("what comes after the question at {here:?}");
            self.browser()
                .until(&what, || async {
                    let now = self.read().await;
                    (now.dialog.is_empty() && now != *here).then_some(())
                })
                .await;
        }
        self.done.clear();
    }

    /// Fails unless the way on can be scrolled to and nothing lies over it.
    async fn demand_open(&self, way: &Query, here: &Where) {
        let control = self.screen().find(way).await.control;
        let open = self.screen().open_points(way).await.len();
        assert!(open >= OPEN, "something lies over {:?} at {here:?}: {open} of its 81 points are open", control.name);
    }

    /// Reads what is on screen, and fails if the focus is on something that cannot be seen. Where keys are all there is, it
    /// must be in sight, and somewhere; a pointer may scroll away from it.
    async fn look(&self) -> Vec<Control> {
        let by_keys = self.person.hands == Hands::Keyboard;
        // Not demanded of headings: where a step asks one thing, its title is there for screen readers alone, and a new step
        // begins there. Nothing shows where the focus is until the first Tab.
        let is_seen = |focus: &Option<(Control, bool, bool)>| match focus {
            Some((control, ..)) if control.role == "heading" => true,
            Some((_, is_rendered, in_sight)) => *is_rendered && (*in_sight || !by_keys),
            None => !by_keys || self.steps == 0,
        };
        // A driver's key is over before the page has scrolled to what it led to.
        let deadline = tokio::time::Instant::now() + SCROLLING;
        let mut focus = self.screen().focus_in_sight().await;
        while !is_seen(&focus) && tokio::time::Instant::now() < deadline {
            focus = self.screen().focus_in_sight().await;
        }
        assert!(is_seen(&focus), "the focus cannot be seen: {focus:?} at {:?}", self.screen().here().await);
        self.screen().all().await
    }

    /// Answers whatever this step asks.
    async fn answer_step(&mut self) {
        for _ in 0..MOST {
            let all = self.look().await;
            if !self.answer_next(&all).await {
                return;
            }
        }
        panic!("still not done at {:?} after {:?}", self.screen().here().await, self.done);
    }

    /// Notes that something is done on this step; `false` if it was before.
    fn begin(&mut self, what: String) -> bool {
        let is_new = !self.done.contains(&what);
        if is_new {
            self.done.push(what);
        }
        is_new
    }

    /// Answers one thing more; `false` if there is no other.
    async fn answer_next(&mut self, all: &[Control]) -> bool {
        if self.name_someone(all).await {
            return true;
        }
        for control in all {
            let is_answered = match control.role.as_str() {
                "textbox" => self.type_in(control).await,
                "slider" => self.slide(control).await,
                "radio" => self.choose_one(all, control).await,
                "checkbox" => self.tick_one(all, control).await,
                _ => false,
            };
            if is_answered {
                return true;
            }
        }
        self.sort_someone(all).await || self.use_map(all).await
    }

    /// The control that was read, to be used.
    fn query(role: &'static str, control: &Control) -> Query {
        let query = the(role, &control.name);
        match control.within.first() {
            Some(group) => query.within(group),
            None => query,
        }
    }

    /// Everything that stands around a control, as far as it is named.
    async fn around(&self, control: &Control) -> Vec<String> {
        let here = self.screen().here().await;
        [control.name.clone()].into_iter().chain(control.within.clone()).chain([here.asked, here.about]).collect()
    }
}
