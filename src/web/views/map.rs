//! The map.

use crate::protocol::{Sociogram, Stage};
use leptos::prelude::*;

/// One prompt of the map.
#[component]
pub fn Map(stage: Stage, task: Sociogram) -> impl IntoView {
    let _ = (stage, task);
}
