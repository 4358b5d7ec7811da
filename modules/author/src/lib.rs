//! The module that `www/author-worker.js` loads beside the author's page, compiled for speed: what takes long, or needs
//! the core, and no participant.
//!
//! Everything takes the text of a protocol and returns the text of a JSON document. What cannot be done rejects with `{
//! code, message }`: "protocol" for one with faults, "stuck" where simulated participants cannot go on, "journal" for a journal
//! that does not fit, "file" for what is no network file.
#![cfg(target_arch = "wasm32")]

use dom::boundary::{error, read};
use dom::letters::LETTERS;
use exports::{Archive, Options as ExportOptions, Study};
use interview::{Interview, Journal};
use js_sys::{Array, Function, Uint8Array};
use json::{Json, text};
use map::content::Content;
use map::scene::{Theme, portrait};
use protocol::Protocol;
use simulate::{FIGURES, Options, burden, simulate, write};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

type Result<T> = std::result::Result<T, JsValue>;

fn fault(code: &str, message: &str) -> JsValue {
    error(code, message, Vec::new())
}

/// A protocol and its document.
fn opened(protocol: &str) -> Result<(Json, Arc<Protocol>)> {
    let document = read(protocol).ok_or_else(|| fault("protocol", "The protocol is not JSON."))?;
    match protocol::read(&document) {
        Ok(protocol) => Ok((document, Arc::new(protocol))),
        Err(faults) => Err(fault("protocol", &format!("The protocol has faults: {}. Mend them first.", faults.len()))),
    }
}

/// Tells a function of the page a number; one that fails changes nothing.
fn tell(function: &Option<Function>, number: f64) {
    if let Some(function) = function {
        let _ = function.call1(&JsValue::NULL, &JsValue::from_f64(number));
    }
}

/// Has participants go through a protocol. `wanted` is `{ people, seed, named, drop_out, blank }`; all but the first may be
/// missing. Returns the bytes of an archive and the text of `{ people, finished, declined, alters, ties }`; `told` is called with the
/// share that is done.
#[wasm_bindgen]
pub fn simulated(protocol: &str, wanted: &str, told: Option<Function>) -> Result<Array> {
    let (document, protocol) = opened(protocol)?;
    let wanted = read(wanted).unwrap_or_default();
    let number = |name: &str| wanted.get(name).and_then(Json::as_f64);
    let usual = Options::default();
    let share = |name: &str, usual: f64| number(name).unwrap_or(usual).clamp(0.0, 1.0);
    let options = Options {
        seed: number("seed").unwrap_or(1.0).max(0.0) as u64,
        named: number("named").map(|named| named.max(0.0) as usize),
        drop_out: share("drop_out", usual.drop_out),
        blank: share("blank", usual.blank),
        ..usual
    };
    let people = number("people").unwrap_or(100.0).clamp(1.0, 99_999.0) as usize;
    let mut archive = Archive::new(Vec::new());
    let mut step = |done: usize| tell(&told, done as f64 / people as f64);
    let summary = write(&protocol, &document, &options, people, &mut archive, &mut step)
        .map_err(|it| fault("stuck", &it.to_string()))?;
    let bytes = archive.end().map_err(|it| fault("stuck", &it.to_string()))?;
    let summary = Json::object([
        ("people", Json::from(summary.people)),
        ("finished", Json::from(summary.finished)),
        ("declined", Json::from(summary.declined)),
        ("alters", Json::from(summary.alters)),
        ("ties", Json::from(summary.ties)),
    ]);
    Ok(Array::of2(&Uint8Array::from(bytes.as_slice()), &JsValue::from_str(&text(&summary))))
}

/// The journal of one made-up participant, who answers everything.
#[wasm_bindgen]
pub fn made_up(protocol: &str, seed: f64) -> Result<String> {
    let (_, protocol) = opened(protocol)?;
    let options = Options { named: Some(8), ..Options::steady(seed.max(0.0) as u64) };
    let simulated = simulate(&protocol, &options, 1).map_err(|it| fault("stuck", &it.to_string()))?;
    let interview = simulated.interview;
    Ok(text(&interview.journal().to_json(interview.protocol())))
}

