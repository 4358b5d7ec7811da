//! Whatever files hold that are imported together, what is made of them are network files that come back as they are, or
//! sentences, and no panic.
#![no_main]

use formats::open_network;
use imports::{Source, codebook_of, file_of, import};
use json::canonical;
use libfuzzer_sys::fuzz_target;

/// What the files are called, as tables of Network Canvas are.
const NAMES: [&str; 5] =
    ["a.json", "s_ego.csv", "s_attributeList_Person.csv", "s_edgeList_knows.csv", "s_attributeList.csv"];

fuzz_target!(|bytes: &[u8]| {
    // Files are parted by what separates records.
    let parts: Vec<&[u8]> = bytes.split(|byte| *byte == 0x1e).collect();
    let sources: Vec<Source> = parts.iter().zip(NAMES).map(|(bytes, name)| Source { name, bytes }).collect();
    let document = parts.first().and_then(|it| serde_json::from_slice(it).ok());
    let made = import(&sources, document.as_ref().and_then(codebook_of));
    for it in &made.files {
        match open_network(it.file.clone()) {
            Ok(again) => assert_eq!(canonical(&file_of(&again)), canonical(&it.file)),
            Err(said) => panic!("{said}"),
        }
    }
    assert!(made.refused.iter().all(|it| !it.said.is_empty()));
});
