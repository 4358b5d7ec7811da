//! The interview on screen, and what views may do with it.

use super::boundary::{now, to_page};
use super::dynamic;
use super::store::Store;
use crate::interview::{Command, Interview, Journal, Position, Refusal, Step, Subject, Written};
use crate::json::Json;
use crate::network::Key;
use crate::protocol::{Stage, Text};
use crate::words::{self, Phrase};
use leptos::prelude::*;
use std::collections::BTreeSet;
use wasm_bindgen::prelude::*;

/// What every view gets as context. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    /// The interview. Views read it and change it through [`Session::apply`] only.
    pub interview: RwSignal<Interview>,
    /// What is being said to screen readers
    pub said: RwSignal<String>,
    /// Whether the participant tried to move on, so that what stands in the way is shown
    pub pressed: RwSignal<bool>,
    /// Whether saving on this device failed
    pub unsaved: RwSignal<bool>,
    /// The questions whose boxes hold something that is no answer, such as letters where a number should stand
    bad_drafts: RwSignal<BTreeSet<(Subject, Key)>>,
    store: StoredValue<Option<Store>, LocalStorage>,
    emit: StoredValue<js_sys::Function, LocalStorage>,
    root: StoredValue<web_sys::HtmlElement, LocalStorage>,
}

impl Session {
    /// A session for an interview shown inside `root`. `emit` is called as `emit(type, detail)` for the element's
    /// events.
    pub fn new(interview: Interview, store: Option<Store>, emit: js_sys::Function, root: web_sys::HtmlElement) -> Self {
        Session {
            interview: RwSignal::new(interview),
            said: RwSignal::new(String::new()),
            pressed: RwSignal::new(false),
            unsaved: RwSignal::new(false),
            bad_drafts: RwSignal::new(BTreeSet::new()),
            store: StoredValue::new_local(store),
            emit: StoredValue::new_local(emit),
            root: StoredValue::new_local(root),
        }
    }

