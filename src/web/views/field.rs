//! One question with the control that answers it, by the variable's type.

use super::{button, fault_words};
use crate::interview::{Command, Subject};
use crate::json::number;
use crate::network::Value;
use crate::protocol::{Choice, DatePrecision, Text, Variable, VariableKind, check_answer, is_date};
use crate::web::boundary::number_of;
use crate::web::dom::{El, View, el, memo, part, shown_when};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use sycamore_reactive::{ReadSignal, batch, create_signal};

/// A number that no other control on the page has, for ids.
fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    "q".to_owned() + &NEXT.fetch_add(1, Ordering::Relaxed).to_string()
}

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

/// One cell of the interview as a control sees it.
#[derive(Clone)]
struct Cell {
    session: Session,
    about: Subject,
    variable: Arc<Variable>,
    answer: ReadSignal<Option<Value>>,
    id: String,
}

impl Cell {
    fn new(session: Session, about: Subject, variable: Arc<Variable>) -> Self {
        let (whose, key) = (about.clone(), variable.name.clone());
        let answer = memo(move || session.read(|it| it.answer(&whose, key.as_str()).cloned()));
        Cell { session, about, variable, answer, id: fresh_id() }
    }

    fn set(&self, value: Option<Value>, typing: bool) {
        let (about, variable) = (self.about.clone(), self.variable.name.clone());
        self.session.act(Command::Answer { about, variable, value, typing });
    }

    fn is_blank(&self) -> bool {
        self.answer.with(Option::is_none)
    }

    fn is(&self, value: &Value) -> bool {
        self.answer.with(|answer| answer.as_ref() == Some(value))
    }

    fn has(&self, value: &Value) -> bool {
        self.answer.with(|answer| matches!(answer, Some(Value::Many(values)) if values.contains(value)))
    }

    fn text(&self) -> String {
        match self.answer.get_clone() {
            Some(Value::Text(text)) => text,
            Some(Value::Number(value)) => number(value),
            _ => String::new(),
        }
    }

    fn is_bad_draft(&self) -> bool {
        self.session.is_bad_draft(&self.about, &self.variable.name)
    }

    /// Keeps what is typed: as an answer if `read` makes one of it, else as a draft that is no answer yet.
    fn type_in(&self, typed: &str, read: &Reader) {
        let blank = typed.trim().is_empty();
        let value = if blank { None } else { read(typed) };
        self.session.draft(&self.about, &self.variable.name, value.is_none() && !blank);
        self.set(value, true);
    }

    /// What is wrong with the answer. Told once the participant tries to move on, so that nobody is corrected while
    /// typing.
    fn fault(&self) -> Option<String> {
        if !self.session.pressed.get() {
            return None;
        }
        if self.is_bad_draft() {
            return Some(self.session.say(draft_phrase(&self.variable.kind)).to_owned());
        }
        let value = self.answer.get_clone().unwrap_or(Value::Blank);
        check_answer(&self.variable, &value).err().map(|fault| fault_words(self.session, &fault))
    }

    /// The ids of the hint and the fault, for whoever hears the control instead of seeing it.
    fn described(&self) -> String {
        [self.id.as_str(), "-hint ", self.id.as_str(), "-fault"].concat()
    }

    fn input(&self, kind: &str, class: &str) -> El {
        el("input").class(class).attr("id", &self.id).attr("type", kind).attr("autocomplete", "off")
    }
}

