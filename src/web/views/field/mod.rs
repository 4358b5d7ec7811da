//! One question with the control that answers it, by the variable's type.

mod boxes;
mod cell;
mod choices;
mod slider;
mod understanding;

use super::button;
use crate::interview::Subject;
use crate::network::Value;
use crate::protocol::{DatePrecision, Text, Variable, VariableKind};
use crate::web::dom::{El, View, effect, el, memo, part, shown_when, soon};
use crate::web::session::Session;
use crate::words::Phrase;
use boxes::{Boxes, date_boxes, number_box, text_box};
use cell::{Cell, Remark};
use choices::{many_of, one_of, yes_no};
use slider::slider;
use std::sync::Arc;
use understanding::{Understood, in_words, understand, which_words};
use wasm_bindgen::JsCast;

/// What is asked, and about whom.
#[derive(Clone)]
pub struct Asked {
    about: Subject,
    variable: Arc<Variable>,
    label: String,
    hint: Option<String>,
}

impl Asked {
    /// The codebook's question, unless a stage asks in words of its own.
    pub fn of(
        session: Session,
        about: Subject,
        variable: Arc<Variable>,
        question: Option<&Text>,
        hint: Option<&Text>,
    ) -> Self {
        let label = session.text(question.unwrap_or(&variable.question));
        let hint = hint.or(variable.hint.as_ref()).map(|hint| session.text(hint));
        Asked { about, variable, label, hint }
    }

    /// A row of a list in which all rows ask the same: it has a name where others have a question.
    pub fn row(about: Subject, variable: Arc<Variable>, name: String) -> Self {
        Asked { about, variable, label: name, hint: None }
    }
}

/// A question about ego, an alter or a tie.
pub fn field(session: Session, asked: Asked) -> El {
    let variable = asked.variable.clone();
    let cell = Cell::new(session, asked.about, variable.clone());
    let boxes = Boxes::new(&cell);
    let is_typed = matches!(variable.kind, VariableKind::Text { .. } | VariableKind::Number { .. });
    let is_group = match variable.kind {
        VariableKind::Date { precision, .. } => precision != DatePrecision::Year,
        VariableKind::YesNo => true,
        _ => !variable.kind.options().is_empty(),
    };
    let hint = asked.hint.map(|hint| el("p").class("hint").attr("id", &(cell.id.clone() + "-hint")).text(&hint));
    let mark =
        variable.required.then(|| el("span").class("required").with(&[&" (", &session.say(Phrase::Required), &")"]));
    let clear = (!variable.required && !is_typed).then(|| {
        let (there, boxes) = (cell.clone(), boxes.clone());
        let clear = move || {
            let boxes = boxes.clone();
            button("link", session.say(Phrase::Clear)).click(move || boxes.clear())
        };
        shown_when(move || !there.is_blank(), clear)
    });
    let question = |tag| el(tag).class("question").with(&[&asked.label.as_str(), &mark]);
    let (whole, question) = if is_group {
        (el("fieldset").attr("aria-describedby", &cell.described()), question("legend"))
    } else {
        (el("div"), question("label").attr("for", &cell.id))
    };
    let (remark, told) = (cell.remark, told(&cell, &boxes, &whole));
    whole.class("field").class_if("faulty", move || remark.with(Option::is_some)).with(&[
        &question,
        &hint,
        &control(&cell, &boxes),
        &other(&cell),
        &told,
        &clear,
    ])
}

