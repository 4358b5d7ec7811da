//! One question with the control that answers it, by the variable's type.

use super::fault_words;
use crate::interview::{Command, Subject};
use crate::network::{Key, Value};
use crate::protocol::{Choice, DatePrecision, Text, Variable, VariableKind, check_answer};
use crate::web::dynamic::{click, flag, on, part, shown_when, words};
use crate::web::session::{Session, session};
use crate::words::Phrase;
use leptos::ev::Event;
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// A number that no other control on the page has, for ids.
fn fresh() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// One cell of the interview as a control sees it.
#[derive(Clone)]
struct Cell {
    session: Session,
    about: Subject,
    variable: Key,
    answer: Memo<Option<Value>>,
    id: String,
}

impl Cell {
    fn set(&self, value: Option<Value>, typing: bool) {
        self.session.act(Command::Answer { about: self.about.clone(), variable: self.variable.clone(), value, typing });
    }

    fn text(&self) -> String {
        match self.answer.get() {
            Some(Value::Text(text)) => text,
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// Keeps what is typed: as an answer if `read` makes one of it, else as a draft that is no answer yet.
    fn type_in(&self, typed: &str, read: impl Fn(&str) -> Option<Value>) {
        let value = if typed.trim().is_empty() { None } else { read(typed) };
        self.session.draft(&self.about, &self.variable, value.is_none() && !typed.trim().is_empty());
        self.set(value, true);
    }
}

/// A question about ego, an alter or a tie. `question` and `hint` stand in for the codebook's; a `name` instead of a
/// question makes a row of a list in which all rows ask the same.
#[component]
pub fn Field(
    about: Subject,
    variable: Variable,
    #[prop(optional_no_strip)] question: Option<Text>,
    #[prop(optional_no_strip)] hint: Option<Text>,
    #[prop(optional_no_strip)] name: Option<String>,
) -> impl IntoView {
    let session = session();
    let key = variable.name.clone();
    let id = format!("q{}", fresh());
    let answer = Memo::new({
        let (about, key) = (about.clone(), key.clone());
        move |_| session.read(|it| it.answer(&about, key.as_str()).cloned())
    });
    let cell = Cell { session, about: about.clone(), variable: key.clone(), answer, id: id.clone() };
    let fault = Memo::new({
        let (about, variable) = (about.clone(), variable.clone());
        move |_| {
            let bad_draft = session.is_bad_draft(&about, &variable.name);
            // Bounds are told once the participant tries to move on, so that nobody is corrected while typing.
            if !session.pressed.get() {
                return None;
            }
            if bad_draft {
                return Some(session.say(draft_phrase(&variable.kind)).to_owned());
            }
            let value = answer.get().unwrap_or(Value::Blank);
            check_answer(&variable, &value).err().map(|fault| fault_words(session, &fault))
        }
    });
    let own_question = question.unwrap_or_else(|| variable.question.clone());
    let label = words(move || name.clone().unwrap_or_else(|| session.text(&own_question)));
    let hint = hint.or_else(|| variable.hint.clone());
    let required = variable.required;
    let can_clear = !required && !matches!(variable.kind, VariableKind::Text { .. } | VariableKind::Number { .. });
    let clear = {
        let cell = cell.clone();
        move || cell.set(None, false)
    };
    let other = {
        let (about, key) = (about.clone(), key.clone());
        let text = Memo::new({
            let (about, key) = (about.clone(), key.clone());
            move |_| session.read(|it| it.other_text(&about, &key))
        });
        part(move || {
            let other = text.get();
            let variable = other.and_then(|it| session.peek(|now| now.variable(&about, &it).cloned()));
            variable.map(|variable| view! { <OtherText about=about.clone() variable /> }).into_any()
        })
    };
    let is_group = !variable.kind.options().is_empty() || matches!(variable.kind, VariableKind::YesNo);
    let control = control(&cell, &variable);
    let described = format!("{id}-hint {id}-fault");
    let help = {
        let id = id.clone();
        move || {
            let hint = hint.clone();
            hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{session.words(hint)}</p> })
        }
    };
    let told = {
        let id = id.clone();
        part(move || {
            fault.get().map(|words| view! { <p class="fault" id=format!("{id}-fault")>{words}</p> }).into_any()
        })
    };
    let mark = required.then(|| {
        view! { <span class="required">" ("{session.word(Phrase::Required)}")"</span> }
    });
    let tail = view! {
        {other}
        {told}
        {can_clear.then(|| shown_when(move || answer.get().is_some(), move || view! {
            <button class="link" type="button" on:click=click(clear.clone())>{session.word(Phrase::Clear)}</button>
        }.into_any()))}
    };
    if is_group {
        view! {
            <fieldset class="field" class:faulty=flag(move || fault.get().is_some()) aria-describedby=described>
                <legend class="question">{label}{mark}</legend>
                {help()}
                {control}
                {tail}
            </fieldset>
        }
        .into_any()
    } else {
        view! {
            <div class="field" class:faulty=flag(move || fault.get().is_some())>
                <label class="question" for=id>{label}{mark}</label>
                {help()}
                {control}
                {tail}
            </div>
        }
        .into_any()
    }
}

