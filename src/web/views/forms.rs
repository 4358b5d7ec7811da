//! Questions about ego, alters and ties.

use super::Prose;
use super::field::Field;
use crate::interview::rules::{alter_passes, rule_holds, tie_passes};
use crate::interview::{Step, Subject};
use crate::network::{Alter, AlterId, TieKey};
use crate::protocol::{self, AlterFilter, AlterForm, AskBy, Rule, Stage, TieForm};
use crate::web::dynamic::{memo, part, words};
use crate::web::session::{Session, session};
use crate::words::Phrase;
use leptos::prelude::*;

/// What is said before the questions, if anything.
fn introduction(session: Session, stage: &Stage) -> impl IntoView + use<> {
    let text = stage.text.clone();
    text.map(|text| view! { <Prose text=session.words(text) /> })
}

/// All questions of a form about ego, on one screen; those that do not apply are not there.
#[component]
pub fn EgoForm(stage: Stage, fields: Vec<protocol::Field<Rule>>) -> impl IntoView {
    let session = session();
    let listed = fields.into_iter().map(|field| ego_question(session, field)).collect_view();
    view! {
        {introduction(session, &stage)}
        <div class="form">{listed}</div>
    }
}

fn ego_question(session: Session, field: protocol::Field<Rule>) -> impl IntoView {
    let when = field.when.clone();
    let applies = memo(move || session.read(|it| when.as_ref().is_none_or(|rule| rule_holds(rule, it.network()))));
    let variable = session.peek(|it| it.variable(&Subject::Ego, &field.variable).cloned());
    part(move || {
        let variable = variable.clone().filter(|_| applies.get());
        let asked = variable.map(|variable| {
            view! {
                <Field about=Subject::Ego variable question=field.question.clone() hint=field.hint.clone() />
            }
        });
        asked.into_any()
    })
}

/// One question to answer in one's own words.
#[component]
pub fn OpenQuestion(stage: Stage, fields: Vec<protocol::Field<Rule>>) -> impl IntoView {
    let session = session();
    let field = fields.get(session.part()).cloned();
    view! {
        {introduction(session, &stage)}
        <div class="form">{field.map(|field| ego_question(session, field))}</div>
    }
}

/// Questions about alters: all about one, or one about all.
#[component]
pub fn AlterQuestions(stage: Stage, form: AlterForm) -> impl IntoView {
    let session = session();
    let inside = match (form.by, session.here().step) {
        (AskBy::Alter, Step::Alter(alter)) => about_one(session, &form, alter).into_any(),
        _ => about_all(session, &form).into_any(),
    };
    view! {
        {introduction(session, &stage)}
        {inside}
    }
}

fn alters_of(session: Session, filter: &AlterFilter) -> Vec<Alter> {
    session.peek(|it| {
        let network = it.network();
        network.alters().filter(|alter| alter_passes(filter, alter, network)).cloned().collect()
    })
}

fn about_one(session: Session, form: &AlterForm, alter: AlterId) -> impl IntoView + use<> {
    let all = alters_of(session, &form.alters);
    let number = all.iter().position(|it| it.id == alter).map_or(1, |at| at + 1);
    let count = all.len();
    let listed =
        form.fields
            .iter()
            .cloned()
            .map(|field| {
                let about = Subject::Alter(alter);
                let variable = session.peek(|it| it.variable(&about, &field.variable).cloned());
                let when = field.when.clone();
                let applies = memo(move || {
                    session.read(|it| {
                        let network = it.network();
                        network
                            .alter(alter)
                            .is_some_and(|it| when.as_ref().is_none_or(|filter| alter_passes(filter, it, network)))
                    })
                });
                part(move || {
                    let variable = variable.clone().filter(|_| applies.get());
                    let asked = variable.map(|variable| view! {
                    <Field about=about.clone() variable question=field.question.clone() hint=field.hint.clone() />
                });
                    asked.into_any()
                })
            })
            .collect_view();
    view! {
        <section class="about" aria-label=words(move || session.name_of(alter))>
            <p class="about-head">
                <strong class="about-name"><bdi>{words(move || session.name_of(alter))}</bdi></strong>
                <span class="about-count">
                    {words(move || session.say_with(Phrase::AlterOf, &[
                        ("n", &number.to_string()), ("of", &count.to_string()),
                    ]))}
                </span>
            </p>
            <div class="form">{listed}</div>
        </section>
    }
}

