//! The screens: one file for each kind of stage, and the few that stand around them.

mod bins;
mod consent;
mod dialogs;
mod field;
mod forms;
mod information;
mod map;
mod naming;
mod summary;
mod welcome;

pub use dialogs::{AnyoneElse, Confirm};
pub use welcome::{Unreadable, WelcomeBack};

use super::dynamic;
use super::session::Session;
use super::shell::focus_quietly;
use crate::interview::Blocker;
use crate::protocol::{AnswerFault, Stage, Task};
use crate::words::Phrase;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The screen of the step the interview is at.
pub fn stage(session: Session) -> AnyView {
    let Some(stage) = session.stage() else { return ().into_any() };
    match stage.task.clone() {
        Task::Information => view! { <information::Information stage /> }.into_any(),
        Task::Consent(consent) => view! { <consent::ConsentForm stage consent /> }.into_any(),
        Task::EgoForm { fields } => view! { <forms::EgoForm stage fields /> }.into_any(),
        Task::OpenQuestions { fields } => view! { <forms::OpenQuestion stage fields /> }.into_any(),
        Task::AlterForm(form) => view! { <forms::AlterQuestions stage form /> }.into_any(),
        Task::TieForm(form) => view! { <forms::TieQuestions stage form /> }.into_any(),
        Task::NameGenerator(task) => view! { <naming::Naming stage task /> }.into_any(),
        Task::OrdinalBin(bins) | Task::CategoricalBin(bins) => view! { <bins::Sorting stage bins /> }.into_any(),
        Task::Sociogram(task) => view! { <map::Map stage task /> }.into_any(),
        Task::Summary => view! { <summary::Summary stage /> }.into_any(),
    }
}

/// Whether moving on from this stage first asks "anyone else?".
pub fn asks_for_more(stage: &Stage) -> bool {
    matches!(stage.task, Task::NameGenerator(_))
}

/// A language's name in that language, for choosing it.
pub fn language_name(tag: &str) -> String {
    let known = match tag.split('-').next().unwrap_or_default() {
        "ar" => "العربية",
        "cy" => "Cymraeg",
        "de" => "Deutsch",
        "en" => "English",
        "es" => "Español",
        "fr" => "Français",
        "it" => "Italiano",
        "nl" => "Nederlands",
        "pl" => "Polski",
        "pt" => "Português",
        "ur" => "اردو",
        "zh" => "中文",
        _ => tag,
    };
    known.to_owned()
}

/// What stands in the way, in words.
pub fn blocker_words(session: Session, blocker: &Blocker) -> String {
    match blocker {
        Blocker::Answer { fault, .. } => fault_words(session, fault),
        Blocker::NotUnique { .. } => session.say(Phrase::FaultNotUnique).to_owned(),
        Blocker::TooFewNames { min, have } => {
            session.say_with(Phrase::FaultTooFewNames, &[("min", &min.to_string()), ("have", &have.to_string())])
        }
        Blocker::NoConsent => session.say(Phrase::ConsentNeeded).to_owned(),
    }
}

/// What is wrong with an answer, in words.
pub fn fault_words(session: Session, fault: &AnswerFault) -> String {
    let plain = |phrase| session.say(phrase).to_owned();
    let min = |phrase, min: &str| session.say_with(phrase, &[("min", min)]);
    let max = |phrase, max: &str| session.say_with(phrase, &[("max", max)]);
    match fault {
        AnswerFault::Missing => plain(Phrase::FaultMissing),
        AnswerFault::TooShort { min: it } => min(Phrase::FaultTooShort, &it.to_string()),
        AnswerFault::TooLong { max: it } => max(Phrase::FaultTooLong, &it.to_string()),
        AnswerFault::NotNumber => plain(Phrase::FaultNotNumber),
        AnswerFault::NotWhole => plain(Phrase::FaultNotWhole),
        AnswerFault::TooSmall { min: it } => min(Phrase::FaultTooSmall, &it.to_string()),
        AnswerFault::TooLarge { max: it } => max(Phrase::FaultTooLarge, &it.to_string()),
        AnswerFault::TooFew { min: it } => min(Phrase::FaultTooFew, &it.to_string()),
        AnswerFault::TooMany { max: it } => max(Phrase::FaultTooMany, &it.to_string()),
        AnswerFault::NotADate => plain(Phrase::FaultNotADate),
        AnswerFault::TooEarly { min: it } => min(Phrase::FaultTooEarly, it),
        AnswerFault::TooLate { max: it } => max(Phrase::FaultTooLate, it),
        _ => plain(Phrase::FaultNotAnOption),
    }
}

/// Brings the first question that stands in the way into view and focus, once it is marked as such.
pub fn focus_first_fault(session: Session) {
    let Some(root) = session.root() else { return };
    request_animation_frame(move || {
        let found = root.query_selector("[aria-invalid=true], .faulty input, .faulty button").ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            focus_quietly(&element);
            element.scroll_into_view_with_bool(false);
        }
    });
}

/// A text of the protocol as paragraphs and lists; see [`crate::protocol::Text`].
#[component]
pub fn Prose(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let blocks = dynamic::part(move || {
        text.get()
            .split("\n\n")
            .map(|block| {
                let lines: Vec<String> = block.lines().map(str::to_owned).collect();
                if !lines.is_empty() && lines.iter().all(|line| line.starts_with("- ")) {
                    let items = lines
                        .into_iter()
                        .map(|line| view! { <li>{line.trim_start_matches("- ").to_owned()}</li> })
                        .collect_view();
                    view! { <ul>{items}</ul> }.into_any()
                } else {
                    view! { <p>{lines.join("\n")}</p> }.into_any()
                }
            })
            .collect_view()
            .into_any()
    });
    view! { <div class="prose">{blocks}</div> }
}