    /// Looks at the interview; whatever looks is worked out anew when the interview changes.
    pub fn read<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        self.interview.track();
        self.peek(look)
    }

    /// Looks at the interview as it is now.
    pub fn peek<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        look(&self.interview.read_untracked())
    }

    /// Carries out a command, saves it and tells the host. A command that does not fit is refused and changes
    /// nothing.
    pub fn apply(&self, command: Command) -> Result<(), Refusal> {
        let outcome = self.interview.try_update(|interview| interview.apply(command, now()));
        let Some(outcome) = outcome else { return Ok(()) };
        let written = outcome?.written;
        if written != Written::Nothing {
            self.save_last();
            self.notify("sociogram-change", &Json::object([("complete", Json::from(false))]));
        }
        Ok(())
    }

    /// Carries out a command that the view offered because it fits; if it does not after all, nothing happens.
    pub fn act(&self, command: Command) {
        let _ = self.apply(command);
    }

    fn save_last(&self) {
        let Some(store) = self.store.get_value() else { return };
        let record = self.peek(|interview| {
            let entries = interview.journal().entries();
            let last = entries.last()?;
            Some((entries.len() - 1, Journal::entry_to_json(last, interview.protocol())))
        });
        let Some((number, entry)) = record else { return };
        let unsaved = self.unsaved;
        wasm_bindgen_futures::spawn_local(async move {
            if store.put(number, &entry).await.is_err() {
                let _ = unsaved.try_set(true);
            }
        });
    }

    /// Saves the head of a new interview, before its first entry.
    pub fn save_head(&self) {
        let Some(store) = self.store.get_value() else { return };
        let head = self.peek(|interview| interview.journal().head_to_json());
        let unsaved = self.unsaved;
        wasm_bindgen_futures::spawn_local(async move {
            if store.begin(&head).await.is_err() {
                let _ = unsaved.try_set(true);
            }
        });
    }

    /// Puts another interview in place of this one, erasing what was saved.
    pub fn restart(&self, interview: Interview) {
        self.pressed.set(false);
        self.interview.set(interview);
        self.save_head();
        self.notify("sociogram-change", &Json::object([("complete", Json::from(false))]));
    }

    /// Dispatches an event of the element, after the current update is over.
    pub fn notify(&self, kind: &'static str, detail: &Json) {
        let (emit, detail) = (self.emit.get_value(), to_page(detail));
        wasm_bindgen_futures::spawn_local(async move {
            let _ = emit.call2(&JsValue::NULL, &JsValue::from_str(kind), &detail);
        });
    }

    /// Notes whether the box of a question holds something that is no answer.
    pub fn draft(&self, about: &Subject, variable: &Key, is_bad: bool) {
        let cell = (about.clone(), variable.clone());
        if self.bad_drafts.with_untracked(|drafts| drafts.contains(&cell)) != is_bad {
            self.bad_drafts.update(|drafts| {
                if is_bad {
                    drafts.insert(cell)
                } else {
                    drafts.remove(&cell)
                };
            });
        }
    }

    /// Whether the box of this question holds something that is no answer; tracks changes.
    pub fn is_bad_draft(&self, about: &Subject, variable: &Key) -> bool {
        self.bad_drafts.with(|drafts| drafts.contains(&(about.clone(), variable.clone())))
    }

    /// Whether any box on screen holds something that is no answer; not tracked.
    pub fn has_bad_draft(&self) -> bool {
        self.bad_drafts.with_untracked(|drafts| !drafts.is_empty())
    }

    /// Forgets the boxes of the step that was on screen.
    pub fn forget_drafts(&self) {
        self.bad_drafts.update(BTreeSet::clear);
    }

    /// Says something to screen readers.
    pub fn announce(&self, words: String) {
        // The same words twice in a row are said twice: a no-break space makes them differ.
        let again = self.said.with_untracked(|said| *said == words);
        self.said.set(if again { words + "\u{a0}" } else { words });
    }

    /// What everything is shown inside of; `None` once it is taken off the page.
    pub fn root(&self) -> Option<web_sys::HtmlElement> {
        self.root.try_get_value()
    }

    /// The language of the texts; tracks changes.
    pub fn language(&self) -> String {
        self.read(|interview| interview.language().as_str().to_owned())
    }

    /// A phrase of the widget in the participant's language.
    pub fn say(&self, phrase: Phrase) -> &'static str {
        words::text(phrase, &self.language())
    }

    /// A phrase with its places filled.
    pub fn say_with(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        words::fill(self.say(phrase), values)
    }

    /// A phrase of the widget, as it changes with the language.
    pub fn word(&self, phrase: Phrase) -> Signal<String> {
        let session = *self;
        dynamic::words(move || session.say(phrase).to_owned())
    }

    /// A text of the protocol, as it changes with the language.
    pub fn words(&self, text: Text) -> Signal<String> {
        let session = *self;
        dynamic::words(move || session.text(&text))
    }

    /// A text of the protocol in the participant's language.
    pub fn text(&self, text: &Text) -> String {
        text.in_language(&self.language()).to_owned()
    }

    /// Where the interview is; not tracked, for views that live as long as their step.
    pub fn here(&self) -> Position {
        self.peek(|interview| interview.position().clone())
    }

    /// The stage on screen; not tracked.
    pub fn stage(&self) -> Option<Stage> {
        self.peek(|it| it.protocol().stages.get(it.position().stage).cloned())
    }

    /// The number of the prompt or question on screen; not tracked.
    pub fn part(&self) -> usize {
        match self.here().step {
            Step::Prompt(index) | Step::Field(index) => index,
            _ => 0,
        }
    }

    /// The name of an alter; empty if it is gone.
    pub fn name_of(&self, id: crate::network::AlterId) -> String {
        self.read(|it| it.network().alter(id).map(|alter| alter.label.clone()).unwrap_or_default())
    }
}

/// The session of the view's tree.
pub fn session() -> Session {
    expect_context()
}
