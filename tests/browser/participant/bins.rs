//! How the participant sorts people into bins, by dragging or by taps.

use super::{Participant, items, words};
use crate::input::Pointer;
use crate::screen::{Control, Query, button, starting, the};

impl Participant {
    /// Sorts everyone of a type into bins; whoever has no answer is left.
    pub(super) async fn sort(&self, kind: &str, variable: &str) {
        let options = items(&self.protocol["codebook"]["alters"][kind]["variables"][variable]["options"]);
        for (number, alter) in self.intended.of_type(kind).enumerate() {
            let chip = button(&alter.label).within("To sort");
            let Some(answer) = alter.answer(variable) else {
                // One at a time, everyone comes up in turn.
                let skip = button(&format!("Skip {}", alter.label));
                if self.person.screen.has(&skip).await {
                    self.person.press(&skip).await;
                }
                continue;
            };
            let option = options.iter().find(|it| it["value"] == *answer).expect("an option");
            let bin = words(option, "label");
            if !self.person.screen.has(&chip).await {
                // A mark given while naming has sorted it already.
                assert!(self.person.screen.has(&button(&alter.label).within(bin)).await, "{alter:?} is nowhere");
                continue;
            }
            self.put(&chip, bin, number == 0).await;
            if let Some(own) = option["other"].as_str().and_then(|other| alter.answer(other)) {
                let name = format!("{}, in your own words", alter.label);
                self.person.write(&the("textbox", &name), own).await;
            }
        }
    }

    /// Puts someone into a bin, by dragging or by two taps.
    async fn put(&self, chip: &Query, bin: &str, drag: bool) {
        let head = starting("button", bin).within(bin);
        let found = self.person.screen.find(chip).await;
        let count = |it: &Control| it.name.rsplit(' ').next().and_then(|it| it.parse::<usize>().ok()).unwrap_or(0);
        let before = count(&self.person.screen.find(&head).await.control);
        let is_one_more = |it: &Control| count(it) == before + 1;
        if let Some(pointer) = self.person.hands.pointer().filter(|it| drag && *it == Pointer::Mouse) {
            let scrolled = async || self.browser().look("return scrollY", vec![]).await;
            let to = self.person.screen.find(&head).await;
            let before = scrolled().await;
            let from = self.person.screen.find(chip).await;
            // Looking for either may have scrolled; only what is in sight together can be dragged there.
            if scrolled().await == before {
                self.browser().drag(pointer, (from.x, from.y), (to.x, to.y)).await;
                return self.person.screen.expect(&head, is_one_more).await;
            }
        }
        if found.control.on != Some(true) {
            self.person.press(chip).await;
            self.person.screen.expect(chip, |it| it.on == Some(true)).await;
        }
        self.person.press_once(&head).await;
        self.person.screen.expect(&head, is_one_more).await;
    }
}
