//! Boxes that are typed in: texts, numbers, and dates with a box for each part.

use super::cell::Cell;
use super::understanding::{DATE_BOXES, Understood, in_words, understand, written};
use crate::network::Value;
use crate::protocol::{DatePrecision, Text};
use crate::typed::DatePart;
use crate::web::dom::{El, el};
use crate::words::Phrase;
use sycamore_reactive::{Signal, batch, create_signal};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};

/// What stands in the boxes of one question. It stays as it was typed ("1.0", "12,5", "Nov") while it means the answer,
/// or is a draft that means none yet; else the answer is written there.
#[derive(Clone)]
pub struct Boxes {
    cell: Cell,
    typed: Signal<Vec<String>>,
    /// The answer there was before this stretch of typing, in which letters were only added: what was a number only on
    /// the way to another is taken back
    before: Signal<Option<Value>>,
}

impl Boxes {
    pub fn new(cell: &Cell) -> Self {
        let draft = cell.session.drafts.peek(&cell.about, &cell.variable.name);
        Boxes {
            cell: cell.clone(),
            typed: create_signal(draft.unwrap_or_default()),
            before: create_signal(cell.answer.get_clone_untracked()),
        }
    }

    fn means(&self, typed: &[String]) -> Understood {
        understand(self.cell.session, &self.cell.variable, typed)
    }

    /// The texts of the boxes; tracks changes.
    fn shown(&self) -> Vec<String> {
        let Cell { session, variable, answer, draft, .. } = &self.cell;
        let (typed, answer) = (self.typed.get_clone(), answer.get_clone());
        let is_draft = draft.with(Option::is_some);
        let means_it = || match self.means(&typed) {
            Understood::Answer(value) => answer.as_ref() == Some(&value),
            Understood::Nothing => answer.is_none(),
            _ => false,
        };
        match answer.as_ref().filter(|_| !is_draft) {
            _ if is_draft || (!typed.is_empty() && means_it()) => typed,
            Some(answer) => written(*session, variable, answer),
            None => Vec::new(),
        }
    }

    fn type_in(&self, at: usize, now: String) {
        let mut typed = self.shown();
        typed.resize(typed.len().max(at + 1), String::new());
        let cell = &self.cell;
        if !now.starts_with(&typed[at]) {
            self.before.set(cell.answer.get_clone_untracked());
        }
        typed[at] = now;
        // All at once: in between the box would be written over with the answer before.
        batch(|| {
            let understood = self.means(&typed);
            self.typed.set(typed.clone());
            cell.left.set(false);
            match understood {
                Understood::Nothing | Understood::Answer(_) => cell.set_draft(None),
                Understood::Which { .. } | Understood::Wrong(_) => cell.set_draft(Some(typed.clone())),
            }
            match understood {
                Understood::Nothing => {
                    self.before.set(None);
                    cell.set(None, true);
                }
                Understood::Answer(value) => cell.set(Some(value), true),
                Understood::Which { .. } => cell.set(self.before.get_clone_untracked(), true),
                Understood::Wrong(_) => {}
            }
        });
    }

    /// Puts an answer in place of the draft, or with none has the answer stay that there is.
    pub fn settle(&self, answer: Option<Value>) {
        batch(|| {
            self.typed.set(Vec::new());
            self.cell.set_draft(None);
            if answer.is_some() {
                self.cell.set(answer, false);
            }
        });
    }

    /// Takes the answer away, and what was typed.
    pub fn clear(&self) {
        self.settle(None);
        self.cell.set(None, false);
    }

    /// Has a whole date that was typed into one box stand in all of them.
    fn spread(&self) {
        let typed = self.typed.get_clone_untracked();
        if typed.iter().filter(|text| !text.trim().is_empty()).count() == 1
            && let Understood::Answer(value) = self.means(&typed)
        {
            let Cell { session, variable, .. } = &self.cell;
            self.typed.set(written(*session, variable, &value));
            session.announce(in_words(*session, variable, &value));
        }
    }

