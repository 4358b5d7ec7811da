//! Forms about alters: all questions about one, or one question about all.

use super::field::{Asked, field};
use super::parting::{BLANK, BLANK_BOX, LeftOpen};
use super::questions::{about_head, questions};
use super::{StageScreen, disc, name, text_of};
use crate::session::Session;
use dom::{El, View, el};
use interview::{Step, Subject};
use network::AlterId;
use protocol::{AlterForm, AskBy, Stage};

impl StageScreen for AlterForm {
    fn view(&self, session: Session, stage: &Stage) -> View {
        let inside = match session.interview.here().step {
            Step::Alter(alter) => View::from(about_one(session, self, alter)),
            Step::Field(index) => about_all(session, self, index),
            // The interview has no such steps of a form.
            Step::Whole | Step::Prompt(_) | Step::Tie(_) => View::default(),
        };
        View::default().put(text_of(session, stage)).put(inside)
    }

    fn left_open(&self, session: Session) -> LeftOpen {
        match self.fields.get(session.interview.part()) {
            Some(field) if self.by == AskBy::Question => {
                LeftOpen::people(LeftOpen::blank_people(session, &field.variable), BLANK, BLANK_BOX)
            }
            _ => LeftOpen::blank_questions(session),
        }
    }

    fn asks(&self) -> bool {
        self.by == AskBy::Question
    }
}

fn about_one(session: Session, form: &AlterForm, alter: AlterId) -> El {
    el("section")
        .class("about")
        .attr_of("aria-label", move || session.interview.name_of(alter))
        .put(about_head(session, vec![disc(session, alter)], name(move || session.interview.name_of(alter))))
        .put(questions(session, &Subject::Alter(alter), &form.fields))
}

fn about_all(session: Session, form: &AlterForm, index: usize) -> View {
    let Some(asked) = form.fields.get(index) else { return View::default() };
    let alters = session.interview.peek(|it| it.eligible(it.position()));
    let first = alters.first().map(|id| Subject::Alter(*id));
    let codebook = first.and_then(|about| session.interview.peek(|it| it.variable(&about, &asked.variable).cloned()));
    let (question, hint) =
        (codebook.as_ref().map(|it| &it.question), codebook.as_ref().and_then(|it| it.hint.as_ref()));
    let question = asked.question.as_ref().or(question);
    let hint = asked.hint.as_ref().or(hint);
    let mut rows = el("div").class("form rows");
    for id in alters {
        let about = Subject::Alter(id);
        let variable = session.interview.peek(|it| it.variable(&about, &asked.variable).cloned());
        if let Some(variable) = variable
            && session.interview.peek(|it| it.asks_for(it.position(), &about, &asked.variable))
        {
            // The question is asked once, above the rows.
            rows = rows.put(field(&Asked::row(session, about, variable, session.interview.name_of(id))));
        }
    }
    View::default().put(question.map(|question| super::asked(session, question, hint))).put(rows)
}
