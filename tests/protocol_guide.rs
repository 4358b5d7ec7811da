//! The guide for authors shows what really works.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use json::Json;
use protocol::read;

#[test]
fn the_guide_s_whole_protocols_are_good_and_the_rest_is_json() {
    let guide = include_str!("../www/protocols/README.md");
    let mut whole = 0;
    for block in guide.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        // Pieces of an object are made whole by braces, several values in a row by a list.
        let members = format!("{{{block}}}");
        let values = block.lines().collect::<Vec<_>>().join(",");
        let document: Json = match serde_json::from_str(block) {
            Ok(document) => document,
            Err(_) if serde_json::from_str::<Json>(&members).is_ok() => continue,
            Err(why) => {
                assert!(serde_json::from_str::<Json>(&format!("[{values}]")).is_ok(), "{why}:\n{block}");
                continue;
            }
        };
        if document.get("sociogram").is_some() {
            whole += 1;
            assert_eq!(read(&document).map(drop), Ok(()), "{block}");
        }
    }
    assert!(whole > 0);
}
