//! Giving someone another name.

use super::super::button;
use super::super::dialogs::modal;
use super::cards::{Act, Card};
use crate::session::Session;
use dom::letters::LETTERS;
use dom::{El, Signal, View, create_signal, el, part, soon};
use interview::Command;
use interview::names::{NameContext, remark, tidy};
use network::{AlterId, Key};
use std::rc::Rc;
use web_sys::{HtmlInputElement, KeyboardEvent};
use words::Phrase;

/// Someone who is given another name.
struct Renaming {
    session: Session,
    id: AlterId,
    prompt: Key,
    short_names: bool,
    before: String,
    /// What is said about the new name
    card: Signal<Option<Rc<Card>>>,
    /// Whether the dialog is open
    open: Signal<bool>,
}

/// The dialog that asks for the name, for as long as `open` holds.
pub(super) fn rename_dialog(session: Session, id: AlterId, prompt: Key, short_names: bool, open: Signal<bool>) -> El {
    let before = session.interview.name_of(id);
    let label = session.words.say_with(Phrase::NewName, &[("name", &before)]);
    let card = create_signal(None);
    let input = el("input")
        .class("box")
        .attr("id", "new-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .attr("value", &before)
        .on_input(move |_| card.set(None));
    let renaming = Rc::new(Renaming { session, id, prompt, short_names, before, card, open });
    let (shown, typed, saving) = (input.clone(), input.clone(), renaming.clone());
    let save = Rc::new(move || {
        saving.consider(tidy(&typed.as_kind::<HtmlInputElement>().value(), LETTERS), saving.short_names);
    });
    let entering = save.clone();
    let input = input.on("keydown", move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            entering();
        }
    });
    let told = move || {
        let renaming = renaming.clone();
        card.get_clone().map(|card| card.view(View::default(), None, Rc::new(move |act| renaming.act(act))))
    };
    let ways = el("div")
        .class("dialog-ways")
        .put(button("button", &session.words.say(Phrase::Cancel)).click(move || open.set(false)))
        .put(button("button primary", &session.words.say(Phrase::Save)).click(move || save()));
    let form = el("div")
        .class("rename")
        .put(el("label").class("question").attr("for", "new-name").text(&label))
        .put(input)
        .put(part(told))
        .put(ways);
    let dialog = modal(&label, Rc::new(move || open.set(false)), form.into());
    // Most type another name rather than change this one.
    soon(move || shown.as_kind::<HtmlInputElement>().select());
    dialog
}

impl Renaming {
    fn act(&self, act: &Act) {
        match act {
            Act::Take(name) => self.rename(name.clone()),
            Act::TakeOver(name) => self.consider(name.clone(), false),
            Act::Pick(_) | Act::Turn(_) | Act::Again | Act::Back | Act::LeaveOut => {}
        }
    }

    fn rename(&self, label: String) {
        if self.session.apply(Command::Rename { alter: self.id, label }).is_ok() {
            self.open.set(false);
        }
    }

    /// Renames, unless there is something to say about the name.
    fn consider(&self, name: String, short_names: bool) {
        let found = self.session.interview.peek(|it| {
            let alter_type = &it.network().alter(self.id)?.alter_type;
            let here = &it.named_here(&self.prompt);
            let asking =
                NameContext { network: it.network(), alter_type, here, about: None, short_names, letters: LETTERS };
            remark(&name, Some(self.id), &asking)
        });
        let card = match found {
            _ if name.is_empty() => {
                let words = self.session.words.say(Phrase::RemarkUnseen);
                Card { words: vec![words], list: None, ways: Vec::new() }
            }
            // What stands as it was is nobody's slip.
            Some(_) if name == self.before => return self.open.set(false),
            Some(remark) => Card::of_remark(self.session, name, remark, true),
            None => return self.rename(name),
        };
        self.card.set(Some(Rc::new(card)));
    }
}
