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
            ("www/element/words.js", format!("\n  {language}: {{")),
            ("www/sociogram-host.js", format!("\n    {language}: \"")),
            ("www/adapters/surveyjs-view.js", format!("\n  {language}: \"")),
            ("src/views/mod.rs", format!("\"{language}\" =>")),
            (&*script, "export".to_owned()),
        ];
        for (file, words) in spelled {
            let text = fs::read_to_string(root.join(file)).unwrap_or_default();
            assert!(text.contains(&words), "{file} does not speak {language}: {words:?} is not in it");
        }
    }
}
