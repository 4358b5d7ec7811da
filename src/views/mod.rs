//! The screens: one file for each kind of stage, found by [`screen_of`], and the few that stand around them.

mod alter_form;
mod bins;
mod consent;
mod dialogs;
mod disc;
mod earlier_alters;
mod earlier_match;
mod ego_form;
mod field;
mod information;
mod map;
mod naming;
mod one_to_many;
mod open_questions;
mod pair_census;
mod pairs;
mod parting;
mod questions;
mod summary;
mod tie_form;
mod welcome;

pub use dialogs::{confirm, waiting_in_vain};
pub use parting::{LeftOpen, parting};
pub use summary::ended;
pub use welcome::{finished_before, not_all_kept, unsaved, welcome_back};

use super::session::{Session, Wording};
use super::shell::focus_quietly;
use disc::disc;
use dom::{El, Piece, View, el, soon};
use interview::{Blocker, Subject};
use network::AlterId;
use protocol::{AnswerFault, Stage, StageTask, Text};
use wasm_bindgen::JsCast;
use words::Phrase;

/// What the widget shows of a kind of stage.
trait StageScreen {
    /// The screen of the step the interview is at.
    fn view(&self, session: Session, stage: &Stage) -> View;

    /// What the step on screen leaves open, for the participant to be asked about before they go on.
    fn left_open(&self, session: Session) -> LeftOpen {
        LeftOpen::blank_questions(session)
    }

    /// Whether its question stands for its heading.
    fn asks(&self) -> bool {
        false
    }

    /// Whether it offers to finish by itself, where nothing comes after it, and shows what was made.
    fn finishes(&self) -> bool {
        false
    }
}

fn screen_of(task: &StageTask) -> &dyn StageScreen {
    match task {
        StageTask::Information => &information::Information,
        StageTask::Consent(consent) => consent,
        StageTask::EgoForm(form) => form,
        StageTask::NameGenerator(generator) => generator,
        StageTask::EarlierAlters(asked) => asked,
        StageTask::EarlierMatch(matching) => matching,
        StageTask::AlterForm(form) => form,
        StageTask::TieForm(form) => form,
        StageTask::OrdinalBin(bins) | StageTask::CategoricalBin(bins) => bins,
        StageTask::PairCensus(pairs) | StageTask::OneToMany(pairs) => pairs,
        StageTask::Sociogram(map) => map,
        StageTask::OpenQuestions(questions) => questions,
        StageTask::Summary => &summary::Summary,
    }
}

/// The screen of the step the interview is at. It is made anew for each step and language, so that its own texts are
/// written once.
pub fn stage(session: Session, stage: &Stage) -> View {
    screen_of(&stage.task).view(session, stage)
}

/// What the step on screen leaves open, if it does.
pub fn left_open(session: Session) -> Option<LeftOpen> {
    session.interview.with_stage(|stage| screen_of(&stage.task).left_open(session)).filter(|left| !left.is_empty())
}

/// Whether the step on screen offers to finish by itself, and tells that the interview is finished.
pub fn finishes(session: Session) -> bool {
    session.interview.with_stage(|stage| screen_of(&stage.task).finishes()) == Some(true)
}

/// How the step on screen is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Whether its question stands for its heading
    pub asks: bool,
    /// Whether it has bins, or the finished map, which take all the room there is
    pub wide: bool,
}

/// How the step on screen is laid out; not tracked.
pub fn frame(session: Session) -> Frame {
    let of = |stage: &Stage| Frame {
        // What is said before the first question of a map stands with it.
        asks: screen_of(&stage.task).asks()
            && (stage.text.is_none() || session.interview.part() > 0 || matches!(stage.task, StageTask::Sociogram(_))),
        wide: matches!(stage.task, StageTask::OrdinalBin(_) | StageTask::CategoricalBin(_) | StageTask::Summary),
    };
    session.interview.with_stage(of).unwrap_or(Frame { asks: false, wide: false })
}

/// What is shown where the protocol has no question for this participant.
pub fn nothing_asked(session: Session) -> View {
    el("p").text(&session.words.say(Phrase::NothingAsked)).into()
}

/// A stage's text, if it has one.
fn text_of(session: Session, stage: &Stage) -> Option<El> {
    stage.text.as_ref().map(|text| prose(session.words, text))
}

/// A stage's text where it introduces several prompts: before the first.
fn introduction(session: Session, stage: &Stage) -> Option<El> {
    text_of(session, stage).filter(|_| session.interview.part() == 0)
}

/// The question of a step that asks one thing, and its hint: a new step moves the focus to it, and both are heard.
fn asked(session: Session, question: &Text, hint: Option<&Text>) -> View {
    let shown = |text: &Text| session.words.shown(text, &Subject::Ego);
    asked_with(question_head(shown(question)), hint.map(|hint| hint_line().put(shown(hint))))
}

/// The same, of a question and a hint that may change.
fn asked_with(question: El, hint: Option<El>) -> View {
    View::of(&[&question.attr("aria-describedby", "asked-hint"), &hint])
}

/// The hint of a step by itself.
fn hint_line() -> El {
    el("p").class("hint").attr("id", "asked-hint")
}

/// The question of a step by itself.
fn question_head(question: impl Piece) -> El {
    el("h3").class("asked").attr("id", "asked").attr("tabindex", "-1").put(question)
}

/// Gives something inside the widget the focus, if it is there.
pub fn focus_on(session: Session, selector: &str) -> bool {
    let found = session.host.root().query_selector(selector).ok().flatten();
    // What cannot take the focus leaves it where it is.
    found.is_some_and(|it| it.unchecked_into::<web_sys::HtmlElement>().focus().is_ok())
}

