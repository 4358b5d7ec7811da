//! What earlier versions wrote can still be read. Each folder in `tests/corpus/<version>/` has one interview as the program
//! of that version wrote it, never to be changed: `protocol.json`, `journal.json` and `network.json`. `now.json` is the
//! network file that today's program makes of the journal; with `BLESS=1` it is written anew.
#![allow(clippy::unwrap_used)]

use formats::{NetworkDocument, network_file, read_network};
use interview::{Interview, Journal};
use json::Json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn document(path: &Path) -> Json {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The interview that a folder's journal comes to.
fn replayed(folder: &Path) -> Interview {
    let name = folder.display();
    let protocol = protocol::read(&document(&folder.join("protocol.json")));
    let protocol = Arc::new(protocol.unwrap_or_else(|faults| panic!("{name}: {faults:?}")));
    let journal = Journal::from_json(&document(&folder.join("journal.json")), &protocol);
    let journal = journal.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    assert_eq!(journal.protocol_sha256(), protocol.sha256, "{name}: the same document has another hash now");
    Interview::replay(protocol, &journal).unwrap_or_else(|refused| panic!("{name}: {refused:?}"))
}

fn read(path: &Path) -> NetworkDocument {
    let read = read_network(&document(path)).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    assert!(read.remarks.is_empty(), "{}: {:?}", path.display(), read.remarks);
    read
}

#[test]
fn every_interview_of_every_version_comes_to_what_it_did() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let interviews: Vec<PathBuf> = folders(&corpus).iter().flat_map(|version| folders(version)).collect();
    assert!(!interviews.is_empty());
    for folder in interviews {
        let (name, now) = (folder.display(), folder.join("now.json"));
        let file = network_file(&replayed(&folder));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&now, serde_json::to_string_pretty(&file).unwrap() + "\n").unwrap();
        }
        assert!(file == document(&now), "{name}: the journal comes to another network file than now.json");

        let (then, now) = (read(&folder.join("network.json")), read(&now));
        assert!(then.network == now.network, "{name}: the network differs from the one that was written then");
        assert_eq!((&then.kinds, &then.asked), (&now.kinds, &now.asked), "{name}");
    }
}
