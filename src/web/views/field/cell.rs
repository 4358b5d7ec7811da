//! One cell of the interview, which is what a control shows and changes.

use super::understanding::{Understood, understand};
use crate::interview::{Command, Subject};
use crate::json::number;
use crate::network::Value;
use crate::protocol::{AnswerFault, Variable, check_answer};
use crate::web::dom::{El, effect, el, memo};
use crate::web::session::Session;
use crate::web::views::{fault_words, same_answer_words};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use sycamore_reactive::{ReadSignal, Signal, create_signal};

/// A number that no other control on the page has, for ids.
fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    "q".to_owned() + &NEXT.fetch_add(1, Ordering::Relaxed).to_string()
}

/// What is told below a question.
#[derive(Clone, PartialEq)]
pub enum Remark {
    /// The stored answer cannot stay
    Fault(String),
    /// What is typed is no answer
    Wrong(String),
    /// What is typed is one of these answers
    Which(Vec<Value>),
}

/// An answer of ego, an alter or a tie, with the draft that may stand in its box instead.
#[derive(Clone)]
pub struct Cell {
    pub session: Session,
    pub about: Subject,
    pub variable: Arc<Variable>,
    pub answer: ReadSignal<Option<Value>>,
    /// What the draft means; `None` while there is none
    pub draft: ReadSignal<Option<Understood>>,
    /// Whether ego has gone on from a draft, to another question or by Next, so that what is wrong with it is told
    pub left: Signal<bool>,
    pub remark: ReadSignal<Option<Remark>>,
    pub id: String,
}

impl Cell {
    pub fn new(session: Session, about: Subject, variable: Arc<Variable>) -> Self {
        let (whose, key) = (about.clone(), variable.name.clone());
        let answer = memo(move || session.read(|it| it.answer(&whose, key.as_str()).cloned()));
        let (whose, of) = (about.clone(), variable.clone());
        let draft = memo(move || Some(understand(session, &of, &session.drafts.of(&whose, &of.name)?)));
        let left = create_signal(false);
        effect(move || {
            if session.pressed.get() {
                left.set(true);
            }
        });
        let (whose, of) = (about.clone(), variable.clone());
        let remark = memo(move || match draft.get_clone() {
            Some(Understood::Which { answers, at_once }) => (at_once || left.get()).then_some(Remark::Which(answers)),
            Some(Understood::Wrong(words)) => left.get().then_some(Remark::Wrong(words)),
            _ => fault(session, &whose, &of, answer.get_clone()).map(Remark::Fault),
        });
        Cell { session, about, variable, answer, draft, left, remark, id: fresh_id() }
    }

    pub fn set(&self, value: Option<Value>, typing: bool) {
        let (about, variable) = (self.about.clone(), self.variable.name.clone());
        self.session.act(Command::Answer { about, variable, value, typing });
    }

    /// Puts a draft in place of the one there was, or takes it away.
    pub fn set_draft(&self, typed: Option<Vec<String>>) {
        self.session.drafts.set(&self.about, &self.variable.name, typed);
    }

    pub fn is_blank(&self) -> bool {
        self.answer.with(Option::is_none)
    }

    pub fn is(&self, value: &Value) -> bool {
        self.answer.with(|answer| answer.as_ref() == Some(value))
    }

    pub fn has(&self, value: &Value) -> bool {
        self.answer.with(|answer| matches!(answer, Some(Value::Many(values)) if values.contains(value)))
    }

    /// The answer as it is stored.
    pub fn text(&self) -> String {
        match self.answer.get_clone() {
            Some(Value::Text(text)) => text,
            Some(Value::Number(value)) => number(value),
            _ => String::new(),
        }
    }

    /// The ids of the unit, the hint and the fault, for whoever hears the control instead of seeing it.
    pub fn described(&self) -> String {
        let id = self.id.as_str();
        [id, "-unit ", id, "-hint ", id, "-fault"].concat()
    }

    /// A box of one line, described as the question is.
    pub fn input(&self, kind: &str, class: &str) -> El {
        let input = el("input").class(class).attr("type", kind).attr("autocomplete", "off");
        input.attr("aria-describedby", &self.described())
    }
}

/// What is wrong with a stored answer. Told once the participant tries to move on, so that nobody is corrected while
/// typing; but at once where a text has become too long, before there is more to take back.
fn fault(session: Session, about: &Subject, variable: &Variable, answer: Option<Value>) -> Option<String> {
    let fault = check_answer(variable, &answer.unwrap_or(Value::Blank)).err();
    if !session.pressed.get() && !matches!(fault, Some(AnswerFault::TooLong { .. })) {
        return None;
    }
    if let Some(fault) = fault {
        return Some(fault_words(session, &fault));
    }
    let same = session.read(|it| it.same_answer(about, variable))?;
    Some(same_answer_words(session, same))
}
