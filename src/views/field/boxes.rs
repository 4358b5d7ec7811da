//! Boxes that are typed in: texts, numbers, and dates with a box for each part.

use super::Asked;
use super::cell::Cell;
use super::slider::slider;
use super::understanding::{DATE_BOXES, Understood, in_words, understand, written};
use dom::{El, effect, el, soon};
use network::Value;
use protocol::{DatePrecision, Text, VariableKind};
use std::rc::Rc;
use sycamore_reactive::{batch, untrack, use_current_scope};
use typed::DatePart;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};
use words::Phrase;

impl Cell {
    fn means(&self, typed: &[String]) -> Understood {
        understand(self.asked.session, &self.asked.about, &self.asked.variable, typed)
    }

    /// The texts of the boxes; tracks changes.
    fn shown(&self) -> Vec<String> {
        let (typed, answer) = (self.typed.get_clone(), self.answer.get_clone());
        if self.has_draft.get() || (!typed.is_empty() && self.means(&typed).is_ok_and(|means| means == answer)) {
            return typed;
        }
        match &answer {
            Some(answer) => written(self.asked.session.words, &self.asked.variable, answer),
            None => Vec::new(),
        }
    }

    fn type_in(&self, at: usize, now: String) {
        let mut typed = self.shown();
        typed.resize(typed.len().max(at + 1), String::new());
        let Some(text) = typed.get_mut(at) else { return };
        if !now.starts_with(text.as_str()) {
            self.before.replace(self.asked.recorded_now());
        }
        *text = now;
        // All at once: in between the box would be written over with the answer before.
        batch(|| {
            let understood = self.means(&typed);
            self.typed.set(typed.clone());
            self.left.set(false);
            match understood {
                Ok(answer) => {
                    self.set_draft(None);
                    if answer.is_none() {
                        self.before.replace(None);
                    }
                    self.set(answer, true);
                }
                Err(remark) => {
                    self.set_draft(Some(typed));
                    if !remark.answers.is_empty() {
                        let before = self.before.borrow().clone();
                        self.set(before, true);
                    }
                }
            }
        });
    }

    /// Puts an answer in place of the draft, or with none has the answer stay that there is.
    pub fn settle(&self, answer: Option<Value>) {
        batch(|| {
            self.typed.set(Vec::new());
            self.set_draft(None);
            if answer.is_some() {
                self.set(answer, false);
            }
        });
    }

    /// Takes the answer away, and what was typed.
    pub fn clear(&self) {
        self.settle(None);
        self.set(None, false);
    }

    /// Has a whole date that was typed into one box stand in all of them.
    fn spread(&self) {
        let typed = self.typed.get_clone_untracked();
        if typed.iter().filter(|text| !text.trim().is_empty()).count() == 1
            && let Ok(Some(value)) = self.means(&typed)
        {
            let (session, variable) = (self.asked.session, &self.asked.variable);
            self.typed.set(written(session.words, variable, &value));
            session.speech.announce(in_words(session.words, variable, &value));
        }
    }
}

/// Takes what stands in the boxes once it fits the answers that bound it, which may change after it was typed.
fn take_once_it_fits(cell: Rc<Cell>) {
    let scope = use_current_scope();
    effect(move || {
        let Asked { session, about, variable, .. } = &*cell.asked;
        let Some(typed) = session.drafts.of(about, &variable.name) else { return };
        if understand(*session, about, variable, &typed).is_err() {
            return;
        }
        let cell = cell.clone();
        // Not while what changed is still being told.
        soon(move || {
            if !cell.typed.is_alive() {
                return;
            }
            let take = || {
                if cell.has_draft.get() {
                    cell.type_in(0, typed.into_iter().next().unwrap_or_default());
                }
            };
            scope.run_in(|| untrack(take));
        });
    });
}

/// Makes `input` the box of this number.
fn bind(cell: &Rc<Cell>, input: El, at: usize) -> El {
    let (shown, typing) = (cell.clone(), cell.clone());
    watched(cell, input)
        .value(move || shown.shown().into_iter().nth(at).unwrap_or_default())
        .on_input(move |now| typing.type_in(at, now))
}

/// Has a box of the question say whether it is faulty, and notice whether somebody is at it.
fn watched(cell: &Rc<Cell>, input: El) -> El {
    let (entered, leaving) = (cell.clone(), cell.clone());
    let remark = cell.remark;
    input
        .attr_of("aria-invalid", move || (!remark.with(String::is_empty)).to_string())
        .on("focusin", move |_: FocusEvent| {
            entered.before.replace(entered.asked.recorded_now());
        })
        .on("focusout", move |event: FocusEvent| {
            // Not when a button is pressed: it would slide away from under the pointer. The boxes of one question are
            // described by the same.
            let is_another = |to: &Element| {
                to.matches("input, textarea, select").unwrap_or(false)
                    && to.get_attribute("aria-describedby") != Some(leaving.described())
            };
            let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
            if to.is_some_and(|to| is_another(&to)) {
                leaving.left.set(true);
            }
        })
}

