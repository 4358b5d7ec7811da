//! The first gate: what is too big or too deep to be looked at closer. Everything after it may recurse.

use super::super::fault::{FaultCode, Faults};
use super::spot::Spot;

/// How deep lists and objects may be nested. The deepest sensible rules come to about twenty.
const DEEPEST: usize = 64;
/// The characters of one text.
const LONGEST_TEXT: usize = 20_000;
/// The bytes of all texts together.
const MOST_BYTES: usize = 2_000_000;
/// The values, be they lists, objects or in them.
pub(super) const MOST_VALUES: usize = 100_000;

struct Size {
    values: usize,
    bytes: usize,
}

/// Whether the document is small enough to be read; if not, the fault is told.
pub(super) fn check(root: &Spot, faults: &mut Faults) -> bool {
    let before = faults.count();
    let mut size = Size { values: 0, bytes: 0 };
    measure(root, 0, &mut size, faults);
    if faults.count() > before {
        return false;
    }
    if size.values > MOST_VALUES {
        faults.add(root.path(), FaultCode::TooLarge, || {
            format!("The protocol has more than {MOST_VALUES} values in it. Take something out.")
        });
    } else if size.bytes > MOST_BYTES {
        faults.add(root.path(), FaultCode::TooLarge, || {
            format!("The protocol has more than {MOST_BYTES} bytes of text. Take something out.")
        });
    }
    faults.count() == before
}

fn measure(at: &Spot, depth: usize, size: &mut Size, faults: &mut Faults) {
    size.values += 1;
    if size.values > MOST_VALUES || size.bytes > MOST_BYTES {
        return;
    }
    if depth > DEEPEST {
        faults.add(at.path_above(3), FaultCode::TooLarge, || {
            format!("Lists and objects are nested more than {DEEPEST} deep in here. Make it flatter.")
        });
        // One such fault is enough; there may be thousands. So look no further.
        size.values = MOST_VALUES;
        return;
    }
    let text = at.str();
    size.bytes += text.len();
    if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
        faults.add(at.path(), FaultCode::TooLarge, || {
            format!("This text is longer than {LONGEST_TEXT} characters. Shorten it.")
        });
    }
    for item in at.items() {
        measure(&item, depth + 1, size, faults);
    }
    for (name, value) in at.entries() {
        size.bytes += name.len();
        measure(&value, depth + 1, size, faults);
    }
}
