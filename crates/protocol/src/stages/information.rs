//! Information: a text to read.

use super::{About, StageReader, StageTask};
use crate::spelling::{PROSE, members};

pub(super) const READER: StageReader = StageReader {
    word: "information",
    members: members!["text" must PROSE, "What is said.";],
    about: About::Ego,
    asks: |_, _, _| {},
    read: |_, _, _| StageTask::Information,
};
