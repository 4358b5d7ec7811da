//! A study taken into the field from the author's page: the folder for the web, what surveys are given, links.

use crate::author::{DEMONSTRATION, begin_with};
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Query, button, the};
use crate::workshop::saved;
use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

#[test]
fn chromium_makes_a_folder_that_has_all_that_is_needed() {
    run(Setup::desktop(Engine::Chromium), make_folder);
}

#[test]
fn chromium_tells_a_survey_where_the_study_is() {
    run(Setup::desktop(Engine::Chromium), put_into_surveys);
}

#[test]
fn chromium_puts_what_is_known_into_a_link() {
    run(Setup::desktop(Engine::Chromium), link_with_what_is_known);
}

/// What is loaded only by pages for researchers.
const OF_RESEARCHERS: [&str; 2] = ["author", "comparer"];

async fn make_folder(browser: Browser) {
    let person = go_to_field(&browser, "Our class").await;
    person.press(&button("Make the folder (ZIP)")).await;
    let files = unpacked(&saved(&browser, "classroom.zip").await.expect("a download"));
    let own = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/protocols/examples/classroom.json"));
    assert!(files["classroom/protocol.json"] == own.expect("the example"));

    // Whatever is asked for by name in a page, a script or a style sheet of it is in it, and so are all modules.
    let missing: Vec<_> = files.iter().flat_map(|(path, bytes)| missing_from(&files, path, bytes)).collect();
    assert_eq!(missing, Vec::<String>::new());
    for module in modules() {
        for end in [".js", "_bg.wasm"] {
            let path = format!("classroom/wasm/{module}{end}");
            assert!(files.contains_key(&path), "{path} is missing among {:?}", files.keys());
        }
    }
    assert!(files.contains_key("classroom/wasm/parts/shared.wasm"));

    // Served as it is, it asks pupils for their names, by the module that reads rosters.
    let folder = PathBuf::from(std::env::var_os("SOCIOGRAM_EXAMPLES").expect("SOCIOGRAM_EXAMPLES"));
    for (path, bytes) in &files {
        let path = folder.join("folders").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    browser.open("examples/folders/classroom/index.html?participant=P07&autosave=off").await;
    let pupil = Person::new(&browser, Hands::Mouse);
    pupil.press(&the("option", "Bartek 4b")).await;
    pupil.focus(&the("combobox", "Find a name")).await;
    browser.keys("emlie".chars()).await;
    pupil.screen.find(&the("option", "Émilie 4b")).await;
    browser.keys([key::ENTER]).await;
    pupil.screen.find(&button("Rename Émilie")).await;
    let fetched = "return performance.getEntriesByType('resource').filter((it) => it.responseStatus !== 200).map((it) => it.name)";
    assert_eq!(browser.look(fetched, vec![]).await, json!([]));
}

/// The page with an example on it, where it is taken into the field.
async fn go_to_field(browser: &Browser, title: &str) -> Person {
    let person = begin_with(browser, title).await;
    person.press(&button("Into the field").within("Parts of the study")).await;
    person
}

/// The modules that the project has, by the folders that they are made from.
fn modules() -> Vec<String> {
    let folders = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("modules")).expect("the modules");
    let names = folders.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
    // A page with everything inside has a module of its own.
    let mut names: Vec<_> = names.filter(|it| it != "single" && !OF_RESEARCHERS.contains(&&**it)).collect();
    names.push("sociogram".to_owned());
    names
}

/// What a file of the folder asks for that is not there: of all that stands in quotation marks, what reads as the
/// address of a file beside it. Which words are needed depends on the study's languages, and the name by which a module
/// calls its own script is no address.
fn missing_from(files: &BTreeMap<String, Vec<u8>>, path: &str, bytes: &[u8]) -> Vec<String> {
    const ENDS: [&str; 5] = [".js", ".css", ".wasm", ".json", ".html"];
    let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| !path.ends_with(".json")) else { return Vec::new() };
    let quoted = text.split(['"', '\'', '`']);
    let asked = quoted.filter(|it| it.starts_with("./") || it.starts_with("../")).filter(|it| {
        let is_plain = it.chars().all(|letter| letter.is_ascii_alphanumeric() || "./_-".contains(letter));
        is_plain && ENDS.iter().any(|end| it.ends_with(end))
    });
    let asked = asked.filter(|it| !it.starts_with("./words/") && !it.ends_with("_bg.js"));
    let missing = asked.filter(|it| !files.contains_key(&resolved(path, it)));
    missing.map(|it| format!("{path} asks for {it}")).collect()
}

/// The path of what a file calls by a relative address.
fn resolved(from: &str, address: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            name => steps.push(name),
        }
    }
    steps.join("/")
}

/// The files in an archive.
pub fn unpacked(archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = ZipArchive::from_slice(archive).expect("an archive");
    let mut files = BTreeMap::new();
    for entry in archive.entries() {
        let entry = entry.expect("an entry");
        let path = String::from_utf8(entry.file_path().as_ref().to_vec()).expect("a path");
        let inside = archive.get_entry(entry.wayfinder()).expect("a file");
        let mut content = Vec::new();
        match entry.compression_method() {
            CompressionMethod::STORE => content.extend_from_slice(inside.data()),
            _ => drop(DeflateDecoder::new(inside.data()).read_to_end(&mut content).expect("a deflated file")),
        }
        files.insert(path, content);
    }
    files
}

/// Writes into a box in place of what is in it.
async fn rewrite(person: &Person, query: &Query, words: &str) {
    person.focus(query).await;
    person.browser().chord(key::CONTROL, 'a').await;
    person.browser().keys(words.chars()).await;
    person.screen.expect(query, |it| it.value.as_ref().and_then(Value::as_str) == Some(words)).await;
}

async fn put_into_surveys(browser: Browser) {
    let person = go_to_field(&browser, DEMONSTRATION).await;
    rewrite(&person, &the("textbox", "Address of the folder"), "https://research.example/study").await;
    person.select_typing(&the("combobox", "Survey host"), "LimeSurvey").await;
    let is_own = |text: &str| text.contains("https://research.example/study/") && text.contains("protocol.json");
    let snippet = the("textbox", "Snippet");
    person.screen.expect(&snippet, |it| it.value.as_ref().and_then(Value::as_str).is_some_and(is_own)).await;
    person.press(&button("Keep the file that LimeSurvey imports")).await;
    let survey = String::from_utf8(browser.downloaded("lss").await).expect("text");
    assert!(is_own(&survey) && survey.contains("<LimeSurveyDocType>Survey</LimeSurveyDocType>"), "{survey}");
    person.write(&the("textbox", "Participant"), "P 07").await;
    let link = "https://research.example/study/index.html?participant=P+07";
    person.screen.find(&the("link", link)).await;
}

/// A study that takes something from the page has a box for it, and the link says it.
async fn link_with_what_is_known(browser: Browser) {
    let person = go_to_field(&browser, "Whom you talk things over with").await;
    person.write(&the("textbox", "sample"), "B 7").await;
    person.screen.find(&the("link", "https://example.org/study/index.html?variable.sample=B+7")).await;
}
