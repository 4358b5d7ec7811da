//! The formats, one file each.

mod coded;
mod egor;
mod gexf;
mod graphml;
mod matrix;
mod network_canvas;
mod pajek;
mod siena;
mod spss;
mod stata;
mod tables;
mod xlsx;
mod xml;

pub(crate) use xml::escaped;

pub use tables::truth;

use super::study::Study;
use super::target::{Folder, Target};
use std::io;

/// What could not be exported, in sentences.
pub(crate) type Notes = Vec<String>;

/// A form in which a study can be exported.
pub struct Format {
    /// Its name on a command line, and the folder that its files are in
    pub key: &'static str,
    /// What it is, and for which programs
    pub about: &'static str,
    write: fn(&Study, &mut dyn Target, &mut Notes) -> io::Result<()>,
}

impl Format {
    /// All of them, the plainest first.
    pub const ALL: &[Format] = &[
        Format {
            key: "tables",
            about: "Tables of egos, alters, ties, pairs and stages (CSV): R, Python, SPSS, Stata",
            write: tables::plain,
        },
        Format {
            key: "excel",
            about: "The same tables, marked so that Excel reads their letters right",
            write: tables::marked,
        },
        Format { key: "xlsx", about: "The same tables and the codebook in one workbook: Excel", write: xlsx::write },
        Format {
            key: "spss",
            about: "The same tables in numbers, with the syntax that reads and labels them: SPSS, PSPP",
            write: spss::write,
        },
        Format {
            key: "stata",
            about: "The same tables in numbers, with the do-file that reads and labels them: Stata",
            write: stata::write,
        },
        Format {
            key: "egor",
            about: "Three tables with the columns that the R package egor looks for",
            write: egor::write,
        },
        Format {
            key: "matrix",
            about: "An adjacency matrix for each kind of tie (CSV): statnet, UCINET",
            write: matrix::write,
        },
        Format {
            key: "siena",
            about: "An adjacency matrix for each wave of a participant, with the same alters in all: RSiena",
            write: siena::write,
        },
        Format {
            key: "graphml",
            about: "A graph for each network (GraphML): igraph, tidygraph, networkx",
            write: graphml::write,
        },
        Format { key: "gexf", about: "A graph for each network with places (GEXF 1.3): Gephi", write: gexf::write },
        Format {
            key: "pajek",
            about: "A network for each file, a relation for each kind of tie (.net): Pajek",
            write: pajek::write,
        },
        Format {
            key: "network-canvas",
            about: "Tables with the names and columns that Network Canvas exports: ideanet",
            write: network_canvas::write,
        },
    ];

    /// The format of this name.
    pub fn from_key(key: &str) -> Option<&'static Format> {
        Self::ALL.iter().find(|it| it.key == key)
    }

    /// Writes the study's files in this format, without anything about them. Returns what had to be left out.
    ///
    /// # Errors
    /// When the target cannot be written to.
    pub fn write(&self, study: &Study, target: &mut dyn Target) -> io::Result<Vec<String>> {
        let mut notes = Vec::new();
        (self.write)(study, &mut Folder { inside: target, folder: self.key }, &mut notes)?;
        Ok(notes)
    }
}
