//! Exhibits to test with.

use super::Exhibit;
use formats::read_network;

pub fn named(file: &str, text: &str) -> Exhibit {
    let read = read_network(&serde_json::from_str(text).expect("JSON")).expect("a network");
    Exhibit::new(file, read)
}

pub fn exhibit(text: &str) -> Exhibit {
    named("sample.json", text)
}

/// One of the study's networks.
pub fn example(id: &str) -> Exhibit {
    let path = format!("{}/../../tests/data/study-networks/{id}.json", env!("CARGO_MANIFEST_DIR"));
    named(&format!("{id}.json"), &std::fs::read_to_string(path).expect("an example"))
}