fn draft_phrase(kind: &VariableKind) -> Phrase {
    match kind {
        VariableKind::Number { whole: true, .. } => Phrase::FaultNotWhole,
        VariableKind::Number { .. } => Phrase::FaultNotNumber,
        _ => Phrase::FaultNotADate,
    }
}

/// The box for one's own words, under the option that opens it.
#[component]
fn OtherText(about: Subject, variable: Variable) -> impl IntoView {
    let session = session();
    let key = variable.name.clone();
    let answer = Memo::new({
        let (about, key) = (about.clone(), key.clone());
        move |_| session.read(|it| it.answer(&about, key.as_str()).cloned())
    });
    let id = format!("q{}", fresh());
    let cell = Cell { session, about, variable: key, answer, id: id.clone() };
    view! {
        <div class="other">
            <label for=id>{session.word(Phrase::PleaseSpecify)}</label>
            {text_box(&cell, false, None)}
        </div>
    }
}

fn control(cell: &Cell, variable: &Variable) -> AnyView {
    match &variable.kind {
        VariableKind::Text { long, max_length, .. } => text_box(cell, *long, *max_length),
        VariableKind::Number { whole, unit, .. } => number_box(cell, *whole, unit.clone()),
        VariableKind::YesNo => yes_no(cell),
        VariableKind::OneOf { options } => one_of(cell, options, false),
        VariableKind::Scale { options } => one_of(cell, options, true),
        VariableKind::ManyOf { options, .. } => many_of(cell, options),
        VariableKind::Slider { low, high } => slider(cell, low.clone(), high.clone()),
        VariableKind::Date { precision, min, max } => date_box(cell, *precision, min.clone(), max.clone()),
    }
}

fn text_box(cell: &Cell, long: bool, max_length: Option<usize>) -> AnyView {
    let (value, typing) = (cell.clone(), cell.clone());
    let on_input = move |event: Event| {
        let typed = event_target_value(&event);
        typing.type_in(&typed, |typed| Some(Value::from(typed)));
    };
    let longest = max_length.map(|it| it.to_string());
    let described = format!("{0}-hint {0}-fault", cell.id);
    if long {
        view! {
            <textarea class="box" id=cell.id.clone() rows="4" maxlength=longest aria-describedby=described
                prop:value=words(move || value.text()) on:input=on(on_input)></textarea>
        }
        .into_any()
    } else {
        view! {
            <input class="box" id=cell.id.clone() type="text" autocomplete="off" maxlength=longest
                aria-describedby=described prop:value=words(move || value.text()) on:input=on(on_input) />
        }
        .into_any()
    }
}

/// A number as people write it: digits, one decimal point or comma, spaces between thousands.
fn read_number(typed: &str, whole: bool) -> Option<Value> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".");
    let number: f64 = plain.parse().ok().filter(|it: &f64| it.is_finite())?;
    (!whole || number.fract() == 0.0).then_some(Value::Number(number))
}

fn number_box(cell: &Cell, whole: bool, unit: Option<Text>) -> AnyView {
    let session = cell.session;
    let (value, typing) = (cell.clone(), cell.clone());
    // What was typed stays as typed ("1.0", "12,5") while it means the stored number.
    let typed = RwSignal::new(String::new());
    let shown = move || {
        let (stored, typed) = (value.answer.get(), typed.get());
        let bad = session.is_bad_draft(&value.about, &value.variable);
        if bad || (stored.is_some() && read_number(&typed, whole) == stored) { typed } else { value.text() }
    };
    let on_input = move |event: Event| {
        let now = event_target_value(&event);
        typed.set(now.clone());
        typing.type_in(&now, |it| read_number(it, whole));
    };
    let mode = if whole { "numeric" } else { "decimal" };
    let described = format!("{0}-hint {0}-fault", cell.id);
    view! {
        <span class="number">
            <input class="box short" id=cell.id.clone() type="text" inputmode=mode autocomplete="off"
                aria-describedby=described prop:value=words(shown) on:input=on(on_input) />
            {unit.map(|unit| view! { <span class="unit">{session.words(unit)}</span> })}
        </span>
    }
    .into_any()
}

fn yes_no(cell: &Cell) -> AnyView {
    let session = cell.session;
    let options = [(Phrase::Yes, true), (Phrase::No, false)]
        .map(|(phrase, yes)| radio(cell, Value::Bool(yes), session.word(phrase)));
    view! { <div class="choices row">{options.into_iter().collect_view()}</div> }.into_any()
}