pub fn text_box(cell: &Rc<Cell>, long: bool, purpose: Option<&str>) -> El {
    let input = if long { cell.control("textarea", "box").attr("rows", "4") } else { cell.line("box") };
    bind(cell, input.attr("id", &cell.id).attr_some("autocomplete", purpose), 0)
}

pub fn number_box(cell: &Rc<Cell>, whole: bool, negative: bool, unit: Option<&Text>) -> El {
    let input = cell.line("box short").attr("id", &cell.id).attr("dir", "ltr");
    // The pads for numbers have no minus.
    let pad = if whole { "numeric" } else { "decimal" };
    let input = input.attr_some("inputmode", (!negative).then_some(pad));
    let text = |unit| cell.asked.session.words.text(unit);
    let unit = unit.map(|unit| el("span").class("unit").attr("id", &cell.id_of("unit")).text(&text(unit)));
    el("span").class("number").put(bind(cell, input, 0)).put(unit)
}

/// A box for each part, in the language's order. A picker of the browser's own is not used: WebKit's shows today's date
/// while nothing is answered, and no two browsers have the same for months.
fn date_boxes(cell: &Rc<Cell>, precision: DatePrecision) -> El {
    let mut boxes = el("div").class("date");
    for letter in cell.asked.session.words.locale().date_order().chars() {
        if let Some(part) = DatePart::of(letter).filter(|part| DatePart::of_precision(precision).contains(part)) {
            boxes = boxes.put(date_box(cell, precision, part));
        }
    }
    boxes
}

fn date_box(cell: &Rc<Cell>, precision: DatePrecision, part: DatePart) -> El {
    let (phrase, class) = match part {
        DatePart::Day => (Phrase::DateDay, "day"),
        DatePart::Month => (Phrase::DateMonth, "month"),
        DatePart::Year => (Phrase::DateYear, "year"),
    };
    let input = cell.line(&["box ", class].concat()).attr("inputmode", "numeric").attr("dir", "ltr");
    let at = DATE_BOXES.iter().position(|it| *it == part).unwrap_or_default();
    let input = bind(cell, input, at);
    if precision == DatePrecision::Year {
        return input.attr("id", &cell.id);
    }
    // Digits typed straight through are a whole date as soon as there are enough of them.
    let digits = if precision == DatePrecision::Day { 8 } else { 6 };
    let (typing, changed) = (cell.clone(), cell.clone());
    let input = input.on_input(move |now| {
        if now.chars().count() == digits && !now.contains([' ', '/', '-', '.', ',']) {
            typing.spread();
        }
    });
    let input = input.on_change(move |_| changed.spread());
    // Not around the box: WebKit would read the label out with what is in it.
    let id = cell.id_of(class);
    let label = el("label").attr("for", &id).text(&cell.asked.session.words.say(phrase));
    el("div").class("date-part").put(label).put(input.attr("id", &id))
}

/// What stands for half a time among drafts, since browsers have no text of it.
const HALF: &str = "--:--";

/// The browser's own box for times.
fn time_box(cell: &Rc<Cell>) -> El {
    let input = cell.control("input", "box short").attr("type", "time").attr("id", &cell.id);
    let (shown, typing, here) = (cell.clone(), cell.clone(), input.clone());
    watched(cell, input)
        .value(move || shown.shown().into_iter().next().filter(|time| time != HALF).unwrap_or_default())
        .on_input(move |now| {
            let is_half = now.is_empty() && here.html().matches(":invalid").unwrap_or(false);
            typing.type_in(0, if is_half { HALF.to_owned() } else { now });
        })
}

/// Has a question follow the answers that bound it, and makes the control of a slider, a date or a time.
// One function for all, since what crosses to a part costs the main one 300 bytes each.
#[cfg_attr(feature = "parted", rare::wasm_split(answers, wasm_split_path = rare))]
pub fn rare_control(cell: &Rc<Cell>) -> Option<El> {
    if !cell.asked.variable.bounds.is_empty() {
        take_once_it_fits(cell.clone());
    }
    Some(match &cell.asked.variable.kind {
        VariableKind::Slider { low, high } => slider(cell, low.as_ref(), high.as_ref()),
        VariableKind::Date { precision, .. } => date_boxes(cell, *precision),
        VariableKind::Time { .. } => time_box(cell),
        _ => return None,
    })
}
