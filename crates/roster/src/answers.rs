//! What the cell of a column comes to as the answer to a variable, by the codebook as it is written.

use crate::read::text_of;
use json::Json;

/// The answer that a cell is to a variable; `None` for an empty one.
///
/// # Errors
/// What the variable would take, to follow "Found x;".
pub(crate) fn answer(variable: &Json, cell: &Json) -> Result<Option<Json>, String> {
    let text = text_of(cell);
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = |name: &str| variable.get(name).and_then(Json::as_f64);
    let told = match variable.get("type").and_then(Json::as_str).unwrap_or_default() {
        "whole-number" | "decimal-number" | "slider" => match text.parse::<f64>() {
            Ok(value) if !value.is_finite() => Err("a number".to_owned()),
            Ok(value) if is_whole(variable) && value.fract() != 0.0 => Err("a whole number".to_owned()),
            Ok(value)
                if number("min").is_some_and(|min| value < min) || number("max").is_some_and(|max| value > max) =>
            {
                Err("a number between the variable's min and max".to_owned())
            }
            Ok(value) => Ok(Json::Number(value)),
            Err(_) => Err("a number, in digits with a point".to_owned()),
        },
        "yes-no" => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Ok(Json::Bool(true)),
            "false" | "no" | "0" => Ok(Json::Bool(false)),
            _ => Err("true or false".to_owned()),
        },
        "one-of" | "scale" => option(variable, &text),
        "many-of" => {
            text.split(';').map(|part| option(variable, part.trim())).collect::<Result<_, _>>().map(Json::List)
        }
        _ => Ok(Json::Text(text)),
    };
    told.map(Some)
}

fn is_whole(variable: &Json) -> bool {
    variable.get("type").and_then(Json::as_str) == Some("whole-number")
}

/// The value of the option that is spelled so.
fn option(variable: &Json, text: &str) -> Result<Json, String> {
    let options = variable.get("options").and_then(Json::items).unwrap_or_default();
    let values: Vec<&Json> = options.iter().filter_map(|it| it.get("value")).collect();
    let found = values.iter().find(|value| text_of(value) == text);
    let all = || values.iter().take(12).map(|value| text_of(value)).collect::<Vec<_>>().join(", ");
    found.map(|value| (*value).clone()).ok_or_else(|| format!("one of {}", all()))
}
