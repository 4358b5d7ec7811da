//! What is left open on a step: the participant is asked about it once, in the page, before going on.

use super::{button, disc, focus_on, name};
use crate::session::Session;
use crate::underway::Then;
use dom::{El, View, el, soon};
use interview::{Interview, Subject};
use network::{AlterId, Key};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, KeyboardEvent};
use words::Phrase;

/// What a step leaves open; its lists may be empty.
pub struct LeftOpen {
    people: Vec<AlterId>,
    questions: Vec<String>,
    /// What is said of them, the way back to them, and the way on
    phrases: [Phrase; 3],
    /// Where the way back leads
    to: &'static str,
}

impl LeftOpen {
    /// People whom something is not known of.
    pub fn people(people: Vec<AlterId>, phrases: [Phrase; 3], to: &'static str) -> Self {
        LeftOpen { people, questions: Vec::new(), phrases, to }
    }

    /// Questions that have no answer.
    pub fn questions(questions: Vec<String>, to: &'static str) -> Self {
        LeftOpen { people: Vec::new(), questions, phrases: BLANK, to }
    }

    /// People for whom one question is blank.
    pub fn blank_people(session: Session, asked: &Key) -> Vec<AlterId> {
        let mut people = Vec::new();
        for (about, variable) in session.interview.peek(Interview::blank) {
            if let Subject::Alter(id) = about
                && variable == *asked
            {
                people.push(id);
            }
        }
        people
    }

    /// Every question that is blank.
    pub fn blank_questions(session: Session) -> Self {
        let mut questions = Vec::new();
        for (about, name) in session.interview.peek(Interview::blank) {
            let variable = session.interview.peek(|it| it.variable(&about, &name).cloned());
            questions.extend(variable.map(|it| session.words.heard(&it.question, &Subject::Ego)));
        }
        LeftOpen::questions(questions, BLANK_BOX)
    }

    /// Whether nothing is left open.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.questions.is_empty()
    }
}

/// What is said of answers that are missing.
pub const BLANK: [Phrase; 3] = [Phrase::OnceBlank, Phrase::OnceAnswer, Phrase::GoOn];

/// The first box, or choice, without an answer.
pub const BLANK_BOX: &str = ".blank :is(input, textarea)";

/// The question whether that is right. It takes the focus, and Escape stays.
pub fn parting(session: Session, left: &LeftOpen, stay: Then, leave: Then) -> El {
    let (LeftOpen { people, questions, phrases, to }, mut listed) = (left, View::default());
    let ([title, back, on], to) = (*phrases, *to);
    let say = |phrase| session.words.say(phrase);
    for id in people.iter().copied() {
        let who = name(move || session.interview.name_of(id));
        listed = listed.put(el("li").class("chip").put(disc(session, id)).put(who));
    }
    for question in questions {
        listed = listed.put(el("li").class("chip").put(el("bdi").text(question)));
    }
    // What is right as it is leads on; what is missing leads back.
    let (back_class, on_class) = match on {
        Phrase::GoOn => ("button primary", "button"),
        _ => ("button", "button primary"),
    };
    let title = say(title);
    let away = stay.clone();
    let stay = move || {
        stay();
        if !focus_on(session, to) {
            focus_on(session, ".ways .primary");
        }
    };
    let back = button(back_class, &say(back)).click(stay.clone());
    let sheet = el("section")
        .class("ways once")
        // It lies over the foot of the step. Whoever goes there goes on with it, and has it in sight.
        .on("focusout", move |event: FocusEvent| {
            let to = event.related_target().and_then(|it| it.dyn_into::<Element>().ok());
            if to.is_some_and(|to| to.closest(".stage").is_ok_and(|stage| stage.is_some())) {
                away();
            }
        })
        .attr("role", "dialog")
        .attr("tabindex", "-1")
        .attr("aria-label", &title)
        .on("keydown", move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                stay();
            }
        })
        .put(el("p").class("once-title").text(&title))
        .put(el("p").class("hint").text(&say(Phrase::OnceText)))
        // Long lists scroll, by keys too.
        .put(el("ul").class("chips listed").attr("tabindex", "0").put(listed))
        .put(button(on_class, &say(on)).click(move || leave()))
        .put(back);
    let there = sheet.clone();
    soon(move || {
        // What cannot take the focus leaves it where it is.
        let _ = there.html().focus();
    });
    sheet
}
