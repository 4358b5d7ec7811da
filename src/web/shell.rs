//! What surrounds every stage: progress, undo, language, the way back and on; and what is shown before the first.

use super::dynamic::{click, flag, memo, on, part, shown_when, words};
use super::session::{Session, session};
use super::views;
use crate::interview::{Blocker, Command, Interview, Position};
use crate::json::Json;
use crate::network::Key;
use crate::words::{Phrase, is_right_to_left};
use leptos::html;
use leptos::prelude::*;

/// How much of the top of a screen the progress and the tools take, in CSS pixels; `scroll-margin` in the style sheet
/// brings a heading below it.
const TOP_HEIGHT: f64 = 60.0;

/// How the interview was opened.
#[derive(Clone)]
pub enum Opened {
    /// It is new
    New,
    /// It was opened before, and nothing was done in it
    Untouched,
    /// The participant has come back to it
    Again,
    /// Something is saved that cannot go on under this protocol
    Unreadable(Json),
}

/// Everything inside the element. `again` makes a new interview.
#[component]
pub fn Shell(opened: Opened, again: Callback<(), Interview>) -> impl IntoView {
    let session = session();
    let opened = RwSignal::new_local(opened);
    let language = memo(move || session.language());
    let direction = words(move || if is_right_to_left(&language.get()) { "rtl" } else { "ltr" }.to_owned());
    let inside = part(move || match opened.get() {
        Opened::New | Opened::Untouched => view! { <Interviewing again /> }.into_any(),
        Opened::Again => view! {
            <views::WelcomeBack on_continue=Callback::new(move |()| {
                session.act(Command::Resume);
                opened.set(Opened::Untouched);
            }) on_restart=Callback::new(move |()| {
                session.restart(again.run(()));
                opened.set(Opened::New);
            }) />
        }
        .into_any(),
        Opened::Unreadable(saved) => view! {
            <views::Unreadable saved on_restart=Callback::new(move |()| {
                session.restart(again.run(()));
                opened.set(Opened::New);
            }) />
        }
        .into_any(),
    });
    view! {
        <div class="sociogram" part="root" lang=language dir=direction>
            {inside}
            <p class="said" role="status" aria-live="polite" aria-atomic="true">{session.said}</p>
        </div>
    }
}

#[component]
fn Interviewing(again: Callback<(), Interview>) -> impl IntoView {
    let session = session();
    let position = memo(move || session.read(|it| it.position().clone()));
    let finished = memo(move || session.read(|it| it.finished().is_some()));
    let language = memo(move || session.language());
    // A memo that is tracked before it was ever read tells its first value as a change: after "Continue", the first
    // letter typed would build the stage anew and lose the focus. So all are read once.
    let _ = (position.get_untracked(), finished.get_untracked(), language.get_untracked());
    let heading = NodeRef::<html::H2>::new();
    let more = RwSignal::new(false);
    // A new step is announced by moving to its heading; the first one is not, since the page around may be in use.
    Effect::new(move |before: Option<Position>| {
        let now = position.get();
        if before.is_some_and(|before| before != now) {
            session.pressed.set(false);
            session.forget_drafts();
            more.set(false);
            if let Some(heading) = heading.get_untracked() {
                focus_quietly(&heading);
            }
        }
        now
    });
    let title = words(move || {
        position.track();
        session.stage().map(|stage| session.text(&stage.title)).unwrap_or_default()
    });
    let stage = part(move || {
        position.track();
        finished.track();
        language.track();
        views::stage(session)
    });
    let on_next = move || {
        if session.stage().is_some_and(|stage| views::asks_for_more(&stage)) && !more.get_untracked() {
            if show_blockers(session) {
                return;
            }
            more.set(true);
            return;
        }
        go_on(session);
    };
    view! {
        <Top again />
        {shown_when(move || session.unsaved.get(), move || view! {
            <p class="notice" role="alert">{session.word(Phrase::NotSaved)}</p>
        }.into_any())}
        <div class="stage" part="stage" data-stage=words(move || {
            position.track();
            session.stage().map(|stage| stage.id.as_str().to_owned()).unwrap_or_default()
        })>
            <h2 class="title" tabindex="-1" node_ref=heading>{title}</h2>
            {stage}
        </div>
        {shown_when(move || !finished.get(), move || view! {
            <div class="ways" part="ways">
                {shown_when(move || has_previous(session, position), move || view! {
                    <button class="button" type="button" on:click=click(move || go_back(session))>
                        {session.word(Phrase::Back)}
                    </button>
                }.into_any())}
                <span class="grow"></span>
                {shown_when(move || session.read(|it| it.next().is_some()), move || view! {
                    <button class="button primary" type="button" on:click=click(on_next)>
                        {session.word(Phrase::Next)}
                    </button>
                }.into_any())}
            </div>
        }.into_any())}
        {shown_when(move || more.get(), move || view! {
            <views::AnyoneElse on_more=Callback::new(move |()| more.set(false)) on_done=Callback::new(move |()| {
                more.set(false);
                go_on(session);
            }) />
        }.into_any())}
    }
}

