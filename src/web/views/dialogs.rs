//! Questions that interrupt: native modal dialogs, so that the browser keeps focus inside and Escape closes them.

use super::button;
use super::welcome::keep_copy;
use crate::web::dom::{El, Piece, View, el, soon};
use crate::web::session::Session;
use crate::words::Phrase;
use std::rc::Rc;
use web_sys::{Event, HtmlDialogElement};

/// What a dialog does when one of its buttons is pressed.
pub type Then = Rc<dyn Fn()>;

/// A modal dialog for as long as it is on the page. Escape is the same as `cancel`.
pub fn modal(label: &str, cancel: Then, pieces: &[&dyn Piece]) -> El {
    let dialog = el("dialog").class("dialog").attr("aria-label", label).with(pieces);
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

/// The buttons at the foot of a dialog. The one that is `safe` has the focus.
fn ways(buttons: [(&str, &str, bool, Then); 2]) -> El {
    let buttons: Vec<El> = buttons
        .into_iter()
        .map(|(class, label, safe, then)| {
            let button = button(class, label).click(move || then());
            if safe { button.attr("autofocus", "") } else { button }
        })
        .collect();
    el("div").class("dialog-ways").with(&[&buttons])
}

/// A question with a yes that cannot be taken back, and a no that has the focus.
pub fn confirm(session: Session, question: Phrase, yes: Phrase, on_yes: Then, on_no: Then) -> El {
    let asked = session.say(question);
    let ways = ways([
        ("button", session.say(Phrase::Cancel), true, on_no.clone()),
        ("button danger", session.say(yes), false, on_yes),
    ]);
    modal(asked, on_no, &[&el("p").class("dialog-text").text(asked), &ways])
}

/// A question before a step is left: to stay, or to leave, which has the focus.
fn parting(title: &str, about: impl Piece, stay: (&str, Then), leave: (&str, Then)) -> El {
    let cancel = stay.1.clone();
    let ways = ways([("button", stay.0, false, stay.1), ("button primary", leave.0, true, leave.1)]);
    modal(title, cancel, &[&el("h3").class("dialog-title").text(title), &about, &ways])
}

/// Those who have no tie in a tie prompt, before it is left: one press confirms that this is so.
pub fn untied(session: Session, names: &[String], on_stay: Then, on_leave: Then) -> El {
    let say = |phrase| session.say(phrase);
    let listed: Vec<El> = names.iter().map(|name| el("li").class("chip").with(&[&el("bdi").text(name)])).collect();
    // Long lists scroll, by keys too.
    let listed = el("ul").class("chips listed").attr("tabindex", "0").with(&[&listed]);
    let (stay, leave) = (say(Phrase::UntiedBack), say(Phrase::UntiedRight));
    parting(say(Phrase::Untied), listed, (stay, on_stay), (leave, on_leave))
}

/// What the participant wanted to do next waits in vain for the answers to be saved: wait on, or go on without.
pub fn waiting_in_vain(session: Session) -> El {
    let say = |phrase| session.say(phrase);
    let again = move || {
        if let Some(waiting) = session.waiting.get_clone_untracked() {
            session.wait(waiting);
        }
    };
    let about = View::of(&[
        &el("p").class("dialog-text").text(say(Phrase::NotSavedYetText)),
        &button("button", say(Phrase::KeepCopy)).click(move || keep_copy(session)),
    ]);
    let (wait, go_on) = (say(Phrase::TryAgain), say(Phrase::GoOnUnsaved));
    parting(say(Phrase::NotSavedYet), about, (wait, Rc::new(again)), (go_on, Rc::new(move || session.go_on())))
}

/// "Anyone else?", before a name generator is left.
pub fn anyone_else(session: Session, on_more: Then, on_done: Then) -> El {
    let say = |phrase| session.say(phrase);
    let about = el("p").class("dialog-text").text(say(Phrase::AnyoneElseText));
    let (stay, leave) = (say(Phrase::AddMore), say(Phrase::ThatIsAll));
    parting(say(Phrase::AnyoneElse), about, (stay, on_more), (leave, on_done))
}
