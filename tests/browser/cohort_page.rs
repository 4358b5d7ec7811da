//! The cohort page: files read and refused, choices, tables, what is saved.

use crate::accessibility;
use crate::author_field::unpacked;
use crate::driver::{Browser, Engine, Setup, run};
use crate::hands::{Hands, Person};
use crate::screen::{Control, button, starting, the};
use crate::workshop::{example, saved};
use serde_json::{Value, json};
use std::path::PathBuf;

#[test]
fn chromium_makes_the_tables_of_a_study() {
    run(Setup::desktop(Engine::Chromium), make_tables);
}

#[test]
fn chromium_makes_tables_by_keyboard() {
    run(Setup::desktop(Engine::Chromium), by_keyboard);
}

#[test]
fn chromium_stops_reading_a_thousand_files() {
    run(Setup::desktop(Engine::Chromium), stop_reading);
}

#[test]
fn chromium_exports_a_thousand_files() {
    run(Setup::desktop(Engine::Chromium), export_a_thousand);
}

#[test]
fn axe_finds_nothing_on_the_cohort_page() {
    run(Setup::desktop(Engine::Chromium), axe);
}

#[test]
fn axe_finds_nothing_on_the_dark_cohort_page() {
    run(Setup::desktop(Engine::Chromium).dark(true), axe);
}

async fn open_page(browser: &Browser, hands: Hands) -> Person {
    browser.open("cohort.html").await;
    let person = Person::new(browser, hands);
    person.screen.find(&button("Open the 21 examples")).await;
    person
}

/// Chooses files; WebDriver answers the system's dialogue.
async fn choose(browser: &Browser, files: &[PathBuf]) {
    let body =
        "return [[...document.querySelectorAll('label')].find((it) => it.textContent === 'Choose files').control]";
    let inputs = browser.elements(body, vec![]).await;
    let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    inputs[0].send_keys(files.join("\n")).await.expect("a box that takes files");
}

/// Drops files on the page, as a hand does that brings them from a folder: WebDriver has no such hand.
async fn drop_files(browser: &Browser, files: &[PathBuf]) {
    let text = |path: &PathBuf| std::fs::read_to_string(path).expect("a file");
    let name = |path: &PathBuf| path.file_name().map(|it| it.to_string_lossy().into_owned());
    let files: Vec<Value> = files.iter().map(|it| json!([name(it), text(it)])).collect();
    let body = "const dataTransfer = new DataTransfer();
        for (const [name, text] of arguments[0]) dataTransfer.items.add(new File([text], name));
        for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));";
    browser.script(body, vec![json!(files)]).await;
}

/// Drops as many files on the page, `P0001.json` and so on: an example as different participants would have it.
async fn drop_copies(browser: &Browser, count: usize) {
    let text = std::fs::read_to_string(example("LW01")).expect("a file");
    let body = "const dataTransfer = new DataTransfer();
        for (let number = 1; number <= arguments[1]; number++) {
            const id = `P${String(number).padStart(4, '0')}`;
            dataTransfer.items.add(new File([arguments[0].replaceAll('\"LW01\"', `\"${id}\"`)], `${id}.json`));
        }
        for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));";
    browser.script(body, vec![json!(text), json!(count)]).await;
}

/// Waits for what the page says, for as long as its work goes on, and returns it.
async fn until_said(browser: &Browser, is_it: impl Fn(&str) -> bool) -> String {
    let body = "const bar = document.querySelector('progress');
        return [document.querySelector('[role=status]').textContent, bar.position, bar.title]";
    let mut last = Value::Null;
    loop {
        let state = browser
            .until(&format!("what follows {last}"), || async {
                let state = browser.look(body, vec![]).await;
                (state != last).then_some(state)
            })
            .await;
        let said = state[0].as_str().unwrap_or_default();
        if is_it(said) {
            return said.to_owned();
        }
        last = state;
    }
}

/// Waits until work that was begun has got somewhere.
async fn until_under_way(person: &Person) {
    let is_begun = |it: &Control| it.value.as_ref().and_then(Value::as_f64).is_some_and(|it| it > 0.0);
    person.screen.expect(&the("progressbar", "Progress"), is_begun).await;
}

/// Waits until the page says this about what it has read.
async fn until_status(browser: &Browser, wanted: &str) {
    let body = "return document.querySelector('[role=status]').textContent === arguments[0]";
    browser.until(wanted, || async { (browser.look(body, vec![json!(wanted)]).await == true).then_some(()) }).await;
}

