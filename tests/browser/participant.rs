//! A participant who tells the intended network, from consent to Finish.
//!
//! The participant knows the questionnaire from its protocol, reads the screen to see where it is, and answers what is
//! asked there: [`questions`] of forms, [`naming`], [`bins`] for sorting, and on the map [`placing`], [`tying`] and
//! [`highlighting`]. [`reloading`] loads the page again after a step; [`protocols`] reads protocols for all tests.

mod bins;
mod highlighting;
mod naming;
mod placing;
mod protocols;
mod questions;
mod reloading;
mod tying;

use crate::driver::Browser;
use crate::hands::{Hands, Person};
use crate::intended::Intended;
use crate::screen::{Where, button};
use serde_json::Value;

pub use protocols::{in_english, in_language, protocol};

fn words<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The participant.
pub struct Participant {
    pub person: Person,
    pub protocol: Value,
    pub intended: Intended,
    /// Whether the page is loaded again after each step, before moving on
    pub reloads: bool,
    /// The steps that were answered
    pub steps: usize,
    /// Whether it is done with as little as suffices: a line is drawn around many, Enter leads to the next question
    pub is_quick: bool,
}

impl Participant {
    pub fn new(browser: &Browser, hands: Hands, protocol: Value, intended: Intended) -> Self {
        Participant {
            person: Person::new(browser, hands),
            protocol,
            intended,
            reloads: false,
            steps: 0,
            is_quick: false,
        }
    }

    /// Goes through the whole interview, and finishes it.
    pub async fn tell_everything(&mut self) {
        let mut here = self.person.screen.until("the first stage", |it| it.stage.is_some()).await;
        loop {
            let stage = self.stage_on_screen(&here);
            if words(&stage, "type") == "summary" {
                break;
            }
            self.answer(&stage, &here).await;
            self.steps += 1;
            if self.reloads {
                self.load_again(&here).await;
            }
            here = self.go_on(&here).await;
        }
        self.person.press(&button("Finish")).await;
        self.person.screen.find(&button("Change something")).await;
    }

    /// The stage whose title is on screen.
    fn stage_on_screen(&self, here: &Where) -> Value {
        let found = items(&self.protocol["stages"]).iter().find(|it| words(it, "title") == here.title);
        found.unwrap_or_else(|| panic!("no stage is called {:?}", here.title)).clone()
    }

    /// Moves on, and returns where that leads.
    async fn go_on(&self, here: &Where) -> Where {
        self.person.go_on().await;
        self.person.screen.until("the next step", |it| it.dialog.is_empty() && !it.is_step(here)).await
    }

    async fn answer(&self, stage: &Value, here: &Where) {
        let prompt = items(&stage["prompts"]).iter().find(|it| words(it, "text") == here.asked);
        match (words(stage, "type"), prompt) {
            ("consent", _) => self.person.choose(&here.title, words(stage, "agree")).await,
            ("information", _) => {}
            ("ego-form", _) => {
                for field in items(&stage["fields"]) {
                    let variable = field.as_str().unwrap_or_default();
                    self.answer_question(&self.protocol["codebook"]["ego"], variable, &self.intended.ego, None).await;
                }
            }
            ("open-questions", _) => {
                let ego = &self.protocol["codebook"]["ego"];
                let asked =
                    ego.as_object().and_then(|it| it.iter().find(|(_, it)| words(it, "question") == here.about));
                let (variable, _) = asked.unwrap_or_else(|| panic!("{:?} is not asked", here.about));
                self.answer_question(ego, variable, &self.intended.ego, None).await;
            }
            ("alter-form", _) => self.tell_of_alters(stage, here).await,
            ("tie-form", _) => {
                let kind = words(&stage["ties"], "kind");
                let ties = self.intended.ties.iter().find(|it| it.kind == kind).expect("ties of this kind");
                for field in items(&stage["fields"]) {
                    let variable = field.as_str().unwrap_or_default();
                    let variables = &self.protocol["codebook"]["ties"][kind]["variables"];
                    self.answer_question(variables, variable, &ties.answers, None).await;
                }
            }
            ("name-generator", Some(prompt)) => self.name(words(prompt, "id")).await,
            ("categorical-bin" | "ordinal-bin", Some(prompt)) => {
                let kind = stage["alters"]["type"].as_str().unwrap_or("person");
                self.sort(kind, words(prompt, "variable")).await;
            }
            ("sociogram", Some(prompt)) => match words(prompt, "task") {
                "place" => self.place_everyone().await,
                "tie" => self.tie(words(prompt, "kind")).await,
                _ => self.highlight(words(prompt, "variable")).await,
            },
            (other, _) => panic!("nothing is known about a {other} at {here:?}"),
        }
    }

    async fn show_as(&self, way: &str) {
        let switch = button(way).within("Show as");
        if self.person.screen.find(&switch).await.control.on != Some(true) {
            self.person.press(&switch).await;
            self.person.screen.expect(&switch, |it| it.on == Some(true)).await;
        }
    }

    fn browser(&self) -> &Browser {
        self.person.browser()
    }
}
