//! Questions that interrupt: native modal dialogs, so that the browser keeps focus inside and Escape closes them.

use super::welcome::keep_copy;
use super::{button, focus_on};
use crate::session::{Session, Wording};
use dom::{El, View, el, soon};
use std::rc::Rc;
use web_sys::{Event, HtmlDialogElement};
use words::Phrase;

pub use crate::underway::Then;

/// A modal dialog for as long as it is on the page. Escape is the same as `cancel`.
pub fn modal(label: &str, cancel: Then, content: View) -> El {
    let dialog = el("dialog").class("dialog").attr("aria-label", label).put(content);
    let opened = dialog.clone();
    soon(move || {
        // Fails only if it was taken off the page at once.
        let _ = opened.as_kind::<HtmlDialogElement>().show_modal();
    });
    dialog.on("cancel", move |event: Event| {
        event.prevent_default();
        cancel();
    })
}

/// A button at the foot of a dialog.
fn way(class: &str, label: &str, then: Then) -> El {
    button(class, label).click(move || then())
}

/// A question with a yes that cannot be taken back, and a no that has the focus.
pub fn confirm(words: Wording, question: Phrase, yes: Phrase, on_yes: Then, on_no: Then) -> El {
    let asked = words.say(question);
    let no = way("button", &words.say(Phrase::Cancel), on_no.clone()).attr("autofocus", "");
    let ways = el("div").class("dialog-ways").put(no).put(way("button danger", &words.say(yes), on_yes));
    modal(&asked, on_no, View::default().put(el("p").class("dialog-text").text(&asked)).put(ways))
}

/// What the participant wanted to do next waits in vain for the answers to be saved: wait on, or go on without.
pub fn waiting_in_vain(session: Session) -> El {
    let say = |phrase| session.words.say(phrase);
    let again = move || {
        if let Some(waiting) = session.saving.waiting.get_clone_untracked() {
            session.saving.wait(waiting);
            // The dialog goes with the button that was pressed.
            focus_on(session, ".ways .primary");
        }
    };
    let (title, again) = (say(Phrase::NotSavedYet), Rc::new(again));
    let go_on = button("button primary", &say(Phrase::GoOnUnsaved)).attr("autofocus", "");
    let ways = el("div")
        .class("dialog-ways")
        .put(way("button", &say(Phrase::TryAgain), again.clone()))
        .put(go_on.click(move || session.saving.go_on()));
    let about = View::default()
        .put(el("h3").class("dialog-title").text(&title))
        .put(el("p").class("dialog-text").text(&say(Phrase::NotSavedYetText)))
        .put(button("button", &say(Phrase::KeepCopy)).click(move || keep_copy(session)));
    modal(&title, again, about.put(ways))
}
