//! Questions that interrupt: native modal dialogs, so that the browser keeps focus inside and Escape closes them.

use crate::web::session::session;
use crate::words::Phrase;
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
        <dialog class="dialog" node_ref=dialog aria-label=move || label.get() on:cancel=move |event: leptos::ev::Event| {
            event.prevent_default();
            on_cancel.run(());
        }>
            {children()}
        </dialog>
    }
}

/// A question with a yes that cannot be taken back, and a no that has the focus.
#[component]
pub fn Confirm(question: Phrase, yes: Phrase, on_yes: Callback<()>, on_no: Callback<()>) -> impl IntoView {
    let session = session();
    view! {
        <Modal label=Signal::derive(move || session.say(question).to_owned()) on_cancel=on_no>
            <p class="dialog-text">{move || session.say(question)}</p>
            <div class="dialog-ways">
                <button class="button" type="button" autofocus on:click=move |_| on_no.run(())>
                    {move || session.say(Phrase::Cancel)}
                </button>
                <button class="button danger" type="button" on:click=move |_| on_yes.run(())>
                    {move || session.say(yes)}
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
        <Modal label=Signal::derive(move || session.say(Phrase::AnyoneElse).to_owned()) on_cancel=on_more>
            <h3 class="dialog-title">{move || session.say(Phrase::AnyoneElse)}</h3>
            <p class="dialog-text">{move || session.say(Phrase::AnyoneElseText)}</p>
            <div class="dialog-ways">
                <button class="button" type="button" on:click=move |_| on_more.run(())>
                    {move || session.say(Phrase::AddMore)}
                </button>
                <button class="button primary" type="button" autofocus on:click=move |_| on_done.run(())>
                    {move || session.say(Phrase::ThatIsAll)}
                </button>
            </div>
        </Modal>
    }
}
