//! The screens: one file for each kind of stage, and the few that stand around them.

mod bins;
mod consent;
mod dialogs;
mod field;
mod forms;
mod map;
mod naming;
mod summary;
mod welcome;

pub use dialogs::{confirm, waiting_in_vain};
pub use summary::ended;
pub use welcome::{finished_before, not_all_kept, unsaved, welcome_back};

use super::dom::{El, View, el, soon};
use super::session::Session;
use super::shell::focus_quietly;
use crate::interview::Blocker;
use crate::json::number;
use crate::map::content::Content;
use crate::map::outline;
use crate::protocol::{AnswerFault, Stage, Task};
use crate::words::Phrase;
use dialogs::Then;
use wasm_bindgen::JsCast;

/// The screen of the step the interview is at. It is made anew for each step and language, so that its own texts are
/// written once.
pub fn stage(session: Session, stage: &Stage) -> View {
    match &stage.task {
        Task::Information => text_of(session, stage).into(),
        Task::Consent(consent) => consent::consent_form(session, stage, consent),
        Task::EgoForm { fields } => forms::ego_form(session, stage, fields),
        Task::OpenQuestions { fields } => forms::open_question(session, stage, fields),
        Task::AlterForm(form) => forms::alter_questions(session, stage, form),
        Task::TieForm(form) => forms::tie_questions(session, stage, form),
        Task::NameGenerator(task) => naming::naming(session, stage, task),
        Task::OrdinalBin(bins) | Task::CategoricalBin(bins) => bins::sorting(session, stage, bins),
        Task::Sociogram(task) => map::map(session, stage, task),
        Task::Summary => summary::summary(session, stage),
    }
}

/// What is shown where the protocol has no question for this participant.
pub fn nothing_asked(session: Session) -> View {
    el("p").text(session.say(Phrase::NothingAsked)).into()
}

/// A stage's text, if it has one.
fn text_of(session: Session, stage: &Stage) -> Option<El> {
    stage.text.as_ref().map(|text| prose(&session.text(text)))
}

/// A stage's text where it introduces several prompts: before the first.
fn introduction(session: Session, stage: &Stage) -> Option<El> {
    text_of(session, stage).filter(|_| session.part() == 0)
}

/// What is asked before a step is left.
#[derive(Clone, Debug, PartialEq)]
pub enum Parting {
    /// Whether there is anyone else to name
    AnyoneElse,
    /// Whether it is right that these have no tie
    Untied(Vec<String>),
}

impl Parting {
    /// What is asked before the step on screen is left, if anything.
    pub fn of(session: Session) -> Option<Parting> {
        if session.with_stage(|stage| matches!(stage.task, Task::NameGenerator(_))) == Some(true) {
            return Some(Parting::AnyoneElse);
        }
        let content = session.peek(Content::of_step)?;
        let untied: Vec<String> = outline::untied(&content).iter().map(|person| person.label.clone()).collect();
        (!untied.is_empty()).then_some(Parting::Untied(untied))
    }

    /// The question on screen.
    pub fn view(&self, session: Session, on_stay: Then, on_leave: Then) -> El {
        match self {
            Parting::AnyoneElse => dialogs::anyone_else(session, on_stay, on_leave),
            Parting::Untied(names) => dialogs::untied(session, names, on_stay, on_leave),
        }
    }
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
        AnswerFault::TooSmall { min: it } => min(Phrase::FaultTooSmall, &number(*it)),
        AnswerFault::TooLarge { max: it } => max(Phrase::FaultTooLarge, &number(*it)),
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
    let root = session.root();
    soon(move || {
        let found = root.query_selector("[aria-invalid=true], .faulty input, .faulty button").ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            focus_quietly(&element);
            // The whole question with what is wrong about it, where it says so.
            let question = element.closest(".faulty").ok().flatten().unwrap_or_else(|| element.into());
            question.scroll_into_view_with_bool(false);
        }
    });
}

/// A text of the protocol as paragraphs and lists; see [`crate::protocol::Text`].
pub fn prose(text: &str) -> El {
    let mut whole = el("div").class("prose");
    let mut lines = text.lines().peekable();
    while lines.peek().is_some() {
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        if block.is_empty() {
            continue;
        }
        let items: Vec<El> = block.iter().filter_map(|line| Some(el("li").text(line.strip_prefix("- ")?))).collect();
        let is_list = items.len() == block.len();
        whole = whole.with(&[&if is_list { el("ul").with(&[&items]) } else { el("p").text(&block.join("\n")) }]);
    }
    whole
}

/// A button that says what it does.
pub fn button(class: &str, label: &str) -> El {
    el("button").class(class).attr("type", "button").text(label)
}

/// A name that people gave: its direction is its own, whatever the language around it.
pub fn name(of: impl Fn() -> String + 'static) -> El {
    el("bdi").words(of)
}

/// A list of what is counted here and is not 0, each with its words.
fn recap(session: Session, counts: &[(Phrase, usize)]) -> Vec<El> {
    let counted = counts.iter().filter(|(_, n)| *n > 0);
    counted.map(|(phrase, n)| el("li").text(&session.say_with(*phrase, &[("n", &n.to_string())]))).collect()
}
