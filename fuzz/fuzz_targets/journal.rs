//! Whatever a saved journal holds, reading and replaying it ends in an interview or in a fault, and in no panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sociogram::exchange::network_file;
use sociogram::interview::{Interview, Journal};
use sociogram::json::Json;
use sociogram::protocol::{self, Protocol};
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
});
