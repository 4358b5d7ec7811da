//! Questions that interrupt: native modal dialogs, so that the browser keeps focus inside and Escape closes them.

use super::button;
use super::welcome::keep_copy;
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

/// A question before a step is left: to stay, or to leave, which has the focus.
fn parting(title: &str, about: View, stay: (&str, Then), leave: (&str, Then)) -> El {
    let cancel = stay.1.clone();
    let leave = way("button primary", leave.0, leave.1).attr("autofocus", "");
    let ways = el("div").class("dialog-ways").put(way("button", stay.0, stay.1)).put(leave);
    modal(title, cancel, View::default().put(el("h3").class("dialog-title").text(title)).put(about).put(ways))
}

/// Those who have no tie in a tie prompt, before it is left: one press confirms that this is so.
pub fn untied(words: Wording, names: &[String], on_stay: Then, on_leave: Then) -> El {
    let say = |phrase| words.say(phrase);
    // Long lists scroll, by keys too.
    let mut listed = el("ul").class("chips listed").attr("tabindex", "0");
    for name in names {
        listed = listed.put(el("li").class("chip").put(el("bdi").text(name)));
    }
    let (stay, leave) = (say(Phrase::UntiedBack), say(Phrase::UntiedRight));
    parting(&say(Phrase::Untied), listed.into(), (&stay, on_stay), (&leave, on_leave))
}

/// What the participant wanted to do next waits in vain for the answers to be saved: wait on, or go on without.
pub fn waiting_in_vain(session: Session) -> El {
    let say = |phrase| session.words.say(phrase);
    let again = move || {
        if let Some(waiting) = session.saving.waiting.get_clone_untracked() {
            session.saving.wait(waiting);
        }
    };
    let about = View::default()
        .put(el("p").class("dialog-text").text(&say(Phrase::NotSavedYetText)))
        .put(button("button", &say(Phrase::KeepCopy)).click(move || keep_copy(session)));
    let (wait, go_on) = (say(Phrase::TryAgain), say(Phrase::GoOnUnsaved));
    let go_on_unsaved = Rc::new(move || session.saving.go_on());
    parting(&say(Phrase::NotSavedYet), about, (&wait, Rc::new(again)), (&go_on, go_on_unsaved))
}

/// "Anyone else?", before a name generator is left.
pub fn anyone_else(words: Wording, on_more: Then, on_done: Then) -> El {
    let say = |phrase| words.say(phrase);
    let about = el("p").class("dialog-text").text(&say(Phrase::AnyoneElseText));
    let (stay, leave) = (say(Phrase::AddMore), say(Phrase::ThatIsAll));
    parting(&say(Phrase::AnyoneElse), about.into(), (&stay, on_more), (&leave, on_done))
}
