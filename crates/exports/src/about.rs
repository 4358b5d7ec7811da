//! What stands beside the formats: a text that says what is what, the codebook, and the list of files.

use super::csv::{Rows, Sink, guarded};
use super::formats::Format;
use super::study::Study;
use super::target::Target;
use super::variables::{About, Facts};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Writes a study in these formats, each into a folder of its own, and beside them `README.txt`, `codebook.txt`,
/// `codebook.csv` and `files.csv`.
///
/// # Errors
/// When the target cannot be written to.
pub fn export<'a>(
    study: &Study,
    formats: impl IntoIterator<Item = &'a Format>,
    target: &mut dyn Target,
) -> io::Result<()> {
    let mut notes: Vec<String> = Vec::new();
    let mut written = Vec::new();
    for format in formats {
        for note in format.write(study, target)? {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        written.push(format);
    }
    target.file("files.csv", &mut |out| files(study, out))?;
    target.file("codebook.csv", &mut |out| codebook_table(study, &mut Rows::new(out)))?;
    target.file("codebook.txt", &mut |out| out.write_all(codebook_text(study).as_bytes()))?;
    target.file("README.txt", &mut |out| out.write_all(read_me(study, &written, &notes).as_bytes()))
}

/// Each file, what it is called here, whether it could be read, and what was taken otherwise in it.
fn files(study: &Study, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::new(out);
    rows.row(["file", "network", "read", "remarks"])?;
    for case in study.cases() {
        let remarks: Vec<String> = case.document.remarks.iter().map(ToString::to_string).collect();
        rows.row([guarded(&case.file), guarded(&case.name), Cow::Borrowed("TRUE"), guarded(&remarks.join(" "))])?;
    }
    for refused in study.refused() {
        rows.row([guarded(&refused.file), Cow::Borrowed(""), Cow::Borrowed("FALSE"), guarded(&refused.said)])?;
    }
    Ok(())
}

/// What a row of the codebook says of a variable.
struct Described<'a> {
    about: About,
    of: &'a str,
    name: &'a str,
    facts: Facts,
}

fn described(study: &Study) -> Vec<Described<'_>> {
    let found = study.facts().map(|(about, of, name, facts)| Described { about, of, name: name.as_str(), facts });
    let mut all: Vec<Described> = found.collect();
    // What was declared and never asked is part of a study too.
    for (about, of, name) in study.codebook().declared() {
        if !all.iter().any(|it| (it.about, it.of, it.name) == (about, of, name)) {
            let mut facts = Facts::default();
            facts.missing.extend(Some(study.count(about, of)).filter(|it| *it > 0).map(|it| ("not_asked".into(), it)));
            all.push(Described { about, of, name, facts });
        }
    }
    all.sort_by_key(|it| (it.about, it.of, study.codebook().place(it.about, it.name), it.name));
    all
}

pub(crate) fn codebook_table(study: &Study, rows: &mut dyn Sink) -> io::Result<()> {
    let head =
        ["about", "of", "of_label", "variable", "type", "question", "options", "calculated", "answered", "missing"];
    rows.put(&head.map(Cow::Borrowed))?;
    for it in described(study) {
        let entry = study.codebook().entry(it.about, it.of, it.name).cloned().unwrap_or_default();
        let label = if it.about == About::Ego { "" } else { study.codebook().label(it.about, it.of) };
        rows.put(&[
            Cow::Borrowed(it.about.as_str()),
            guarded(it.of),
            guarded(label),
            guarded(it.name),
            guarded(&entry.kind),
            guarded(&entry.question),
            guarded(&options(&entry.options, "; ")),
            guarded(&entry.calculated),
            Cow::Owned(it.facts.answered.to_string()),
            guarded(&reasons(&it.facts)),
        ])?;
    }
    Ok(())
}

fn options(options: &[(String, String)], between: &str) -> String {
    let one = |(value, words): &(String, String)| {
        if words.is_empty() { value.clone() } else { format!("{value} = {words}") }
    };
    options.iter().map(one).collect::<Vec<_>>().join(between)
}

