//! Giving someone another name.

use super::super::button;
use super::super::dialogs::modal;
use crate::interview::Command;
use crate::interview::names::{Asking, LONGEST_NAME, NameRemark, remark, tidy};
use crate::network::{AlterId, Key};
use crate::web::dom::{El, el, part};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;
use sycamore_reactive::{Signal, create_signal};
use web_sys::Event;

/// What is said about the new name.
#[derive(Clone)]
enum Said {
    Unseen,
    Remark(String, NameRemark),
}

/// The dialog that asks for it, for as long as `open` holds.
pub(super) fn rename_dialog(session: Session, id: AlterId, prompt: Key, short_names: bool, open: Signal<bool>) -> El {
    let before = session.peek(|it| it.network().alter(id).map(|it| it.label.clone())).unwrap_or_default();
    let label = session.say_with(Phrase::NewName, &[("name", &before)]);
    let (typed, said) = (create_signal(before.clone()), create_signal(None::<Said>));
    let rename = move |label: String| {
        if session.apply(Command::Rename { alter: id, label }).is_ok() {
            open.set(false);
        }
    };
    let consider = move |name: String, asks_for_short: bool| {
        let found = session.peek(|it| {
            let alter_type = &it.network().alter(id)?.alter_type;
            let short_names = short_names && asks_for_short;
            remark(&name, Some(id), &Asking { network: it.network(), alter_type, prompt: &prompt, short_names })
        });
        match found {
            _ if name.is_empty() => said.set(Some(Said::Unseen)),
            // What stands as it was is nobody's slip.
            Some(_) if name == before => open.set(false),
            Some(remark) => said.set(Some(Said::Remark(name, remark))),
            None => rename(name),
        }
    };
    let consider: Rc<dyn Fn(String, bool)> = Rc::new(consider);
    let save = {
        let consider = consider.clone();
        move |event: Event| {
            event.prevent_default();
            consider(tidy(&typed.get_clone()), true);
        }
    };
    let input = el("input")
        .class("box")
        .attr("id", "new-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .value(move || typed.get_clone())
        .on_input(move |now| {
            typed.set(now);
            said.set(None);
        });
    let told = move || {
        let (words, ways) = match said.get_clone()? {
            Said::Unseen => (session.say(Phrase::RemarkUnseen).to_owned(), Vec::new()),
            Said::Remark(name, remark) => ways_on(session, name, remark, rename, consider.clone()),
        };
        let ways = el("div").class("remark-ways").with(&[&ways]);
        Some(el("div").class("remark").with(&[&el("p").attr("role", "alert").text(&words), &ways]))
    };
    let form = el("form").class("rename").with(&[
        &el("label").class("question").attr("for", "new-name").text(&label),
        &input,
        &part(told),
        &el("div").class("dialog-ways").with(&[
            &button("button", session.say(Phrase::Cancel)).click(move || open.set(false)),
            &el("button").class("button primary").attr("type", "submit").text(session.say(Phrase::Save)),
        ]),
    ]);
    modal(&label, Rc::new(move || open.set(false)), &[&form.on("submit", save)])
}

/// What is said of a name, and the ways to go on with it. `consider` takes a name that is to be looked at again.
fn ways_on(
    session: Session,
    name: String,
    remark: NameRemark,
    rename: impl Fn(String) + 'static,
    consider: Rc<dyn Fn(String, bool)>,
) -> (String, Vec<El>) {
    let as_typed = |label: Phrase| {
        let name = name.clone();
        button("button", session.say(label)).click(move || rename(name.clone()))
    };
    let use_other = |label: Phrase, other: String| {
        let words = session.say_with(label, &[("name", &other)]);
        button("button", &words).click(move || consider(other.clone(), false))
    };
    match remark {
        NameRemark::Taken(id) => {
            let words = session.say_with(Phrase::RenameTaken, &[("name", &session.name_of(id))]);
            (words, vec![as_typed(Phrase::RenameKeep)])
        }
        NameRemark::TooLong(beginning) => {
            let words = session.say_with(Phrase::RemarkLong, &[("max", &LONGEST_NAME.to_string())]);
            (words, vec![use_other(Phrase::RemarkBeginning, beginning)])
        }
        NameRemark::FullName(short) => {
            let ways = vec![use_other(Phrase::RemarkUse, short), as_typed(Phrase::RemarkKeep)];
            (session.say(Phrase::RemarkFull).to_owned(), ways)
        }
    }
}
