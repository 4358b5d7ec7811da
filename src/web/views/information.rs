//! Something to read.

use super::Prose;
use crate::protocol::Stage;
use crate::web::session::session;
use leptos::prelude::*;

/// The stage's text, and nothing to do.
#[component]
pub fn Information(stage: Stage) -> impl IntoView {
    let session = session();
    let text = stage.text.unwrap_or_default();
    view! { <Prose text=session.words(text) /> }
}
