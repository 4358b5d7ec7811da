//! Information: a text to read.

use super::{About, Reader, Task};
use crate::spelling::{PROSE, members};

pub(super) const READER: Reader = Reader {
    word: "information",
    members: members!["text" must PROSE, "What is said.";],
    about: About::Ego,
    asks: |_, _, _| {},
    read: |_, _, _| Task::Information,
};
