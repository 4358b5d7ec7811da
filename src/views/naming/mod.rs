//! Naming alters: one box, the names given here, and the names given before to choose again.

mod cards;
mod listed;
mod name_box;
mod rename;
mod roster;

use super::{StageScreen, blocker_words, button, disc, focus_on, introduction, name};
use crate::session::Session;
use dom::{El, Icon, ReadSignal, View, create_signal, el, icon, memo, part, rows, shown_when};
use interview::{Blocker, Command, Refusal};
use name_box::name_box;
use network::{AlterId, Key};
use protocol::{NameGenerator, Shape, Stage};
use rename::rename_dialog;
use words::Phrase;

impl StageScreen for NameGenerator {
    /// One prompt of a name generator.
    fn view(&self, session: Session, stage: &Stage) -> View {
        let Some(asked) = self.prompts.get(session.interview.part()) else { return View::default() };
        let prompt = asked.prompt.id.clone();
        let (here, before) = (listed(session, self, &prompt, true), listed(session, self, &prompt, false));
        let too_few = part(move || {
            if !session.screen.pressed.get() {
                return None;
            }
            let blockers = session.interview.read(|it| it.blockers());
            let blocker = blockers.into_iter().find(|it| matches!(it, Blocker::TooFewNames { .. }))?;
            Some(el("p").class("fault").text(&blocker_words(session, &blocker)))
        });
        let is_typed = asked.roster.is_none();
        let nobody = move || el("p").class("empty").text(&session.words.say(Phrase::NobodyYet));
        let named = {
            let (prompt, short_names) = (prompt.clone(), self.short_names);
            rows(move || here.get_clone(), move |id| named_chip(session, id, prompt.clone(), short_names))
        };
        let earlier = {
            let prompt = prompt.clone();
            move || {
                let (title, prompt) = (session.words.say(Phrase::NamedBefore), prompt.clone());
                let row = move |id| el("li").put(earlier_chip(session, id, prompt.clone()));
                el("section")
                    .class("names before")
                    .attr("aria-label", &title)
                    .put(el("h4").class("before-title").text(&title))
                    .put(el("ul").class("chips").put(rows(move || before.get_clone(), row)))
            }
        };
        let is_person = session.interview.peek(|it| {
            let known = it.protocol().codebook.alter_type(self.alter_type.as_str());
            known.is_none_or(|known| known.shape == Shape::Circle)
        });
        // An empty seat asks for the next one.
        let more = session.words.say(if is_person { Phrase::AnyoneElse } else { Phrase::AnyOthers });
        let seat = button("tile-name", &more).click(move || {
            focus_on(session, ".roster-search .box, .name-form .box");
        });
        let seat = el("li").class("tile seat").put(icon(Icon::Plus)).put(seat);
        View::default()
            .put(introduction(session, stage))
            .put(super::asked(session, &asked.prompt.text, asked.prompt.hint.as_ref()))
            .put(match &asked.roster {
                Some(roster) => roster::chooser(session, asked, self, roster),
                None => name_box(session, asked, self),
            })
            .put(too_few)
            .put(
                el("section")
                    .class("names")
                    .attr("aria-label", &session.words.say(Phrase::NamedHere))
                    .put(shown_when(move || is_typed && here.with(Vec::is_empty), nobody))
                    .put(el("ul").class("tiles").put(named).put(seat)),
            )
            .put(shown_when(move || !before.with(Vec::is_empty), earlier))
    }

    fn asks(&self) -> bool {
        true
    }
}

/// Who of the generator's type was named in this prompt, or who was not.
fn listed(session: Session, task: &NameGenerator, prompt: &Key, here: bool) -> ReadSignal<Vec<AlterId>> {
    let (prompt, alter_type) = (prompt.clone(), task.alter_type.clone());
    memo(move || {
        session.interview.read(|it| {
            let mut listed = Vec::new();
            let named = it.named_here(&prompt);
            for alter in it.network().alters() {
                let is_asked_about = it.position().step.alter() == Some(alter.id);
                if !is_asked_about && alter.alter_type == alter_type && named.contains(&alter.id) == here {
                    listed.push(alter.id);
                }
            }
            listed
        })
    })
}

/// Said when a prompt takes no more names.
fn full_words(session: Session, max: usize) -> String {
    session.words.say_with(Phrase::FullPrompt, &[("max", &max.to_string())])
}

/// Someone named in this prompt: tap the name to rename, the cross to take it out.
fn named_chip(session: Session, id: AlterId, prompt: Key, short_names: bool) -> El {
    let renaming = create_signal(false);
    let with_name = move |phrase| session.words.say_with(phrase, &[("name", &session.interview.name_of(id))]);
    let dialog = {
        let prompt = prompt.clone();
        move || rename_dialog(session, id, prompt.clone(), short_names, renaming)
    };
    let take_out_label = {
        let prompt = prompt.clone();
        move || with_name(if is_elsewhere(session, id, &prompt) { Phrase::NotHere } else { Phrase::Remove })
    };
    let rename = button("tile-name", "")
        .attr_of("aria-label", move || with_name(Phrase::Rename))
        .put(name(move || session.interview.name_of(id)))
        .click(move || renaming.set(true));
    let cross = button("tile-out", "")
        .attr_of("aria-label", take_out_label)
        .put(icon(Icon::Cross))
        .click(move || take_out(session, id, &prompt));
    el("li").class("tile").put(disc(session, id)).put(rename).put(cross).put(shown_when(move || renaming.get(), dialog))
}

/// Takes someone out of this prompt; out of the interview, if they are named in no other.
fn take_out(session: Session, id: AlterId, prompt: &Key) {
    let said = session.words.say_with(Phrase::Removed, &[("name", &session.interview.name_of(id))]);
    session.act(if is_elsewhere(session, id, prompt) {
        Command::Pick { alter: id, prompt: prompt.clone(), picked: false }
    } else {
        Command::Remove { alter: id }
    });
    session.speech.announce(said.clone());
    session.screen.removed.set(Some(said));
}

/// Whether someone is named in other prompts too, or may be: of another alter.
fn is_elsewhere(session: Session, id: AlterId, prompt: &Key) -> bool {
    session.interview.read(|it| {
        it.position().step.alter().is_some()
            || it.network().alter(id).is_some_and(|alter| alter.named_in.iter().any(|named| named != prompt))
    })
}

/// Someone named before: one tap names them here too.
fn earlier_chip(session: Session, id: AlterId, prompt: Key) -> View {
    let full = create_signal(None::<String>);
    let pick = move || {
        let said = session.words.say_with(Phrase::Added, &[("name", &session.interview.name_of(id))]);
        match session.apply(Command::Pick { alter: id, prompt: prompt.clone(), picked: true }) {
            Ok(()) => session.speech.announce(said),
            Err(Refusal::TooManyNames { max }) => full.set(Some(full_words(session, max))),
            Err(_) => {}
        }
    };
    let notice = move || full.get_clone().map(|words| el("p").class("fault").attr("role", "alert").text(&words));
    View::default()
        .put(
            button("chip earlier", "")
                .put(disc(session, id))
                .put(name(move || session.interview.name_of(id)))
                .put(icon(Icon::Plus))
                .click(pick),
        )
        .put(part(notice))
}
