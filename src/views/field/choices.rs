//! Options to choose one or several of.

use super::cell::Cell;
use dom::{El, el};
use network::Value;
use std::rc::Rc;
use words::Phrase;

pub fn yes_no(cell: &Rc<Cell>) -> El {
    let choice = |phrase, yes| choice(cell, "radio", Value::Bool(yes), &cell.asked.session.words.say(phrase));
    el("div").class("choices row").put(choice(Phrase::Yes, true)).put(choice(Phrase::No, false))
}

/// A list of options; `kind` is "radio" where one is chosen, "checkbox" where several are.
pub fn options_of(cell: &Rc<Cell>, kind: &str, class: &str) -> El {
    let (session, variable) = (cell.asked.session, &cell.asked.variable);
    let mut list = el("div").class(class);
    for option in session.interview.peek(|it| it.options_shown(variable)) {
        list = list.put(choice(cell, kind, option.value.clone(), &session.words.text(&option.label)));
    }
    list
}

fn choice(cell: &Rc<Cell>, kind: &str, value: Value, label: &str) -> El {
    let (shown, chosen, own) = (cell.clone(), cell.clone(), value.clone());
    let is_one = kind == "radio";
    let choose = move |_| chosen.set(if is_one { Some(value.clone()) } else { toggled(&chosen, &value) }, false);
    let input = el("input").attr("type", kind).attr_some("name", is_one.then_some(cell.id.as_str()));
    let input = input.checked(move || shown.has(&own)).on_change(choose);
    el("label").class("choice").put(input).put(el("span").text(label))
}

/// The options chosen once this one is pressed, in the order of the options, whichever was ticked first. One that is exclusive
/// takes the others away, and the others take it.
fn toggled(cell: &Cell, pressed: &Value) -> Option<Value> {
    let mut now = Vec::new();
    let options = cell.asked.variable.kind.options();
    let alone = options.iter().any(|option| option.exclusive && option.value == *pressed);
    for option in options {
        let is_pressed = option.value == *pressed;
        let stays = cell.has(&option.value) && !alone && !option.exclusive;
        if if is_pressed { !cell.has(pressed) } else { stays } {
            now.push(option.value.clone());
        }
    }
    (!now.is_empty()).then_some(Value::Many(now))
}