/// What languages call themselves.
const OWN_NAMES: [(&str, &str); 12] = [
    ("ar", "العربية"),
    ("cy", "Cymraeg"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ur", "اردو"),
    ("zh", "中文"),
];

/// A language's name in that language, for choosing it.
pub fn language_name(tag: &str) -> String {
    let language = tag.split('-').next().unwrap_or_default();
    let known = OWN_NAMES.iter().find(|(it, _)| *it == language);
    known.map_or(tag, |(_, name)| name).to_owned()
}

/// What stands in the way, in words.
pub fn blocker_words(session: Session, blocker: &Blocker) -> String {
    match blocker {
        Blocker::Answer { about, fault, .. } => fault_words(session, about, fault),
        Blocker::NotUnique { same, .. } => same_answer_words(session, *same),
        Blocker::TooFewNames { min, have } => {
            session.words.say_with(Phrase::FaultTooFewNames, &[("min", &min.to_string()), ("have", &have.to_string())])
        }
        Blocker::NoConsent => session.words.say(Phrase::ConsentNeeded),
    }
}

/// That an alter has the same answer already, in words.
fn same_answer_words(session: Session, same: AlterId) -> String {
    session.words.say_with(Phrase::FaultNotUnique, &[("name", &session.interview.name_of(same))])
}

/// What is said about the draft that stands in the way, if there is one.
pub fn draft_words(session: Session) -> Option<String> {
    session.with_draft(|about, variable, typed, _| field::draft_words(session, about, variable, typed))
}

/// What is said about the draft that is not kept when its step is left now, if there is one.
pub fn dropped_words(session: Session) -> Option<String> {
    session.with_draft(|_, variable, typed, answer| field::dropped_words(session, variable, typed, answer))
}

/// What is wrong with an answer about somebody, in words.
pub fn fault_words(session: Session, about: &Subject, fault: &AnswerFault) -> String {
    let words = session.words;
    let plain = |phrase| words.say(phrase);
    let min = |phrase, min: &str| words.say_with(phrase, &[("min", min)]);
    let max = |phrase, max: &str| words.say_with(phrase, &[("max", max)]);
    let number = |number: &f64| words.locale().number(*number, true);
    // A time of day is written as it is stored.
    let date = |date: &str| if date.contains(':') { date.to_owned() } else { words.locale().date(date) };
    let example = |number| words.locale().number(number, false);
    match fault {
        AnswerFault::Missing => plain(Phrase::FaultMissing),
        AnswerFault::TooShort { min: it } => min(Phrase::FaultTooShort, &it.to_string()),
        AnswerFault::TooLong { max: it } => max(Phrase::FaultTooLong, &it.to_string()),
        AnswerFault::NotNumber => words.say_with(Phrase::MisreadNumber, &[("example", &example(12.5))]),
        AnswerFault::NotWhole => plain(Phrase::FaultNotWhole),
        AnswerFault::TooSmall { min: it } => min(Phrase::FaultTooSmall, &number(it)),
        AnswerFault::TooLarge { max: it } => max(Phrase::FaultTooLarge, &number(it)),
        AnswerFault::TooFew { min: it } => min(Phrase::FaultTooFew, &it.to_string()),
        AnswerFault::TooMany { max: it } => max(Phrase::FaultTooMany, &it.to_string()),
        AnswerFault::NotADate => plain(Phrase::FaultNotADate),
        AnswerFault::NotATime => plain(Phrase::FaultNotATime),
        AnswerFault::TooEarly { min: it } => min(Phrase::FaultTooEarly, &date(it)),
        AnswerFault::TooLate { max: it } => max(Phrase::FaultTooLate, &date(it)),
        AnswerFault::Against { fault, other, is_of_ego } => {
            let question = words.text_about(&other.question, if *is_of_ego { &Subject::Ego } else { about });
            let why = words.say_with(Phrase::FaultAgainst, &[("question", &question)]);
            [&fault_words(session, about, fault), " ", &why].concat()
        }
        // What no participant can bring about by choosing.
        AnswerFault::NotText
        | AnswerFault::NotYesNo
        | AnswerFault::NotAnOption
        | AnswerFault::Repeated
        | AnswerFault::Excluded => plain(Phrase::FaultNotAnOption),
    }
}

/// Brings the first question that stands in the way into view and focus, once it is marked as such.
pub fn focus_first_fault(session: Session) {
    let root = session.host.root();
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

/// A text of the protocol as paragraphs and lists; see [`protocol::Text`].
pub fn prose(words: Wording, text: &Text) -> El {
    let written = words.written(text);
    let (mut whole, mut block) = (el("div").class("prose"), Vec::new());
    for line in written.lines() {
        if line.is_empty() {
            whole = whole.put(paragraph(words, &block));
            block.clear();
        } else {
            block.push(line);
        }
    }
    whole.put(paragraph(words, &block))
}

/// Lines that follow one another as a paragraph; as a list, if each begins as an item.
fn paragraph(words: Wording, lines: &[&str]) -> Option<El> {
    if lines.is_empty() {
        return None;
    }
    let shown = |written: String| words.shown_as_written(written, &Subject::Ego);
    let mut list = el("ul");
    for line in lines {
        let Some(item) = line.strip_prefix("- ") else { return Some(el("p").put(shown(lines.join("\n")))) };
        list = list.put(el("li").put(shown(item.to_owned())));
    }
    Some(list)
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
fn recap(words: Wording, counts: &[(Phrase, usize)]) -> El {
    let mut list = el("ul").class("recap");
    for (phrase, count) in counts {
        if *count > 0 {
            list = list.put(el("li").text(&words.say_with(*phrase, &[("n", &count.to_string())])));
        }
    }
    list
}