/// A question about ego, an alter or a tie.
pub fn field(session: Session, asked: Asked) -> El {
    let variable = asked.variable.clone();
    let cell = Cell::new(session, asked.about, variable.clone());
    let fault = {
        let cell = cell.clone();
        memo(move || cell.fault())
    };
    let is_text = matches!(variable.kind, VariableKind::Text { .. } | VariableKind::Number { .. });
    let is_group = !variable.kind.options().is_empty() || matches!(variable.kind, VariableKind::YesNo);
    let hint = asked.hint.map(|hint| el("p").class("hint").attr("id", &(cell.id.clone() + "-hint")).text(&hint));
    let told = {
        let id = cell.id.clone() + "-fault";
        part(move || fault.get_clone().map(|words| el("p").class("fault").attr("id", &id).text(&words)))
    };
    let mark =
        variable.required.then(|| el("span").class("required").with(&[&" (", &session.say(Phrase::Required), &")"]));
    let clear = (!variable.required && !is_text).then(|| {
        let (there, cell) = (cell.clone(), cell.clone());
        let clear = move || {
            let cell = cell.clone();
            button("link", session.say(Phrase::Clear)).click(move || cell.set(None, false))
        };
        shown_when(move || !there.is_blank(), clear)
    });
    let question = |tag| el(tag).class("question").with(&[&asked.label.as_str(), &mark]);
    let (whole, question) = if is_group {
        (el("fieldset").attr("aria-describedby", &cell.described()), question("legend"))
    } else {
        (el("div"), question("label").attr("for", &cell.id))
    };
    whole.class("field").class_if("faulty", move || fault.with(Option::is_some)).with(&[
        &question,
        &hint,
        &control(&cell),
        &other(&cell),
        &told,
        &clear,
    ])
}

fn draft_phrase(kind: &VariableKind) -> Phrase {
    match kind {
        VariableKind::Number { whole: true, .. } => Phrase::FaultNotWhole,
        VariableKind::Number { .. } => Phrase::FaultNotNumber,
        _ => Phrase::FaultNotADate,
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
        Some(el("div").class("other").with(&[&label, &text_box(&cell, false, None)]))
    })
}

fn control(cell: &Cell) -> El {
    match &cell.variable.kind {
        VariableKind::Text { long, max_length, .. } => text_box(cell, *long, *max_length),
        VariableKind::Number { whole, unit, .. } => number_box(cell, *whole, unit.as_ref()),
        VariableKind::YesNo => yes_no(cell),
        VariableKind::OneOf { options } => one_of(cell, options, "choices"),
        VariableKind::Scale { options } => one_of(cell, options, "choices row"),
        VariableKind::ManyOf { options, .. } => many_of(cell, options),
        VariableKind::Slider { low, high } => slider(cell, low.as_ref(), high.as_ref()),
        VariableKind::Date { precision, min, max } => date_box(cell, *precision, min.as_deref(), max.as_deref()),
    }
}

fn text_box(cell: &Cell, long: bool, max_length: Option<usize>) -> El {
    let (value, typing) = (cell.clone(), cell.clone());
    let input = match long {
        true => el("textarea").class("box").attr("id", &cell.id).attr("rows", "4"),
        false => cell.input("text", "box"),
    };
    input
        .attr_some("maxlength", max_length.map(|it| it.to_string()).as_deref())
        .attr("aria-describedby", &cell.described())
        .value(move || value.text())
        .on_input(move |typed| typing.type_in(&typed, &|typed| Some(Value::from(typed))))
}

/// A number as people write it: digits, one decimal point or comma, spaces between thousands.
fn read_number(typed: &str, whole: bool) -> Option<Value> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let number = number_of(&plain)?;
    (!whole || number.fract() == 0.0).then_some(Value::Number(number))
}

/// What turns the text of a box into an answer, if it is one.
type Reader = dyn Fn(&str) -> Option<Value>;

/// A box whose text stays as typed ("1.0", "12,5") while `read` makes the stored answer of it, or nothing yet.
fn draft_box(cell: &Cell, input: El, read: Rc<Reader>) -> El {
    let typed = create_signal(String::new());
    let (value, reading, typing) = (cell.clone(), read.clone(), cell.clone());
    let shown = move || {
        let draft = typed.get_clone();
        let stored = value.answer.get_clone();
        let means_it = stored.is_some() && reading(&draft) == stored;
        if value.is_bad_draft() || means_it { draft } else { value.text() }
    };
    input.attr("aria-describedby", &cell.described()).value(shown).on_input(move |now| {
        // Both at once: between the two the box would be written over with the answer before.
        batch(|| {
            typed.set(now.clone());
            typing.type_in(&now, &*read);
        });
    })
}

fn number_box(cell: &Cell, whole: bool, unit: Option<&Text>) -> El {
    let mode = if whole { "numeric" } else { "decimal" };
    let input = cell.input("text", "box short").attr("inputmode", mode);
    let input = draft_box(cell, input, Rc::new(move |typed| read_number(typed, whole)));
    let unit = unit.map(|unit| el("span").class("unit").text(&cell.session.text(unit)));
    el("span").class("number").with(&[&input, &unit])
}

