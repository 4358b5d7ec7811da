//! The networks of a study for other programs, in an archive that is handed on piece by piece.

use exports::{Archive, Content, Format, Options, Study, Target, export};
use js_sys::{Function, Uint8Array};
use std::io::{self, BufWriter, Write};
use wasm_bindgen::prelude::*;

/// The forms that there are, `[[key, about]]`.
#[wasm_bindgen]
pub fn formats() -> js_sys::Array {
    let pair = |it: &Format| js_sys::Array::of2(&it.key.into(), &it.about.into());
    Format::ALL.iter().map(pair).collect()
}

/// Files that are exported together.
#[wasm_bindgen]
pub struct Exporter {
    study: Study,
}

#[wasm_bindgen]
impl Exporter {
    /// No files yet. `nameless` leaves the names of alters out; `exported` says when it is, as ISO 8601.
    #[wasm_bindgen(constructor)]
    pub fn new(nameless: bool, exported: &str) -> Exporter {
        Exporter { study: Study::new(Options { nameless, exported: Some(exported.to_owned()) }) }
    }

    /// Adds a file.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.study.add(name, exports::read(bytes));
    }

    /// Notes that a file cannot be read, for a reason that the page found.
    pub fn refuse(&mut self, name: &str, said: &str) {
        self.study.add(name, Err(said.to_owned()));
    }

    /// Writes all of it in these formats: `take` is called with each piece of the archive, `begin` with each file in
    /// it.
    ///
    /// # Errors
    /// A text, or what the page's functions threw.
    pub fn write(&self, keys: Vec<String>, take: &Function, begin: &Function) -> Result<(), JsValue> {
        let wanted = Format::ALL.iter().filter(|it| keys.iter().any(|key| key == it.key));
        let out = BufWriter::with_capacity(PIECE, Pieces { take });
        let write = || -> io::Result<()> {
            let mut told = Told { archive: Archive::new(out), begin };
            export(&self.study, wanted, &mut told)?;
            told.archive.end()?.flush()
        };
        write().map_err(|fault| fault.to_string().into())
    }
}

/// The bytes that are handed on together.
const PIECE: usize = 1 << 20;

/// Hands bytes on to the page.
struct Pieces<'a> {
    take: &'a Function,
}

impl Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.take.call1(&JsValue::NULL, &Uint8Array::from(bytes));
        sent.map(|_| bytes.len()).map_err(|_| io::Error::other("The browser has no room for the archive."))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An archive of which each file is told to the page as it is begun.
struct Told<'a, W: Write> {
    archive: Archive<W>,
    begin: &'a Function,
}

impl<W: Write> Target for Told<'_, W> {
    fn file(&mut self, path: &str, content: Content) -> io::Result<()> {
        // A page that fails to show how far it is gets its archive all the same.
        let _ = self.begin.call1(&JsValue::NULL, &JsValue::from_str(path));
        self.archive.file(path, content)
    }
}
