//! Whatever a network file holds, in any form, opening it ends in a network or in a sentence, and in no panic.
#![no_main]

use formats::{begin_foreign, begin_network, text_of};
use json::Json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = text_of(bytes) else { return };
    let begun = match serde_json::from_str::<Json>(&text) {
        Ok(document) => begin_network(document),
        Err(_) => begin_foreign(&text),
    };
    match begun {
        Ok(mut reading) => {
            while reading.step() {}
            let read = reading.end();
            assert_eq!(read.ids.len(), read.network.alter_count());
        }
        Err(sentence) => assert!(!sentence.is_empty()),
    }
});
