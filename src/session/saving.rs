//! Saving the interview with every entry, and waiting for that.

use crate::store::{Record, Store};
use ::interview::{Interview, Journal};
use dom::{Signal, create_signal};
use network::Key;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// How the interview is saved. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Saving {
    /// Whether saving on this device failed
    pub unsaved: Signal<bool>,
    /// Whether everything until now is known to be on the device
    pub saved: Signal<bool>,
    /// What the participant wants to do next, while it waits for answers to be saved
    pub waiting: Signal<Option<Waiting>>,
    /// How often something was given to save
    given: Signal<u32>,
    places: Signal<Rc<Places>>,
}

/// Where it is saved.
struct Places {
    record: Record,
    store: Option<Store>,
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

impl Saving {
    /// Into the page's record, and from there onto the device, if there is a store.
    pub fn new(record: Record, store: Option<Store>) -> Self {
        Saving {
            unsaved: create_signal(false),
            saved: create_signal(store.is_some()),
            waiting: create_signal(None),
            given: create_signal(0),
            places: create_signal(Rc::new(Places { record, store })),
        }
    }

    fn record(&self) -> Record {
        self.places.get_clone_untracked().record.clone()
    }

    /// Saves the head of a new interview, before its first entry.
    pub(super) fn save_head(&self, interview: &Interview) {
        self.record().begin(&json::text(&interview.journal().head_to_json()));
    }

    /// Saves the last entry of the journal.
    pub(super) fn save_last(&self, interview: &Interview) {
        if let Some(last) = interview.journal().entries().len().checked_sub(1) {
            self.save_from(last, interview);
            self.hear_when_saved();
        }
    }

    /// Whether answers are meant to be saved on this device.
    pub fn keeps(&self) -> bool {
        self.places.with_untracked(|places| places.store.is_some())
    }

    /// Says that everything is saved once it is.
    fn hear_when_saved(&self) {
        let saving = *self;
        let Some(store) = self.places.get_clone_untracked().store.clone() else { return };
        let number = saving.given.get_untracked().wrapping_add(1);
        saving.given.set(number);
        if saving.saved.get_untracked() {
            saving.saved.set(false);
        }
        let told = Closure::once_into_js(move |is_saved: bool| {
            // The interview may have been taken off the page by then.
            if is_saved && saving.saved.is_alive() && saving.given.get_untracked() == number {
                saving.saved.set(true);
            }
        });
        store.settle(false, told.unchecked_ref());
    }

    /// Saves the whole journal in place of what was saved.
    pub(super) fn save_all(&self, interview: &Interview) {
        self.save_head(interview);
        self.save_from(0, interview);
    }

    fn save_from(&self, first: usize, interview: &Interview) {
        let record = self.record();
        for (number, entry) in interview.journal().entries().iter().enumerate().skip(first) {
            record.put(number, &json::text(&Journal::entry_to_json(entry, interview.protocol())));
        }
    }

    /// Erases what is saved, and does nothing of what waits for it.
    pub(super) fn forget(&self) {
        self.waiting.set(None);
        self.record().forget();
    }

    /// What stands in the box of a prompt that asks for names, and was not added; not tracked.
    pub fn typed(&self, prompt: &Key) -> String {
        self.record().typed(prompt.as_str())
    }

    /// Saves what stands in the box of a prompt. It outlasts the screen on which it was typed.
    pub fn note_typed(&self, prompt: &Key, typed: &str) {
        self.record().note(prompt.as_str(), typed);
    }

    /// Whether the interview's last entry is being saved, and no other may come.
    pub(super) fn is_finishing(&self) -> bool {
        self.waiting.with_untracked(|waiting| waiting.as_ref().is_some_and(|waiting| waiting.finishes))
    }

    /// Whether something waits.
    pub(super) fn is_waiting(&self) -> bool {
        self.waiting.with_untracked(Option::is_some)
    }

    /// Does something once everything until now is saved; nothing while another such thing waits.
    pub fn once_saved(&self, then: impl Fn() + 'static) {
        if !self.is_waiting() {
            self.wait(Waiting { then: Rc::new(then), strict: false, finishes: false, in_vain: false });
        }
    }

    /// Does something once the interview's last entry has reached the disk.
    pub(super) fn once_finished(&self, then: impl Fn() + 'static) {
        self.wait(Waiting { then: Rc::new(then), strict: true, finishes: true, in_vain: false });
    }

    /// Waits for what is to be saved; what is waited for already may go on waiting.
    pub fn wait(&self, waiting: Waiting) {
        let saving = *self;
        let strict = waiting.strict;
        self.waiting.set(Some(Waiting { in_vain: false, ..waiting }));
        let store = self.places.get_clone_untracked().store.clone();
        // That saving fails was said before, and the participant went on.
        let Some(store) = store.filter(|_| !self.unsaved.get_untracked()) else { return self.go_on() };
        let told = Closure::once_into_js(move |is_saved: bool| {
            if is_saved {
                saving.go_on();
            } else {
                saving.waiting.update(|waiting| {
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
}