    /// Makes `input` the box of this number.
    fn bind(&self, input: El, at: usize) -> El {
        let (shown, typing, entered, leaving) = (self.clone(), self.clone(), self.clone(), self.clone());
        let remark = self.cell.remark;
        input
            .value(move || shown.shown().into_iter().nth(at).unwrap_or_default())
            .attr_of("aria-invalid", move || remark.with(Option::is_some).to_string())
            .on_input(move |now| typing.type_in(at, now))
            .on("focusin", move |_: FocusEvent| {
                entered.before.set(entered.cell.answer.get_clone_untracked());
            })
            .on("focusout", move |event: FocusEvent| {
                // Not when a button is pressed: it would slide away from under the pointer. The boxes of one question
                // are described by the same.
                let cell = &leaving.cell;
                let is_another = |to: &Element| {
                    to.matches("input, textarea, select").unwrap_or(false)
                        && to.get_attribute("aria-describedby") != Some(cell.described())
                };
                let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
                if to.is_some_and(|to| is_another(&to)) {
                    cell.left.set(true);
                }
            })
    }
}

pub fn text_box(boxes: &Boxes, long: bool) -> El {
    let cell = &boxes.cell;
    let input = match long {
        true => el("textarea").class("box").attr("rows", "4").attr("aria-describedby", &cell.described()),
        false => cell.input("text", "box"),
    };
    boxes.bind(input.attr("id", &cell.id), 0)
}

pub fn number_box(boxes: &Boxes, whole: bool, negative: bool, unit: Option<&Text>) -> El {
    let cell = &boxes.cell;
    let input = cell.input("text", "box short").attr("id", &cell.id).attr("dir", "ltr");
    // The pads for numbers have no minus.
    let pad = if whole { "numeric" } else { "decimal" };
    let input = input.attr_some("inputmode", (!negative).then_some(pad));
    let unit_id = cell.id.clone() + "-unit";
    let unit = unit.map(|unit| el("span").class("unit").attr("id", &unit_id).text(&cell.session.text(unit)));
    el("span").class("number").with(&[&boxes.bind(input, 0), &unit])
}

/// A box for each part, in the language's order. A picker of the browser's own is not used: WebKit's shows today's date
/// while nothing is answered, and no two browsers have the same for months.
pub fn date_boxes(boxes: &Boxes, precision: DatePrecision) -> El {
    let cell = &boxes.cell;
    let session = cell.session;
    let is_single = precision == DatePrecision::Year;
    let parts = session.locale().date_order().into_iter().filter(|part| precision.parts().contains(part));
    let parts: Vec<El> = parts
        .map(|part| {
            let (phrase, class) = match part {
                DatePart::Day => (Phrase::DateDay, "day"),
                DatePart::Month => (Phrase::DateMonth, "month"),
                DatePart::Year => (Phrase::DateYear, "year"),
            };
            let at = DATE_BOXES.iter().position(|it| *it == part).unwrap_or_default();
            let (typing, changed) = (boxes.clone(), boxes.clone());
            let input = boxes.bind(
                cell.input("text", &["box ", class].concat()).attr("inputmode", "numeric").attr("dir", "ltr"),
                at,
            );
            if is_single {
                return input.attr("id", &cell.id);
            }
            // Digits typed straight through are a whole date as soon as there are enough of them.
            let digits = if precision == DatePrecision::Day { 8 } else { 6 };
            let input = input.on_input(move |now| {
                if now.chars().count() == digits && !now.contains([' ', '/', '-', '.', ',']) {
                    typing.spread();
                }
            });
            let input = input.on_change(move |_| changed.spread());
            // Not around the box: WebKit would read the label out with what is in it.
            let id = [cell.id.as_str(), "-", class].concat();
            let label = el("label").attr("for", &id).text(session.say(phrase));
            el("div").class("date-part").with(&[&label, &input.attr("id", &id)])
        })
        .collect();
    el("div").class("date").with(&[&parts])
}