fn about_all(session: Session, form: &AlterForm) -> impl IntoView + use<> {
    let field = form.fields.get(session.part()).cloned();
    let alters = alters_of(session, &form.alters);
    field.map(|field| {
        let first = alters.first().map(|alter| Subject::Alter(alter.id));
        let codebook = first.and_then(|about| session.peek(|it| it.variable(&about, &field.variable).cloned()));
        let question = field.question.clone().or(codebook.as_ref().map(|it| it.question.clone())).unwrap_or_default();
        let hint = field.hint.clone().or(codebook.and_then(|it| it.hint));
        let rows = alters
            .into_iter()
            .filter_map(|alter| {
                let about = Subject::Alter(alter.id);
                let variable = session.peek(|it| {
                    let applies = field.when.as_ref().is_none_or(|filter| alter_passes(filter, &alter, it.network()));
                    it.variable(&about, &field.variable).cloned().filter(|_| applies)
                })?;
                // The question is asked once, above the rows.
                let variable = protocol::Variable { hint: None, ..variable };
                Some(view! { <Field about variable name=Some(alter.label.clone()) /> })
            })
            .collect_view();
        view! {
            <h3 class="asked">{session.words(question)}</h3>
            {hint.map(|hint| view! { <p class="hint">{session.words(hint)}</p> })}
            <div class="form rows">{rows}</div>
        }
    })
}

/// The questions about one tie.
#[component]
pub fn TieQuestions(stage: Stage, form: TieForm) -> impl IntoView {
    let session = session();
    let Step::Tie(key) = session.here().step else { return ().into_any() };
    let (number, count, directed) = session.peek(|it| {
        let ties: Vec<&TieKey> =
            it.network().ties().filter(|tie| tie_passes(&form.ties, tie)).map(|tie| &tie.key).collect();
        let number = ties.iter().position(|it| **it == key).map_or(1, |at| at + 1);
        let directed = it.protocol().codebook.tie_kind(key.kind().as_str()).is_some_and(|kind| kind.directed);
        (number, ties.len(), directed)
    });
    let ends = {
        let key = key.clone();
        words(move || {
            let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
            let (one, other) = (session.name_of(key.source()), session.name_of(key.target()));
            session.say_with(phrase, &[("one", &one), ("other", &other)])
        })
    };
    let kind = session.peek(|it| it.protocol().codebook.tie_kind(key.kind().as_str()).map(|kind| kind.label.clone()));
    let listed = form
        .fields
        .into_iter()
        .filter_map(|field| {
            let about = Subject::Tie(key.clone());
            let variable = session.peek(|it| it.variable(&about, &field.variable).cloned())?;
            let (when, key) = (field.when.clone(), key.clone());
            let applies = memo(move || {
                session.read(|it| {
                    let tie = it.network().tie(&key);
                    tie.is_some_and(|tie| when.as_ref().is_none_or(|filter| tie_passes(filter, tie)))
                })
            });
            Some(part(move || {
                let asked = applies.get().then(|| {
                    view! {
                        <Field about=about.clone() variable=variable.clone() question=field.question.clone()
                            hint=field.hint.clone() />
                    }
                });
                asked.into_any()
            }))
        })
        .collect_view();
    view! {
        {introduction(session, &stage)}
        <section class="about">
            <p class="about-head">
                <strong class="about-name"><bdi>{ends}</bdi></strong>
                <span class="about-count">
                    {words(move || session.say_with(Phrase::AlterOf, &[
                        ("n", &number.to_string()), ("of", &count.to_string()),
                    ]))}
                </span>
            </p>
            {kind.map(|label| view! { <p class="hint">{session.words(label)}</p> })}
            <div class="form">{listed}</div>
        </section>
    }
    .into_any()
}
