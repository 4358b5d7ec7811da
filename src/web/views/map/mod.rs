//! The map on screen: what is asked, the board or the list, the tray and the legend.

mod board;
mod engine;
mod glyph;
mod list;
mod speech;
mod tray;

use super::Prose;
use crate::map::content::{Content, Task};
use crate::map::gesture::{Input, KeyPress, View};
use crate::protocol::{Sociogram, Stage};
use crate::web::dynamic::{self, click, flag, memo, on, shown_when, words};
use crate::web::session::session;
use crate::words::Phrase;
use engine::Engine;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the participant prefers the list; kept from one prompt to the next, and shared by the widgets of a page.
static AS_LIST: AtomicBool = AtomicBool::new(false);

/// One prompt of the map.
#[component]
pub fn Map(stage: Stage, task: Sociogram) -> impl IntoView {
    let session = session();
    let here = session.here();
    let Some(start) = session.peek(Content::of_step) else { return ().into_any() };
    let content = Memo::new(move |before: Option<&Content>| {
        // The interview moves on before this view is taken down; until then it keeps what it had.
        let now = session.read(|it| if *it.position() == here { Content::of_step(it) } else { None });
        now.or_else(|| before.cloned()).unwrap_or_else(|| start.clone())
    });
    let engine = Engine::new(session, content);
    let part = session.part();
    let introduction = (part == 0).then_some(stage.text).flatten();
    let Some(prompt) = task.prompts.get(part).map(|it| it.prompt.clone()) else { return ().into_any() };
    let (question, hint) = (prompt.text, prompt.hint);
    let as_list = RwSignal::new(AS_LIST.load(Ordering::Relaxed));
    let choose = move |list: bool| {
        AS_LIST.store(list, Ordering::Relaxed);
        as_list.set(list);
    };
    let help = words(move || {
        if as_list.get() {
            let list = content.with(|it| it.task == Task::Place).then(|| session.say(Phrase::MapListHint));
            return list.unwrap_or_default().to_owned();
        }
        let named = |phrase, id| session.say_with(phrase, &[("name", &session.name_of(id))]);
        match engine.view.get() {
            View { picked: Some(id), .. } => named(Phrase::MapTapToPlace, id),
            View { active: Some(id), .. } => named(Phrase::MapTapToTie, id),
            _ => match &hint {
                Some(hint) => session.text(hint),
                None => session.say(content.with(|it| speech::hint(&it.task))).to_owned(),
            },
        }
    });
    let busy = move || engine.view.with(|view| view.active.or(view.picked));
    let escape = move |event: KeyboardEvent| {
        let at_rest = engine.view.with_untracked(|view| {
            view.active.is_none() && view.picked.is_none() && view.ghost.is_none() && view.drawing.is_none()
        });
        if event.key() == "Escape" && !at_rest {
            event.prevent_default();
            event.stop_propagation();
            engine.handle(Input::Key { key: KeyPress::Escape, fine: false });
        }
    };
    view! {
        {introduction.map(|text| view! { <Prose text=session.words(text) /> })}
        <div class="map" class:as-list=as_list node_ref=engine.whole on:keydown=on(escape)>
            <div class="map-head">
                <h3 class="asked">{session.words(question)}</h3>
                <p class="hint" class:now=flag(move || busy().is_some())>{help}</p>
            </div>
            <div class="map-tools">
                <fieldset class="switch">
                    <legend class="unseen">{session.word(Phrase::MapShowAs)}</legend>
                    <button type="button" aria-pressed=words(move || (!as_list.get()).to_string())
                        on:click=click(move || choose(false))>{session.word(Phrase::MapMap)}</button>
                    <button type="button" aria-pressed=words(move || as_list.get().to_string())
                        on:click=click(move || choose(true))>{session.word(Phrase::MapList)}</button>
                </fieldset>
                {shown_when(move || !as_list.get() && content.with(|it| it.task != Task::Place), move || view! {
                    <button class="button small" type="button"
                        aria-pressed=words(move || engine.arranging.get().to_string())
                        on:click=click(move || engine.handle(Input::Arrange(!engine.arranging.get_untracked())))>
                        {session.word(Phrase::MapMove)}
                    </button>
                }.into_any())}
            </div>
            {dynamic::part(move || if as_list.get() {
                view! { <list::List engine /> }.into_any()
            } else {
                view! {
                    <board::Board engine />
                    <div class="map-side">
                        <tray::Tray engine />
                    </div>
                }.into_any()
            })}
            <glyph::Legend engine />
        </div>
    }
    .into_any()
}

/// The finished map, to look at: everyone who is on it, and every tie.
#[component]
pub fn LookBack() -> impl IntoView {
    let session = session();
    let content = memo(move || session.read(Content::whole));
    let engine = Engine::new(session, content);
    view! {
        {shown_when(move || content.with(|it| it.placed().next().is_some()), move || view! {
            <div class="look-back" node_ref=engine.whole>
                <board::Board engine />
                <glyph::Legend engine />
            </div>
        }.into_any())}
    }
}
