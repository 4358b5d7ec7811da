//! The module of the cohort page, which `www/cohort/worker.js` loads beside it: a [`Comparer`] makes a study's tables,
//! an [`Exporter`] writes its networks for other programs.
#![cfg(target_arch = "wasm32")]

mod choosing;
mod exporting;

pub use exporting::Exporter;

use comparison::{Choice, Offer, Record, Records, Table, report, tables, workbook};
use dom::boundary::{from_page, to_page};
use exports::{Archive, Target};
use json::Json;
use measures::Measure;
use std::io::Write;
use wasm_bindgen::prelude::*;

/// Networks of more alters have no measures that take long: a page has to answer, and the command line has them.
const MANY: usize = 2000;

/// What takes long in large networks.
const LONG: [Measure; 6] = [
    Measure::AverageDistance,
    Measure::Diameter,
    Measure::Cliques,
    Measure::LargestClique,
    Measure::Communities,
    Measure::Modularity,
];

/// The files of a study, and the tables made of them last.
#[wasm_bindgen]
#[derive(Default)]
pub struct Comparer {
    records: Records,
    choice: Choice,
    tables: Vec<Table>,
}

#[wasm_bindgen]
impl Comparer {
    /// No files yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Comparer {
        Comparer::default()
    }

    /// Reads a file and keeps its figures; returns why it cannot be read, or nothing.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Option<String> {
        let read = exports::read(bytes);
        let said = read.as_ref().err().cloned();
        let record = read.map(|read| {
            let is_large = read.network.alter_count() > MANY;
            let wanted = Measure::ALL.iter().copied().filter(|it| !is_large || !LONG.contains(it));
            Record::of(&read, &wanted.collect::<Vec<_>>())
        });
        self.records.add(name, record);
        said
    }

    /// Notes that a file cannot be read, for a reason that the page found.
    pub fn refuse(&mut self, name: &str, said: &str) {
        self.records.add(name, Err(said.to_owned()));
    }

    /// What there is to choose from and what is usual, once all files are there: `{ groups: [{ key, name, groups }],
    /// figures: [{ key, name }], composition: [{ key, name }], numbers: [{ key, name }], usual: { group, figures,
    /// composition, numbers, waves }, followed, networks: [names] }`.
    pub fn offer(&mut self) -> JsValue {
        self.records.number_waves();
        let (offer, usual) = (Offer::of(&self.records), Choice::usual(&self.records));
        to_page(&choosing::offer(&self.records, &offer, &usual))
    }

    /// The tables of a choice, `{ group, figures, composition, numbers, waves }` by their keys.
    ///
    /// # Errors
    /// A text that says what cannot be chosen.
    pub fn tables(&mut self, choice: &JsValue) -> Result<JsValue, JsValue> {
        let choice = from_page(choice).ok_or("The choice is not JSON.")?;
        self.choice = choosing::choice(&choice)?;
        self.tables = tables(&self.records, &self.choice);
        Ok(to_page(&Json::List(self.tables.iter().map(Table::to_page).collect())))
    }

    /// What the figures of these tables and the tests mean, `[[name, definition]]`.
    pub fn definitions(&self) -> JsValue {
        let all = comparison::definitions(&self.choice);
        to_page(&Json::List(all.iter().map(|(name, says)| Json::list([name.as_str(), says.as_str()])).collect()))
    }

    /// A table as CSV; nothing if there is none of this name.
    pub fn csv(&self, id: &str) -> Option<String> {
        self.tables.iter().find(|it| it.id == id).map(|it| it.to_csv(&self.records))
    }

    /// All tables on a page to print, HTML. `made` says when.
    pub fn report(&self, made: &str) -> String {
        report(&self.records, &self.choice, &self.tables, Some(made))
    }

    /// All tables as one workbook of Excel.
    ///
    /// # Errors
    /// A text, if memory does not suffice.
    pub fn workbook(&self) -> Result<Vec<u8>, JsValue> {
        workbook(&self.records, &self.choice, &self.tables).map_err(|fault| fault.to_string().into())
    }

    /// All tables as CSV and the report, in a ZIP archive.
    ///
    /// # Errors
    /// A text, if memory does not suffice.
    pub fn archive(&self, made: &str) -> Result<Vec<u8>, JsValue> {
        let pack = || -> std::io::Result<Vec<u8>> {
            let mut archive = Archive::new(Vec::new());
            for table in &self.tables {
                archive.file(&format!("{}.csv", table.id), &mut |out: &mut dyn Write| {
                    out.write_all(table.to_csv(&self.records).as_bytes())
                })?;
            }
            archive.file("report.html", &mut |out: &mut dyn Write| out.write_all(self.report(made).as_bytes()))?;
            archive.end()
        };
        pack().map_err(|fault| fault.to_string().into())
    }
}
