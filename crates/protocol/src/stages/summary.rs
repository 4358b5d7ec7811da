//! The summary: what was made, and the file.

use super::{About, Reader, Task};

pub(super) const READER: Reader =
    Reader { word: "summary", members: &[], about: About::Ego, asks: |_, _, _| {}, read: |_, _, _| Task::Summary };
