//! Whatever a protocol file holds, reading it ends in a protocol or in faults that can be shown, and in no panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use json::Json;

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = serde_json::from_slice::<Json>(bytes) else { return };
    match protocol::read(&document) {
        Ok(protocol) => assert_eq!(protocol.sha256.len(), 64),
        Err(faults) => {
            assert!((1..=201).contains(&faults.len()));
            for fault in faults {
                assert!(!fault.to_string().is_empty() && fault.message.chars().count() < 1_500);
            }
        }
    }
});
