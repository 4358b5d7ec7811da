//! A language that the widget speaks is one wherever it speaks: in the module, on the cards of the element, in a frame
//! that is not there, and in a survey that shows a finished map.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

#[test]
fn every_language_is_spoken_everywhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (language, _) in words::lessons() {
        let script = format!("www/words/{language}.js");
        let spelled = [
            ("www/assets.js", format!("{language}: () => import(\"./words/{language}.js\")")),
            ("www/sociogram-host.js", format!("\n    {language}: \"")),
            ("www/adapters/surveyjs-view.js", format!("\n  {language}: \"")),
            ("src/views/mod.rs", format!("(\"{language}\", \"")),
            (&*script, "export".to_owned()),
        ];
        for (file, words) in spelled {
            let text = fs::read_to_string(root.join(file)).unwrap_or_default();
            assert!(text.contains(&words), "{file} does not speak {language}: {words:?} is not in it");
        }
    }
}

#[test]
fn every_language_has_all_words_of_the_cards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).expect("a script");
    let english = read("www/element/words.js");
    let (_, english) = english.split_once("const ENGLISH = {").expect("the words in English");
    let names: Vec<_> = english.lines().map_while(|line| (line != "};").then_some(line)).filter_map(name_in).collect();
    assert!(names.len() > 20, "{names:?}");
    for (language, _) in words::lessons() {
        let script = read(&format!("www/words/{language}.js"));
        let spoken: Vec<_> = script.lines().filter_map(name_in).collect();
        for name in &names {
            assert!(spoken.contains(name), "www/words/{language}.js lacks {name}");
        }
    }
}

#[test]
fn the_workshop_fetches_every_language_that_it_has() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = fs::read_to_string(root.join("www/sociogram-map.js")).expect("a script");
    let lessons = cohort::vocabulary::lessons();
    for (language, _) in &lessons {
        let words = format!("\n  {language}: () => new URL(\"./workshop-words/{language}.txt\", import.meta.url),");
        assert!(script.contains(&words), "www/sociogram-map.js does not fetch {language}: {words:?} is not in it");
    }
    assert_eq!(script.matches("./workshop-words/").count(), lessons.len(), "a file that is not there is fetched");
}

/// The member that a line of a script begins.
fn name_in(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("  ")?.split_once(':')?;
    name.chars().all(char::is_alphanumeric).then_some(name)
}
