//! What is typed and no answer, such as letters where a number should be.

use super::session::Session;
use dom::{Signal, create_signal};
use interview::Subject;
use network::{Key, Value};
use protocol::Variable;

/// What stands in the boxes of a question and is no answer.
struct Draft {
    about: Subject,
    variable: Key,
    typed: Vec<String>,
}

impl Draft {
    fn is_of(&self, about: &Subject, variable: &Key) -> bool {
        self.about == *about && self.variable == *variable
    }
}

/// The drafts of the step on screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Drafts(Signal<Vec<Draft>>);

impl Drafts {
    /// No drafts.
    pub fn new() -> Self {
        Drafts(create_signal(Vec::new()))
    }

    /// Notes what stands in the boxes of a question and is no answer; `None` if they are empty or hold an answer.
    pub fn set(&self, about: &Subject, variable: &Key, typed: Option<Vec<String>>) {
        let place = self.0.with_untracked(|drafts| drafts.iter().position(|draft| draft.is_of(about, variable)));
        if typed.is_none() && place.is_none() {
            return;
        }
        self.0.update(|drafts| {
            if let Some(place) = place {
                drafts.remove(place);
            }
            if let Some(typed) = typed {
                drafts.push(Draft { about: about.clone(), variable: variable.clone(), typed });
            }
        });
    }

    /// What stands in the boxes of a question and is no answer; tracks changes.
    pub fn of(&self, about: &Subject, variable: &Key) -> Option<Vec<String>> {
        self.0.track();
        self.peek(about, variable)
    }

    /// What stands in the boxes of a question now and is no answer.
    pub fn peek(&self, about: &Subject, variable: &Key) -> Option<Vec<String>> {
        self.0.with_untracked(|drafts| {
            drafts.iter().find(|draft| draft.is_of(about, variable)).map(|draft| draft.typed.clone())
        })
    }

    /// Empties the boxes of what is no answer: the answers stand there again.
    pub fn forget(&self) {
        self.0.set(Vec::new());
    }
}

impl Session {
    /// Looks at the first draft on screen, its variable and the answer that stands behind it; not tracked. Drafts of
    /// questions that are no longer asked are passed over.
    pub fn with_draft<R>(&self, look: impl FnOnce(&Subject, &Variable, &[String], Option<&Value>) -> R) -> Option<R> {
        let asked = self.interview.peek(|it| it.asks(it.position()));
        let draft = |(about, variable): &(Subject, Key)| {
            let typed = self.drafts.peek(about, variable)?;
            let answer = self.interview.peek(|it| it.answer(about, variable.as_str()).cloned());
            let entry = self.interview.peek(|it| it.variable(about, variable).cloned())?;
            Some((about.clone(), entry, typed, answer))
        };
        let (about, variable, typed, answer) = asked.iter().find_map(draft)?;
        Some(look(&about, &variable, &typed, answer.as_ref()))
    }
}
