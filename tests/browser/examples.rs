//! Every example of the guides, run to the end of its interview: pages as their readers would copy them, and protocols.
//!
//! The blocks of HTML and JavaScript of one section make a page, up to its next block of HTML. Addresses that readers
//! replace by their own become those of the tests; nothing else is changed or added.

use crate::blocks::{AUTHORS, Block, examples};
use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::ends::{open, until_complete};
use crate::hands::{Hands, Person};
use crate::hosts::forget;
use crate::screen::button;
use crate::walk::walk;
use serde_json::{Map, Value, json};
use std::env;
use std::path::PathBuf;

#[test]
fn chromium_runs_every_page_of_the_guides() {
    run(Setup::desktop(Engine::Chromium), |browser| run_pages(browser, |_| true));
}

#[test]
fn firefox_runs_pages_of_the_guides() {
    run(Setup::desktop(Engine::Firefox), |browser| run_pages(browser, is_of_the_few));
}

#[test]
fn webkit_runs_pages_of_the_guides() {
    run(Setup::desktop(Engine::WebKit), |browser| run_pages(browser, is_of_the_few));
}

#[test]
fn chromium_runs_the_form_that_the_guide_links() {
    run(Setup::desktop(Engine::Chromium), send_form);
}

in_every_engine! {
    walks_through_the_protocols_of_the_guide: walk_through_protocols;
}

/// A page that a guide shows.
struct Page {
    /// Its first block
    block: Block,
    html: String,
    scripts: String,
}

/// What readers replace by their own, and what the tests put there.
const ADDRESSES: [(&str, &str); 7] = [
    ("https://example.org/sociogram/", "/"),
    ("node_modules/sociogram/", "/package/"),
    ("\"/protocol.json\"", "\"protocol.json\""),
    ("https://unpkg.com/survey-core@2.5.38/", "/npm/survey-core/"),
    ("https://unpkg.com/survey-js-ui@2.5.38/", "/npm/survey-js-ui/"),
    ("https://unpkg.com/jspsych@8.3.0/", "/npm/jspsych/"),
    ("https://unpkg.com/lab.js@20.2.4/", "/npm/lab.js/"),
];

fn pages() -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for block in examples().into_iter().filter(|it| it.language != "json") {
        let code = ADDRESSES.iter().fold(block.code.clone(), |code, (theirs, ours)| code.replace(theirs, ours));
        let is_html = block.language == "html";
        let goes_on = |page: &&mut Page| {
            (page.block.guide, page.block.section) == (block.guide, block.section) && (!is_html || page.html.is_empty())
        };
        match pages.last_mut().filter(goes_on) {
            Some(page) if is_html => page.html = code,
            Some(page) => page.scripts += &script(&code),
            None if is_html => pages.push(Page { block, html: code, scripts: String::new() }),
            None => pages.push(Page { block, html: String::new(), scripts: script(&code) }),
        }
    }
    pages
}

fn script(code: &str) -> String {
    format!("<script type=\"module\">\n{code}</script>\n")
}

/// Pages that stand for the others in slower engines: a form, the package, a host, and a frame.
fn is_of_the_few(page: &Page) -> bool {
    let Block { guide, section, .. } = page.block;
    guide == "README.md" && page.html.contains("<form>")
        || guide == "pkg/README.md"
        || ["## jsPsych", "## Any other host: the frame"].contains(&section)
}

/// What comes before each page: it notes what the page hears and writes to the console, and finds our package by name as
/// bundlers do.
const BEFORE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<title>An example</title>
<link rel="icon" href="data:," />
<script type="importmap">{ "imports": { "sociogram": "/package/dist/sociogram.js" } }</script>
<script>
  window.ended = [];
  window.failed = [];
  window.logged = [];
  document.addEventListener("sociogram-complete", ({ detail }) => ended.push(detail.network));
  document.addEventListener("sociogram-error", ({ detail }) => failed.push(detail.message));
  addEventListener("message", ({ data }) => data.type === "complete" && ended.push(data.network));
  addEventListener("error", ({ message }) => failed.push(message));
  console.log = (what) => logged.push(what);
</script>
</head>
<body>
"#;

/// The folder that the site has under `/examples/`, with the files that pages ask for beside them.
fn folder() -> PathBuf {
    let folder =
        env::var_os("SOCIOGRAM_EXAMPLES").expect("SOCIOGRAM_EXAMPLES: run these tests by `cargo xtask browsers`");
    let folder = PathBuf::from(folder);
    let (protocol, _) = protocols();
    std::fs::write(folder.join("protocol.json"), protocol.to_string()).expect("a file");
    let network = include_str!("../data/study-networks/LW10.json");
    std::fs::write(folder.join("network.json"), network).expect("a file");
    folder
}

