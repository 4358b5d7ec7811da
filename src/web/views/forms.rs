//! Questions about ego, alters and ties.

use super::field::{Asked, field};
use super::{name, text_of};
use crate::interview::{Step, Subject};
use crate::network::AlterId;
use crate::protocol::{self, AlterForm, AskBy, Rule, Stage, Text, TieForm};
use crate::web::dom::{El, View, el, memo, part};
use crate::web::session::Session;
use crate::words::Phrase;

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
    question(session, Subject::Ego, field)
}

/// A question that is there while it is asked.
fn question<When>(session: Session, about: Subject, asked: &protocol::Field<When>) -> View {
    let Some(variable) = session.peek(|it| it.variable(&about, &asked.variable).cloned()) else {
        return View::default();
    };
    let (whose, name) = (about.clone(), variable.name.clone());
    let asked = Asked::of(session, about, variable, asked.question.as_ref(), asked.hint.as_ref());
    let is_asked = memo(move || session.read(|it| it.asks_for(it.position(), &whose, &name)));
    part(move || is_asked.get().then(|| field(session, asked.clone())))
}

/// Questions about alters: all about one, or one about all.
pub fn alter_questions(session: Session, stage: &Stage, form: &AlterForm) -> View {
    let inside = match (form.by, session.here().step) {
        (AskBy::Alter, Step::Alter(alter)) => View::from(about_one(session, form, alter)),
        _ => about_all(session, form),
    };
    View::of(&[&text_of(session, stage), &inside])
}

/// Who or what the questions are about, and which of how many it is.
fn about_head(session: Session, who: El) -> El {
    let (before, count) = session.peek(|it| it.place_in_stage());
    let number = (before + 1).to_string();
    let counted = session.say_with(Phrase::AlterOf, &[("n", &number), ("of", &count.max(1).to_string())]);
    el("p")
        .class("about-head")
        .with(&[&el("strong").class("about-name").with(&[&who]), &el("span").class("about-count").text(&counted)])
}

fn about_one(session: Session, form: &AlterForm, alter: AlterId) -> El {
    let questions: Vec<View> =
        form.fields.iter().map(|field| question(session, Subject::Alter(alter), field)).collect();
    el("section").class("about").attr_of("aria-label", move || session.name_of(alter)).with(&[
        &about_head(session, name(move || session.name_of(alter))),
        &el("div").class("form").with(&[&questions]),
    ])
}

fn about_all(session: Session, form: &AlterForm) -> View {
    let Some(asked) = form.fields.get(session.part()) else { return View::default() };
    let alters = session.peek(|it| it.eligible(it.position()));
    let first = alters.first().map(|id| Subject::Alter(*id));
    let codebook = first.and_then(|about| session.peek(|it| it.variable(&about, &asked.variable).cloned()));
    let (question, hint) =
        (codebook.as_ref().map(|it| &it.question), codebook.as_ref().and_then(|it| it.hint.as_ref()));
    let in_words = |text: &Text| session.text(text);
    let question = asked.question.as_ref().or(question).map(in_words).unwrap_or_default();
    let hint = asked.hint.as_ref().or(hint).map(in_words);
    let rows: Vec<El> = alters
        .into_iter()
        .filter_map(|id| {
            let about = Subject::Alter(id);
            let is_asked = session.peek(|it| it.asks_for(it.position(), &about, &asked.variable));
            let variable = session.peek(|it| it.variable(&about, &asked.variable).cloned()).filter(|_| is_asked)?;
            // The question is asked once, above the rows.
            Some(field(session, Asked::row(about, variable, session.name_of(id))))
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
    let kind = session.peek(|it| {
        let kind = it.protocol().codebook.tie_kind(key.kind().as_str());
        kind.map(|kind| (kind.directed, session.text(&kind.label)))
    });
    let directed = kind.as_ref().is_some_and(|(directed, _)| *directed);
    let (one, other) = (key.source(), key.target());
    let ends = name(move || {
        let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
        session.say_with(phrase, &[("one", &session.name_of(one)), ("other", &session.name_of(other))])
    });
    let questions: Vec<View> =
        form.fields.iter().map(|field| question(session, Subject::Tie(key.clone()), field)).collect();
    View::of(&[
        &text_of(session, stage),
        &el("section").class("about").with(&[
            &about_head(session, ends),
            &kind.map(|(_, label)| el("p").class("hint").text(&label)),
            &el("div").class("form").with(&[&questions]),
        ]),
    ])
}
