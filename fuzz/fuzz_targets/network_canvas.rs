//! Whatever a Network Canvas protocol holds, importing it ends in a protocol that the checker takes or in a sentence, and
//! in no panic; and whatever is lost or differs has its reason.
#![no_main]

use libfuzzer_sys::fuzz_target;
use network_canvas::{Fate, import};

fuzz_target!(|bytes: &[u8]| {
    match import(bytes, "fuzzed") {
        Ok(made) => {
            assert!(protocol::read(&made.protocol).is_ok());
            for entry in made.report.entries() {
                assert_eq!(entry.why.is_empty(), entry.fate == Fate::Same);
            }
        }
        Err(refusal) => assert!(!refusal.message.is_empty()),
    }
});