fn reasons(facts: &Facts) -> String {
    let one = |(reason, count): (&String, &usize)| format!("{reason} {count}");
    facts.missing.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn codebook_text(study: &Study) -> String {
    let mut out = String::from("CODEBOOK\n");
    let mut section = None;
    for it in described(study) {
        if section != Some((it.about, it.of)) {
            section = Some((it.about, it.of));
            let title = match it.about {
                About::Ego => "Ego".to_owned(),
                about => {
                    let label = study.codebook().label(about, it.of);
                    let words = if label == it.of { String::new() } else { format!(" ({label})") };
                    format!(
                        "{} {}{words}",
                        if about == About::Alter { "Alters of type" } else { "Ties of kind" },
                        it.of
                    )
                }
            };
            let _ = write!(out, "\n{title}\n{}\n", "-".repeat(title.chars().count()));
        }
        let entry = study.codebook().entry(it.about, it.of, it.name);
        let kind = entry.map(|it| it.kind.as_str()).filter(|it| !it.is_empty());
        let _ = write!(out, "\n{}{}\n", it.name, kind.map(|it| format!(" ({it})")).unwrap_or_default());
        for line in entry.map(|it| it.question.lines()).into_iter().flatten() {
            let _ = writeln!(out, "    {line}");
        }
        if let Some(entry) = entry.filter(|it| !it.options.is_empty()) {
            let _ = writeln!(out, "      {}", options(&entry.options, "\n      "));
        }
        if let Some(entry) = entry.filter(|it| !it.calculated.is_empty()) {
            let _ = writeln!(out, "    calculated: {}", entry.calculated);
        }
        let missing = reasons(&it.facts);
        let none = if missing.is_empty() { String::new() } else { format!("; no answer: {missing}") };
        let _ = writeln!(out, "    answered: {}{none}", it.facts.answered);
    }
    out
}

/// What the tables' cells mean.
const CELLS: &str = "\
IN TABLES
Text is UTF-8, cells are separated by commas, lines end with CR LF. Lists are JSON.
A variable with several options to choose has a column for each of them as well, TRUE or FALSE.
An empty cell has no answer. The column <variable>_missing beside it says why:
    not_asked       the question did not come up
    blank           it was asked, and left blank
    any other word  the reason that the participant gave, such as refused or dont_know
In pairs.csv, tie is TRUE or FALSE where that is known. Otherwise tie_missing says:
    not_asked       the two were never shown together in a question about this kind of tie
    not_confirmed   they were, and the participant did not say that there are no other ties
Text that a spreadsheet would take for a formula has an apostrophe before it.
x and y are parts of the map's square, from its top left corner; who stands outside has less than 0 or more than 1.
";

fn read_me(study: &Study, formats: &[&Format], notes: &[String]) -> String {
    let count = |number: usize| if number == 1 { "1 network".to_owned() } else { format!("{number} networks") };
    let mut out = format!("{}, exported by Sociogram", count(study.cases().len()));
    if let Some(exported) = &study.options().exported {
        let _ = write!(out, " on {exported}");
    }
    out.push_str(".\n");
    if study.options().nameless {
        out.push_str("The names of alters were left out; their ids stand in their place. Answers in words may have names in them.\n");
    } else {
        out.push_str("It has the names of people. Keep it as safe as the interviews themselves.\n");
    }
    out.push_str("\nWHAT IS WHERE\n");
    let folders = formats.iter().map(|it| (format!("{}/", it.key), it.about));
    let beside = [
        ("codebook.csv", "Every variable: what was asked, what could be answered, how often it was"),
        ("codebook.txt", "The same to read"),
        ("files.csv", "Every file: what it is called here, and what was the matter with it"),
    ];
    for (name, about) in folders.chain(beside.map(|(name, about)| (name.to_owned(), about))) {
        let _ = writeln!(out, "{name:<17}{about}");
    }
    if !study.refused().is_empty() {
        out.push_str("\nFILES THAT COULD NOT BE READ\n");
        for refused in study.refused() {
            let _ = writeln!(out, "{}: {}", refused.file, refused.said);
        }
    }
    let remarks =
        study.cases().iter().flat_map(|case| case.document.remarks.iter().map(|it| format!("{}: {it}", case.file)));
    let remarks: Vec<String> = remarks.chain(notes.iter().cloned()).collect();
    if !remarks.is_empty() {
        let _ = write!(out, "\nWHAT WAS LEFT OUT OR TAKEN OTHERWISE\n{}\n", remarks.join("\n"));
    }
    let _ = write!(out, "\n{CELLS}");
    out
}
