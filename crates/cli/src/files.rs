//! Files as they are named on the command line.

use crate::WrongUse;
use crate::progress::Progress;
use anyhow::Result;
use exports::{Options, Study};
use formats::NetworkDocument;
use json::Json;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// What network files in a folder are called. Tables can be anything, and are to be named one by one.
const KINDS: [&str; 4] = ["json", "graphml", "gexf", "net"];

/// So many files are read at a time.
const BATCH: usize = 512;

/// What several files were taken into, those that were, and those that could not be read and why.
type Part<P> = (P, Vec<String>, Vec<(String, String)>);

/// Files and folders of network files.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Files {
    /// Network files of any form that is read here; of a folder, those with the ending .json, .graphml, .gexf or .net,
    /// and those of the folders in it.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// How files are called in what is written about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Called {
    /// As they were named
    AsNamed,
    /// Without the folders around: what is written is given to others, whom these are no business of
    Plainly,
}

/// A file, and what it is called without the folders around.
struct Found {
    path: PathBuf,
    plain: String,
}

impl Files {
    /// All files that are meant, those of a folder in the order of their names.
    ///
    /// # Errors
    /// [`WrongUse`] if there is no such file, or none in a folder.
    fn found(&self) -> Result<Vec<Found>> {
        let mut found = Vec::new();
        let plain = |path: &Path, from: Option<&Path>| {
            let inside = from.and_then(|it| path.strip_prefix(it).ok()).unwrap_or(path);
            inside.to_string_lossy().into_owned()
        };
        for path in &self.files {
            if path.is_dir() {
                let mut inside = Vec::new();
                collect(path, &KINDS, &mut inside).map_err(|fault| unreadable(path, &fault))?;
                if inside.is_empty() {
                    return Err(WrongUse(format!("There is no network file in the folder {}.", path.display())).into());
                }
                found.extend(inside.into_iter().map(|it| Found { plain: plain(&it, Some(path)), path: it }));
            } else if path.exists() {
                found.push(Found { plain: plain(path, path.parent()), path: path.clone() });
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
    pub fn study(&self, options: Options, protocol: Option<&Json>, called: Called) -> Result<Study> {
        let mut study = Study::new(options);
        if let Some(protocol) = protocol {
            study.learn(protocol);
        }
        self.each(called, "Reading", |document| document, |file, document| study.add(file, document))?;
        Ok(study)
    }

    /// Reads all of them, several at once, has each taken into one of several parts, and hands these on in the order of
    /// the files, with the names of those that are in it, and those that could not be read and why. While a part is
    /// handed on, the next are made.
    ///
    /// # Errors
    /// As [`Files::found`].
    pub fn fold<P: Send>(
        &self,
        doing: &'static str,
        begin: impl Fn() -> P + Sync,
        take: impl Fn(&mut P, NetworkDocument) + Sync,
        mut hand_on: impl FnMut(P, Vec<String>, Vec<(String, String)>) + Send,
    ) -> Result<()> {
        let found = self.found()?;
        let progress = Progress::new(doing, found.len());
        let part = |files: &[Found]| {
            let (mut part, mut read, mut refused) = (begin(), Vec::new(), Vec::new());
            for file in files {
                let bytes = fs::read(&file.path).map_err(|fault| format!("The file could not be read: {fault}."));
                match bytes.and_then(|bytes| exports::read(&bytes)) {
                    Ok(document) => {
                        take(&mut part, document);
                        read.push(file.plain.clone());
                    }
                    Err(said) => refused.push((file.plain.clone(), said)),
                }
                progress.step();
            }
            (part, read, refused)
        };
        let mut done: Vec<Part<P>> = Vec::new();
        let mut batches = found.chunks(BATCH);
        loop {
            let batch = batches.next();
            let make = || -> Vec<Part<P>> { batch.unwrap_or_default().par_chunks(BATCH / 8).map(part).collect() };
            let before = std::mem::take(&mut done);
            let pass_on = || before.into_iter().for_each(|(part, read, refused)| hand_on(part, read, refused));
            (_, done) = rayon::join(pass_on, make);
            if batch.is_none() {
                return Ok(());
            }
        }
    }

    /// Reads all of them, several at once, makes something of each, and hands that on in their order with the name of
    /// the file, or what is wrong with it. No more than a batch of files is held at a time.
    ///
    /// # Errors
    /// As [`Files::found`].
    pub fn each<T: Send>(
        &self,
        called: Called,
        doing: &'static str,
        make: impl Fn(NetworkDocument) -> T + Sync,
        mut take: impl FnMut(&str, Result<T, String>),
    ) -> Result<()> {
        let found = self.found()?;
        let progress = Progress::new(doing, found.len());
        let read = |file: &Found| {
            let bytes = fs::read(&file.path).map_err(|fault| format!("The file could not be read: {fault}."));
            let made = bytes.and_then(|bytes| exports::read(&bytes)).map(&make);
            progress.step();
            made
        };
        for batch in found.chunks(BATCH) {
            let made: Vec<_> = batch.par_iter().map(read).collect();
            for (file, made) in batch.iter().zip(made) {
                match called {
                    Called::AsNamed => take(&file.path.to_string_lossy(), made),
                    Called::Plainly => take(&file.plain, made),
                }
            }
        }
        Ok(())
    }
}

/// The files in a folder, and in those in it, whose names end with one of these, in the order of their names.
pub(crate) fn collect(folder: &Path, kinds: &[&str], found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let is_kind = |kind: &&str| path.extension().is_some_and(|it| it.eq_ignore_ascii_case(kind));
        // A link to a folder may lead back to where it is.
        if entry.file_type()?.is_dir() {
            collect(&path, kinds, found)?;
        } else if kinds.iter().any(is_kind) && path.is_file() {
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
