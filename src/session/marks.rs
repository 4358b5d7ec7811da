//! Marks in the texts of a protocol. What names in braces stand for has none, whatever it is.

use super::Wording;
use dom::{View, el};
use interview::Subject;
use protocol::{Mark, marked, unmarked};

/// A text with its marks shown.
#[cfg_attr(feature = "parted", rare::wasm_split(texts, wasm_split_path = rare))]
pub(super) fn shown(words: Wording, written: &str, about: &Subject) -> View {
    let mut view = View::default();
    for (mark, piece) in marked(written) {
        let piece = words.filled(piece.to_owned(), about);
        view = match mark {
            Mark::Plain => view.put(&*piece),
            Mark::Emphasis => view.put(el("em").text(&piece)),
            Mark::Strong => view.put(el("strong").text(&piece)),
            // The interview stays where it is.
            Mark::Link(address) => {
                let link = el("a").attr("href", address).attr("target", "_blank").attr("rel", "noopener noreferrer");
                view.put(link.text(&piece))
            }
        };
    }
    view
}

/// A text without its marks.
#[cfg_attr(feature = "parted", rare::wasm_split(texts, wasm_split_path = rare))]
pub(super) fn heard(written: &str) -> String {
    unmarked(written)
}
