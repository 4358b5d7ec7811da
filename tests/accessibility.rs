//! The statement on accessibility has every criterion of WCAG 2.2 once, tests that there are, and contrasts as they are.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The criteria of WCAG 2.2 at level A and AA, in its order.
const CRITERIA: [&str; 55] = [
    "1.1.1 Non-text Content (A)",
    "1.2.1 Audio-only and Video-only (A)",
    "1.2.2 Captions (Prerecorded) (A)",
    "1.2.3 Audio Description or Media Alternative (A)",
    "1.2.4 Captions (Live) (AA)",
    "1.2.5 Audio Description (Prerecorded) (AA)",
    "1.3.1 Info and Relationships (A)",
    "1.3.2 Meaningful Sequence (A)",
    "1.3.3 Sensory Characteristics (A)",
    "1.3.4 Orientation (AA)",
    "1.3.5 Identify Input Purpose (AA)",
    "1.4.1 Use of Color (A)",
    "1.4.2 Audio Control (A)",
    "1.4.3 Contrast (Minimum) (AA)",
    "1.4.4 Resize Text (AA)",
    "1.4.5 Images of Text (AA)",
    "1.4.10 Reflow (AA)",
    "1.4.11 Non-text Contrast (AA)",
    "1.4.12 Text Spacing (AA)",
    "1.4.13 Content on Hover or Focus (AA)",
    "2.1.1 Keyboard (A)",
    "2.1.2 No Keyboard Trap (A)",
    "2.1.4 Character Key Shortcuts (A)",
    "2.2.1 Timing Adjustable (A)",
    "2.2.2 Pause, Stop, Hide (A)",
    "2.3.1 Three Flashes or Below Threshold (A)",
    "2.4.1 Bypass Blocks (A)",
    "2.4.2 Page Titled (A)",
    "2.4.3 Focus Order (A)",
    "2.4.4 Link Purpose (In Context) (A)",
    "2.4.5 Multiple Ways (AA)",
    "2.4.6 Headings and Labels (AA)",
    "2.4.7 Focus Visible (AA)",
    "2.4.11 Focus Not Obscured (Minimum) (AA)",
    "2.5.1 Pointer Gestures (A)",
    "2.5.2 Pointer Cancellation (A)",
    "2.5.3 Label in Name (A)",
    "2.5.4 Motion Actuation (A)",
    "2.5.7 Dragging Movements (AA)",
    "2.5.8 Target Size (Minimum) (AA)",
    "3.1.1 Language of Page (A)",
    "3.1.2 Language of Parts (AA)",
    "3.2.1 On Focus (A)",
    "3.2.2 On Input (A)",
    "3.2.3 Consistent Navigation (AA)",
    "3.2.4 Consistent Identification (AA)",
    "3.2.6 Consistent Help (A)",
    "3.3.1 Error Identification (A)",
    "3.3.2 Labels or Instructions (A)",
    "3.3.3 Error Suggestion (AA)",
    "3.3.4 Error Prevention (Legal, Financial, Data) (AA)",
    "3.3.7 Redundant Entry (A)",
    "3.3.8 Accessible Authentication (Minimum) (AA)",
    "4.1.2 Name, Role, Value (A)",
    "4.1.3 Status Messages (AA)",
];

fn path(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

fn statement() -> String {
    fs::read_to_string(path("docs/accessibility.md")).expect("the statement")
}

/// The cells of each row of the statement's tables.
fn rows(statement: &str) -> Vec<Vec<&str>> {
    let rows = statement.lines().filter(|line| line.starts_with("| "));
    rows.map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// The number that a cell begins with.
fn number(cell: &str) -> &str {
    cell.split([' ', ',']).next().unwrap_or_default()
}

/// Rows that judge a criterion: what it is, how far the interview and the workshop meet it, why, and how that was checked.
fn judged<'a>(rows: &[Vec<&'a str>]) -> Vec<Vec<&'a str>> {
    rows.iter().filter(|row| row.len() == 5 && row[0] != "criterion").cloned().collect()
}

#[test]
fn every_criterion_is_judged_once() {
    let statement = statement();
    let rows = judged(&rows(&statement));
    let found: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(found, CRITERIA);
    for row in rows {
        for verdict in &row[1..3] {
            assert!(["met", "**partly**", "**not met**", "n/a"].contains(verdict), "{}: {verdict}", row[0]);
        }
        assert!(row[3..].iter().all(|cell| !cell.is_empty()), "{} says neither why nor how", row[0]);
    }
}

/// What is missing is listed with what would mend it, and nothing else is.
#[test]
fn what_is_missing_is_listed() {
    let statement = statement();
    let rows = rows(&statement);
    let is_missing = |row: &Vec<&str>| row[1..3].iter().any(|verdict| verdict.starts_with("**"));
    let judged = judged(&rows);
    let missing: Vec<&str> = judged.iter().filter(|row| is_missing(row)).map(|row| number(row[0])).collect();
    let listed = rows.iter().filter(|row| row.len() == 3 && row[0].starts_with(|it: char| it.is_ascii_digit()));
    assert_eq!(listed.map(|row| number(row[0])).collect::<Vec<_>>(), missing);
    for (page, column) in [("The interview fails parts of ", 1), ("The workshop fails parts of ", 2)] {
        let text = statement.replace('\n', " ");
        let told = text.split_once(page).map_or("", |it| it.1).split(". ").next().expect("what is missing");
        let told: Vec<&str> = told.split([' ', ',']).map(|it| it.trim_end_matches('.')).collect();
        let told = told.into_iter().filter(|it| it.starts_with(|it: char| it.is_ascii_digit()));
        let missing = judged.iter().filter(|row| row[column].starts_with("**")).map(|row| number(row[0]));
        assert_eq!(told.collect::<Vec<_>>(), missing.collect::<Vec<_>>(), "{page}");
    }
}

