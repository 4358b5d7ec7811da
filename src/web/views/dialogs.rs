//! Questions that interrupt: native modal dialogs, so that the browser keeps focus inside and Escape closes them.

use crate::web::dynamic::{click, on};
use crate::web::session::session;
use crate::words::Phrase;
use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

/// A modal dialog for as long as it is on the page. Escape is the same as `on_cancel`.
#[component]
pub fn Modal(#[prop(into)] label: Signal<String>, on_cancel: Callback<()>, children: Children) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // Fails only if it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-label=label on:cancel=on(move |event: Event| {
            event.prevent_default();
            on_cancel.run(());
        })>
            {children()}
        </dialog>
    }
}

/// A question with a yes that cannot be taken back, and a no that has the focus.
#[component]
pub fn Confirm(question: Phrase, yes: Phrase, on_yes: Callback<()>, on_no: Callback<()>) -> impl IntoView {
    let session = session();
    view! {
        <Modal label=session.word(question) on_cancel=on_no>
            <p class="dialog-text">{session.word(question)}</p>
            <div class="dialog-ways">
                <button class="button" type="button" autofocus on:click=click(move || on_no.run(()))>
                    {session.word(Phrase::Cancel)}
                </button>
                <button class="button danger" type="button" on:click=click(move || on_yes.run(()))>
                    {session.word(yes)}
                </button>
            </div>
        </Modal>
    }
}

/// "Anyone else?", before a name generator is left.
#[component]
pub fn AnyoneElse(on_more: Callback<()>, on_done: Callback<()>) -> impl IntoView {
    let session = session();
    view! {
        <Modal label=session.word(Phrase::AnyoneElse) on_cancel=on_more>
            <h3 class="dialog-title">{session.word(Phrase::AnyoneElse)}</h3>
            <p class="dialog-text">{session.word(Phrase::AnyoneElseText)}</p>
            <div class="dialog-ways">
                <button class="button" type="button" on:click=click(move || on_more.run(()))>
                    {session.word(Phrase::AddMore)}
                </button>
                <button class="button primary" type="button" autofocus on:click=click(move || on_done.run(()))>
                    {session.word(Phrase::ThatIsAll)}
                </button>
            </div>
        </Modal>
    }
}
