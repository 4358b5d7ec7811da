//! Agreeing or declining.

use super::Prose;
use crate::interview::{Command, Subject};
use crate::network::Value;
use crate::protocol::{Consent, Stage, Text};
use crate::web::dynamic::{flag, on, shown_when};
use crate::web::session::session;
use crate::words::Phrase;
use leptos::ev::Event;
use leptos::prelude::*;

/// The stage's text and two choices. Only agreeing lets the interview go on.
#[component]
pub fn ConsentForm(stage: Stage, consent: Consent) -> impl IntoView {
    let session = session();
    let text = stage.text.unwrap_or_default();
    let title = stage.title.clone();
    let variable = consent.variable.clone();
    let answer = Memo::new({
        let variable = variable.clone();
        move |_| session.read(|it| it.answer(&Subject::Ego, variable.as_str()).cloned())
    });
    let choice = move |words: Text, agrees: bool| {
        let variable = variable.clone();
        let choose = move |_: Event| {
            session.act(Command::Answer {
                about: Subject::Ego,
                variable: variable.clone(),
                value: Some(Value::Bool(agrees)),
                typing: false,
            });
        };
        view! {
            <label class="choice">
                <input type="radio" name="consent" prop:checked=flag(move || answer.get() == Some(Value::Bool(agrees)))
                    on:change=on(choose) />
                <span>{session.words(words)}</span>
            </label>
        }
    };
    let declined = move || answer.get() == Some(Value::Bool(false));
    let needed = move || session.pressed.get() && answer.get().is_none();
    view! {
        <Prose text=session.words(text) />
        <fieldset class="field choices" class:faulty=flag(needed)>
            <legend class="unseen">{session.words(title)}</legend>
            {choice(consent.agree.clone(), true)}
            {choice(consent.decline.clone(), false)}
        </fieldset>
        {shown_when(needed, move || view! { <p class="fault">{session.word(Phrase::ConsentNeeded)}</p> }.into_any())}
        {shown_when(declined, move || view! {
            <div class="notice" role="status"><p>{session.words(consent.declined.clone())}</p></div>
        }.into_any())}
    }
}
