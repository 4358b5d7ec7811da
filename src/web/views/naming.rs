//! Naming alters: one box, the names given here, and the names given before to choose again.

use super::dialogs::Modal;
use super::{Prose, blocker_words};
use crate::interview::names::{NameRemark, remarks, tidy};
use crate::interview::{Blocker, Command, Refusal};
use crate::network::{AlterId, Key};
use crate::protocol::{NameGenerator, Stage};
use crate::web::dynamic::{click, memo, on, part, rows, shown_when, words};
use crate::web::session::{Session, session};
use crate::words::Phrase;
use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

/// One prompt of a name generator.
#[component]
pub fn Naming(stage: Stage, task: NameGenerator) -> impl IntoView {
    let session = session();
    let Some(asked) = task.prompts.get(session.part()).cloned() else { return ().into_any() };
    let prompt = asked.prompt.id.clone();
    let introduction = (session.part() == 0).then_some(stage.text).flatten();
    let listed = move |here: bool| {
        let (prompt, alter_type) = (prompt.clone(), task.alter_type.clone());
        memo(move || {
            session.read(|it| {
                it.network()
                    .alters()
                    .filter(|alter| alter.alter_type == alter_type && alter.named_in.contains(&prompt) == here)
                    .map(|alter| alter.id)
                    .collect::<Vec<AlterId>>()
            })
        })
    };
    let (here, before) = (listed(true), listed(false));
    let prompt = asked.prompt.id.clone();
    let again = prompt.clone();
    let too_few = part(move || {
        let said = session.pressed.get().then(|| {
            let blocker =
                session.read(|it| it.blockers().into_iter().find(|it| matches!(it, Blocker::TooFewNames { .. })));
            blocker.map(|it| view! { <p class="fault">{blocker_words(session, &it)}</p> })
        });
        said.into_any()
    });
    let hint = asked.prompt.hint.clone();
    let question = asked.prompt.text.clone();
    view! {
        {introduction.map(|text| view! { <Prose text=session.words(text) /> })}
        <h3 class="asked">{session.words(question)}</h3>
        {hint.map(|hint| view! { <p class="hint">{session.words(hint)}</p> })}
        <NameBox prompt=prompt.clone() short_names=task.short_names />
        {too_few}
        <section class="names" aria-label=session.word(Phrase::NamedHere)>
            {shown_when(move || here.with(Vec::is_empty), move || view! {
                <p class="empty">{session.word(Phrase::NobodyYet)}</p>
            }.into_any())}
            <ul class="chips">
                {rows(here.into(), move |id| view! { <NamedChip id prompt=prompt.clone() /> }.into_any())}
            </ul>
        </section>
        {shown_when(move || !before.with(Vec::is_empty), move || {
            let prompt = again.clone();
            view! {
                <section class="names before" aria-label=session.word(Phrase::NamedBefore)>
                    <h4 class="before-title">{session.word(Phrase::NamedBefore)}</h4>
                    <ul class="chips">
                        {rows(before.into(), move |id| view! {
                            <li><EarlierChip id prompt=prompt.clone() /></li>
                        }.into_any())}
                    </ul>
                </section>
            }.into_any()
        })}
    }
    .into_any()
}

