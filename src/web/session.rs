//! The interview on screen, and what views may do with it.

use super::boundary::{now, to_page};
use super::dom::{memo, soon};
use super::store::Store;
use crate::exchange::network_file;
use crate::interview::{Command, Interview, Journal, Position, Refusal, Step, Subject, Written};
use crate::json::{self, Json};
use crate::network::{AlterId, Key};
use crate::protocol::{Protocol, Stage, Text};
use crate::words::{self, Phrase};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use sycamore_reactive::{ReadSignal, Signal, create_signal};
use wasm_bindgen::prelude::*;

/// What every view is given. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    /// The interview. Shared, so that looking at it holds no signal up.
    interview: Signal<Rc<RefCell<Interview>>>,
    /// The language of the texts
    language: ReadSignal<Key>,
    /// What is being said to screen readers
    pub said: Signal<String>,
    /// Whether the participant tried to move on, so that what stands in the way is shown
    pub pressed: Signal<bool>,
    /// Whether saving on this device failed
    pub unsaved: Signal<bool>,
    /// What the participant wants to do next, while it waits for answers to be saved
    pub waiting: Signal<Option<Waiting>>,
    /// The questions whose boxes hold something that is no answer, such as letters where a number should stand
    bad_drafts: Signal<Vec<(Subject, Key)>>,
    host: Signal<Rc<Host>>,
}

/// What is done once the answers before it are saved on the device.
#[derive(Clone)]
pub struct Waiting {
    then: Rc<dyn Fn()>,
    /// Whether it must have reached the disk itself
    strict: bool,
    /// Whether it waits for nothing but the interview's last entry, and no other may come before
    pub finishes: bool,
    /// Whether saving failed, or takes long, so that the participant is asked
    pub in_vain: bool,
}

/// What is around the interview.
struct Host {
    store: Option<Store>,
    emit: js_sys::Function,
    finish: js_sys::Function,
    root: web_sys::HtmlElement,
    /// What is done before the next command
    first: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Session {
    /// A session for an interview shown inside `root`. `emit` is called as `emit(type, detail)` for the element's
    /// events (the detail is the file itself when the interview is complete), `finish` as `finish(file)` for each
    /// network file, to which it may add.
    pub fn new(
        interview: Interview,
        store: Option<Store>,
        emit: js_sys::Function,
        finish: js_sys::Function,
        root: web_sys::HtmlElement,
    ) -> Self {
        let interview = create_signal(Rc::new(RefCell::new(interview)));
        Session {
            interview,
            language: memo(move || interview.get_clone().borrow().language().clone()),
            said: create_signal(String::new()),
            pressed: create_signal(false),
            unsaved: create_signal(false),
            waiting: create_signal(None),
            bad_drafts: create_signal(Vec::new()),
            host: create_signal(Rc::new(Host { store, emit, finish, root, first: RefCell::default() })),
        }
    }

    /// Looks at the interview; whatever looks is worked out anew when the interview changes.
    pub fn read<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        self.interview.track();
        self.peek(look)
    }

    /// Looks at the interview as it is now.
    pub fn peek<R>(&self, look: impl FnOnce(&Interview) -> R) -> R {
        look(&self.interview.get_clone_untracked().borrow())
    }

    /// Carries out a command, saves it and tells the host. A command that does not fit is refused and changes
    /// nothing.
    pub fn apply(&self, command: Command) -> Result<(), Refusal> {
        let is_written = self.write(command)?;
        self.interview.update(|_| ());
        if is_written {
            self.tell_change();
        }
        Ok(())
    }

    /// Carries out a command and saves it, and leaves the screen as it is. Returns whether anything was written.
    fn write(&self, command: Command) -> Result<bool, Refusal> {
        if self.is_finishing() {
            return Err(Refusal::Finished);
        }
        let first = self.host.get_clone_untracked().first.take();
        if let Some(first) = first {
            first();
        }
        let outcome = self.interview.get_clone_untracked().borrow_mut().apply(command, now())?;
        // Saved before anything on screen changes: a view that fails must not cost an answer.
        let is_written = outcome.written != Written::Nothing;
        if is_written {
            self.save_last();
        }
        Ok(is_written)
    }