fn date_box(cell: &Cell, precision: DatePrecision, min: Option<&str>, max: Option<&str>) -> El {
    // Not every browser has a month picker, so months and years are typed, with the form shown.
    let (kind, form) = match precision {
        DatePrecision::Day => ("date", None),
        DatePrecision::Month => ("text", Some("2026-11")),
        DatePrecision::Year => ("text", Some("2026")),
    };
    // Whether it is a date at all; its bounds are told when the participant moves on.
    let read = move |typed: &str| Some(typed.trim()).filter(|it| is_date(it, precision)).map(Value::from);
    let input = cell
        .input(kind, "box short")
        .attr_some("placeholder", form)
        .attr_some("inputmode", form.map(|_| "numeric"))
        .attr_some("min", min)
        .attr_some("max", max);
    draft_box(cell, input, Rc::new(read))
}

fn yes_no(cell: &Cell) -> El {
    let choice = |phrase, yes| radio(cell, Value::Bool(yes), cell.session.say(phrase));
    el("div").class("choices row").with(&[&choice(Phrase::Yes, true), &choice(Phrase::No, false)])
}

fn one_of(cell: &Cell, options: &[Choice], class: &str) -> El {
    let choice = |option: &Choice| radio(cell, option.value.clone(), &cell.session.text(&option.label));
    el("div").class(class).with(&[&options.iter().map(choice).collect::<Vec<El>>()])
}

fn radio(cell: &Cell, value: Value, label: &str) -> El {
    let (shown, chosen, own) = (cell.clone(), cell.clone(), value.clone());
    let input = el("input").attr("type", "radio").attr("name", &cell.id);
    let input = input.checked(move || shown.is(&own)).on_change(move |_| chosen.set(Some(value.clone()), false));
    el("label").class("choice").with(&[&input, &el("span").text(label)])
}

fn many_of(cell: &Cell, options: &[Choice]) -> El {
    let choice = |option: &Choice| {
        let (shown, chosen) = (cell.clone(), cell.clone());
        let (own, value) = (option.value.clone(), option.value.clone());
        let toggle = move |_| {
            // In the order of the options, whichever was ticked first.
            let options = chosen.variable.kind.options().iter().map(|option| &option.value);
            let now: Vec<Value> = options.filter(|it| chosen.has(it) != (**it == value)).cloned().collect();
            chosen.set((!now.is_empty()).then_some(Value::Many(now)), false);
        };
        let input = el("input").attr("type", "checkbox").checked(move || shown.has(&own)).on_change(toggle);
        el("label").class("choice").with(&[&input, &el("span").text(&cell.session.text(&option.label))])
    };
    el("div").class("choices").with(&[&options.iter().map(choice).collect::<Vec<El>>()])
}

fn slider(cell: &Cell, low: Option<&Text>, high: Option<&Text>) -> El {
    const MIDDLE: f64 = 50.0;
    let session = cell.session;
    let (value, typing, touched) = (cell.clone(), cell.clone(), cell.clone());
    let (unset, hinted) = (cell.clone(), cell.clone());
    let at = move || if value.is_blank() { number(MIDDLE) } else { value.text() };
    // A click that leaves the handle in the middle is an answer too, but fires no input event.
    let touch = move || {
        if touched.is_blank() {
            touched.set(Some(Value::Number(MIDDLE)), true);
        }
    };
    let input = el("input")
        .attr("id", &cell.id)
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "1")
        .value(at)
        .on_input(move |at| typing.set(number_of(&at).map(Value::Number), true))
        .click(touch);
    let end = |text: Option<&Text>| text.map(|it| el("span").text(&session.text(it)));
    let ends = el("div").class("ends").attr("aria-hidden", "true").with(&[&end(low), &end(high)]);
    let hint =
        shown_when(move || hinted.is_blank(), move || el("p").class("hint").text(session.say(Phrase::SliderUnset)));
    el("div").class("slider").class_if("unset", move || unset.is_blank()).with(&[&input, &ends, &hint])
}
