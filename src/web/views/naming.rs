//! Naming alters: one box, the names given here, and the names given before to choose again.

use super::dialogs::modal;
use super::{blocker_words, button, introduction, name};
use crate::interview::names::{NameRemark, remarks, tidy};
use crate::interview::{Blocker, Command, Refusal};
use crate::letters::lower;
use crate::network::{AlterId, Key};
use crate::protocol::{NameGenerator, Stage};
use crate::web::dom::{El, Icon, View, el, icon, memo, part, rows, shown_when, soon};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;
use sycamore_reactive::{ReadSignal, Signal, create_signal};
use web_sys::Event;

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
        let prompt = prompt.clone();
        rows(move || here.get_clone(), move |id| named_chip(session, id, prompt.clone()))
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
        &NameBox::new(session, prompt, task.short_names).view(),
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

/// The box in which names are typed. Enter adds; a remark asks first.
#[derive(Clone)]
struct NameBox {
    session: Session,
    prompt: Key,
    short_names: bool,
    input: El,
    typed: Signal<String>,
    remark: Signal<Option<NameRemark>>,
    /// How many names the prompt takes, once it takes no more
    full: Signal<Option<usize>>,
}

impl NameBox {
    fn new(session: Session, prompt: Key, short_names: bool) -> Self {
        let (typed, remark) = (create_signal(String::new()), create_signal(None));
        let label = session.say(Phrase::NameBox);
        let input = el("input")
            .class("box")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "words")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "done")
            .attr("maxlength", "400")
            .attr("aria-label", label)
            .attr("placeholder", label)
            .value(move || typed.get_clone())
            .on_input(move |now| {
                typed.set(now);
                remark.set(None);
            });
        NameBox { session, prompt, short_names, input, typed, remark, full: create_signal(None) }
    }

    fn view(self) -> View {
        let (session, full, remark) = (self.session, self.full, self.remark);
        let add = el("button").class("button primary").attr("type", "submit").text(session.say(Phrase::Add));
        let form = el("form").class("name-form").with(&[&self.input, &add]);
        let submitting = self.clone();
        View::of(&[
            &form.on("submit", move |event: Event| {
                event.prevent_default();
                submitting.submit();
            }),
            &part(move || full_notice(session, full.get())),
            &part(move || remark.get_clone().map(|remark| self.card(remark))),
        ])
    }

    fn submit(&self) {
        let now = self.typed.get_clone_untracked();
        if tidy(&now).is_empty() {
            return;
        }
        let first = self.session.peek(|it| remarks(&now, it.network(), self.short_names, &lower).into_iter().next());
        match first {
            None => self.add(vec![now]),
            Some(remark) => self.remark.set(Some(remark)),
        }
    }

    fn add(&self, labels: Vec<String>) {
        let said = labels.join(", ");
        match self.session.apply(Command::Name { prompt: self.prompt.clone(), labels }) {
            Ok(()) => {
                self.session.announce(self.session.say_with(Phrase::Added, &[("name", &said)]));
                self.typed.set(String::new());
                self.full.set(None);
            }
            Err(Refusal::TooManyNames { max }) => self.full.set(Some(max)),
            Err(_) => {}
        }
        self.done();
    }

    fn pick(&self, id: AlterId) {
        self.session.act(Command::Pick { alter: id, prompt: self.prompt.clone(), picked: true });
        self.typed.set(String::new());
        self.done();
    }

    /// Ready for the next name.
    fn done(&self) {
        // A box that cannot take the focus leaves it where it is.
        let _ = self.input.html().focus();
        // Last: it takes down the card whose button may have been pressed.
        self.remark.set(None);
    }

    /// A gentle remark on what was typed, with ways to go on.
    fn card(&self, remark: NameRemark) -> El {
        let session = self.session;
        let typed = self.typed.get_clone_untracked();
        let (words, first, second) = match remark {
            NameRemark::Duplicate(id) => {
                let name = session.peek(|it| it.network().alter(id).map(|it| it.label.clone())).unwrap_or_default();
                let pick = self.clone();
                (
                    session.say_with(Phrase::RemarkDuplicate, &[("name", &name)]),
                    way(
                        &session.say_with(Phrase::RemarkSame, &[("name", &name)]),
                        true,
                        Rc::new(move || pick.pick(id)),
                    ),
                    self.adding(session.say(Phrase::RemarkOther), false, vec![typed]),
                )
            }
            NameRemark::Several(names) => {
                let n = names.len().to_string();
                (
                    session.say_with(Phrase::RemarkSeveral, &[("n", &n)]),
                    self.adding(&session.say_with(Phrase::RemarkAddEach, &[("n", &n)]), true, names),
                    self.adding(session.say(Phrase::RemarkAddOne), false, vec![typed]),
                )
            }
            NameRemark::FullName(short) => (
                session.say(Phrase::RemarkFull).to_owned(),
                self.adding(&session.say_with(Phrase::RemarkUse, &[("name", &short)]), true, vec![short]),
                self.adding(session.say(Phrase::RemarkKeep), false, vec![typed]),
            ),
        };
        el("div").class("remark").attr("role", "group").attr("aria-label", &words).with(&[
            &el("p").attr("role", "alert").text(&words),
            &el("div").class("remark-ways").with(&[&first, &second]),
        ])
    }

    fn adding(&self, label: &str, suggested: bool, labels: Vec<String>) -> El {
        let name_box = self.clone();
        way(label, suggested, Rc::new(move || name_box.add(labels.clone())))
    }
}

