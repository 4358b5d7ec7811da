//! Options to choose one or several of.

use super::cell::Cell;
use crate::network::Value;
use crate::protocol::Choice;
use crate::web::dom::{El, el};
use crate::words::Phrase;

pub fn yes_no(cell: &Cell) -> El {
    let choice = |phrase, yes| radio(cell, Value::Bool(yes), cell.session.say(phrase));
    el("div").class("choices row").with(&[&choice(Phrase::Yes, true), &choice(Phrase::No, false)])
}

pub fn one_of(cell: &Cell, options: &[Choice], class: &str) -> El {
    let choice = |option: &Choice| radio(cell, option.value.clone(), &cell.session.text(&option.label));
    el("div").class(class).with(&[&options.iter().map(choice).collect::<Vec<El>>()])
}

fn radio(cell: &Cell, value: Value, label: &str) -> El {
    let (shown, chosen, own) = (cell.clone(), cell.clone(), value.clone());
    let input = el("input").attr("type", "radio").attr("name", &cell.id);
    let input = input.checked(move || shown.is(&own)).on_change(move |_| chosen.set(Some(value.clone()), false));
    el("label").class("choice").with(&[&input, &el("span").text(label)])
}

pub fn many_of(cell: &Cell, options: &[Choice]) -> El {
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