fn has_previous(session: Session, position: Memo<Position>) -> bool {
    position.track();
    session.peek(|it| it.previous().is_some())
}

/// Progress, undo and redo, language, starting over.
#[component]
fn Top(again: Callback<(), Interview>) -> impl IntoView {
    let session = session();
    let progress = memo(move || session.read(|it| (it.progress() * 100.0).round()));
    let can_undo = memo(move || session.read(Interview::can_undo));
    let can_redo = memo(move || session.read(Interview::can_redo));
    let asking = RwSignal::new(false);
    let step = move |command: Command, said: Phrase| {
        session.act(command);
        session.announce(session.say(said).to_owned());
    };
    let languages: Vec<Key> = session.peek(|it| it.protocol().languages.clone());
    let several = languages.len() > 1;
    let speak = move |event: leptos::ev::Event| {
        session.act(Command::Speak(Key::from(event_target_value(&event).as_str())));
    };
    view! {
        <div class="top" part="top">
            <div class="progress" role="progressbar" aria-label=session.word(Phrase::Progress)
                aria-valuemin="0" aria-valuemax="100" aria-valuenow=words(move || progress.get().to_string())>
                <div class="progress-bar" style:inline-size=words(move || format!("{}%", progress.get()))></div>
            </div>
            <div class="tools" role="toolbar" aria-label=session.word(Phrase::Progress)>
                <button class="tool" type="button" disabled=flag(move || !can_undo.get())
                    on:click=click(move || step(Command::Undo, Phrase::Undone))>
                    <span class="icon icon-undo" aria-hidden="true"></span>
                    <span class="tool-name">{session.word(Phrase::Undo)}</span>
                </button>
                <button class="tool" type="button" disabled=flag(move || !can_redo.get())
                    on:click=click(move || step(Command::Redo, Phrase::Redone))>
                    <span class="icon icon-redo" aria-hidden="true"></span>
                    <span class="tool-name">{session.word(Phrase::Redo)}</span>
                </button>
                <span class="grow"></span>
                {several.then(|| view! {
                    <select class="language" aria-label=session.word(Phrase::Language) on:change=on(speak)
                        prop:value=words(move || session.language())>
                        {languages.into_iter().map(|it| {
                            let own = views::language_name(it.as_str());
                            let here = it.clone();
                            view! {
                                <option value=it.as_str().to_owned() lang=it.as_str().to_owned()
                                    selected=flag(move || session.language() == here.as_str())>{own}</option>
                            }
                        }).collect_view()}
                    </select>
                })}
                <button class="tool" type="button" on:click=click(move || asking.set(true))>
                    <span class="icon icon-restart" aria-hidden="true"></span>
                    <span class="tool-name">{session.word(Phrase::StartOver)}</span>
                </button>
            </div>
        </div>
        {shown_when(move || asking.get(), move || view! {
            <views::Confirm question=Phrase::StartOverQuestion yes=Phrase::Erase
                on_yes=Callback::new(move |()| { asking.set(false); session.restart(again.run(())); })
                on_no=Callback::new(move |()| asking.set(false)) />
        }.into_any())}
    }
}

/// Moves on, or shows what stands in the way.
fn go_on(session: Session) {
    if show_blockers(session) {
        return;
    }
    if let Some(next) = session.peek(Interview::next) {
        session.act(Command::Go(next));
    }
}

fn go_back(session: Session) {
    if let Some(previous) = session.peek(Interview::previous) {
        session.act(Command::Go(previous));
    }
}

/// Whether something stands in the way; if so it is now shown and said.
fn show_blockers(session: Session) -> bool {
    let first: Option<Blocker> = session.peek(|it| it.blockers().into_iter().next());
    let draft = session.has_bad_draft();
    if first.is_none() && !draft {
        return false;
    }
    session.pressed.set(true);
    let said = match &first {
        Some(blocker) => views::blocker_words(session, blocker),
        None => session.say(Phrase::FaultNotNumber).to_owned(),
    };
    session.announce(said);
    views::focus_first_fault(session);
    true
}

/// Moves focus to an element and the view to its top, if that is out of sight; the host page is left where it is
/// otherwise.
pub fn focus_quietly(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    // What slid under the tools at the top is out of sight too.
    if element.get_bounding_client_rect().top() < TOP_HEIGHT {
        element.scroll_into_view();
    }
}