fn one_of(cell: &Cell, options: &[Choice], in_order: bool) -> AnyView {
    let session = cell.session;
    let listed = options
        .iter()
        .map(|option| radio(cell, option.value.clone(), session.words(option.label.clone())))
        .collect_view();
    view! { <div class="choices" class:row=in_order>{listed}</div> }.into_any()
}

fn radio(cell: &Cell, value: Value, label: Signal<String>) -> impl IntoView + use<> {
    let (shown, chosen) = (cell.clone(), cell.clone());
    let own = value.clone();
    view! {
        <label class="choice">
            <input type="radio" name=cell.id.clone() prop:checked=flag(move || shown.answer.get().as_ref() == Some(&own))
                on:change=on(move |_: Event| chosen.set(Some(value.clone()), false)) />
            <span>{label}</span>
        </label>
    }
}

fn many_of(cell: &Cell, options: &[Choice]) -> AnyView {
    let session = cell.session;
    let in_order: Vec<Value> = options.iter().map(|option| option.value.clone()).collect();
    let listed = options
        .iter()
        .map(|option| {
            let (shown, chosen) = (cell.clone(), cell.clone());
            let (own, value, label) = (option.value.clone(), option.value.clone(), option.label.clone());
            let order = in_order.clone();
            let is_in = |answer: &Option<Value>, value: &Value| {
                matches!(answer, Some(Value::Many(values)) if values.contains(value))
            };
            let toggle = move |_: Event| {
                let answer = chosen.answer.get_untracked();
                let now: Vec<Value> = order
                    .iter()
                    .filter(|it| is_in(&answer, it) != (**it == value))
                    .cloned()
                    .collect();
                chosen.set((!now.is_empty()).then_some(Value::Many(now)), false);
            };
            view! {
                <label class="choice">
                    <input type="checkbox" prop:checked=flag(move || is_in(&shown.answer.get(), &own)) on:change=on(toggle) />
                    <span>{session.words(label)}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{listed}</div> }.into_any()
}

fn slider(cell: &Cell, low: Option<Text>, high: Option<Text>) -> AnyView {
    let session = cell.session;
    let (value, typing, unset) = (cell.clone(), cell.clone(), cell.answer);
    let number = move || match value.answer.get() {
        Some(Value::Number(number)) => number.to_string(),
        _ => "50".to_owned(),
    };
    let choose = move |event: Event| {
        let at = event_target_value(&event).parse().ok();
        typing.set(at.map(Value::Number), true);
    };
    // A click that leaves the handle in the middle is an answer too, but fires no input event.
    let touched = {
        let cell = cell.clone();
        move || {
            if cell.answer.get_untracked().is_none() {
                cell.set(Some(Value::Number(50.0)), true);
            }
        }
    };
    let end = move |text: Option<Text>| text.map(|it| view! { <span>{session.words(it)}</span> });
    view! {
        <div class="slider" class:unset=flag(move || unset.get().is_none())>
            <input id=cell.id.clone() type="range" min="0" max="100" step="1" prop:value=words(number) on:input=on(choose)
                on:click=click(touched) />
            <div class="ends" aria-hidden="true">{end(low)}{end(high)}</div>
            {shown_when(move || unset.get().is_none(), move || view! {
                <p class="hint">{session.word(Phrase::SliderUnset)}</p>
            }.into_any())}
        </div>
    }
    .into_any()
}

fn date_box(cell: &Cell, precision: DatePrecision, min: Option<String>, max: Option<String>) -> AnyView {
    let (value, typing) = (cell.clone(), cell.clone());
    // Not every browser has a month picker, so months and years are typed, with the form shown.
    let (kind, form) = match precision {
        DatePrecision::Day => ("date", None),
        DatePrecision::Month => ("text", Some("2026-11")),
        DatePrecision::Year => ("text", Some("2026")),
    };
    let right = move |typed: &str| {
        let variable = Variable {
            name: Key::from("date"),
            question: Text::default(),
            hint: None,
            required: false,
            unique: false,
            kind: VariableKind::Date { precision, min: None, max: None },
        };
        let value = Value::from(typed.trim());
        check_answer(&variable, &value).is_ok().then_some(value)
    };
    let typed = RwSignal::new(String::new());
    let session = cell.session;
    let shown = move || {
        let text = value.text();
        let bad = session.is_bad_draft(&value.about, &value.variable);
        if bad { typed.get() } else { text }
    };
    let on_input = move |event: Event| {
        let now = event_target_value(&event);
        typed.set(now.clone());
        typing.type_in(&now, right);
    };
    let described = format!("{0}-hint {0}-fault", cell.id);
    view! {
        <input class="box short" id=cell.id.clone() type=kind placeholder=form min=min max=max autocomplete="off"
            inputmode=form.map(|_| "numeric") aria-describedby=described prop:value=words(shown) on:input=on(on_input) />
    }
    .into_any()
}
