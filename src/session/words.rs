//! What the widget and the protocol say, in the language of the interview.

use super::Running;
use browser::dom::{ReadSignal, memo};
use browser::locale::Locale;
use network::Key;
use protocol::Text;
use words::Phrase;

/// The words of an interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Wording {
    language: ReadSignal<Key>,
}

impl Wording {
    /// The words of this interview.
    pub fn of(interview: Running) -> Self {
        Wording { language: memo(move || interview.read(|it| it.language().clone())) }
    }

    /// The language; tracks changes of it.
    pub fn language(&self) -> Key {
        self.language.get_clone()
    }

    /// How the participant's language writes numbers and dates; tracks changes of the language.
    pub fn locale(&self) -> Locale {
        Locale::of(self.language().as_str())
    }

    /// A phrase of the widget in the participant's language.
    pub fn say(&self, phrase: Phrase) -> &'static str {
        words::text(phrase, self.language().as_str())
    }

    /// A phrase with its places filled.
    pub fn say_with(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        words::fill(self.say(phrase), values)
    }

    /// A phrase of the widget, as it changes with the language.
    pub fn word(&self, phrase: Phrase) -> impl Fn() -> String + 'static + use<> {
        let words = *self;
        move || words.say(phrase).to_owned()
    }

    /// A text of the protocol in the participant's language.
    pub fn text(&self, text: &Text) -> String {
        text.in_language(self.language().as_str()).to_owned()
    }
}
