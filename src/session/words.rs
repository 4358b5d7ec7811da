//! What the widget and the protocol say, in the language of the interview.

use super::{Running, fill, marks};
use dom::locale::{Dates, Locale};
use dom::{ReadSignal, View, memo, uncompared};
use interview::Subject;
use network::Key;
use protocol::{Text, has_marks, has_names};
use rare::rare;
use std::rc::Rc;
use words::{Catalogue, Phrase};

/// The words of an interview. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Wording {
    language: ReadSignal<Key>,
    locale: ReadSignal<Locale>,
    /// What names in braces stand for
    interview: Running,
}

impl Wording {
    /// The words of this interview, as the catalogue has them, and its dates, as the module has them that reads and writes
    /// dates, if the protocol asks for any.
    pub fn of(interview: Running, catalogue: Rc<Catalogue>, dates: Option<Dates>) -> Self {
        let language = memo(move || interview.read(|it| it.language().clone()));
        let locale = uncompared(move || Locale::new(language.get_clone().as_str(), catalogue.clone(), dates.clone()));
        Wording { language, locale, interview }
    }

    /// The language; tracks changes of it.
    pub fn language(&self) -> Key {
        self.language.get_clone()
    }

    /// How the participant's language writes numbers and dates; tracks changes of the language.
    pub fn locale(&self) -> Locale {
        self.locale.get_clone()
    }

    /// A phrase of the widget in the participant's language.
    pub fn say(&self, phrase: Phrase) -> String {
        self.locale.with(|locale| locale.say(phrase).to_owned())
    }

    /// A phrase with its places filled.
    pub fn say_with(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        let language = self.language();
        self.locale.with(|locale| words::fill(language.as_str(), locale.say(phrase), values))
    }

    /// A phrase of the widget, as it changes with the language.
    pub fn word(&self, phrase: Phrase) -> impl Fn() -> String + 'static + use<> {
        let words = *self;
        move || words.say(phrase)
    }

    /// A text of the protocol in the participant's language; names in braces are filled in with what holds, and what holds
    /// is tracked.
    pub fn text(&self, text: &Text) -> String {
        self.text_about(text, &Subject::Ego)
    }

    /// A text of the protocol about somebody, or about a pair.
    pub fn text_about(&self, text: &Text, about: &Subject) -> String {
        self.filled(self.written(text), about)
    }

    /// The same of a text that can have marks, as it is heard: without them.
    pub fn heard(&self, text: &Text, about: &Subject) -> String {
        let written = self.written(text);
        self.filled(if has_marks(&written) { rare!(marks::heard(&written)) } else { written }, about)
    }

    /// The same as it is shown.
    pub fn shown(&self, text: &Text, about: &Subject) -> View {
        self.shown_as_written(self.written(text), about)
    }

    /// A text in the participant's language, or a part of one, as it is shown.
    pub fn shown_as_written(&self, written: String, about: &Subject) -> View {
        match has_marks(&written) {
            true => rare!(marks::shown(*self, &written, about)),
            false => View::default().put(&*self.filled(written, about)),
        }
    }

    /// A text of the protocol in the participant's language, as its author wrote it.
    pub fn written(&self, text: &Text) -> String {
        self.language.with(|language| text.in_language(language.as_str()).to_owned())
    }

    /// What its author wrote, with names in braces filled in.
    pub(super) fn filled(&self, written: String, about: &Subject) -> String {
        match has_names(&written) {
            true => rare!(fill::filled(*self, self.interview, &written, about)),
            false => written,
        }
    }
}