    /// Tells the host that the participant did something, and whether the interview is finished.
    pub fn tell_change(&self) {
        self.notify("sociogram-change", to_page(&Json::object([("complete", Json::Bool(self.is_complete()))])));
    }

    /// Whether the interview is finished, and saved as such.
    pub fn is_complete(&self) -> bool {
        !self.is_finishing() && self.peek(|interview| interview.finished().is_some())
    }

    fn is_finishing(&self) -> bool {
        self.waiting.with_untracked(|waiting| waiting.as_ref().is_some_and(|waiting| waiting.finishes))
    }

    /// Declares the interview finished; where something still stands in the way, nothing happens. The screen and the host
    /// hear of it once that has reached the disk.
    pub fn finish(&self) {
        let session = *self;
        if self.waiting.with_untracked(Option::is_some) || self.write(Command::Finish).is_err() {
            return;
        }
        let then = move || {
            session.interview.update(|_| ());
            session.notify("sociogram-complete", session.file());
        };
        self.wait(Waiting { then: Rc::new(then), strict: true, finishes: true, in_vain: false });
    }

    /// Does something once everything until now is saved; nothing while another such thing waits.
    pub fn once_saved(&self, then: impl Fn() + 'static) {
        if self.waiting.with_untracked(Option::is_none) {
            self.wait(Waiting { then: Rc::new(then), strict: false, finishes: false, in_vain: false });
        }
    }

    /// Waits for what is to be saved; what is waited for already may go on waiting.
    pub fn wait(&self, waiting: Waiting) {
        let session = *self;
        let strict = waiting.strict;
        self.waiting.set(Some(Waiting { in_vain: false, ..waiting }));
        let store = self.host.get_clone_untracked().store.clone();
        // That saving fails was said before, and the participant went on.
        let Some(store) = store.filter(|_| !self.unsaved.get_untracked()) else { return self.go_on() };
        let told = Closure::once_into_js(move |is_saved: bool| {
            if is_saved {
                session.go_on();
            } else {
                session.waiting.update(|waiting| {
                    if let Some(waiting) = waiting {
                        waiting.in_vain = true;
                    }
                });
            }
        });
        store.settle(strict, told.unchecked_ref());
    }

    /// Does what waits, whether the answers are saved or not.
    pub fn go_on(&self) {
        let waiting = self.waiting.get_clone_untracked();
        self.waiting.set(None);
        if let Some(waiting) = waiting {
            (waiting.then)();
        }
    }

    /// Has something under way brought to its end before the next command, whoever gives that.
    pub fn do_first(&self, first: impl FnOnce() + 'static) {
        self.host.get_clone_untracked().first.replace(Some(Box::new(first)));
    }

    /// Carries out a command that the view offered because it fits; if it does not after all, nothing happens.
    pub fn act(&self, command: Command) {
        let _ = self.apply(command);
    }

    fn save_last(&self) {
        let record = self.peek(|interview| {
            let entries = interview.journal().entries();
            let last = entries.last()?;
            Some((entries.len() - 1, Journal::entry_to_json(last, interview.protocol())))
        });
        if let (Some(store), Some((number, entry))) = (&self.host.get_clone_untracked().store, record) {
            store.put(number, &json::text(&entry));
        }
    }

    /// Goes on with an interview of which not everything could be kept: what is left takes the place of what was saved,
    /// and the participant is brought to the first question that has to be asked again.
    pub fn resume_in_part(&self) {
        let again = self.peek(Interview::to_ask_again);
        let interview = self.interview.get_clone_untracked();
        // Never refused: any interview can be resumed.
        let _ = interview.borrow_mut().apply(Command::Resume, now());
        self.save_head();
        if let Some(store) = &self.host.get_clone_untracked().store {
            let interview = interview.borrow();
            for (number, entry) in interview.journal().entries().iter().enumerate() {
                store.put(number, &json::text(&Journal::entry_to_json(entry, interview.protocol())));
            }
        }
        self.interview.update(|_| ());
        self.tell_change();
        if let Some(step) = again {
            self.act(Command::Go(step));
        }
    }

    /// Saves the head of a new interview, before its first entry.
    pub fn save_head(&self) {
        if let Some(store) = &self.host.get_clone_untracked().store {
            store.begin(&json::text(&self.peek(|interview| interview.journal().head_to_json())));
        }
    }

