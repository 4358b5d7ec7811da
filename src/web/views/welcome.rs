//! What is shown to someone who comes back.

use super::dialogs::{Then, confirm};
use super::{button, recap};
use crate::web::boundary::{pretty, to_page};
use crate::web::dom::{El, View, el, shown_when};
use crate::web::download::download;
use crate::web::session::Session;
use crate::web::shell::Found;
use crate::words::Phrase;
use js_sys::Date;
use std::rc::Rc;
use sycamore_reactive::create_signal;
use wasm_bindgen::JsValue;

/// "Welcome back", with what is there already.
pub fn welcome_back(session: Session, on_continue: Then, on_restart: Then) -> El {
    let (named, placed, ties) = session.peek(|it| {
        let network = it.network();
        let placed = network.alters().filter(|alter| alter.position.is_some()).count();
        (network.alter_count(), placed, network.tie_count())
    });
    let counts = [(Phrase::RecapPeople, named), (Phrase::RecapPlaced, placed), (Phrase::RecapTies, ties)];
    let go_on = button("button primary", session.say(Phrase::Continue)).click(move || on_continue());
    card(session, Phrase::WelcomeBack).with(&[
        &el("p").text(&since(session)),
        &el("ul").class("recap").with(&[&recap(session, &counts)]),
        &el("div").class("welcome-ways").with(&[&go_on, &start_over(session, on_restart)]),
    ])
}

/// A finished interview, found by someone of whom nobody knows whether it is theirs: nothing of it is shown before they
/// say so.
pub fn finished_before(session: Session, on_use: Then, on_restart: Then) -> El {
    let it_is_mine = button("button primary", session.say(Phrase::UseFinished)).click(move || on_use());
    card(session, Phrase::FinishedBefore).with(&[
        &el("p").text(session.say(Phrase::FinishedBeforeText)),
        &el("div").class("welcome-ways").with(&[&it_is_mine, &start_over(session, on_restart)]),
    ])
}

/// The notice that answers are not being saved.
pub fn unsaved(session: Session) -> El {
    let keep = button("button", "").words(session.word(Phrase::KeepCopy)).click(move || keep_copy(session));
    el("div")
        .class("notice unsaved")
        .with(&[&el("p").attr("role", "alert").words(session.word(Phrase::NotSaved)), &keep])
}

/// Offers everything that was done as a file.
pub fn keep_copy(session: Session) {
    let journal = session.peek(|it| to_page(&it.journal().to_json(it.protocol())));
    download("sociogram-answers.json", "application/json", &pretty(&journal));
}

/// When the interview was begun. A browser takes long over the first date that it writes in a language, and most come
/// back on the same day.
fn since(session: Session) -> String {
    let started = Date::new(&session.peek(|it| it.journal().opening().started).into());
    if started.to_date_string() == Date::new_0().to_date_string() {
        return session.say(Phrase::WelcomeBackToday).to_owned();
    }
    let date = started.to_locale_date_string(session.language().as_str(), &JsValue::UNDEFINED);
    session.say_with(Phrase::WelcomeBackText, &[("date", &String::from(date))])
}

/// What is saved and cannot all go on: what happened, what is kept and what is not, a copy of it as it was saved, and
/// the ways on. Nothing on the device changes before one is chosen.
pub fn not_all_kept(session: Session, found: &Found, on_continue: Option<Then>, on_restart: Then) -> El {
    let Found { told, saved } = found;
    let saved = saved.clone();
    let keep = button("button", session.say(Phrase::KeepCopy))
        .click(move || download("sociogram-answers.json", "application/json", &saved));
    let go_on = on_continue.map(|go_on| button("button primary", session.say(Phrase::GoOnKept)).click(move || go_on()));
    let text: Vec<El> = told.text.iter().map(|sentence| el("p").text(sentence)).collect();
    let lost: Vec<El> = told.lost.iter().map(|line| el("li").attr("dir", "auto").text(line)).collect();
    let lost = (!lost.is_empty()).then(|| {
        el("details")
            .class("not-kept")
            .with(&[&el("summary").text(session.say(Phrase::NotKept)), &el("ul").with(&[&lost])])
    });
    let title = el("h2").class("title").text(told.title);
    el("div").class("stage welcome").attr("part", "stage").with(&[
        &title,
        &text,
        &lost,
        &el("div").class("welcome-ways").with(&[&go_on, &keep, &start_over(session, on_restart)]),
    ])
}

fn card(session: Session, title: Phrase) -> El {
    let title = el("h2").class("title").text(session.say(title));
    el("div").class("stage welcome").attr("part", "stage").with(&[&title])
}

/// The button that erases everything, once that is confirmed.
fn start_over(session: Session, on_restart: Then) -> View {
    let asking = create_signal(false);
    let question = move || {
        let no: Then = Rc::new(move || asking.set(false));
        confirm(session, Phrase::StartOverQuestion, Phrase::Erase, on_restart.clone(), no)
    };
    View::of(&[
        &button("button", session.say(Phrase::StartOver)).click(move || asking.set(true)),
        &shown_when(move || asking.get(), question),
    ])
}
