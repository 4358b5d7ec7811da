//! From JSON to a [`Protocol`], through three gates: [`limits`] (too big or deep to look at), [`shape`] (each value
//! spelled as the tables say) and [`sense`] (ids that exist, rules that can hold, the right order). The second and
//! third look at everything whatever the other finds, so that an author sees all faults at once; what is misspelt
//! is told by the second gate and passed over in silence by the third. Behind the first gate, [`loops`] writes out what an
//! author wrote once and means many times.
//!
//! Sentences are passed to [`Faults`] as closures: the feature `advice` decides whether any is called, and where it is
//! off, as in what participants download, whatever only serves sentences is left out by the compiler.

mod book;
mod bounds;
mod calculated;
mod codebook;
mod compare;
mod completion;
mod filled;
mod help;
mod limits;
mod loops;
mod need;
mod order;
mod possible;
mod rosters;
mod rules;
mod sense;
mod shape;
mod shuffled;
mod spot;
mod stages;
mod suggest;

pub(super) use book::{Domain, Kinds, Whose};
pub(super) use need::Need;
pub(super) use order::{Moment, Order};
pub(super) use rosters::read_choice;
pub(super) use sense::Sense;
pub(super) use spot::Spot;
pub(super) use suggest::list;

use super::fault::{Fault, Faults};
use super::{Protocol, spelling};
use json::{Json, canonical};
use rare::rare;
use shape::Gate;
use std::borrow::Cow;

/// Reads a protocol from its JSON document, or tells everything that is wrong with it.
pub fn read(document: &Json) -> Result<Protocol, Vec<Fault>> {
    within_limits(document)?;
    let protocol = if loops::are_in(document) { rare!(loops::read(document)) } else { read_written(document) };
    Ok(Protocol { sha256: sha256(&canonical(document)), ..protocol? })
}

/// A protocol's document with everything written out that stands for more than its author wrote: options that name a list,
/// what is there for each item of one, and variables that are the same as another type's. For those who look into the
/// document itself; one that is faulty is as it was.
pub fn written_out(document: &Json) -> Cow<'_, Json> {
    let is_small = within_limits(document).is_ok();
    let written = (is_small && loops::are_in(document)).then(|| loops::write_out(document).ok()).flatten();
    written.map_or(Cow::Borrowed(document), |(written, _)| Cow::Owned(written))
}

/// Where the author of a document wrote what stands at a path of it once everything is written out, such as
/// `$.stages[3].text`; see [`written_out`].
pub fn place_in(document: &Json, path: &str) -> String {
    let is_short = within_limits(document).is_ok() && loops::are_in(document);
    if is_short { loops::place_in(document, path) } else { path.to_owned() }
}

fn within_limits(document: &Json) -> Result<(), Vec<Fault>> {
    let mut faults = Faults::default();
    if limits::check(&Spot::root(document), &mut faults) { Ok(()) } else { Err(faults.into_list()) }
}

/// Reads a document in which everything is written out.
fn read_written(document: &Json) -> Result<Protocol, Vec<Fault>> {
    let protocol = read_in_order(document)?;
    if shuffled::is_in(document) { rare!(shuffled::read(document, protocol)) } else { Ok(protocol) }
}

/// Reads a document as if everything came in the order in which it is written.
fn read_in_order(document: &Json) -> Result<Protocol, Vec<Fault>> {
    let root = Spot::root(document);
    let mut faults = Faults::default();
    let languages = languages(&root);
    let mut gate = Gate { faults: &mut faults, languages: languages.clone(), has_names: false };
    gate.check(&root, &spelling::PROTOCOL);
    let has_names = gate.has_names;
    let protocol = sense::protocol(&root, languages, has_names, &mut faults);
    if faults.count() > 0 { Err(faults.into_list()) } else { Ok(protocol) }
}

/// The languages of the protocol; `None` if their list is faulty, so that no text is blamed for it.
fn languages<'d>(root: &Spot<'_, 'd>) -> Option<Vec<&'d str>> {
    match root.json.get("languages") {
        None => Some(vec!["en"]),
        Some(Json::List(items)) if (1..=50).contains(&items.len()) => {
            items.iter().map(|it| it.as_str().filter(|tag| spelling::is_language(tag))).collect()
        }
        Some(_) => None,
    }
}

/// The SHA-256 of a text, in hexadecimal.
fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from(DIGITS[usize::from(half)]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha_256() {
        // The example of FIPS 180-4.
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