/// The remark on screen, with buttons that settle it.
fn told(cell: &Cell, boxes: &Boxes, whole: &El) -> View {
    let (cell, boxes, whole) = (cell.clone(), boxes.clone(), whole.clone());
    let (session, remark) = (cell.session, cell.remark);
    let id = cell.id.clone() + "-fault";
    let variable = cell.variable.clone();
    effect(move || {
        if let Some(Remark::Which(values)) = remark.get_clone() {
            session.announce(which_words(session, &variable, &values));
        }
    });
    part(move || {
        let settling = |label: &str, answer: Option<Value>| {
            let (boxes, whole) = (boxes.clone(), whole.clone());
            button("button small", label).click(move || {
                boxes.settle(answer.clone());
                focus_first_box(&whole);
            })
        };
        let words = |words: &str| el("p").class("fault").attr("id", &id).text(words);
        Some(match remark.get_clone()? {
            Remark::Fault(fault) => View::from(words(&fault)),
            Remark::Wrong(wrong) => {
                let keep = cell.answer.get_clone().map(|answer| {
                    let answer = in_words(session, &cell.variable, &answer);
                    settling(&session.say_with(Phrase::KeepAnswer, &[("answer", &answer)]), None)
                });
                View::of(&[&words(&wrong), &keep.map(|keep| el("div").class("which").with(&[&keep]))])
            }
            Remark::Which(values) => {
                let choice = |value: &Value| settling(&in_words(session, &cell.variable, value), Some(value.clone()));
                let choices: Vec<El> = values.iter().map(choice).collect();
                let question = words(&which_words(session, &cell.variable, &values));
                View::of(&[&question, &el("div").class("which").with(&[&choices])])
            }
        })
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
pub fn draft_words(session: Session, variable: &Variable, typed: &[String]) -> String {
    match understand(session, variable, typed) {
        Understood::Wrong(words) => words,
        Understood::Which { answers, .. } => which_words(session, variable, &answers),
        Understood::Nothing | Understood::Answer(_) => String::new(),
    }
}

/// What is to be said about a draft that was not kept, and the answer that stays.
pub fn dropped_words(session: Session, variable: &Variable, typed: &[String], answer: Option<&Value>) -> String {
    let filled: Vec<&str> = typed.iter().map(String::as_str).filter(|text| !text.trim().is_empty()).collect();
    let typed = filled.join(" ");
    match answer {
        Some(answer) => {
            let answer = in_words(session, variable, answer);
            session.say_with(Phrase::DraftDropped, &[("typed", &typed), ("answer", &answer)])
        }
        None => session.say_with(Phrase::DraftDroppedBlank, &[("typed", &typed)]),
    }
}

/// The box for one's own words, under the option that opens it, while that is chosen.
fn other(cell: &Cell) -> View {
    let (session, about, key) = (cell.session, cell.about.clone(), cell.variable.name.clone());
    let whose = about.clone();
    let chosen = memo(move || session.read(|it| it.other_text(&whose, &key)));
    part(move || {
        let variable = session.peek(|it| it.variable(&about, &chosen.get_clone()?).cloned())?;
        let cell = Cell::new(session, about.clone(), variable);
        let label = el("label").attr("for", &cell.id).text(session.say(Phrase::PleaseSpecify));
        let other = el("div").class("other");
        let boxes = Boxes::new(&cell);
        let (remark, told) = (cell.remark, told(&cell, &boxes, &other));
        let other = other.class_if("faulty", move || remark.with(Option::is_some));
        Some(other.with(&[&label, &text_box(&boxes, false), &told]))
    })
}

fn control(cell: &Cell, boxes: &Boxes) -> El {
    match &cell.variable.kind {
        VariableKind::Text { long, .. } => text_box(boxes, *long),
        VariableKind::Number { whole, min, unit, .. } => {
            number_box(boxes, *whole, min.is_some_and(|min| min < 0.0), unit.as_ref())
        }
        VariableKind::YesNo => yes_no(cell),
        VariableKind::OneOf { options } => one_of(cell, options, "choices"),
        VariableKind::Scale { options } => one_of(cell, options, "choices row"),
        VariableKind::ManyOf { options, .. } => many_of(cell, options),
        VariableKind::Slider { low, high } => slider(cell, low.as_ref(), high.as_ref()),
        VariableKind::Date { precision, .. } => date_boxes(boxes, *precision),
    }
}
