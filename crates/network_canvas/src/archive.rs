//! The container: a `.netcanvas` file is a ZIP archive with `protocol.json` at its root and the files that come with it
//! in `assets/`; or it is the JSON document by itself. Nothing but the document is ever unpacked.

use crate::Refusal;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, crc32};
use std::collections::BTreeMap;

/// The bytes of a document, unpacked. The largest that studies use come to a tenth of a megabyte.
const LARGEST_DOCUMENT: usize = 8_000_000;
/// The files in an archive. The largest that studies use have some dozens.
const MOST_FILES: usize = 10_000;
/// The bytes of the names of all files.
const MOST_NAME_BYTES: usize = 1_000_000;

/// What a file holds.
#[derive(Debug)]
pub(crate) struct Contents {
    /// The text of the document
    pub(crate) text: String,
    /// The other files by name, each with its size; `None` where the document came by itself
    pub(crate) files: Option<BTreeMap<String, u64>>,
}

/// Takes the document out of a file.
pub(crate) fn open(bytes: &[u8]) -> Result<Contents, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new("empty", "The file is empty: 0 bytes. Get it again from where it came."));
    }
    if !bytes.starts_with(b"PK") {
        return Ok(Contents { text: text_of(bytes)?, files: None });
    }
    let damaged = |_| Refusal::new("archive", "The archive is damaged. Save the protocol once more, or get it again.");
    let archive = ZipArchive::from_slice(bytes).map_err(damaged)?;
    let mut entries = archive.entries();
    let (mut files, mut document, mut name_bytes) = (BTreeMap::new(), None, 0);
    while let Some(entry) = entries.next_entry().map_err(damaged)? {
        let name = name_of(&entry)?;
        name_bytes += name.len();
        if files.len() == MOST_FILES || name_bytes > MOST_NAME_BYTES {
            let why = format!("The archive has more than {MOST_FILES} files, or their names are too long.");
            return Err(Refusal::new("too-large", why));
        }
        if files.contains_key(&name) {
            let why =
                format!("The archive has two files called \"{}\", so it is not clear which counts.", shown(&name));
            return Err(Refusal::new("duplicate", why));
        }
        if name == "protocol.json" {
            document = Some(unpacked(&entry, archive.get_entry(entry.wayfinder()).map_err(damaged)?.data())?);
        }
        files.insert(name, entry.uncompressed_size_hint());
    }
    files.remove("protocol.json");
    match document {
        Some(document) => Ok(Contents { text: text_of(&document)?, files: Some(files) }),
        None => Err(missing(&files)),
    }
}

/// The name of a file in an archive, if it stays within the archive.
fn name_of(entry: &ZipFileHeaderRecord) -> Result<String, Refusal> {
    let bytes = entry.file_path();
    let name = std::str::from_utf8(bytes.as_bytes()).map_err(|_| {
        Refusal::new("encoding", "The archive has a file whose name is not in UTF-8. Save the protocol once more.")
    })?;
    let leads_out = name.split(['/', '\\']).any(|part| part == "..");
    if leads_out || name.starts_with(['/', '\\']) || name.contains(['\\', '\0']) || name.is_empty() {
        let why = format!(
            "The archive has a file called \"{}\", which leads out of it. Network Canvas writes no such file.",
            shown(name)
        );
        return Err(Refusal::new("path", why));
    }
    Ok(name.to_owned())
}

/// The bytes of the document, whose packed ones are given.
fn unpacked(entry: &ZipFileHeaderRecord, packed: &[u8]) -> Result<Vec<u8>, Refusal> {
    if entry.flags().is_encrypted() {
        return Err(Refusal::new("encrypted", "\"protocol.json\" is encrypted. Save the archive without a password."));
    }
    let bytes = match entry.compression_method() {
        CompressionMethod::STORE if packed.len() <= LARGEST_DOCUMENT => packed.to_vec(),
        CompressionMethod::STORE => return Err(too_large()),
        CompressionMethod::DEFLATE => {
            decompress_to_vec_with_limit(packed, LARGEST_DOCUMENT).map_err(|fault| match fault.status {
                miniz_oxide::inflate::TINFLStatus::HasMoreOutput => too_large(),
                _ => Refusal::new("archive", "\"protocol.json\" is damaged in the archive. Get the file again."),
            })?
        }
        _ => {
            let why = "\"protocol.json\" is packed in a way that is not known here. Pack it with \"deflate\".";
            return Err(Refusal::new("archive", why));
        }
    };
    if crc32(&bytes) != entry.crc32() {
        let why = "\"protocol.json\" is damaged in the archive: its checksum is wrong. Get the file again.";
        return Err(Refusal::new("archive", why));
    }
    Ok(bytes)
}

fn missing(files: &BTreeMap<String, u64>) -> Refusal {
    let nested = files.keys().find(|name| name.ends_with("/protocol.json"));
    let why = match nested {
        Some(name) => format!(
            "\"protocol.json\" is not at the root of the archive but at \"{}\". Pack the contents of that folder, not \
             the folder.",
            shown(name)
        ),
        None => {
            "The archive has no \"protocol.json\", so it is no Network Canvas protocol. Take the file that Architect \
                 saves."
                .into()
        }
    };
    Refusal::new("no-document", why)
}

fn too_large() -> Refusal {
    let megabytes = LARGEST_DOCUMENT / 1_000_000;
    Refusal::new("too-large", format!("\"protocol.json\" has more than {megabytes} MB, which no protocol needs."))
}

/// The text of a document, which is UTF-8 as all JSON is.
fn text_of(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > LARGEST_DOCUMENT {
        return Err(too_large());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(fault) => {
            let line = bytes.iter().take(fault.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
            let why = format!("The protocol is not stored as UTF-8 (line {line} shows it). Save it as UTF-8.");
            Err(Refusal::new("encoding", why))
        }
    }
}

fn shown(name: &str) -> String {
    crate::report::shortened(name)
}
