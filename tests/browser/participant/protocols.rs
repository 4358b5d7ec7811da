//! Protocols as the tests read them: from their file, in one language.

use serde_json::Value;

/// The protocol file of this name.
pub fn protocol(name: &str) -> Value {
    let path = format!("{}/www/protocols/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A protocol with only its English texts.
pub fn in_english(protocol: Value) -> Value {
    in_language(protocol, "en")
}

/// A protocol with only its texts in this language.
pub fn in_language(protocol: Value, language: &str) -> Value {
    match protocol {
        Value::Object(mut members) => match members.remove(language) {
            Some(text) => text,
            None => Value::Object(members.into_iter().map(|(name, it)| (name, in_language(it, language))).collect()),
        },
        Value::Array(items) => items.into_iter().map(|it| in_language(it, language)).collect(),
        other => other,
    }
}