/// Said when a prompt takes no more names.
fn full_notice(session: Session, max: Option<usize>) -> Option<El> {
    let said = session.say_with(Phrase::FullPrompt, &[("max", &max?.to_string())]);
    Some(el("p").class("fault").attr("role", "alert").text(&said))
}

fn way(label: &str, suggested: bool, act: Rc<dyn Fn()>) -> El {
    let way = button(if suggested { "button primary" } else { "button" }, label).click(move || act());
    if suggested {
        // The suggested way has the focus, so that Enter, which brought the remark, also takes the suggestion.
        let there = way.clone();
        soon(move || {
            let _ = there.html().focus();
        });
    }
    way
}

/// Someone named in this prompt: tap the name to rename, the cross to take it out.
fn named_chip(session: Session, id: AlterId, prompt: Key) -> El {
    let renaming = create_signal(false);
    let name_now = memo(move || session.name_of(id));
    let elsewhere = {
        let prompt = prompt.clone();
        memo(move || {
            session.read(|it| it.network().alter(id).is_some_and(|alter| alter.named_in.iter().any(|it| *it != prompt)))
        })
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
        &shown_when(move || renaming.get(), move || rename_dialog(session, id, renaming)),
    ])
}

fn rename_dialog(session: Session, id: AlterId, open: Signal<bool>) -> El {
    let before = session.peek(|it| it.network().alter(id).map(|it| it.label.clone())).unwrap_or_default();
    let label = session.say_with(Phrase::NewName, &[("name", &before)]);
    let typed = create_signal(before);
    let save = move |event: Event| {
        event.prevent_default();
        if session.apply(Command::Rename { alter: id, label: typed.get_clone() }).is_ok() {
            open.set(false);
        }
    };
    let input = el("input")
        .class("box")
        .attr("id", "new-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .attr("maxlength", "80")
        .value(move || typed.get_clone())
        .on_input(move |now| typed.set(now));
    let form = el("form").class("rename").with(&[
        &el("label").class("question").attr("for", "new-name").text(&label),
        &input,
        &el("div").class("dialog-ways").with(&[
            &button("button", session.say(Phrase::Cancel)).click(move || open.set(false)),
            &el("button").class("button primary").attr("type", "submit").text(session.say(Phrase::Save)),
        ]),
    ]);
    modal(&label, Rc::new(move || open.set(false)), &[&form.on("submit", save)])
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
