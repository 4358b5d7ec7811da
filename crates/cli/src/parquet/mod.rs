//! Tables as Parquet, which DuckDB, Polars, Arrow and Spark read: of any number of files, of which no more than a batch
//! is ever held.
//!
//! The files are read twice: first to see which variables there are and of which type, then to write rows. What is
//! worked out of one batch is written while the next is worked out.

mod columns;
mod rows;

use crate::files::Files;
use anyhow::{Context, Result};
use exports::{Names, Options, Study};
use json::Json;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use rows::{Batch, Tables};
use std::fs::{self, File};
use std::path::Path;

/// The tables, in the order in which a [`Batch`] has them.
const NAMES: [&str; 5] = ["networks", "egos", "alters", "ties", "stages"];

/// What became of an export.
pub(crate) struct Written {
    /// How many networks there are
    pub networks: usize,
    /// The files that could not be read, and why
    pub refused: Vec<(String, String)>,
}

/// Writes a folder with a file for each table.
///
/// # Errors
/// When a file named does not exist, or the folder cannot be written to.
pub(crate) fn write(files: &Files, protocol: Option<&Json>, nameless: bool, out: &Path) -> Result<Written> {
    let mut study = Study::new(Options { nameless, exported: None });
    if let Some(protocol) = protocol {
        study.learn(protocol);
    }
    let meet = |part: &mut Study, document: formats::NetworkDocument| part.meet(&document);
    files.fold("Looking at", Study::default, meet, |part, _, _| study.meet_all(&part))?;

    fs::create_dir_all(out)?;
    let tables = Tables::new(&study);
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let writer = |at: usize| -> Result<ArrowWriter<File>> {
        let file = File::create(out.join(format!("{}.parquet", NAMES[at])))?;
        let schema = tables.schema(at).context("a table without columns")?;
        Ok(ArrowWriter::try_new(file, schema, Some(properties.clone()))?)
    };
    let mut writers = (0..NAMES.len()).map(writer).collect::<Result<Vec<_>>>()?;
    let mut written = Written { networks: 0, refused: Vec::new() };
    let mut names = Names::default();
    let mut failed = None;
    let add = |batch: &mut Batch, document: formats::NetworkDocument| tables.add(batch, document);
    files.fold(
        "Writing",
        || tables.batch(),
        add,
        |mut batch, read, refused| {
            written.networks += read.len();
            written.refused.extend(refused);
            batch.name(read.iter().map(|file| (names.of_file(file), file.clone())));
            let batches = tables.finish(batch);
            let put = batches.and_then(|batches| {
                for (writer, batch) in writers.iter_mut().zip(&batches) {
                    writer.write(batch)?;
                }
                Ok(())
            });
            if let Err(fault) = put {
                failed.get_or_insert(fault);
            }
        },
    )?;
    if let Some(fault) = failed {
        return Err(fault);
    }
    for writer in writers {
        writer.close()?;
    }
    Ok(written)
}
