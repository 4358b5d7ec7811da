//! What is said to screen readers.

use dom::{Signal, create_signal};

/// What is being said. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Speech {
    said: Signal<String>,
}

impl Speech {
    /// Nothing yet.
    pub fn new() -> Self {
        Speech { said: create_signal(String::new()) }
    }

    /// Says something.
    pub fn announce(&self, words: String) {
        // The same words twice in a row are said twice: a no-break space makes them differ.
        let again = self.said.with_untracked(|said| *said == words);
        self.said.set(if again { words + "\u{a0}" } else { words });
    }

    /// What was said last; tracks changes.
    pub fn said(&self) -> String {
        self.said.get_clone()
    }
}
