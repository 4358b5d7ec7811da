//! A point between two ends.

use super::cell::Cell;
use crate::json::number;
use crate::network::Value;
use crate::protocol::Text;
use crate::web::boundary::number_of;
use crate::web::dom::{El, el, shown_when};
use crate::words::Phrase;

pub fn slider(cell: &Cell, low: Option<&Text>, high: Option<&Text>) -> El {
    const MIDDLE: f64 = 50.0;
    let session = cell.session;
    let (value, typing, touched) = (cell.clone(), cell.clone(), cell.clone());
    let (unset, hinted, spoken) = (cell.clone(), cell.clone(), cell.clone());
    let at = move || if value.is_blank() { number(MIDDLE) } else { value.text() };
    // Without an answer the handle stands in the middle, and would be read out as if that were one.
    let say = move || if spoken.is_blank() { session.say(Phrase::SliderUnset).to_owned() } else { spoken.text() };
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
        .attr("aria-describedby", &cell.described())
        .attr_of("aria-valuetext", say)
        .value(at)
        .on_input(move |at| typing.set(number_of(&at).map(Value::Number), true))
        .click(touch);
    let end = |text: Option<&Text>| text.map(|it| el("span").text(&session.text(it)));
    let ends = el("div").class("ends").attr("aria-hidden", "true").with(&[&end(low), &end(high)]);
    let hint =
        shown_when(move || hinted.is_blank(), move || el("p").class("hint").text(session.say(Phrase::SliderUnset)));
    el("div").class("slider").class_if("unset", move || unset.is_blank()).with(&[&input, &ends, &hint])
}