/// The box in which names are typed. Enter adds; a remark asks first.
#[component]
fn NameBox(prompt: Key, short_names: bool) -> impl IntoView {
    let session = session();
    let input = NodeRef::<html::Input>::new();
    let typed = RwSignal::new(String::new());
    let remark = RwSignal::new(None::<NameRemark>);
    let full = RwSignal::new(None::<usize>);
    let prompt = StoredValue::new(prompt);
    let add = move |labels: Vec<String>| {
        let said = labels.join(", ");
        match session.apply(Command::Name { prompt: prompt.get_value(), labels }) {
            Ok(()) => {
                session.announce(session.say_with(Phrase::Added, &[("name", &said)]));
                typed.set(String::new());
                full.set(None);
            }
            Err(Refusal::TooManyNames { max }) => full.set(Some(max)),
            Err(_) => {}
        }
        remark.set(None);
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let now = typed.get_untracked();
        if tidy(&now).is_empty() {
            return;
        }
        let first = session.peek(|it| remarks(&now, it.network(), short_names).into_iter().next());
        match first {
            None => add(vec![now]),
            Some(it) => remark.set(Some(it)),
        }
    };
    let pick = move |id: AlterId| {
        session.act(Command::Pick { alter: id, prompt: prompt.get_value(), picked: true });
        typed.set(String::new());
        remark.set(None);
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let answer = move |event: Event| {
        typed.set(event_target_value(&event));
        remark.set(None);
    };
    view! {
        <form class="name-form" on:submit=on(submit)>
            <input class="box" type="text" autocomplete="off" autocapitalize="words" spellcheck="false" enterkeyhint="done"
                maxlength="400" node_ref=input aria-label=session.word(Phrase::NameBox)
                placeholder=session.word(Phrase::NameBox) prop:value=typed on:input=on(answer) />
            <button class="button primary" type="submit">{session.word(Phrase::Add)}</button>
        </form>
        {part(move || full_notice(session, full.get()))}
        {part(move || remark.get().map(|it| remark_card(session, it, typed.get_untracked(), add, pick)).into_any())}
    }
}

/// Said when a prompt takes no more names.
fn full_notice(session: Session, max: Option<usize>) -> AnyView {
    let said = |max: usize| session.say_with(Phrase::FullPrompt, &[("max", &max.to_string())]);
    max.map(|max| view! { <p class="fault" role="alert">{said(max)}</p> }).into_any()
}

/// A gentle remark on what was typed, with ways to go on.
fn remark_card(
    session: Session,
    remark: NameRemark,
    typed: String,
    add: impl Fn(Vec<String>) + Copy + Send + Sync + 'static,
    pick: impl Fn(AlterId) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let keep = typed.clone();
    let (words, first, second) = match remark {
        NameRemark::Duplicate(id) => {
            let name = session.name_of(id);
            (
                session.say_with(Phrase::RemarkDuplicate, &[("name", &name)]),
                way(session.say_with(Phrase::RemarkSame, &[("name", &name)]), true, move || pick(id)),
                way(session.say(Phrase::RemarkOther).to_owned(), false, move || add(vec![keep.clone()])),
            )
        }
        NameRemark::Several(names) => {
            let n = names.len().to_string();
            (
                session.say_with(Phrase::RemarkSeveral, &[("n", &n)]),
                way(session.say_with(Phrase::RemarkAddEach, &[("n", &n)]), true, move || add(names.clone())),
                way(session.say(Phrase::RemarkAddOne).to_owned(), false, move || add(vec![keep.clone()])),
            )
        }
        NameRemark::FullName(short) => (
            session.say(Phrase::RemarkFull).to_owned(),
            way(session.say_with(Phrase::RemarkUse, &[("name", &short)]), true, move || add(vec![short.clone()])),
            way(session.say(Phrase::RemarkKeep).to_owned(), false, move || add(vec![keep.clone()])),
        ),
    };
    let name = words.clone();
    view! {
        <div class="remark" role="group" aria-label=name>
            <p role="alert">{words}</p>
            <div class="remark-ways">{first}{second}</div>
        </div>
    }
}

fn way(label: String, primary: bool, act: impl Fn() + 'static) -> AnyView {
    // The suggested way has the focus, so that Enter, which brought the remark, also takes the suggestion.
    let button = NodeRef::<html::Button>::new();
    if primary {
        Effect::new(move |_| {
            if let Some(button) = button.get() {
                let _ = button.focus();
            }
        });
    }
    view! {
        <button class="button" class:primary=primary type="button" node_ref=button on:click=click(act)>{label}</button>
    }
    .into_any()
}

/// Someone named in this prompt: tap the name to rename, the cross to take it out.
#[component]
fn NamedChip(id: AlterId, prompt: Key) -> impl IntoView {
    let session = session();
    let renaming = RwSignal::new(false);
    let name = memo(move || session.name_of(id));
    let elsewhere = {
        let prompt = prompt.clone();
        memo(move || {
            session.read(|it| it.network().alter(id).is_some_and(|alter| alter.named_in.iter().any(|it| *it != prompt)))
        })
    };
    let take_out = click(move || {
        let said = session.say_with(Phrase::Removed, &[("name", &name.get_untracked())]);
        if elsewhere.get_untracked() {
            session.act(Command::Pick { alter: id, prompt: prompt.clone(), picked: false });
        } else {
            session.act(Command::Remove { alter: id });
        }
        session.announce(said);
    });
    let take_out_label = words(move || {
        let phrase = if elsewhere.get() { Phrase::NotHere } else { Phrase::Remove };
        session.say_with(phrase, &[("name", &name.get())])
    });
    view! {
        <li class="chip named">
            <button class="chip-name" type="button" aria-label=words(move || {
                session.say_with(Phrase::Rename, &[("name", &name.get())])
            }) on:click=click(move || renaming.set(true))><bdi>{words(move || name.get())}</bdi></button>
            <button class="chip-out" type="button" aria-label=take_out_label on:click=take_out>
                <span class="icon icon-cross" aria-hidden="true"></span>
            </button>
            {shown_when(move || renaming.get(), move || view! {
                <RenameDialog id on_close=Callback::new(move |()| renaming.set(false)) />
            }.into_any())}
        </li>
    }
}

#[component]
fn RenameDialog(id: AlterId, on_close: Callback<()>) -> impl IntoView {
    let session = session();
    let before = session.peek(|it| it.network().alter(id).map(|it| it.label.clone())).unwrap_or_default();
    let typed = RwSignal::new(before.clone());
    let label = session.say_with(Phrase::NewName, &[("name", &before)]);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.apply(Command::Rename { alter: id, label: typed.get_untracked() }).is_ok() {
            on_close.run(());
        }
    };
    view! {
        <Modal label=label.clone() on_cancel=on_close>
            <form class="rename" on:submit=on(save)>
                <label class="question" for="new-name">{label}</label>
                <input class="box" id="new-name" type="text" autocomplete="off" autofocus maxlength="80"
                    prop:value=typed on:input=on(move |event: Event| typed.set(event_target_value(&event))) />
                <div class="dialog-ways">
                    <button class="button" type="button" on:click=click(move || on_close.run(()))>
                        {session.word(Phrase::Cancel)}
                    </button>
                    <button class="button primary" type="submit">{session.word(Phrase::Save)}</button>
                </div>
            </form>
        </Modal>
    }
}

/// Someone named before: one tap names them here too.
#[component]
fn EarlierChip(id: AlterId, prompt: Key) -> impl IntoView {
    let session = session();
    let full = RwSignal::new(None::<usize>);
    let pick = click(move || {
        let command = Command::Pick { alter: id, prompt: prompt.clone(), picked: true };
        match session.apply(command) {
            Ok(()) => session.announce(session.say_with(Phrase::Added, &[("name", &session.name_of(id))])),
            Err(Refusal::TooManyNames { max }) => full.set(Some(max)),
            Err(_) => {}
        }
    });
    view! {
        <button class="chip earlier" type="button" on:click=pick>
            <span class="icon icon-plus" aria-hidden="true"></span>
            <bdi>{words(move || session.name_of(id))}</bdi>
        </button>
        {part(move || full_notice(session, full.get()))}
    }
}
