//! How the participant names people, and picks those who were named before.

use super::Participant;
use crate::input::key;
use crate::screen::{button, starting, the};

impl Participant {
    /// Types the new names of a prompt, and picks the others again.
    pub(super) async fn name(&self, prompt: &str) {
        let (new, again) = self.intended.named(prompt);
        for alter in again {
            let chip = button(&alter.label).within("Named before: tap to choose again");
            self.person.press(&chip).await;
            self.person.screen.find(&starting("button", &format!("Rename {}", alter.label))).await;
        }
        if !new.is_empty() || !self.is_quick {
            self.person.focus(&the("textbox", "Name")).await;
        }
        for alter in new {
            self.browser().keys(alter.label.chars().chain([key::ENTER])).await;
            self.person.screen.find(&button(&format!("Rename {}", alter.label)).within("Named here")).await;
        }
    }
}
