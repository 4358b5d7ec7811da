//! One question with the control that answers it, by the variable's type.

mod boxes;
mod cell;
mod choices;
mod missing;
mod slider;
mod understanding;

pub use missing::reason_words;

use super::{button, disc};
use crate::session::Session;
use boxes::{number_box, rare_control, text_box};
use cell::Cell;
use choices::{options_of, yes_no};
use dom::{El, View, effect, el, memo, part, shown_when, soon};
use interview::Subject;
use missing::reasons;
use network::{AlterId, Value};
use protocol::{DatePrecision, Text, Variable, VariableKind};
use rare::rare;
use std::rc::Rc;
use std::sync::Arc;
use sycamore_reactive::untrack;
use understanding::{DraftRemark, in_words, understand};
use wasm_bindgen::JsCast;
use words::Phrase;

/// What is asked, and about whom.
pub struct Asked {
    session: Session,
    about: Subject,
    variable: Arc<Variable>,
    /// What is asked, as it is heard
    label: String,
    question: Text,
    hint: Option<Text>,
    /// Whose row it is, in a list in which all rows ask the same
    row_of: Option<AlterId>,
}

impl Asked {
    /// The codebook's question, unless a stage asks in words of its own.
    pub fn of(
        session: Session,
        about: Subject,
        variable: Arc<Variable>,
        question: Option<&Text>,
        hint: Option<&Text>,
    ) -> Rc<Self> {
        let question = question.unwrap_or(&variable.question).clone();
        let label = session.words.heard(&question, &about);
        let hint = hint.or(variable.hint.as_ref()).cloned();
        Rc::new(Asked { session, about, variable, label, question, hint, row_of: None })
    }

    /// A row of a list in which all rows ask the same: it has a name where others have a question.
    pub fn row(session: Session, about: Subject, variable: Arc<Variable>, name: String) -> Rc<Self> {
        let row_of = if let Subject::Alter(id) = about { Some(id) } else { None };
        let question = variable.question.clone();
        Rc::new(Asked { session, about, variable, label: name, question, hint: None, row_of })
    }

    /// Whether the step on screen asks this; tracks changes.
    pub fn is_asked(&self) -> bool {
        self.session.interview.read(|it| it.asks_for(it.position(), &self.about, &self.variable.name))
    }

    /// The answer there is; tracks changes.
    fn recorded(&self) -> Option<Value> {
        self.session.interview.read(|_| ());
        self.recorded_now()
    }

    /// The answer there is now.
    fn recorded_now(&self) -> Option<Value> {
        self.session.interview.peek(|it| it.answer(&self.about, self.variable.name.as_str()).cloned())
    }

    /// What is to be said about the draft in its boxes, if there is one; tracks changes.
    fn draft_remark(&self) -> DraftRemark {
        let draft = self.session.drafts.of(&self.about, &self.variable.name);
        let remark = |typed: Vec<String>| understand(self.session, &self.about, &self.variable, &typed).err();
        draft.and_then(remark).unwrap_or_default()
    }
}

/// A question about ego, an alter or a tie.
pub fn field(asked: &Rc<Asked>) -> El {
    let Asked { session, variable, .. } = &**asked;
    let (session, cell) = (*session, Cell::new(asked.clone()));
    // What is typed can be taken out of its box; a group of controls has a legend, a single one a label.
    let (is_typed, is_group) = match variable.kind {
        VariableKind::Text { .. } | VariableKind::Number { .. } => (true, false),
        VariableKind::Slider { .. } | VariableKind::Time { .. } => (false, false),
        VariableKind::Date { precision, .. } => (false, precision != DatePrecision::Year),
        VariableKind::YesNo | VariableKind::OneOf { .. } | VariableKind::ManyOf { .. } | VariableKind::Scale { .. } => {
            (false, true)
        }
    };
    let shown = |text| session.words.shown(text, &asked.about);
    let hint = asked.hint.as_ref().map(|hint| el("p").class("hint").attr("id", &cell.id_of("hint")).put(shown(hint)));
    let mark = variable
        .required
        .then(|| el("span").class("required").put(" (").put(&*session.words.say(Phrase::Required)).put(")"));
    let clear = (!variable.required && !is_typed).then(|| {
        let (there, cell) = (cell.clone(), cell.clone());
        let clear = move || {
            let cell = cell.clone();
            button("link", &session.words.say(Phrase::Clear)).click(move || cell.clear())
        };
        shown_when(move || !there.is_blank(), clear)
    });
    let who = asked.row_of.map(|id| disc(session, id));
    let what = match asked.row_of {
        Some(_) => View::default().put(asked.label.as_str()),
        None => shown(&asked.question),
    };
    let question = |tag| el(tag).class("question").put(who).put(what).put(mark);
    let (whole, question) = match is_group {
        true => {
            // A row asks what stands above all rows, and is heard so.
            let (legend, row) = (cell.id_of("legend"), asked.row_of.is_some());
            let named = row.then(|| [&legend, " asked"].concat());
            let group = cell.control("fieldset", "field").attr_some("aria-labelledby", named.as_deref());
            (group, question("legend").attr("id", &legend))
        }
        false => (el("div").class("field"), question("label").attr("for", &cell.id)),
    };
    let (remark, told) = (cell.remark, told(&cell, &whole));
    let blank = cell.clone();
    let whole = whole.class_if("faulty", move || !remark.with(String::is_empty));
    let whole = whole.class_if("blank", move || blank.is_blank());
    whole.put(question).put(hint).put(control(&cell)).put(other(asked)).put(reasons(&cell)).put(told).put(clear)
}

