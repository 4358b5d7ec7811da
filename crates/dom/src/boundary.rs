//! What crosses between the page and the interview: JSON trees, times, ids, and errors with a stable code.

use json::Json;
use wasm_bindgen::prelude::*;
use words::Catalogue;

/// A JSON tree as the page's own objects. They are put together one by one: `JSON.parse` may be the page's own, with
/// dates in place of texts, or what an old library thinks of as JSON.
pub fn to_page(json: &Json) -> JsValue {
    match json {
        Json::Null => JsValue::NULL,
        Json::Bool(value) => JsValue::from_bool(*value),
        Json::Number(value) => JsValue::from_f64(*value),
        Json::Text(text) => JsValue::from_str(text),
        Json::List(items) => {
            let list = js_sys::Array::new();
            for item in items {
                list.push(&to_page(item));
            }
            list.into()
        }
        Json::Object(members) => {
            let object = js_sys::Object::new();
            for (name, value) in members {
                // An object that was just made takes any member.
                let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &to_page(value));
            }
            object.into()
        }
    }
}

/// A document of the page as a JSON tree: its text, as `www/json.js` writes it, or the value itself, where no other
/// script can have changed what `JSON.stringify` does. `None` for what JSON cannot hold (functions, symbols and cycles)
/// and for what is nested too deep.
pub fn from_page(value: &JsValue) -> Option<Json> {
    if let Some(text) = value.as_string() {
        return read(&text);
    }
    let text = js_sys::JSON::stringify(value).ok().filter(|text| !text.is_undefined())?;
    read(&String::from(text))
}

/// JSON text as a tree; `None` as for [`from_page`].
pub fn read(text: &str) -> Option<Json> {
    json::parse(text, &|number| number_of(number).unwrap_or(f64::NAN))
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

/// What the widget says: English, and what the page has besides, the text of an object with a lesson for each language
/// (see [`Catalogue::learn`]).
pub fn catalogue(words: &str) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (language, lesson) in read(words).unwrap_or_default().members().unwrap_or_default() {
        catalogue.learn(language, lesson.as_str().unwrap_or_default());
    }
    catalogue
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since 1970 on a clock that shows the time of this device as if it were UTC.
pub fn now_here() -> f64 {
    now() - js_sys::Date::new_0().get_timezone_offset() * 60_000.0
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill_at_random(bytes: &mut [u8]);
}

/// A random id of 16 hexadecimal digits.
pub fn random_id() -> String {
    let mut bytes = [0; 8];
    fill_at_random(&mut bytes);
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
