//! Questions about ego, alters and ties.

use super::field::{Asked, field};
use super::{name, text_of};
use crate::interview::rules::{alter_passes, rule_holds, tie_passes};
use crate::interview::{Interview, Step, Subject};
use crate::network::{Alter, AlterId, TieKey};
use crate::protocol::{self, AlterFilter, AlterForm, AskBy, Rule, Stage, Text, TieForm};
use crate::web::dom::{El, View, el, memo, part};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;

/// All questions of a form about ego, on one screen; those that do not apply are not there.
pub fn ego_form(session: Session, stage: &Stage, fields: &[protocol::Field<Rule>]) -> View {
    let questions: Vec<View> = fields.iter().map(|field| ego_question(session, field)).collect();
    View::of(&[&text_of(session, stage), &el("div").class("form").with(&[&questions])])
}

/// One question to answer in one's own words.
pub fn open_question(session: Session, stage: &Stage, fields: &[protocol::Field<Rule>]) -> View {
    let question = fields.get(session.part()).map(|field| ego_question(session, field));
    View::of(&[&text_of(session, stage), &el("div").class("form").with(&[&question])])
}

fn ego_question(session: Session, field: &protocol::Field<Rule>) -> View {
    let when = field.when.clone();
    let applies = move |it: &Interview| when.as_ref().is_none_or(|rule| rule_holds(rule, it.network()));
    question(session, Subject::Ego, field, Rc::new(applies))
}

/// A question that is there while it applies.
fn question<When>(
    session: Session,
    about: Subject,
    asked: &protocol::Field<When>,
    applies: Rc<dyn Fn(&Interview) -> bool>,
) -> View {
    let Some(variable) = session.peek(|it| it.variable(&about, &asked.variable).cloned()) else {
        return View::default();
    };
    let asked = Asked::of(session, about, variable, asked.question.as_ref(), asked.hint.as_ref());
    let applies = memo(move || session.read(|it| applies(it)));
    part(move || applies.get().then(|| field(session, asked.clone())))
}

/// Questions about alters: all about one, or one about all.
pub fn alter_questions(session: Session, stage: &Stage, form: &AlterForm) -> View {
    let inside = match (form.by, session.here().step) {
        (AskBy::Alter, Step::Alter(alter)) => View::from(about_one(session, form, alter)),
        _ => about_all(session, form),
    };
    View::of(&[&text_of(session, stage), &inside])
}

fn alters_of(session: Session, filter: &AlterFilter) -> Vec<Alter> {
    session.peek(|it| {
        let network = it.network();
        network.alters().filter(|alter| alter_passes(filter, alter, network)).cloned().collect()
    })
}

/// Who or what the questions are about, and which of how many it is.
fn about_head(session: Session, who: El, number: Option<usize>, count: usize) -> El {
    let number = number.map_or(1, |at| at + 1).to_string();
    let counted = session.say_with(Phrase::AlterOf, &[("n", &number), ("of", &count.to_string())]);
    el("p")
        .class("about-head")
        .with(&[&el("strong").class("about-name").with(&[&who]), &el("span").class("about-count").text(&counted)])
}

fn about_one(session: Session, form: &AlterForm, alter: AlterId) -> El {
    let all = alters_of(session, &form.alters);
    let number = all.iter().position(|it| it.id == alter);
    let questions: Vec<View> = form
        .fields
        .iter()
        .map(|field| {
            let when = field.when.clone();
            let applies = move |it: &Interview| {
                let (network, when) = (it.network(), when.as_ref());
                network.alter(alter).is_some_and(|it| when.is_none_or(|filter| alter_passes(filter, it, network)))
            };
            question(session, Subject::Alter(alter), field, Rc::new(applies))
        })
        .collect();
    el("section").class("about").attr_of("aria-label", move || session.name_of(alter)).with(&[
        &about_head(session, name(move || session.name_of(alter)), number, all.len()),
        &el("div").class("form").with(&[&questions]),
    ])
}

fn about_all(session: Session, form: &AlterForm) -> View {
    let Some(asked) = form.fields.get(session.part()) else { return View::default() };
    let alters = alters_of(session, &form.alters);
    let first = alters.first().map(|alter| Subject::Alter(alter.id));
    let codebook = first.and_then(|about| session.peek(|it| it.variable(&about, &asked.variable).cloned()));
    let (question, hint) =
        (codebook.as_ref().map(|it| &it.question), codebook.as_ref().and_then(|it| it.hint.as_ref()));
    let in_words = |text: &Text| session.text(text);
    let question = asked.question.as_ref().or(question).map(in_words).unwrap_or_default();
    let hint = asked.hint.as_ref().or(hint).map(in_words);
    let rows: Vec<El> = alters
        .into_iter()
        .filter_map(|alter| {
            let about = Subject::Alter(alter.id);
            let variable = session.peek(|it| {
                let applies = asked.when.as_ref().is_none_or(|filter| alter_passes(filter, &alter, it.network()));
                it.variable(&about, &asked.variable).cloned().filter(|_| applies)
            })?;
            // The question is asked once, above the rows.
            Some(field(session, Asked::row(about, variable, alter.label)))
        })
        .collect();
    View::of(&[
        &el("h3").class("asked").text(&question),
        &hint.map(|hint| el("p").class("hint").text(&hint)),
        &el("div").class("form rows").with(&[&rows]),
    ])
}

/// The questions about one tie.
pub fn tie_questions(session: Session, stage: &Stage, form: &TieForm) -> View {
    let Step::Tie(key) = session.here().step else { return View::default() };
    let (number, count, kind) = session.peek(|it| {
        let ties: Vec<&TieKey> =
            it.network().ties().filter(|tie| tie_passes(&form.ties, tie)).map(|tie| &tie.key).collect();
        let number = ties.iter().position(|it| **it == key);
        (
            number,
            ties.len(),
            it.protocol().codebook.tie_kind(key.kind().as_str()).map(|kind| (kind.directed, session.text(&kind.label))),
        )
    });
    let directed = kind.as_ref().is_some_and(|(directed, _)| *directed);
    let (one, other) = (key.source(), key.target());
    let ends = name(move || {
        let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
        session.say_with(phrase, &[("one", &session.name_of(one)), ("other", &session.name_of(other))])
    });
    let questions: Vec<View> = form
        .fields
        .iter()
        .map(|field| {
            let (when, key) = (field.when.clone(), key.clone());
            let about = Subject::Tie(key.clone());
            let applies = move |it: &Interview| {
                it.network().tie(&key).is_some_and(|tie| when.as_ref().is_none_or(|filter| tie_passes(filter, tie)))
            };
            question(session, about, field, Rc::new(applies))
        })
        .collect();
    View::of(&[
        &text_of(session, stage),
        &el("section").class("about").with(&[
            &about_head(session, ends, number, count),
            &kind.map(|(_, label)| el("p").class("hint").text(&label)),
            &el("div").class("form").with(&[&questions]),
        ]),
    ])
}