/// The remark on screen, with buttons that settle it.
fn told(cell: &Rc<Cell>, whole: &El) -> View {
    let (session, remark) = (cell.asked.session, cell.remark);
    let about = cell.asked.clone();
    // The focus may be at another question by then, so it is said what this is about. What stands in the way of moving on
    // is said after all of these, and in their place.
    effect(move || {
        let words = remark.get_clone();
        if !words.is_empty() {
            let gap = if about.label.ends_with(['?', '.', '؟', '？', '。', ':']) { " " } else { ": " };
            session.speech.announce([&about.label, gap, &words].concat());
        }
    });
    let (cell, whole) = (cell.clone(), whole.clone());
    part(move || {
        let words = Some(remark.get_clone()).filter(|words| !words.is_empty())?;
        let in_words = |answer: &Value| in_words(session.words, &cell.asked.variable, answer);
        let mut ways: Vec<El> = Vec::new();
        for answer in untrack(|| cell.asked.draft_remark()).answers {
            ways.push(settling(&cell, &whole, &in_words(&answer), Some(answer)));
        }
        if ways.is_empty()
            && cell.has_draft.get()
            && let Some(answer) = cell.answer.get_clone()
        {
            let keep = session.words.say_with(Phrase::KeepAnswer, &[("answer", &in_words(&answer))]);
            ways.push(settling(&cell, &whole, &keep, None));
        }
        let ways = (!ways.is_empty()).then(|| el("div").class("which").put(ways));
        Some(View::of(&[&el("p").class("fault").attr("id", &cell.id_of("fault")).text(&words), &ways]))
    })
}

/// A button that puts an answer in place of a draft, or with none has the answer stay that there is.
fn settling(cell: &Rc<Cell>, whole: &El, label: &str, answer: Option<Value>) -> El {
    let (cell, whole) = (cell.clone(), whole.clone());
    button("button small", label).click(move || {
        cell.settle(answer.clone());
        focus_first_box(&whole);
    })
}

/// The button that was pressed is gone.
fn focus_first_box(whole: &El) {
    let whole = whole.clone();
    soon(move || {
        let input = whole.html().query_selector("input, textarea").ok().flatten();
        if let Some(input) = input.and_then(|input| input.dyn_into::<web_sys::HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            let _ = input.focus();
        }
    });
}

/// What is to be said about a draft that stands in the way of moving on.
pub fn draft_words(session: Session, about: &Subject, variable: &Variable, typed: &[String]) -> String {
    understand(session, about, variable, typed).err().map(|remark| remark.words).unwrap_or_default()
}

/// What is to be said about a draft that was not kept, and the answer that stays.
pub fn dropped_words(session: Session, variable: &Variable, typed: &[String], answer: Option<&Value>) -> String {
    let filled: Vec<&str> = typed.iter().map(String::as_str).filter(|text| !text.trim().is_empty()).collect();
    let typed = filled.join(" ");
    match answer {
        Some(answer) => {
            let answer = in_words(session.words, variable, answer);
            session.words.say_with(Phrase::DraftDropped, &[("typed", &typed), ("answer", &answer)])
        }
        None => session.words.say_with(Phrase::DraftDroppedBlank, &[("typed", &typed)]),
    }
}

/// The box for one's own words, under the option that opens it, while that is chosen.
fn other(asked: &Rc<Asked>) -> View {
    let (session, asked) = (asked.session, asked.clone());
    let of = asked.clone();
    let chosen = memo(move || session.interview.read(|it| it.other_text(&of.about, &of.variable.name)));
    part(move || {
        let variable = session.interview.peek(|it| it.variable(&asked.about, &chosen.get_clone()?).cloned())?;
        let label = session.words.say(Phrase::PleaseSpecify);
        let cell = Cell::new(Asked::row(session, asked.about.clone(), variable, label.clone()));
        let label = el("label").attr("for", &cell.id).text(&label);
        let other = el("div").class("other");
        let (remark, told) = (cell.remark, told(&cell, &other));
        let other = other.class_if("faulty", move || !remark.with(String::is_empty));
        Some(other.put(label).put(text_box(&cell, false, None)).put(told))
    })
}

fn control(cell: &Rc<Cell>) -> El {
    let variable = &cell.asked.variable;
    let is_rare =
        matches!(variable.kind, VariableKind::Slider { .. } | VariableKind::Date { .. } | VariableKind::Time { .. });
    if (is_rare || !variable.bounds.is_empty())
        && let Some(control) = rare!(rare_control(cell))
    {
        return control;
    }
    match &cell.asked.variable.kind {
        VariableKind::Text { long, autocomplete, .. } => text_box(cell, *long, *autocomplete),
        VariableKind::Number { whole, min, unit, .. } => {
            number_box(cell, *whole, min.is_some_and(|min| min < 0.0), unit.as_ref())
        }
        VariableKind::YesNo => yes_no(cell),
        VariableKind::OneOf { .. } => options_of(cell, "radio", "choices"),
        VariableKind::Scale { .. } => options_of(cell, "radio", "choices row"),
        VariableKind::ManyOf { .. } => options_of(cell, "checkbox", "choices"),
        // They are there by now.
        VariableKind::Slider { .. } | VariableKind::Date { .. } | VariableKind::Time { .. } => el("div"),
    }
}
