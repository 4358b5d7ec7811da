//! Files as they are named on the command line.

use crate::WrongUse;
use crate::progress::Progress;
use anyhow::Result;
use exports::{Options, Study};
use json::Json;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// What network files in a folder are called. Tables can be anything, and are to be named one by one.
const KINDS: [&str; 4] = ["json", "graphml", "gexf", "net"];

/// Files and folders of network files.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Files {
    /// Network files of any form that is read here; of a folder, those with the ending .json, .graphml, .gexf or .net,
    /// and those of the folders in it.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

impl Files {
    /// All files that are meant, those of a folder in the order of their names.
    ///
    /// # Errors
    /// [`WrongUse`] if there is no such file, or none in a folder.
    pub fn found(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for path in &self.files {
            let before = found.len();
            if path.is_dir() {
                collect(path, &mut found).map_err(|fault| unreadable(path, &fault))?;
                if found.len() == before {
                    return Err(WrongUse(format!("There is no network file in the folder {}.", path.display())).into());
                }
            } else if path.exists() {
                found.push(path.clone());
            } else {
                return Err(WrongUse(format!("There is no file {}.", path.display())).into());
            }
        }
        Ok(found)
    }

    /// Reads all of them, several at once, into a study in their order.
    ///
    /// # Errors
    /// As [`Files::found`]; what is wrong in a file is noted in the study.
    pub fn study(&self, options: Options, protocol: Option<&Json>) -> Result<Study> {
        let found = self.found()?;
        let progress = Progress::new("Reading", found.len());
        let read = |path: &PathBuf| {
            let bytes = fs::read(path).map_err(|fault| format!("The file could not be read: {fault}."));
            let read = bytes.and_then(|bytes| exports::read(&bytes));
            progress.step();
            read
        };
        let documents: Vec<_> = found.par_iter().map(read).collect();
        let mut study = Study::new(options);
        if let Some(protocol) = protocol {
            study.learn(protocol);
        }
        for (path, document) in found.iter().zip(documents) {
            study.add(&path.to_string_lossy(), document);
        }
        Ok(study)
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let is_kind = |kind: &&str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(kind));
        // A link to a folder may lead back to where it is.
        if entry.file_type()?.is_dir() {
            collect(&path, found)?;
        } else if KINDS.iter().any(is_kind) && path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

/// The JSON of a file; the inner error is a sentence about what is in it.
///
/// # Errors
/// [`WrongUse`] if it cannot be opened.
pub(crate) fn json_of(path: &Path) -> Result<Result<Json, String>> {
    let bytes = fs::read(path).map_err(|fault| unreadable(path, &fault))?;
    let parsed = formats::text_of(&bytes).and_then(|text| {
        serde_json::from_str(&text)
            .map_err(|fault| format!("This is not JSON, so nothing in it could be read: {fault}."))
    });
    Ok(parsed)
}

/// That something cannot be opened.
pub(crate) fn unreadable(path: &Path, fault: &std::io::Error) -> WrongUse {
    WrongUse(format!("{} could not be read: {fault}.", path.display()))
}

/// That something cannot be written.
pub(crate) fn unwritable(path: &Path, fault: &std::io::Error) -> WrongUse {
    WrongUse(format!("{} could not be written: {fault}.", path.display()))
}
