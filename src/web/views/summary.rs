//! The end: what was made, and the file.

use super::Prose;
use crate::exchange::{file_name, network_file};
use crate::interview::Command;
use crate::measures::summary;
use crate::protocol::Stage;
use crate::web::boundary::pretty;
use crate::web::download::download;
use crate::web::dynamic::{click, memo, part, shown_when, words};
use crate::web::session::session;
use crate::words::Phrase;
use leptos::prelude::*;

/// The summary. Finishing declares the interview complete, tells the host, and offers the file.
#[component]
pub fn Summary(stage: Stage) -> impl IntoView {
    let session = session();
    let finished = memo(move || session.read(|it| it.finished().is_some()));
    let counts = part(move || {
        let (people, ties, blank) = session.read(|it| {
            let blank = it.completeness().iter().map(|stage| stage.asked - stage.answered).sum::<usize>();
            (it.network().alter_count(), it.network().tie_count(), blank)
        });
        [(Phrase::SummaryPeople, people), (Phrase::SummaryTies, ties), (Phrase::SomeBlank, blank)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(phrase, n)| view! { <li>{session.say_with(phrase, &[("n", &n.to_string())])}</li> })
            .collect_view()
            .into_any()
    });
    let finish = move || {
        if session.apply(Command::Finish).is_ok() {
            let file = session.peek(network_file);
            session.notify("sociogram-complete", &crate::json::Json::object([("network", file)]));
        }
    };
    let text = stage.text.unwrap_or_default();
    view! {
        <Prose text=session.words(text) />
        <super::map::LookBack />
        <ul class="recap">{counts}</ul>
        {shown_when(move || session.read(|it| it.protocol().measures.show), || view! { <InNumbers /> }.into_any())}
        {part(move || if finished.get() {
            view! { <File /> }.into_any()
        } else {
            view! {
                <p>{session.word(Phrase::ReadyText)}</p>
                <button class="button primary wide" type="button" on:click=click(finish)>
                    {session.word(Phrase::FinishButton)}
                </button>
            }.into_any()
        })}
    }
}

/// The measures in plain words. Undefined ones are left out.
#[component]
fn InNumbers() -> impl IntoView {
    let session = session();
    let rows = part(move || {
        let found = session.read(|it| summary(it.network(), &[]));
        let one_decimal = |number: f64| ((number * 10.0).round() / 10.0).to_string();
        let count = |number: usize| Some(number.to_string());
        [
            (Phrase::MeasureSize, count(found.size.alters)),
            (Phrase::MeasureDegree, found.ties.average_degree.map(one_decimal)),
            (Phrase::MeasureIsolates, count(found.isolates.count)),
            (Phrase::MeasureCore, found.cores.top_size.map(|size| size.to_string())),
        ]
        .into_iter()
        .filter_map(|(name, value)| {
            Some(view! { <div class="measure"><dt>{session.word(name)}</dt><dd>{value?}</dd></div> })
        })
        .collect_view()
        .into_any()
    });
    view! {
        <section class="numbers" aria-label=session.word(Phrase::MeasuresTitle)>
            <h3 class="asked">{session.word(Phrase::MeasuresTitle)}</h3>
            <dl class="measures">{rows}</dl>
        </section>
    }
}

/// The finished file: to keep, to look at, or to go back and change.
#[component]
fn File() -> impl IntoView {
    let session = session();
    let text = move || session.read(|it| pretty(&network_file(it)));
    let keep = click(move || {
        let name = session.peek(file_name);
        download(&name, "application/json", &untrack(text));
    });
    view! {
        <section class="finished" aria-label=session.word(Phrase::FinishedTitle)>
            <h3 class="asked">{session.word(Phrase::FinishedTitle)}</h3>
            <p role="status">{session.word(Phrase::FinishedText)}</p>
            <div class="welcome-ways">
                <button class="button primary" type="button" on:click=keep>
                    {session.word(Phrase::Download)}
                </button>
                <button class="button" type="button" on:click=click(move || session.act(Command::Reopen))>
                    {session.word(Phrase::ChangeSomething)}
                </button>
            </div>
            <details class="file">
                <summary>{session.word(Phrase::ShowFile)}</summary>
                <pre class="file-text" tabindex="0" dir="ltr">{words(text)}</pre>
            </details>
        </section>
    }
}
