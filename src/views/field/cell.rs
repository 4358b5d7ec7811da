//! One cell of the interview, which is what a control shows and changes.

use super::Asked;
use crate::proposals::{Proposals, propose};
use crate::views::{fault_words, same_answer_words};
use dom::letters::LETTERS;
use dom::{El, ReadSignal, Signal, create_signal, effect, el, memo};
use interview::Command;
use json::number;
use network::Value;
use protocol::{AnswerFault, VariableKind};
use rare::rare;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A number that no other control on the page has, for ids.
fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    "q".to_owned() + &NEXT.fetch_add(1, Ordering::Relaxed).to_string()
}

/// An answer of ego, an alter or a tie, with the draft that may stand in its box instead.
pub struct Cell {
    pub asked: Rc<Asked>,
    /// The answer, or what is proposed for one
    pub answer: ReadSignal<Option<Value>>,
    /// Whether a draft stands in the boxes
    pub has_draft: ReadSignal<bool>,
    /// Whether ego has gone on from a draft, to another question or by Next, so that what is wrong with it is told
    pub left: Signal<bool>,
    /// What is told below the question; empty if nothing is
    pub remark: ReadSignal<String>,
    /// What stands in the boxes. It stays as it was typed ("1.0", "12,5", "Nov") while it means the answer, or is a
    /// draft that means none yet; else the answer is written there.
    pub typed: Signal<Vec<String>>,
    /// The answer there was before this stretch of typing, in which letters were only added: what was a number only on
    /// the way to another is taken back
    pub before: RefCell<Option<Value>>,
    pub id: String,
}

impl Cell {
    pub fn new(asked: Rc<Asked>) -> Rc<Cell> {
        let session = asked.session;
        let of = asked.clone();
        let answer = memo(move || match of.recorded() {
            None if of.variable.default.is_some() => rare!(propose(session, Proposals::Show(&of.about, &of.variable))),
            answer => answer,
        });
        let of = asked.clone();
        let has_draft = memo(move || session.drafts.of(&of.about, &of.variable.name).is_some());
        let left = create_signal(false);
        effect(move || {
            if session.screen.pressed.get() {
                left.set(true);
            }
        });
        let of = asked.clone();
        let remark = memo(move || {
            let draft = of.draft_remark();
            match draft.words.is_empty() {
                true => fault(&of, answer.get_clone()).unwrap_or_default(),
                false if draft.at_once || left.get() => draft.words,
                false => String::new(),
            }
        });
        let draft = session.drafts.peek(&asked.about, &asked.variable.name);
        let typed = create_signal(draft.unwrap_or_default());
        let before = RefCell::new(asked.recorded_now());
        Rc::new(Cell { asked, answer, has_draft, left, remark, typed, before, id: fresh_id() })
    }

    pub fn set(&self, value: Option<Value>, typing: bool) {
        if value.is_none() && self.asked.variable.default.is_some() {
            rare!(propose(self.asked.session, Proposals::Decline(&self.asked.about, &self.asked.variable)));
        }
        let (about, variable) = (self.asked.about.clone(), self.asked.variable.name.clone());
        self.asked.session.act(Command::Answer { about, variable, value, typing });
    }

    /// Puts a draft in place of the one there was, or takes it away.
    pub fn set_draft(&self, typed: Option<Vec<String>>) {
        self.asked.session.drafts.set(&self.asked.about, &self.asked.variable.name, typed);
    }

    pub fn is_blank(&self) -> bool {
        self.answer.with(Option::is_none)
    }

    /// Whether no number is the answer, so that a slider's handle means nothing yet.
    pub fn is_unset(&self) -> bool {
        self.answer.with(|answer| !answer.as_ref().is_some_and(Value::is_answered))
    }

    /// Whether an option is the answer, or one of several chosen.
    pub fn has(&self, option: &Value) -> bool {
        self.answer.with(|answer| match answer {
            Some(Value::Many(chosen)) => chosen.contains(option),
            Some(chosen) => chosen == option,
            None => false,
        })
    }

    /// The answer as it is stored.
    pub fn text(&self) -> String {
        match self.answer.get_clone() {
            Some(Value::Text(text)) => text,
            Some(Value::Number(value)) => number(value),
            Some(Value::Blank | Value::Missing(_) | Value::Bool(_) | Value::Many(_)) | None => String::new(),
        }
    }

    /// The id of something that belongs to the question.
    pub fn id_of(&self, what: &str) -> String {
        [&self.id, "-", what].concat()
    }

    /// The ids of the unit, the hint and the fault, for whoever hears the control instead of seeing it.
    pub fn described(&self) -> String {
        let id = self.id.as_str();
        // The boxes of a list ask what stands above them; groups are called by it.
        let kind = &self.asked.variable.kind;
        let is_one = matches!(
            kind,
            VariableKind::Text { .. }
                | VariableKind::Number { .. }
                | VariableKind::Slider { .. }
                | VariableKind::Time { .. }
        );
        let asked = if is_one && self.asked.row_of.is_some() { " asked" } else { "" };
        [id, "-unit ", id, "-hint ", id, "-fault", asked].concat()
    }

    /// A control, described as the question is.
    pub fn control(&self, tag: &str, class: &str) -> El {
        el(tag).class(class).attr("aria-describedby", &self.described())
    }

    /// A box of one line.
    pub fn line(&self, class: &str) -> El {
        self.control("input", class).attr("type", "text").attr("autocomplete", "off").attr("enterkeyhint", "next")
    }
}

/// What is wrong with a stored answer. Told once the participant tries to move on, so that nobody is corrected while
/// typing; but at once where a text has become too long, before there is more to take back.
fn fault(asked: &Asked, answer: Option<Value>) -> Option<String> {
    let session = asked.session;
    let answer = answer.unwrap_or(Value::Blank);
    let fault = session.interview.peek(|it| it.check_answer(&asked.about, &asked.variable, &answer)).err();
    if !session.screen.pressed.get() && !matches!(fault, Some(AnswerFault::TooLong { .. })) {
        return None;
    }
    if let Some(fault) = fault {
        // Another answer may bound it.
        session.interview.read(|_| ());
        return Some(fault_words(session, &asked.about, &fault));
    }
    let same = session.interview.read(|it| it.same_answer(&asked.about, &asked.variable, LETTERS))?;
    Some(same_answer_words(session, same))
}
