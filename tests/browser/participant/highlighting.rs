//! How the participant highlights people, on the map or in the list.

use super::Participant;
use crate::intended::Alter;
use crate::screen::{starting, the};
use serde_json::json;

impl Participant {
    /// Marks those for whom a yes/no variable is true.
    pub(super) async fn highlight(&self, variable: &str) {
        let marked: Vec<&Alter> =
            self.intended.alters.iter().filter(|it| it.answers.get(variable) == Some(&json!(true))).collect();
        match self.person.hands.pointer() {
            Some(pointer) => {
                self.show_as("Map").await;
                self.person.screen.find(&starting("application", "Map: ")).await;
                let people = self.person.screen.people().await;
                for alter in marked {
                    let name = format!("{}: ", alter.label);
                    let (_, x, y) = people.iter().find(|it| it.0.starts_with(&name)).expect("someone on the map");
                    self.browser().tap(pointer, &[(*x, *y)]).await;
                    self.person.screen.expect(&starting("button", &name), |it| it.name.contains("highlighted")).await;
                }
            }
            None => {
                self.show_as("List").await;
                for alter in marked {
                    self.person.tick(&the("checkbox", &alter.label)).await;
                }
            }
        }
    }
}