    /// The network file as it stands now, as the page's own object.
    pub fn file(&self) -> JsValue {
        let file = self.peek(|it| to_page(&network_file(it)));
        // Should that fail, the file is what it was.
        let _ = self.host.get_clone_untracked().finish.call1(&JsValue::NULL, &file);
        file
    }

    /// Puts another interview in place of this one, erasing what was saved.
    pub fn restart(&self, interview: Interview) {
        self.pressed.set(false);
        self.waiting.set(None);
        self.interview.set(Rc::new(RefCell::new(interview)));
        self.save_head();
        self.tell_change();
    }

    /// Dispatches an event of the element, after the current update is over.
    pub fn notify(&self, kind: &'static str, detail: JsValue) {
        let host = self.host.get_clone_untracked();
        soon(move || {
            // A listener of the page that fails is the page's to report; the browser has done so by now.
            let _ = host.emit.call2(&JsValue::NULL, &JsValue::from_str(kind), &detail);
        });
    }

    /// Notes whether the box of a question holds something that is no answer.
    pub fn draft(&self, about: &Subject, variable: &Key, is_bad: bool) {
        let is_this = |it: &(Subject, Key)| it.0 == *about && it.1 == *variable;
        if self.bad_drafts.with_untracked(|drafts| drafts.iter().any(is_this)) != is_bad {
            self.bad_drafts.update(|drafts| {
                if is_bad {
                    drafts.push((about.clone(), variable.clone()));
                } else {
                    drafts.retain(|it| !is_this(it));
                }
            });
        }
    }

    /// Whether the box of this question holds something that is no answer; tracks changes.
    pub fn is_bad_draft(&self, about: &Subject, variable: &Key) -> bool {
        self.bad_drafts.with(|drafts| drafts.iter().any(|it| it.0 == *about && it.1 == *variable))
    }

    /// Whether any box on screen holds something that is no answer; not tracked. A box whose question is no longer
    /// asked is not on screen.
    pub fn has_bad_draft(&self) -> bool {
        let is_asked = |(about, variable): &(Subject, Key)| self.peek(|it| it.asks_for(it.position(), about, variable));
        self.bad_drafts.with_untracked(|drafts| drafts.iter().any(is_asked))
    }

    /// Forgets the boxes of the step that was on screen.
    pub fn forget_drafts(&self) {
        self.bad_drafts.set(Vec::new());
    }

    /// Says something to screen readers.
    pub fn announce(&self, words: String) {
        // The same words twice in a row are said twice: a no-break space makes them differ.
        let again = self.said.with_untracked(|said| *said == words);
        self.said.set(if again { words + "\u{a0}" } else { words });
    }

    /// What everything is shown inside of.
    pub fn root(&self) -> web_sys::HtmlElement {
        self.host.get_clone_untracked().root.clone()
    }

    /// The language of the texts; tracks changes of it.
    pub fn language(&self) -> Key {
        self.language.get_clone()
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
        let session = *self;
        move || session.say(phrase).to_owned()
    }

    /// A text of the protocol in the participant's language.
    pub fn text(&self, text: &Text) -> String {
        text.in_language(self.language().as_str()).to_owned()
    }

    /// Where the interview is; not tracked, for views that live as long as their step.
    pub fn here(&self) -> Position {
        self.peek(|interview| interview.position().clone())
    }

    /// The protocol.
    pub fn protocol(&self) -> Arc<Protocol> {
        self.peek(|it| it.protocol().clone())
    }

    /// Looks at the stage on screen; not tracked. `None` for a position past the protocol's end, which no interview
    /// has.
    pub fn with_stage<R>(&self, look: impl FnOnce(&Stage) -> R) -> Option<R> {
        self.protocol().stages.get(self.here().stage).map(look)
    }

    /// The number of the prompt or question on screen; not tracked.
    pub fn part(&self) -> usize {
        match self.here().step {
            Step::Prompt(index) | Step::Field(index) => index,
            _ => 0,
        }
    }

    /// The name of an alter; empty if it is gone.
    pub fn name_of(&self, id: AlterId) -> String {
        self.read(|it| it.network().alter(id).map(|alter| alter.label.clone()).unwrap_or_default())
    }
}