#[test]
fn every_test_is_there() {
    let statement = statement();
    let names: Vec<(&str, &str)> =
        statement.split('`').skip(1).step_by(2).filter_map(|code| code.split_once("::")).collect();
    assert!(names.len() > 50, "{} tests are named", names.len());
    for (file, name) in names {
        let text = fs::read_to_string(path(&format!("tests/browser/{file}.rs")));
        let text = text.unwrap_or_else(|error| panic!("{file}::{name}: {error}"));
        assert!(is_test(&text, name), "tests/browser/{file}.rs has no test {name} that is run");
    }
}

/// Whether a file has a test of this name, or tests for every engine, of which none is left out.
fn is_test(text: &str, name: &str) -> bool {
    let alone = format!("#[test]\nfn {name}() {{");
    let group = format!("mod {name} {{\n    use super::*;\n\n    #[test]\n");
    let of_engines = text.split("in_every_engine! {").skip(1).filter_map(|it| it.split_once("\n}"));
    let mut of_engines = of_engines.flat_map(|(within, _)| within.lines());
    text.contains(&alone)
        || text.contains(&group)
        || of_engines.any(|line| line.trim_start().starts_with(&format!("{name}: ")))
}

#[test]
fn tests_are_told_from_what_is_none() {
    let file = "in_every_engine! {\n    one: it;\n}\n\n#[test]\nfn two() {\n}\n\n#[test]\n#[ignore = \"\"]\nfn three() {\n}\n\
                \nfn four() {\n}\n\nmod five {\n    use super::*;\n\n    #[test]\n    fn firefox() {}\n}\n";
    for there in ["one", "two", "five"] {
        assert!(is_test(file, there), "{there}");
    }
    for gone in ["three", "four", "it", "firefox", "tw", ""] {
        assert!(!is_test(file, gone), "{gone}");
    }
}

/// A colour of `www/tokens.css` on a light or a dark page, as a page that sets none has it.
fn colour(sheet: &str, name: &str, is_dark: bool) -> [f64; 3] {
    let value = sheet.split_once(&format!("  --{name}: ")).and_then(|(_, after)| after.split_once(";\n"));
    let both = value.and_then(|(value, _)| value.split_once("light-dark(")).expect(name).1;
    let one = both.split_once(", ").map(|(light, dark)| if is_dark { dark } else { light }).expect(name);
    [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&one[at..at + 2], 16).expect(name)) / 255.0)
}

/// The relative luminance of WCAG 2.
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(|it| if it <= 0.04045 { it / 12.92 } else { ((it + 0.055) / 1.055_f64).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

const GROUNDS: [&str; 5] = ["paper", "surface", "sunk", "board", "warm"];
const PEOPLE: [&str; 9] = ["blue", "orange", "green", "purple", "red", "teal", "pink", "brown", "grey"];

#[test]
fn the_lowest_contrasts_are_those_of_the_style_sheet() {
    let sheet = fs::read_to_string(path("www/tokens.css")).expect("the colours");
    let sheet = sheet.split_once("@media").expect("more contrast").0;
    let (statement, mut text, mut edges) = (statement(), Vec::new(), Vec::new());
    for ground in GROUNDS.map(str::to_owned) {
        text.extend(["ink", "soft-ink", "accent", "fault"].map(|ink| (ink.to_owned(), ground.clone())));
        edges.extend(["strong-line", "accent", "fault"].map(|ink| (ink.to_owned(), ground.clone())));
    }
    for one in PEOPLE {
        text.push((format!("on-{one}"), one.to_owned()));
        edges.push((format!("{one}-edge"), "board".to_owned()));
    }
    text.extend([("on-accent".to_owned(), "accent-fill".to_owned()), ("good".to_owned(), "paper".to_owned())]);
    edges.extend(["paper", "surface", "sunk"].map(|ground| ("accent-fill".to_owned(), ground.to_owned())));
    edges.extend(["old", "mark"].map(|ink| (ink.to_owned(), "board".to_owned())));
    for (first, pairs, least) in [("lowest of text", text, 4.5), ("lowest of controls", edges, 3.0)] {
        let rows = rows(&statement);
        let row = rows.iter().find(|row| row[0].starts_with(first)).expect(first);
        for (is_dark, cell) in [(false, row[1]), (true, row[2])] {
            let of = |(ink, ground): &(String, String)| {
                let on = colour(sheet, ground, is_dark);
                // Black or white, as they are read better.
                let worked_out = || contrast([0.0; 3], on).max(contrast([1.0; 3], on));
                if ink == "on-accent" { worked_out() } else { contrast(colour(sheet, ink, is_dark), on) }
            };
            let lowest = pairs.iter().min_by(|one, other| of(one).total_cmp(&of(other))).expect("pairs");
            let (found, (ink, ground)) = (of(lowest), lowest);
            assert!(found >= least, "--{ink} on --{ground}: {found:.2}");
            let told =
                cell.starts_with(&format!("{found:.2}: ")) && cell.ends_with(&format!("`--{ink}` on `--{ground}`"));
            assert!(told, "{first}, dark: {is_dark}: {found:.2}, `--{ink}` on `--{ground}`, and not {cell}");
        }
    }
}
