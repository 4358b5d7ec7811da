//! Whatever a saved journal holds, reading and replaying it ends in an interview or in a fault, and in no panic; and
//! what is kept of it is an interview like any other.
#![no_main]

use libfuzzer_sys::fuzz_target;
use formats::network_file;
use interview::{Command, Interview, Journal, Opening, salvage};
use json::Json;
use network::Key;
use protocol::Protocol;
use std::sync::{Arc, LazyLock};

static PROTOCOL: LazyLock<Arc<Protocol>> = LazyLock::new(|| {
    let document: Json = serde_json::from_str(include_str!("../../tests/data/small.json")).expect("JSON");
    Arc::new(protocol::read(&document).expect("a protocol without faults"))
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = serde_json::from_slice::<Json>(bytes) else { return };
    match Journal::from_json(&document, &PROTOCOL) {
        Ok(journal) => {
            if let Ok(interview) = Interview::replay(PROTOCOL.clone(), &journal) {
                network_file(&interview);
            }
        }
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
    let fallback = Opening { id: "new".into(), participant: None, language: Key::from("en"), started: 0.0 };
    if let Ok(kept) = salvage(&PROTOCOL, &document, fallback) {
        let lost = kept.set_aside.iter().filter(|it| !it.in_part).count();
        assert_eq!(kept.kept + lost, kept.entries);
        let mut resumed = kept.interview;
        resumed.apply(Command::Resume, 0.0).expect("any interview can be resumed");
        network_file(&resumed);
        Interview::replay(PROTOCOL.clone(), resumed.journal()).expect("what was kept holds");
    }
});
