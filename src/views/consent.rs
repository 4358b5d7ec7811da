//! Agreeing or declining.

use super::{StageScreen, text_of};
use crate::session::Session;
use dom::{El, View, el, memo, shown_when};
use interview::{Command, Subject};
use network::Value;
use protocol::{Consent, Stage, Text};
use words::Phrase;

impl StageScreen for Consent {
    /// The stage's text and two choices. Declining goes where the protocol's jumps lead, or ends the interview.
    fn view(&self, session: Session, stage: &Stage) -> View {
        let variable = self.variable.clone();
        let answer = memo({
            let variable = variable.clone();
            move || session.interview.read(|it| it.answer(&Subject::Ego, variable.as_str()).cloned())
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
            el("label").class("choice").put(radio).put(el("span").text(&session.words.text(words)))
        };
        let needed = move || session.screen.pressed.get() && answer.with(Option::is_none);
        let ends = memo(move || said(false) && session.interview.read(|it| it.next().is_none()));
        View::default()
            .put(text_of(session, stage))
            .put(
                el("fieldset")
                    .class("field choices")
                    .class_if("faulty", needed)
                    .put(el("legend").class("unseen").text(&session.words.text(&stage.title)))
                    .put(choice(&self.agree, true))
                    .put(choice(&self.decline, false)),
            )
            .put(shown_when(needed, move || el("p").class("fault").text(&session.words.say(Phrase::ConsentNeeded))))
            .put(shown_when(
                move || ends.get(),
                move || el("p").class("hint").attr("role", "status").text(&session.words.say(Phrase::DeclineEnds)),
            ))
    }
}
