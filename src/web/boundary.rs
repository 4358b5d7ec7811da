//! What crosses between the page and the interview: JSON trees, times, ids, and errors with a stable code.

use crate::json::{self, Json};
use wasm_bindgen::prelude::*;

/// A JSON tree as the page's own objects.
pub fn to_page(json: &Json) -> JsValue {
    // What is written here is JSON.
    js_sys::JSON::parse(&json::text(json)).unwrap_or(JsValue::UNDEFINED)
}

/// A value of the page as a JSON tree; `None` for what JSON cannot hold (functions, symbols and cycles) and for what is
/// nested too deep.
pub fn from_page(value: &JsValue) -> Option<Json> {
    let text = js_sys::JSON::stringify(value).ok().filter(|text| !text.is_undefined())?;
    read(&String::from(text))
}

/// JSON text, as the page's `JSON.stringify` writes it, as a tree; `None` as for [`from_page`].
pub fn read(text: &str) -> Option<Json> {
    json::parse(text, &|number| number_of(number).unwrap_or(f64::NAN))
}

/// JSON text however it is written, as a tree; `None` as for [`from_page`].
pub fn read_any(text: &str) -> Option<Json> {
    read(text).or_else(|| from_page(&js_sys::JSON::parse(text).ok()?))
}

/// JSON text for people: indented.
pub fn pretty(value: &JsValue) -> String {
    js_sys::JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &JsValue::from_f64(1.0))
        .map(String::from)
        .unwrap_or_default()
}

/// The number that digits stand for, with a point and an exponent if they have them.
pub fn number_of(text: &str) -> Option<f64> {
    // The browser reads numbers already: another reader would bring ten thousand bytes of tables. What it reads
    // besides (nothing, hexadecimal, "Infinity") is no number as people write it.
    let is_plain = |it: u8| it.is_ascii_digit() || b"+-.eE".contains(&it);
    let has_digit = text.bytes().any(|it| it.is_ascii_digit());
    let number =
        if has_digit && text.bytes().all(is_plain) { JsValue::from_str(text).unchecked_into_f64() } else { f64::NAN };
    number.is_finite().then_some(number)
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A random id of 16 hexadecimal digits.
pub fn random_id() -> String {
    let mut bytes = [0u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // A page without a crypto source still gets ids that differ between interviews.
        bytes = (js_sys::Math::random() * u64::MAX as f64).to_bits().to_le_bytes();
    }
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

/// An error for the page: `{ code, message, faults }`.
pub fn error(code: &str, message: &str, faults: Vec<Json>) -> JsValue {
    to_page(&Json::object([
        ("code", Json::from(code)),
        ("message", Json::from(message)),
        ("faults", Json::List(faults)),
    ]))
}