async fn run_pages(browser: Browser, is_wanted: fn(&Page) -> bool) {
    let folder = folder();
    let pages: Vec<Page> = pages().into_iter().filter(is_wanted).collect();
    assert!(pages.len() > 3, "{} pages", pages.len());
    for page in pages {
        let place = page.block.place();
        assert!(!page.html.is_empty(), "{place} is a script without a page");
        let name = format!("{}.html", place.replace(['/', ':', '.'], "-"));
        std::fs::write(folder.join(&name), format!("{BEFORE}{}{}", page.html, page.scripts)).expect("a page");
        eprintln!("{place} in {:?}", browser.setup.engine);
        forget(&browser).await;
        browser.open(&format!("examples/{name}")).await;
        if page.html.contains("<sociogram-map") {
            show_map(&browser).await;
        } else {
            complete(&browser, &page).await;
        }
        assert_eq!(browser.look("return failed", vec![]).await, json!([]), "{place}");
    }
}

async fn show_map(browser: &Browser) {
    let body = "return document.querySelector('sociogram-map').about?.titles.length ?? 0";
    browser.until("the map", || async { (browser.look(body, vec![]).await == 1).then_some(()) }).await;
}

/// Answers the interview of a page, and sees that the page has what came of it.
async fn complete(browser: &Browser, page: &Page) {
    let mut hands = Hands::Mouse;
    if page.html.contains("sociogramFrame") {
        let body = "return document.querySelectorAll('iframe').length";
        browser.until("the frame", || async { (browser.look(body, vec![]).await == 1).then_some(()) }).await;
        browser.enter_frame(0).await;
        // It is taller than the window, which a pointer of the tests does not scroll.
        hands = Hands::Keyboard;
    }
    let person = Person::new(browser, hands);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    browser.script("focus()", vec![]).await;
    walk(&person).await;
    browser.leave_frame().await;
    let ended = || async { browser.look("return ended", vec![]).await.as_array()?.last().cloned() };
    let network = browser.until("sociogram-complete", ended).await;
    assert_eq!(network["nodes"].as_array().map(Vec::len), Some(2), "{network}");
    let survey =
        browser.elements("return [...document.querySelectorAll('.sd-navigation__complete-btn')]", vec![]).await;
    for button in survey {
        button.click().await.expect("the survey's own button");
    }
    if page.html.contains("console.log") || page.scripts.contains("console.log") {
        let logged = || async { (browser.look("return logged.length", vec![]).await == 1).then_some(()) };
        browser.until("what the page does with the network", logged).await;
    }
    if page.html.contains("<form>") {
        let body = "return [document.forms[0].checkValidity(), new FormData(document.forms[0]).get('network')]";
        let sent = browser.look(body, vec![]).await;
        assert_eq!(sent[0], true);
        let text = sent[1].as_str().unwrap_or_default();
        assert_eq!(serde_json::from_str::<Value>(text).expect("JSON"), network);
    }
}

/// The pages and scripts that the guide for hosts links run as they are, the others in [`crate::hosts`].
#[test]
fn every_adapter_is_run() {
    let tests = [include_str!("hosts.rs"), include_str!("examples.rs")].concat();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/adapters");
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        // The guide itself with its pictures, and what the adapters are made of.
        let is_none = ["README", "pictures", "interview", "surveyjs-view"].contains(&&*name);
        let mut ways = [format!("{name}.html"), format!("page={name}"), format!("\"{name}\"")].into_iter();
        assert!(is_none || ways.any(|it| tests.contains(&it)), "{name} is not run");
    }
}

async fn send_form(browser: Browser) {
    browser.open("adapters/form.html").await;
    let person = Person::new(&browser, Hands::Mouse);
    person.screen.until("the interview", |it| it.stage.is_some()).await;
    walk(&person).await;
    person.screen.find(&button("Change something")).await;
    browser.elements("return [...document.querySelectorAll('form > button')]", vec![]).await[0]
        .click()
        .await
        .expect("Send");
    let body = "return new URLSearchParams(location.search).get('network')";
    let sent = || async { browser.look(body, vec![]).await.as_str().map(str::to_owned) };
    let text = browser.until("the form sent", sent).await;
    let network: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(network["graph"]["interview"]["complete"], true);
}

