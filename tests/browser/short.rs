//! The short interview of `pages/protocols/short.json`: one name, and done. For tests of what is around an interview.

use crate::hands::Person;
use crate::input::key;
use crate::screen::{button, starting, the};

/// Names someone and finishes.
pub async fn tell(person: &Person, name: &str) {
    tell_until_finished(person, name).await;
    person.screen.find(&button("Change something")).await;
}

/// The same where the interview then leaves the screen.
pub async fn tell_until_finished(person: &Person, name: &str) {
    tell_until_end(person, name).await;
    person.press(&button("Finish")).await;
}

/// Names someone, and is about to finish.
pub async fn tell_until_end(person: &Person, name: &str) {
    person.focus(&the("textbox", "Name")).await;
    person.browser().keys(name.chars().chain([key::ENTER])).await;
    person.screen.find(&starting("button", &format!("Rename {name}"))).await;
    person.go_on().await;
}
