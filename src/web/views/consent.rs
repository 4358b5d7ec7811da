//! Agreeing or declining.

use super::text_of;
use crate::interview::{Command, Subject};
use crate::network::Value;
use crate::protocol::{Consent, Stage, Text};
use crate::web::dom::{El, View, el, memo, shown_when};
use crate::web::session::Session;
use crate::words::Phrase;

/// The stage's text and two choices. Declining goes where the protocol's jumps lead, or ends the interview.
pub fn consent_form(session: Session, stage: &Stage, consent: &Consent) -> View {
    let variable = consent.variable.clone();
    let answer = memo({
        let variable = variable.clone();
        move || session.read(|it| it.answer(&Subject::Ego, variable.as_str()).cloned())
    });
    let said = move |agrees: bool| answer.with(|it| *it == Some(Value::Bool(agrees)));
    let choice = |words: &Text, agrees: bool| -> El {
        let variable = variable.clone();
        let radio = el("input").attr("type", "radio").attr("name", "consent").checked(move || said(agrees));
        let radio = radio.on_change(move |_| {
            session.act(Command::Answer {
                about: Subject::Ego,
                variable: variable.clone(),
                value: Some(Value::Bool(agrees)),
                typing: false,
            });
        });
        el("label").class("choice").with(&[&radio, &el("span").text(&session.text(words))])
    };
    let needed = move || session.pressed.get() && answer.with(Option::is_none);
    let ends = memo(move || said(false) && session.read(|it| it.next().is_none()));
    View::of(&[
        &text_of(session, stage),
        &el("fieldset").class("field choices").class_if("faulty", needed).with(&[
            &el("legend").class("unseen").text(&session.text(&stage.title)),
            &choice(&consent.agree, true),
            &choice(&consent.decline, false),
        ]),
        &shown_when(needed, move || el("p").class("fault").text(session.say(Phrase::ConsentNeeded))),
        &shown_when(
            move || ends.get(),
            move || el("p").class("hint").attr("role", "status").text(session.say(Phrase::DeclineEnds)),
        ),
    ])
}
