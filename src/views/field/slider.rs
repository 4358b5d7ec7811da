//! A point between two ends.

use super::cell::Cell;
use dom::boundary::number_of;
use dom::{El, el, shown_when};
use json::number;
use network::Value;
use protocol::Text;
use std::rc::Rc;
use words::Phrase;

pub fn slider(cell: &Rc<Cell>, low: Option<&Text>, high: Option<&Text>) -> El {
    const MIDDLE: f64 = 50.0;
    let session = cell.asked.session;
    let (value, typing, touched) = (cell.clone(), cell.clone(), cell.clone());
    let (unset, hinted, spoken) = (cell.clone(), cell.clone(), cell.clone());
    let at = move || if value.is_unset() { number(MIDDLE) } else { value.text() };
    // Without an answer the handle stands in the middle, and would be read out as if that were one.
    let say = move || if spoken.is_unset() { session.words.say(Phrase::OnceBlank) } else { spoken.text() };
    // A click that leaves the handle in the middle is an answer too, but fires no input event.
    let touch = move || {
        if touched.is_unset() {
            touched.set(Some(Value::Number(MIDDLE)), true);
        }
    };
    let mut input = el("input").attr("id", &cell.id).attr("aria-describedby", &cell.described());
    for (name, value) in [("type", "range"), ("min", "0"), ("max", "100"), ("step", "1")] {
        input = input.attr(name, value);
    }
    let input = input
        .attr_of("aria-valuetext", say)
        .value(at)
        .on_input(move |at| typing.set(number_of(&at).map(Value::Number), true))
        .click(touch);
    let end = |text: Option<&Text>| text.map(|it| el("span").text(&session.words.text(it)));
    let ends = el("div").class("ends").attr("aria-hidden", "true").put(end(low)).put(end(high));
    let hint = shown_when(
        move || hinted.is_unset(),
        move || el("p").class("hint").text(&session.words.say(Phrase::SliderUnset)),
    );
    el("div").class("slider").class_if("unset", move || unset.is_unset()).put(input).put(ends).put(hint)
}
