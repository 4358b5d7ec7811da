//! The summary: what was made, and the file.

use super::{About, StageReader, StageTask};

pub(super) const READER: StageReader = StageReader {
    word: "summary",
    members: &[],
    about: About::Ego,
    asks: |_, _, _| {},
    read: |_, _, _| StageTask::Summary,
};
