//! What is shown to someone who comes back.

use super::dialogs::{Then, confirm};
use super::{button, recap};
use crate::session::Session;
use crate::shell::Found;
use dom::{El, View, create_signal, el, shown_when};
use js_sys::Date;
use json::{Json, pretty};
use std::rc::Rc;
use words::Phrase;

/// "Welcome back", with what is there already.
#[cfg_attr(feature = "parted", rare::wasm_split(reopening, wasm_split_path = rare))]
pub fn welcome_back(session: Session, on_continue: Then, on_restart: Then) -> El {
    let (named, placed, ties) = session.interview.peek(|it| {
        let network = it.network();
        let placed = network.alters().filter(|alter| alter.position.is_some()).count();
        (network.alter_count(), placed, network.tie_count())
    });
    let counts = [(Phrase::RecapPeople, named), (Phrase::RecapPlaced, placed), (Phrase::RecapTies, ties)];
    let go_on = button("button primary", &session.words.say(Phrase::Continue)).click(move || on_continue());
    card(&session.words.say(Phrase::WelcomeBack))
        .put(el("p").text(&since(session)))
        .put(recap(session.words, &counts))
        .put(el("div").class("welcome-ways").put(go_on).put(start_over(session, on_restart)))
}

/// A finished interview, found by someone of whom nobody knows whether it is theirs: nothing of it is shown before they
/// say so.
#[cfg_attr(feature = "parted", rare::wasm_split(reopening, wasm_split_path = rare))]
pub fn finished_before(session: Session, on_use: Then, on_restart: Then) -> El {
    let it_is_mine = button("button primary", &session.words.say(Phrase::UseFinished)).click(move || on_use());
    card(&session.words.say(Phrase::FinishedBefore))
        .put(el("p").text(&session.words.say(Phrase::FinishedBeforeText)))
        .put(el("div").class("welcome-ways").put(it_is_mine).put(start_over(session, on_restart)))
}

/// The notice that answers are not being saved.
pub fn unsaved(session: Session) -> El {
    let keep = button("button", "").words(session.words.word(Phrase::KeepCopy)).click(move || keep_copy(session));
    el("div")
        .class("notice unsaved")
        .put(el("p").attr("role", "alert").words(session.words.word(Phrase::NotSaved)))
        .put(keep)
}

/// Offers everything that was done as a file.
pub fn keep_copy(session: Session) {
    let journal = session.interview.peek(|it| it.journal().to_json(it.protocol()));
    session.host.offer_copy(&pretty(&journal));
}

/// When the interview was begun. A browser takes long over the first date that it writes in a language, and most come
/// back on the same day.
fn since(session: Session) -> String {
    let started = Date::new(&session.interview.peek(|it| it.journal().opening().started).into());
    if started.to_date_string() == Date::new_0().to_date_string() {
        return session.words.say(Phrase::WelcomeBackToday);
    }
    session.words.say_with(Phrase::WelcomeBackText, &[("date", &session.words.locale().day(&started))])
}

/// What is saved and cannot all go on: what happened, what is kept and what is not, a copy of it as it was saved, and
/// the ways on. Nothing on the device changes before one is chosen.
#[cfg_attr(feature = "parted", rare::wasm_split(reopening, wasm_split_path = rare))]
pub fn not_all_kept(session: Session, found: &Found, on_continue: Option<Then>, on_restart: Then) -> El {
    let said = |name: &str| found.told.get(name).and_then(Json::as_str).unwrap_or_default();
    let lines = |name: &str, tag: &str| -> Vec<El> {
        let lines = found.told.get(name).and_then(Json::items).unwrap_or_default();
        lines.iter().filter_map(|line| Some(el(tag).text(line.as_str()?))).collect()
    };
    let saved = found.saved.clone();
    let keep = button("button", &session.words.say(Phrase::KeepCopy)).click(move || session.host.offer_copy(&saved));
    let go_on = on_continue.map(|go_on| button("button primary", said("go_on")).click(move || go_on()));
    let lost = lines("lost", "li");
    let lost = (!lost.is_empty())
        .then(|| el("details").class("not-kept").put(el("summary").text(said("lost_title"))).put(el("ul").put(lost)));
    let ways = el("div").class("welcome-ways").put(go_on).put(keep).put(start_over(session, on_restart));
    card(said("title")).put(lines("text", "p")).put(lost).put(ways)
}

fn card(title: &str) -> El {
    el("div").class("stage welcome").attr("part", "stage").put(el("h2").class("title").text(title))
}

/// The button that erases everything, once that is confirmed.
fn start_over(session: Session, on_restart: Then) -> View {
    let asking = create_signal(false);
    let question = move || {
        let no: Then = Rc::new(move || asking.set(false));
        confirm(session.words, Phrase::StartOverQuestion, Phrase::Erase, on_restart.clone(), no)
    };
    View::default()
        .put(button("button", &session.words.say(Phrase::StartOver)).click(move || asking.set(true)))
        .put(shown_when(move || asking.get(), question))
}