/// What an interview costs with each number of people: `{ costs, figures }`.
#[wasm_bindgen]
pub fn costs(protocol: &str, people: &[u32], told: Option<Function>) -> Result<String> {
    let (_, protocol) = opened(protocol)?;
    let mut costs = Vec::new();
    for (done, people) in people.iter().enumerate() {
        tell(&told, done as f64 / 4.0);
        let cost = burden(&protocol, *people as usize, 1).map_err(|it| fault("stuck", &it.to_string()))?;
        costs.push(cost.to_json());
    }
    let figures = FIGURES.iter().map(|figure| {
        Json::object([
            ("doing", Json::from(figure.name)),
            ("seconds", Json::from(figure.seconds)),
            ("spread", Json::from(figure.spread)),
            ("taps", Json::from(figure.taps)),
            ("source", Json::from(figure.source)),
        ])
    });
    Ok(text(&Json::object([("costs", Json::List(costs)), ("figures", Json::List(figures.collect()))])))
}

/// A protocol with everything written out that stands for more than its author wrote.
#[wasm_bindgen]
pub fn written_out(protocol: &str) -> Result<String> {
    let (document, _) = opened(protocol)?;
    Ok(text(&protocol::written_out(&document)))
}

/// Advice about a protocol: `[{ code, path, message, source }]`.
#[wasm_bindgen]
pub fn advised(protocol: &str) -> Result<String> {
    let (document, protocol) = opened(protocol)?;
    Ok(text(&Json::List(advice::advice(&document, &protocol).iter().map(advice::Advice::to_json).collect())))
}

/// The quality sheet of files, whose names and texts come by turns: `{ files, definitions, refused }`.
#[wasm_bindgen]
pub fn sheet(files: Vec<String>) -> Result<String> {
    let mut study = Study::new(ExportOptions::default());
    for file in files.chunks(2) {
        if let [name, text] = file {
            study.add(name, exports::read(text.as_bytes()));
        }
    }
    let documents: Vec<_> = study.cases().iter().map(|case| &case.document).collect();
    let sheets = quality::sheets(&documents);
    let rows = study.cases().iter().zip(&sheets).map(|(case, sheet)| {
        let mut row = sheet.to_json();
        row.add("file", Json::from(case.file.as_str()));
        row
    });
    let refused = study
        .refused()
        .iter()
        .map(|it| Json::object([("file", Json::from(it.file.as_str())), ("said", Json::from(it.said.as_str()))]));
    Ok(text(&Json::object([
        ("files", Json::List(rows.collect())),
        ("definitions", quality::definitions()),
        ("refused", Json::List(refused.collect())),
    ])))
}

/// What happened in an interview, entry by entry: `[{ seconds, stage, what, correction }]`.
#[wasm_bindgen]
pub fn steps(protocol: &str, journal: &str) -> Result<String> {
    let (_, protocol) = opened(protocol)?;
    let journal = journal_of(journal, &protocol)?;
    Ok(text(&quality::steps_to_json(&quality::steps(&protocol, &journal))))
}

/// The map as it was after so many entries of a journal: the text of an SVG document.
#[wasm_bindgen]
pub fn map_after(protocol: &str, journal: &str, entries: usize) -> Result<String> {
    let (_, protocol) = opened(protocol)?;
    let mut document = read(journal).ok_or_else(|| fault("journal", "The journal is not JSON."))?;
    if let Some(Json::List(all)) = document.get_mut("entries") {
        all.truncate(entries);
    }
    let journal = Journal::from_json(&document, &protocol).map_err(|it| fault("journal", &it.to_string()))?;
    let interview = Interview::replay(protocol, &journal)
        .map_err(|(entry, refusal)| fault("journal", &format!("Entry {entry} does not fit the protocol. {refusal}")))?;
    Ok(map::svg(&[portrait(&Content::whole(&interview), LETTERS)], &Theme::light(&[])))
}

fn journal_of(journal: &str, protocol: &Arc<Protocol>) -> Result<Journal> {
    let document = read(journal).ok_or_else(|| fault("journal", "The journal is not JSON."))?;
    Journal::from_json(&document, protocol).map_err(|it| fault("journal", &it.to_string()))
}
