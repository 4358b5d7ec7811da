//! Forms about ties: the questions about one.

use super::questions::{about_head, questions};
use super::{StageScreen, disc, name, text_of};
use crate::session::Session;
use dom::{View, el};
use interview::{Step, Subject};
use protocol::{Stage, TieForm};
use rare::rare;
use words::Phrase;

impl StageScreen for TieForm {
    fn view(&self, session: Session, stage: &Stage) -> View {
        rare!(view(session, stage, self))
    }
}

#[cfg_attr(feature = "parted", rare::wasm_split(pairs, wasm_split_path = rare))]
fn view(session: Session, stage: &Stage, form: &TieForm) -> View {
    let Step::Tie(key) = session.interview.here().step else { return View::default() };
    let kind = session.interview.peek(|it| {
        let kind = it.protocol().codebook.tie_kind(key.kind().as_str());
        kind.map(|kind| (kind.directed, session.words.text(&kind.label)))
    });
    let directed = kind.as_ref().is_some_and(|(directed, _)| *directed);
    let (one, other) = (key.source(), key.target());
    let ends = move || {
        let phrase = if directed { Phrase::TieFromTo } else { Phrase::TieBetween };
        session
            .words
            .say_with(phrase, &[("one", &session.interview.name_of(one)), ("other", &session.interview.name_of(other))])
    };
    View::default().put(text_of(session, stage)).put(
        el("section")
            .class("about")
            .attr_of("aria-label", ends)
            .put(about_head(session, vec![disc(session, one), disc(session, other)], name(ends)))
            .put(kind.map(|(_, label)| el("p").class("hint").text(&label)))
            .put(questions(session, &Subject::Tie(key.clone()), &form.fields)),
    )
}
