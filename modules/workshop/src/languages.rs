//! The language of the page, told to the browser.

use super::show::Show;
use cohort::vocabulary::Phrase;
use dom::{document, effect};

/// Keeps the document's own language, direction and title those of what is shown.
pub fn tell_page(show: Show) {
    effect(move || {
        let words = show.words.get_clone();
        document().set_title(&[words.say(Phrase::Workshop), " – Sociogram"].concat());
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", words.language());
            let _ = root.set_attribute("dir", words.direction());
        }
    });
}
