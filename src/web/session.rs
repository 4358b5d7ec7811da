//! The interview on screen, and what views may do with it.

use super::boundary::{self, now, to_page};
use super::dom::{memo, soon};
use super::drafts::Drafts;
use super::locale::Locale;
use super::store::{Record, Store};
use super::underway::Underway;
use crate::exchange::network_file;
use crate::interview::{Command, Interview, Journal, Position, Refusal, Step, Written};
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
    /// How the step on screen shows a map
    pub map_shown: Signal<MapShown>,
    /// What the participant wants to do next, while it waits for answers to be saved
    pub waiting: Signal<Option<Waiting>>,
    /// What is told above the stage until the next one, such as that something was not kept
    pub notice: Signal<Option<String>>,
    /// What stands in boxes and is no answer
    pub drafts: Drafts,
    /// What was begun on the screens and is not at its end
    pub underway: Underway,
    host: Signal<Rc<Host>>,
}

/// How a step shows a map, by which everything around it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapShown {
    /// Not at all
    No,
    /// As a picture that takes what room there is
    Picture,
    /// As lists that say the same
    List,
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
    record: Record,
    store: Option<Store>,
    emit: js_sys::Function,
    finish: js_sys::Function,
    root: web_sys::HtmlElement,
    /// What is done before the next command
    first: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Session {
    /// A session for an interview shown inside `root`. `emit` is called as `emit(type, detail)` for the element's
    /// events (the detail is the file itself when the interview is complete), `finish` as `finish(text)` for each
    /// network file, and may return the text of an object with what is added to its measures.
    pub fn new(
        interview: Interview,
        record: Record,
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
            map_shown: create_signal(MapShown::No),
            waiting: create_signal(None),
            notice: create_signal(None),
            drafts: Drafts::new(),
            underway: Underway::new(),
            host: create_signal(Rc::new(Host { record, store, emit, finish, root, first: RefCell::default() })),
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
            // What it says of an answer may be true no more.
            self.notice.set(None);
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
            session.notify("sociogram-complete", to_page(&session.file()));
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
        if let Some((number, entry)) = record {
            self.host.get_clone_untracked().record.put(number, &json::text(&entry));
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
        let host = self.host.get_clone_untracked();
        for (number, entry) in interview.borrow().journal().entries().iter().enumerate() {
            let entry = Journal::entry_to_json(entry, interview.borrow().protocol());
            host.record.put(number, &json::text(&entry));
        }
        self.interview.update(|_| ());
        self.tell_change();
        if let Some(step) = again {
            self.act(Command::Go(step));
        }
    }

    /// Saves the head of a new interview, before its first entry.
    pub fn save_head(&self) {
        let head = self.peek(|interview| interview.journal().head_to_json());
        self.host.get_clone_untracked().record.begin(&json::text(&head));
    }

    /// The network file as it stands now.
    pub fn file(&self) -> Json {
        let mut file = self.peek(network_file);
        let finish = &self.host.get_clone_untracked().finish;
        // Should that fail, the file is what it was.
        let added = finish.call1(&JsValue::NULL, &JsValue::from_str(&json::text(&file)));
        let added = added.ok().and_then(|text| boundary::read(&text.as_string()?));
        if let Some(measures) = file.get_mut("graph").and_then(|graph| graph.get_mut("measures")) {
            for (name, value) in added.as_ref().and_then(Json::members).unwrap_or_default() {
                measures.add(name, value.clone());
            }
        }
        file
    }

    /// Puts another interview in place of this one, erasing what was saved.
    pub fn restart(&self, interview: Interview) {
        self.pressed.set(false);
        self.waiting.set(None);
        self.drafts.forget();
        self.underway.forget();
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
