//! Naming alters: one box, the names given here, and the names given before to choose again.

mod cards;
mod name_box;
mod rename;

use super::{blocker_words, button, introduction, name};
use crate::interview::{Blocker, Command, Refusal};
use crate::network::{AlterId, Key};
use crate::protocol::{NameGenerator, Stage};
use crate::web::dom::{El, Icon, View, el, icon, memo, part, rows, shown_when};
use crate::web::session::Session;
use crate::words::Phrase;
use name_box::NameBox;
use rename::rename_dialog;
use sycamore_reactive::{ReadSignal, create_signal};

/// One prompt of a name generator.
pub fn naming(session: Session, stage: &Stage, task: &NameGenerator) -> View {
    let Some(asked) = task.prompts.get(session.part()) else { return View::default() };
    let prompt = asked.prompt.id.clone();
    let (here, before) = (listed(session, task, &prompt, true), listed(session, task, &prompt, false));
    let too_few = part(move || {
        if !session.pressed.get() {
            return None;
        }
        let blockers = session.read(|it| it.blockers());
        let blocker = blockers.into_iter().find(|it| matches!(it, Blocker::TooFewNames { .. }))?;
        Some(el("p").class("fault").text(&blocker_words(session, &blocker)))
    });
    let nobody = move || el("p").class("empty").text(session.say(Phrase::NobodyYet));
    let named = {
        let (prompt, short_names) = (prompt.clone(), task.short_names);
        rows(move || here.get_clone(), move |id| named_chip(session, id, prompt.clone(), short_names))
    };
    let earlier = {
        let prompt = prompt.clone();
        move || {
            let (title, prompt) = (session.say(Phrase::NamedBefore), prompt.clone());
            let row = move |id| el("li").with(&[&earlier_chip(session, id, prompt.clone())]);
            el("section").class("names before").attr("aria-label", title).with(&[
                &el("h4").class("before-title").text(title),
                &el("ul").class("chips").with(&[&rows(move || before.get_clone(), row)]),
            ])
        }
    };
    let hint = asked.prompt.hint.as_ref().map(|hint| el("p").class("hint").text(&session.text(hint)));
    View::of(&[
        &introduction(session, stage),
        &el("h3").class("asked").text(&session.text(&asked.prompt.text)),
        &hint,
        &NameBox::new(session, asked, task).view(),
        &too_few,
        &el("section")
            .class("names")
            .attr("aria-label", session.say(Phrase::NamedHere))
            .with(&[&shown_when(move || here.with(Vec::is_empty), nobody), &el("ul").class("chips").with(&[&named])]),
        &shown_when(move || !before.with(Vec::is_empty), earlier),
    ])
}

/// Who of the generator's type was named in this prompt, or who was not.
fn listed(session: Session, task: &NameGenerator, prompt: &Key, here: bool) -> ReadSignal<Vec<AlterId>> {
    let (prompt, alter_type) = (prompt.clone(), task.alter_type.clone());
    memo(move || {
        session.read(|it| {
            let of_type = it.network().alters().filter(|alter| alter.alter_type == alter_type);
            of_type.filter(|alter| alter.named_in.contains(&prompt) == here).map(|alter| alter.id).collect()
        })
    })
}

/// Said when a prompt takes no more names.
fn full_notice(session: Session, max: Option<usize>) -> Option<El> {
    let said = session.say_with(Phrase::FullPrompt, &[("max", &max?.to_string())]);
    Some(el("p").class("fault").attr("role", "alert").text(&said))
}

/// Someone named in this prompt: tap the name to rename, the cross to take it out.
fn named_chip(session: Session, id: AlterId, prompt: Key, short_names: bool) -> El {
    let renaming = create_signal(false);
    let name_now = memo(move || session.name_of(id));
    let elsewhere = {
        let prompt = prompt.clone();
        memo(move || {
            session.read(|it| it.network().alter(id).is_some_and(|alter| alter.named_in.iter().any(|it| *it != prompt)))
        })
    };
    let dialog = {
        let prompt = prompt.clone();
        move || rename_dialog(session, id, prompt.clone(), short_names, renaming)
    };
    let take_out = move || {
        let said = session.say_with(Phrase::Removed, &[("name", &name_now.get_clone())]);
        session.act(match elsewhere.get() {
            true => Command::Pick { alter: id, prompt: prompt.clone(), picked: false },
            false => Command::Remove { alter: id },
        });
        session.announce(said);
    };
    let take_out_label = move || {
        let phrase = if elsewhere.get() { Phrase::NotHere } else { Phrase::Remove };
        session.say_with(phrase, &[("name", &name_now.get_clone())])
    };
    el("li").class("chip named").with(&[
        &el("button")
            .class("chip-name")
            .attr("type", "button")
            .attr_of("aria-label", move || session.say_with(Phrase::Rename, &[("name", &name_now.get_clone())]))
            .with(&[&name(move || name_now.get_clone())])
            .click(move || renaming.set(true)),
        &button("chip-out", "").attr_of("aria-label", take_out_label).with(&[&icon(Icon::Cross)]).click(take_out),
        &shown_when(move || renaming.get(), dialog),
    ])
}

/// Someone named before: one tap names them here too.
fn earlier_chip(session: Session, id: AlterId, prompt: Key) -> View {
    let full = create_signal(None::<usize>);
    let pick = move || {
        let said = session.say_with(Phrase::Added, &[("name", &session.name_of(id))]);
        match session.apply(Command::Pick { alter: id, prompt: prompt.clone(), picked: true }) {
            Ok(()) => session.announce(said),
            Err(Refusal::TooManyNames { max }) => full.set(Some(max)),
            Err(_) => {}
        }
    };
    View::of(&[
        &button("chip earlier", "").with(&[&icon(Icon::Plus), &name(move || session.name_of(id))]).click(pick),
        &part(move || full_notice(session, full.get())),
    ])
}
