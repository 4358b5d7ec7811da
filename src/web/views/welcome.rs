//! What is shown to someone who comes back.

use super::dialogs::Confirm;
use crate::json::Json;
use crate::web::boundary::pretty;
use crate::web::download::download;
use crate::web::dynamic::{click, part, shown_when, words};
use crate::web::session::session;
use crate::words::Phrase;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// "Welcome back", with what is there already.
#[component]
pub fn WelcomeBack(on_continue: Callback<()>, on_restart: Callback<()>) -> impl IntoView {
    let session = session();
    let date = move || {
        let started = session.read(|it| it.journal().opening().started);
        let date = js_sys::Date::new(&JsValue::from_f64(started));
        String::from(date.to_locale_date_string(&session.language(), &JsValue::UNDEFINED))
    };
    let recap = part(move || {
        let (named, placed, ties) = session.read(|it| {
            let network = it.network();
            let placed = network.alters().filter(|alter| alter.position.is_some()).count();
            (network.alter_count(), placed, network.tie_count())
        });
        [(Phrase::RecapPeople, named), (Phrase::RecapPlaced, placed), (Phrase::RecapTies, ties)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(phrase, n)| view! { <li>{session.say_with(phrase, &[("n", &n.to_string())])}</li> })
            .collect_view()
            .into_any()
    });
    view! {
        <div class="stage welcome" part="stage">
            <h2 class="title">{session.word(Phrase::WelcomeBack)}</h2>
            <p>{words(move || session.say_with(Phrase::WelcomeBackText, &[("date", &date())]))}</p>
            <ul class="recap">{recap}</ul>
            <div class="welcome-ways">
                <button class="button primary" type="button" on:click=click(move || on_continue.run(()))>
                    {session.word(Phrase::Continue)}
                </button>
                <StartOver on_restart />
            </div>
        </div>
    }
}

/// The button that erases everything, once that is confirmed.
#[component]
fn StartOver(on_restart: Callback<()>) -> impl IntoView {
    let session = session();
    let asking = RwSignal::new(false);
    view! {
        <button class="button" type="button" on:click=click(move || asking.set(true))>
            {session.word(Phrase::StartOver)}
        </button>
        {shown_when(move || asking.get(), move || view! {
            <Confirm question=Phrase::StartOverQuestion yes=Phrase::Erase on_yes=on_restart
                on_no=Callback::new(move |()| asking.set(false)) />
        }.into_any())}
    }
}

/// Saved answers that cannot go on under this protocol: keep a copy, then start again. Nothing is erased before.
#[component]
pub fn Unreadable(saved: Json, on_restart: Callback<()>) -> impl IntoView {
    let session = session();
    let keep = click(move || download("sociogram-answers.json", "application/json", &pretty(&saved)));
    view! {
        <div class="stage welcome" part="stage">
            <h2 class="title">{session.word(Phrase::OldAnswersTitle)}</h2>
            <p>{session.word(Phrase::OldAnswersText)}</p>
            <div class="welcome-ways">
                <button class="button primary" type="button" on:click=keep>
                    {session.word(Phrase::KeepCopy)}
                </button>
                <StartOver on_restart />
            </div>
        </div>
    }
}
