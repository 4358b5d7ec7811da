//! Protocols that are right, read from their files.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use sociogram_protocol::read;
use std::path::PathBuf;

#[test]
fn every_good_sample_is_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/protocols/good");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let document: Json = serde_json::from_str(&text).unwrap();
        if let Err(faults) = read(&document) {
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}:\n{}", path.display(), told.join("\n"));
        }
    }
}