/// What a block of the guide for authors is.
enum Piece {
    Protocol(Value),
    Stage(Value),
    /// A prompt of a stage with a map
    Prompt(Value),
    /// Members of the object that it is about
    Members(Map<String, Value>),
    /// Filters of alters or of ties, a line each
    Filters(Vec<Value>),
}

fn piece(block: &Block) -> Piece {
    let code = &block.code;
    match serde_json::from_str::<Value>(code) {
        Ok(value) if value.get("sociogram").is_some() => return Piece::Protocol(value),
        Ok(value) if value.get("type").is_some() => return Piece::Stage(value),
        Ok(value) if value.get("task").is_some() => return Piece::Prompt(value),
        _ => {}
    }
    if let Ok(members) = serde_json::from_str(&format!("{{{code}}}")) {
        return Piece::Members(members);
    }
    let filters: Result<Vec<Value>, _> = code.lines().map(serde_json::from_str).collect();
    Piece::Filters(filters.unwrap_or_else(|error| panic!("{} is nothing that this test knows: {error}", block.place())))
}

/// The guide's whole protocol, and one that is made of all its pieces: each stage, each piece of the codebook and each
/// filter that it shows, with the variables that they name and the guide leaves out.
fn protocols() -> (Value, Value) {
    let mut whole = Vec::new();
    let mut pieces: Value = serde_json::from_str(include_str!("pages/protocols/guide.json")).expect("JSON");
    let (mut stages, mut filtered) = (Vec::new(), Vec::new());
    for block in examples().iter().filter(|it| it.guide == AUTHORS) {
        match piece(block) {
            Piece::Protocol(protocol) => whole.push(protocol),
            Piece::Stage(stage) => stages.push(stage),
            Piece::Prompt(prompt) => {
                stages.push(json!({ "type": "sociogram", "id": "more", "title": "More", "prompts": [prompt] }));
            }
            // The jump is about the answer to the consent.
            Piece::Members(members) if members.get("jumps").is_some() => {
                let consent = stages.iter_mut().find(|stage| stage["type"] == "consent").expect("the guide has a consent");
                consent["jumps"] = members["jumps"].clone();
            }
            // Variables are about ego, unless the piece says of whom.
            Piece::Members(members) if members.values().all(|it| it.get("question").is_some()) => {
                merge(&mut pieces["codebook"]["ego"], &members.into());
            }
            Piece::Members(members) => merge(&mut pieces, &members.into()),
            Piece::Filters(filters) => filtered.extend(filters.into_iter().enumerate().map(|(at, filter)| {
                let (kind, what, field) = match filter.get("kind") {
                    Some(_) => ("tie-form", "ties", "strength"),
                    None => ("alter-form", "alters", "months"),
                };
                json!({ "type": kind, "id": format!("filtered-{at}"), "title": "Some", what: filter, "fields": [field] })
            })),
        }
    }
    assert!(whole.len() == 1 && stages.len() > 11 && filtered.len() == 2, "{} stages", stages.len());
    let last = stages.pop();
    stages.extend(filtered.into_iter().chain(last));
    pieces["stages"] = Value::Array(stages);
    (whole.remove(0), pieces)
}

/// Takes the members of one object into another, and theirs into theirs.
fn merge(into: &mut Value, from: &Value) {
    match (into.as_object_mut(), from.as_object()) {
        (Some(there), Some(members)) => {
            for (name, value) in members {
                merge(there.entry(name).or_insert(Value::Null), value);
            }
        }
        _ => *into = from.clone(),
    }
}

#[test]
fn the_pieces_of_the_guide_make_a_good_protocol() {
    for protocol in <[Value; 2]>::from(protocols()) {
        let document = serde_json::from_value(protocol).expect("JSON");
        if let Err(faults) = protocol::read(&document) {
            panic!("{}", faults.iter().map(|it| format!("{}: {}\n", it.path, it.message)).collect::<String>());
        }
    }
}

async fn walk_through_protocols(browser: Browser) {
    for protocol in <[Value; 2]>::from(protocols()) {
        let person = open(&browser, &protocol).await;
        walk(&person).await;
        let told = until_complete(&browser).await;
        assert_eq!(told["declined"], false);
        assert_eq!(told["network"]["graph"]["interview"]["complete"], true);
        assert_eq!(told["network"]["nodes"].as_array().map(Vec::len), Some(2), "{}", protocol["id"]);
        person.screen.find(&button("Change something")).await;
    }
}
