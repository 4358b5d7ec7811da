//! The end: what was made, and the file.

use super::Prose;
use crate::exchange::{file_name, network_file};
use crate::interview::Command;
use crate::protocol::Stage;
use crate::web::boundary::pretty;
use crate::web::download::download;
use crate::web::session::session;
use crate::words::Phrase;
use leptos::prelude::*;

/// The summary. Finishing declares the interview complete, tells the host, and offers the file.
#[component]
pub fn Summary(stage: Stage) -> impl IntoView {
    let session = session();
    let finished = Memo::new(move |_| session.interview.with(|it| it.finished().is_some()));
    let counts = move || {
        let (people, ties, blank) = session.interview.with(|it| {
            let blank = it.completeness().iter().map(|stage| stage.asked - stage.answered).sum::<usize>();
            (it.network().alter_count(), it.network().tie_count(), blank)
        });
        [(Phrase::SummaryPeople, people), (Phrase::SummaryTies, ties), (Phrase::SomeBlank, blank)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(phrase, n)| view! { <li>{session.say_with(phrase, &[("n", &n.to_string())])}</li> })
            .collect_view()
    };
    let finish = move |_| {
        if session.apply(Command::Finish).is_ok() {
            let file = session.interview.with_untracked(network_file);
            session.notify("sociogram-complete", &crate::json::Json::object([("network", file)]));
        }
    };
    let text = stage.text.unwrap_or_default();
    view! {
        <Prose text=Signal::derive(move || session.text(&text)) />
        <super::map::LookBack />
        <ul class="recap">{counts}</ul>
        <Show when=move || finished.get() fallback=move || view! {
            <p>{move || session.say(Phrase::ReadyText)}</p>
            <button class="button primary wide" type="button" on:click=finish>
                {move || session.say(Phrase::FinishButton)}
            </button>
        }>
            <File />
        </Show>
    }
}

/// The finished file: to keep, to look at, or to go back and change.
#[component]
fn File() -> impl IntoView {
    let session = session();
    let text = move || session.interview.with(|it| pretty(&network_file(it)));
    let keep = move |_| {
        let name = session.interview.with_untracked(file_name);
        download(&name, "application/json", &untrack(text));
    };
    view! {
        <section class="finished" aria-label=move || session.say(Phrase::FinishedTitle)>
            <h3 class="asked">{move || session.say(Phrase::FinishedTitle)}</h3>
            <p role="status">{move || session.say(Phrase::FinishedText)}</p>
            <div class="welcome-ways">
                <button class="button primary" type="button" on:click=keep>
                    {move || session.say(Phrase::Download)}
                </button>
                <button class="button" type="button" on:click=move |_| session.act(Command::Reopen)>
                    {move || session.say(Phrase::ChangeSomething)}
                </button>
            </div>
            <details class="file">
                <summary>{move || session.say(Phrase::ShowFile)}</summary>
                <pre class="file-text" tabindex="0" dir="ltr">{text}</pre>
            </details>
        </section>
    }
}