/// The cells of the row that begins with these, of the table with this title.
async fn row(browser: &Browser, table: &str, start: &[&str]) -> Vec<String> {
    let body = "const table = [...document.querySelectorAll('table')].find((it) => it.caption.innerText.trim() === arguments[0]);
        const cells = [...(table?.tBodies[0].rows ?? [])].map((row) => [...row.cells].map((it) => it.innerText.trim()));
        return cells.find((it) => arguments[1].every((word, at) => it[at] === word)) ?? null;";
    let found = browser
        .until(&format!("{start:?} in {table}"), || async {
            Some(browser.look(body, vec![json!(table), json!(start)]).await).filter(Value::is_array)
        })
        .await;
    serde_json::from_value(found).expect("cells")
}

async fn make_tables(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    let broken = browser.downloads.join("broken.json");
    std::fs::write(&broken, "{ \"nodes\": [").expect("a file");
    let mut files: Vec<PathBuf> = (1..=20).map(|number| example(&format!("LW{number:02}"))).collect();
    files.insert(7, broken);
    drop_files(&browser, &files).await;
    until_status(&browser, "20 networks, 1 file could not be read.").await;
    choose(&browser, &[example("LW21")]).await;
    until_status(&browser, "21 networks, 1 file could not be read.").await;
    person.press(&the("disclosure", "1 file could not be read")).await;
    crate::author::until_said(&person, "broken.json: The file breaks off").await;

    // The study's table, and the medians and test statistics that SciPy has, as the native tests know them.
    let lw01 = row(&browser, "Networks", &["LW01"]).await;
    assert_eq!(lw01[4..6], ["high", "56"]);
    assert_eq!(lw01.last().map(String::as_str), Some("1:18 2:12 3:4 4:6"));
    let groups = row(&browser, "Networks by group", &["size", "low"]).await;
    assert_eq!(groups[2..9], ["3", "0", "25", "34", "43", "44", "45"]);
    let test = row(&browser, "Differences between groups", &["size", "Kruskal-Wallis"]).await;
    assert_eq!(test[2..7], ["high, low, mixture", "15, 3, 3", "4.445", "0.108", "exact"]);

    // Other groups come from other choices, and every row says from which networks.
    person.select_typing(&the("combobox", "Groups by"), "empl").await;
    let vcs = row(&browser, "Networks by group", &["size", "vcs"]).await;
    assert_eq!((vcs[2].as_str(), vcs[11].as_str()), ("5", "5 networks"));

    person.press(&button("Save groups.csv")).await;
    let text = String::from_utf8(saved(&browser, "groups.csv").await.expect("a download")).expect("text");
    assert!(text.contains("size,vcs,5,0,34,45,45,56,57,47.4,"), "{text}");
    assert!(text.contains("LW01; LW03; LW12; LW20; LW21"), "{text}");
    person.press(&button("Save all tables (CSV)")).await;
    assert!(saved(&browser, "tables.zip").await.is_some_and(|it| it.starts_with(b"PK")));
    person.press(&button("Save all tables (Excel)")).await;
    let book = unpacked(&saved(&browser, "tables.xlsx").await.expect("a download"));
    let sheets = String::from_utf8_lossy(&book["xl/workbook.xml"]).into_owned();
    assert!(sheets.contains(r#"<sheet name="groups" "#), "{sheets}");
    person.press(&button("Save the report")).await;
    let report = String::from_utf8(saved(&browser, "report.html").await.expect("a download")).expect("text");
    assert!(report.contains("<caption>Composition</caption>"));
    person.press(&button("Remove all files")).await;
    person.screen.expect_gone(&button("Save all tables (CSV)")).await;
}

async fn by_keyboard(browser: Browser) {
    let person = open_page(&browser, Hands::Keyboard).await;
    person.press(&button("Open the 21 examples")).await;
    until_status(&browser, "21 networks.").await;
    person.select_typing(&the("combobox", "Groups by"), "empl").await;
    row(&browser, "Networks by group", &["size", "vcs"]).await;
    person.press(&the("disclosure", "Figures of networks")).await;
    person.tick(&the("checkbox", "Triangles")).await;
    row(&browser, "Networks by group", &["triangles", "pcn"]).await;
    // Wide tables are scrolled by keys, so they can be reached.
    let regions = "return [...document.querySelectorAll('[role=region]')].every((it) => it.tabIndex === 0)";
    assert_eq!(browser.look(regions, vec![]).await, json!(true));
}

/// The page answers while it reads; what was read before a stop stays, and more can be read after it.
async fn stop_reading(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    person.press(&button("Open the 21 examples")).await;
    until_status(&browser, "21 networks.").await;
    person.screen.listen().await;
    drop_copies(&browser, 1000).await;
    until_under_way(&person).await;
    person.select_typing(&the("combobox", "Groups by"), "empl").await;
    row(&browser, "Networks by group", &["size", "vcs"]).await;
    assert!(person.screen.has(&button("Stop")).await, "tables came while files were read");
    person.press(&button("Stop")).await;
    let said = until_said(&browser, |it| it.ends_with(" networks. Stopped: what was read is here.")).await;
    let count: usize = said.split(' ').next().and_then(|it| it.replace(',', "").parse().ok()).expect("a number");
    assert!((22..1021).contains(&count), "{said}");
    person.screen.expect_gone(&button("Stop")).await;
    row(&browser, "Networks", &["LW01"]).await;
    row(&browser, "Networks", &["P0001"]).await;
    let told = person.screen.heard().await.into_iter().filter(|it| it.how == "live").count();
    assert!(told <= 14, "a screen reader is told {told} times");

    // What was not read before the stop is not exported either.
    choose(&browser, &[example("LW21")]).await;
    until_status(&browser, &format!("{} networks.", count + 1)).await;
    person.press(&the("disclosure", "The networks for other programs")).await;
    person.press(&button("Save the networks")).await;
    until_said(&browser, |it| it.starts_with(&format!("{} networks saved in networks.zip", count + 1))).await;
    let files = unpacked(&saved(&browser, "networks.zip").await.expect("a download"));
    let egos = String::from_utf8_lossy(&files["tables/egos.csv"]).into_owned();
    assert_eq!(egos.lines().count(), count + 2);
}

/// The page answers while it exports, a stop saves nothing, and a whole run has everything.
async fn export_a_thousand(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    drop_copies(&browser, 1000).await;
    until_said(&browser, |it| it.starts_with("1,000 networks.")).await;
    person.press(&the("disclosure", "The networks for other programs")).await;
    person.tick(&starting("checkbox", "A graph for each network (GraphML)")).await;
    person.press(&button("Save the networks")).await;
    until_under_way(&person).await;
    person.press(&button("Stop")).await;
    until_status(&browser, "Stopped: nothing was saved.").await;

    person.press(&button("Save the networks")).await;
    until_under_way(&person).await;
    person.press(&the("disclosure", "Figures of networks")).await;
    person.tick(&the("checkbox", "Triangles")).await;
    row(&browser, "Networks by group", &["triangles", "all"]).await;
    assert!(person.screen.has(&button("Stop")).await, "tables came while networks were exported");
    until_said(&browser, |it| it.starts_with("1,000 networks saved in networks.zip")).await;
    let files = unpacked(&saved(&browser, "networks.zip").await.expect("a download"));
    let egos = String::from_utf8_lossy(&files["tables/egos.csv"]).into_owned();
    for number in 1..=1000 {
        let id = format!("P{number:04}");
        assert!(egos.contains(&format!("\n{id},")), "{id} in the table of egos");
        let graph = String::from_utf8_lossy(&files[&format!("graphml/{id}.graphml")]).into_owned();
        assert!(graph.contains(&id), "{graph}");
    }
    assert_eq!(egos.lines().count(), 1001);
}

async fn axe(browser: Browser) {
    let person = open_page(&browser, Hands::Mouse).await;
    accessibility::axe(&browser).await;
    let broken = browser.downloads.join("empty.json");
    std::fs::write(&broken, "").expect("a file");
    choose(&browser, &[example("LW05"), example("LW12"), example("LW10"), broken]).await;
    until_status(&browser, "3 networks, 1 file could not be read.").await;
    row(&browser, "Networks", &["LW05"]).await;
    for summary in ["1 file could not be read", "Figures of networks", "The networks for other programs", "Definitions"]
    {
        person.press(&the("disclosure", summary)).await;
    }
    accessibility::axe(&browser).await;
}
